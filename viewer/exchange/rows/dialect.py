"""How a table of text is written: what parts its cells and what wraps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from viewer.exchange.rows.aligned import cells_at, cells_between

FIXED_WIDTH = "fixed width"
"""Stands for the delimiter of a table whose columns begin at the same places in each line."""
GAPS = "gaps"
"""Stands for the delimiter of a table whose cells are parted by two or more spaces."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """Delimiter and quote, each one character; an empty quote means that nothing is quoted.

    Attributes:
        delimiter: also ``FIXED_WIDTH`` or ``GAPS``; nothing is quoted then.
        quote: what wraps cells.
        skip_space: whether spaces after a delimiter count for nothing.
        starts: for ``FIXED_WIDTH``, at which character of a line each column begins.
    """

    delimiter: str = ","
    quote: str = '"'
    skip_space: bool = False
    starts: tuple[int, ...] = ()

    @property
    def is_aligned(self) -> bool:
        """Whether spaces align the cells, so that each line is a row."""
        return self.delimiter in (FIXED_WIDTH, GAPS)

    def aligned_cells(self, line: str) -> list[str]:
        """The cells of a line of an aligned table; none of a blank one."""
        if not line.strip():
            return []
        if self.delimiter == GAPS:
            return cells_between(line)
        return cells_at(line, self.starts or (0,))

    def options(self, *, strict: bool) -> dict[str, Any]:
        """Arguments for ``csv.reader``."""
        quoting = {"quotechar": self.quote} if self.quote else {"quoting": 3}
        return {
            "delimiter": self.delimiter,
            "skipinitialspace": self.skip_space,
            "strict": strict,
            **quoting,
        }


def split_line(line: str, dialect: Dialect) -> list[str]:
    """The cells of one line whose quotes are not in order, each quote taken at its best.

    A quote wraps a cell only where a quote before a delimiter or the line's end closes it; any
    other quote stands for itself.
    """
    text = line.rstrip("\r\n")
    cells: list[str] = []
    at = 0
    while True:
        cell, at = _cell(text, at, dialect)
        cells.append(cell)
        if at >= len(text):
            return cells
        at += 1
        if at == len(text):
            return [*cells, ""]


def _cell(text: str, start: int, dialect: Dialect) -> tuple[str, int]:
    at = start
    while dialect.skip_space and text[at : at + 1] == " ":
        at += 1
    if dialect.quote and text[at : at + 1] == dialect.quote:
        end = _closing_quote(text, at + 1, dialect)
        if end >= 0:
            inside = text[at + 1 : end].replace(dialect.quote * 2, dialect.quote)
            return inside, end + 1
    end = text.find(dialect.delimiter, at)
    end = len(text) if end < 0 else end
    return text[at:end], end


def _closing_quote(text: str, at: int, dialect: Dialect) -> int:
    quote = dialect.quote
    while (at := text.find(quote, at)) >= 0:
        if text[at + 1 : at + 2] == quote:
            at += 2
            continue
        if text[at + 1 : at + 2] in ("", dialect.delimiter):
            return at
        at += 1
    return -1
