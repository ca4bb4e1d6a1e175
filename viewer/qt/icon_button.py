"""A small button that is only an icon, named in its tooltip and for screen readers."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

_TIGHT = "QToolButton, QToolButton:focus { padding: 0; min-height: 0; }"


class IconButton(QToolButton):
    """The button; ``side_px`` is its width and height."""

    def __init__(
        self, icon: QIcon, name: str, side_px: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "quiet")
        self.setStyleSheet(_TIGHT)
        self.setIcon(icon)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFixedSize(side_px, side_px)
