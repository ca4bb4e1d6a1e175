"""The whole window without a mouse: every part that takes the keys is reached, named and seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.qt import detail_pages as pages
from viewer.qt.detail.event_line import EventLine
from viewer.qt.facet_panel.values import FacetList
from viewer.qt.key_stops import stops_of
from viewer.qt.text_block import TextBlock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow


def _activate(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _walked(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """Where Tab leads, once around."""
    _activate(window, qtbot)
    window.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.append(focused)
        window.focusNextChild()
    return reached


def test_tab_leads_through_every_pane_and_each_stop_has_a_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.select_one(4)
    qtbot.waitUntil(lambda: bool(window.reading.detail.findChildren(EventLine)))
    reached = _walked(window, qtbot)
    for pane in (window.toolbar, window.finding.sidebar, window.reading.detail):
        stops = [w for w in pane.findChildren(QWidget) if w in reached]
        assert stops, pane
    assert window.canvas in reached
    assert any(isinstance(stop, FacetList) for stop in reached)
    assert any(isinstance(stop, EventLine) for stop in reached)
    nameless = [
        stop
        for stop in reached
        if not (QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name))
        and not isinstance(stop, TextBlock)
    ]
    assert not nameless


def test_tab_goes_as_the_eye_does_and_around(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select_one(4)
    qtbot.waitUntil(lambda: bool(window.reading.detail.findChildren(EventLine)))
    reached = _walked(window, qtbot)
    panes = (window.reading.detail, window.toolbar, window.finding.sidebar)
    places = [
        next((n for n, pane in enumerate(panes, 1) if pane.isAncestorOf(stop)), 0)
        for stop in reached
    ]
    assert places == sorted(places)
    search = window.finding.search
    assert reached.index(window.toolbar.store) < reached.index(search)
    assert reached.index(search) < reached.index(window.toolbar.lanes)
    backwards = [reached[0]]
    for _ in reached[1:]:
        window.focusPreviousChild()
        backwards.append(window.focusWidget())
    assert backwards[1:] == reached[:0:-1]


def _looks_else(stop: QWidget, picture: QImage) -> bool:
    return stop.grab().toImage() != picture


def test_where_the_keys_are_is_seen_at_every_stop(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select_one(4)
    qtbot.waitUntil(lambda: bool(window.reading.detail.findChildren(EventLine)))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    stops = _walked(window, qtbot)
    for stop, another in zip(stops, [*stops[1:], stops[0]], strict=True):
        another.setFocus(Qt.FocusReason.TabFocusReason)
        without_keys = stop.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(partial(_looks_else, stop, without_keys))


def test_mere_words_are_no_stop_and_links_are(window: MainWindow) -> None:
    detail = window.reading.detail
    detail.show_event(pages.FULL)
    stops = {stop for stop in stops_of(detail) if isinstance(stop, TextBlock)}
    for block in detail.findChildren(TextBlock):
        assert (block in stops) is ("href" in block.toHtml())
    assert stops


def test_the_keys_that_leave_the_search_are_seen_in_the_timeline(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons: list[Qt.FocusReason] = []
    monkeypatch.setattr(window.canvas, "setFocus", reasons.append)
    QTest.keyClick(window.finding.search, Qt.Key.Key_Escape)
    window.toggle_list()
    window.toggle_list()
    assert reasons == [Qt.FocusReason.ShortcutFocusReason] * 2


def test_the_tree_that_a_screen_reader_hears_has_the_panes_and_their_parts(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.select_one(4)
    qtbot.waitUntil(lambda: bool(window.reading.detail.findChildren(EventLine)))
    said: list[tuple[str, object]] = []

    def hear(interface: object, depth: int) -> None:
        if interface is None or depth > 12:
            return
        name = interface.text(QAccessible.Text.Name)  # type: ignore[attr-defined]
        if name:
            said.append((name, interface.role()))  # type: ignore[attr-defined]
        for at in range(min(interface.childCount(), 60)):  # type: ignore[attr-defined]
            hear(interface.child(at), depth + 1)  # type: ignore[attr-defined]

    QAccessible.queryAccessibleInterface(window.canvas).refresh()  # type: ignore[union-attr]
    hear(QAccessible.queryAccessibleInterface(window), 0)
    names = [name for name, _ in said]
    for wanted in ("Timeline", "Facets", "Search", "Kind", "Title", "Overview of all events"):
        assert wanted in names, wanted
    assert ("Timeline", QAccessible.Role.List) in said
    assert any(name.startswith("Tea in Muscatine, 15 February 2012") for name in names)


def test_enter_right_after_the_last_letter_goes_to_a_hit_of_what_was_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    window.finding.focus_search()
    QTest.keyClicks(window.finding.search, "summit")
    QTest.keyClick(window.finding.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.selection.one is not None)
    assert session.answers is not None
    assert session.answers.event(session.selection.one).title == "A summit"
