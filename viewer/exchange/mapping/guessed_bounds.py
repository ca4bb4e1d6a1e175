"""Two columns that belong together: bounds of one date, and the two ends of a stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
_STAYS = (
    ("arrival", "departure"),
    ("arrived", "departed"),
    ("arrived", "left"),
    ("departure", "return"),
    ("departed", "returned"),
    ("opened", "closed"),
    ("opening", "closing"),
    ("appointed", "dismissed"),
    ("entered", "left"),
    ("ankunft", "abreise"),
    ("abreise", "rückkehr"),
    ("arrivée", "départ"),
    ("départ", "retour"),
    ("llegada", "salida"),
    ("salida", "regreso"),
)
"""Words for the beginning of a stay, a journey or an office, and for the end of it."""


def settle_bounds(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let two columns that bound a date be one, unless another column tells when the events were.

    A date that lies between 1490 and 1510 is neither 1490 nor all those years.
    """
    pair = _pair_among(_WORDS, judged, is_date, _are_of_dates)
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


def settle_stays(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let columns of arrival and departure, say, begin and end what has no other dates by name."""
    pair = _pair_among(_STAYS, judged, is_date)
    if pair is None:
        return
    names = {column.name for column in pair}
    dated = {*found.get(Field.DATE, ([], ""))[0], *found.get(Field.END, ([], ""))[0]}
    if not dated <= names or Field.YEAR in found:
        return
    for field, column in zip((Field.DATE, Field.END), pair, strict=True):
        found[field] = ([column.name], "its name says so, beside the other")


def _pair_among(
    pairs: Sequence[tuple[str, str]],
    judged: Sequence[Column],
    is_date: IsDate,
    may_be: Callable[[str, str], bool] | None = None,
) -> tuple[Column, Column] | None:
    """Two columns of dates, named alike but for the words of a pair."""
    columns = {normalised(column.name): column for column in judged}
    for low, high in pairs:
        first = re.compile(rf"\b{low}\b")
        for name, column in columns.items():
            other = columns.get(first.sub(high, name))
            if other is None or other is column or (may_be and not may_be(name, low)):
                continue
            if all(_tells_dates(each, is_date) for each in (column, other)):
                return column, other
    return None


def _are_of_dates(name: str, mark: str) -> bool:
    beside = set(name.replace(mark, " ").split())
    return bool(beside & _OF_DATES) or (_TELLING.fullmatch(mark) is not None and len(beside) < 2)


def _tells_dates(column: Column, is_date: IsDate) -> bool:
    told = [cell for cell in column.cells if not is_not_known(cell)]
    years = sum(is_year(cell.removeprefix("-"), 1) for cell in told)
    is_of_years = years >= len(told) * _MOSTLY
    return bool(told) and (is_of_years or told_as_dates(column, is_date, named=True) >= _MOSTLY)
