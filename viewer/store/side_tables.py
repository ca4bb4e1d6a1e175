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


class Lists:
    """The packed texts of a side table as numbered lists, which wait in a temporary table.

    Equal texts share a list, mostly, and what they link to is made at once; hanging lists on
    millions of events is then SQLite's work alone.

    Args:
        connection: inside the import's transaction.
        side: the table that the lists are for.
    """

    def __init__(self, connection: sqlite3.Connection, side: SideTable) -> None:
        self._connection = connection
        self._side = side
        self._numbers: dict[str, int] = {"": 0}
        self._last = 0
        self._links = Links(connection, side) if side.linked else None
        self._table = f"temp.list_{side.table}"
        columns = ", ".join(side.columns[1:])
        marks = ", ".join("?" * len(side.columns))
        connection.execute(f"DROP TABLE IF EXISTS {self._table}")
        connection.execute(
            f"CREATE TABLE {self._table} (list, {columns}, PRIMARY KEY (list, position))"
            " WITHOUT ROWID"
        )
        self._keep = f"INSERT INTO {self._table} (list, {columns}) VALUES ({marks})"
        self._hang = (
            f"INSERT INTO {side.table} (event, {columns}) SELECT {{event}}, {columns} FROM {{of}}"
        )

    def numbers(self, texts: Sequence[str]) -> list[int]:
        """The number of each text's list; 0 for an empty one."""
        numbers = self._numbers
        unknown = [text for text in dict.fromkeys(texts) if text not in numbers]
        if unknown:
            if len(numbers) >= _CACHED:
                numbers.clear()
                numbers[""] = 0
                unknown = [text for text in dict.fromkeys(texts) if text]
            self._learn(unknown)
        return list(map(numbers.__getitem__, texts))

    def _learn(self, texts: Sequence[str]) -> None:
        first = self._last + 1
        self._last += len(texts)
        parts, key = self._side.parts, len(self._side.key)
        lists = [unpacked(text, parts) for text in texts]
        if self._links is None:
            rows = [
                (number, position, *item)
                for number, items in enumerate(lists, first)
                for position, item in enumerate(items)
            ]
        else:
            links = self._links
            links.learn(tuple(item[:key]) for items in lists for item in items)
            rows = [
                (number, position, links[tuple(item[:key])], *item[key:])
                for number, items in enumerate(lists, first)
                for position, item in enumerate(items)
            ]
        self._connection.executemany(self._keep, rows)
        self._numbers.update(zip(texts, range(first, self._last + 1), strict=True))

    def hang(self, event: int, text: str) -> None:
        """Hang the list of a text on one event."""
        if text:
            of = f"{self._table} WHERE list = ?"
            (number,) = self.numbers((text,))
            self._connection.execute(self._hang.format(event="?", of=of), (event, number))

    def hang_on_many(self, events: str, values: Sequence[int]) -> None:
        """Hang lists on events.

        Args:
            events: SQL that gives ``event`` and ``list``, by ``event``.
            values: its parameters.
        """
        of = f"({events}) AS hung CROSS JOIN {self._table} AS lists USING (list)"
        self._connection.execute(self._hang.format(event="hung.event", of=of), values)

    def drop(self) -> None:
        """Forget all lists."""
        self._connection.execute(f"DROP TABLE IF EXISTS {self._table}")


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
