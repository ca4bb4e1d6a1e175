"""A small imitation of answers for the widgets' tests, about as many events as asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Answers, ListColumn, Places
from viewer.domain.edtf import simple
from viewer.domain.events import Headline
from viewer.domain.progress import Report, ignore


class Rows:
    """A listing of the ids 1 to ``count``, backwards if told so."""

    def __init__(self, count: int, *, descending: bool = False) -> None:
        self._count, self._descending = count, descending

    def __len__(self) -> int:
        return self._count

    def ids(self, first: int, count: int) -> NDArray[np.int64]:
        rows = np.arange(first, min(first + count, self._count), dtype=np.int64)
        return self._count - rows if self._descending else rows + 1

    def row_of(self, event: int) -> int | None:
        if not 1 <= event <= self._count:
            return None
        return self._count - event if self._descending else event - 1


class FakeAnswers(Answers):
    """Tells headlines of any id, and counts how often it was asked."""

    def __init__(self, count: int) -> None:
        self.number = count
        self.asked: list[int] = []

    def listing(
        self,
        column: ListColumn = ListColumn.DATE,
        descending: bool = False,
        report: Report = ignore,
    ) -> Rows:
        return Rows(self.number, descending=descending)

    def found_in(self, text: str) -> Places:
        at = text.find("Jinping")
        return ((at, at + len("Jinping")),) if at >= 0 else ()

    def headlines(self, ids: Sequence[int]) -> list[Headline]:
        self.asked.append(len(ids))
        return [
            Headline(
                number,
                simple.day(1900 + number % 100, 1 + number % 12, 1),
                f"Event\t{number}",
                "visit",
                ("Xi Jinping", "Sarah Lande"),
                "Muscatine",
            )
            for number in ids
        ]
