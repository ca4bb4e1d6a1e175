"""What the timeline draws from, read out of a store as columns.

An import that fills an empty store hands the same columns on itself (``loading_columns``).
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Precision
from viewer.domain.progress import Report, Step, ignore
from viewer.store.store import Store

_CHUNK = 20_000
_EVENTS = f"""SELECT id, coalesce(start, {OPEN_START}), coalesce(start_latest, {OPEN_END}),
    coalesce(end_earliest, {OPEN_START}), coalesce("end", {OPEN_END}), precision, qualifier,
    importance, kind, place, import FROM event"""
_INT16 = np.iinfo(np.int16)
_NAMES = {
    "participant": "SELECT id, name FROM participant",
    "tag": "SELECT id, name FROM tag",
    "source": "SELECT id, iif(title <> '', title, url) FROM source",
}
"""Ids and names of what events link to; a source without a title goes by its address."""


class EventRows(NamedTuple):
    """All events, one array a column, in the store's own order.

    ``kind`` and ``place`` are indexes into ``kinds`` and ``places`` in order of appearance.
    """

    id: NDArray[np.int64]
    start: NDArray[np.int64]
    start_latest: NDArray[np.int64]
    end_earliest: NDArray[np.int64]
    end: NDArray[np.int64]
    precision: NDArray[np.uint8]
    flags: NDArray[np.uint8]
    importance: NDArray[np.int16]
    kind: NDArray[np.int32]
    place: NDArray[np.int32]
    imported: NDArray[np.int64]
    kinds: list[str]
    places: list[str]


class Links(NamedTuple):
    """Which events have which of several values: event ids and indexes into ``names``."""

    event: NDArray[np.int64]
    value: NDArray[np.int32]
    names: list[str]


class Reading(Protocol):
    """Gives the columns of all events of a store, each once."""

    def imports(self) -> dict[int, str]:
        """The file of each import, by its number."""

    def events(self) -> EventRows:
        """The events themselves."""

    def links(self, table: str) -> Links:
        """Which events link to which rows of ``participant``, ``tag`` or ``source``."""


class Numbers(dict[str, int]):
    """Numbers texts in order of appearance."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


class StoreReading:
    """Reads the columns out of the tables of a store.

    Args:
        store: to read from; use ``snapshot`` around.
        report: told how many events are read; may raise to stop.
    """

    def __init__(self, store: Store, report: Report = ignore) -> None:
        self._store = store
        self._report = report

    def imports(self) -> dict[int, str]:
        return imports(self._store.connection)

    def events(self) -> EventRows:
        return _event_rows(self._store.connection, self._report)

    def links(self, table: str) -> Links:
        return _links(self._store.connection, table)


@contextmanager
def snapshot(store: Store) -> Iterator[None]:
    """Read everything within as it stands at one moment, whoever else writes."""
    if store.connection.in_transaction:
        yield
        return
    store.connection.execute("BEGIN")
    try:
        yield
    finally:
        store.connection.execute("ROLLBACK")


def _event_rows(connection: sqlite3.Connection, report: Report) -> EventRows:
    """Read the columns of all events; about 1.5 s a million."""
    (total,) = connection.execute("SELECT count(*) FROM event").fetchone()
    kinds, places = Numbers(), Numbers()
    precisions = {unit.word: int(unit) for unit in Precision}
    types = (*[np.int64] * 5, np.uint8, np.uint8, np.int16, np.int32, np.int32, np.int64)
    columns = [np.empty(total, kind) for kind in types]
    done = 0
    for rows in chunks(connection.execute(_EVENTS)):
        report(Step("reading", done, total, done))
        cells = list(zip(*rows, strict=True))
        cells[5] = tuple(precisions.get(word, Precision.INTERVAL) for word in cells[5])
        cells[8] = tuple(map(kinds.__getitem__, cells[8]))
        cells[9] = tuple(map(places.__getitem__, cells[9]))
        for column, values in zip(columns, cells, strict=True):
            kept = np.array(values, np.int64)
            if column.dtype == np.int16:
                kept = np.clip(kept, _INT16.min, _INT16.max)
            column[done : done + len(rows)] = kept.astype(column.dtype)  # wraps foreign flags
        done += len(rows)
    report(Step("reading", total, total, total))
    return EventRows._make([*columns, list(kinds), list(places)])


def imports(connection: sqlite3.Connection) -> dict[int, str]:
    """Read the file of each import, by its number."""
    return dict(connection.execute("SELECT id, file FROM import"))


class Names:
    """The names of what events may link to, and where each id stands among them.

    Attributes:
        names: each once, in order of appearance.
    """

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        numbers = Numbers()
        ids, places = array("q"), array("i")
        for rows in chunks(connection.execute(f"{_NAMES[table]} ORDER BY id")):
            some, names = zip(*rows, strict=True)
            ids.extend(some)
            places.extend(map(numbers.__getitem__, names))
        self._ids = np.frombuffer(ids, np.int64)
        self._places = np.frombuffer(places, np.int32)
        self.names = list(numbers)

    def places(self, ids: NDArray[np.int64]) -> NDArray[np.int32]:
        """Indexes into ``names`` of ids that are all there."""
        if not len(ids):
            return np.zeros(0, np.int32)
        first = self._ids[0]
        has_gaps = self._ids[-1] - first + 1 != len(self._ids)
        at = np.searchsorted(self._ids, ids) if has_gaps else ids - first
        return self._places[at]


def _links(connection: sqlite3.Connection, table: str) -> Links:
    names = Names(connection, table)
    (total,) = connection.execute(f"SELECT count(*) FROM event_{table}").fetchone()
    events, values = np.empty(total, np.int64), np.empty(total, np.int32)
    done = 0
    for rows in chunks(connection.execute(f"SELECT event, {table} FROM event_{table}")):
        part = slice(done, done + len(rows))
        pairs = np.array(rows, np.int64)
        events[part], values[part] = pairs[:, 0], names.places(pairs[:, 1])
        done += len(rows)
    return Links(events, values, names.names)


def chunks(cursor: sqlite3.Cursor) -> Iterator[list[tuple[int | str, ...]]]:
    """Give the rows of an answer by some thousands."""
    rows: Iterable[tuple[int | str, ...]] = cursor
    while chunk := list(islice(rows, _CHUNK)):
        yield chunk
