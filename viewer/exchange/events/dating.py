"""The dates of a chunk's rows, from whichever columns tell them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from viewer.domain.dates import Date
from viewer.domain.edtf import EdtfError
from viewer.domain.precision import Qualifier
from viewer.domain.reading import (
    NO_CONTEXT,
    Note,
    Unreadable,
    is_not_known,
    is_still_going,
    read_in,
)
from viewer.exchange.dates import ColumnFormat, ColumnReader, DateCells
from viewer.exchange.dates.cells import NO_DATE as NO_ROW
from viewer.exchange.dates.cells import DateProblem, cells_of, row_of
from viewer.exchange.dates.pairs import PairReader, is_untold
from viewer.exchange.dates.parts import PartColumns, PartsReader
from viewer.exchange.dates.precisions import coarsened
from viewer.exchange.events.clocks import behind, clocks_of, words_of
from viewer.exchange.events.placeholders import PLACEHOLDERS
from viewer.exchange.mapping.fields import END_PARTS, START_PARTS, Field
from viewer.exchange.mapping.mapping import Mapping as ColumnMapping


class Undated(NamedTuple):
    """Why a row has no date: the column, its cell, and the reason in one sentence."""

    column: str
    cell: str
    reason: str


class Dated(NamedTuple):
    """The dates of some rows.

    Attributes:
        cells: as they were read.
        words: the source's own.
        undated: by index, the rows without a date.
    """

    cells: DateCells
    words: Sequence[str]
    undated: dict[int, Undated]


NO_DATE = "There is no date in this row."

_NOWHERE = Undated("", "", NO_DATE)
_NOTHING = PLACEHOLDERS - {"?", "??"}
"""What stands for no end, and is none of the source's words about it, as a question would be."""
_Columns = Sequence[Sequence[str]]


class Dating:
    """Reads the dates of rows after a mapping.

    Args:
        columns: the names of the file's columns.
        mapping: which of them tell dates.
        formats: how each date column writes them, by the column's name.
    """

    def __init__(
        self, columns: Sequence[str], mapping: ColumnMapping, formats: Mapping[str, ColumnFormat]
    ) -> None:
        self._at = {name: index for index, name in enumerate(columns)}
        self._formats = formats
        self._scheme = mapping.precision_scheme
        self._precision = mapping.column(Field.DATE_PRECISION) if self._scheme else ""
        last = Field.END if mapping.column(Field.END) else Field.NOT_AFTER
        self._date, self._end = mapping.column(Field.DATE), mapping.column(last)
        self._of_bounds = last is Field.NOT_AFTER and bool(self._end)
        self._turns = {
            name: [self._at[other] for other in mapping.columns(of)]
            for of in (Field.DATE, last)
            if (name := mapping.column(of))
        }
        self._earliest = [self._at[name] for name in mapping.bounds_beside[:1]]
        if self._earliest:
            self._turns[self._date].remove(self._earliest[0])
        start, end = (
            [self._at[name] for name in mapping.columns(of)] for of in (Field.TIME, Field.END_TIME)
        )
        self._times = {self._date: start, self._end: end}
        self._text = mapping.column(Field.DATE_TEXT)
        self._year = mapping.column(Field.YEAR) if self._date else ""
        self._starts = [mapping.column(part) for part in START_PARTS[:3]]
        self._ends = [mapping.column(part) for part in END_PARTS[:3]]
        self._part_times = {self._starts[0]: start, self._ends[0]: end}
        self._has_parts = bool(self._starts[0]) and not self._date
        self._reader = ColumnReader(self._format(self._date))
        self._pairs = PairReader(
            self._format(self._date), self._format(self._end), of_bounds=self._of_bounds
        )
        self._edtf_pairs = PairReader(ColumnFormat(), ColumnFormat())
        self._part_pairs = PairReader(
            ColumnFormat(), self._format(self._end), of_bounds=self._of_bounds
        )
        self._parts = PartsReader(self._format(self._starts[0]).context)
        self._end_parts = PartsReader(self._format(self._ends[0]).context)
        self.notes: Counter[Note] = Counter()

    def read(self, columns: _Columns, count: int) -> Dated:
        """The date of each row of a chunk, whose cells are given column by column."""
        if not self._date and not self._has_parts:
            nothing = cells_of([NO_ROW] * count)
            return Dated(nothing, [""] * count, dict.fromkeys(range(count), _NOWHERE))
        cells, words = self._cells(columns)
        if self._year:
            values, _ = self._timed(self._date, columns)
            words = self._use_years(cells, values, columns[self._at[self._year]], words)
        if self._precision:
            cells = coarsened(cells, columns[self._at[self._precision]], self._scheme)
        self.notes.update(cells.notes)
        if self._text:
            told = columns[self._at[self._text]]
            words = [text or word for text, word in zip(told, words, strict=True)]
        undated = {}
        for index, problem in cells.problems.items():
            reason = problem.reason if problem.cell.strip() else NO_DATE
            column = self._column_of(index, columns, problem.cell)
            undated[index] = Undated(column, problem.cell, reason)
        return Dated(cells, words, undated)

    def read_one(self, text: str) -> Date:
        """One date of a list, such as a disputed one, read as the date column is.

        Raises:
            Unreadable: it is none.
        """
        return read_in(text, self._format(self._date).context).date

    def _format(self, column: str) -> ColumnFormat:
        return self._formats.get(column, ColumnFormat())

    def _column_of(self, index: int, columns: _Columns, cell: str) -> str:
        """The column at fault: the end's where its cell is the one, else the start's."""
        start = self._date or self._starts[0]
        if self._end and columns[self._at[self._end]][index] == cell != "":
            return start if columns[self._at[start]][index] == cell else self._end
        return start

    def _values(self, column: str, columns: _Columns) -> Sequence[str]:
        """The cells of a date column; what tells nothing is filled from those that take turns."""
        parts = [columns[index] for index in self._turns[column]]
        return list(map(_first_told, zip(*parts, strict=True))) if len(parts) > 1 else parts[0]

    def _timed(self, column: str, columns: _Columns) -> tuple[Sequence[str], Sequence[str]]:
        """The cells of a date column with their times of day: as they are read, and in full.

        What is no time of day is left out of what is read, and kept in the words.
        """
        values = self._values(column, columns)
        if not self._times[column]:
            return values, values
        times = [columns[at] for at in self._times[column]]
        return behind(values, clocks_of(times)), behind(values, words_of(times))

    def _cells(self, columns: _Columns) -> tuple[DateCells, Sequence[str]]:
        """The dates, and the words they are read from."""
        if self._has_parts:
            starts = self._told_in_parts(self._parts, self._starts, columns)
            return self._with_ends_of_parts(*starts, columns)
        values, words = self._timed(self._date, columns)
        if self._ends[0]:
            return self._with_ends_of_parts(self._reader.read(values), words, columns)
        if not self._end:
            return self._reader.read(values), words
        if self._earliest:
            return self._bounded(values, words, columns)
        ends, last = self._timed(self._end, columns)
        return self._pairs.read(values, ends), _words(words, last)

    def _bounded(
        self, values: Sequence[str], words: Sequence[str], columns: _Columns
    ) -> tuple[DateCells, Sequence[str]]:
        """The dates of a column, and what bounds them where it tells none that can be read."""
        cells, told = self._reader.read(values), list(words)
        untold = [
            row
            for row, problem in cells.problems.items()
            if is_untold(problem) or problem.is_of_words
        ]
        bounds = [
            [columns[at][row] for row in untold]
            for at in (self._earliest[0], self._turns[self._end][0])
        ]
        between = self._pairs.read(*bounds)
        for index, (row, text) in enumerate(zip(untold, _words(*bounds), strict=True)):
            date = between.date(index)
            if date is not None:
                cells.put(row, row_of(date))
                cells.problems.pop(row)
                told[row] = told[row] or text
        return cells, told

    def _told_in_parts(
        self, reader: PartsReader, names: Sequence[str], columns: _Columns
    ) -> tuple[DateCells, Sequence[str]]:
        parts = PartColumns(*(columns[self._at[name]] if name else () for name in names))
        words = ["-".join(filter(_tells, row[:3])) for row in parts.rows()]
        if not self._part_times[names[0]]:
            return reader.read(parts), words
        times = [columns[at] for at in self._part_times[names[0]]]
        parts.times = clocks_of(times)
        return reader.read(parts), behind(words, words_of(times))

    def _with_ends_of_parts(
        self, cells: DateCells, words: Sequence[str], columns: _Columns
    ) -> tuple[DateCells, Sequence[str]]:
        if self._ends[0]:
            last, ends = self._told_in_parts(self._end_parts, self._ends, columns)
            told = self._ends_told(last, columns)
            pairs = self._edtf_pairs
        elif self._end:
            values, ends = self._timed(self._end, columns)
            told, pairs = list(values), self._part_pairs
        else:
            return cells, words
        if not any(told) and not self._of_bounds:
            return cells, words
        both = pairs.read(cells.edtf, told)
        if self._ends[0]:
            for index, problem in last.problems.items():
                if told[index] and not is_still_going(told[index]):
                    both.put(index, NO_ROW)
                    both.problems[index] = problem
        for index, problem in cells.problems.items():
            if not (both.edtf[index] and is_untold(problem)):
                both.put(index, NO_ROW)
                both.problems[index] = problem
        for index, qualifier in enumerate(cells.qualifier):
            both.qualifier[index] |= qualifier
        both.notes.update(cells.notes)
        return both, _words(words, ends)

    def _ends_told(self, last: DateCells, columns: _Columns) -> list[str]:
        """The ends in EDTF; blank where the year is, else as they stand where unreadable."""
        years = columns[self._at[self._ends[0]]]
        return [
            edtf or ("" if is_not_known(year) else year)
            for edtf, year in zip(last.edtf, years, strict=True)
        ]

    def _use_years(
        self,
        cells: DateCells,
        values: Sequence[str],
        years: Sequence[str],
        words: Sequence[str],
    ) -> Sequence[str]:
        """Let a year column give the century, or the date where the date column tells none.

        Returns:
            The words that each date is read from: the year's where the others told nothing.
        """
        told = list(words)
        assumed = int(Qualifier.CENTURY_ASSUMED)
        for index, qualifier in enumerate(cells.qualifier):
            problem = cells.problems.get(index)
            if not qualifier & assumed and problem is None:
                continue
            found = self._with_year(values[index], years[index])
            if found is None and problem is not None and _is_of_the_year(problem, years[index]):
                found = _year_told(years[index])
                cells.notes[Note.YEAR_BESIDE] += found is not None
            if found is not None:
                cells.put(index, row_of(found))
                cells.problems.pop(index, None)
                if is_not_known(told[index]):
                    told[index] = years[index]
                if qualifier & assumed:
                    cells.notes[Note.CENTURY_ASSUMED] -= 1
        return told

    def _with_year(self, cell: str, told: str) -> Date | None:
        if is_not_known(cell):
            return _year_told(told)
        year = _whole_number(told)
        if year is None:
            return None
        context = self._format(self._date).context._replace(century=year - year % 100)
        found = _attempt(lambda: read_in(cell, context).date)
        if found is None and any(map(str.isalpha, cell)):
            found = _attempt(lambda: read_in(f"{cell}, {year}", context).date)
        return found if found is not None and found.edtf.startswith(f"{year:04d}") else None


def _is_of_the_year(problem: DateProblem, year: str) -> bool:
    """Whether only words keep a cell from being a date, and it names no year but the one beside."""
    return problem.is_of_words and all(
        number in year for number in re.findall(r"\d{4}", problem.cell)
    )


def _tells(part: str) -> bool:
    return bool(part) and part not in _NOTHING


def _first_told(cells: Sequence[str]) -> str:
    """The first cell that tells a date; else the first that says that none is known."""
    said = [cell for cell in cells if cell.strip()]
    return next((cell for cell in said if not is_not_known(cell)), said[0] if said else "")


def _words(starts: Sequence[str], ends: Sequence[str]) -> Sequence[str]:
    return [
        f"{start} – {end}" if end and end != start and end not in _NOTHING else start
        for start, end in zip(starts, ends, strict=True)
    ]


def _whole_number(cell: str) -> int | None:
    try:
        number = float(cell)
        return int(number) if number == int(number) and 0 < number < 10_000 else None
    except (ValueError, OverflowError):
        return None


def _year_told(cell: str) -> Date | None:
    """The year, decade or span of years that a year column tells."""
    return _attempt(lambda: read_in(cell, NO_CONTEXT).date)


def _attempt(reading: Callable[[], Date]) -> Date | None:
    try:
        return reading()
    except (Unreadable, EdtfError):
        return None
