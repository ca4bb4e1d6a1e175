"""Days of other calendars against dates that both calendars are known to have given one day."""

from __future__ import annotations

from itertools import pairwise

import pytest

from viewer.domain.civil import civil_from_days
from viewer.domain.other_calendars import hebrew_months, islamic_day, persian_day

_THURSDAY = 3
"""The weekday of 1970-01-01, counted from Monday."""


@pytest.mark.parametrize(
    ("persian", "gregorian"),
    [
        ((1304, 1, 11), (1925, 3, 31)),  # the law that made the calendar official
        ((1332, 5, 28), (1953, 8, 19)),
        ((1357, 11, 22), (1979, 2, 11)),
        ((1403, 12, 30), (2025, 3, 20)),
        ((1404, 13, 1), (2026, 3, 21)),
    ],
)
def test_persian_days(persian: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert civil_from_days(persian_day(*persian))[:3] == gregorian


def test_persian_leap_years_are_those_that_iran_has_had() -> None:
    leap = [y for y in range(1340, 1410) if persian_day(y + 1, 1) - persian_day(y, 1) == 366]
    assert leap == [
        *(1342, 1346, 1350, 1354, 1358, 1362, 1366, 1370, 1375),
        *(1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408),
    ]


@pytest.mark.parametrize(
    ("year", "gregorian"),
    [(5344, (1583, 9, 17)), (5709, (1948, 10, 4)), (5784, (2023, 9, 16)), (5785, (2024, 10, 3))],
)
def test_jewish_new_years(year: int, gregorian: tuple[int, int, int]) -> None:
    assert civil_from_days(hebrew_months(year)[0])[:3] == gregorian
    assert civil_from_days(hebrew_months(year - 1)[-1])[:3] == gregorian


def test_jewish_years_have_one_of_six_lengths_and_begin_on_four_weekdays() -> None:
    years = [hebrew_months(year) for year in range(4700, 6000)]
    assert {months[-1] - months[0] for months in years} == {353, 354, 355, 383, 384, 385}
    assert {(months[0] + _THURSDAY) % 7 for months in years} == {0, 1, 3, 5}
    assert {after - first for months in years for first, after in pairwise(months)} == {29, 30}


@pytest.mark.parametrize(
    ("islamic", "gregorian"),
    [((1, 1, 1), (622, 7, 19)), ((1400, 1, 1), (1979, 11, 21)), ((1445, 9, 1), (2024, 3, 11))],
)
def test_islamic_days(islamic: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert civil_from_days(islamic_day(*islamic))[:3] == gregorian


def test_thirty_islamic_years_have_eleven_days_more_than_their_months_in_turn() -> None:
    assert islamic_day(31, 1) - islamic_day(1, 1) == 30 * 354 + 11
    assert all(islamic_day(year, 13) == islamic_day(year + 1, 1) for year in range(1, 1500))
    lengths = {islamic_day(1440, month + 1) - islamic_day(1440, month) for month in range(1, 13)}
    assert lengths == {29, 30}
