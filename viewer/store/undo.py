"""Taking an import back whole, and what is kept about imports for that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report, Step, asks_to_stop, ignore
from viewer.store.imported_aliases import forget_aliases
from viewer.store.loading_indexing import SearchIndex
from viewer.store.loading_rows import ProblemRow
from viewer.store.mending import OF_IMPORT
from viewer.store.side_shapes import SIDE_TABLES
from viewer.store.side_tables import delete_orphans, restore

if TYPE_CHECKING:
    import sqlite3

    from viewer.store import Store


class Undone(NamedTuple):
    """What undoing an import has changed.

    Attributes:
        events: that were removed or put back.
        spellings: other spellings of names that are known no longer.
    """

    events: int
    spellings: int


def undo_import(store: Store, import_id: int, report: Report = ignore) -> Undone:
    """Make the store as it was before an import; its row and its problems go too.

    Args:
        store: open for writing.
        import_id: which import.
        report: told how many events are done; may raise ``Cancelled``, which undoes nothing.

    Raises:
        ViewerError: there is no such import, a later one changed the same events, or the store
            cannot be written.
        Cancelled: out of ``report``; nothing was undone.
    """
    step = Step("writing", 0, 0)
    report(step)
    with (
        store.cancellable(lambda: asks_to_stop(report, step)),
        store.transaction() as connection,
    ):
        if not _name(connection, import_id):
            raise ViewerError(
                "There is no import {number}.",
                hint="The command info lists the imports.",
                number=import_id,
            )
        _refuse_later(connection, import_id)
        connection.execute("PRAGMA defer_foreign_keys = ON")
        events = _put_back(connection, import_id, report)
        events += _remove(connection, import_id, report)
        spellings = forget_aliases(connection, import_id)
        connection.execute("DELETE FROM problem WHERE import = ?", (import_id,))
        connection.execute("DELETE FROM import_change WHERE import = ?", (import_id,))
        connection.execute("DELETE FROM import WHERE id = ?", (import_id,))
        delete_orphans(connection)
        SearchIndex(connection).finish()
        connection.execute("UPDATE store SET generation = generation + 1")
    return Undone(events, spellings)


def _name(connection: sqlite3.Connection, import_id: int) -> str:
    found = connection.execute("SELECT file FROM import WHERE id = ?", (import_id,)).fetchone()
    return found[0] if found else ""


def _refuse_later(connection: sqlite3.Connection, import_id: int) -> None:
    """Refuse where an event of this import, new or changed, was changed by a later one."""
    later = connection.execute(
        """SELECT later.import FROM import_change AS later
        WHERE later.import > :this AND (
            json_extract(later.before, '$.event.import') = :this
            OR later.event IN (SELECT event FROM import_change WHERE import = :this))
        ORDER BY later.import LIMIT 1""",
        {"this": import_id},
    ).fetchone()
    if later:
        raise ViewerError(
            "Import {number} cannot be undone: import {later} ({file}) changed its events later.",
            hint="Undo import {later} first.",
            number=import_id,
            later=later[0],
            file=_name(connection, later[0]),
        )


def _put_back(connection: sqlite3.Connection, import_id: int, report: Report) -> int:
    index = SearchIndex(connection)
    changes = connection.execute(
        "SELECT event, before FROM import_change WHERE import = ?", (import_id,)
    ).fetchall()
    for done, (event, before) in enumerate(changes):
        report(Step("writing", done, len(changes)))
        index.remove(event)
        restore(connection, before)
        index.put_back(event)
    return len(changes)


def _remove(connection: sqlite3.Connection, import_id: int, report: Report) -> int:
    index = SearchIndex(connection)
    mine = "SELECT id FROM event WHERE import = ?"
    (count,) = connection.execute(f"SELECT count(*) FROM ({mine})", (import_id,)).fetchone()
    (others,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM event WHERE import <> ? LIMIT 1)", (import_id,)
    ).fetchone()
    if others:
        for done, (event,) in enumerate(connection.execute(mine, (import_id,)).fetchall()):
            report(Step("writing", done, count))
            index.remove(event)
    else:
        index.clear()
    for side in SIDE_TABLES.values():
        connection.execute(f"DELETE FROM {side.table} WHERE event IN ({mine})", (import_id,))
    connection.execute("DELETE FROM event WHERE import = ?", (import_id,))
    return int(count)


def header_of(store: Store, import_id: int) -> tuple[list[str], str]:
    """The columns of an imported file, and its data set.

    Raises:
        ViewerError: there is no such import.
    """
    found = store.connection.execute(
        "SELECT dialect, data_set FROM import WHERE id = ?", (import_id,)
    ).fetchone()
    if not found:
        raise ViewerError("There is no import {number}.", number=import_id)
    return list(json.loads(found[0]).get("columns", [])), found[1]


def problems_of(store: Store, import_id: int) -> Iterator[ProblemRow]:
    """The problems of an import that stand open, in the order of its rows."""
    for found in store.connection.execute(
        f"""SELECT "row", "column", cell, reason, whole_row {OF_IMPORT}
        AND mended.problem IS NULL ORDER BY "row", id""",
        {"import": import_id},
    ):
        yield ProblemRow(*found)
