"""The tables that hang on an event, as records: read, written and restored by the same code."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from viewer.store.side_links import Links
from viewer.store.side_shapes import SIDE_TABLES, SideTable


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
