"""Fixed-width ISO columns and counted numbers by integer arithmetic on whole columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.domain.civil import DAY
from viewer.exchange.dates.cells import DateCells

_LENGTHS = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], dtype=np.int32)
_BEFORE = np.array([0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334], dtype=np.int32)
_YEARS = np.arange(10_000)
_LEAP = (_YEARS % 4 == 0) & ((_YEARS % 100 != 0) | (_YEARS % 400 == 0))
_NEW_YEARS = (
    _YEARS * 365 + (_YEARS - 1) // 4 - (_YEARS - 1) // 100 + (_YEARS - 1) // 400 - 719_528
).astype(np.int32)
"""Days from 1970-01-01 to the eve of each year's 1 January."""
_DAY_DIGITS = (0, 1, 2, 3, 5, 6, 8, 9)
_DASH, _COLON, _T, _SPACE, _ZERO = 45, 58, 84, 32, 48


def iso_column(values: Sequence[str]) -> tuple[DateCells, list[int]] | None:
    """A chunk whose cells are all ISO days, or all ISO times to the second.

    Returns:
        The cells, and the indexes of those that have the form but are no date; they stand as
        other rows' neighbours would and have to be read one by one. None where the chunk is of
        another form.
    """
    if not values or not isinstance(values[0], str) or len(values[0]) not in (10, 19):
        return None
    width = len(values[0])
    if set(map(len, values)) != {width}:
        return None
    text = "".join(values)
    if not text.isascii():
        return None
    table = np.frombuffer(text.encode("ascii"), dtype=np.uint8).reshape(len(values), width)
    return _days(values, table) if width == 10 else _moments(values, table)


def _digits(table: NDArray[np.uint8], *columns: int) -> NDArray[np.int32]:
    """The number that some columns of digits spell, as int32, one a row."""
    number = table[:, columns[0]].astype(np.int32) - _ZERO
    for column in columns[1:]:
        number = number * 10 + table[:, column] - _ZERO
    return number


def _day_numbers(table: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.bool_]] | None:
    """Days since 1970 of the first ten columns, and which rows are days at all; None if few are."""
    plain = (table[:, 4] == _DASH) & (table[:, 7] == _DASH)
    for column in _DAY_DIGITS:
        plain &= (table[:, column] - _ZERO) < 10  # unsigned: smaller characters wrap above
    if int(plain.sum()) * 10 < len(plain) * 9:
        return None
    year = np.where(plain, _digits(table, 0, 1, 2, 3), 0)
    month, day = _digits(table, 5, 6), _digits(table, 8, 9)
    plain &= (month >= 1) & (month <= 12)
    month = np.where(plain, month, 1)
    leap = _LEAP[year]
    plain &= (day >= 1) & (day <= _LENGTHS[month]) & (leap | (month != 2) | (day < 29))
    days = _NEW_YEARS[year] + _BEFORE[month] + day
    days += leap & (month > 2)
    return days.astype(np.int64), plain


def _days(values: Sequence[str], table: NDArray[np.uint8]) -> tuple[DateCells, list[int]] | None:
    numbers = _day_numbers(table)
    if numbers is None:
        return None
    days, plain = numbers
    start = (days * DAY).tolist()
    end = ((days + 1) * DAY).tolist()
    n = len(values)
    cells = DateCells(list(values), start, end, start[:], end[:], ["day"] * n, [0] * n, [None] * n)
    return cells, _wrong(plain)


def _moments(values: Sequence[str], table: NDArray[np.uint8]) -> tuple[DateCells, list[int]] | None:
    numbers = _day_numbers(table)
    if numbers is None:
        return None
    days, plain = numbers
    plain &= (table[:, 13] == _COLON) & (table[:, 16] == _COLON)
    plain &= (table[:, 10] == _T) | (table[:, 10] == _SPACE)
    hour, minute, second = (_digits(table, i, i + 1) for i in (11, 14, 17))
    for number, limit in ((hour, 24), (minute, 60), (second, 60)):
        plain &= (number >= 0) & (number < limit)
    for column in (11, 12, 14, 15, 17, 18):
        plain &= (table[:, column] - _ZERO) < 10
    moment = days * DAY + hour * 3600 + minute * 60 + second
    edtf = [value.replace(" ", "T") for value in values]
    return _seconds(edtf, moment, None), _wrong(plain)


def _seconds(edtf: list[str], moment: NDArray[np.int64], utc_offset: int | None) -> DateCells:
    start, end = moment.tolist(), (moment + 1).tolist()
    n = len(edtf)
    return DateCells(edtf, start, end, start[:], end[:], ["second"] * n, [0] * n, [utc_offset] * n)


def _wrong(plain: NDArray[np.bool_]) -> list[int]:
    return [] if bool(plain.all()) else np.flatnonzero(~plain).tolist()
