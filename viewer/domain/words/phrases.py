"""Intervals and sets in words."""

from __future__ import annotations

from viewer.domain.dates import Date
from viewer.domain.edtf.parts import Interval, Members, Point, Range
from viewer.domain.edtf.placing import place
from viewer.domain.precision import Precision
from viewer.domain.words.patterns import Calendar
from viewer.domain.words.points import clock_words, end_words, first_and_last_day, joined


def interval_words(interval: Interval, calendar: Calendar) -> str:
    """``13–17 February 2012``, ``since 1 January 1979``, ``until 1900``."""
    words = calendar.language
    if interval.end is None:
        assert interval.start is not None
        template = words.since if interval.is_in_force else words.end_unknown
        return template.format(point_words(interval.start, calendar))
    if interval.start is None:
        template = words.until if interval.is_open_start else words.start_unknown
        return template.format(point_words(interval.end, calendar))
    return stretch_words(interval.start, interval.end, calendar)


def stretch_words(first: Point, last: Point, calendar: Calendar) -> str:
    """From one date to another, in the shortest form that says all of both."""
    unit = _shared_unit(first, last)
    if unit:
        return calendar.span(unit, _numbers(first), _numbers(last))
    from_words, to_words = point_words(first, calendar), point_words(last, calendar)
    if (
        first.clock
        and last.clock
        and last.clock.minute is not None
        and not last.flags
        and _numbers(first) == _numbers(last)
    ):
        to_words = clock_words(last.clock)
    return calendar.language.to.format(from_words, to_words)


def point_words(point: Point, calendar: Calendar) -> str:
    """A date within an interval or set."""
    return end_words(point, place(point), calendar)


def set_words(members: Members, date: Date, calendar: Calendar) -> str:
    """``between 1985 and 1987``, ``before 1900``, ``1960 and December 1961``."""
    words = calendar.language
    only = members.members[0]
    if date.precision is Precision.WEEK:
        first, last = first_and_last_day(date)
        return words.week.format(calendar.span("day", first, last))
    if len(members.members) == 1 and isinstance(only, Range) and not members.is_all:
        if only.first is not None and only.last is not None:
            ends = (point_words(point, calendar) for point in (only.first, only.last))
            return words.between.format(*ends)
        return _open_range(only, calendar)
    told = [
        point_words(member, calendar)
        if isinstance(member, Point)
        else _listed_range(member, calendar)
        for member in members.members
    ]
    return joined(told, words.comma, words.last_and if members.is_all else words.last_or)


def _listed_range(member: Range, calendar: Calendar) -> str:
    if member.first is None or member.last is None:
        return _open_range(member, calendar)
    return stretch_words(member.first, member.last, calendar)


def _open_range(member: Range, calendar: Calendar) -> str:
    """``before 1900`` where the last year is 1899; else ``1898 or earlier``."""
    words = calendar.language
    if member.last is not None:
        year = _plain_year(member.last)
        if year is not None and year % 10 == 9:
            return words.before.format(calendar.year(year + 1))
        return words.or_earlier.format(point_words(member.last, calendar))
    assert member.first is not None
    year = _plain_year(member.first)
    if year is not None and year % 10 == 1:
        return words.after.format(calendar.year(year - 1))
    return words.or_later.format(point_words(member.first, calendar))


def _plain_year(point: Point) -> int | None:
    """The year of a point that is nothing but a year after 1000."""
    year = point.year.value
    is_plain = not (point.month or point.flags or point.year.significant)
    return year if is_plain and year is not None and year > 1000 else None


def _shared_unit(first: Point, last: Point) -> str:
    """The unit of both ends where it is the same and nothing qualifies them."""
    for point in (first, last):
        if point.flags or point.has_unspecified or point.clock or point.year.significant:
            return ""
        if point.month and int(point.month) > 12:
            return ""
    if first.size != last.size:
        return ""
    return ("year", "month", "day")[first.size - 1]


def _numbers(point: Point) -> tuple[int, int, int]:
    return point.year.value or 0, int(point.month or 1), int(point.day or 1)
