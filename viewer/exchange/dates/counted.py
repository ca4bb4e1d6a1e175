"""Numbers that count: seconds since 1970 and days of a spreadsheet, as a column's format."""

from __future__ import annotations

import re
from decimal import Decimal

from viewer.domain.civil import civil_from_seconds
from viewer.domain.dates import Date
from viewer.domain.edtf import simple
from viewer.domain.reading import Unreadable
from viewer.exchange.dates.formats import Numbers

_NUMBER = re.compile(r"-?\d{1,19}(?:\.\d{1,12})?", re.ASCII)
_PER_SECOND = {Numbers.SECONDS: 1, Numbers.MILLISECONDS: 1000, Numbers.MICROSECONDS: 1_000_000}
_BEFORE_1970 = 25_569
"""Spreadsheet days from 1899-12-30, day 0, to 1970-01-01."""
_PHANTOM = 60
"""The spreadsheet's 29 February 1900, which never was; days before it are one off."""
_SPREADSHEET = range(61, 2_958_466)


def counted(text: str, numbers: Numbers) -> Date | None:
    """The date that a number of such a column counts; None where the cell is no such number.

    A year with decimals is that year: nothing tells how exact its decimals are meant.
    Counts of seconds are UTC and keep that offset. Days of a spreadsheet are civil time.

    Raises:
        Unreadable: the number lies outside the years that the count can mean.
    """
    if not _NUMBER.fullmatch(text):
        return None
    if numbers is Numbers.YEARS:
        return simple.year(int(Decimal(text))) if 1000 <= Decimal(text) < 2101 else None
    if numbers is Numbers.SPREADSHEET_DAYS:
        return _spreadsheet(Decimal(text))
    value = Decimal(text) / _PER_SECOND[numbers]
    second = int(value // 1)
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
