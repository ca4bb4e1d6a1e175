"""Keeping the full-text index in step with the events that an import or its undoing touches."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from viewer.store.loading_rows import ITEM, PART
from viewer.store.search import index_text, rebuild_terms

_CACHED = 100_000
_GATHERED_BYTES = 8 << 20
_INSERT = (
    "INSERT INTO event_search (rowid, title, description, participants, place)"
    " VALUES (?, ?, ?, ?, ?)"
)
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

    def __missing__(self, text: str) -> str:
        if len(self) >= _CACHED:
            self.clear()
        found = self[text] = index_text(text)
        return found


class _Names(_Cached):
    """Packed participants as they are indexed: their names, in order, without roles."""

    def __missing__(self, text: str) -> str:
        names = " ".join(item.split(PART, 1)[0] for item in text.split(ITEM))
        if len(self) >= _CACHED:
            self.clear()
        found = self[text] = index_text(names)
        return found


class SearchIndex:
    """Writes the texts of events to the index, and takes them out again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._places = _Cached()
        self._names = _Names()

    def begin(self) -> None:
        """Let the index gather more text before it writes it out: twice as fast, 8 MB more."""
        self._connection.execute(
            "INSERT INTO event_search (event_search, rank) VALUES ('hashsize', ?)",
            (_GATHERED_BYTES,),
        )

    def add(
        self,
        events: Sequence[int],
        titles: Sequence[str],
        descriptions: Sequence[str],
        participants: Sequence[str],
        places: Sequence[str],
    ) -> None:
        """Index events; participants are packed as in ``EventRow``."""
        self._connection.executemany(
            _INSERT,
            zip(
                events,
                map(index_text, titles),
                map(index_text, descriptions),
                map(self._names.__getitem__, participants),
                map(self._places.__getitem__, places),
                strict=True,
            ),
        )

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
