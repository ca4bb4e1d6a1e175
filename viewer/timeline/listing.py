"""The matching events as rows in some order, without loading them."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import EventColumns
from viewer.timeline.filtering import Matching


class ReadingListing:
    """The matching events in reading order or backwards; costs nothing to make."""

    def __init__(self, columns: EventColumns, matching: Matching, descending: bool) -> None:
        self._columns = columns
        self._matching = matching
        self._descending = descending

    def __len__(self) -> int:
        return self._matching.total

    def ids(self, first: int, count: int) -> NDArray[np.int64]:
        """Tell the ids of the rows."""
        rows = np.arange(max(first, 0), min(first + count, len(self)), dtype=np.int64)
        rows = len(self) - 1 - rows if self._descending else rows
        return self._columns.id[self._matching.at(rows)]

    def row_of(self, event: int) -> int | None:
        """Tell the row of an event."""
        for rank in self._columns.ranks(np.array([event])).tolist():
            if self._matching.holds(rank):
                row = self._matching.before(rank)
                return len(self) - 1 - row if self._descending else row
        return None


class SortedListing:
    """The matching events by a key of their own; equal ones in reading order.

    Args:
        columns: all events.
        matching: which of them.
        keys: a key per rank, smaller first.
        descending: the greater first.
    """

    def __init__(
        self,
        columns: EventColumns,
        matching: Matching,
        keys: NDArray[np.integer],
        descending: bool,
    ) -> None:
        ranks = matching.ranks()
        wanted = ~keys[ranks] if descending else keys[ranks]
        self._columns = columns
        self._ranks = ranks[np.argsort(wanted, kind="stable")].astype(np.uint32)

    def __len__(self) -> int:
        return len(self._ranks)

    @cached_property
    def _row_by_rank(self) -> NDArray[np.int32]:
        rows = np.full(len(self._columns), -1, np.int32)
        rows[self._ranks] = np.arange(len(self._ranks), dtype=np.int32)
        return rows

    def ids(self, first: int, count: int) -> NDArray[np.int64]:
        """Tell the ids of the rows."""
        return self._columns.id[self._ranks[max(first, 0) : max(first + count, 0)]]

    def row_of(self, event: int) -> int | None:
        """Tell the row of an event."""
        for rank in self._columns.ranks(np.array([event])).tolist():
            row = int(self._row_by_rank[rank])
            return None if row < 0 else row
        return None
