"""Menus of the list: its order, its columns, and what can be done with a row."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from viewer.domain.progress import Step
from viewer.domain.queries import Facet
from viewer.exchange import answers
from viewer.qt.event_list.model import COLUMNS
from viewer.qt.event_list.view import EventList
from viewer.qt.window import MainWindow

TITLE = next(n for n, column in enumerate(COLUMNS) if column.key == "title")


def inside(menu: QMenu, *path: str) -> QAction:
    """The action that is reached through menus of these texts."""
    action = next(one for one in menu.actions() if one.text() == path[0])
    within = action.menu()
    return inside(within, *path[1:]) if isinstance(within, QMenu) and path[1:] else action


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)


def titles(events: EventList) -> list[str]:
    return [events.table.index(row, TITLE).data() for row in range(events.table.rowCount())]


@pytest.fixture
def events(window: MainWindow, qtbot: QtBot) -> EventList:
    window.show_list()
    settle(window, qtbot)
    return window.finding.list


def test_the_order_is_chosen_in_the_menu_of_the_view(
    window: MainWindow, events: EventList, qtbot: QtBot
) -> None:
    window.show_timeline()
    first = titles(events)
    menu = window.list_menu
    inside(menu, "Order by", "Title").trigger()
    settle(window, qtbot)
    by_title = titles(events)
    assert by_title != first
    assert sorted(by_title) == sorted(first)
    assert window.views.currentIndex() == 1
    inside(menu, "Order by", "Last first").trigger()
    settle(window, qtbot)
    assert titles(events)[0] == by_title[-1]
    menu.aboutToShow.emit()
    ticked = [one.text() for one in menu.findChildren(QAction) if one.isChecked()]
    assert {"Title", "Last first"} <= set(ticked)
    assert "EDTF" not in ticked
    inside(menu, "Columns", "EDTF").trigger()
    assert "edtf" in events.shown_columns


@pytest.mark.parametrize("reason", QContextMenuEvent.Reason)
def test_a_row_is_asked_for_its_menu_by_mouse_and_key(
    window: MainWindow, events: EventList, reason: QContextMenuEvent.Reason
) -> None:
    asked: list[int | None] = []
    events.menu_requested.disconnect()
    events.menu_requested.connect(lambda event, _at: asked.append(event))
    row, other = events.table.index(1, 0), events.table.index(0, 0)
    is_by_key = reason is QContextMenuEvent.Reason.Keyboard
    events.setCurrentIndex(row if is_by_key else other)
    at = QPoint(0, 0) if is_by_key else events.visualRect(row).center()
    QApplication.sendEvent(events.viewport(), QContextMenuEvent(reason, at, QPoint(0, 0)))
    assert asked == [events.table.event_at(1)]
    assert window.session.selection.one is not None


def test_the_menu_of_a_row_copies_filters_and_leads_to_the_timeline(
    window: MainWindow, events: EventList, qtbot: QtBot
) -> None:
    events.setCurrentIndex(events.table.index(1, 0))
    event = events.table.event_at(1)
    menu = window.menu_of_row(event)
    inside(menu, "Copy rows").trigger()
    assert titles(events)[1] in QGuiApplication.clipboard().text()
    inside(menu, "Show on the timeline").trigger()
    assert window.views.currentIndex() == 0
    assert window.session.selection.one == event
    only = inside(menu, "Find only").menu()
    assert isinstance(only, QMenu)
    only.actions()[0].trigger()
    settle(window, qtbot)
    assert window.session.query.choice(Facet.KIND).wanted
    assert len(titles(events)) < window.session.answers.total


def test_without_a_row_the_menu_is_that_of_the_list(window: MainWindow) -> None:
    menu = window.menu_of_row(None)
    assert [one.text() for one in menu.actions()] == ["Order by", "Columns"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_columns_are_ticked_one_after_another_without_opening_the_menu_again(
    window: MainWindow, events: EventList, qtbot: QtBot
) -> None:
    columns = inside(window.list_menu, "Columns").menu()
    assert isinstance(columns, QMenu)
    columns.show()
    for name, key in (("Exactness", "exactness"), ("EDTF", "edtf")):
        at = columns.actionGeometry(inside(columns, name)).center()
        qtbot.mouseClick(columns, Qt.MouseButton.LeftButton, pos=at)
        assert key in events.shown_columns
        assert columns.isVisible()
    columns.setActiveAction(inside(columns, "Place"))
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert "place" not in events.shown_columns
    assert columns.isVisible()
    columns.close()


def test_the_key_beside_copy_citation_works_in_the_list(
    window: MainWindow, events: EventList, qtbot: QtBot
) -> None:
    window.activateWindow()
    events.setFocus()
    events.setCurrentIndex(events.table.index(1, 0))
    settle(window, qtbot)
    with qtbot.waitSignal(window.verbs["copy_citation"].triggered):
        qtbot.keyClick(events, Qt.Key.Key_C)


def test_an_order_that_takes_long_is_told_of_and_can_be_given_up(
    window: MainWindow, events: EventList, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def endless(*args: Any) -> None:
        begun.set()
        while True:
            args[-1](Step("arranging", 0, 0))
            time.sleep(0.001)

    monkeypatch.setattr(answers, "order_keys", endless)
    before, told = titles(events), "Putting the events in order…"
    events.order_by(TITLE, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: begun.is_set() and window.messages.text == told)
    stop = next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Stop")
    stop.click()
    settle(window, qtbot)
    assert titles(events) == before
    assert events.order == (0, Qt.SortOrder.AscendingOrder)
    assert not window.messages.text
