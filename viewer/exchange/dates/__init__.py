"""Columns of dates in bulk: their format found from all values, then every cell read."""

from viewer.exchange.dates.cells import DateCells, DateProblem
from viewer.exchange.dates.columns import ColumnReader, read_column
from viewer.exchange.dates.formats import (
    ColumnFormat,
    FormatFinder,
    Numbers,
    Question,
    find_formats,
)

__all__ = [
    "ColumnFormat",
    "ColumnReader",
    "DateCells",
    "DateProblem",
    "FormatFinder",
    "Numbers",
    "Question",
    "find_formats",
    "read_column",
]
