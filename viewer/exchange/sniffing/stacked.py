"""Tables stacked in one file, each under its own header, laid side by side as one wide table.

Spreadsheets that hold several tables on one sheet are saved like this: places, a blank line,
persons, a blank line, marriages. Each row then stands under the columns of its own header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.names import field_by_name, known_names, normalised
from viewer.exchange.rows.repeated_header import RepeatedHeader
from viewer.exchange.rows.stacked_rows import StackedTable, numbered
from viewer.exchange.sniffing.headers import Header, contrast_with, is_value

TABLE_COLUMN = "table"
"""Tells of which table of its file a row is."""
_FIGURES = re.compile(r"\d\d")
"""Figures that names of columns do not have, and dates do."""
_PARTS = frozenset({"von", "de", "a", "an", "da", "group", "art", "day", "to", "from", "state"})
"""Words that are names of columns alone, and parts of anyone's name beside others."""
_MOST_TABLES = 50
_NAMES_NOTHING = frozenset({Field.DATE, Field.END, Field.YEAR, Field.ID, Field.TITLE})
"""Fields whose names, at the head of a table's first column, do not tell what its rows are."""
_LONGEST_NAME = 60
_ALIKE = 0.5
_SHORT = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """A header below the first, by its place among the records."""

    index: int
    name: str
    cells: tuple[str, ...]


def tables_below(
    records: Sequence[Sequence[str]], first: Header
) -> list[tuple[str, tuple[str, ...]]]:
    """Name and header of each further table in the first records of a file.

    A further header has names only, half of them such as columns of events have; it stands below
    a blank line or a title of its own, or its rows hold values where it has names.
    """
    found: list[_Found] = []
    names = set(trimmed(first.cells))
    repeated = RepeatedHeader(first.cells)
    for index in range(first.first + 1, len(records)):
        cells = trimmed(records[index])
        if len(found) < _MOST_TABLES and _is_header(records, index, cells, names, repeated):
            found.append(_Found(index, _name_above(records, index), cells))
    told = dict.fromkeys(each.cells for each in found)
    return [
        (next(each.name for each in found if each.cells == cells) or _name_of(cells, number), cells)
        for number, cells in enumerate(told, 2)
    ]


def _name_of(cells: Sequence[str], number: int) -> str:
    """What the rows of a table without a title are: its first column's name, such as Person."""
    first = next((cell.strip() for cell in cells if cell.strip()), "")
    field, _ = field_by_name(first) or (None, 0)
    return numbered(number) if field in _NAMES_NOTHING else first


def trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells of a row without blank ones at its end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return tuple(cells[:end])


def _is_header(
    records: Sequence[Sequence[str]],
    index: int,
    cells: tuple[str, ...],
    first: set[str],
    repeated: RepeatedHeader,
) -> bool:
    names = [cell.strip() for cell in cells if cell.strip()]
    if len(names) < 2 or len(set(names)) < len(names) or not cells[0].strip():
        return False
    if any(
        is_value(name)
        or _FIGURES.search(name)
        or len(name) > _LONGEST_NAME
        or "\n" in name
        or "://" in name
        for name in names
    ):
        return False
    known = sum(name in first or _is_known(name) for name in names)
    if known < max(2, len(names) * _ALIKE):
        return False
    below = _rows_below(records, index)
    if not below or any(cells == trimmed(row) for row in below):
        return False
    after_gap = not any(cell.strip() for cell in records[index - 1]) or bool(
        _name_above(records, index)
    )
    if repeated.is_repeated(cells, wholly=after_gap):
        return False
    return contrast_with(cells, below) >= (0 if after_gap else 1)


def _is_known(name: str) -> bool:
    """Whether a name, or a word of a short one, is what columns of events are called."""
    words = normalised(name).split()
    return field_by_name(name) is not None or (
        len(words) <= _SHORT and any(word in known_names() for word in words if word not in _PARTS)
    )


def _rows_below(records: Sequence[Sequence[str]], index: int) -> list[Sequence[str]]:
    """The rows up to the next blank one."""
    below: list[Sequence[str]] = []
    for row in records[index + 1 :]:
        if not trimmed(row):
            break
        below.append(row)
    return below


def _name_above(records: Sequence[Sequence[str]], index: int) -> str:
    """The one cell of the row above a header, where that row has no other and follows a gap."""
    above = trimmed(records[index - 1])
    before = trimmed(records[index - 2]) if index > 1 else ()
    return above[0].strip() if len(above) == 1 and not before else ""


def laid_side_by_side(
    columns: Sequence[str],
    first: Header,
    below: Sequence[tuple[str, tuple[str, ...]]],
    above: Sequence[str],
) -> tuple[tuple[str, ...], tuple[StackedTable, ...]]:
    """The columns of the wide table, and where the cells of each table go.

    Columns of one name are one column where two tables are alike, such as one for each year; else
    the later table's name is put before it.

    Args:
        columns: unique names of the first table's.
        first: its header.
        below: name and header of each further table.
        above: the lines above the first table, of which one alone is its title.
    """
    heading = trimmed(first.cells)
    wide = list(columns[: len(heading)])
    name = above[0] if len(above) == 1 else _name_of(heading, 1)
    tables = [(name, heading, list(range(len(wide))))]
    for title, cells in below:
        alike = sum(cell in heading for cell in cells) >= len(cells) * _ALIKE
        places = []
        for place, cell in enumerate(cells):
            own = cell.strip() or f"column {place + 1}"
            if not alike and cell.strip() and own in wide:
                own = f"{title}: {own}"
            if own not in wide:
                wide.append(own)
            places.append(wide.index(own))
        tables.append((title, cells, places))
    wide.append(_free(TABLE_COLUMN, wide))
    return tuple(wide), tuple(
        StackedTable(title, cells, tuple(places)) for title, cells, places in tables
    )


def _free(name: str, taken: Sequence[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name} ({number})"
        number += 1
    return free
