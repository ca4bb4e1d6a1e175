"""A place for a widget that is made after the first picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget


class Later(QWidget):
    """Keeps the room of a widget that does not exist yet, in the colour of the window.

    Args:
        least_width_px: how narrow it may get at the least.
    """

    def __init__(self, least_width_px: int = 0) -> None:
        super().__init__()
        self.setProperty("panel", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(least_width_px)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def hold(self, widget: QWidget) -> None:
        """Take the widget in; keys that come here go to it."""
        self._row.addWidget(widget)
        self.setFocusProxy(widget)
