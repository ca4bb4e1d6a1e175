"""Dates put together from other dates: intervals and sets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from viewer.domain.civil import DAY, weekday
from viewer.domain.dates import Date
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.precision import Precision, Qualifier

_NONE = Qualifier.NONE
_NO_SIGNS = str.maketrans("", "", "?~%")


def interval(
    start: Date | None, end: Date | None, *, open_start: bool = False, in_force: bool = False
) -> Date:
    """From one date to another, both included.

    Args:
        start: a date that is no interval or set itself; None where it is unknown or open.
        end: likewise.
        open_start: whether a missing start is open, ``../B``, rather than unknown, ``/B``.
        in_force: whether a missing end is open, ``A/..``, rather than unknown, ``A/``.

    Raises:
        EdtfError: it ends before it starts, or says nothing at all.
    """
    _check_plain(start, end)
    if start is None and end is None:
        raise EdtfError("an interval needs at least one end that is known", 0)
    if start is None:
        assert end is not None
        flag = Qualifier.OPEN_START if open_start else Qualifier.START_UNKNOWN
        text = f"{'..' if open_start else ''}/{end.edtf}"
        return _made(text, (None, None, end.start, end.end), end, flag | end.qualifier)
    if end is None:
        flag = Qualifier.IN_FORCE if in_force else Qualifier.END_UNKNOWN
        text = f"{start.edtf}/{'..' if in_force else ''}"
        extent = (start.start, start.start_latest, None, None)
        return _made(text, extent, start, flag | start.qualifier)
    return _closed(start, end)


def _closed(start: Date, end: Date) -> Date:
    """Both ends known; the end is told in the start's zone where the two differ."""
    assert start.start is not None
    assert start.end is not None
    assert end.start is not None
    assert end.end is not None
    shift = 0
    if start.utc_offset is not None and end.utc_offset is not None:
        shift = start.utc_offset - end.utc_offset
    last_from, last = end.start + shift, end.end + shift
    if last <= start.start:
        raise EdtfError("it ends before it starts", len(start.edtf) + 1)
    extent = (start.start, min(start.end, last), max(last_from, start.start), last)
    flags = start.qualifier | end.qualifier if start.qualifier or end.qualifier else _NONE
    zoned = start if start.utc_offset is not None else end
    return _made(f"{start.edtf}/{end.edtf}", extent, zoned, flags)


def _made(
    text: str,
    extent: tuple[int | None, int | None, int | None, int | None],
    zoned: Date,
    qualifier: Qualifier,
) -> Date:
    return Date(text, *extent, Precision.INTERVAL, qualifier, zoned.utc_offset)


def stretch(first: Date | None, last: Date | None) -> Date:
    """A stretch of a set, ``A..B``, ``..B`` or ``A..``, as a member for ``choice``.

    Raises:
        EdtfError: it ends before it starts, or has no end at all.
    """
    _check_plain(first, last)
    text = f"{first.edtf if first else ''}..{last.edtf if last else ''}"
    if first is None or last is None:
        whole = interval(first, last, open_start=first is None)
        flag = Qualifier.END_UNKNOWN if last is None else Qualifier.OPEN_START
        return whole._replace(edtf=text, precision=Precision.SET, qualifier=whole.qualifier | flag)
    return _closed(first, last)._replace(edtf=text, precision=Precision.SET)


def choice(members: Sequence[Date], *, is_all: bool = False) -> Date:
    """One of several dates, ``[...]``, or all of them, ``{...}``.

    Args:
        members: dates, and stretches from ``stretch``; their order says nothing.
        is_all: whether all of them are meant.
    """
    if not members:
        raise EdtfError("a set needs a date", 0)
    unique = sorted(dict.fromkeys(members), key=_place_in_set)
    texts = ",".join(member.edtf for member in unique)
    starts = [member.start for member in unique]
    ends = [member.end for member in unique]
    start = None if None in starts else min(s for s in starts if s is not None)
    end = None if None in ends else max(e for e in ends if e is not None)
    start_latest, end_earliest = _inner(unique) if is_all else (end, start)
    offsets = {member.utc_offset for member in unique}
    return Date(
        f"{{{texts}}}" if is_all else f"[{texts}]",
        start,
        start_latest,
        end_earliest,
        end,
        Precision.WEEK if not is_all and _is_week(unique) else Precision.SET,
        reduce(or_, (member.qualifier for member in unique)),
        offsets.pop() if len(offsets) == 1 else None,
    )


def _inner(members: list[Date]) -> tuple[int | None, int | None]:
    """Where the first of all members has begun for sure, and the last not yet ended."""
    latest = [member.start_latest for member in members]
    earliest = [member.end_earliest for member in members]
    return (
        None if None in latest else min(s for s in latest if s is not None),
        None if None in earliest else max(e for e in earliest if e is not None),
    )


def unsigned(text: str) -> str:
    """A text without its qualifiers: equal for two members that differ in nothing else."""
    return text.translate(_NO_SIGNS)


def _place_in_set(member: Date) -> tuple[bool, int, bool, int, str, str]:
    return (
        member.start is not None,
        member.start or 0,
        member.end is not None,
        -(member.end or 0),
        unsigned(member.edtf),
        member.edtf,
    )


def _is_week(members: list[Date]) -> bool:
    """Whether it is one stretch from a Monday to a Sunday: how EDTF tells an ISO week."""
    if len(members) != 1 or members[0].qualifier or len(members[0].edtf) != 22:
        return False
    start, start_latest, end = members[0].start, members[0].start_latest, members[0].end
    if start is None or end is None or start_latest is None:
        return False
    is_seven_days = end - start == 7 * DAY and start_latest - start == DAY
    return is_seven_days and start % DAY == 0 and weekday(start // DAY) == 0


def _check_plain(*dates: Date | None) -> None:
    for date in dates:
        if date is not None and ("/" in date.edtf or date.edtf[0] in "[{" or ".." in date.edtf):
            raise EdtfError("an interval or set cannot be the end of another", 0)
