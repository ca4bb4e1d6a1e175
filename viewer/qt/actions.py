"""The table of actions made into ``QAction``s, menus and shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from viewer.qt.action_table import ACTIONS, MENUS, SAMPLES_TITLE, Action, translated
from viewer.qt.icons import Icons


class Actions(QObject):
    """One ``QAction`` for each record of the table, wired to what it does.

    Args:
        handlers: what each action does, by id; every action has one.
        window: where the keys of the whole window work.
        timeline: where the keys of the timeline work.
    """

    def __init__(
        self, handlers: Mapping[str, Callable[[], object]], window: QWidget, timeline: QWidget
    ) -> None:
        super().__init__(window)
        self._menus: dict[str, QMenu] = {}
        self._by_id = {record.id: self._made(record, handlers[record.id]) for record in ACTIONS}
        for record in ACTIONS:
            (timeline if record.is_of_timeline else window).addAction(self._by_id[record.id])

    def __getitem__(self, name: str) -> QAction:
        return self._by_id[name]

    def enable(self, conditions: Mapping[str, bool]) -> None:
        """Enable each action whose need is met."""
        for record in ACTIONS:
            self._by_id[record.id].setEnabled(conditions.get(record.needs, True))

    def check(self, name: str, is_on: bool) -> None:
        """Show a toggle as on or off."""
        self._by_id[name].setChecked(is_on)

    def set_icons(self, icons: Icons) -> None:
        for record in ACTIONS:
            if record.icon:
                self._by_id[record.id].setIcon(icons.icon(record.icon))

    def fill(self, bar: QMenuBar, submenus: Mapping[str, QMenu]) -> None:
        """Build the menu bar; ``submenus`` gives what follows an action, by the action's id."""
        for menu_id, title in MENUS:
            menu = self._menus[menu_id] = bar.addMenu(translated(title))
            for record in ACTIONS:
                if record.menu == menu_id:
                    menu.addAction(self._by_id[record.id])
                    if record.id in submenus:
                        menu.addMenu(submenus[record.id])
                if record.id in _ENDS_A_GROUP and record.menu == menu_id:
                    menu.addSeparator()
            if menu_id == "file":
                menu.insertMenu(self._by_id["import"], self.samples_menu(menu))
                menu.insertSeparator(self._by_id["import"])

    def insert_menu(self, menu: QMenu, into: str, before: str) -> None:
        """Put a menu into one of the bar's, before an action."""
        self._menus[into].insertMenu(self._by_id[before], menu)
        self._menus[into].insertSeparator(self._by_id[before])

    def samples_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(translated(SAMPLES_TITLE), parent)
        menu.addActions([self._by_id[each.id] for each in ACTIONS if each.menu == "samples"])
        return menu

    def _made(self, record: Action, handler: Callable[[], object]) -> QAction:
        action = QAction(translated(record.text), self)
        action.setObjectName(record.id)
        action.setShortcuts([QKeySequence(key) for key in record.keys])
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetShortcut
            if record.is_of_timeline
            else Qt.ShortcutContext.WindowShortcut
        )
        action.setCheckable(record.is_toggle)
        action.setMenuRole(record.role)
        if record.short:
            action.setIconText(translated(record.short))
        action.setToolTip(tip(record))
        action.setStatusTip(translated(record.tip))
        action.triggered.connect(lambda _checked=False: handler())
        return action


def tip(record: Action) -> str:
    """What a tooltip says: what the action does, and its key."""
    words = translated(record.tip or record.text)
    return f"{words} ({shown_key(record.keys[0])})" if record.keys else words


def shown_key(key: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


_ENDS_A_GROUP = {
    "open_store",
    "save_picture",
    "undo_import",
    "clear_query",
    "copy_citation",
    "show_on_timeline",
    "two_parties",
    "fit_selection",
    "forward",
    "today",
    "last_event",
    "lane_below",
    "lanes_down",
    "legend",
}
