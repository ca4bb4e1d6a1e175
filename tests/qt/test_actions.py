from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from viewer.qt.action_table import ACTIONS, MENUS
from viewer.qt.help import key_lines
from viewer.qt.icons import path
from viewer.qt.window import MainWindow

IDS = [record.id for record in ACTIONS]
LOOK = {
    "pan_left": "A", "pan_right": "D", "zoom_in": "W", "zoom_out": "S",
    "next_event": ".", "previous_event": ",", "fit_selection": "F", "go_to_date": "Ctrl+G",
    "back": "Alt+Left", "forward": "Alt+Right", "next_in_lane": "Right",
    "previous_in_lane": "Left", "lane_above": "Up", "lane_below": "Down",
    "first_event": "Home", "last_event": "End", "fit": "0", "read": "Return", "peek": "Space",
    "clear": "Esc", "find": "Ctrl+F", "import": "Ctrl+I", "export": "Ctrl+E",
    "toggle_list": "Ctrl+L", "ruler": "R", "today": "T", "copy_citation": "C",
    "toggle_sidebar": "[", "toggle_detail": "]", "next_hit": "F3", "previous_hit": "Shift+F3",
    "new_store": "Ctrl+N", "open_store": "Ctrl+O", "undo_import": "Ctrl+Z", "help": "F1",
}  # fmt: skip


def test_every_action_has_its_own_id_and_a_known_menu() -> None:
    assert len(set(IDS)) == len(IDS)
    assert {record.menu for record in ACTIONS} <= {menu for menu, _ in MENUS} | {"samples"}


@pytest.mark.parametrize(("name", "key"), LOOK.items())
def test_the_keys_that_were_promised_are_there(name: str, key: str) -> None:
    record = next(each for each in ACTIONS if each.id == name)
    assert key in record.keys


def test_no_key_does_two_things() -> None:
    counts = Counter(QKeySequence(key).toString() for record in ACTIONS for key in record.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    assert all(QKeySequence(key).toString() for record in ACTIONS for key in record.keys)


@pytest.mark.parametrize("name", sorted({record.icon for record in ACTIONS if record.icon}))
def test_every_icon_is_there(name: str) -> None:
    assert path(name).is_file()


def test_every_action_has_a_handler_and_every_handler_an_action(empty_window: MainWindow) -> None:
    assert set(empty_window.commands.handlers()) == set(IDS)


def test_every_need_is_a_condition_of_the_session(empty_window: MainWindow) -> None:
    needs = {record.needs for record in ACTIONS if record.needs}
    assert needs <= set(empty_window.session.conditions())


def test_every_action_stands_in_a_menu(empty_window: MainWindow) -> None:
    def all_in(menu: QMenu) -> set[QAction]:
        inside = set(menu.actions())
        for action in menu.actions():
            submenu = action.menu()
            if isinstance(submenu, QMenu):
                inside |= all_in(submenu)
        return inside

    shown: set[QAction] = set()
    for title in empty_window.menuBar().actions():
        submenu = title.menu()
        assert isinstance(submenu, QMenu)
        shown |= all_in(submenu)
    assert {name for name in IDS if empty_window.verbs[name] not in shown} == set()


def test_the_help_tells_every_key() -> None:
    told = [line for _, lines in key_lines() for line in lines]
    assert len(told) == sum(1 for record in ACTIONS if record.keys)


def test_the_places_of_quit_preferences_and_about_suit_macos() -> None:
    roles = {record.id: record.role for record in ACTIONS}
    assert roles["quit"] is QAction.MenuRole.QuitRole
    assert roles["preferences"] is QAction.MenuRole.PreferencesRole
    assert roles["about"] is QAction.MenuRole.AboutRole


def test_without_a_store_only_what_needs_none_is_enabled(empty_window: MainWindow) -> None:
    enabled = {name for name in IDS if empty_window.verbs[name].isEnabled()}
    assert {"open_store", "new_store", "import", "quit", "help"} <= enabled
    assert not {"export", "fit", "close_store", "find", "undo_import", "ruler"} & enabled
