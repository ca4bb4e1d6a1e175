"""Where the header of a table stands, what stands before it, and what its columns are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.domain.counting import counted
from viewer.exchange.mapping.names import field_by_name
from viewer.exchange.rows.repeated_header import RepeatedHeader

_NUMBER = re.compile(r"[-+]?[\d.,]+%?(?:[eE][-+]?\d+)?")
_DATE = re.compile(
    r"\d{1,4}([-/.])\d{1,2}(?:\1\d{1,4})?(?:[T ].*)?|\d{4}-\d\d-\d\dT.*|\d{4}-##.*"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?[ -][^\W\d_]{3,12}\.?,?[ -]\d{2,4}"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}\s?年.*"
)
_YEAR = re.compile(r"(?:1\d|20)\d\d", re.ASCII)
_WIDE = 4
"""Years in a row that it takes for them to be the names of columns."""
_SEARCHED_ROWS = 30
_UNNAMED = "column {number}"


@dataclass(frozen=True, slots=True)
class Header:
    """A header by its place in the file: the index of its record, -1 where there is none.

    Attributes:
        index: of the header's record.
        cells: as they stand.
        first: index of the first record that is data.
        width: of the table.
        why: the evidence in words.
    """

    index: int
    cells: tuple[str, ...]
    first: int
    width: int
    why: str

    @property
    def above(self) -> int:
        """How many records stand above the table."""
        return self.index if self.index >= 0 else self.first


def is_value(cell: str) -> bool:
    """Whether a cell is a number or a date, and so no name of a column."""
    text = cell.strip().strip('"<>')
    return bool(_NUMBER.fullmatch(text) or _is_date(text))


def _is_date(cell: str) -> bool:
    """Whether a cell is a date, its parts set apart by one space or by several."""
    return bool(_DATE.fullmatch(" ".join(cell.split())))


def usual_width(records: Sequence[Sequence[str]]) -> int:
    """How many cells most rows of a table have; the larger number where two are as usual."""
    widths = Counter(len(cells) for cells in records if any(cell.strip() for cell in cells))
    return max(widths, key=lambda width: (widths[width], width), default=0)


def given(records: Sequence[Sequence[str]], row: int) -> Header:
    """The header in the row that the user names, counted from 1; 0 for none."""
    width = usual_width(records)
    if not row:
        return Header(-1, (), 0, max(map(len, records), default=width), "given: no header")
    cells = tuple(records[row - 1]) if row <= len(records) else ()
    return Header(row - 1, cells, row, max(width, len(cells)), f"given: row {row}")


def detect(records: Sequence[Sequence[str]]) -> Header:
    """The header of a table from its first records."""
    width = usual_width(records)
    for index, cells in enumerate(records[:_SEARCHED_ROWS]):
        if not _could_begin(cells, width):
            continue
        below = _rows_under(records, index)
        if _is_header(cells, below, records[:index]):
            if both := _with_names_below(records, index):
                why = "two rows of names, the upper ones over several columns"
                return Header(index, both, index + 2, max(width, len(both)), why)
            first = _after_tags(records, index)
            why = "the cells are names, unlike the rows below"
            if index:
                why = counted(
                    index,
                    "the first row as wide as the table; 1 stands before it",
                    "the first row as wide as the table; {count} stand before it",
                )
            return Header(index, tuple(cells), first, max(width, len(cells)), why)
        break
    start = next((i for i, cells in enumerate(records) if _could_begin(cells, width)), 0)
    while start and _is_a_sparse_row(records[start - 1], width, records[start:]):
        start -= 1
    if start and _names_few(records[start - 1], width, _rows_under(records, start - 1)):
        why = "few of the cells are filled, with names of what stands below"
        return Header(start - 1, tuple(records[start - 1]), start, width, why)
    widest = max((len(cells) for cells in records), default=width)
    return Header(-1, (), start, widest, "the first row holds values like the rows below it")


def _names_few(cells: Sequence[str], width: int, below: Sequence[Sequence[str]]) -> bool:
    """Whether a row names a few columns, one of dates at least, and leaves the others without.

    Or all but the first, in which the rows are numbered, as programs write their index.
    """
    names = [cell.strip() for cell in cells if cell.strip()]
    is_as_wide = width * 0.8 <= len(cells) <= width
    if not names or not is_as_wide or any(map(is_value, names)):
        return False
    if not cells[0].strip() and len(names) == len(cells) - 1 and _are_numbered(below):
        return True
    return contrast_with(cells, below) > 0 and any(map(field_by_name, names))


def _are_numbered(rows: Sequence[Sequence[str]]) -> bool:
    return bool(rows) and all(row[:1] and row[0].strip().isdigit() for row in rows)


def _with_names_below(records: Sequence[Sequence[str]], index: int) -> tuple[str, ...]:
    """The names of a header in two rows, such as Visit over From and To; empty where it has one.

    The upper row leaves cells blank where its names reach over several columns; the lower one
    has a name in each of these.
    """
    upper = [cell.strip() for cell in records[index]]
    lower = [cell.strip() for cell in records[index + 1]] if index + 1 < len(records) else []
    wide = [at for at, cell in enumerate(upper) if not cell and at < len(lower)]
    rows = records[index + 2 : index + 200]
    if not upper[0] or not wide or len(lower) != len(upper) or not rows:
        return ()
    if not all(lower[at] for at in wide) or any(map(is_value, filter(None, lower))):
        return ()
    if contrast_with(lower, rows) <= 0 or contrast_with(lower, rows) < contrast_with(upper, rows):
        return ()
    names, over = [], ""
    for above, below in zip(upper, lower, strict=True):
        over = above or over
        names.append(" ".join(dict.fromkeys(filter(None, (over, below)))))
    return tuple(names)


def _rows_under(records: Sequence[Sequence[str]], index: int) -> list[Sequence[str]]:
    """Rows to compare a header with: those up to the first blank one, since another table with
    names of its own may stand below it; all of them where they are too few."""
    header = RepeatedHeader(records[index])
    rows = [row for row in records[index + 1 :] if not header.is_repeated(row)]
    gap = next((at for at, row in enumerate(rows) if not any(row)), len(rows))
    return (rows[:gap] if gap > 1 else [row for row in rows if any(row)])[:200]


def _could_begin(cells: Sequence[str], width: int) -> bool:
    filled = sum(1 for cell in cells if cell.strip())
    if width <= 2:
        return len(cells) == width and filled == width
    return len(cells) >= width * 0.8 and filled >= max(2, min(len(cells), width) * 0.3)


def _is_a_sparse_row(cells: Sequence[str], width: int, below: Sequence[Sequence[str]]) -> bool:
    """Whether a row as wide as the table has values alone, where the rows below have theirs."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    if len(cells) != width or not filled or not all(is_value(cells[at]) for at in filled):
        return False
    columns = [[row[at] for row in below[:200] if at < len(row)] for at in filled]
    return all(sum(map(is_value, column)) > len(column) * 0.6 for column in columns)


def _is_header(
    cells: Sequence[str], below: Sequence[Sequence[str]], before: Sequence[Sequence[str]]
) -> bool:
    names = [cell.strip() for cell in cells if cell.strip()]
    if not names or sum(map(is_value, names)) - _years_in_a_row(names) > len(names) * 0.2:
        return False
    if not below:
        return True
    if (_is_repeated(cells, below) and not before) or _is_dated_as_rows_are(cells, below):
        return False
    contrast = contrast_with(cells, below)
    return contrast > 0 or (contrast == 0 and _look_like_names(names))


def _is_dated_as_rows_are(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a date stands where the rows below have dates: then the row is one of them."""
    for index, cell in enumerate(cells):
        if _is_date(cell):
            column = [row[index].strip() for row in below if index < len(row) and row[index]]
            if sum(map(_is_date, column)) > len(column) * 0.6:
                return True
    return False


def _years_in_a_row(names: Sequence[str]) -> int:
    """How many names are years, each later than the one before it, as a wide table has them."""
    years = [name for name in names if _YEAR.fullmatch(name)]
    is_row = len(years) >= _WIDE and years == sorted(set(years)) and len(years) < len(names)
    return len(years) if is_row else 0


def contrast_with(cells: Sequence[str], below: Sequence[Sequence[str]]) -> int:
    """How many columns hold values under a name, less those that hold their own name again."""
    contrast = 0
    for index, name in enumerate(cells):
        column = [row[index] for row in below if index < len(row) and row[index].strip()]
        values = sum(map(is_value, column))
        if column and values > len(column) * 0.6 and not is_value(name):
            contrast += 1
        elif len(column) > 5 and name in column:
            contrast -= 1
    return contrast


def _is_repeated(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    same = sum(
        1
        for index, cell in enumerate(cells)
        if cell and any(index < len(row) and row[index] == cell for row in below)
    )
    return same > len(cells) / 2


def _look_like_names(names: Sequence[str]) -> bool:
    short = all(len(name) <= 60 and "\n" not in name for name in names)
    return short and len(set(names)) > len(names) * 0.7


def _after_tags(records: Sequence[Sequence[str]], index: int) -> int:
    """Skip a row of HXL hashtags below the header (https://hxlstandard.org), or one of strokes."""
    below = records[index + 1] if index + 1 < len(records) else []
    filled = [cell.strip() for cell in below if cell.strip()]
    is_tags = all(cell.startswith("#") for cell in filled)
    is_ruler = all(len(cell) > 1 and not cell.strip("-=_:+| ") for cell in filled)
    return index + 2 if filled and (is_tags or is_ruler) else index + 1


def column_names(header: Header) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A unique name for each column, and warnings about names that had to be made so."""
    names: list[str] = []
    doubled: list[str] = []
    for index in range(header.width):
        # A byte order mark stands in the first name that a program wrote, behind its own index.
        cell = header.cells[index].strip("\ufeff \t\r\n") if index < len(header.cells) else ""
        name = cell or _UNNAMED.format(number=index + 1)
        if name in names:
            doubled.append(name)
            number = 2
            while f"{name} ({number})" in names:
                number += 1
            name = f"{name} ({number})"
        names.append(name)
    if not doubled:
        return tuple(names), ()
    listed = ", ".join(dict.fromkeys(doubled))
    return tuple(names), (f"Several columns are named {listed}; the later ones were numbered.",)
