"""Whole columns of date cells read in bulk, each distinct cell once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from viewer.domain.civil import seconds
from viewer.domain.reading import Note, Unreadable, read_in
from viewer.exchange.dates.bulk import iso_column
from viewer.exchange.dates.cells import NO_DATE, DateCells, DateProblem, Row, cells_of, row_of
from viewer.exchange.dates.counted import counted
from viewer.exchange.dates.formats import MIDNIGHT, ColumnFormat, Numbers

_YEAR = re.compile(r"(\d{4})(?:\.0+)?", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"^\s*([^\W\d_]{3,12})\.?[- ](\d\d)\s*$")
_SIGN = re.compile(r"(?<=\d)[-/.](?=\d{1,2}[-/.]\d)", re.ASCII)
"""Between the first two numbers of a date in digits."""
_DECADE = re.compile(r"(\d{3})0(?:\.0+)?", re.ASCII)
_REMEMBERED = 100_000
"""Distinct cells kept at most; about 50 MB."""


class _Cells(dict[str, Row]):
    """Cell to row, read when first met."""

    def __init__(self, format_: ColumnFormat) -> None:
        super().__init__()
        self.format = format_
        self.problems: dict[str, DateProblem] = {}
        self.notes: dict[str, tuple[Note, ...]] = {}

    def __missing__(self, text: str) -> Row:
        try:
            row = self._read(text)
        except Unreadable as error:
            row = NO_DATE
            self.problems[text] = DateProblem.of(error, text)
        self[text] = row
        return row

    def _read(self, cell: str) -> Row:
        text = cell
        if self.format.numbers is not Numbers.NOTHING:
            numbers, are_early = self.format.numbers, self.format.is_of_early_counts
            date = counted(text.strip(), numbers, are_early=are_early)
            if date is not None:
                return row_of(date)
        context = self.format.context
        if self.format.orders and (sign := _SIGN.search(text)):
            context = context._replace(order=dict(self.format.orders).get(sign[0]))
        if self.format.decades:
            text = _DECADE.sub(r"\1X", text.strip())
        if self.format.month_years:
            text = _MONTH_AND_YEAR.sub(r"\1 '\2", text)
        reading = read_in(text, context)
        if reading.notes:
            self.notes[cell] = reading.notes
        return row_of(reading.date)

    def forget(self) -> None:
        """Make room when the column has too many distinct cells."""
        self.clear()
        self.problems.clear()
        self.notes.clear()


def _within(row: Row, year: int) -> bool:
    """Whether the date's extent touches the year."""
    start, end = row[1], row[4]
    first, after = seconds(year), seconds(year + 1)
    return (start is None or start < after) and (end is None or end > first)


class ColumnReader:
    """Reads a column chunk after chunk, remembering what it has read.

    Args:
        format_: how the column writes its dates.
    """

    def __init__(self, format_: ColumnFormat) -> None:
        self.format = format_
        self._cells = _Cells(format_)
        self._by_century: dict[int, _Cells] = {}

    def read(self, values: Sequence[str], years: Sequence[str] = ()) -> DateCells:
        """Read a chunk of cells.

        Args:
            values: the cells.
            years: the cells of a year column beside them, where there is one: it gives two-digit
                years their century.
        """
        if self.format.midnights:
            values = [MIDNIGHT.sub("", value.rstrip()) for value in values]
        if years:
            return self._in_years(values, years)
        if self.format.numbers is Numbers.NOTHING:
            found = iso_column(values)
            if found is not None:
                return self._mended(values, *found)
        return self._one_by_one(values)

    def _in_years(self, values: Sequence[str], years: Sequence[str]) -> DateCells:
        """Cells read with the century of their row; the row's year must be theirs."""
        rows: list[Row] = []
        problems: dict[int, DateProblem] = {}
        notes: Counter[Note] = Counter()
        for i, (text, year) in enumerate(zip(values, years, strict=True)):
            match = _YEAR.fullmatch(year.strip())
            century = int(match[1]) // 100 * 100 if match else None
            cells = self._in_century(century)
            row = cells[text]
            problem = cells.problems.get(text)
            if problem is None and match and not _within(row, int(match[1])):
                problem = DateProblem(f"The row's year is {match[1]}, not that of the date.", text)
            if problem is not None:
                problems[i] = problem
            notes.update(cells.notes.get(text, ()))
            rows.append(row if problem is None else NO_DATE)
        done = cells_of(rows)
        done.problems, done.notes = problems, notes
        return done

    def _in_century(self, century: int | None) -> _Cells:
        if century is None:
            return self._cells
        if century not in self._by_century:
            context = self.format.context._replace(century=century)
            self._by_century[century] = _Cells(replace(self.format, context=context))
        return self._by_century[century]

    def _mended(self, values: Sequence[str], cells: DateCells, wrong: list[int]) -> DateCells:
        """The bulk's cells, those that it could not read read one by one."""
        if wrong:
            single = self._one_by_one([values[i] for i in wrong])
            for i, row in zip(wrong, single.rows(), strict=True):
                cells.put(i, row)
            cells.problems = {wrong[i]: problem for i, problem in single.problems.items()}
            cells.notes = single.notes
        return cells

    def _one_by_one(self, values: Sequence[str]) -> DateCells:
        if len(self._cells) > _REMEMBERED:
            self._cells.forget()
        cells = cells_of(list(map(self._cells.__getitem__, values)))
        problems, noted = self._cells.problems, self._cells.notes
        if problems:
            cells.problems = {
                i: problems[text] for i, text in enumerate(values) if text in problems
            }
        if noted:
            cells.notes = Counter(note for text in values if text in noted for note in noted[text])
        return cells


def read_column(values: Sequence[str], format_: ColumnFormat) -> DateCells:
    """Read the cells of a column at once; in chunks, use one ``ColumnReader`` for all of them."""
    return ColumnReader(format_).read(values)
