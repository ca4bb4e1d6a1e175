"""The shared things that events link to, many at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import NDArray

from viewer.store.side_shapes import SideTable

_CACHED = 200_000
"""Keys remembered at most; beyond, it starts anew so that memory stays bounded."""
_ASKED_AT_ONCE = 200
_BITS = 1 << 28
"""Of the hashes of forgotten keys, 32 MB; of ten million, 4 % of new keys are asked for."""


class Links(dict[tuple[str, ...], int]):
    """Ids of shared things (participants, tags, sources) by their key; new ones are inserted.

    Things are looked up and inserted many at a time. Where the table was empty at first, an
    unknown one needs no looking up while all are remembered; after that, bits that stand for
    their hashes tell of nearly all new ones that they are new.
    """

    def __init__(self, connection: sqlite3.Connection, side: SideTable) -> None:
        super().__init__()
        self._connection = connection
        self._side = side
        (last,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {side.linked}").fetchone()
        self._next = last + 1
        self._was_empty = last == 0
        self._met: NDArray[np.uint8] | None = None
        names = ", ".join(("id", *side.key))
        marks = ", ".join("?" * (1 + len(side.key)))
        self._insert = f"INSERT INTO {side.linked} ({names}) VALUES ({marks})"

    def learn(self, keys: Iterable[tuple[str, ...]]) -> None:
        """Make sure that all these keys have an id here."""
        if len(self) >= _CACHED:
            self.forget()
        unknown = [key for key in dict.fromkeys(keys) if key not in self]
        if not unknown:
            return
        asked = self._perhaps_known(unknown)
        for start in range(0, len(asked), _ASKED_AT_ONCE):
            self._look_up(asked[start : start + _ASKED_AT_ONCE])
        if asked:
            unknown = [key for key in unknown if key not in self]
        first = self._next
        self._next += len(unknown)
        numbers = range(first, self._next)
        self.update(zip(unknown, numbers, strict=True))
        parts = zip(*unknown, strict=True)
        self._connection.executemany(self._insert, zip(numbers, *parts, strict=True))

    def forget(self) -> None:
        """Make room; what is forgotten leaves its bits."""
        if self._was_empty:
            if self._met is None:
                self._met = np.zeros(_BITS // 8, np.uint8)
            places = _places(self)
            np.bitwise_or.at(self._met, places >> 3, (1 << (places & 7)).astype(np.uint8))
        self.clear()

    def _perhaps_known(self, keys: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Those of some keys that the table may have."""
        if not self._was_empty:
            return keys
        if self._met is None:
            return []
        places = _places(keys)
        met = (self._met[places >> 3] >> (places & 7).astype(np.uint8)) & 1
        return [keys[index] for index in np.flatnonzero(met).tolist()]

    def _look_up(self, keys: list[tuple[str, ...]]) -> None:
        columns = ", ".join(f"known.{name}" for name in self._side.key)
        one = f"({', '.join('?' * len(self._side.key))})"
        same = " AND ".join(
            f"known.{name} = wanted.column{number}" for number, name in enumerate(self._side.key, 1)
        )
        # CROSS JOIN keeps the wanted ones outside, so that each is one search in the index.
        found = self._connection.execute(
            f"SELECT known.id, {columns} FROM (VALUES {', '.join([one] * len(keys))}) AS wanted"
            f" CROSS JOIN {self._side.linked} AS known ON {same}",
            [part for key in keys for part in key],
        )
        self.update((tuple(key), number) for number, *key in found)

    def __missing__(self, key: tuple[str, ...]) -> int:
        self.learn((key,))
        return self[key]


def _places(keys: Collection[tuple[str, ...]]) -> NDArray[np.int64]:
    return np.fromiter(map(hash, keys), np.int64, len(keys)) & (_BITS - 1)
