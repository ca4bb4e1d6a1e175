"""The tables that hang on an event, as records: read, written and restored by the same code."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from viewer.store.loading_rows import unpacked

_CACHED = 200_000
"""Entries a cache of names may hold; beyond, it starts anew so that memory stays bounded."""
_ASKED_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class SideTable:
    """A table with several rows an event.

    Attributes:
        table: its name.
        linked: the table of shared things that it links to, or empty.
        key: the columns that tell one shared thing from another.
        own: the columns of the table itself beside event, position and link.
        parts: how many parts a packed item has: first the key, then the own columns.
    """

    table: str
    linked: str
    key: tuple[str, ...]
    own: tuple[str, ...]

    @property
    def parts(self) -> int:
        return len(self.key) + len(self.own)

    @property
    def columns(self) -> tuple[str, ...]:
        link = (self.linked,) if self.linked else ()
        return ("event", "position", *link, *self.own)

    @property
    def insert(self) -> str:
        """SQL that inserts one row of ``columns``."""
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({marks})"


SIDE_TABLES = {
    "participants": SideTable("event_participant", "participant", ("name",), ("role",)),
    "tags": SideTable("event_tag", "tag", ("name",), ()),
    "sources": SideTable(
        "event_source", "source", ("title", "url", "publisher", "date", "accessed"), ("quote",)
    ),
    "media": SideTable("media", "", (), ("path", "caption", "credit")),
    "claims": SideTable("date_claim", "", (), ("date", "date_text", "source", "preferred")),
}
"""By the name of the packed field of an ``EventRow``."""


class Links(dict[tuple[str, ...], int]):
    """Ids of shared things (participants, tags, sources) by their key; new ones are inserted.

    Things are looked up and inserted many at a time. Where the table was empty at first and all
    its things are still remembered, an unknown one needs no looking up.
    """

    def __init__(self, connection: sqlite3.Connection, side: SideTable) -> None:
        super().__init__()
        self._connection = connection
        self._side = side
        (last,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {side.linked}").fetchone()
        self._next = last + 1
        self._knows_all = last == 0
        names = ", ".join(("id", *side.key))
        marks = ", ".join("?" * (1 + len(side.key)))
        self._insert = f"INSERT INTO {side.linked} ({names}) VALUES ({marks})"

    def learn(self, keys: Iterable[tuple[str, ...]]) -> None:
        """Make sure that all these keys have an id here."""
        if len(self) >= _CACHED:
            self.clear()
            self._knows_all = False
        unknown = list(dict.fromkeys(key for key in keys if key not in self))
        if unknown and not self._knows_all:
            for start in range(0, len(unknown), _ASKED_AT_ONCE):
                self._look_up(unknown[start : start + _ASKED_AT_ONCE])
            unknown = [key for key in unknown if key not in self]
        if unknown:
            first = self._next
            self._next += len(unknown)
            self.update(zip(unknown, range(first, self._next), strict=True))
            self._connection.executemany(self._insert, [(self[key], *key) for key in unknown])

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


class Rows:
    """Rows of a side table made of the packed texts of events."""

    def __init__(self, connection: sqlite3.Connection, side: SideTable) -> None:
        self.side = side
        self._cache: dict[str, list[tuple[Any, ...]]] = {}
        self._links = Links(connection, side) if side.linked else None

    def of(self, events: Iterable[int], texts: Sequence[str]) -> list[tuple[Any, ...]]:
        """Rows ready to be inserted for events and their packed texts."""
        self._learn(texts)
        cache = self._cache
        return [
            (event, position, *row)
            for event, text in zip(events, texts, strict=True)
            if text
            for position, row in enumerate(cache[text])
        ]

    def _learn(self, texts: Sequence[str]) -> None:
        cache = self._cache
        if len(cache) >= _CACHED:
            cache.clear()
        unknown = {text for text in texts if text and text not in cache}
        if not unknown:
            return
        items = {text: unpacked(text, self.side.parts) for text in unknown}
        if self._links is None:
            cache.update((text, list(map(tuple, found))) for text, found in items.items())
            return
        key = len(self.side.key)
        links = self._links
        keyed = {
            text: [(tuple(item[:key]), tuple(item[key:])) for item in found]
            for text, found in items.items()
        }
        links.learn(linked for found in keyed.values() for linked, _ in found)
        cache.update(
            (text, [(links[linked], *own) for linked, own in found])
            for text, found in keyed.items()
        )


def delete_sides(connection: sqlite3.Connection, event: int) -> None:
    """Take away all that hangs on an event."""
    for side in SIDE_TABLES.values():
        connection.execute(f"DELETE FROM {side.table} WHERE event = ?", (event,))


def delete_orphans(connection: sqlite3.Connection) -> None:
    """Take away participants, tags and sources that no event has any more."""
    for side in SIDE_TABLES.values():
        if side.linked:
            connection.execute(
                f"DELETE FROM {side.linked} WHERE id NOT IN"
                f" (SELECT {side.linked} FROM {side.table})"
            )


def snapshot(connection: sqlite3.Connection, event: int) -> str:
    """An event and all that hangs on it as JSON, to be restored later with the same ids."""
    cursor = connection.execute("SELECT * FROM event WHERE id = ?", (event,))
    names = [column[0] for column in cursor.description]
    values = [
        {"hex": value.hex()} if isinstance(value, bytes) else value for value in cursor.fetchone()
    ]
    state: dict[str, Any] = {"event": dict(zip(names, values, strict=True))}
    for name, side in SIDE_TABLES.items():
        rows = connection.execute(
            f"SELECT {', '.join(side.columns[1:])} FROM {side.table}"
            " WHERE event = ? ORDER BY position",
            (event,),
        ).fetchall()
        if rows:
            state[name] = rows
        if rows and side.linked:
            ids = ", ".join({str(row[1]) for row in rows})
            state[side.linked] = connection.execute(
                f"SELECT id, {', '.join(side.key)} FROM {side.linked} WHERE id IN ({ids})"
            ).fetchall()
    return json.dumps(state, ensure_ascii=False)


def restore(connection: sqlite3.Connection, before: str) -> int:
    """Put an event back as a snapshot has it; gives its id."""
    state = json.loads(before)
    event: dict[str, Any] = {
        name: bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
        for name, value in state["event"].items()
    }
    number = int(event["id"])
    assignments = ", ".join(f'"{name}" = ?' for name in event)
    connection.execute(f"UPDATE event SET {assignments} WHERE id = ?", (*event.values(), number))
    delete_sides(connection, number)
    for name, side in SIDE_TABLES.items():
        rows = state.get(name, [])
        if side.linked:
            rows = _relinked(connection, side, rows, state.get(side.linked, []))
        connection.executemany(side.insert, [(number, *row) for row in rows])
    return number


def _relinked(
    connection: sqlite3.Connection, side: SideTable, rows: list[list[Any]], shared: list[list[Any]]
) -> list[list[Any]]:
    """Rows that link to shared things, which are made again, with their former ids if free."""
    names = ", ".join(("id", *side.key))
    marks = ", ".join("?" * (1 + len(side.key)))
    connection.executemany(
        f"INSERT OR IGNORE INTO {side.linked} ({names}) VALUES ({marks})", shared
    )
    links = Links(connection, side)
    ids = {thing[0]: links[tuple(thing[1:])] for thing in shared}
    return [[row[0], ids[row[1]], *row[2:]] for row in rows]
