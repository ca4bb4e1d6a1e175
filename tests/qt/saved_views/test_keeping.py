from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.view_state import ViewState
from viewer.qt.saved_views.keeping import open_saved_views
from viewer.qt.saved_views.present import Awaited, present_view, show_view
from viewer.store import views
from viewer.timeline.lane_choice import LaneChoice

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow


def test_a_view_is_kept_in_the_store_and_shown_again(window: MainWindow, qtbot: QtBot):
    session = window.session
    session.choose_lanes(LaneChoice(Facet.PLACE))
    session.ask(Query("letter"))
    session.select_one(5)
    kept = present_view(session)
    dialog = open_saved_views(session, window)
    assert dialog is not None
    dialog.save_requested.emit("Letters")
    assert [view.name for view in views.views(session.store)] == ["Letters"]
    session.ask(Query())
    session.choose_lanes(LaneChoice())
    session.select_one(None)
    dialog.list.setCurrentRow(0)
    dialog.show_chosen()
    assert session.query == kept.query
    assert session.lane_choice.field is Facet.PLACE
    assert session.selection.one == 5
    qtbot.waitUntil(lambda: not session.jobs.is_busy)


def test_a_view_is_renamed_replaced_removed_and_brought_back(window: MainWindow, qtbot: QtBot):
    session = window.session
    session.ask(Query("letter"))
    dialog = open_saved_views(session, window)
    assert dialog is not None
    dialog.save_requested.emit("Letters")
    dialog.save_requested.emit("Old")
    dialog.rename_requested.emit("Letters", "Old")
    assert dialog.list.names == ["Old"]
    kept = views.views(session.store)
    assert kept[0].state["text"] == "letter"
    dialog.remove_requested.emit("Old")
    assert dialog.list.names == []
    undo = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    assert views.views(session.store) == kept
    dialog.remove_requested.emit("Old")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert views.views(session.store) == kept
    assert dialog.list.chosen_name == "Old"
    qtbot.waitUntil(lambda: not session.jobs.is_busy)


def test_a_view_of_another_store_shows_what_it_can(window: MainWindow, qtbot: QtBot):
    show_view(window.session, ViewState(Query("summit"), (0, 10), {"field": 7}, 99_999))
    assert window.session.query == Query("summit")
    assert window.session.selection.one is None
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)


def test_a_view_waits_for_the_store_that_is_being_opened(
    empty_window: MainWindow, story: Path, qtbot: QtBot
):
    session = empty_window.session
    Awaited(session, ViewState(Query("summit")))
    empty_window.opening.open(story)
    qtbot.waitUntil(lambda: session.query == Query("summit"))
    qtbot.waitUntil(lambda: not session.jobs.is_busy)


def test_a_link_opened_again_gives_the_same_view(window: MainWindow, qtbot: QtBot):
    session = window.session
    query = Query("Xi", {Facet.KIND: Choice(frozenset({"visit", "letter"}))}, (0, 2_000_000_000))
    session.ask(query)
    session.choose_lanes(LaneChoice(Facet.PARTICIPANT).with_pin("Xi"))
    window.navigation.last()
    window.navigation.zoom_in()
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    link = present_view(session).as_link()
    session.ask(Query())
    session.choose_lanes(LaneChoice())
    session.select_one(None)
    window.navigation.fit()
    show_view(session, ViewState.from_link(link))
    assert present_view(session).as_link() == link
    qtbot.waitUntil(lambda: not session.jobs.is_busy)


def test_without_a_store_there_is_nothing_to_keep(empty_window: MainWindow):
    assert open_saved_views(empty_window.session, empty_window) is None
