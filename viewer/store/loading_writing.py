"""Writing the spooled events of an import into the store's tables, in time order, and indexing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.errors import ViewerError
from viewer.store.loading_apart import CopiedIndex, Rows
from viewer.store.loading_indexing import SearchIndex, Texts
from viewer.store.loading_lists import LinkedLists, hang_on_one, hang_unlinked
from viewer.store.loading_rows import RECORD_FIELDS, Fields, number_of
from viewer.store.loading_spool import Spool, Stretch
from viewer.store.side_links import Links
from viewer.store.side_shapes import SIDE_TABLES
from viewer.store.side_tables import delete_orphans, delete_sides, snapshot

if TYPE_CHECKING:
    from viewer.store import Store

_WRITTEN_AT_ONCE = 5_000
"""Events that go through all tables before the next ones do, while their texts are at hand."""
_SPOOLED = (
    *("row", "start", "start_latest", "end_earliest", "end"),
    *("utc_offset", "qualifier", "importance"),
)
_TEXTS = ("date", "date_text", "title", "kind", "place", "description", "external_id", "extra")
_COLUMNS = (
    *("id", "import", "data_set", "identity", "content", "precision"),
    *_SPOOLED,
    *_TEXTS,
    *("latitude", "longitude"),
)
_AT = {name: index for index, name in enumerate(RECORD_FIELDS)}
_LOAD_INDEXES_AFTER = 20_000
"""New events from which on it pays to drop the indexes and build them after the load."""

_LAST_ID = 2**63 - 1
"""SQLite knows no greater number."""

Say = Callable[[int], None]


class Indexer(Protocol):
    """Builds a full-text index elsewhere while the events are written."""

    def add_many(self, first: int, texts: Texts) -> None: ...

    def tables(self) -> Iterator[tuple[str, Rows]]: ...


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


_INSERT = f"INSERT INTO event ({_quoted(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_CHANGED_COLUMNS = ", ".join(f'"{name}" = ?' for name in _COLUMNS[1:])
_UPDATE = f"UPDATE event SET {_CHANGED_COLUMNS} WHERE id = ?"


class Writer:
    """Writes the events of one import.

    Args:
        store: inside the import's transaction.
        import_id: of the import, already a row.
        spool: the events.
        lists: the lists that link to shared things, by the names of ``SIDE_TABLES``.
        say: told how many events are written; may raise to stop.
        indexer: builds the index of a store that has none yet; None to index here.
    """

    def __init__(
        self,
        store: Store,
        import_id: int,
        spool: Spool,
        lists: Mapping[str, LinkedLists],
        say: Say,
        indexer: Indexer | None = None,
    ) -> None:
        self._connection = store.connection
        self._import_id = import_id
        self._spool = spool
        self._lists = lists
        self._say = say
        self._search = SearchIndex(store.connection)
        self._indexer = indexer if self._search.is_empty else None
        self._written = 0
        self._dropped: list[str] = []
        self._is_changed = False
        self._old = 0
        self.order = np.zeros(0, np.int64)
        """After ``write_new``: the new events by their numbers in the spool, in order of ids."""
        self.first = 1
        """The id of the first of them; those of the others follow."""

    @property
    def is_all(self) -> bool:
        """Whether the store has no events but those that were written as new."""
        return not self._old

    def write_new(self, seqs: NDArray[np.int64]) -> None:
        """Insert spooled events; their ids follow time."""
        self.first, self._old = self._numbers(len(seqs))
        if len(seqs) >= _LOAD_INDEXES_AFTER and len(seqs) > self._old // 2:
            self._drop_indexes()
        if self._indexer is None:
            self._search.begin()
        self.order = self._spool.in_time(seqs)
        del seqs  # eight bytes an event, which the order says as well
        for begin in range(0, len(self.order), _WRITTEN_AT_ONCE):
            part = self.order[begin : begin + _WRITTEN_AT_ONCE]
            self._write(self.first + begin, part)
            self._count(len(part))

    def _numbers(self, new: int) -> tuple[int, int]:
        """The next free id, and how many events the store has."""
        execute = self._connection.execute
        (last,) = execute("SELECT coalesce(max(id), 0) FROM event").fetchone()
        (old,) = execute("SELECT count(*) FROM event").fetchone()
        if last + new > _LAST_ID:
            raise ViewerError(
                "The store has no ids left for new events: its last one is {number}.", number=last
            )
        return last + 1, old

    def _write(self, first: int, seqs: NDArray[np.int64]) -> None:
        stretch = self._spool.stretch(seqs)
        fields = stretch.fields
        self._connection.executemany(
            _INSERT,
            zip(range(first, first + len(seqs)), *self._columns(stretch), strict=True),
        )
        for name, side in SIDE_TABLES.items():
            texts = fields[_AT[name]]
            if name in self._lists:
                self._lists[name].hang(seqs, first, texts)
            else:
                hang_unlinked(self._connection, side, first, texts)
        (self._indexer or self._search).add_many(first, _texts(fields))

    def _columns(self, stretch: Stretch) -> list[Iterable[object]]:
        """The columns of a stretch of events, in the order of ``_COLUMNS`` without the id."""
        spool, seqs, fields = self._spool, stretch.seqs, stretch.fields
        return [
            [self._import_id] * len(seqs),
            spool.data_sets_of(seqs),
            stretch.identities,
            stretch.contents,
            list(spool.precisions(seqs)),
            *(spool.values(name, seqs) for name in _SPOOLED),
            *(fields[_AT[name]] for name in _TEXTS),
            *(list(map(number_of, fields[_AT[name]])) for name in ("latitude", "longitude")),
        ]

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

    def write_changed(self, changed: Iterable[tuple[int, int]]) -> None:
        """Overwrite events, keeping what they were.

        Args:
            changed: the number in the spool and the id of each.
        """
        shared = {
            name: Links(self._connection, side) for name, side in SIDE_TABLES.items() if side.linked
        }
        for seq, event in changed:
            self._connection.execute(
                "INSERT INTO import_change (import, event, before) VALUES (?, ?, ?)",
                (self._import_id, event, snapshot(self._connection, event)),
            )
            self._search.remove(event)
            stretch = self._spool.stretch(np.array([seq]))
            (row,) = zip(*self._columns(stretch), strict=True)
            self._connection.execute(_UPDATE, (*row, event))
            delete_sides(self._connection, event)
            for name, side in SIDE_TABLES.items():
                text = stretch.fields[_AT[name]][0]
                hang_on_one(self._connection, side, shared.get(name), event, text)
            self._search.add_many(event, _texts(stretch.fields))
            self._is_changed = True
            self._count(1)

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
        if self._indexer is None:
            self._search.finish()
        else:
            self._copy_index(self._indexer)

    def _copy_index(self, indexer: Indexer) -> None:
        copied = CopiedIndex(self._connection)
        try:
            for name, rows in indexer.tables():
                copied.take(name, rows)
                self._say(self._written)
        finally:
            copied.close()


def _texts(fields: Fields) -> Texts:
    title, description, names, place = (
        fields[_AT[name]] for name in ("title", "description", "participants", "place")
    )
    return title, description, names, place
