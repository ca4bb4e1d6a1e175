"""An icon that stands beside a text and is as large as the text asks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.qt.icons import paint_icon
from viewer.qt.painting.fonts import grown

SIDE_PX = 14


class IconMark(QWidget):
    """The icon of a name in an ink; says nothing itself, as the text beside it does."""

    def __init__(self, name: str, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._ink = name, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_ink(self, ink: str) -> None:
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        side = round(SIDE_PX * grown(self.font()))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, self._ink, QRect(0, 0, self.width(), self.height()))
