"""One import into a store, in one transaction: spool, compare, write, index.

Rows wait in a temporary table until all are there, because ids are given in time order and a row
may repeat an id. Then they are compared with what the store holds and written in that order.
"""

from __future__ import annotations

import gc
import sqlite3
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from viewer.domain.errors import ViewerError
from viewer.domain.identity import key_of_row
from viewer.domain.progress import Report, Step, ignore
from viewer.store.loading_merge import merged
from viewer.store.loading_rows import PART, EventRow, ProblemRow
from viewer.store.loading_writing import Writer
from viewer.store.side_tables import SIDE_TABLES, Lists

if TYPE_CHECKING:
    from types import TracebackType

    from viewer.store import Store

NEW, CHANGED, UNCHANGED, MEMBER, STRANGER = range(5)
"""What becomes of a spooled row; a member shares the outcome of the event it belongs to."""

_COLUMNS = ", ".join(f'"{name}"' for name in EventRow._fields)
_LISTS = ", ".join(f"{name}_list" for name in SIDE_TABLES)
_MARKS = ", ".join("?" * (len(EventRow._fields) + len(SIDE_TABLES) + 1))
_SPOOL = f"""CREATE TEMP TABLE incoming (
    seq INTEGER PRIMARY KEY, {_COLUMNS}, is_plain INTEGER DEFAULT 0, {_LISTS},
    state INTEGER DEFAULT {NEW}, event INTEGER, lead INTEGER)"""
_SPOOL_INSERT = f"INSERT INTO temp.incoming ({_COLUMNS}, is_plain, {_LISTS}) VALUES ({_MARKS})"
_IDENTITY = EventRow._fields.index("identity")
_SEARCHED = itemgetter(
    *map(EventRow._fields.index, ("title", "description", "participants", "place"))
)
_LOADING_PRAGMAS = ("main.cache_size = -131072", "temp.cache_size = -65536", "threads = 2")
"""Room for building indexes, and a second thread for sorting."""
_POLL_OPERATIONS = 20_000
"""Virtual machine operations of SQLite between two looks at whether to stop; a few ms."""


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
        self._hashes = array("q")
        self._lists: dict[str, Lists] = {}
        self._step = Step("reading", 0, 0)
        self._stopped: BaseException | None = None
        self._problems = 0
        self.strangers: list[ProblemRow] = []
        """After ``compare``: rows whose id belongs to another event; their cells are not kept."""
        self.import_id = 0

    def __enter__(self) -> Load:
        if self._store.is_read_only and not self._is_dry:
            raise ViewerError(
                "{store} is open for reading only.",
                hint="Copy it to a folder you may write to.",
                store=str(self._store.path),
            )
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
            raise _told(error, self._store) from error
        gc.disable()
        try:
            self._cache = execute("PRAGMA main.cache_size").fetchone()[0]
            for pragma in _LOADING_PRAGMAS:
                execute(f"PRAGMA {pragma}")
            execute("DROP TABLE IF EXISTS temp.incoming")
            execute("DROP TABLE IF EXISTS temp.unread")
            execute(_SPOOL)
            execute("CREATE TEMP TABLE unread (data_set TEXT, identity BLOB)")
            if not self._is_dry:
                self.import_id = self._insert_import()
                self._lists = {
                    name: Lists(self._connection, side) for name, side in SIDE_TABLES.items()
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
        if isinstance(error, sqlite3.OperationalError):
            raise _told(error, self._store) from error

    def _roll_back(self) -> None:
        self._connection.set_progress_handler(None, 0)
        self._connection.rollback()
        self._restore()

    def _restore(self) -> None:
        execute = self._connection.execute
        self._connection.set_progress_handler(None, 0)
        execute("DROP TABLE IF EXISTS temp.incoming")
        execute("DROP TABLE IF EXISTS temp.unread")
        execute("DROP TABLE IF EXISTS temp.ordered")
        for lists in self._lists.values():
            lists.drop()
        execute("PRAGMA foreign_keys = ON")
        execute(f"PRAGMA main.cache_size = {self._cache}")
        execute("PRAGMA threads = 0")
        execute(f"PRAGMA query_only = {self._was_query_only}")
        if self._had_gc:
            gc.enable()

    def add(self, events: Sequence[EventRow], problems: Sequence[ProblemRow] = ()) -> None:
        """Spool a chunk of events and keep its problems."""
        if events:
            columns = list(zip(*events, strict=True))
            lists = self._numbered(dict(zip(EventRow._fields, columns, strict=True)))
            self._connection.executemany(
                _SPOOL_INSERT, zip(*columns, _are_plain(columns), *lists, strict=True)
            )
            self._hashes.extend(map(hash, columns[_IDENTITY]))
        self._keep_problems(problems)

    def _numbered(self, texts: Mapping[str, Sequence[str]]) -> list[Sequence[int]]:
        """Numbers of the lists in packed texts, by side table; nothing is made by a dry run."""
        if self._is_dry:
            return [(0,) * len(texts["title"])] * len(SIDE_TABLES)
        return [lists.numbers(texts[name]) for name, lists in self._lists.items()]

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
        with self._polling("comparing", len(self._hashes)):
            self._settle_repeated()
            self._connection.execute(
                f"""UPDATE temp.incoming SET event = known.id,
                    state = CASE WHEN known.content = incoming.content THEN {UNCHANGED}
                            ELSE {CHANGED} END
                FROM main.event AS known
                WHERE incoming.state = {NEW} AND known.data_set = incoming.data_set
                AND known.identity = incoming.identity"""
            )
            counts = self._counts()
            return counts if has_all_rows else replace(counts, vanished=0)

    def _settle_repeated(self) -> None:
        """Merge rows that share an id; tell equal rows without one apart by their occurrence."""
        for group in _repeated(self._hashes):
            by_key: dict[tuple[str, bytes, int], list[tuple[int, EventRow]]] = {}
            marks = ", ".join(map(str, group))
            for seq, *values in self._connection.execute(
                f"SELECT seq, {_COLUMNS} FROM temp.incoming WHERE seq IN ({marks}) ORDER BY seq"
            ):
                row = EventRow(*values)
                by_key.setdefault((row.data_set, row.identity, row.by_id), []).append((seq, row))
            for (_, _, by_id), rows in by_key.items():
                if len(rows) > 1:
                    self._merge(rows) if by_id else self._number(rows)

    def _number(self, rows: list[tuple[int, EventRow]]) -> None:
        self._connection.executemany(
            "UPDATE temp.incoming SET identity = ? WHERE seq = ?",
            [
                (key_of_row(row.identity[1:17], occurrence), seq)
                for occurrence, (seq, row) in enumerate(rows)
            ],
        )

    def _merge(self, rows: list[tuple[int, EventRow]]) -> None:
        event, strangers = merged([row for _, row in rows])
        seqs = {row.row: seq for seq, row in rows}
        lead = rows[0][0]
        lists = [
            numbers[0] for numbers in self._numbered({n: (t,) for n, t in event._asdict().items()})
        ]
        self._connection.execute(
            f"UPDATE temp.incoming SET ({_COLUMNS}, is_plain, {_LISTS}) = ({_MARKS}) WHERE seq = ?",
            (*event, 0, *lists, lead),
        )
        self._connection.executemany(
            f"UPDATE temp.incoming SET state = {MEMBER}, lead = ? WHERE seq = ?",
            [(lead, seq) for seq, _ in rows[1:]],
        )
        for row, reason in strangers:
            self._connection.execute(
                f"UPDATE temp.incoming SET state = {STRANGER}, lead = NULL WHERE seq = ?",
                (seqs[row.row],),
            )
            self.strangers.append(
                ProblemRow(row.row, "", "", reason, "", row.data_set, row.identity)
            )

    def keep_strangers(self, problems: Sequence[ProblemRow]) -> None:
        """Keep ``strangers``, now with their whole rows, as problems."""
        self._keep_problems(problems)

    def _counts(self) -> Counts:
        found = dict(
            self._connection.execute(
                """SELECT coalesce(leading.state, row.state), count(*) FROM temp.incoming AS row
            LEFT JOIN temp.incoming AS leading ON leading.seq = row.lead GROUP BY 1"""
            )
        )
        (events,) = self._connection.execute(
            f"SELECT count(*) FROM temp.incoming WHERE state <= {UNCHANGED}"
        ).fetchone()
        problems = self._problems + found.get(STRANGER, 0)
        return Counts(
            rows=sum(found.values()) + self._problems,
            events=events,
            added=found.get(NEW, 0),
            changed=found.get(CHANGED, 0),
            unchanged=found.get(UNCHANGED, 0),
            vanished=self._vanished(),
            problems=problems,
        )

    def _vanished(self) -> int:
        (count,) = self._connection.execute(
            f"""SELECT count(*) FROM main.event WHERE data_set IN (
                SELECT ? UNION SELECT DISTINCT data_set FROM temp.incoming)
            AND id NOT IN (SELECT event FROM temp.incoming WHERE event IS NOT NULL
                AND state <= {UNCHANGED})
            AND (data_set, identity) NOT IN (SELECT data_set, identity FROM temp.unread)""",
            (self._start.data_set,),
        ).fetchone()
        return int(count)

    def write(self, counts: Counts) -> None:
        """Write what is new and changed, in time order, and index it."""
        with self._polling("loading", counts.events):
            writer = Writer(self._store, self.import_id, self._lists, self._say)
            writer.write_new(f"state = {NEW}")
            writer.write_changed(f"state = {CHANGED}")
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
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _are_plain(columns: Sequence[Sequence[str]]) -> Iterator[bool]:
    """Whether the index takes the texts of each row as they stand."""
    searched = _SEARCHED(columns)
    has_roles = any(PART in text for text in searched[2])
    return (
        text.isascii() and not (has_roles and PART in text)
        for text in map("".join, zip(*searched, strict=True))
    )


def _repeated(hashes: array[int]) -> Iterator[list[int]]:
    """Spool numbers of rows whose keys have the same hash, group by group."""
    if len(hashes) < 2:
        return
    values = np.frombuffer(hashes, dtype=np.int64)
    order = np.argsort(values, kind="stable")
    same = values[order[1:]] == values[order[:-1]]
    starts = np.flatnonzero(same & ~np.concatenate(([False], same[:-1])))
    ends = np.flatnonzero(same & ~np.concatenate((same[1:], [False]))) + 2
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        yield (order[start:end] + 1).tolist()


def _told(error: sqlite3.OperationalError, store: Store) -> Exception:
    """A SQLite error in words, where the user can mend it."""
    text = str(error).lower()
    name = str(store.path)
    if "locked" in text or "busy" in text:
        return ViewerError(
            "Another process is writing to {store}.", hint="Try again when it is done.", store=name
        )
    if "full" in text or "disk i/o" in text:
        return ViewerError(
            "The disk of {store} is full or failing; nothing was changed.",
            hint="Make room and import again.",
            store=name,
        )
    if "readonly" in text:
        return ViewerError(
            "{store} cannot be written to.",
            hint="Copy it to a folder you may write to.",
            store=name,
        )
    return error
