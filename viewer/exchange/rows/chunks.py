"""What the readers of every form of file hand on: chunks of rows with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

ROWS_PER_CHUNK = 500


class Fault(NamedTuple):
    """A row that cannot become an event, and why.

    Attributes:
        row: its number as a spreadsheet counts; the file's first row is 1.
        column: the column at fault; empty where it is the row as a whole.
        cell: the cell at fault, verbatim.
        reason: one sentence.
        cells: the whole row, verbatim.
    """

    row: int
    column: str
    cell: str
    reason: str
    cells: tuple[str, ...]


class Chunk(NamedTuple):
    """Some hundred rows, each as wide as the header.

    Attributes:
        numbers: of each row, as a spreadsheet counts.
        rows: the cells, verbatim.
        faults: rows of this stretch that cannot be read as such.
        blank: how many rows of this stretch hold nothing at all.
        short: how many rows had fewer cells than the header and were filled with blanks.
        position: bytes of the file read so far.
    """

    numbers: Sequence[int]
    rows: Sequence[Sequence[str]]
    faults: Sequence[Fault]
    blank: int
    short: int
    position: int
