"""Dates of the French Republican calendar, in use from 22 September 1792 to 31 December 1805.

Its years began on the day of the autumn equinox in Paris. The fourteen that were lived through are
told here, so that none has to be computed. Source: the decree of the Convention of 4 frimaire II;
the first days as the table of https://en.wikipedia.org/wiki/French_Republican_calendar has them.
"""

from __future__ import annotations

import re

from viewer.domain.civil import days_from_civil
from viewer.domain.reading.parts import counted_day_text, nth_day
from viewer.domain.reading.results import Note, Unreadable

_FIRST_YEAR = 1792
_BEGINS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23, 23)
"""The day of September on which each year began, and the one after the last."""
_DAYS_OF_MONTH = 30
_MONTHS = (
    *("vend[eé]miaire", "brumaire", "frimaire", "niv[oô]se", "pluvi[oô]se", "vent[oô]se"),
    *("germinal", "flor[eé]al", "prairial", "messidor", "thermidor", "fructidor"),
)
_ADDED = r"jours?\s+compl[eé]mentaires?|complementary\s+days?|sans-?culottides?"
"""The five or six days after the twelve months."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_DATE = re.compile(
    r"(?:(?P<day>\d{1,2})(?:er|re|e|ème|st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"(?:{'|'.join(f'(?P<m{number}>{name})' for number, name in enumerate((*_MONTHS, _ADDED)))})"
    r"(?:,?\s+(?:de\s+)?(?:l')?(?:an|year|year\s+of\s+the\s+republic|jahr|anno|año)\.?)?"
    r",?\s+(?P<year>[IVX]{1,4}|\d{1,2})(?![\w.-])(?:\s+de\s+la\s+r[eé]publique(?:\s+fran[cç]aise)?)?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?:l')?(?:an|year)\s+(?P<year>[IVX]{1,4})(?:\s+de\s+la\s+r[eé]publique(?:\s+fran[cç]aise)?)?",
    re.IGNORECASE,
)


def in_gregorian(text: str, notes: set[Note]) -> str:
    """The text with dates of this calendar as Gregorian ones.

    A month or a year alone becomes the stretch of its days, of which the date is one.

    Args:
        text: cleaned.
        notes: gets ``Note.REPUBLICAN_CONVERTED`` where there are any.

    Raises:
        Unreadable: the calendar has no such day, or was not in use then.
    """
    whole = _YEAR.fullmatch(text)
    if whole is not None:
        year = _number(whole["year"])
        found = _between(_first_day(year), _first_day(year + 1) - 1)
    else:
        found = _DATE.sub(_converted, text)
    if found != text:
        notes.add(Note.REPUBLICAN_CONVERTED)
    return found


def _converted(match: re.Match[str]) -> str:
    month = next(number for number in range(len(_MONTHS) + 1) if match[f"m{number}"])
    year = _number(match["year"])
    first = _first_day(year) + _DAYS_OF_MONTH * month
    length = _DAYS_OF_MONTH if month < len(_MONTHS) else _first_day(year + 1) - first
    if match["day"] is None:
        return _between(first, first + length - 1)
    return counted_day_text(nth_day(int(match["day"]), first, length, match[0]))


def _number(year: str) -> int:
    """The number of a year in Roman or other numerals."""
    number = int(year) if year.isdecimal() else (*_ROMAN, year.upper()).index(year.upper()) + 1
    if not 1 <= number <= len(_ROMAN):
        raise Unreadable(
            "The French Republican calendar has the years I to XIV, 1792 to 1805, and no {year}.",
            year=year,
        )
    return number


def _first_day(year: int) -> int:
    """The days since 1970 of the first of a year."""
    return days_from_civil(_FIRST_YEAR + year - 1, 9, _BEGINS[year - 1])


def _between(first: int, last: int) -> str:
    return f"between {counted_day_text(first)} and {counted_day_text(last)}"
