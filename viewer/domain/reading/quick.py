"""The commonest forms read by one pattern each, with the same result as the long way."""

from __future__ import annotations

import re

from viewer.domain.civil import is_date
from viewer.domain.dates import Date
from viewer.domain.edtf.plain import day, month, year
from viewer.domain.reading.months import ENGLISH, month_names
from viewer.domain.reading.results import Context, DateOrder

_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})", re.ASCII)
_MONTH = re.compile(r"([A-Za-z]{3,9})\.? (\d{4})", re.ASCII)
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日", re.ASCII)
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})", re.ASCII)


def quick(text: str, context: Context) -> Date | None:
    """A day, month or year in a common form; None for all else, wrong and doubtful included."""
    match = _ISO_DAY.fullmatch(text)
    if match is not None:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if len(text) == 4 and text.isascii() and text.isdigit():
        return year(int(text))
    match = _NUMERIC.fullmatch(text)
    if match is not None:
        return _numeric(int(match[1]), int(match[3]), int(match[4]), context.order)
    if context.languages is not None:
        return None
    match = _DAY_FIRST.fullmatch(text)
    if match is not None:
        return _written(match[2], match[1], match[3])
    match = _MONTH_FIRST.fullmatch(text)
    if match is not None:
        return _written(match[1], match[2], match[3])
    match = _MONTH.fullmatch(text)
    if match is not None:
        return _month(match[1], match[2])
    match = _CHINESE.fullmatch(text)
    return None if match is None else _day(int(match[1]), int(match[2]), int(match[3]))


def _month(name: str, y: str) -> Date | None:
    numbers = month_names(ENGLISH).get(name.lower())
    return None if numbers is None else month(int(y), min(numbers))


def _day(y: int, m: int, d: int) -> Date | None:
    return day(y, m, d) if is_date(y, m, d) else None


def _numeric(first: int, second: int, y: int, order: DateOrder | None) -> Date | None:
    if order is DateOrder.DAY_MONTH or (order is not DateOrder.MONTH_DAY and first > 12):
        return _day(y, second, first)
    if order is DateOrder.MONTH_DAY or second > 12 or first == second:
        return _day(y, first, second)
    return None


def _written(name: str, d: str, y: str) -> Date | None:
    numbers = month_names(ENGLISH).get(name.lower())
    return None if numbers is None else _day(int(y), min(numbers), int(d))
