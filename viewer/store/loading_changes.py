"""What an import would overwrite: fields of events as they stand, and as the file has them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from viewer.store.loading_rows import EventRow, unpacked
from viewer.store.loading_spool import Spool
from viewer.store.side_shapes import SIDE_TABLES, SideTable

_SINGLE = (
    *("date", "date_text", "title", "kind", "place", "latitude", "longitude"),
    *("description", "importance", "external_id", "extra"),
)
_FIELDS = f"SELECT {', '.join(_SINGLE)} FROM main.event WHERE id = ?"


class FieldChange(NamedTuple):
    """One field, named as in an ``EventRow``; several items of it stand in lines."""

    field: str
    before: str
    after: str


class EventChange(NamedTuple):
    """One event that changes: the file's row, the title it has, and the fields that differ."""

    row: int
    title: str
    fields: tuple[FieldChange, ...]


def changes(
    connection: sqlite3.Connection, spool: Spool, changed: Iterable[tuple[int, int]]
) -> list[EventChange]:
    """Compare spooled events with what the store holds, before anything is written.

    Args:
        connection: inside the import's transaction.
        spool: the rows.
        changed: the number in the spool and the id of each event.
    """
    found = []
    for seq, event in changed:
        row = spool.event(seq)
        before = dict(zip(_SINGLE, connection.execute(_FIELDS, (event,)).fetchone(), strict=True))
        fields = (*_singles(before, row), *_lists(connection, event, row))
        found.append(EventChange(row.row, str(before["title"]), fields))
    return found


def _singles(before: dict[str, object], row: EventRow) -> Iterator[FieldChange]:
    for name in _SINGLE:
        old, new = before[name], getattr(row, name)
        if old != new:
            yield FieldChange(name, *("" if each is None else str(each) for each in (old, new)))


def _lists(connection: sqlite3.Connection, event: int, row: EventRow) -> Iterator[FieldChange]:
    for name, side in SIDE_TABLES.items():
        old = _lines(connection.execute(_query(side), (event,)))
        new = _lines(unpacked(getattr(row, name), side.parts))
        if old != new:
            yield FieldChange(name, old, new)


def _lines(items: Iterable[Iterable[object]]) -> str:
    return "\n".join(" · ".join(str(part) for part in item if part) for item in items)


def _query(side: SideTable) -> str:
    columns = (*(f"{side.linked}.{key}" for key in side.key), *(f"own.{own}" for own in side.own))
    join = f"JOIN {side.linked} ON {side.linked}.id = own.{side.linked}" if side.linked else ""
    return (
        f"SELECT {', '.join(columns)} FROM {side.table} AS own {join}"
        " WHERE event = ? ORDER BY position"
    )
