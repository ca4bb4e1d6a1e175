"""Keeping the aliases of a file as an import, so that it can be told and undone like any other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.queries import Facet
from viewer.store.aliases import Alias
from viewer.store.imported_aliases import keep_aliases
from viewer.store.loading import Counts, ImportStart
from viewer.store.loading_rows import ProblemRow

if TYPE_CHECKING:
    from viewer.store.store import Store


class Loaded(NamedTuple):
    """What became of a file of aliases; ``import_id`` is None where nothing was kept."""

    counts: Counts
    import_id: int | None


def load_aliases(
    store: Store,
    start: ImportStart,
    sha256: str,
    rows: Sequence[Iterable[Alias]],
    problems: Sequence[ProblemRow],
    *,
    is_kept: bool = True,
) -> Loaded:
    """Keep the aliases of each row, in one transaction; a row that adds none is unchanged.

    The events stay as they are, and so does the store's generation. The import keeps its aliases
    in place of a mapping: see ``imported_aliases``.

    Raises:
        ViewerError: the store cannot be written.
    """
    if not is_kept:
        return Loaded(_counts(_new_among(store.connection, rows), rows, problems), None)
    with store.transaction() as connection:
        counts = _counts(_new_among(connection, rows), rows, problems)
        number = _insert_import(connection, start, sha256, counts)
        keep_aliases(connection, number, (alias for row in rows for alias in row))
        connection.executemany(
            'INSERT INTO problem (import, "row", "column", cell, reason, whole_row)'
            f" VALUES ({number}, ?, ?, ?, ?, ?)",
            (problem[:5] for problem in problems),
        )
    return Loaded(counts, number)


def _new_among(connection: sqlite3.Connection, rows: Sequence[Iterable[Alias]]) -> int:
    """How many rows would add an alias."""
    known = {
        Alias(Facet(facet), alias, name)
        for facet, alias, name in connection.execute("SELECT facet, alias, name FROM alias")
    }
    count = 0
    for row in rows:
        new = set(row) - known
        known |= new
        count += bool(new)
    return count


def _counts(
    added_rows: int, rows: Sequence[Iterable[Alias]], problems: Sequence[ProblemRow]
) -> Counts:
    return Counts(
        rows=len(rows) + len(problems),
        events=0,
        added=added_rows,
        changed=0,
        unchanged=len(rows) - added_rows,
        vanished=0,
        problems=len(problems),
    )


def _insert_import(
    connection: sqlite3.Connection,
    start: ImportStart,
    sha256: str,
    counts: Counts,
) -> int:
    cursor = connection.execute(
        "INSERT INTO import (file, folder, data_set, sha256, bytes, encoding, dialect, mapping,"
        ' started, finished, "rows", added, unchanged, problems)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            start.file,
            start.folder,
            start.data_set,
            sha256,
            start.bytes,
            start.encoding,
            start.dialect,
            "{}",
            start.started,
            datetime.now(UTC).isoformat(timespec="seconds"),
            counts.rows,
            counts.added,
            counts.unchanged,
            counts.problems,
        ),
    )
    return cursor.lastrowid or 0
