"""How a store's tables are made and brought to the newest version.

sqlite-utils applies each migration with the record of it in one transaction; the version that
the file's header tells is set in the same one. This module is imported only when there is
something to migrate, since importing sqlite-utils takes longer than opening a store.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from viewer.store.loading_indexing import SearchIndex
from viewer.store.schema import APPLICATION_ID, statements

_ANY_BUT_ASCII = """SELECT 1 FROM event WHERE title || description || place GLOB '*[^ -~]*'
    UNION ALL SELECT 1 FROM participant WHERE name GLOB '*[^ -~]*' LIMIT 1"""

migrations = Migrations("diplomatic-timeline")


@migrations()
def first_tables(db: Database) -> None:
    """Version 1: everything but what follows."""
    _make(db, 1)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@migrations()
def settled_duplicates(db: Database) -> None:
    """Version 2: what the reader has said of likely duplicates."""
    _make(db, 2)


@migrations()
def plain_index(db: Database) -> None:
    """Version 3: the index has texts as readers type them, see ``search_text.plain``."""
    if db.execute(_ANY_BUT_ASCII).fetchone() is not None:
        index = SearchIndex(db.conn)
        index.clear()
        index.begin()
        for (event,) in db.execute("SELECT id FROM event ORDER BY id"):
            index.put_back(event)
        index.finish()
    _make(db, 3)


def _make(db: Database, version: int) -> None:
    for statement in statements(version).values():
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {version}")
