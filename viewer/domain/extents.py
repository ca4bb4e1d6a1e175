"""How dates stand to one another and to a stretch of time, and how exact they are."""

from __future__ import annotations

from viewer.domain.dates import OPEN_END, OPEN_START, Date
from viewer.domain.precision import Precision, Qualifier

EXACTNESS = (
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "interval",
    "set",
    "approximate",
    "uncertain",
    "open",
)
"""All values of ``exactness``, from the most exact to the least."""

_OPEN = Qualifier.IN_FORCE | Qualifier.END_UNKNOWN | Qualifier.OPEN_START | Qualifier.START_UNKNOWN


def exactness(precision: Precision, qualifier: Qualifier) -> str:
    """How exactly a date is known, as one of ``EXACTNESS``.

    What limits a date most names it: an end that is open or unknown first, then doubt, then an
    approximation, then the unit to which it is known. An hour or second counts as its day.
    """
    if qualifier & _OPEN:
        return "open"
    if qualifier & Qualifier.UNCERTAIN:
        return "uncertain"
    if qualifier & Qualifier.APPROXIMATE:
        return "approximate"
    return Precision.DAY.word if precision < Precision.DAY else precision.word


def order_key(date: Date, importance: int = 0, event_id: int = 0) -> tuple[int, int, int, int]:
    """Sorts by the earliest start, then the longer first, the more important, the lower id."""
    start = OPEN_START if date.start is None else date.start
    end = OPEN_END if date.end is None else date.end
    return start, -end, -importance, event_id


def overlaps(date: Date, start: int | None, end: int | None) -> bool:
    """Whether the date could lie in ``[start, end)``; None stands for no limit."""
    begins_in_time = end is None or date.start is None or date.start < end
    return begins_in_time and (start is None or date.end is None or date.end > start)


def contains(outer: Date, inner: Date) -> bool:
    """Whether the extent of one date holds the whole extent of the other."""
    starts_within = outer.start is None or (inner.start is not None and inner.start >= outer.start)
    ends_within = outer.end is None or (inner.end is not None and inner.end <= outer.end)
    return starts_within and ends_within
