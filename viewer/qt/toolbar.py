"""The bar at the top: store, import, search, lanes, fit, timeline or list, export, panes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from viewer.qt.actions import Actions
from viewer.qt.icons import Icons
from viewer.qt.translation import without_mnemonic

HEIGHT_PX = 48
_SEARCH_PX = (160, 280)
_NARROW_PX = 1060
_NARROWEST_PX = 820
"""Where words give way to icons; and where the search field, names and lines give way as well."""
_LEAST_SEARCH_PX = 96
_LEAST_NAME_PX = 56
_ICON = QSize(16, 16)
_ICON_BESIDE_WORDS = QSize(20, 16)
"""Wider than the icon, so that the words keep their distance from it."""


class Toolbar(QWidget):
    """Buttons of actions, around the search field.

    Args:
        actions: what the buttons do.
        search: the field in the middle.
        store_menu: what can be done with stores.
        lanes_menu: by what the lanes are made.
    """

    def __init__(
        self, actions: Actions, search: QWidget, store_menu: QMenu, lanes_menu: QMenu
    ) -> None:
        super().__init__()
        self.setProperty("panel", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._text_scale = 1.0
        self._search = search
        self._lines = (_line(), _line())
        self._lanes_told, self._is_terse = "", False
        self._sidebar = self._icon_button("toggle_sidebar")
        self.store = self._menu_button(store_menu)
        self.store.setProperty("look", "quiet")
        self.store.setProperty("role", "heading")
        self._import = self._button("import", look="quiet")
        self.lanes = self._menu_button(lanes_menu)
        self._fit = self._button("fit", look="")
        self.timeline, self.list = self._segments()
        self._export = self._button("export", look="quiet")
        self._detail = self._icon_button("toggle_detail")
        self._worded = (self._import, self._fit, self.timeline, self.list, self._export)
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        search.setMinimumWidth(_SEARCH_PX[0])
        search.setMaximumWidth(_SEARCH_PX[1])
        self._lay_out(search)

    def dress(self, icons: Icons, text_scale: float) -> None:
        """Change the inks, and the size that the app's text has."""
        self.timeline.setIcon(icons.icon("timeline"))
        self.list.setIcon(icons.icon("list"))
        self.setMinimumHeight(round(HEIGHT_PX * text_scale))
        self._text_scale = text_scale
        for button in (self._sidebar, self._detail):
            button.setIconSize(_ICON * text_scale)
        for button in self._worded:
            button.setIconSize(_ICON_BESIDE_WORDS * text_scale)
        self.fit_width(self.width())

    def set_store_name(self, name: str) -> None:
        self.store.setText(name)

    def set_lanes(self, label: str) -> None:
        self._lanes_told = label
        whole = self.tr("Lanes: {0}").format(label)
        self.lanes.setText(label if self._is_terse else whole)
        self.lanes.setAccessibleName(whole)

    def show_as_list(self, is_list: bool) -> None:
        self.timeline.setChecked(not is_list)
        self.list.setChecked(is_list)

    def fit_width(self, width_px: int) -> None:
        """Let words give way to icons where the window is narrow."""
        only_icon, beside = (
            Qt.ToolButtonStyle.ToolButtonIconOnly,
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
        )
        style = only_icon if width_px < _NARROW_PX * self._text_scale else beside
        for button in self._worded:
            button.setToolButtonStyle(style)
        self._is_terse = width_px < _NARROWEST_PX * self._text_scale
        for line in self._lines:
            line.setVisible(not self._is_terse)
        self._search.setMinimumWidth(_LEAST_SEARCH_PX if self._is_terse else _SEARCH_PX[0])
        self.set_lanes(self._lanes_told)

    def _lay_out(self, search: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        for widget in (self._sidebar, self.store, self._lines[0], self._import):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(search, 3)
        row.addStretch(1)
        for widget in (self.lanes, self._fit):
            row.addWidget(widget)
        pair = QHBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(self.timeline)
        pair.addWidget(self.list)
        row.addLayout(pair)
        for widget in (self._lines[1], self._export, self._detail):
            row.addWidget(widget)

    def _segments(self) -> tuple[QToolButton, QToolButton]:
        made = []
        for text, segment in ((self.tr("Timeline"), "first"), (self.tr("List"), "last")):
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setProperty("segment", segment)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setToolTip(self._actions["toggle_list"].toolTip())
            made.append(button)
        made[0].setChecked(True)
        return made[0], made[1]

    def _button(self, name: str, look: str) -> QToolButton:
        button = _of(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("look", look)
        return button

    def _icon_button(self, name: str) -> QToolButton:
        button = _of(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setProperty("look", "quiet")
        return button

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(_LEAST_NAME_PX)
        return button


def _of(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAccessibleName(without_mnemonic(action.text()))
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFixedHeight(18)
    return line
