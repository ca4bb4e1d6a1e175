"""Start and end columns read together: one date a row, an interval where both are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from viewer.domain.dates import Date
from viewer.domain.edtf import EdtfError, simple
from viewer.domain.reading import is_not_known, is_still_going
from viewer.exchange.dates.cells import NO_DATE, DateCells, DateProblem, Row, row_of
from viewer.exchange.dates.columns import ColumnReader
from viewer.exchange.dates.formats import ColumnFormat

_REMEMBERED = 100_000


class Joining:
    """Joins the cells of starts and ends, each distinct pair once."""

    def __init__(self) -> None:
        self._spans: dict[tuple[str, int, str, int], Row | str] = {}

    def join(self, starts: DateCells, ends: DateCells, told: Sequence[int]) -> DateCells:
        """Give some rows of the starts their ends.

        Args:
            starts: one cell a row; changed in place and returned.
            ends: the cells of the rows in ``told``, in their order.
            told: indexes of the rows whose end is told.
        """
        starts.notes = Counter(starts.notes) + ends.notes
        for position, row in enumerate(told):
            problem = ends.problems.get(position)
            if problem is not None:
                _refuse(starts, row, problem)
            else:
                self._close(starts, row, ends, position)
        return starts

    def leave_open(self, starts: DateCells, going: Sequence[int]) -> None:
        """Make intervals that are still going of some rows."""
        for row in going:
            self._close(starts, row, None, 0)

    def _close(self, cells: DateCells, index: int, ends: DateCells | None, position: int) -> None:
        """Give a row its end; None where it is still going."""
        start = cells.edtf[index]
        if not start and (ends is None or not is_untold(cells.problems[index])):
            return
        cell, qualifier = (
            ("", 0) if ends is None else (ends.edtf[position], ends.qualifier[position])
        )
        key = (start, cells.qualifier[index], cell, qualifier)
        span = self._spans.get(key)
        if span is None:
            span = _span(cells.date(index), None if ends is None else ends.date(position))
            if len(self._spans) > _REMEMBERED:
                self._spans.clear()
            self._spans[key] = span
        if isinstance(span, str):
            _refuse(cells, index, DateProblem(span, cell))
        else:
            cells.put(index, span)
            cells.problems.pop(index, None)


def _refuse(cells: DateCells, index: int, problem: DateProblem) -> None:
    if index not in cells.problems or is_untold(cells.problems[index]):
        cells.put(index, NO_DATE)
        cells.problems[index] = problem


def is_untold(problem: DateProblem) -> bool:
    """Whether a cell is no date because it is blank or says that there is none."""
    return not problem.cell.strip() or is_not_known(problem.cell)


class PairReader:
    """Reads the start and end columns of a table chunk after chunk.

    A blank end, or one that says it is not known, leaves the start alone; an end that says it has
    not come makes an open interval; an end equal to the start is the start. A row whose start is
    blank, though not its end, has a start that is not known.

    Args:
        start: how the start column writes its dates.
        end: how the end column does.
    """

    def __init__(self, start: ColumnFormat, end: ColumnFormat) -> None:
        self._start, self._end = ColumnReader(start), ColumnReader(end)
        self._joining = Joining()

    def read(self, starts: Sequence[str], ends: Sequence[str]) -> DateCells:
        """Read a chunk of rows; problems of an end stand with the end's cell."""
        cells = self._start.read(starts)
        told = [i for i, text in enumerate(ends) if text and not text.isspace()]
        going = {i for i in told if is_still_going(ends[i])}
        closing = [i for i in told if i not in going and not is_not_known(ends[i])]
        if closing:
            ahead = set(cells.problems)
            self._joining.join(cells, self._end.read([ends[i] for i in closing]), closing)
            for i in cells.problems.keys() - ahead:
                cells.problems[i] = cells.problems[i]._replace(cell=ends[i])
        self._joining.leave_open(cells, sorted(going))
        return cells


def _span(start: Date | None, end: Date | None) -> Row | str:
    """The row of start to end; a sentence where they fit together in no date."""
    if start is None:
        return _until(end)
    if end is not None and end.edtf == start.edtf:
        return row_of(start)
    try:
        return row_of(simple.interval(start, end, in_force=end is None))
    except EdtfError:
        if end is not None and "/" not in start.edtf + end.edtf and start.edtf[0] not in "[{":
            return f"The end ({end.edtf}) is before the start ({start.edtf})."
        return f"“{start.edtf}” is no plain start of a stretch of time."


def _until(end: Date | None) -> Row | str:
    try:
        return row_of(simple.interval(None, end))
    except EdtfError:
        return "The start is not told, and the end is no plain date."


def read_pairs(
    starts: Sequence[str], ends: Sequence[str], start: ColumnFormat, end: ColumnFormat
) -> DateCells:
    """Read start and end columns at once; in chunks, use one ``PairReader`` for all of them."""
    return PairReader(start, end).read(starts, ends)
