"""The foot of the pane: the file, row and import that an event came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from viewer.domain.bidi import isolated
from viewer.qt.detail.contents import EventPage
from viewer.qt.icons import SIZE_PX, Icons
from viewer.qt.painting.palette import Palette

_AROUND_PX = 32 + SIZE_PX + 10


class Provenance(QFrame):
    """One line, always in sight; empty while no event is shown."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._told = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        self._icon = QLabel()
        self._label = QLabel()
        self._label.setProperty("role", "quiet")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.addWidget(self._icon)
        line.addWidget(self._label, 1)
        self.set_palette(palette)

    def set_palette(self, palette: Palette) -> None:
        icons = Icons(palette.ink3, palette.ink3)
        self._icon.setPixmap(icons.icon("file").pixmap(SIZE_PX, SIZE_PX))
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
        text = self.tr("{file}, row {row}").format(
            file=isolated(source.file), row=self.locale().toString(source.row)
        )
        if page.imported:
            text += " · " + self.tr("imported {day}").format(day=page.imported)
        self._told = text
        self._label.setToolTip(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """Keep the day of the import in sight, and the beginning of the file's name."""
        metrics = self._label.fontMetrics()
        room = self.width() - _AROUND_PX
        self._label.setText(metrics.elidedText(self._told, Qt.TextElideMode.ElideMiddle, room))
