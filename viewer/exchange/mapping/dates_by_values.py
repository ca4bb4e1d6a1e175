"""Columns of dates told by what stands in them, where no name says which they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from viewer.domain.precision import Precision
from viewer.domain.reading import DateOrder, Unreadable, is_still_going, read
from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.judging import MIN_DATES, Column, IsDate, date_score, is_year, share
from viewer.exchange.mapping.names import is_of_a_life, normalised

Found = dict[Field, tuple[list[str], str]]
"""The columns of each field, with the reason."""
BY_VALUES = "its values read as dates"
"""Why a column dates the rows whose name promises no dates."""
MOSTLY = 0.8
"""Of a column's cells that must be dates for it to stand before birthdays that all are."""

_TEXTS = (Field.DESCRIPTION, Field.QUOTE, Field.TAGS)
"""What a column's name makes a text, in which days tell of other things, such as revisions."""
_COMPARED = 200
"""Rows whose days are compared."""
_FEWEST = 3
_WHOLE = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
"""How exactly first and last days are told."""
_NEARLY = 0.9
"""Of the rows that the fullest column dates; the first that dates as many stands before it."""


def settle_by_values(
    found: Found, judged: Sequence[Column], rows: Sequence[Sequence[str]], is_date: IsDate
) -> None:
    """What reads as dates, where no name says which column has them."""
    best = best_dates(found, judged, is_date)
    if best is None:
        return
    place = judged.index(best)
    start, end = _with_end(place, judged, rows)
    why = "its years are never before those of the start"
    if not end:
        start, end = _with_last_day(place, judged, rows, is_date)
        why = "its days are never before those of the start"
    names = {judged[start].name, judged[end].name} if end else {judged[start].name}
    for field in [key for key, (taken, _) in found.items() if names.intersection(taken)]:
        found.pop(field)
    found[Field.DATE] = ([judged[start].name], BY_VALUES)
    if end:
        found[Field.END] = ([judged[end].name], why)


def best_dates(found: Found, judged: Sequence[Column], is_date: IsDate) -> Column | None:
    """The column whose values read as dates.

    Rather one that its name makes nothing else, rather another than a birthday, and rather one
    that dates nearly as many rows as any.
    """
    taken = {name for names, _ in found.values() for name in names}
    texts = {name for field in _TEXTS for name in found.get(field, ([], ""))[0]}
    scored = [
        (
            column.name not in taken,
            score >= MOSTLY and not is_of_a_life(column.name),
            score,
            column,
        )
        for column in judged
        if column.cells
        and column.name not in texts
        and (score := date_score(column, is_date)) >= MIN_DATES
    ]
    best = max((item[:3] for item in scored), default=None)
    as_good = [item[3] for item in scored if item[:3] == best]
    most = max((column.told for column in as_good), default=0)
    return next((column for column in as_good if column.told >= most * _NEARLY), None)


def _with_end(
    place: int, judged: Sequence[Column], rows: Sequence[Sequence[str]]
) -> tuple[int, int]:
    """The places of a column of years and of the neighbour that ends what it begins; 0 for none.

    Only names that say nothing, and those of birth and death, leave this to the values.
    """
    for start, end in ((place - 1, place), (place, place + 1)):
        if start >= 0 and end < len(judged) and _are_alike(judged[start].name, judged[end].name):
            pairs = [(row[start], row[end]) for row in rows if _is_an_end(row[end])]
            if _are_spans(pairs) and _are_years(judged[start].cells):
                return start, end
    return place, 0


def _with_last_day(
    place: int, judged: Sequence[Column], rows: Sequence[Sequence[str]], is_date: IsDate
) -> tuple[int, int]:
    """The places of a column of whole days and of the neighbour that ends what it begins.

    Two columns without names, alone among the others in that they hold dates; 0 for none.
    """
    days = [
        at for at, column in enumerate(judged) if _date_score_of_ends(column, is_date) >= MOSTLY
    ]
    if len(days) != 2 or days[1] != days[0] + 1 or place not in days:
        return place, 0
    start, end = days[0], days[1]
    if not _are_alike(judged[start].name, judged[end].name):
        return place, 0
    pairs = [(row[start], row[end]) for row in rows[:_COMPARED] if _is_an_end(row[end])]
    orders = (DateOrder.DAY_MONTH, DateOrder.MONTH_DAY)
    is_told = any(_are_stretches(pairs, order) for order in orders)
    return (start, end) if is_told else (place, 0)


def _date_score_of_ends(column: Column, is_date: IsDate) -> float:
    """How surely values are dates, those that say that an end has not come left out."""
    told = tuple(cell for cell in column.cells if not is_still_going(cell))
    return date_score(column._replace(cells=told), is_date) if told else 0.0


def _is_an_end(cell: str) -> bool:
    """Whether a cell tells an end, and is not blank nor says that none has come: ``today``."""
    return bool(cell.strip()) and not is_still_going(cell)


def _are_stretches(pairs: Sequence[tuple[str, str]], order: DateOrder) -> bool:
    """Whether each pair is a day and one that is not before it; some are later, in this order.

    Of some, months or years may be all that is known.
    """
    later = 0
    for cells in pairs:
        try:
            first, last = (read(cell, order=order).date for cell in cells)
        except Unreadable:
            return False
        if not {first.precision, last.precision} <= _WHOLE:
            return False
        if first.start is None or first.end is None or last.start is None or last.end is None:
            return False
        if last.end <= first.start:
            return False
        later += last.start >= first.end
    return len(pairs) >= _FEWEST and later > 0


def _are_alike(start: str, end: str) -> bool:
    if is_of_a_life(start) or is_of_a_life(end):
        return is_of_a_life(start) and is_of_a_life(end)
    return normalised(start).startswith("column ") and normalised(end).startswith("column ")


def _are_spans(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether each pair is a year and one that is not before it; at least one is later."""
    if not pairs or not all(is_year(start, 1) and is_year(end, 1) for start, end in pairs):
        return False
    lengths = [float(end) - float(start) for start, end in pairs]
    return min(lengths) >= 0 and max(lengths) > 0


def _are_years(cells: Sequence[str]) -> bool:
    """Whether cells are years in no running order, as numbers of rows would be."""
    if share(cells, lambda cell: is_year(cell, 100)) < 0.9:
        return False
    steps = {float(second) - float(first) for first, second in pairwise(cells[:60])}
    return steps != {1.0}
