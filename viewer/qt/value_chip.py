"""A value that is a click away from a filter: only these, or, with Alt, all but these."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from viewer.domain.bidi import isolated
from viewer.domain.long_texts import cut
from viewer.domain.queries import Facet
from viewer.qt.lit_words import FoundIn, lit_rects, nothing_found_in, paint_lit


class ValueChip(QPushButton):
    """A button for one value of a facet.

    Signals:
        filter_requested: only events with this value.
        exclude_requested: no events with this value.
    """

    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)

    def __init__(
        self,
        facet: Facet,
        value: str,
        label: str = "",
        *,
        look: str = "chip",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.facet, self.value = facet, value
        self._label = isolated(cut(label or value))
        self._found_in: FoundIn = nothing_found_in
        self._tint = QColor()
        self.setText(self._label.replace("&", "&&"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("look", look)
        self.setToolTip(
            self.tr("Only events with “{value}”; Alt+click leaves them out").format(
                value=self._label
            )
        )
        self.setAccessibleName(self._label)

    def light(self, found_in: FoundIn, tint: QColor) -> None:
        """Light the words that a search found."""
        self._found_in, self._tint = found_in, tint
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the whole label, whatever of it is shown at present."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        shown = metrics.horizontalAdvance(self.text().replace("&&", "&"))
        hint.setWidth(hint.width() - shown + metrics.horizontalAdvance(self._label))
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        whole = metrics.horizontalAdvance(self._label)
        room = whole - (self.sizeHint().width() - event.size().width())
        shown = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        self.setText((self._label if room >= whole else shown).replace("&", "&&"))

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.text().replace("&&", "&")
        places = self._found_in(shown)
        if not places:
            super().paintEvent(event)
            return
        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect = self.style().subElementRect(
            QStyle.SubElement.SE_PushButtonContents, option, self
        )
        metrics = self.fontMetrics()
        box = QRect(0, 0, metrics.horizontalAdvance(shown), metrics.height())
        box.moveCenter(option.rect.center())
        if self.property("look") == "place":  # begins at the left, however much room there is
            box.moveLeft(option.rect.left())
        rects = lit_rects(shown, places, self.font(), box.height())
        paint_lit(painter, QPointF(box.topLeft()), rects, self._tint)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_down = self.isDown()
        super().mouseReleaseEvent(event)
        if was_down and self.rect().contains(event.position().toPoint()):
            self._ask(event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._ask(event.modifiers())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Only these"), lambda: self._ask(Qt.KeyboardModifier.NoModifier))
        menu.addAction(
            self.tr("Leave these out"), lambda: self._ask(Qt.KeyboardModifier.AltModifier)
        )
        menu.addAction(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(self.value))
        menu.popup(event.globalPos())

    def _ask(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self.exclude_requested.emit(self.facet, self.value)
        else:
            self.filter_requested.emit(self.facet, self.value)
