"""Rows of comma, tab or otherwise separated text.

The csv module reads whole chunks in C. A chunk that it finds wrong, or in which a row of several
lines has not the header's width, is read again line by line: an opening quote that never closes
then costs its own row and not the rest of the file.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from viewer.exchange.rows.chunks import ROWS_PER_CHUNK
from viewer.exchange.rows.dialect import Dialect, split_line

MAX_CELL = 8 << 20
"""Characters of the longest cell that is read whole."""
_LOOKAHEAD_LINES = 10_000
_PATIENCE = 20
"""How many times a search for a closing quote may run far before it is cut short."""

_SEARCHED_CHARACTERS = 4 * MAX_CELL
"""Of a cell whose closing quote is looked for."""
KEPT_OF_LONG_CELL = 1000

UNCLOSED = "A quote opens in this row and is never closed."
TOO_LONG = f"A cell of this row is longer than {MAX_CELL:,} characters; only its start was kept."


class Record(NamedTuple):
    """One row of a file as it stands, or why it cannot be read."""

    cells: list[str]
    fault: str = ""


class Records:
    """All records of a file in order, blank lines as empty records.

    Args:
        lines: batches of lines, as ``viewer.exchange.rows.lines.lines`` gives them.
        dialect: how cells are written.
        width: how many cells a row should have; 0 while unknown.
    """

    def __init__(self, lines: Iterator[Iterator[str]], dialect: Dialect, width: int = 0) -> None:
        self._lines = chain.from_iterable(lines)
        self._dialect = dialect
        self.width = width
        self._pending: deque[str] = deque()
        self._long_searches = 0

    def chunk(self, size: int = ROWS_PER_CHUNK) -> tuple[list[list[str]], dict[int, str]]:
        """The next records and, by index among them, the faults; no records at the end."""
        csv.field_size_limit(MAX_CELL)
        taken = self._lines_ahead(size)
        if self._dialect.is_aligned:
            return list(map(self._dialect.aligned_cells, taken)), {}
        # Rows of several lines take further ones; what was taken may have to be read again.
        source = chain(tuple(taken), self._tap(taken))
        rows: list[list[str]] = []
        try:
            rows.extend(islice(csv.reader(source, **self._dialect.options(strict=True)), size))
        except csv.Error:
            return self._carefully(taken, size)
        if set(map(len, rows)) - {self.width, 0} and self._is_suspicious(rows):
            return self._carefully(taken, size)
        return rows, {}

    def _lines_ahead(self, size: int) -> list[str]:
        """The next lines, as many as there will be rows unless some have several lines."""
        taken = [self._pending.popleft() for _ in range(min(size, len(self._pending)))]
        taken += islice(self._lines, size - len(taken))
        return taken

    def _is_suspicious(self, rows: Sequence[Sequence[str]]) -> bool:
        return bool(self.width) and any(
            len(row) not in (self.width, 0) and any("\n" in cell or "\r" in cell for cell in row)
            for row in rows
        )

    def _tap(self, taken: list[str]) -> Iterator[str]:
        """Further lines for the csv module, remembered until the chunk is found good."""
        while (line := self._next_line()) is not None:
            taken.append(line)
            yield line

    def _carefully(self, taken: list[str], size: int) -> tuple[list[list[str]], dict[int, str]]:
        self._pending.extendleft(reversed(taken))
        rows: list[list[str]] = []
        faults: dict[int, str] = {}
        while len(rows) < size:
            line = self._next_line()
            if line is None:
                break
            record = self._record(line)
            if record.fault:
                faults[len(rows)] = record.fault
            rows.append(record.cells)
        return rows, faults

    def _next_line(self) -> str | None:
        return self._pending.popleft() if self._pending else next(self._lines, None)

    def _record(self, line: str) -> Record:
        if not line.strip("\r\n"):
            return Record([])
        alone = _parsed([line], self._dialect)
        if alone is not None:
            return Record(alone)
        apart = split_line(line, self._dialect)
        if _has_long_cell(apart):
            return Record(_cut(apart), TOO_LONG)
        if _closes(line, self._dialect):
            return Record(apart)
        ahead = [line]
        whole = self._multi_line(ahead)
        if whole is not None and _has_long_cell(whole):
            return Record(_cut(whole), TOO_LONG)
        if whole is not None and (not self.width or len(whole) == self.width):
            return Record(whole)
        if whole is not None and len(apart) != self.width:
            return Record(whole)
        self._pending.extendleft(reversed(ahead[1:]))
        return Record(apart, UNCLOSED)

    def _multi_line(self, ahead: list[str]) -> list[str] | None:
        """The record that begins with a line, taking further lines into ``ahead``."""
        limit = _LOOKAHEAD_LINES if self._long_searches < _PATIENCE else 100

        def feed() -> Iterator[str]:
            yield ahead[0]
            while len(ahead) < limit and (line := self._next_line()) is not None:
                ahead.append(line)
                yield line

        csv.field_size_limit(_SEARCHED_CHARACTERS)
        try:
            return next(csv.reader(feed(), **self._dialect.options(strict=True)), None)
        except csv.Error:
            self._long_searches += len(ahead) > 100
            return None
        finally:
            csv.field_size_limit(MAX_CELL)


def _has_long_cell(cells: Sequence[str]) -> bool:
    return any(len(cell) > MAX_CELL for cell in cells)


def _cut(cells: Sequence[str]) -> list[str]:
    """The cells, of those that are too long only the start."""
    return [cell[:KEPT_OF_LONG_CELL] + "…" if len(cell) > MAX_CELL else cell for cell in cells]


def _parsed(lines: list[str], dialect: Dialect) -> list[str] | None:
    try:
        return next(csv.reader(lines, **dialect.options(strict=True)), [])
    except csv.Error:
        return None


def _closes(line: str, dialect: Dialect) -> bool:
    """Whether the quotes of a line are closed in it, if not in good order."""
    marker = "\x00end"
    probe = csv.reader([line.rstrip("\r\n") + "\n", marker], **dialect.options(strict=False))
    try:
        next(probe, None)
        return next(probe, None) == [marker]
    except csv.Error:
        return False
