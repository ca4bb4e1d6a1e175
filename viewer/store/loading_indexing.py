"""Keeping the full-text index in step with the events that an import or its undoing touches."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from viewer.domain.remembered import Remembered
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


Texts = tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str]]
"""Titles, descriptions, packed participants and places of some events, as ``EventRow`` has them."""


def names_of(packed: Sequence[str]) -> list[str]:
    """The names of packed participants, in order and without roles."""
    joined = PART.join(packed)
    if joined.count(PART) == len(packed) - 1:
        return joined.replace(ITEM, " ").split(PART)
    return [" ".join(item.split(PART, 1)[0] for item in text.split(ITEM)) for text in packed]


class SearchIndex:
    """Writes the texts of events to the index, and takes them out again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._indexed = Remembered(index_text, _CACHED)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever indexed, or all of it taken out."""
        found = self._connection.execute("SELECT 1 FROM event_search_docsize LIMIT 1").fetchone()
        return found is None

    def begin(self) -> None:
        """Let the index gather more text before it writes it out: twice as fast, 8 MB more."""
        self._connection.execute(
            "INSERT INTO event_search (event_search, rank) VALUES ('hashsize', ?)",
            (_GATHERED_BYTES,),
        )

    def add_many(self, first: int, texts: Texts) -> None:
        """Index events whose ids follow each other.

        Args:
            first: the id of the first of them.
            texts: theirs.
        """
        titles, descriptions, names, places = texts
        self._connection.executemany(
            _INSERT,
            zip(
                range(first, first + len(titles)),
                _plain(titles) or list(map(index_text, titles)),
                _plain(descriptions) or list(map(index_text, descriptions)),
                *(
                    _plain(column) or list(map(self._indexed.__getitem__, column))
                    for column in (names_of(names), places)
                ),
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


def _plain(column: Sequence[str]) -> Sequence[str] | None:
    """A column that is indexed as it stands; None where it has to be looked at."""
    return column if "".join(column).isascii() else None
