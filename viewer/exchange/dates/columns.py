"""Whole columns of date cells read in bulk, each distinct cell once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from viewer.domain.reading import Ambiguous, Note, Unreadable, read_in
from viewer.exchange.dates.bulk import iso_column
from viewer.exchange.dates.cells import NO_DATE, DateCells, DateProblem, Row, cells_of, row_of
from viewer.exchange.dates.counted import counted
from viewer.exchange.dates.formats import ColumnFormat, Numbers

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
            self.problems[text] = DateProblem(str(error), text, isinstance(error, Ambiguous))
        self[text] = row
        return row

    def _read(self, text: str) -> Row:
        if self.format.numbers is not Numbers.NOTHING:
            date = counted(text.strip(), self.format.numbers)
            if date is not None:
                return row_of(date)
        reading = read_in(text, self.format.context)
        if reading.notes:
            self.notes[text] = reading.notes
        return row_of(reading.date)

    def forget(self) -> None:
        """Make room when the column has too many distinct cells."""
        self.clear()
        self.problems.clear()
        self.notes.clear()


class ColumnReader:
    """Reads a column chunk after chunk, remembering what it has read.

    Args:
        format_: how the column writes its dates.
    """

    def __init__(self, format_: ColumnFormat) -> None:
        self.format = format_
        self._cells = _Cells(format_)

    def read(self, values: Sequence[str]) -> DateCells:
        """Read a chunk of cells."""
        if self.format.numbers is Numbers.NOTHING:
            found = iso_column(values)
            if found is not None:
                return self._mended(values, *found)
        return self._one_by_one(values)

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
