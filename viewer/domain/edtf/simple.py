"""Dates made without reading text: from numbers, and from other dates.

What readers of cells call; see ``plain`` for those made from numbers alone.
"""

from __future__ import annotations

from itertools import chain, groupby

from viewer.domain.civil import civil_from_days, days_from_civil, weekday
from viewer.domain.dates import Date
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.edtf.parsing import structure
from viewer.domain.edtf.parts import Interval, Point, Range, Structure
from viewer.domain.edtf.plain import century, day, decade, moment, month, season, year
from viewer.domain.edtf.printing import SIGNS, point_text
from viewer.domain.edtf.spans import choice, interval, stretch, unsigned
from viewer.domain.precision import Precision, Qualifier

__all__ = [
    "century",
    "choice",
    "day",
    "decade",
    "interval",
    "moment",
    "month",
    "one_between",
    "qualified",
    "season",
    "stretch",
    "week",
    "year",
]

_WHOLE = Qualifier.UNCERTAIN | Qualifier.APPROXIMATE


def week(year: int, week: int) -> Date:
    """An ISO week, told as the set of its days: ``week(2012, 7)``, ``[2012-02-13..2012-02-19]``.

    Raises:
        EdtfError: the year has no such week.
    """
    fourth = days_from_civil(year, 1, 4)  # always in the first week (ISO 8601-1, 4.3.2)
    monday = fourth - weekday(fourth) + (week - 1) * 7
    if not 1 <= week <= 53 or civil_from_days(monday + 3)[0] != year:
        raise EdtfError("the year {year} has no week {week}", 0, year=year, week=week)
    first, last = civil_from_days(monday), civil_from_days(monday + 6)
    return one_between(day(*first), day(*last))


def one_between(first: Date | None, last: Date | None) -> Date:
    """One unknown date from the first to the last: ``[A..B]``, ``[..B]`` or ``[A..]``."""
    return choice([stretch(first, last)])


def qualified(date: Date, qualifier: Qualifier) -> Date:
    """The same date, qualified as a whole; what qualifies it already stays.

    UNCERTAIN and APPROXIMATE are written into the text, on both ends of an interval and on each
    member of a set. CENTURY_ASSUMED makes the year uncertain (``1947?-06-05``) and is remembered
    beside the text, as is JULIAN. The flags of ends follow from the text and cannot be given here.
    """
    signs = int(qualifier & _WHOLE)
    is_assumed = bool(qualifier & Qualifier.CENTURY_ASSUMED)
    added = qualifier & (_WHOLE | Qualifier.CENTURY_ASSUMED | Qualifier.JULIAN)
    if is_assumed:
        added |= Qualifier.UNCERTAIN
    if signs or is_assumed:
        is_bare = not date.qualifier & _WHOLE and date.precision < Precision.INTERVAL
        if is_bare and not is_assumed and date.edtf[-1] != "]":
            return date._replace(edtf=date.edtf + SIGNS[signs], qualifier=date.qualifier | added)
        text = _signed(structure(date.edtf), signs, is_assumed)
        precision = date.precision
        if precision is Precision.WEEK:
            precision = Precision.SET
        date = date._replace(edtf=text, precision=precision)
    return date._replace(qualifier=date.qualifier | added)


def _signed(parts: Structure, signs: int, is_assumed: bool) -> str:
    """The text of the parts with more qualifiers."""
    if isinstance(parts, Point):
        return _signed_point(parts, signs, is_assumed)
    if isinstance(parts, Interval):
        start, end = (
            "" if point is None else _signed_point(point, signs, is_assumed)
            for point in (parts.start, parts.end)
        )
        start = start or (".." if parts.is_open_start else "")
        return f"{start}/{end or ('..' if parts.is_in_force else '')}"
    texts = [
        "..".join(
            "" if point is None else _signed_point(point, signs, is_assumed) for point in member
        )
        if isinstance(member, Range)
        else _signed_point(member, signs, is_assumed)
        for member in parts.members
    ]
    alike = (sorted(set(group)) for _, group in groupby(texts, key=unsigned))
    body = ",".join(chain.from_iterable(alike))  # the rest is in order already
    return f"{{{body}}}" if parts.is_all else f"[{body}]"


def _signed_point(point: Point, signs: int, is_assumed: bool) -> str:
    first, second, third = (
        bits | signs if index < point.size else 0 for index, bits in enumerate(point.qualifiers)
    )
    if is_assumed:
        first |= 1
    return point_text(point._replace(qualifiers=(first, second, third)))
