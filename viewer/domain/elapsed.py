"""The time between two dates, by the calendar and no more exact than they are."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.civil import DAY, civil_from_days, days_from_civil, month_length
from viewer.domain.dates import Date
from viewer.domain.extents import order_key
from viewer.domain.precision import Precision


class Period(NamedTuple):
    """A stretch told by the calendar: whole years, then whole months, then days."""

    years: int
    months: int
    days: int

    @property
    def total_months(self) -> int:
        """Years and months in months."""
        return self.years * 12 + self.months


class Elapsed(NamedTuple):
    """The shortest and the longest time that can lie between the starts of two dates.

    Attributes:
        low: the shortest, by the calendar.
        high: the longest; None where nothing limits it.
        days: the shortest and the longest in whole days.
        seconds: the shortest and the longest; None unless both dates have a time of day.
        is_backwards: whether the second date comes before the first.
        is_order_certain: whether the dates cannot have come the other way round.
    """

    low: Period
    high: Period | None
    days: tuple[int, int | None]
    seconds: tuple[int, int] | None
    is_backwards: bool
    is_order_certain: bool


def elapsed(first: Date, second: Date) -> Elapsed:
    """How much time lies between two dates, from start to start.

    A date known to the year may lie anywhere in it: between 1985 and 15 February 2012 lie 26 to
    27 years. Two times of day with UTC offsets are compared in UTC.
    """
    shift = 0
    if first.utc_offset is not None and second.utc_offset is not None:
        shift = first.utc_offset - second.utc_offset
    second = _shifted(second, shift)
    is_backwards = order_key(second)[0] < order_key(first)[0]
    a, b = (second, first) if is_backwards else (first, second)
    is_timed = a.precision < Precision.DAY and b.precision < Precision.DAY
    is_certain = a.start_latest is not None and b.start is not None and a.start_latest <= b.start
    low = _period(a.start_latest, b.start, is_timed) if is_certain else (Period(0, 0, 0), 0)
    high = _period_or_none(a.start, b.start_latest, is_timed)
    if high is not None and not is_certain:
        other = _period_or_none(b.start, a.start_latest, is_timed)
        high = None if other is None else max(high, other, key=_days_of)
    return Elapsed(
        low[0],
        None if high is None else high[0],
        (low[1], None if high is None else high[1]),
        _seconds(a, b) if is_timed else None,
        is_backwards,
        is_certain,
    )


def _days_of(period: tuple[Period, int]) -> int:
    return period[1]


def _shifted(date: Date, seconds: int) -> Date:
    """The date on the clock of another zone."""
    if not seconds:
        return date
    ends = (
        None if moment is None else moment + seconds
        for moment in (date.start, date.start_latest, date.end_earliest, date.end)
    )
    start, start_latest, end_earliest, end = ends
    return date._replace(start=start, start_latest=start_latest, end_earliest=end_earliest, end=end)


def _seconds(a: Date, b: Date) -> tuple[int, int] | None:
    """The shortest and longest; two minutes or two hours are counted from clock to clock."""
    if a.start is None or b.start is None or a.start_latest is None or b.start_latest is None:
        return None
    if a.precision is b.precision:
        return b.start - a.start, b.start - a.start
    return max(0, b.start - a.start_latest + 1), b.start_latest - 1 - a.start


def _period_or_none(
    start: int | None, latest: int | None, is_timed: bool
) -> tuple[Period, int] | None:
    """From the first possible moment of one date to the last of the other."""
    if start is None or latest is None:
        return None
    return _between(start, latest - 1, is_timed)


def _period(latest: int | None, start: int | None, is_timed: bool) -> tuple[Period, int]:
    """From the last possible moment of one date to the first of the other."""
    assert latest is not None
    assert start is not None
    return _between(latest - 1, start, is_timed)


def _between(start: int, end: int, is_timed: bool) -> tuple[Period, int]:
    """The period and the whole days from one second to a later one."""
    first, start_rest = divmod(start, DAY)
    last, end_rest = divmod(end, DAY)
    if is_timed and end_rest < start_rest and last > first:
        last -= 1
    return _calendar_period(first, last), last - first


def _calendar_period(first: int, last: int) -> Period:
    """Whole months from one day to a later one, then the days that are left."""
    year, month, day = civil_from_days(first)
    last_year, last_month, last_day = civil_from_days(last)
    months = (last_year - year) * 12 + last_month - month
    if last_day < min(day, month_length(last_year, last_month)):
        months -= 1
    reached_year, reached_month = divmod(year * 12 + month - 1 + months, 12)
    reached_day = min(day, month_length(reached_year, reached_month + 1))
    reached = days_from_civil(reached_year, reached_month + 1, reached_day)
    return Period(months // 12, months % 12, last - reached)
