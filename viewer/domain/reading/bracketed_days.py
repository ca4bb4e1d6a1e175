"""One day by two calendars, one of them in brackets: ``7 November (25 October O.S.) 1917``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from viewer.domain.reading.atoms import atom
from viewer.domain.reading.double_dates import Day, gregorian_of
from viewer.domain.reading.parts import Parts, checked_weekday
from viewer.domain.reading.results import Context, Note, Unreadable
from viewer.domain.reading.tokens import Token, kinds

_WHOLE = re.compile(r"[nd]my|m[nd]y|ym[nd]")
_OTHER = re.compile(r"(?:[nd]m?|m[nd])y?")


def day_told_twice(tokens: list[Token], context: Context, notes: set[Note]) -> Parts | None:
    """The Gregorian one of a whole day and another in brackets; None where that is not told.

    Month and year of the other are those of the first, if they are not said.

    Raises:
        Unreadable: the two are not one day, or what is said of the calendars is not so.
    """
    shape = kinds(tokens)
    if shape.count("(") != 1 or shape.count(")") != 1:
        return None
    begin, end = shape.index("("), shape.index(")")
    outside, inside = tokens[:begin] + tokens[end + 1 :], tokens[begin + 1 : end]
    if not (_WHOLE.fullmatch(_bare(outside)) and _OTHER.fullmatch(_bare(inside))):
        return None
    first, second = atom(outside, context, notes), atom(inside, context, notes)
    if first is None or second is None:
        return None
    for day, other in _days(first, second, is_year_last=shape.endswith("y")):
        gregorian = gregorian_of(day, other)
        if gregorian is not None and _agree(outside, inside, is_first=gregorian == day):
            checked_weekday(first, *gregorian)
            year, month, number = gregorian
            return replace(first, year=year, month=month, day=number, julian=False, converted=True)
    raise Unreadable("The two days are not one in the Julian and the Gregorian calendar.")


def _bare(tokens: list[Token]) -> str:
    """The kinds without what tells of calendars, weekdays, doubts and times."""
    return "".join(kind for kind in kinds(tokens) if kind not in "J,wC?tz")


def _day_of(parts: Parts) -> Day:
    assert parts.year is not None
    assert parts.month is not None
    assert parts.day is not None
    return parts.year, parts.month, parts.day


def _days(first: Parts, other: Parts, *, is_year_last: bool) -> Iterator[tuple[Day, Day]]:
    """What the two days can be; a new year may lie between them.

    Args:
        first: a whole day.
        other: part of one.
        is_year_last: the year stands after both, so that it may be of the other alone.
    """
    year, month, day = _day_of(first)
    number = other.day if other.number is None else other.number[0]
    others = (year, year - 1, year + 1) if other.year is None else (other.year,)
    for each in others:
        yield (year, month, day), (each, other.month or month, number or day)
    if is_year_last and other.year is None:
        for each in (year - 1, year + 1):
            yield (each, month, day), (year, other.month or month, number or day)


def _agree(outside: list[Token], inside: list[Token], *, is_first: bool) -> bool:
    """Whether the calendars are those that are named, if any are.

    Args:
        outside, inside: the tokens of both days.
        is_first: whether the day outside the brackets is the Gregorian one.
    """
    told = ((outside, not is_first), (inside, is_first))
    return all(
        bool(token.value) is is_julian
        for tokens, is_julian in told
        for token in tokens
        if token.kind == "J"
    )
