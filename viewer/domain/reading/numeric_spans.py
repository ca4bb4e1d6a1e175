"""Spans in digits and signs alone: 8/28-30/2008, 28.08.-02.09.2008, 2008-W35/2008-W36.

A start takes the year, or the year and month, that only one of the two dates writes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.domain.reading.numeric import checked_day, week
from viewer.domain.reading.results import Ambiguous, Context, DateOrder, Note, Unreadable

_DASH = r" ?[-–] ?"
_BOTH_WHOLE = re.compile(
    r"(\d{1,2}([/.])\d{1,2}\2(?:\d{4}|\d\d))-(\d{1,2}\2\d{1,2}\2(?:\d{4}|\d\d))", re.ASCII
)
"""28/08/2008-02/09/2008, whose dash stands between digits without a space."""
_ONE_YEAR = re.compile(
    rf"(\d{{1,2}})(?:/(\d{{1,2}})|\. ?(\d{{1,2}})\.?){_DASH}"
    r"(\d{1,2}([/.])\d{1,2}\5(\d{4}|\d\d))",
    re.ASCII,
)
"""28.08.-02.09.2008, 8/28-9/2/2008: the end alone has a year."""
_DAYS_FIRST = re.compile(
    rf"(\d{{1,2}})(?:\. ?[-–/] ?|{_DASH})(\d{{1,2}})([/.])(\d{{1,2}})\3(\d{{4}})", re.ASCII
)
"""28-30/8/2008, 28.-30.08.2008, 28./29.08.2008: two days of one month."""
_DAYS_SECOND = re.compile(rf"(\d{{1,2}})/(\d{{1,2}}){_DASH}(\d{{1,2}})/(\d{{4}})", re.ASCII)
"""8/28-30/2008."""
_YEAR_FIRST = re.compile(
    rf"(\d{{4}})([/.])(\d{{1,2}})\2(\d{{1,2}}){_DASH}(?:(\d{{1,2}})\2)?(\d{{1,2}})", re.ASCII
)
"""2008/8/28-30, 2008.08.28-09.02."""
_WEEKS = re.compile(
    r"((-?\d{4})-?W\d\d(?:-?[1-7])?)(?:/| ?– ?| - )((?:-?\d{4}-?)?W\d\d(?:-?[1-7])?)",
    re.IGNORECASE | re.ASCII,
)


class DaysOfMonth(NamedTuple):
    """Two days of one month, as 8/28-30/2008 writes them.

    Attributes:
        first: the day it begins on.
        last: the day it ends on.
        month: the number that stands for the month.
        year: in four digits.
        order: the order in which the numbers stand, if they are days of one month.
        sign: what parts the numbers.
        is_settled: whether the text itself shows that no other order is meant.
    """

    first: int
    last: int
    month: int
    year: int
    order: DateOrder
    sign: str
    is_settled: bool


def spelled_out(text: str) -> str:
    """Two dates, each with its year and with spaces about the dash; other texts as they are."""
    if match := _BOTH_WHOLE.fullmatch(text):
        return f"{match[1]} – {match[3]}"
    match = _ONE_YEAR.fullmatch(text)
    if match is None or (match[5] == "/") != (match[2] is not None):
        return text
    sign = match[5]
    return f"{match[1]}{sign}{match[2] or match[3]}{sign}{match[6]} – {match[4]}"


def days_of_month(text: str) -> DaysOfMonth | None:
    """The two days and their month; None where the text has no such form."""
    if match := _DAYS_FIRST.fullmatch(text):
        first, last, sign, month, year = match.groups()
        order, has_ordinal = DateOrder.DAY_MONTH, text[len(first)] == "."
    elif match := _DAYS_SECOND.fullmatch(text):
        month, first, last, year = match.groups()
        order, sign, has_ordinal = DateOrder.MONTH_DAY, "/", False
    else:
        return None
    is_settled = has_ordinal or int(last) > 12 or int(first) > 12
    return DaysOfMonth(int(first), int(last), int(month), int(year), order, sign, is_settled)


def span_in_signs(text: str, context: Context, notes: set[Note]) -> str | None:
    """EDTF of a span of days of one month, of days after a year, or of weeks.

    Raises:
        Unreadable: there are no such days, or they do not fit the column's order.
        Ambiguous: 8/5-7/2008 may be three days of August, or 8 May to July.
    """
    days = days_of_month(text)
    if days is not None:
        return _days(text, days, context)
    if match := _YEAR_FIRST.fullmatch(text):
        year, _, month, day, last_month, last = match.groups()
        start = checked_day(int(year), int(month), int(day))
        return f"{start}/{checked_day(int(year), int(last_month or month), int(last))}"
    match = _WEEKS.fullmatch(text)
    return None if match is None else _weeks(match, notes)


def _days(text: str, days: DaysOfMonth, context: Context) -> str:
    if context.order not in (None, days.order, DateOrder.YEAR_MONTH_DAY):
        raise Unreadable("{text} does not fit the column's order of day and month.", text=text)
    start = checked_day(days.year, days.month, days.first)
    span = f"{start}/{checked_day(days.year, days.month, days.last)}"
    if days.is_settled or context.order is days.order:
        return span
    raise Ambiguous(
        "Day and month of {text} are not told apart.", (span, _other_order(days)), text=text
    )


def _other_order(days: DaysOfMonth) -> str:
    """EDTF where the numbers stand in the other order: 8 May to July, or May to 8 July."""
    day = f"{days.month:02d}"
    first, last = f"{days.year}-{days.first:02d}", f"{days.year}-{days.last:02d}"
    if days.order is DateOrder.MONTH_DAY:
        return f"{first}-{day}/{last}"
    return f"{first}/{last}-{day}"


def _weeks(match: re.Match[str], notes: set[Note]) -> str:
    """From the first week's Monday to the last one's Sunday, or between named days of them."""
    start, year, end = match.groups()
    first, last = week(start), week(end if end[0] not in "wW" else f"{year}-{end}")
    assert first is not None
    assert last is not None
    if first[0] == "[" or last[0] == "[":
        notes.add(Note.WEEKS_TAKEN_WHOLE)
    return f"{first.strip('[').partition('..')[0]}/{last.strip(']').rpartition('..')[2]}"
