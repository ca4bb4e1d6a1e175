"""EDTF text to dates."""

from __future__ import annotations

from viewer.domain.dates import Date
from viewer.domain.edtf import plain, spans
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.edtf.parts import Interval, Members, Point, Range, Structure
from viewer.domain.edtf.placing import place
from viewer.domain.edtf.scanning import part_position, scan_point


def parse(text: str, *, southern: bool = False) -> Date:
    """Read EDTF (ISO 8601-2:2019, levels 0 to 2) with this project's times.

    Args:
        text: the EDTF and nothing else.
        southern: whether the seasons 21 to 24 lie in the southern hemisphere.

    Returns:
        The date; its ``edtf`` is canonical and reads as the same date.

    Raises:
        EdtfError: it is no EDTF, or no such date exists; with the reason and the position.
    """
    date = _quick(text)
    if date is not None:
        return date
    return _dated(structure(text), text, southern)


def structure(text: str) -> Structure:
    """The parts of an EDTF text, not yet checked against the calendar.

    Raises:
        EdtfError: it is no EDTF.
    """
    if text[:1] in ("[", "{"):
        return _members(text)
    if "/" in text:
        return _interval(text)
    return scan_point(text)


def _quick(text: str) -> Date | None:
    """A plain year, month or day, the commonest by far; None for all else."""
    size = len(text)
    if size not in (4, 7, 10) or not text.isascii() or not text[:4].isdigit():
        return None
    year = int(text[:4])
    if size == 4:
        return plain.year(year)
    if text[4] != "-" or not text[5:7].isdigit() or not "00" < text[5:7] < "13":
        return None
    month = int(text[5:7])
    if size == 7:
        return plain.month(year, month)
    if text[7] != "-" or not text[8:].isdigit() or not "00" < text[8:] < "29":
        return None
    return plain.day(year, month, int(text[8:]))


def _dated(parts: Structure, text: str, southern: bool) -> Date:
    """Place each part, with errors told at its place in the whole text."""
    if isinstance(parts, Point):
        return _placed(parts, text, 0, southern)
    if isinstance(parts, Interval):
        return _interval_date(parts, text, southern)
    dates = []
    at = 1
    for member, piece in zip(parts.members, text[1:-1].split(","), strict=True):
        indent = len(piece) - len(piece.lstrip(" "))
        dates.append(_member_date(member, piece.strip(" "), at + indent, southern))
        at += len(piece) + 1
    return spans.choice(dates, is_all=parts.is_all)


def _interval_date(parts: Interval, text: str, southern: bool) -> Date:
    first, _, last = text.partition("/")
    at = len(first) + 1
    start = None if parts.start is None else _placed(parts.start, first, 0, southern)
    end = None if parts.end is None else _placed(parts.end, last, at, southern)
    try:
        return spans.interval(
            start, end, open_start=parts.is_open_start, in_force=parts.is_in_force
        )
    except EdtfError as error:
        raise error.moved_to(at) from None


def _member_date(member: Point | Range, text: str, at: int, southern: bool) -> Date:
    if isinstance(member, Point):
        return _placed(member, text, at, southern)
    left, _, right = text.partition("..")
    then = at + len(left) + 2
    first = None if member.first is None else _placed(member.first, left, at, southern)
    last = None if member.last is None else _placed(member.last, right, then, southern)
    try:
        return spans.stretch(first, last)
    except EdtfError as error:
        raise error.moved_to(then) from None


def _placed(point: Point, text: str, at: int, southern: bool) -> Date:
    try:
        return place(point, southern=southern)
    except EdtfError as error:
        raise error.moved_to(at + part_position(text, error.part)) from None


def _scan(text: str, at: int) -> Point:
    try:
        return scan_point(text)
    except EdtfError as error:
        raise error.moved_to(at + error.position) from None


def _interval(text: str) -> Interval:
    start, _, end = text.partition("/")
    if "/" in end:
        raise EdtfError("an interval has one slash", len(start) + 1 + end.index("/"))
    if start in ("", "..") and end in ("", ".."):
        raise EdtfError("an interval needs at least one end that is known", 0)
    return Interval(
        None if start in ("", "..") else _scan(start, 0),
        None if end in ("", "..") else _scan(end, len(start) + 1),
        start == "..",
        end == "..",
    )


def _members(text: str) -> Members:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing or len(text) < 2:
        raise EdtfError(
            "a set that begins with {opening} ends with {closing}",
            len(text) - 1,
            opening=text[0],
            closing=closing,
        )
    members: list[Point | Range] = []
    at = 1
    for piece in text[1:-1].split(","):
        body = piece.strip(" ")
        members.append(_member(body, at + len(piece) - len(piece.lstrip(" "))))
        at += len(piece) + 1
    return Members(text[0] == "{", tuple(members))


def _member(body: str, at: int) -> Point | Range:
    first, dots, last = body.partition("..")
    if not dots:
        return _scan(body, at)
    if not first and not last:
        raise EdtfError("a stretch in a set needs at least one end", at)
    return Range(
        _scan(first, at) if first else None,
        _scan(last, at + len(first) + 2) if last else None,
    )
