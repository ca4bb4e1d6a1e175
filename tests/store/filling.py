"""Stores with a few events, written by plain SQL, for tests of what reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from viewer.domain.edtf import parse
from viewer.domain.identity import key_of_id
from viewer.store import Store
from viewer.store.search import index_text, rebuild_terms

EVENT_COLUMNS = (
    'id, date, date_text, start, start_latest, end_earliest, "end", precision, qualifier,'
    " title, kind, place, latitude, longitude, description, importance, external_id,"
    ' data_set, identity, content, import, "row", extra'
)


@dataclass
class Row:
    """One event to be written; ids count from 1 in the order of the rows."""

    date: str
    title: str
    kind: str = ""
    participants: Sequence[str] = ()
    place: str = ""
    description: str = ""
    importance: int = 0
    latitude: float | None = None
    longitude: float | None = None
    date_text: str = ""
    tags: Sequence[str] = ()
    sources: Sequence[tuple[str, str]] = ()
    media: Sequence[tuple[str, str, str]] = ()
    claims: Sequence[tuple[str, str, str, int]] = ()
    extra: dict[str, str] = field(default_factory=dict)


def filled(path: Path, rows: Iterable[Row]) -> Store:
    """A new store with these events, of one import."""
    store = Store.open(path, create=True)
    rows = list(rows)
    with store.transaction() as connection:
        connection.execute(
            "INSERT INTO import (id, file, data_set, sha256, bytes, encoding, dialect, mapping,"
            ' started, finished, "rows", events, added)'
            " VALUES (1, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
            ("visits.csv", "visits.csv", "00", "utf-8", "{}", "{}", "2026-01-01T00:00:00Z",
             "2026-01-01T00:00:01Z", len(rows), len(rows), len(rows)),
        )  # fmt: skip
        for number, row in enumerate(rows, 1):
            _write(connection, number, row)
        rebuild_terms(connection)
    return store


def _write(connection, number: int, row: Row) -> None:
    date = parse(row.date, southern=(row.latitude or 0) < 0)
    connection.execute(
        f"INSERT INTO event ({EVENT_COLUMNS}) VALUES ({', '.join('?' * 23)})",
        (number, date.edtf, row.date_text or date.edtf, *date[1:5], date.precision.word,
         int(date.qualifier), row.title, row.kind, row.place, row.latitude, row.longitude,
         row.description, row.importance, str(number), "visits.csv", key_of_id(str(number)),
         b"c", 1, number + 1, json.dumps(row.extra, ensure_ascii=False)),
    )  # fmt: skip
    for position, name in enumerate(row.participants):
        linked = _linked(connection, "participant", name)
        connection.execute(
            "INSERT INTO event_participant VALUES (?, ?, ?, '')", (number, position, linked)
        )
    for position, name in enumerate(row.tags):
        linked = _linked(connection, "tag", name)
        connection.execute("INSERT INTO event_tag VALUES (?, ?, ?)", (number, position, linked))
    for position, (title, url) in enumerate(row.sources):
        linked = connection.execute(
            "INSERT INTO source (title, url) VALUES (?, ?) ON CONFLICT DO UPDATE SET url = url"
            " RETURNING id",
            (title, url),
        ).fetchone()[0]
        connection.execute(
            "INSERT INTO event_source VALUES (?, ?, ?, 'quoted')", (number, position, linked)
        )
    for position, image in enumerate(row.media):
        connection.execute("INSERT INTO media VALUES (?, ?, ?, ?, ?)", (number, position, *image))
    for position, claim in enumerate(row.claims):
        connection.execute(
            "INSERT INTO date_claim VALUES (?, ?, ?, ?, ?, ?)", (number, position, *claim)
        )
    texts = (row.title, row.description, " ".join(row.participants), row.place)
    connection.execute(
        "INSERT INTO event_search (rowid, title, description, participants, place)"
        " VALUES (?, ?, ?, ?, ?)",
        (number, *map(index_text, texts)),
    )


def _linked(connection, table: str, name: str) -> int:
    return connection.execute(
        f"INSERT INTO {table} (name) VALUES (?) ON CONFLICT DO UPDATE SET name = name RETURNING id",
        (name,),
    ).fetchone()[0]
