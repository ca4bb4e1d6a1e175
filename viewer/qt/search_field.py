"""The field that searches as one types, and tells how much it finds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from viewer.qt.counts import number
from viewer.qt.icons import Icons
from viewer.qt.painting.palette import Palette

LONGEST = 500


class SearchField(QLineEdit):
    """One line of text to search for.

    Signals:
        text_sought: search for this text; once all keys that wait are read, at once on Enter.
        next_requested, previous_requested: go to another hit.
        left: the keys shall go back to the timeline or list.
    """

    text_sought = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def __init__(self, palette: Palette, hint: str = "", parent: QWidget | None = None) -> None:
        """Make the field; ``hint`` is the key that leads to it, shown while it is empty."""
        super().__init__(parent)
        self._sought = ""
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Search titles, people, places"))
        self.setAccessibleName(self.tr("Search"))
        icon = Icons(palette.ink3, palette.ink3).icon("search")
        self._glass = self.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        self._hint = QLabel(hint, self)
        self._hint.setProperty("look", "key")
        self._hint.setVisible(bool(hint))
        self._count = QLabel(self)
        self._count.setProperty("role", "quiet")
        for label in (self._hint, self._count):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._seek)
        self.textChanged.connect(self._rest_first)
        self._place_labels()

    def show_count(self, count: int | None, total: int) -> None:
        """Tell how many of all events are found; None while that is being counted."""
        found = "…" if count is None else number(count)
        told = self.tr("{found} of {total}").format(found=found, total=number(total))
        self._count.setText(told if self.text().strip() else "")
        self._place_labels()

    def show_text(self, text: str) -> None:
        """Show the text of the present query without searching anew."""
        if text != self.text() and text != self._sought:
            self._sought = text
            self.setText(text)
            self._rest.stop()

    def set_palette(self, palette: Palette) -> None:
        self._glass.setIcon(Icons(palette.ink3, palette.ink3).icon("search"))

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the field, which else would be the window's key before it is the field's."""
        is_asked_for = event.type() is QEvent.Type.ShortcutOverride
        if is_asked_for and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self._seek()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self._seek()
                wish = self.previous_requested if is_back else self.next_requested
                wish.emit()
            case Qt.Key.Key_Down:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which imports them; only words are sought."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_labels()

    def _rest_first(self) -> None:
        self._count.setText("")
        self._place_labels()
        self._rest.start()

    def _seek(self) -> None:
        self._rest.stop()
        if self.text() != self._sought:
            self._sought = self.text()
            self.text_sought.emit(self._sought)

    def _place_labels(self) -> None:
        """The count, or the key while the field is empty, stands at the right end."""
        self._hint.adjustSize()
        metrics = self.fontMetrics()
        invitation = metrics.horizontalAdvance(self.placeholderText()) + 3 * metrics.height()
        has_room = self.width() >= invitation + self._hint.width()
        self._hint.setVisible(bool(self._hint.text()) and not self.text() and has_room)
        self._count.setVisible(bool(self._count.text()))
        shown = self._count if self.text() else self._hint
        shown.adjustSize()
        width = shown.width() if not shown.isHidden() else 0
        shown.move(self.width() - width - 8, (self.height() - shown.height()) // 2)
        self.setTextMargins(0, 0, width + 8 if width else 0, 0)
