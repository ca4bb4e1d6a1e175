"""Start and end columns read together: one date a row, an interval where both are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from viewer.domain.dates import Date
from viewer.domain.edtf import EdtfError, parse, simple
from viewer.domain.reading import is_not_known, is_still_going
from viewer.exchange.dates.cells import NO_DATE, DateCells, DateProblem, Row, row_of
from viewer.exchange.dates.columns import ColumnReader
from viewer.exchange.dates.formats import ColumnFormat

_REMEMBERED = 100_000
_NOT_KNOWN = "“{text}” says that the date is not known."


class Joining:
    """Joins the cells of starts and ends, each distinct pair once.

    Args:
        of_bounds: whether they are the earliest and the latest day of one date, not of a stretch.
    """

    def __init__(self, *, of_bounds: bool = False) -> None:
        self._spans: dict[tuple[str, int, str, int], Row | str] = {}
        self._joined = _between if of_bounds else _span

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
            span = self._joined(cells.date(index), None if ends is None else ends.date(position))
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
    return is_not_known(problem.cell)


class PairReader:
    """Reads the start and end columns of a table chunk after chunk.

    A blank end, or one that says it is not known, leaves the start alone; an end that says it has
    not come makes an open interval; an end equal to the start is the start. A row whose start is
    blank, though not its end, has a start that is not known.

    Of bounds, a blank one leaves that side open: nothing tells that the other is the date itself.

    Args:
        start: how the start column writes its dates.
        end: how the end column does.
        of_bounds: whether they are the earliest and the latest day of one date.
    """

    def __init__(self, start: ColumnFormat, end: ColumnFormat, *, of_bounds: bool = False) -> None:
        self._start, self._end = ColumnReader(start), ColumnReader(end)
        self._joining = Joining(of_bounds=of_bounds)
        self._of_bounds = of_bounds

    def read(self, starts: Sequence[str], ends: Sequence[str]) -> DateCells:
        """Read a chunk of rows; problems of an end stand with the end's cell."""
        cells = self._start.read(starts)
        told = [i for i, text in enumerate(ends) if text and not text.isspace()]
        going = {i for i in told if is_still_going(ends[i])}
        closing = [i for i in told if i not in going and not is_not_known(ends[i])]
        for i in going:
            if is_still_going(starts[i]):  # a day that databases have for what nobody knows
                _refuse(cells, i, DateProblem(_NOT_KNOWN.format(text=starts[i]), starts[i]))
        if closing:
            ahead = set(cells.problems)
            self._joining.join(cells, self._end.read([ends[i] for i in closing]), closing)
            for i in cells.problems.keys() - ahead:
                cells.problems[i] = cells.problems[i]._replace(cell=ends[i])
        if self._of_bounds:
            going.update(set(range(len(ends))).difference(closing))
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


def _between(earliest: Date | None, latest: Date | None) -> Row | str:
    """The row of a date between two bounds, told by each of them alone where one is not known."""
    if earliest is not None and latest is not None:
        if earliest.edtf == latest.edtf:
            return row_of(earliest)
        if _is_backwards(earliest, latest):
            return f"The end ({latest.edtf}) is before the start ({earliest.edtf})."
    bounds = [date.edtf if date is not None else "" for date in (earliest, latest)]
    try:
        return row_of(parse(f"[{bounds[0]}..{bounds[1]}]"))
    except EdtfError:
        return f"“{bounds[0] or bounds[1]}” is no plain start of a stretch of time."


def _is_backwards(earliest: Date, latest: Date) -> bool:
    if latest.end is None or earliest.start is None:
        return False
    return latest.end <= earliest.start


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
