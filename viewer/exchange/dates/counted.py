"""Numbers that count: seconds since 1970 and days of a spreadsheet, as a column's format."""

from __future__ import annotations

import re
from decimal import Decimal

from viewer.domain.civil import civil_from_seconds
from viewer.domain.dates import Date
from viewer.domain.edtf import simple
from viewer.domain.reading import Ambiguous, Unreadable
from viewer.exchange.dates.formats import Numbers

_NUMBER = re.compile(r"-?\d{1,19}(?:\.\d{1,12})?", re.ASCII)
PER_SECOND = {Numbers.SECONDS: 1, Numbers.MILLISECONDS: 1000, Numbers.MICROSECONDS: 1_000_000}
_LOWEST = {
    Numbers.MICROSECONDS: 10**14,
    Numbers.MILLISECONDS: 10**11,
    Numbers.SECONDS: 10**8,
}
"""In 1973 each count is as large as this, and before the year 5138 smaller than the next."""
_BEFORE_1970 = 25_569
"""Spreadsheet days from 1899-12-30, day 0, to 1970-01-01."""
_PHANTOM = 60
"""The spreadsheet's 29 February 1900, which never was; days before it are one off."""
_SPREADSHEET = range(61, 2_958_466)


def unit_by_size(value: float | Decimal) -> Numbers | None:
    """Which parts of a second a number most likely counts since 1970; None where it is too small.

    Args:
        value: without its sign.
    """
    return next((unit for unit, low in _LOWEST.items() if value >= low), None)


def counted(text: str, numbers: Numbers, *, are_early: bool = False) -> Date | None:
    """The date that a number of such a column counts; None where the cell is no such number.

    A year with decimals is that year: nothing tells how exact its decimals are meant.
    Counts of seconds are UTC and keep that offset. Days of a spreadsheet are civil time.

    Args:
        text: the cell.
        numbers: what its column counts.
        are_early: whether the column's times reach back to the years after 1970, in which its
            numbers are as small as those of a larger unit in our days.

    Raises:
        Unreadable: the number lies outside the years that the count can mean.
        Ambiguous: it has the size of another unit than its column's.
    """
    if not _NUMBER.fullmatch(text):
        return None
    if numbers is Numbers.YEARS:
        return simple.year(int(Decimal(text))) if 1000 <= Decimal(text) < 2101 else None
    if numbers is Numbers.SPREADSHEET_DAYS:
        return _spreadsheet(Decimal(text))
    by_size = unit_by_size(abs(Decimal(text)))
    if numbers is Numbers.OF_SEVERAL_UNITS:
        if by_size is None:
            raise Unreadable("“{text}” is too small to tell what it counts.", text=text)
        return _moment(text, by_size)
    date = _moment(text, numbers)
    if by_size in (None, numbers) or are_early:
        return date
    raise Ambiguous(
        "“{text}” has another size than the column's other numbers.",
        (date.edtf, _moment(text, by_size).edtf),
        text=text,
    )


def _moment(text: str, unit: Numbers) -> Date:
    second = int(Decimal(text) / PER_SECOND[unit] // 1)
    if not -377_705_116_800 <= second < 253_402_300_800:
        raise Unreadable("“{text}” lies outside the years that the column counts.", text=text)
    year, month, day, hour, minute, rest = civil_from_seconds(second)
    return simple.moment(year, month, day, hour, minute, rest, 0)


def _spreadsheet(value: Decimal) -> Date:
    if int(value) not in _SPREADSHEET:
        raise Unreadable("“{text}” is no day of a spreadsheet.", text=str(value))
    seconds = round((value - _BEFORE_1970) * 86_400)
    year, month, day, hour, minute, second = civil_from_seconds(seconds)
    if value == int(value):
        return simple.day(year, month, day)
    return simple.moment(year, month, day, hour, minute, second)
