"""One day told twice: by the Julian and the Gregorian calendar, or by a year that began in March.

``8/20 February 1878``, ``7 November (25 October O.S.) 1917``, ``11 February 1731/32``.
"""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.civil import days_from_civil, is_date, julian_to_gregorian
from viewer.domain.reading.parts import Parts, day_text
from viewer.domain.reading.results import Unreadable
from viewer.domain.reading.short_numbers import is_next
from viewer.domain.reading.tokens import Token

Day = tuple[int, int, int]
"""Year, month and day of the month."""


def gregorian_of(one: Day, other: Day) -> Day | None:
    """Of two days that are one in the two calendars the Gregorian; None of other days."""
    for julian, gregorian in ((one, other), (other, one)):
        try:
            if julian_to_gregorian(*julian) == gregorian:
                return gregorian
        except ValueError:
            continue  # the month has no such day
    return None


def dual_year(parts: Parts, second: Token) -> Parts:
    """``11 February 1731/32``: of Old Style years, which began on 25 March, and ours the later.

    Raises:
        Unreadable: the years do not follow each other, or the day is none from January to March.
    """
    year = parts.year
    if year is None or not is_next(year, second.text):
        raise Unreadable("Two years that are not one after the other.")
    if parts.month is None or parts.month > 3:
        raise Unreadable("Two years fit only dates from January to March.")
    return replace(parts, year=year + 1, is_of_two_years=True)


def dual_day(first: tuple[Token, Token], second: tuple[Token, Token], year: Token) -> Parts:
    """``10/23 February 1917``: one day, by the Julian and by the Gregorian calendar.

    Two days that follow each other are a night, ``3/4 June 1989``.

    Args:
        first, second: day and month.
        year: of both.

    Raises:
        Unreadable: the days are neither.
    """
    days = [(year.value, month.value, day.value) for day, month in (first, second)]
    is_whole = len(year.text) > 2
    if is_whole and all(is_date(*day) for day in days):
        one, other = (days_from_civil(*day) for day in days)
        if other == one + 1:
            return Parts(literal="/".join(map(day_text, days)))
    gregorian = gregorian_of(*days)
    if gregorian is None or not is_whole:
        raise Unreadable(
            "The two days are not one in the Julian and the Gregorian calendar, nor one after the"
            " other."
        )
    return Parts(literal=day_text(gregorian), converted=True)
