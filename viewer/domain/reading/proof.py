"""A general parser as the last resort, believed only where the text itself proves each part."""

from __future__ import annotations

import re
from datetime import datetime

from viewer.domain.reading.months import ENGLISH, month_names, weekday_names

_DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2, 1, 1, 1))  # noqa: DTZ001 no zone is meant
_PRECISIONS = (
    (("year", "month", "day", "hour", "minute"), "T%H:%M"),
    (("year", "month", "day", "hour", "minute", "second"), "T%H:%M:%S"),
)
_MARKS = frozenset("hmst")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")


def proven(text: str) -> str | None:
    """EDTF of a day and time that ``dateutil`` finds; None where anything in it is not in the text.

    The parser fills in what it does not find, so it is asked twice with different fillings. Then
    every number of the text must be the year in four digits, the day, or the time, each used once,
    and every word the English name of the month or weekday.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    known = month_names(ENGLISH).keys() | weekday_names(ENGLISH).keys() | _MARKS
    if not text.isascii() or not words or not known.issuperset(words):
        return None
    from dateutil.parser import ParserError, parse  # imported for few cells; start-up stays cheap

    try:
        first, second = (parse(text, default=default, ignoretz=True) for default in _DEFAULTS)
    except (ParserError, OverflowError, ValueError, TypeError):
        return None
    if not _words_fit(text, first) or set(text) & set("+-/–()"):
        return None
    for fields, pattern in _PRECISIONS:
        parts = [str(getattr(first, field)) for field in fields]
        if parts != [str(getattr(second, field)) for field in fields]:
            return None
        parts[0] = parts[0].zfill(4)
        if sorted(_numbers(text)) == sorted([parts[0], *parts[2:]]):
            return f"{first.year:04d}-{first:%m-%d}" + first.strftime(pattern)
    return None


def _numbers(text: str) -> list[str]:
    return [n if len(n) == 4 else n.lstrip("0") or "0" for n in _NUMBER.findall(text)]


def _words_fit(text: str, date: datetime) -> bool:
    month, weekday = date.strftime("%B").lower(), date.strftime("%A").lower()
    words = [word.lower() for word in _WORD.findall(text)]
    months = [word for word in words if len(word) > 2 and month.startswith(word)]
    others = [word for word in words if word not in months]
    return len(months) == 1 and all(
        (len(word) > 2 and weekday.startswith(word)) or word in _MARKS for word in others
    )
