"""A full-text index built apart from its store, in another process, and then copied into it.

FTS5 keeps an index in ordinary tables; copied whole they are the index. That takes a quarter of
the time of indexing, which meanwhile goes on beside the writing of the events. It works only for
a store whose own index is empty.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from viewer.store.loading_indexing import SearchIndex, Texts
from viewer.store.opening import PAGE_SIZE
from viewer.store.schema import TABLES
from viewer.store.search import rebuild_terms

_COPIED = {"data": ("id", "block"), "idx": ("segid", "term", "pgno"), "docsize": ("id", "sz")}
"""The tables of an FTS5 index without content that hold it, and their columns."""
_ROWS = {"data": 500, "idx": 20_000, "docsize": 50_000, "term": 20_000}
_CACHE_KIB = 65_536
_DBCONFIG_DEFENSIVE = 1010

Rows = list[tuple[object, ...]]


class ApartIndex:
    """An index in a database of its own, which SQLite keeps in memory or in a nameless file."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._connection.execute("PRAGMA journal_mode = OFF")
        for statement in TABLES:
            if " event_search " in statement or " term " in statement:
                self._connection.execute(statement)
        self._connection.execute("BEGIN")
        self._index = SearchIndex(self._connection)
        self._index.begin()

    def add_many(self, first: int, texts: Texts) -> None:
        """Index events as ``SearchIndex.add_many`` does."""
        self._index.add_many(first, texts)

    def tables(self) -> Iterator[tuple[str, Rows]]:
        """The finished index: names of tables and some of their rows, to be copied in order."""
        rebuild_terms(self._connection)
        self._connection.execute("COMMIT")
        for name, columns in _COPIED.items():
            yield from self._rows(name, f"SELECT {', '.join(columns)} FROM event_search_{name}")
        yield from self._rows("term", "SELECT term, events FROM term")
        self._connection.close()

    def _rows(self, name: str, query: str) -> Iterator[tuple[str, Rows]]:
        cursor = self._connection.execute(query)
        while rows := cursor.fetchmany(_ROWS[name]):
            yield name, rows


class CopiedIndex:
    """Takes the tables of an ``ApartIndex`` into a store whose index is empty.

    Args:
        connection: inside the import's transaction; it must not have touched its own index.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # The tables that are an index are guarded against everybody else.
        if hasattr(connection, "setconfig"):  # from Python 3.12 on
            connection.setconfig(_DBCONFIG_DEFENSIVE, False)
        # The connection remembers how its index is built; this makes it look anew.
        connection.execute("INSERT INTO event_search (event_search) VALUES ('delete-all')")
        for name in _COPIED:
            connection.execute(f"DELETE FROM event_search_{name}")
        connection.execute("DELETE FROM term")

    def take(self, name: str, rows: Rows) -> None:
        """Copy some rows of a table."""
        if name == "term":
            self._connection.executemany("INSERT INTO term (term, events) VALUES (?, ?)", rows)
            return
        columns = _COPIED[name]
        marks = ", ".join("?" * len(columns))
        self._connection.executemany(
            f"INSERT INTO event_search_{name} ({', '.join(columns)}) VALUES ({marks})", rows
        )

    def close(self) -> None:
        """Guard the tables again."""
        if hasattr(self._connection, "setconfig"):
            self._connection.setconfig(_DBCONFIG_DEFENSIVE, True)
