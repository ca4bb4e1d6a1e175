"""A small button that is only an icon, named in its tooltip and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from viewer.qt.painting.fonts import grown

ICON_PX = 14

_TIGHT = "QToolButton, QToolButton:focus { padding: 0; min-height: 0; }"


class IconButton(QToolButton):
    """The button; ``side_px`` is its width and height at the usual text size."""

    def __init__(
        self, icon: QIcon, name: str, side_px: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "quiet")
        self.setStyleSheet(_TIGHT)
        self.setIcon(icon)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._side_px = side_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(self._side_px * grown(self.font()))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Let the icon grow with the text around it."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange):
            side = round(ICON_PX * grown(self.font()))
            self.setIconSize(QSize(side, side))
        return done
