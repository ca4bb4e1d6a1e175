"""How wide the lanes' names are."""

from __future__ import annotations

import pytest

from viewer.domain.civil import DAY
from viewer.domain.dates import Date
from viewer.domain.events import Headline
from viewer.domain.precision import Precision
from viewer.domain.queries import Facet
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.lane_names import (
    WIDEST,
    gutter_within,
    name_place,
    needed_gutter,
    usual_gutter,
)
from viewer.timeline.scene import Dress, LaneRow

KINDS = LaneChoice(Facet.KIND)


def lane_row(height: float) -> LaneRow:
    return LaneRow(0, "", "Visit", "visit", 3, 100.0, height, Dress.DENSITY)


@pytest.fixture
def needed(imitation):
    day = Date("2012-02-15", 0, DAY, 0, DAY, Precision.DAY)

    def needed(*kinds: str, choice=KINDS, text_scale=1.0) -> float:
        events = [Headline(number, day, "Tea", kind) for number, kind in enumerate(kinds)]
        shown = imitation.memory_for(events, Facet.KIND).shown
        words, measure = imitation.Words(), imitation.Measure()
        return needed_gutter(shown, choice, words, measure, text_scale)

    return needed


def test_short_names_leave_the_plot_its_usual_room(needed) -> None:
    assert needed("visit", "letter") == usual_gutter(Facet.KIND)


def test_a_longer_name_has_the_room_to_be_told_whole(needed, imitation) -> None:
    name = "Express an intent"
    width = needed("visit", name)
    place = name_place(lane_row(height=60.0), 1.0)
    assert width > usual_gutter(Facet.KIND)
    assert width - place.around(0) >= imitation.Measure().width(name, place.style)


def test_a_count_beside_its_name_takes_room_too(needed) -> None:
    name = "Express an intent"
    assert needed(*[name] * 101) >= needed(name) + 3 * 6


def test_no_name_takes_more_than_its_share(needed) -> None:
    assert needed("Word " * 40) == WIDEST
    assert needed("Word " * 40, text_scale=2.0) == 2 * WIDEST


def test_names_of_hidden_lanes_need_no_room(needed) -> None:
    name = "Express an intent"
    assert needed("visit", name, choice=KINDS.without(name)) == usual_gutter(Facet.KIND)


@pytest.mark.parametrize(("width", "gutter"), [(1000.0, 180.0), (500.0, 150.0), (300.0, 124.0)])
def test_a_narrow_canvas_keeps_its_plot(width: float, gutter: float) -> None:
    assert gutter_within(180.0, Facet.KIND, width) == gutter


def test_a_low_lane_tells_name_and_count_on_one_line() -> None:
    low, high = lane_row(height=30.0), lane_row(height=60.0)
    assert name_place(low, 1.0).y == 115.0
    assert name_place(low, 1.0).around(20.0) > name_place(low, 1.0).around(0.0)
    assert name_place(high, 1.0).around(20.0) == name_place(high, 1.0).around(0.0)
