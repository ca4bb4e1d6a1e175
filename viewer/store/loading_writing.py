"""Writing the spooled rows of an import into the store's tables, in time order, and indexing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from viewer.domain.errors import ViewerError
from viewer.store.loading_indexing import SearchIndex
from viewer.store.loading_rows import EventRow
from viewer.store.side_tables import (
    SIDE_TABLES,
    Lists,
    delete_orphans,
    delete_sides,
    snapshot,
)

if TYPE_CHECKING:
    from viewer.store import Store

_CHUNK = 500
_WRITTEN_AT_ONCE = 20_000
"""Events that go through all tables before the next ones do, while their rows are at hand."""
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
_WRITE = f"""INSERT INTO event ({_quoted(_EVENT_COLUMNS)}, "import", id)
    SELECT {_quoted(_EVENT_COLUMNS)}, ?, place_in_time + ?
    FROM temp.ordered CROSS JOIN temp.incoming USING (seq)
    WHERE place_in_time BETWEEN ? AND ? ORDER BY place_in_time"""
_HUNG = """SELECT place_in_time + ? AS event, "{name}_list" AS list
    FROM temp.ordered CROSS JOIN temp.incoming USING (seq)
    WHERE place_in_time BETWEEN ? AND ? ORDER BY place_in_time"""
_INDEXED = """SELECT place_in_time + ? AS id, title, description, participants, place, is_plain
    FROM temp.ordered CROSS JOIN temp.incoming USING (seq)
    WHERE place_in_time BETWEEN ? AND ? ORDER BY place_in_time"""


class Writer:
    """Writes the events of one import.

    Args:
        store: inside the import's transaction.
        import_id: of the import, already a row.
        lists: what hangs on the events, by the names of ``SIDE_TABLES``.
        say: told how many events are written; may raise to stop.
    """

    def __init__(self, store: Store, import_id: int, lists: Mapping[str, Lists], say: Say) -> None:
        self._connection = store.connection
        self._import_id = import_id
        self._say = say
        self._lists = lists
        self._search = SearchIndex(store.connection)
        self._written = 0
        self._dropped: list[str] = []
        self._is_changed = False

    def write_new(self, condition: str) -> None:
        """Insert the spooled rows that a condition picks; ids follow time."""
        first, new, old = self._numbers(condition)
        if new >= _LOAD_INDEXES_AFTER and new > old // 2:
            self._drop_indexes()
        self._search.begin()
        execute = self._connection.execute
        execute("DROP TABLE IF EXISTS temp.ordered")
        execute("CREATE TEMP TABLE ordered (place_in_time INTEGER PRIMARY KEY, seq INTEGER)")
        execute(
            "INSERT INTO temp.ordered (seq)"
            f" SELECT seq FROM temp.incoming WHERE {condition} ORDER BY {_ORDER}"
        )
        for start in range(1, new + 1, _WRITTEN_AT_ONCE):
            last = min(start + _WRITTEN_AT_ONCE - 1, new)
            self._write_stretch(first - 1, start, last)
            self._count(last + 1 - start)
        execute("DROP TABLE temp.ordered")

    def _write_stretch(self, before: int, start: int, last: int) -> None:
        """Write the events from one place in time to another; ``before`` is the id before all."""
        where = (before, start, last)
        self._connection.execute(_WRITE, (self._import_id, *where))
        for name, lists in self._lists.items():
            lists.hang_on_many(_HUNG.format(name=name), where)
        self._search.add_many(_INDEXED, where)

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

    def _count(self, written: int) -> None:
        self._written += written
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
                for lists, text in zip(self._lists.values(), row[_WIDTH:], strict=False):
                    lists.hang(event, text)
                texts = (row[_TITLE], row[_DESCRIPTION], row[_PARTICIPANTS], row[_PLACE])
                self._search.add(event, *texts)
            self._is_changed = True
            self._count(len(rows))

    def _keep_before(self, event: int) -> None:
        self._connection.execute(
            "INSERT INTO import_change (import, event, before) VALUES (?, ?, ?)",
            (self._import_id, event, snapshot(self._connection, event)),
        )

    def finish(self, *, has_orphans: bool) -> None:
        """Build the indexes that were left for last.

        Args:
            has_orphans: whether rows were read that became no event.
        """
        for sql in self._dropped:
            self._connection.execute(sql)
            self._say(self._written)
        if self._is_changed or has_orphans:
            delete_orphans(self._connection)
        self._search.finish()
