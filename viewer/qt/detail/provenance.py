"""The foot of the pane: the file, row and import that an event came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from viewer.domain.bidi import isolated
from viewer.qt.detail.contents import EventPage
from viewer.qt.icon_mark import IconMark
from viewer.qt.painting.palette import Palette

_ASIDE_PX = 16
_LEAST_CHARACTERS = 8


class Provenance(QFrame):
    """One line, always in sight; empty while no event is shown."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._file = self._row = self._rest = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(_ASIDE_PX, 6, _ASIDE_PX, 6)
        line.setSpacing(6)
        self._icon = IconMark("file", palette.ink3)
        self._label = QLabel()
        self._label.setProperty("role", "quiet")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.addWidget(self._icon)
        line.addWidget(self._label, 1)
        self.set_palette(palette)

    def set_palette(self, palette: Palette) -> None:
        self._icon.set_ink(palette.ink3)
        self.setStyleSheet(
            f"Provenance {{ border: none; border-top: 1px solid {palette.hair};"
            f" background: transparent; }}"
        )

    def show_page(self, page: EventPage | None) -> None:
        """Tell where the event came from."""
        source = page.event.provenance if page else None
        self.setVisible(source is not None)
        if page is None or source is None:
            return
        row = self.locale().toString(source.row)
        self._file = source.file
        self._row = self._rest = self.tr("{file}, row {row}").format(file="{file}", row=row)
        if page.imported:
            self._rest += " · " + self.tr("imported {day}").format(day=page.imported)
        self._label.setToolTip(_told(self._rest, source.file))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """Keep both ends of the file's name and the row in sight, and the day if there is room."""
        metrics = self._label.fontMetrics()
        whole = self.width() - 2 * _ASIDE_PX - self._icon.sizeHint().width() - 10
        least = metrics.averageCharWidth() * _LEAST_CHARACTERS
        for line in (self._rest, self._row):
            room = whole - metrics.horizontalAdvance(_told(line, ""))
            if room >= min(least, metrics.horizontalAdvance(self._file)):
                break
        middle = Qt.TextElideMode.ElideMiddle
        self._label.setText(_told(line, metrics.elidedText(self._file, middle, max(room, least))))


def _told(line: str, file: str) -> str:
    return line.replace("{file}", isolated(file))
