"""Keeping the full-text index in step with the events that an import or its undoing touches."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from viewer.store.loading_rows import ITEM, PART
from viewer.store.search import index_text, rebuild_terms

_CACHED = 100_000
_GATHERED_BYTES = 8 << 20
_INSERT = (
    "INSERT INTO event_search (rowid, title, description, participants, place)"
    " VALUES (?, ?, ?, ?, ?)"
)
_INSERT_MANY = """INSERT INTO event_search (rowid, title, description, participants, place)
    SELECT id, iif(is_plain, title, indexed_text(title)),
        iif(is_plain, description, indexed_text(description)),
        iif(is_plain, participants, indexed_names(participants)),
        iif(is_plain, place, indexed_place(place)) FROM ({events})"""
_DELETE = (
    "INSERT INTO event_search (event_search, rowid, title, description, participants, place)"
    " VALUES ('delete', ?, ?, ?, ?, ?)"
)
_TEXTS = """SELECT title, description,
    (SELECT group_concat(name, ' ') FROM (SELECT name FROM event_participant
        JOIN participant ON participant.id = event_participant.participant
        WHERE event_participant.event = event.id ORDER BY position)),
    place FROM event WHERE id = ?"""


class _Cached(dict[str, str]):
    """Texts as they are indexed, for those that repeat."""

    def __init__(self, indexed: Callable[[str], str]) -> None:
        super().__init__()
        self._indexed = indexed

    def __missing__(self, text: str) -> str:
        if len(self) >= _CACHED:
            self.clear()
        found = self[text] = self._indexed(text)
        return found


def _names(packed: str) -> str:
    """The names of packed participants, in order, without roles."""
    return " ".join(item.split(PART, 1)[0] for item in packed.split(ITEM))


class SearchIndex:
    """Writes the texts of events to the index, and takes them out again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def begin(self) -> None:
        """Let the index gather more text before it writes it out: twice as fast, 8 MB more."""
        self._connection.execute(
            "INSERT INTO event_search (event_search, rank) VALUES ('hashsize', ?)",
            (_GATHERED_BYTES,),
        )

    def add(self, event: int, title: str, description: str, names: str, place: str) -> None:
        """Index one event; the names of participants are packed as in ``EventRow``."""
        texts = (title, description, _names(names), place)
        self._connection.execute(_INSERT, (event, *map(index_text, texts)))

    def add_many(self, events: str, values: Sequence[int]) -> None:
        """Index events in SQLite itself; only texts that are not plain pass through Python.

        Args:
            events: SQL that gives id, title, description, participants, place, and whether all
                these are ASCII and the participants without roles.
            values: its parameters.
        """
        places, names = _Cached(index_text), _Cached(lambda text: index_text(_names(text)))
        functions = {
            "indexed_text": index_text,
            "indexed_names": names.__getitem__,
            "indexed_place": places.__getitem__,
        }
        for name, function in functions.items():
            self._connection.create_function(name, 1, function, deterministic=True)
        try:
            self._connection.execute(_INSERT_MANY.format(events=events), values)
        finally:
            for name in functions:
                self._connection.create_function(name, 1, None)

    def remove(self, event: int) -> None:
        """Take an event out; its rows must still stand as they were indexed."""
        texts = self._connection.execute(_TEXTS, (event,)).fetchone()
        self._connection.execute(_DELETE, (event, *(index_text(text or "") for text in texts)))

    def put_back(self, event: int) -> None:
        """Index an event from its rows as they stand now."""
        texts = self._connection.execute(_TEXTS, (event,)).fetchone()
        self._connection.execute(_INSERT, (event, *(index_text(text or "") for text in texts)))

    def clear(self) -> None:
        """Take everything out."""
        self._connection.execute("INSERT INTO event_search (event_search) VALUES ('delete-all')")

    def finish(self) -> None:
        """Leave the index as searches want it, its table of terms too."""
        rebuild_terms(self._connection)
