"""The rows of tables stacked in one file, each placed under the columns of its own header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.exchange.rows.chunks import Chunk, Fault

_NUMBERED = re.compile(r"Table \d+")


@dataclass(frozen=True, slots=True)
class StackedTable:
    """One of several tables in a file.

    Attributes:
        name: what stands above its header, else its header's first cell, else its number.
        header: the header's cells as they stand, without blank ones at its end.
        places: for each cell of a row, the column of the wide table that it belongs to.
    """

    name: str
    header: tuple[str, ...]
    places: tuple[int, ...]

    @property
    def is_numbered(self) -> bool:
        """Whether it has no name but ``numbered``, which is no kind of events."""
        return _NUMBERED.fullmatch(self.name) is not None


def numbered(number: int) -> str:
    """The name of a table that has none of its own."""
    return f"Table {number}"


class StackedRows:
    """Chunks of rows as wide as all tables side by side.

    Args:
        chunks: rows as wide as the widest table, headers and titles among them; a fault names its
            column by the place.
        tables: the tables, the first one first.
        columns: of the wide table; the last one tells the table's name.
    """

    def __init__(
        self, chunks: Iterable[Chunk], tables: Sequence[StackedTable], columns: Sequence[str]
    ) -> None:
        self._chunks = chunks
        self._tables = {table.header: table for table in tables}
        self._names = {table.name for table in tables}
        self._table = tables[0]
        self._columns = tuple(columns)
        self._lengths = {len(table.header) for table in tables}

    def __iter__(self) -> Iterator[Chunk]:
        for chunk in self._chunks:
            yield self._placed_chunk(chunk)

    def _placed_chunk(self, chunk: Chunk) -> Chunk:
        faults = {fault.row: fault for fault in chunk.faults}
        rows = dict(zip(chunk.numbers, chunk.rows, strict=True))
        numbers: list[int] = []
        placed: list[list[str]] = []
        placed_faults: list[Fault] = []
        for number in sorted(rows.keys() | faults.keys()):
            if number in faults:
                placed_faults.append(self._placed_fault(faults[number]))
            elif self._begins_table(rows[number]):
                continue
            elif any(rows[number][len(self._table.places) :]):
                placed_faults.append(self._too_long(number, rows[number]))
            else:
                numbers.append(number)
                placed.append(self._placed(rows[number]))
        return chunk._replace(numbers=numbers, rows=placed, faults=placed_faults)

    def _placed_fault(self, fault: Fault) -> Fault:
        cells = tuple(self._placed(fault.cells))
        if not fault.column:
            return fault._replace(cells=cells)
        at = int(fault.column)
        places = self._table.places
        column = self._columns[places[at]] if at < len(places) else ""
        return fault._replace(cells=cells, column=column)

    def _too_long(self, number: int, cells: Sequence[str]) -> Fault:
        filled = max(place for place, cell in enumerate(cells, 1) if cell)
        reason = f"This row has {filled} cells, its header {len(self._table.places)}."
        return Fault(number, "", "", reason, tuple(self._placed(cells)))

    def _begins_table(self, cells: Sequence[str]) -> bool:
        """Whether a row is a header, which later rows then stand under, or the title above one."""
        end = len(cells)
        while end and not cells[end - 1].strip():
            end -= 1
        if end == 1 and cells[0].strip() in self._names:
            return True
        if end not in self._lengths:
            return False
        table = self._tables.get(tuple(cells[:end]))
        self._table = table or self._table
        return table is not None

    def _placed(self, cells: Sequence[str]) -> list[str]:
        wide = [""] * len(self._columns)
        for place, cell in zip(self._table.places, cells, strict=False):
            wide[place] = cell
        wide[-1] = self._table.name
        beyond = cells[len(self._table.places) :]
        return wide + list(beyond) if any(beyond) else wide
