"""Copying rows: what stands on the clipboard, and that nobody waits for many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from tests.qt.fake_answers import FakeAnswers
from viewer.domain.answers import ListColumn
from viewer.domain.progress import Cancelled, Step
from viewer.qt.counts import number
from viewer.qt.event_list.copying import COPIED_AT_ONCE, MOST_COPIED, RowsToCopy, first_rows
from viewer.qt.event_list.model import COLUMNS
from viewer.qt.event_list.view import EventList
from viewer.qt.painting.palette import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

_RANGES = st.lists(st.builds(range, st.integers(0, 30), st.integers(0, 30)), max_size=6)


@given(_RANGES, st.integers(0, 20))
def test_the_first_rows_of_all_ranges_are_each_once_in_order(ranges: list[range], most: int):
    found = [row for part in first_rows(ranges, most) for row in part]
    assert found == sorted({row for part in ranges for row in part})[:most]


@pytest.fixture
def events(qtbot: QtBot) -> EventList:
    events = EventList(LIGHT, "en")
    qtbot.addWidget(events)
    return events


def _show(events: EventList, count: int) -> FakeAnswers:
    answers = FakeAnswers(count)
    events.show_listing(answers, answers.listing(), ListColumn.DATE, False, lambda _text: ())
    return answers


def test_columns_are_copied_in_the_order_in_which_they_are_seen(events: EventList, qtbot: QtBot):
    _show(events, 3)
    events.choose_columns(["date", "title"])
    events.horizontalHeader().moveSection(1, 0)
    events.selectRow(1)
    with qtbot.waitSignal(events.rows_copied) as told:
        events.copy()
    assert QGuiApplication.clipboard().text() == "Title\tDate\nEvent 2\t1 March 1902"
    assert told.args == [1, 1]


def test_many_rows_are_a_wish_for_a_long_copy(events: EventList, qtbot: QtBot):
    _show(events, MOST_COPIED + 7)
    events.selectAll()
    with qtbot.waitSignal(events.long_copy_requested) as wish:
        events.copy()
    rows, selected = wish.args
    assert isinstance(rows, RowsToCopy)
    assert (rows.number, selected) == (MOST_COPIED, MOST_COPIED + 7)


def test_headings_have_no_part_in_the_selection_which_they_would_look_through(events: EventList):
    _show(events, 20_000)
    events.selectAll()
    assert events.selectionModel().hasSelection()
    assert not events.horizontalHeader().selectionModel().hasSelection()


def test_a_long_copy_can_be_stopped_and_has_each_row_once():
    answers = FakeAnswers(1_200)
    rows = RowsToCopy(answers, answers.listing(), [range(5, 1_105)], COLUMNS[1:2], "en")
    lines = rows.text().split("\n")
    assert lines == ["Title", *(f"Event {number}" for number in range(6, 1_106))]

    def stop(step: Step) -> None:
        if step.done:
            raise Cancelled

    asked = len(answers.asked)
    with pytest.raises(Cancelled):
        rows.text(stop)
    assert len(answers.asked) == asked + 1


def test_the_window_tells_how_many_rows_were_copied(window: MainWindow, qtbot: QtBot):
    window.show_list()
    events = window.finding.list
    qtbot.waitUntil(lambda: events.table.rowCount() == 6)
    events.selectAll()
    events.copy()
    assert window.messages.text == "6 rows copied."
    answers = FakeAnswers(MOST_COPIED + 1)
    rows = RowsToCopy(answers, answers.listing(), [range(COPIED_AT_ONCE + 1)], COLUMNS[:2], "en")
    events.long_copy_requested.emit(rows, 2_000)
    told = f"The first {number(1_001)} of {number(2_000)} selected rows were copied."
    qtbot.waitUntil(lambda: window.messages.text == told)
    assert QGuiApplication.clipboard().text().count("\n") == COPIED_AT_ONCE + 1
