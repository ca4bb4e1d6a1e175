"""What sniffing finds out about a file, each fact with the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from viewer.exchange.rows.dialect import Dialect
from viewer.exchange.rows.stacked_rows import StackedTable


class Form(StrEnum):
    """How the records of a file are written."""

    TABLE = "table"
    JSON = "json"
    JSON_LINES = "json lines"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One decision about a file in words: what was decided, how, and why."""

    about: str
    decision: str
    why: str


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file as it is understood.

    Attributes:
        path: where it lies.
        bytes: its size on the disk.
        is_gzip: whether it is packed.
        form: table, JSON or JSON Lines.
        encoding: Python's name for it.
        bom_bytes: the length of the byte order mark.
        dialect: delimiter and quote of a table.
        header_row: number of the header's row, the file's first being 1; 0 without a header.
        header: the header's cells as they stand; empty without a header.
        columns: a unique name for each column.
        first_row: number of the first row below the header.
        preamble: lines that stand above the table.
        sample: the first rows, squared to the columns.
        sample_rows: the number of each of them in the file, as a spreadsheet counts.
        evidence: why all this.
        warnings: what the user should know, as sentences.
        tables: where the file holds several, each under its own header; else empty.
    """

    path: Path
    bytes: int
    is_gzip: bool
    form: Form
    encoding: str
    bom_bytes: int
    dialect: Dialect
    header_row: int
    header: tuple[str, ...]
    columns: tuple[str, ...]
    first_row: int
    preamble: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    tables: tuple[StackedTable, ...] = ()
    sample_rows: tuple[int, ...] = ()
