"""What a search found is lit in the chips and in the lines that lead to other events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from tests.qt import detail_pages as pages
from viewer.domain.answers import Places
from viewer.qt.detail.event_line import EventLine
from viewer.qt.detail.pane import DetailPane
from viewer.qt.painting.palette import LIGHT
from viewer.qt.value_chip import ValueChip

if TYPE_CHECKING:
    pass

TINT = LIGHT.color("lit").rgb()


def finding(word: str):
    def places(text: str) -> Places:
        at = text.find(word)
        return ((at, at + len(word)),) if at >= 0 else ()

    return places


def lit_columns(widget: QWidget) -> list[int]:
    """From where to where a widget is lit, from its left side."""
    image = widget.grab().toImage()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == TINT for y in range(image.height()))
    ]


def chip(pane: DetailPane, value: str) -> ValueChip:
    return next(each for each in pane.findChildren(ValueChip) if each.value == value)


def line(pane: DetailPane, word: str) -> EventLine:
    return next(each for each in pane.findChildren(EventLine) if word in each.accessibleName())


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("Lande", "Sarah Lande"),
        ("Muscatine", "Muscatine, Iowa, United States"),
        ("sister", "sister states"),
    ],
)
def test_a_chip_is_lit_where_its_word_stands(pane: DetailPane, word: str, value: str) -> None:
    pane.set_found(finding(word))
    pane.show_event(pages.FULL)
    shown = chip(pane, value)
    lit, metrics = lit_columns(shown), shown.fontMetrics()
    width = metrics.horizontalAdvance(word)
    assert width - 1 <= lit[-1] - lit[0] <= width + 6
    assert lit[0] >= metrics.horizontalAdvance(value.partition(word)[0])
    assert not lit_columns(chip(pane, "Xi Jinping"))


def test_lines_of_events_are_lit_in_their_titles_and_not_in_their_dates(pane: DetailPane) -> None:
    pane.set_found(finding("Letter"))
    pane.show_event(pages.FULL)
    assert lit_columns(line(pane, "Letter to Sarah"))
    assert not lit_columns(line(pane, "Reply to Sarah"))
    pane.set_found(finding("2022"))
    pane.show_event(pages.FULL)
    assert not lit_columns(line(pane, "Reply to Sarah"))


def test_the_same_day_and_what_is_in_view_are_lit_too(pane: DetailPane) -> None:
    pane.set_found(finding("Another"))
    pane.show_event(pages.FULL)
    assert lit_columns(line(pane, "Another visit"))
    pane.set_found(finding("event 3"))
    pane.show_summary(pages.VIEW)
    assert lit_columns(line(pane, "Important event 3"))
    assert not lit_columns(line(pane, "Important event 4"))
