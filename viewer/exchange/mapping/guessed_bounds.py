"""Two columns that bound one date: the earliest day that it can be, and the latest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.domain.reading import is_not_known
from viewer.exchange.mapping.dates_by_values import Found
from viewer.exchange.mapping.fields import END_PARTS, START_PARTS, Field
from viewer.exchange.mapping.judging import Column, IsDate, is_year, told_as_dates
from viewer.exchange.mapping.names import normalised

_MOSTLY = 0.8
_WORDS = (
    ("not before", "not after"),
    ("notbefore", "notafter"),
    ("earliest", "latest"),
    ("early", "late"),
    ("min", "max"),
    ("minimum", "maximum"),
    ("lower", "upper"),
    ("terminus post quem", "terminus ante quem"),
    ("post quem", "ante quem"),
    ("tpq", "taq"),
)
"""What marks the earliest day, and what marks the latest in the other name."""
_TELLING = re.compile(r"not ?(?:before|after)|(?:post|ante) quem|t[pa]q")
"""Words that tell of bounds by themselves; the others need a word for a date beside them."""
_OF_DATES = frozenset({"date", "dates", "dating", "datum", "year", "jahr", "iso", "day"})


def settle_bounds(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let two columns that bound a date be one, unless another column tells when the events were.

    A date that lies between 1490 and 1510 is neither 1490 nor all those years.
    """
    pair = _bounds_among(judged, is_date)
    if pair is None:
        return
    names = {column.name for column in pair}
    for field in (Field.DATE, Field.END, *START_PARTS, *END_PARTS):
        if names.intersection(found.get(field, ([], ""))[0]):
            found.pop(field)
    if Field.DATE in found or Field.YEAR in found:
        return
    found.pop(Field.END, None)
    for field, column in zip((Field.DATE, Field.NOT_AFTER), pair, strict=True):
        found[field] = ([column.name], "its name says that it bounds the date")


def _bounds_among(judged: Sequence[Column], is_date: IsDate) -> tuple[Column, Column] | None:
    columns = {normalised(column.name): column for column in judged}
    for name, earliest in columns.items():
        for low, high in _WORDS:
            latest = columns.get(re.sub(rf"\b{low}\b", high, name))
            if latest is None or latest is earliest or not _are_of_dates(name, low):
                continue
            if all(_tells_dates(column, is_date) for column in (earliest, latest)):
                return earliest, latest
    return None


def _are_of_dates(name: str, mark: str) -> bool:
    beside = set(name.replace(mark, " ").split())
    return bool(beside & _OF_DATES) or (_TELLING.fullmatch(mark) is not None and len(beside) < 2)


def _tells_dates(column: Column, is_date: IsDate) -> bool:
    told = [cell for cell in column.cells if not is_not_known(cell)]
    years = sum(is_year(cell.removeprefix("-"), 1) for cell in told)
    is_of_years = years >= len(told) * _MOSTLY
    return bool(told) and (is_of_years or told_as_dates(column, is_date, named=True) >= _MOSTLY)
