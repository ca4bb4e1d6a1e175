"""Dates made without reading."""

from __future__ import annotations

import pytest

from viewer.domain import edtf
from viewer.domain.civil import MAX_YEAR, MIN_YEAR
from viewer.domain.edtf import simple
from viewer.domain.precision import Precision, Qualifier


def test_a_week_is_the_set_of_its_days() -> None:
    week = simple.week(2012, 7)
    assert week.edtf == "[2012-02-13..2012-02-19]"
    assert week.precision is Precision.WEEK
    assert edtf.parse(week.edtf) == week
    assert simple.week(2009, 53).edtf == "[2009-12-28..2010-01-03]"
    for year, number in ((2012, 53), (2012, 0), (2012, 54)):
        with pytest.raises(edtf.EdtfError):
            simple.week(year, number)


def test_an_assumed_century_makes_the_year_uncertain() -> None:
    date = simple.qualified(simple.day(1947, 6, 5), Qualifier.CENTURY_ASSUMED)
    assert date.edtf == "1947?-06-05"
    assert date.qualifier == Qualifier.CENTURY_ASSUMED | Qualifier.UNCERTAIN
    moment = simple.qualified(simple.moment(1947, 6, 5, 10, 30), Qualifier.CENTURY_ASSUMED)
    assert moment.edtf == "1947?-06-05T10:30"
    assert edtf.parse(moment.edtf).start == moment.start


def test_a_julian_date_keeps_its_text() -> None:
    date = simple.qualified(simple.day(1917, 11, 7), Qualifier.JULIAN)
    assert date.edtf == "1917-11-07"
    assert date.qualifier == Qualifier.JULIAN


def test_an_interval_carries_what_its_ends_carry() -> None:
    start = simple.qualified(simple.day(1917, 11, 7), Qualifier.JULIAN)
    whole = simple.interval(start, None, in_force=True)
    assert whole.edtf == "1917-11-07/.."
    assert whole.qualifier == Qualifier.JULIAN | Qualifier.IN_FORCE


def test_intervals_do_not_nest() -> None:
    inner = simple.interval(simple.year(1985), simple.year(1987))
    for end in (inner, simple.week(2012, 7)):
        with pytest.raises(edtf.EdtfError):
            simple.interval(simple.year(1980), end)


@pytest.mark.parametrize("year", [MIN_YEAR - 1, MAX_YEAR + 1])
def test_years_beyond_int64_seconds_are_refused(year: int) -> None:
    for make in (simple.year, lambda y: simple.month(y, 1), lambda y: simple.day(y, 1, 1)):
        with pytest.raises(edtf.EdtfError):
            make(year)


@pytest.mark.parametrize("year", [MIN_YEAR, MAX_YEAR])
def test_the_outermost_years_fit_into_int64_seconds(year: int) -> None:
    for date in (simple.year(year), simple.day(year, 12, 31), simple.season(year, 24)):
        assert date.start is not None
        assert date.end is not None
        assert -(2**63) < date.start < date.end < 2**63 - 1
        assert edtf.parse(date.edtf) == date


def test_an_offset_with_seconds_survives() -> None:
    date = simple.moment(1880, 1, 1, 12, 0, 0, -17_762)
    assert date.edtf == "1880-01-01T12:00:00-04:56:02"
    assert edtf.parse(date.edtf) == date


def test_qualifying_a_set_of_southern_seasons_keeps_their_order() -> None:
    seasons = edtf.parse("[2001-21,2001-23]", southern=True)
    assert seasons.edtf == "[2001-23,2001-21]"
    qualified = simple.qualified(seasons, Qualifier.APPROXIMATE)
    assert qualified.edtf == "[2001-23~,2001-21~]"
    assert edtf.parse(qualified.edtf, southern=True) == qualified


@pytest.mark.parametrize(
    ("text", "qualified"),
    [
        ("1985", "1985~"),
        ("1985?", "1985%"),
        ("?2004-06-~11", "%2004-~06-~11"),
        ("1985/..", "1985~/.."),
        ("../1985", "../1985~"),
        ("1984/1985-04", "1984~/1985-04~"),
        ("[..1899]", "[..1899~]"),
        ("{1960,1961-12..}", "{1960~,1961-12~..}"),
        ("2012-02-15T10:30Z", "2012-02-15T10:30Z~"),
    ],
)
def test_a_qualifier_is_written_on_every_part(text: str, qualified: str) -> None:
    assert simple.qualified(edtf.parse(text), Qualifier.APPROXIMATE).edtf == qualified
