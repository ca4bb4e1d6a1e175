"""Columns of dates in bulk: their format found from all values, then every cell read."""

from viewer.exchange.dates.cells import DateCells, DateProblem
from viewer.exchange.dates.columns import ColumnReader, read_column
from viewer.exchange.dates.finding import FormatFinder, find_formats
from viewer.exchange.dates.formats import ORDER_NAMES, ColumnFormat, Numbers, Question
from viewer.exchange.dates.pairs import PairReader, read_pairs
from viewer.exchange.dates.parts import PartColumns, PartPairsReader, PartsReader, read_parts
from viewer.exchange.dates.precisions import SCHEMES, coarsened

__all__ = [
    "ORDER_NAMES",
    "SCHEMES",
    "ColumnFormat",
    "ColumnReader",
    "DateCells",
    "DateProblem",
    "FormatFinder",
    "Numbers",
    "PairReader",
    "PartColumns",
    "PartPairsReader",
    "PartsReader",
    "Question",
    "coarsened",
    "find_formats",
    "read_column",
    "read_pairs",
    "read_parts",
]
