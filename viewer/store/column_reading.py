"""What the timeline draws from, read out of a store as columns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple

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


class _Numbers(dict[str, int]):
    """Numbers texts in order of appearance."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


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


def event_rows(store: Store, report: Report = ignore) -> EventRows:
    """Read the columns of all events; about 1.5 s a million.

    Raises:
        Cancelled: out of ``report``.
    """
    (total,) = store.connection.execute("SELECT count(*) FROM event").fetchone()
    kinds, places = _Numbers(), _Numbers()
    precisions = {unit.word: int(unit) for unit in Precision}
    types = (*[np.int64] * 5, np.uint8, np.uint8, np.int16, np.int32, np.int32, np.int64)
    columns = [np.empty(total, kind) for kind in types]
    done = 0
    for rows in _chunks(store.connection.execute(_EVENTS)):
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


def participants(store: Store) -> Links:
    """Read who takes part in what."""
    return _links(store, "participant", "SELECT id, name FROM participant")


def tags(store: Store) -> Links:
    """Read which events carry which tags."""
    return _links(store, "tag", "SELECT id, name FROM tag")


def sources(store: Store) -> Links:
    """Read which sources tell of which events; a source without a title goes by its address."""
    names = "SELECT id, iif(title <> '', title, url) FROM source"
    return _links(store, "source", names)


def imports(store: Store) -> dict[int, str]:
    """Read the file of each import, by its number."""
    return dict(store.connection.execute("SELECT id, file FROM import"))


def ids_by_title(store: Store) -> NDArray[np.int64]:
    """Tell all ids in the order of their titles, case aside; slow with millions."""
    found = store.connection.execute("SELECT id FROM event ORDER BY title COLLATE NOCASE, id")
    return np.fromiter((row[0] for row in found), np.int64)


def _links(store: Store, table: str, names: str) -> Links:
    numbers = _Numbers()
    by_id = {number: numbers[name] for number, name in store.connection.execute(names)}
    (total,) = store.connection.execute(f"SELECT count(*) FROM event_{table}").fetchone()
    events, values = np.empty(total, np.int64), np.empty(total, np.int32)
    done = 0
    for rows in _chunks(store.connection.execute(f"SELECT event, {table} FROM event_{table}")):
        owners, ids = zip(*rows, strict=True)
        part = slice(done, done + len(rows))
        events[part], values[part] = owners, tuple(map(by_id.__getitem__, ids))
        done += len(rows)
    return Links(events, values, list(numbers))


def _chunks(cursor: sqlite3.Cursor) -> Iterator[list[tuple[int | str, ...]]]:
    rows: Iterable[tuple[int | str, ...]] = cursor
    while chunk := list(islice(rows, _CHUNK)):
        yield chunk
