"""Which aliases an import tells: kept in its mapping, so that undoing it takes them back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

Told = Sequence[str]
"""Facet, other spelling and name, as in ``Alias``."""

_TOLD = """SELECT told.value FROM import,
    json_each(CASE WHEN json_valid(mapping) THEN mapping ELSE '{}' END, '$.aliases') AS told"""


def keep_aliases(connection: sqlite3.Connection, import_id: int, told: Iterable[Told]) -> None:
    """Add the aliases that an import tells, within a transaction.

    The import keeps them, those aside that were known before and that no other import told:
    they were somebody's own.
    """
    distinct = list(dict.fromkeys(map(tuple, told)))
    if not distinct:
        return
    insert = "INSERT OR IGNORE INTO alias (facet, alias, name) VALUES (?, ?, ?)"
    new: set[Told] = {each for each in distinct if connection.execute(insert, each).rowcount}
    others = _told(connection, f"{_TOLD} WHERE import.id <> ?", import_id)
    kept = [each for each in distinct if each in new or each in others]
    if kept:
        connection.execute(
            "UPDATE import SET mapping = json_set(mapping, '$.aliases', json(?)) WHERE id = ?",
            (json.dumps(kept, ensure_ascii=False), import_id),
        )


def forget_aliases(connection: sqlite3.Connection, import_id: int) -> int:
    """Take away the aliases that an import alone told, within a transaction; gives their number."""
    mine = _told(connection, f"{_TOLD} WHERE import.id = ?", import_id)
    if mine:
        mine -= _told(connection, f"{_TOLD} WHERE import.id <> ?", import_id)
    connection.executemany("DELETE FROM alias WHERE facet = ? AND alias = ? AND name = ?", mine)
    return len(mine)


def _told(connection: sqlite3.Connection, sql: str, import_id: int) -> set[Told]:
    return {
        tuple(map(str, each))
        for (text,) in connection.execute(sql, (import_id,))
        if isinstance(each := json.loads(text), list) and len(each) == 3
    }
