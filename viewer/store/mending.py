"""Which problems of earlier imports a mended file settled.

The import of a mended file keeps the ids of the problems that it settled, in its own row. The
problems stay as they were, so that undoing the one import opens them again and nothing else.
An id counts only for problems of earlier imports: SQLite may give a freed one to a later problem.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.store import Store

MENDED = """SELECT mended.value AS problem, min(import.id) AS import
    FROM import, json_each(import.dialect, '$.mends') AS mended
    WHERE json_valid(import.dialect) GROUP BY mended.value"""
"""Each settled problem with the import that settled it, as SQL."""

OF_IMPORT = f"""FROM problem LEFT JOIN ({MENDED}) AS mended
    ON mended.problem = problem.id AND mended.import > problem.import
    WHERE problem.import = :import"""
"""The problems of an import with what settled each, as SQL to be added to."""

_EARLIER = """SELECT problem.id, problem."row", reason FROM problem
    JOIN import ON import.id = problem.import WHERE import.id < :this
    AND data_set = (SELECT data_set FROM import WHERE id = :this)"""


def note_mended(store: Store, import_id: int, rows: Iterable[tuple[int, str]]) -> int:
    """Keep with an import which problems it settled; call inside its transaction.

    Args:
        store: inside the transaction of the import.
        import_id: of the mended file.
        rows: the number of each row that became an event, in the file it first came from, and
            the problem that it had then, as its file tells it; any problem where that is empty.

    Returns:
        How many problems are settled.
    """
    connection = store.connection
    by_row: dict[int, list[tuple[int, str]]] = {}
    for problem, row, reason in connection.execute(_EARLIER, {"this": import_id}):
        by_row.setdefault(row, []).append((problem, reason))
    settled = {
        problem
        for row, told in rows
        for problem, reason in by_row.get(row, ())
        if not told or told.startswith(reason)
    }
    connection.execute(
        "UPDATE import SET dialect = json_set(dialect, '$.mends', json(?)) WHERE id = ?",
        (json.dumps(sorted(settled)), import_id),
    )
    return len(settled)
