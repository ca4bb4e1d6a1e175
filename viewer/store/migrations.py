"""How a store's tables are made and brought to the newest version.

sqlite-utils applies each migration with the record of it in one transaction; the version that
the file's header tells is set in the same one. This module is imported only when there is
something to migrate, since importing sqlite-utils takes longer than opening a store.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from viewer.store.schema import APPLICATION_ID, INDEXES, TABLES

migrations = Migrations("diplomatic-timeline")


@migrations()
def first_tables(db: Database) -> None:
    """Version 1: everything."""
    for statement in (*TABLES, *INDEXES):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("PRAGMA user_version = 1")
