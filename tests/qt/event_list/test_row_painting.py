from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from tests.qt.fake_answers import FakeAnswers
from viewer.domain.answers import ListColumn, Places
from viewer.domain.events import Headline
from viewer.qt.event_list.model import COLUMNS
from viewer.qt.event_list.row_painting import elided_around
from viewer.qt.event_list.view import EventList
from viewer.qt.painting.palette import DARK, LIGHT

TEXT = "Xi Jinping; Joe Biden; National Committee on Relations; Sarah Lande; Roger Lande"


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetricsF:
    return QFontMetricsF(QFont())


def _shown(word: str, metrics: QFontMetricsF, room: str) -> str:
    """The text where there is room for another one, and a word of it was found."""
    begin = TEXT.index(word)
    width = metrics.horizontalAdvance(room) + 1
    return elided_around(TEXT, (begin, begin + len(word)), metrics, width)


def test_a_word_found_far_behind_is_among_what_is_shown(metrics: QFontMetricsF) -> None:
    room = "Xi Jinping; Joe Biden; N"
    shown = _shown("Lande", metrics, room)
    assert shown.startswith("…")
    assert "Lande" in shown
    assert metrics.horizontalAdvance(shown) <= metrics.horizontalAdvance(room) + 1


def test_no_more_is_left_out_before_a_found_word_than_must_be(metrics: QFontMetricsF) -> None:
    room = "…on Relations; Sarah Lande; Roger Lande"
    assert _shown("Roger Lande", metrics, room) == room
    assert _shown("Roger", metrics, room).startswith("…on Relations; Sarah")


def test_a_found_word_is_shown_whole_however_narrow_its_cell(metrics: QFontMetricsF) -> None:
    assert _shown("Sarah", metrics, "…Sarah…") == "…Sarah…"
    assert _shown("Roger Lande", metrics, "…Roger Lande") == "…Roger Lande"


def test_a_word_that_stands_in_the_beginning_leaves_it_there(metrics: QFontMetricsF) -> None:
    assert _shown("Joe", metrics, "Xi Jinping; Joe Biden; N").startswith("Xi Jinping; Joe")
    assert _shown("Roger", metrics, TEXT + " and others") == TEXT


class _Weighed(FakeAnswers):
    """Tells of events that have an importance."""

    def headlines(self, ids: Sequence[int]) -> list[Headline]:
        return [line._replace(importance=1) for line in super().headlines(ids)]


@pytest.fixture
def events(qtbot: QtBot) -> EventList:
    events = EventList(LIGHT, "en")
    qtbot.addWidget(events)
    events.resize(1200, 300)
    events.show_listing(*_listed(), _nothing_found)
    return events


def _listed() -> tuple[FakeAnswers, object, ListColumn, bool]:
    answers = FakeAnswers(50)
    return answers, answers.listing(), ListColumn.DATE, False


def _nothing_found(_text: str) -> Places:
    return ()


def _cell(events: EventList, row: int, key: str) -> QImage:
    """What a cell looks like."""
    number = next(n for n, column in enumerate(COLUMNS) if column.key == key)
    rect: QRect = events.visualRect(events.table.index(row, number))
    return events.viewport().grab(rect).toImage()


def _colors(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def _inked(image: QImage, color: QColor) -> list[int]:
    """Columns of pixels that have something of a colour, beginning at the left."""
    at = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == color for y in at)]


def test_a_chosen_row_stands_on_its_tint_to_the_end(events: EventList) -> None:
    tint = LIGHT.color("tint").name()
    events.selectRow(1)
    assert all(tint in _colors(_cell(events, 1, key)) for key in ("date", "title", "place"))
    assert tint not in _colors(_cell(events, 2, "title"))


def test_found_words_are_lit_and_go_out_again(events: EventList) -> None:
    lit = LIGHT.color("lit").name()
    events.show_listing(*_listed(), lambda text: ((0, 5),) if text.startswith("Event") else ())
    assert lit in _colors(_cell(events, 0, "title"))
    assert lit not in _colors(_cell(events, 0, "date"))
    events.show_listing(*_listed(), _nothing_found)
    assert lit not in _colors(_cell(events, 0, "title"))


def test_numbers_end_at_the_right_and_texts_begin_at_the_left(events: EventList) -> None:
    answers = _Weighed(50)
    events.show_listing(answers, answers.listing(), ListColumn.DATE, False, _nothing_found)
    events.choose_columns(["title", "importance"])
    title, number = _cell(events, 0, "title"), _cell(events, 0, "importance")
    ink = LIGHT.color("ink")
    assert _inked(title, ink)[0] < 20
    assert _inked(number, ink)[-1] > number.width() - 20


def test_the_cells_take_the_colours_of_another_theme(events: EventList) -> None:
    events.selectRow(0)
    events.set_palette(DARK)
    assert DARK.color("tint").name() in _colors(_cell(events, 0, "title"))


def test_a_longer_text_ends_with_dots_where_the_column_is_narrow(events: EventList) -> None:
    title = next(n for n, column in enumerate(COLUMNS) if column.key == "title")
    wide = _inked(_cell(events, 0, "title"), LIGHT.color("ink"))
    events.horizontalHeader().resizeSection(title, 45)
    narrow = _cell(events, 0, "title")
    assert len(wide) > len(_inked(narrow, LIGHT.color("ink")))
    assert _inked(narrow, LIGHT.color("ink"))[-1] < narrow.width() - 5
