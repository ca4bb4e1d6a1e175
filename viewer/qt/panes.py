"""Sidebar, middle and detail pane beside each other; narrow windows fold the sides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from viewer.qt.settings import (
    DETAIL_WIDTH,
    IS_DETAIL_OPEN,
    IS_SIDEBAR_OPEN,
    SIDEBAR_WIDTH,
    Settings,
)

LEAST_MIDDLE_PX = 420
_SIDEBAR, _MIDDLE, _DETAIL = range(3)
_SETTINGS = {_SIDEBAR: SIDEBAR_WIDTH, _DETAIL: DETAIL_WIDTH}
_GROWTH = {_SIDEBAR: 0.5, _MIDDLE: 0.25, _DETAIL: 0.33}
"""What share of the text's growth the panes grow by: all of it would leave no room."""


class Panes(QSplitter):
    """Three panes. What the reader opened or closed is remembered; what is folded for want of
    room comes back with the room.

    Args:
        sidebar, middle, detail: the panes from left to right.
        settings: where widths and choices are remembered.
    """

    folding_changed = Signal()

    def __init__(
        self, sidebar: QWidget, middle: QWidget, detail: QWidget, settings: Settings
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self._panes = (sidebar, middle, detail)
        self._wanted = {
            _SIDEBAR: settings.get(IS_SIDEBAR_OPEN),
            _DETAIL: settings.get(IS_DETAIL_OPEN),
        }
        self._text_scale = 1.0
        self._widths = {side: settings.get(setting) for side, setting in _SETTINGS.items()}
        self._is_usual = {side: self._widths[side] == _SETTINGS[side].default for side in _SETTINGS}
        self._is_wide_enough = {_SIDEBAR: True, _DETAIL: True}
        for widget in self._panes:
            self.addWidget(widget)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(_MIDDLE, 1)
        for side in (_SIDEBAR, _DETAIL):
            self.setStretchFactor(side, 0)
            self._panes[side].setVisible(self._wanted[side])
        self.splitterMoved.connect(self._remember_widths)

    def set_text_scale(self, text_scale: float) -> None:
        """Give panes whose width the reader has not chosen more of it for larger text."""
        if text_scale == self._text_scale:
            return
        self._text_scale = text_scale
        for side, setting in _SETTINGS.items():
            if self._is_usual[side]:
                self._widths[side] = self._grown(side, setting.default)
        self._fold_for(self.width())
        self._lay_out()

    @property
    def is_sidebar_open(self) -> bool:
        return not self._panes[_SIDEBAR].isHidden()

    @property
    def is_detail_open(self) -> bool:
        return not self._panes[_DETAIL].isHidden()

    def toggle_sidebar(self) -> None:
        self._toggle(_SIDEBAR)

    def toggle_detail(self) -> None:
        self._toggle(_DETAIL)

    def open_detail(self) -> None:
        if not self.is_detail_open:
            self._toggle(_DETAIL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fold_for(event.size().width())
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    def save(self) -> None:
        """Keep widths and choices for the next start."""
        self._settings.set(IS_SIDEBAR_OPEN, self._wanted[_SIDEBAR])
        self._settings.set(IS_DETAIL_OPEN, self._wanted[_DETAIL])
        for side, setting in _SETTINGS.items():
            usual = self._is_usual[side]
            self._settings.set(setting, setting.default if usual else self._widths[side])

    def _grown(self, pane: int, width_px: int) -> int:
        return round(width_px * (1 + (self._text_scale - 1) * _GROWTH[pane]))

    def _fold_for(self, width: int) -> None:
        """Fold the sidebar first, then the detail pane, when the middle would get too narrow."""
        beside = self._widths[_DETAIL] + self._grown(_MIDDLE, LEAST_MIDDLE_PX)
        room = {
            _SIDEBAR: width >= self._widths[_SIDEBAR] + beside,
            _DETAIL: width >= beside,
        }
        for side, has_room in room.items():
            if has_room != self._is_wide_enough[side]:
                self._is_wide_enough[side] = has_room
                self._show(side, has_room and self._wanted[side])

    def _toggle(self, side: int) -> None:
        is_open = self._panes[side].isHidden()
        if self._is_wide_enough[side]:
            self._wanted[side] = is_open
        elif is_open:
            self._show(_DETAIL if side == _SIDEBAR else _SIDEBAR, False)
        self._show(side, is_open)
        self._lay_out()

    def _show(self, side: int, is_open: bool) -> None:
        if self._panes[side].isHidden() == is_open:
            self._panes[side].setVisible(is_open)
            self.folding_changed.emit()

    def _lay_out(self) -> None:
        """Give the sides their widths and the middle the rest."""
        sides = [
            self._widths[side] if not self._panes[side].isHidden() else 0
            for side in (_SIDEBAR, _DETAIL)
        ]
        self.setSizes([sides[0], max(self.width() - sum(sides), 1), sides[1]])

    def _remember_widths(self) -> None:
        sizes = self.sizes()
        for side in (_SIDEBAR, _DETAIL):
            if sizes[side] > 0 and sizes[side] != self._widths[side]:
                self._widths[side] = sizes[side]
                self._is_usual[side] = False
