"""A store of many events, written straight into its tables: for benchmarks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.many_events import many_columns
from viewer.domain.queries import Facet
from viewer.store.store import Store
from viewer.timeline.columns import EventColumns

_CHUNK = 100_000
_IMPORT = (
    "INSERT INTO import (id, file, data_set, sha256, bytes, encoding, dialect, mapping, started)"
    " VALUES (1, 'many.csv', 'many', '', 0, 'utf-8', '{}', '{}', '')"
)
_EVENT = (
    "INSERT INTO event (id, date, date_text, start, start_latest, end_earliest, end, precision,"
    " title, kind, importance, data_set, identity, content, import, row)"
    " VALUES (?, '', '', ?, ?, ?, ?, 'day', ?, ?, ?, 'many', ?, x'', 1, ?)"
)


def make_store(path: Path, size: int) -> None:
    """Write a store of ``size`` events with a kind and a participant each."""
    columns = many_columns(size)
    with Store.open(path, create=True) as store:
        with store.transaction() as db:
            db.execute(_IMPORT)
            db.executemany(_EVENT, _events(columns))
            parties = columns.facets[Facet.PARTICIPANT]
            names = [(code, parties.keys[code]) for code in range(1, len(parties.keys))]
            db.executemany("INSERT INTO participant (id, name) VALUES (?, ?)", names)
            pairs = zip(columns.id.tolist(), parties.codes.tolist(), strict=True)
            db.executemany(
                "INSERT INTO event_participant (event, position, participant) VALUES (?, 0, ?)",
                pairs,
            )
            db.execute("UPDATE store SET generation = generation + 1")
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _events(columns: EventColumns) -> Iterator[tuple[object, ...]]:
    kinds = columns.facets[Facet.KIND]
    for first in range(0, len(columns), _CHUNK):
        part = slice(first, first + _CHUNK)
        rows = zip(
            columns.id[part].tolist(),
            columns.start[part].tolist(),
            columns.end[part].tolist(),
            kinds.codes[part].tolist(),
            columns.importance[part].tolist(),
            strict=True,
        )
        for number, start, end, kind, weight in rows:
            key = number.to_bytes(8, "big")
            title, name = f"Event {number}", kinds.keys[kind]
            yield number, start, end, start, end, title, name, weight, key, number
