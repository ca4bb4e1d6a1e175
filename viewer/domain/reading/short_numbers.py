"""A year with few digits after it: a month, a later year, the other year of a winter's day.

``2012-2`` is a month, ``1914-8`` may be two, ``3 March 1668/9`` is of one year told twice.
"""

from __future__ import annotations

import re

from viewer.domain.reading.months import fold, months_of
from viewer.domain.reading.results import Ambiguous, Context, Note

LAST_OLD_STYLE = 1751
"""After it the year of England and its colonies began on 1 January too."""
_DUAL_YEAR = re.compile(r"(?<![\d/.-])(\d{4})(?:/(\d{1,2})|[-–](\d))(?![\d/.–-])", re.ASCII)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORT_MONTH = re.compile(r"(\d{4})-([1-9])", re.ASCII)
_NO_MONTH = re.compile(r"(\d{4})-00", re.ASCII)


def is_next(year: int, digits: str) -> bool:
    """Whether digits after a year are the last ones of the next: 1668/9, 1699/00, 1699/1700."""
    size: int = 10 ** len(digits)
    return (year + 1) % size == int(digits)


def with_whole_years(text: str) -> str:
    """The text with both years of a winter's day in full: 3 March 1668/1669 for 1668/9.

    So 1707/08 beside a month is no August. Calendars of papers write 1668-9, too, which meant
    something else once years began in January.
    """
    return _DUAL_YEAR.sub(_with_whole_year, text)


def _with_whole_year(match: re.Match[str]) -> str:
    year, digits = int(match[1]), match[2] or match[3]
    if not is_next(year, digits) or (match[3] and year > LAST_OLD_STYLE):
        return match[0]
    before = _WORD.findall(match.string, 0, match.start())[-1:]
    after = _WORD.findall(match.string, match.end())[:1]
    is_of_month = any(months_of(fold(word)) for word in before + after)
    return f"{match[1]}/{year + 1:04d}" if is_of_month else match[0]


def short_month(text: str, context: Context) -> str | None:
    """2012-2 is a month where no later year could be meant, or its column holds months.

    Raises:
        Ambiguous: 1914-8 may be August 1914, or 1914 to 1918.
    """
    match = _SHORT_MONTH.fullmatch(text)
    if match is None:
        return None
    year, digit = match.groups()
    month = f"{year}-0{digit}"
    if context.months or digit <= year[-1]:
        return month
    raise Ambiguous(
        "{text} may be a month or a span of years.", (month, f"{year}/{year[:3]}{digit}"), text=text
    )


def month_unknown(text: str, context: Context, notes: set[Note]) -> str | None:
    """The year of 1985-00, whose month is not known; 1899-00 may be two years.

    Raises:
        Ambiguous: it is such a year.
    """
    match = _NO_MONTH.fullmatch(text)
    if match is None or context.year_ranges:
        return None
    if text.endswith("99-00"):
        raise Ambiguous(
            "{text} may be a year whose month is not known, or two years.",
            (match[1], f"{match[1]}/{int(match[1]) + 1}"),
            text=text,
        )
    notes.add(Note.PARTS_UNKNOWN)
    return match[1]
