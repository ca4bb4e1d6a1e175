"""One import into a store, in one transaction: spool, compare, write, index.

Events wait in a spool until all are there, because ids are given in time order and a row may
repeat an id. Then they are compared with what the store holds and written in that order.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report, Step, ignore
from viewer.store.failures import as_told
from viewer.store.imported_aliases import keep_aliases
from viewer.store.loading_changes import EventChange, changes
from viewer.store.loading_columns import LoadedColumns
from viewer.store.loading_comparing import (
    CHANGED,
    FORGET_TABLES,
    MAKE_TABLES,
    NEW,
    STRANGER,
    UNCHANGED,
    Comparison,
)
from viewer.store.loading_lists import LinkedLists
from viewer.store.loading_rows import RECORD_FIELDS, EventBatch, ProblemRow
from viewer.store.loading_spool import Spool
from viewer.store.loading_writing import Indexer, Writer
from viewer.store.side_shapes import SIDE_TABLES

if TYPE_CHECKING:
    from types import TracebackType

    from viewer.store import Store

_LOADING_PRAGMAS = ("main.cache_size = -131072", "temp.cache_size = -65536", "threads = 2")
"""Room for building indexes, and a second thread for sorting."""
_POLL_OPERATIONS = 20_000
"""Virtual machine operations of SQLite between two looks at whether to stop; a few ms."""
_AT = {name: index for index, name in enumerate(RECORD_FIELDS)}


@dataclass(frozen=True, slots=True)
class ImportStart:
    """What is known of an import when it begins."""

    file: str
    folder: str
    data_set: str
    bytes: int
    encoding: str
    dialect: str
    mapping: str
    started: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import came to; counts are of rows, ``events`` and ``vanished`` of events."""

    rows: int
    events: int
    added: int
    changed: int
    unchanged: int
    vanished: int
    problems: int


class Load:
    """One import, as a context: left by an exception, or not kept, it leaves the store as it was.

    Use it as: ``add`` for each chunk, ``compare`` once, then ``write`` and ``keep``, or neither
    for a dry run.

    Args:
        store: open for writing, or for reading when nothing is to be kept.
        start: what is known of the file.
        report: told how far it is; may raise ``Cancelled``.
        is_dry: whether nothing will be written.

    Raises:
        ViewerError: another process writes to the store, or it cannot be written to.
    """

    def __init__(
        self, store: Store, start: ImportStart, report: Report = ignore, *, is_dry: bool = False
    ) -> None:
        self._store = store
        self._connection = store.connection
        self._start = start
        self._report = report
        self._is_dry = is_dry
        self._spool: Spool
        self._comparison: Comparison | None = None
        self._lists: dict[str, LinkedLists] = {}
        self._aliases: list[tuple[str, str, str]] = []
        self._step = Step("reading", 0, 0)
        self._stopped: BaseException | None = None
        self._problems = 0
        self.strangers: list[ProblemRow] = []
        """After ``compare``: rows whose id belongs to another event; their cells are not kept."""
        self.import_id = 0
        self._writer: Writer | None = None

    def __enter__(self) -> Load:
        if self._store.is_read_only and not self._is_dry:
            raise ViewerError(
                "{store} is open for reading only.",
                hint="Copy it to a folder you may write to.",
                store=str(self._store.path),
            )
        self._spool = Spool()
        self._had_gc = gc.isenabled()
        execute = self._connection.execute
        self._was_query_only = execute("PRAGMA query_only").fetchone()[0]
        # A dry run spools into temporary tables, which a store for reading forbids as well.
        execute("PRAGMA query_only = OFF")
        execute("PRAGMA foreign_keys = OFF")
        try:
            execute("BEGIN" if self._is_dry else "BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            execute("PRAGMA foreign_keys = ON")
            self._spool.close()
            raise as_told(error, self._store.path) or error from error
        gc.disable()
        try:
            self._cache = execute("PRAGMA main.cache_size").fetchone()[0]
            for pragma in _LOADING_PRAGMAS:
                execute(f"PRAGMA {pragma}")
            for statement in (*FORGET_TABLES, *MAKE_TABLES):
                execute(statement)
            if not self._is_dry:
                self.import_id = self._insert_import()
                self._lists = {
                    name: LinkedLists(self._connection, side)
                    for name, side in SIDE_TABLES.items()
                    if side.linked
                }
        except BaseException:
            self._roll_back()
            raise
        return self

    def _insert_import(self) -> int:
        start = self._start
        cursor = self._connection.execute(
            "INSERT INTO import (file, folder, data_set, sha256, bytes, encoding, dialect, mapping,"
            " started) VALUES (?, ?, ?, '', ?, ?, ?, ?, ?)",
            (
                start.file,
                start.folder,
                start.data_set,
                start.bytes,
                start.encoding,
                start.dialect,
                start.mapping,
                start.started,
            ),
        )
        return cursor.lastrowid or 0

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._connection.in_transaction:
            self._roll_back()
        else:
            self._restore()
        if self._stopped is not None and error is not self._stopped:
            stopped, self._stopped = self._stopped, None
            raise stopped
        if error is not None and (told := as_told(error, self._store.path)):
            raise told from error

    def _roll_back(self) -> None:
        self._connection.set_progress_handler(None, 0)
        self._connection.rollback()
        self._restore()

    def _restore(self) -> None:
        execute = self._connection.execute
        self._connection.set_progress_handler(None, 0)
        for statement in FORGET_TABLES:
            execute(statement)
        self._spool.close()
        execute("PRAGMA foreign_keys = ON")
        execute(f"PRAGMA main.cache_size = {self._cache}")
        execute("PRAGMA threads = 0")
        execute(f"PRAGMA query_only = {self._was_query_only}")
        if self._had_gc:
            gc.enable()

    def add(
        self,
        events: EventBatch,
        problems: Sequence[ProblemRow] = (),
        aliases: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        """Spool a chunk of events and its aliases (as in ``Alias``), and keep its problems."""
        self._aliases += aliases
        if events:
            fields = self._spool.add(events)
            for name, lists in self._lists.items():
                lists.add(fields[_AT[name]])
        self._keep_problems(problems)

    def _keep_problems(self, problems: Sequence[ProblemRow]) -> None:
        self._problems += len(problems)
        if problems and not self._is_dry:
            self._connection.executemany(
                'INSERT INTO problem (import, "row", "column", cell, reason, whole_row)'
                f" VALUES ({self.import_id}, ?, ?, ?, ?, ?)",
                (problem[:5] for problem in problems),
            )
        known = [(p.data_set, p.identity) for p in problems if p.identity]
        if known:
            self._connection.executemany("INSERT INTO temp.unread VALUES (?, ?)", known)

    @contextmanager
    def _polling(self, phase: str, total: int = 0) -> Iterator[None]:
        """Ask the report now and then whether to stop, in the middle of long SQL too."""
        self._step = Step(phase, 0, total)

        def poll() -> int:
            try:
                self._report(self._step)
            except BaseException as stop:
                self._stopped = stop
                return 1
            return 0

        poll()
        if self._stopped is not None:
            raise self._stopped
        self._connection.set_progress_handler(poll, _POLL_OPERATIONS)
        try:
            yield
        except sqlite3.OperationalError:
            if self._stopped is not None:
                raise self._stopped from None
            raise
        finally:
            self._connection.set_progress_handler(None, 0)

    def compare(self, *, has_all_rows: bool = True) -> Counts:
        """Tell apart new, changed and unchanged events, and those of the data set that vanished.

        Args:
            has_all_rows: whether the file has all rows of its data set, so that others vanished.
        """
        for lists in self._lists.values():
            lists.settle()
        with self._polling("comparing", len(self._spool)):
            found = Comparison(self._connection, self._spool, self._lists, self._start.data_set)
            found.find(lambda: self._report(self._step))
            self._comparison, self.strangers = found, found.strangers
            vanished = found.vanished() if has_all_rows else 0
        rows = found.rows()
        return Counts(
            rows=len(self._spool) + self._problems,
            events=found.events,
            added=rows[NEW],
            changed=rows[CHANGED],
            unchanged=rows[UNCHANGED],
            vanished=vanished,
            problems=self._problems + rows[STRANGER],
        )

    def changes(self, most: int) -> list[EventChange]:
        """After ``compare``: what the first of the events that change say now, and would say."""
        if self._comparison is None:
            raise ValueError("compare comes first")
        return changes(self._connection, self._spool, self._comparison.changed[:most])

    def keep_strangers(self, problems: Sequence[ProblemRow]) -> None:
        """Keep ``strangers``, now with their whole rows, as problems."""
        self._keep_problems(problems)

    def write(self, counts: Counts, indexer: Indexer | None = None) -> None:
        """Write what is new and changed, in time order, and index it.

        Args:
            counts: what ``compare`` gave.
            indexer: builds the full-text index elsewhere where the store has none yet.
        """
        if self._comparison is None:
            raise ValueError("compare comes first")
        with self._polling("loading", counts.events):
            self._writer = writer = Writer(
                self._store, self.import_id, self._spool, self._lists, self._say, indexer
            )
            writer.write_new(self._comparison.new)
            writer.write_changed(self._comparison.changed)
        self._spool.settle()
        keep_aliases(self._connection, self.import_id, self._aliases)
        with self._polling("indexing", counts.events):
            writer.finish(has_orphans=bool(self.strangers))

    def _say(self, done: int) -> None:
        """Tell how many events are written; raises what the report raises."""
        self._step = self._step._replace(done=done, rows=done)
        self._report(self._step)

    def keep(self, counts: Counts, sha256: str, date_formats: str) -> None:
        """Commit, and hand what the log holds to the database file."""
        self._connection.execute(
            """UPDATE import SET sha256 = ?, date_formats = ?, finished = ?, "rows" = ?, events = ?,
            added = ?, changed = ?, unchanged = ?, vanished = ?, problems = ? WHERE id = ?""",
            (
                sha256,
                date_formats,
                datetime.now(UTC).isoformat(timespec="seconds"),
                counts.rows,
                counts.events,
                counts.added,
                counts.changed,
                counts.unchanged,
                counts.vanished,
                counts.problems,
                self.import_id,
            ),
        )
        self._connection.execute("UPDATE store SET generation = generation + 1")
        self._connection.commit()
        self._restore()
        with suppress(sqlite3.DatabaseError):  # a full disk: all is kept, though in the log
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def columns(self) -> LoadedColumns | None:
        """After ``keep``, once: the columns of all events; None where the store had some before."""
        writer, self._writer = self._writer, None
        if writer is None or not writer.is_all:
            return None
        links = {SIDE_TABLES[name].linked: lists for name, lists in self._lists.items()}
        self._lists = {}
        return LoadedColumns(
            self._connection, self.import_id, self._spool, links, writer.order, writer.first
        )
