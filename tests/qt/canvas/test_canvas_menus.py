"""Menus of the canvas: lanes, events, and what lies behind them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.qt.canvas.canvas import Canvas
from viewer.qt.canvas.hits import Hit, Part
from viewer.qt.canvas_menus import menu_for
from viewer.qt.saved_views.present import present_view, show_view
from viewer.qt.window import MainWindow
from viewer.timeline.scene import State


def verb(menu: QMenu, text: str) -> QAction:
    """An action of a menu, or of a menu inside it, by what it says."""
    for action in menu.actions():
        if action.text() == text:
            return action
        inside = action.menu()
        if isinstance(inside, QMenu):
            inside.aboutToShow.emit()
            for one in inside.actions():
                if one.text() == text:
                    return one
    raise AssertionError(text)


def lane_menu(window: MainWindow, lane: str) -> QMenu:
    row = next(row for row in window.canvas.scene.lanes if row.id == lane)
    return menu_for(Hit(Part.LANE_NAME, lane=row), window.session, window.verbs, window.canvas)


def shown(window: MainWindow) -> list[str]:
    return [row.id for row in window.canvas.scene.lanes]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)


def test_a_lane_is_moved_by_its_menu_and_back(window: MainWindow, qtbot: QtBot) -> None:
    one, two, *rest = shown(window)
    assert "Move up" not in [action.text() for action in lane_menu(window, one).actions()]
    verb(lane_menu(window, one), "Move down").trigger()
    assert shown(window) == [two, one, *rest]
    verb(lane_menu(window, one), "Move up").trigger()
    assert shown(window) == [one, two, *rest]
    last = rest[-1]
    assert "Move down" not in [action.text() for action in lane_menu(window, last).actions()]
    for lane in (last, two):
        verb(lane_menu(window, lane), "Pin to top").trigger()
    verb(lane_menu(window, two), "Move up").trigger()
    assert shown(window) == [two, last, one, *rest[:-1]]


def test_a_lane_is_pinned_hidden_and_shown_again(window: MainWindow) -> None:
    first = shown(window)
    verb(lane_menu(window, "summit"), "Pin to top").trigger()
    assert shown(window)[0] == "summit"
    verb(lane_menu(window, "visit"), "Hide").trigger()
    assert "visit" not in shown(window)
    assert window.toolbar.lanes.text() == "Lanes: Kind, 1 hidden"
    window.lanes_menu.tick()
    verb(window.lanes_menu, "Show 1 hidden lane").trigger()
    verb(window.lanes_menu, "Unpin all lanes").trigger()
    assert shown(window) == first


def test_one_lane_alone_and_back_by_the_history(window: MainWindow, qtbot: QtBot) -> None:
    before = shown(window)
    verb(lane_menu(window, "letter"), "Only this lane").trigger()
    assert shown(window) == ["letter"]
    window.navigation.back()
    assert shown(window) == before
    window.navigation.forward()
    assert shown(window) == ["letter"]
    settle(window, qtbot)


def test_a_lane_narrows_the_search(window: MainWindow, qtbot: QtBot) -> None:
    verb(lane_menu(window, "letter"), "Find only these events").trigger()
    assert window.session.query.choice(Facet.KIND).wanted == {"letter"}
    settle(window, qtbot)


def test_the_menu_of_an_event_finds_and_leaves_out(window: MainWindow, qtbot: QtBot) -> None:
    event = window.canvas.scene.cards[0].event
    window.session.select_one(event)
    menu = menu_for(Hit(Part.EVENT, event), window.session, window.verbs, window.canvas)
    assert {"Ruler from the selection", "Copy citation"} <= {one.text() for one in menu.actions()}
    leave = next(one.menu() for one in menu.actions() if one.text() == "Leave out")
    assert isinstance(leave, QMenu)
    leave.actions()[0].trigger()
    assert window.session.query.choice(Facet.KIND).excluded
    settle(window, qtbot)


@pytest.mark.parametrize("reason", QContextMenuEvent.Reason)
def test_a_right_click_and_the_menu_key_ask_for_a_menu(
    window: MainWindow, reason: QContextMenuEvent.Reason
) -> None:
    canvas, asked = window.canvas, []
    canvas.menu_requested.disconnect()
    canvas.menu_requested.connect(lambda hit, _at: asked.append(hit))
    card = canvas.scene.cards[0]
    if reason is QContextMenuEvent.Reason.Keyboard:
        window.session.select_one(card.event)
    at = QPoint(round(card.rect.x + 20), round(card.rect.y + 10))
    QApplication.sendEvent(canvas, QContextMenuEvent(reason, at, canvas.mapToGlobal(at)))
    assert [(hit.part, hit.event) for hit in asked] == [(Part.EVENT, card.event)]
    assert asked[0].lane is not None
    assert window.session.selection.one == card.event


def test_what_the_filters_leave_out_is_pale_and_cannot_be_hit(
    window: MainWindow, qtbot: QtBot
) -> None:
    canvas, session = window.canvas, window.session
    session.ask(Query(choices={Facet.KIND: Choice(frozenset(["letter"]))}))
    QTest.keyClick(canvas, Qt.Key.Key_X)
    assert window.verbs["show_context"].isChecked()
    settle(window, qtbot)
    pale = [card for card in canvas.scene.cards if State.CONTEXT in card.state]
    assert len(pale) == 5
    assert canvas.scene.events_in_view == 1
    for card in pale:
        at = QPointF(card.rect.x + 20, card.rect.y + 10)
        assert canvas.hit(at).event != card.event
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert session.selection.one not in {card.event for card in pale}
    settle(window, qtbot)


def test_a_kind_is_chosen_for_the_background(window: MainWindow, qtbot: QtBot) -> None:
    verb(window.lanes_menu, "Background")
    background = next(
        one.menu() for one in window.lanes_menu.actions() if one.text() == "Background"
    )
    assert isinstance(background, QMenu)
    background.aboutToShow.emit()
    next(one for one in background.actions() if one.data() == "agreement").trigger()
    settle(window, qtbot)
    scene = window.canvas.scene
    assert "agreement" not in shown(window)
    assert [era.kind for era in scene.eras] == ["agreement"]
    event = scene.eras[0].event
    at = QPointF(scene.eras[0].label_x + 3, scene.eras_top + 9)
    assert window.canvas.hit(at).event == event
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert window.session.selection.one == event
    settle(window, qtbot)


def test_a_view_keeps_lanes_and_background(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.arrange(session.lane_choice.with_pin("visit"), Backdrop("agreement", True))
    kept = present_view(session)
    session.arrange(session.lane_choice.without_pins(), Backdrop())
    show_view(session, type(kept).from_link(kept.as_link()))
    assert session.lane_choice.pinned == ("visit",)
    assert session.backdrop == Backdrop("agreement", True)
    settle(window, qtbot)


def test_a_lane_dropped_into_the_pinned_ones_is_pinned(window: MainWindow) -> None:
    canvas: Canvas = window.canvas
    window.session.choose_lanes(window.session.lane_choice.with_pin("summit"))
    rows = canvas.scene.lanes
    canvas.move_lane(rows[-1].id, rows[0].id, is_after=False)
    assert window.session.lane_choice.pinned == (rows[-1].id, "summit")


def test_a_double_click_opens_what_the_first_click_hit(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas, opened = window.canvas, []
    monkeypatch.setattr(canvas, "open_hit", lambda hit, _at: opened.append(hit))
    at = QPoint(round(canvas.scene.gutter) + 200, 300)
    stack = Hit(Part.EVENT, 1, members=(1, 2))
    hits = iter([stack, Hit(Part.PLOT)])
    monkeypatch.setattr(canvas, "hit", lambda _at: next(hits, Hit(Part.PLOT)))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert opened[0].members == (1, 2)


def test_esc_leads_from_the_detail_pane_back_to_the_timeline(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.session.select_one(1)
    settle(window, qtbot)  # until the pane has a page that can be focused
    window.focus_detail()
    assert window.is_reading()
    window.verbs["clear"].trigger()
    assert window.focusWidget() is window.canvas
    assert window.session.selection.one == 1
    settle(window, qtbot)


def test_what_is_scrolled_behind_a_pinned_lane_cannot_be_hit(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.setFixedHeight(260)
    window.session.choose_lanes(window.session.lane_choice.with_pin("summit"))
    assert canvas.scene.content_height > 200
    canvas.scroll_lanes(45)
    scene = canvas.scene
    pinned = scene.lanes[0]
    assert pinned.is_pinned
    behind = [
        card
        for card in scene.cards
        if card.lane != pinned.index and card.rect.y < scene.scroll_top - 6
    ]
    assert behind
    for card in behind:
        at = QPointF(card.rect.x + 20, max(card.rect.y, scene.lanes_top) + 3)
        assert at.y() < scene.scroll_top
        hit = canvas.hit(at)
        assert hit.lane == pinned
        assert hit.event != card.event
