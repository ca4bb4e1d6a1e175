"""All values of one facet in a popup, found by typing; made for a hundred thousand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from viewer.domain.queries import Choice, Facet, FacetCount
from viewer.qt.counts import counted, number
from viewer.qt.facet_names import facet_name
from viewer.qt.facet_panel.values import FacetList, FacetValues
from viewer.qt.icons import Icons
from viewer.qt.painting.palette import Palette

LIMIT = 1_000
"""Values that the popup shows at most; typing finds the others among all of the store."""
_REST_MS = 120
_SIZE_PX = (320, 420)


class FacetPopup(QFrame):
    """A field and the list of values that hold its text.

    Signals:
        values_requested: count the values that hold a text; ``show_values`` takes the answer.
        filter_requested, exclude_requested: as of ``FacetList``.
    """

    values_requested = Signal(Facet, str)
    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)

    def __init__(self, facet: Facet, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.facet = facet
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(*_SIZE_PX)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search in {facet}").format(facet=facet_name(facet)))
        self._clear = self._field.addAction(
            Icons(palette.ink3, palette.ink3).icon("close"),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._clear.setToolTip(self.tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self._field.clear)
        self._field.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._values = FacetValues(facet, self)
        self._list = FacetList(self._values, palette, is_whole=False)
        self._list.setAccessibleName(facet_name(facet))
        self._count = QLabel(self.tr("Searching…"))
        self._count.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._count)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.ask)
        self._field.textChanged.connect(lambda _text: self._rest.start())
        self._list.filter_requested.connect(self.filter_requested)
        self._list.exclude_requested.connect(self.exclude_requested)

    def open_at(self, corner: QPoint) -> None:
        """Show the popup at a point of the screen and ask for all values."""
        screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = min(corner.x(), room.right() - self.width())
        y = min(corner.y(), room.bottom() - self.height())
        self.move(max(x, room.left()), max(y, room.top()))
        self.show()
        self._field.setFocus()
        self.ask()

    def show_values(self, text: str, counts: list[FacetCount], choice: Choice) -> None:
        """Show what was asked for; answers to an older text are dropped."""
        if text != self._field.text():
            return
        self._values.show_counts(counts, choice)
        told = counted(self.tr("{n} value"), self.tr("{n} values"), len(counts))
        if len(counts) >= LIMIT:
            told = self.tr("the first {n} values; type to find others").format(n=number(LIMIT))
        self._count.setText(told if counts else self.tr("Nothing holds this text"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down goes from the field into the list."""
        if event.key() == Qt.Key.Key_Down and self._field.hasFocus() and self._values.rowCount():
            self._list.setFocus()
            self._list.setCurrentIndex(self._values.index(0))
        else:
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Ask for the values that hold the text of the field."""
        self.values_requested.emit(self.facet, self._field.text())
