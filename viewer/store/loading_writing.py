"""Writing the spooled rows of an import into the store's tables, in time order, and indexing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from viewer.domain.errors import ViewerError
from viewer.store.loading_indexing import SearchIndex
from viewer.store.loading_rows import EventRow
from viewer.store.side_tables import (
    SIDE_TABLES,
    Rows,
    delete_orphans,
    delete_sides,
    snapshot,
)

if TYPE_CHECKING:
    from viewer.store import Store

_CHUNK = 500
_SAID_EVERY = 5_000
_EVENT_COLUMNS = tuple(name for name in EventRow._fields if name not in ("by_id", *SIDE_TABLES))
_ORDER = 'start NULLS FIRST, "end" IS NOT NULL, "end" DESC, importance DESC, seq'
_LOAD_INDEXES_AFTER = 20_000
"""New events from which on it pays to drop the indexes and build them after the load."""

_LAST_ID = 2**63 - 1
"""SQLite knows no greater number."""

Say = Callable[[int], None]


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


_SELECT = f"SELECT {_quoted(_EVENT_COLUMNS)}, {_quoted(SIDE_TABLES)}"
_WIDTH = len(_EVENT_COLUMNS)
_TITLE, _DESCRIPTION, _PLACE = map(_EVENT_COLUMNS.index, ("title", "description", "place"))
_PARTICIPANTS = _WIDTH


class Writer:
    """Writes the events of one import.

    Args:
        store: inside the import's transaction.
        import_id: of the import, already a row.
        say: told how many events are written; may raise to stop.
    """

    def __init__(self, store: Store, import_id: int, say: Say) -> None:
        self._connection = store.connection
        self._import_id = import_id
        self._say = say
        self._sides = {name: Rows(store.connection, side) for name, side in SIDE_TABLES.items()}
        self._search = SearchIndex(store.connection)
        self._written = 0
        self._dropped: list[str] = []
        self._is_changed = False
        marks = ", ".join("?" * (_WIDTH + 2))
        self._insert = (
            f'INSERT INTO event ({_quoted(_EVENT_COLUMNS)}, "import", id) VALUES ({marks})'
        )

    def write_new(self, condition: str) -> None:
        """Insert the spooled rows that a condition picks; ids follow time."""
        first, new, old = self._numbers(condition)
        if new >= _LOAD_INDEXES_AFTER and new > old // 2:
            self._drop_indexes()
        self._search.begin()
        cursor = self._connection.execute(
            f"{_SELECT} FROM temp.incoming WHERE {condition} ORDER BY {_ORDER}"
        )
        number = self._import_id
        while rows := cursor.fetchmany(_CHUNK):
            ids = range(first, first + len(rows))
            first += len(rows)
            self._connection.executemany(
                self._insert,
                [(*row[:_WIDTH], number, event) for event, row in zip(ids, rows, strict=True)],
            )
            self._write_sides(ids, rows)
            self._index(ids, rows)
            self._count(len(rows))

    def _numbers(self, condition: str) -> tuple[int, int, int]:
        """The next free id, how many events are new, and how many the store has."""
        execute = self._connection.execute
        (last,) = execute("SELECT coalesce(max(id), 0) FROM event").fetchone()
        (new,) = execute(f"SELECT count(*) FROM temp.incoming WHERE {condition}").fetchone()
        (old,) = execute("SELECT count(*) FROM event").fetchone()
        if last + new > _LAST_ID:
            raise ViewerError(
                "The store has no ids left for new events: its last one is {number}.", number=last
            )
        return last + 1, new, old

    def _drop_indexes(self) -> None:
        found = self._connection.execute(
            "SELECT name, sql FROM main.sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            f" AND tbl_name IN ('event', {', '.join(repr(s.table) for s in SIDE_TABLES.values())})"
        ).fetchall()
        for name, sql in found:
            self._connection.execute(f"DROP INDEX main.{name}")
            self._dropped.append(sql)

    def _write_sides(self, ids: Sequence[int], rows: Sequence[Sequence[Any]]) -> None:
        for index, cache in enumerate(self._sides.values(), _WIDTH):
            texts = [row[index] for row in rows]
            if any(texts):
                self._connection.executemany(cache.side.insert, cache.of(ids, texts))

    def _index(self, ids: Sequence[int], rows: Sequence[Sequence[Any]]) -> None:
        self._search.add(
            ids,
            [row[_TITLE] for row in rows],
            [row[_DESCRIPTION] for row in rows],
            [row[_PARTICIPANTS] for row in rows],
            [row[_PLACE] for row in rows],
        )

    def _count(self, written: int) -> None:
        before = self._written // _SAID_EVERY
        self._written += written
        if self._written // _SAID_EVERY != before:
            self._say(self._written)

    def write_changed(self, condition: str) -> None:
        """Overwrite events with the spooled rows that a condition picks, keeping what they were."""
        assignments = ", ".join(f'"{name}" = ?' for name in (*_EVENT_COLUMNS, "import"))
        after = 0
        while rows := self._connection.execute(
            f"{_SELECT}, event, seq FROM temp.incoming WHERE {condition} AND seq > ?"
            " ORDER BY seq LIMIT ?",
            (after, _CHUNK),
        ).fetchall():
            after = rows[-1][-1]
            for row in rows:
                event = row[-2]
                self._keep_before(event)
                self._search.remove(event)
                self._connection.execute(
                    f"UPDATE event SET {assignments} WHERE id = ?",
                    (*row[:_WIDTH], self._import_id, event),
                )
                delete_sides(self._connection, event)
                self._write_sides((event,), (row,))
                self._index((event,), (row,))
            self._is_changed = True
            self._count(len(rows))

    def _keep_before(self, event: int) -> None:
        self._connection.execute(
            "INSERT INTO import_change (import, event, before) VALUES (?, ?, ?)",
            (self._import_id, event, snapshot(self._connection, event)),
        )

    def finish(self) -> None:
        """Build the indexes that were left for last."""
        for sql in self._dropped:
            self._connection.execute(sql)
            self._say(self._written)
        if self._is_changed:
            delete_orphans(self._connection)
        self._search.finish()
