"""Date cells of a column as lists that ``executemany`` takes, and the problems among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from viewer.domain.dates import Date
from viewer.domain.precision import Precision, Qualifier
from viewer.domain.reading import Ambiguous, Note, NotWhollyKnown, UnknownWords, Unreadable

_PRECISIONS = {precision.word: precision for precision in Precision}
_WORDS = {precision: word for word, precision in _PRECISIONS.items()}


class DateProblem(NamedTuple):
    """A cell that could not become a date.

    Attributes:
        reason: why, in plain words.
        cell: the text as it stands.
        is_question: whether it has several meanings that an answer would settle.
        is_of_words: whether words that are not understood keep it from being a date, or that say
            that it is not known; a day that its month has not, say, is none of these.
    """

    reason: str
    cell: str
    is_question: bool = False
    is_of_words: bool = False

    @classmethod
    def of(cls, error: Unreadable, cell: str) -> DateProblem:
        """The problem of a cell that the reader refused."""
        is_of_words = isinstance(error, UnknownWords | NotWhollyKnown)
        return cls(str(error), cell, isinstance(error, Ambiguous), is_of_words)


Row = tuple[str, int | None, int | None, int | None, int | None, str, int, int | None]
"""edtf, start, start_latest, end_earliest, end, precision, qualifier, utc_offset."""
NO_DATE: Row = ("", None, None, None, None, "", 0, None)
"""Stands where a cell has a problem."""


def row_of(date: Date) -> Row:
    """A date as the columns of the store keep it."""
    return (
        date.edtf,
        date.start,
        date.start_latest,
        date.end_earliest,
        date.end,
        _WORDS[date.precision],
        int(date.qualifier),
        date.utc_offset,
    )


@dataclass(slots=True)
class DateCells:
    """The dates of a column, one entry a cell in each list.

    Where a cell has a problem, ``edtf`` and ``precision`` are empty and the numbers None or 0.

    Attributes:
        edtf: canonical EDTF.
        start: int64 seconds, as ``Date.start``; None where open.
        start_latest: as ``Date.start_latest``.
        end_earliest: as ``Date.end_earliest``.
        end: as ``Date.end``.
        precision: the precision's word.
        qualifier: bits of ``Qualifier``.
        utc_offset: seconds east of UTC, or None.
        problems: by index of the cell.
        notes: how many cells have each note.
    """

    edtf: list[str]
    start: list[int | None]
    start_latest: list[int | None]
    end_earliest: list[int | None]
    end: list[int | None]
    precision: list[str]
    qualifier: list[int]
    utc_offset: list[int | None]
    problems: dict[int, DateProblem] = field(default_factory=dict)
    notes: Counter[Note] = field(default_factory=Counter)

    def __len__(self) -> int:
        return len(self.edtf)

    def rows(self) -> Iterator[Row]:
        """One tuple a cell, in the order of the columns."""
        return zip(
            self.edtf,
            self.start,
            self.start_latest,
            self.end_earliest,
            self.end,
            self.precision,
            self.qualifier,
            self.utc_offset,
            strict=True,
        )

    def date(self, index: int) -> Date | None:
        """The date of one cell; None where it has a problem."""
        if not self.edtf[index]:
            return None
        return Date(
            self.edtf[index],
            self.start[index],
            self.start_latest[index],
            self.end_earliest[index],
            self.end[index],
            _PRECISIONS[self.precision[index]],
            Qualifier(self.qualifier[index]),
            self.utc_offset[index],
        )

    def put(self, index: int, row: Row) -> None:
        """Set one cell."""
        (
            self.edtf[index],
            self.start[index],
            self.start_latest[index],
            self.end_earliest[index],
            self.end[index],
            self.precision[index],
            self.qualifier[index],
            self.utc_offset[index],
        ) = row


def cells_of(rows: Sequence[Row]) -> DateCells:
    """Columns from rows; column by column, as unpacking many rows at once is thrice as slow."""
    return DateCells(
        list(map(itemgetter(0), rows)),
        list(map(itemgetter(1), rows)),
        list(map(itemgetter(2), rows)),
        list(map(itemgetter(3), rows)),
        list(map(itemgetter(4), rows)),
        list(map(itemgetter(5), rows)),
        list(map(itemgetter(6), rows)),
        list(map(itemgetter(7), rows)),
    )
