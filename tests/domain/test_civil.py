"""Calendar arithmetic against the standard library and against itself."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import civil

any_day = st.integers(-100_000_000_000_000, 100_000_000_000_000)


@given(st.dates())
def test_days_and_weekdays_agree_with_the_standard_library(date: datetime.date) -> None:
    days = (date - datetime.date(1970, 1, 1)).days
    assert civil.days_from_civil(date.year, date.month, date.day) == days
    assert civil.civil_from_days(days) == (date.year, date.month, date.day)
    assert civil.weekday(days) == date.weekday()


@given(any_day)
def test_every_day_has_one_date_in_each_calendar(days: int) -> None:
    date = civil.civil_from_days(days)
    assert civil.is_date(*date)
    assert civil.days_from_civil(*date) == days
    assert civil.julian_days(*civil.julian_from_days(days)) == days


@given(any_day)
def test_the_next_day_comes_after(days: int) -> None:
    assert civil.civil_from_days(days) < civil.civil_from_days(days + 1)
    assert civil.julian_from_days(days) < civil.julian_from_days(days + 1)


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((1752, 9, 3), (1752, 9, 14)),
        ((1900, 2, 29), (1900, 3, 13)),
        ((-4712, 1, 1), (-4713, 11, 24)),
        ((-43, 3, 15), (-43, 3, 13)),
    ],
)
def test_julian_dates_are_converted_both_ways(
    julian: tuple[int, int, int], gregorian: tuple[int, int, int]
) -> None:
    assert civil.julian_to_gregorian(*julian) == gregorian
    assert civil.julian_from_days(civil.days_from_civil(*gregorian)) == julian


def test_a_day_that_a_calendar_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="Julian"):
        civil.julian_to_gregorian(1901, 2, 29)


def test_seconds_end_where_int64_ends() -> None:
    assert civil.seconds(civil.MIN_YEAR) > -(2**63)
    assert civil.seconds(civil.MAX_YEAR + 1) < 2**63 - 1
    for year in (civil.MIN_YEAR - 1, civil.MAX_YEAR + 2):
        assert not -(2**63) < civil.days_from_civil(year, 1, 1) * civil.DAY < 2**63
        with pytest.raises(civil.YearError):
            civil.seconds(year)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (civil.seconds(-43, 3, 15), "-0043-03-15T00:00:00"),
        (civil.seconds(2012, 2, 15, 10, 30, 5), "2012-02-15T10:30:05"),
        (civil.seconds(0), "0000-01-01T00:00:00"),
        (civil.seconds(12024), "+12024-01-01T00:00:00"),
        (civil.seconds(-13_800_000_000), "-13800000000-01-01T00:00:00"),
    ],
)
def test_seconds_are_told_as_iso_with_expanded_years(moment: int, text: str) -> None:
    assert civil.iso_from_seconds(moment) == text
