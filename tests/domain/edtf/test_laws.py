"""Laws of parsing, printing and extents."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.domain.edtf.edtf_texts import edtf_text, point
from viewer.domain import edtf
from viewer.domain.dates import OPEN_END, OPEN_START, Date
from viewer.domain.extents import contains, order_key, overlaps
from viewer.domain.precision import Precision, Qualifier


def outcome(text: str, *, southern: bool = False) -> Date | edtf.EdtfError:
    try:
        return edtf.parse(text, southern=southern)
    except edtf.EdtfError as error:
        return error


def parsed(text: str, *, southern: bool = False) -> Date:
    date = outcome(text, southern=southern)
    assume(isinstance(date, Date))
    assert isinstance(date, Date)
    return date


def check_outcome(text: str) -> None:
    date = outcome(text)
    if isinstance(date, Date):
        assert edtf.parse(date.edtf) == date
    else:
        assert date.reason
        assert 0 <= date.position <= len(text)


@settings(max_examples=400)
@given(edtf_text, st.booleans())
def test_what_is_printed_reads_as_the_same_date(text: str, southern: bool) -> None:
    date = parsed(text, southern=southern)
    assert edtf.parse(date.edtf, southern=southern) == date


@settings(max_examples=300)
@given(edtf_text)
def test_an_extent_is_not_empty_and_holds_its_edges(text: str) -> None:
    date = parsed(text)
    start = OPEN_START if date.start is None else date.start
    end = OPEN_END if date.end is None else date.end
    assert start < end
    assert date.start is not None or date.end is not None or date.precision is Precision.SET
    for edge in (date.start_latest, date.end_earliest):
        assert edge is None or start <= edge <= end
    assert contains(date, date)
    assert overlaps(date, date.start, date.end)


@settings(max_examples=200)
@given(point, point)
def test_an_interval_is_the_hull_of_its_ends(first: str, last: str) -> None:
    start, end = parsed(first), parsed(last)
    whole = parsed(f"{first}/{last}")
    assert whole.start == start.start
    assert whole == edtf.simple.interval(start, end)
    if start.utc_offset is None or end.utc_offset is None:
        assert whole.end == end.end


@settings(max_examples=200)
@given(st.lists(edtf_text, min_size=3, max_size=3))
def test_the_order_is_total_and_agrees_with_extents(texts: list[str]) -> None:
    dates = [parsed(text) for text in texts]
    dates.sort(key=order_key)
    for one, other in pairwise(dates):
        assert order_key(one) <= order_key(other)
        start = OPEN_START if one.start is None else one.start
        assert start <= (OPEN_START if other.start is None else other.start)
        if contains(other, one):
            assert contains(one, other)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    check_outcome(text)


@given(st.text("0123456789X-?~%YES[]{}/.,:TZ+ ", max_size=60))
def test_any_text_of_edtf_characters_is_read_or_refused(text: str) -> None:
    check_outcome(text)


@given(edtf_text)
def test_any_text_shaped_like_edtf_is_read_or_refused(text: str) -> None:
    check_outcome(text)


@settings(max_examples=300)
@given(edtf_text, st.sampled_from([Qualifier.UNCERTAIN, Qualifier.APPROXIMATE, Qualifier(3)]))
def test_qualifying_adds_to_the_text_and_leaves_the_extent(text: str, qualifier: Qualifier) -> None:
    date = parsed(text)
    qualified = edtf.simple.qualified(date, qualifier)
    assert edtf.parse(qualified.edtf) == qualified
    assert qualified.qualifier == date.qualifier | qualifier
    assert (qualified.start, qualified.end) == (date.start, date.end)
    assert edtf.simple.qualified(qualified, qualifier) == qualified


@given(st.integers(-20_000, 20_000), st.integers(1, 12), st.integers(1, 31))
def test_dates_made_from_numbers_equal_those_that_are_read(year: int, month: int, day: int) -> None:
    made = [edtf.simple.year(year), edtf.simple.month(year, month)]
    try:
        made.append(edtf.simple.day(year, month, day))
        made.append(edtf.simple.moment(year, month, day, 10, 30, 15, -12_600))
    except edtf.EdtfError:
        assert day > 28
    made.append(edtf.simple.season(year, 20 + month))
    for date in made:
        assert edtf.parse(date.edtf) == date


@pytest.mark.parametrize("first_year", [-9990, -430, -5, 0, 7, 430, 1985, 9999])
def test_decades_and_centuries_equal_those_that_are_read(first_year: int) -> None:
    for make in (edtf.simple.decade, edtf.simple.century):
        date = make(first_year)
        assert edtf.parse(date.edtf) == date
        assert contains(date, edtf.simple.year(first_year))
