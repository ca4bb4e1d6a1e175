"""The view of everything has room for what is known of all events."""

from __future__ import annotations

import pytest

from tests.timeline.conftest import FakeAnswers
from viewer.domain.civil import seconds
from viewer.domain.edtf import parse
from viewer.domain.events import Headline
from viewer.timeline.fitting import MARGIN_PX, view_of_all
from viewer.timeline.marks import OPEN_PX

TODAY = seconds(2026, 11, 28)
WIDTH = 800.0


def view(*dates: str, **how):
    """The view of everything of a store with an event of each date."""
    events = [Headline(n, parse(date), date, "visit") for n, date in enumerate(dates, 1)]
    return view_of_all(FakeAnswers(events), TODAY, WIDTH, **how)


def test_exact_dates_fill_the_view_but_for_its_margins():
    scale = view("1985", "2012-02-15")
    assert scale.x(seconds(1985)) == pytest.approx(MARGIN_PX, abs=0.1)
    assert scale.x(seconds(2012, 2, 16)) == pytest.approx(WIDTH - MARGIN_PX, abs=0.1)


def test_what_has_no_known_start_fades_within_the_view():
    scale = view("[..1899]", "1950", "1990")
    assert scale.x(seconds(1900)) >= OPEN_PX + MARGIN_PX - 0.1
    assert scale.x(seconds(1991)) == pytest.approx(WIDTH - MARGIN_PX, abs=0.1)


def test_an_unknown_start_whose_end_lies_late_takes_no_room_at_the_edge():
    scale = view("1900", "../1960", "1990")
    assert scale.x(seconds(1900)) == pytest.approx(MARGIN_PX, abs=0.1)


def test_what_is_in_force_is_seen_up_to_today():
    scale = view("1979/..", "1985/..")
    assert scale.x(seconds(1979)) == pytest.approx(MARGIN_PX, abs=0.1)
    assert scale.x(TODAY) == pytest.approx(WIDTH - MARGIN_PX, abs=0.1)


def test_one_event_in_force_does_not_squeeze_many_that_are_over():
    scale = view("1648/..", *(str(year) for year in range(1640, 1660)))
    assert scale.x(seconds(1660)) == pytest.approx(WIDTH - MARGIN_PX, abs=0.1)


def test_a_single_open_date_shows_the_whole_time_that_it_leaves_open():
    scale = view("1901/")
    assert scale.x(seconds(1901)) == pytest.approx(MARGIN_PX, abs=0.1)
    assert scale.x(seconds(1902)) == pytest.approx(WIDTH - MARGIN_PX, abs=0.1)


def test_without_events_the_last_century_is_in_view():
    scale = view()
    assert scale.x(seconds(1900)) == pytest.approx(MARGIN_PX, abs=0.1)
