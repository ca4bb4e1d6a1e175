"""The columns of events that an import has just written, out of what it still holds.

They are those that ``column_reading`` would read back, which takes several times as long.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from viewer.store.column_reading import EventRows, Links, Names, imports
from viewer.store.loading_lists import LinkedLists
from viewer.store.loading_spool import Spool

_SPOOLED = ("start", "start_latest", "end_earliest", "end", "precision", "qualifier", "importance")
_LINKED_AT_ONCE = 1 << 19
"""Events; the places of all their links take five times the memory of the links."""


class LoadedColumns:
    """Implements ``column_reading.Reading`` for a store that an import has filled from empty.

    The spool and the lists give up what they hold, so that nothing lies in memory twice.

    Args:
        connection: of the store, the import committed.
        import_id: of the import.
        spool: its events.
        lists: what they link to, by ``participant``, ``tag`` and ``source``.
        order: the events in the order of their ids, as numbers in the spool.
        first: the id of the first; the others follow it.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        import_id: int,
        spool: Spool,
        lists: Mapping[str, LinkedLists],
        order: NDArray[np.int64],
        first: int,
    ) -> None:
        self._connection = connection
        self._import_id = import_id
        self._spool = spool
        self._lists = dict(lists)
        self._order = order
        self._first = first

    def __len__(self) -> int:
        return len(self._order)

    def imports(self) -> dict[int, str]:
        return imports(self._connection)

    def events(self) -> EventRows:
        spool, order = self._spool, self._order
        kind, kinds = _used(spool.taken("kind", order), spool.kinds)
        place, places = _used(spool.taken("place", order), spool.places)
        columns = [spool.taken(name, order) for name in _SPOOLED]
        imported = np.broadcast_to(np.int64(self._import_id), len(order))
        return EventRows._make([self._ids(), *columns, kind, place, imported, kinds, places])

    def _ids(self) -> NDArray[np.int64]:
        return np.arange(self._first, self._first + len(self), dtype=np.int64)

    def links(self, table: str) -> Links:
        lists, names = self._lists.pop(table), Names(self._connection, table)
        events = np.repeat(self._ids(), lists.counts(self._order))
        values = np.empty(len(events), np.int32)
        done = 0
        for begin in range(0, len(self), _LINKED_AT_ONCE):
            _counts, ids = lists.links(self._order[begin : begin + _LINKED_AT_ONCE])
            values[done : done + len(ids)] = names.places(ids)
            done += len(ids)
        return Links(events, values, names.names)


def _used(codes: NDArray[np.uint32], names: list[str]) -> tuple[NDArray[np.int32], list[str]]:
    """Codes and names without the names that no event has: rows that joined another event's."""
    is_used = np.bincount(codes, minlength=len(names)) > 0
    numbers = np.cumsum(is_used, dtype=np.int32) - 1
    return numbers[codes], [names[index] for index in np.flatnonzero(is_used).tolist()]
