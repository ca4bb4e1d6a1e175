"""Rows of the list as tab-separated text, headings first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import sleep
from typing import NamedTuple

from viewer.domain.answers import Answers, Listing
from viewer.domain.progress import Report, Step, ignore
from viewer.qt.event_list.model import Column, column_name

MOST_COPIED = 100_000
COPIED_AT_ONCE = 1_000
"""Rows whose text is made while the reader waits: some 25 ms."""
_PART = 100
"""Rows that are asked for at a time: some 3 ms in which no one else is answered."""
_PAUSE_S = 0.001
"""Between two times: who takes a lock again at once lets nobody in who waits for it."""


class RowsToCopy(NamedTuple):
    """Rows and columns that shall be copied.

    Attributes:
        answers: tells what the rows say.
        listing: which event stands in which row.
        rows: in order, none twice, no more than can be copied.
        columns: in the order in which they are seen.
        locale: the language of the texts.
    """

    answers: Answers
    listing: Listing
    rows: Sequence[range]
    columns: Sequence[Column]
    locale: str

    @property
    def number(self) -> int:
        """How many rows it has."""
        return sum(map(len, self.rows))

    def text(self, report: Report = ignore) -> str:
        """The text; a line break or tab within a cell is a space.

        Raises:
            Cancelled: out of ``report``.
        """
        texts, done = ["\t".join(map(column_name, self.columns))], 0
        for part in self._parts():
            report(Step("writing", done, self.number))
            texts.append(self._lines(part))
            done += len(part)
            sleep(_PAUSE_S)
        return "\n".join(texts)

    def _lines(self, part: range) -> str:
        ids = self.listing.ids(part.start, len(part)).tolist()
        cells = (
            [" ".join(column.text(line, self.locale).split()) for column in self.columns]
            for line in self.answers.headlines(ids)
        )
        return "\n".join(map("\t".join, cells))

    def _parts(self) -> Iterator[range]:
        for rows in self.rows:
            yield from (rows[first : first + _PART] for first in range(0, len(rows), _PART))


def first_rows(ranges: Iterable[range], most: int = MOST_COPIED) -> list[range]:
    """Ranges of rows in order, without what two of them share, up to so many rows."""
    found, after = list[range](), 0
    for rows in sorted(ranges, key=lambda rows: (rows.start, rows.stop)):
        begin = max(rows.start, after)
        part = range(begin, min(rows.stop, begin + most))
        if part:
            found.append(part)
            after, most = part.stop, most - len(part)
    return found
