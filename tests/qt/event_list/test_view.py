from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tests.qt.fake_answers import FakeAnswers
from viewer.domain.answers import ListColumn
from viewer.qt.event_list.model import COLUMNS, EventTable
from viewer.qt.event_list.pages import MOST_PAGES, PAGE_ROWS, HeadlinePages
from viewer.qt.event_list.view import EventList
from viewer.qt.painting.palette import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def answers() -> FakeAnswers:
    return FakeAnswers(10_000_000)


@pytest.fixture
def events(qtbot: QtBot, answers: FakeAnswers) -> EventList:
    events = EventList(LIGHT, "en")
    qtbot.addWidget(events)
    events.resize(900, 400)
    events.show_listing(answers, answers.listing(), ListColumn.DATE, False, answers.found_in)
    return events


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot):
    table = EventTable("en")
    tester = QAbstractItemModelTester(
        table, QAbstractItemModelTester.FailureReportingMode.Warning, table
    )
    for count in (0, 3, 1_000):
        answers = FakeAnswers(count)
        table.show_listing(answers, answers.listing())
        assert table.rowCount() == count
    table.clear()
    assert tester.model() is table


def test_ten_million_rows_are_shown_without_loading_them(events: EventList, answers: FakeAnswers):
    assert events.table.rowCount() == 10_000_000
    assert not events.grab().isNull()
    assert sum(answers.asked) <= 3 * PAGE_ROWS


def test_pages_not_looked_at_for_long_are_forgotten(answers: FakeAnswers):
    pages = HeadlinePages(answers, answers.listing())
    for number in range(MOST_PAGES + 2):
        line = pages.headline(number * PAGE_ROWS)
        assert line is not None
        assert line.id == number * PAGE_ROWS + 1
    before = len(answers.asked)
    pages.headline((MOST_PAGES + 1) * PAGE_ROWS)
    assert len(answers.asked) == before
    pages.headline(0)
    assert len(answers.asked) == before + 1


def test_the_current_row_is_the_selected_event(events: EventList, qtbot: QtBot):
    with qtbot.waitSignal(events.event_requested) as wish:
        events.setCurrentIndex(events.table.index(41, 0))
    assert wish.args == [42]


def test_following_a_selection_asks_for_nothing(events: EventList, qtbot: QtBot):
    with qtbot.assertNotEmitted(events.event_requested):
        events.follow(9_999_999)
    assert events.currentIndex().row() == 9_999_998
    with qtbot.assertNotEmitted(events.event_requested):
        events.follow(None)
    assert not events.currentIndex().isValid()


def test_a_new_order_keeps_the_selected_event(
    events: EventList, answers: FakeAnswers, qtbot: QtBot
):
    events.follow(7)
    backwards = answers.listing(ListColumn.TITLE, descending=True)
    with qtbot.assertNotEmitted(events.order_requested):
        events.show_listing(answers, backwards, ListColumn.TITLE, True, answers.found_in)
    assert events.table.event_at(events.currentIndex().row()) == 7


def test_a_heading_wishes_for_an_order(events: EventList, qtbot: QtBot):
    header = events.horizontalHeader()
    with qtbot.waitSignal(events.order_requested) as wish:
        header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert wish.args == [ListColumn.TITLE, True]


def test_the_arrow_stays_at_the_column_whose_order_it_is(events: EventList, answers: FakeAnswers):
    edtf = next(n for n, column in enumerate(COLUMNS) if column.key == "edtf")
    events.order_by(edtf, Qt.SortOrder.AscendingOrder)
    events.show_listing(answers, answers.listing(), ListColumn.DATE, False, answers.found_in)
    assert events.order == (edtf, Qt.SortOrder.AscendingOrder)
    events.show_listing(answers, answers.listing(), ListColumn.KIND, True, answers.found_in)
    assert COLUMNS[events.order[0]].key == "kind"


def test_columns_give_up_room_before_the_list_scrolls_sideways(events: EventList):
    em = events.fontMetrics().height()
    natural = sum(column.width_em for column in COLUMNS if column.is_shown) * em
    events.show()
    events.resize(round(natural * 0.9), 400)
    assert events.horizontalHeader().length() <= events.viewport().width()
    events.resize(round(natural * 0.4), 400)
    assert events.horizontalHeader().length() > events.viewport().width()


def test_dots_stand_in_a_heading_until_its_order_is_made(events: EventList, answers: FakeAnswers):
    def heading() -> object:
        return events.table.headerData(1, Qt.Orientation.Horizontal)

    events.await_order(ListColumn.TITLE)
    assert heading() == "Title …"
    events.show_listing(answers, answers.listing(), ListColumn.TITLE, False, answers.found_in)
    assert heading() == "Title"


def test_rows_are_copied_as_tab_separated_text(events: EventList, qtbot: QtBot):
    events.choose_columns(["date", "title"])
    events.selectRow(0)
    qtbot.keyClick(events, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Date\tTitle\n1 February 1901\tEvent 1"


def test_columns_are_chosen_and_told(events: EventList, qtbot: QtBot):
    with qtbot.waitSignal(events.columns_chosen):
        events.toggle_column("importance")
    assert "importance" in events.shown_columns
    events.choose_columns([])
    assert events.shown_columns == [COLUMNS[0].key]


def test_home_end_and_enter_work_from_the_keyboard(events: EventList, qtbot: QtBot):
    qtbot.keyClick(events, Qt.Key.Key_End)
    assert events.currentIndex().row() == 9_999_999
    qtbot.keyClick(events, Qt.Key.Key_Home)
    assert events.currentIndex().row() == 0
    with qtbot.waitSignal(events.read_requested):
        qtbot.keyClick(events, Qt.Key.Key_Return)


def test_the_columns_fill_the_room_and_no_more(events: EventList):
    events.show()
    assert events.horizontalHeader().length() <= events.viewport().width()
    events.resize(1500, 400)
    assert events.viewport().width() - events.horizontalHeader().length() < len(COLUMNS)


def test_a_width_that_the_reader_gives_stays_and_is_told(qtbot: QtBot, events: EventList):
    title = next(n for n, column in enumerate(COLUMNS) if column.key == "title")
    with qtbot.waitSignal(events.widths_chosen) as told:
        events.horizontalHeader().resizeSection(title, 333)
    assert told.args == [{"title": 333}]
    events.show()
    events.resize(1500, 400)
    assert events.columnWidth(title) == 333


def test_a_column_that_is_ticked_has_no_width_of_the_readers(qtbot: QtBot, events: EventList):
    with qtbot.assertNotEmitted(events.widths_chosen):
        events.toggle_column("edtf")
        events.toggle_column("edtf")


def test_widths_of_another_day_hold_and_odd_ones_do_not(events: EventList):
    title = next(n for n, column in enumerate(COLUMNS) if column.key == "title")
    events.set_widths({"title": 280, "place": "wide", "no such column": 7})  # type: ignore[dict-item]
    assert events.columnWidth(title) == 280
