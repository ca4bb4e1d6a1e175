"""Finding events by words of any script.

A search asks for words as ``search_words`` reads them, over title, description, participants and
place together. A word also finds an event that has another spelling of a name (see ``aliases``)
of which one spelling has the word. The index is contentless: ``loading`` writes what
``index_text`` makes of each text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.store.aliases import Spellings, aliases
from viewer.store.search_text import index_text
from viewer.store.search_words import Sought, sought_in

if TYPE_CHECKING:
    from viewer.store.store import Store

__all__ = ["first_hits", "index_text", "matching_ids", "rebuild_terms", "where_matching"]

FREQUENT_TERMS = 40
"""Terms that stand for a prefix when only its first hits are wanted."""
_LAST_CHARACTER = "\U0010ffff"


def matching_ids(
    store: Store,
    text: str,
    limit: int | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> NDArray[np.int64]:
    """The ids of all events that match, ascending; all events where the text asks for nothing.

    Args:
        store: where to look.
        text: what the user typed.
        limit: how many ids at most.
        should_stop: asked often; see ``Store.cancellable``.

    Raises:
        Cancelled: the query was stopped.
    """
    where, values = where_matching(store, text)
    sql = f"SELECT id FROM event WHERE {where} ORDER BY id LIMIT ?"
    if "event_search" in where and "NOT IN" not in where:
        sql = "SELECT rowid FROM event_search WHERE event_search MATCH ? ORDER BY rowid LIMIT ?"
    with store.cancellable(should_stop):
        cursor = store.connection.execute(sql, (*values, -1 if limit is None else limit))
        return np.fromiter((number for (number,) in cursor), np.int64)


def first_hits(store: Store, text: str, limit: int = 200) -> list[int]:
    """Ids of events that match, ascending: all of them where they are fewer than ``limit``.

    A prefix stands for its most frequent terms here, so that the answer takes milliseconds
    however many events there are: each id matches, but others may lie between them.
    """
    sought = sought_in(text)
    spellings = Spellings(aliases(store))
    quick = _match(sought, spellings, lambda piece: _frequent_terms(store, piece))
    if quick is None or quick == _match(sought, spellings):
        return list(map(int, matching_ids(store, text, limit)))
    sql = "SELECT rowid FROM event_search WHERE event_search MATCH ? ORDER BY rowid LIMIT ?"
    found = [number for (number,) in store.connection.execute(sql, (quick, limit))]
    return found if len(found) == limit else list(map(int, matching_ids(store, text, limit)))


def where_matching(store: Store, text: str) -> tuple[str, list[str]]:
    """A condition on ``event.id`` that keeps the events that match, with its values."""
    sought = sought_in(text)
    spellings = Spellings(aliases(store))
    match = _match(sought, spellings)
    within = "id {} (SELECT rowid FROM event_search WHERE event_search MATCH ?)"
    if match is not None:
        return within.format("IN"), [match]
    if sought:  # exclusions alone: FTS5's NOT wants something to exclude from
        return within.format("NOT IN"), [_any_of(sought, spellings)]
    return "1", []


def rebuild_terms(connection: sqlite3.Connection) -> None:
    """Fill the ``term`` table from the index, within the caller's transaction."""
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary"
        " USING fts5vocab (main, event_search, row)"
    )
    connection.execute("DELETE FROM term")
    connection.execute("INSERT INTO term (term, events) SELECT term, doc FROM temp.vocabulary")


def _match(
    sought: list[Sought],
    spellings: Spellings,
    terms_of: Callable[[Sought], list[str]] = lambda _piece: [],
) -> str | None:
    """The FTS5 expression for what is sought; None where nothing is asked for but exclusions."""
    wanted = [piece for piece in sought if not piece.is_excluded]
    excluded = [piece for piece in sought if piece.is_excluded]
    if not wanted:
        return None
    match = " AND ".join(f"({_any_of([piece], spellings, terms_of(piece))})" for piece in wanted)
    return f"({match}) NOT ({_any_of(excluded, spellings)})" if excluded else match


def _any_of(pieces: list[Sought], spellings: Spellings, terms: list[str] | None = None) -> str:
    """An expression for any of the pieces or another spelling of them.

    Args:
        pieces: what is sought.
        spellings: names with their other spellings.
        terms: what stands for a single piece, if not itself.
    """
    own = [f'"{term}"' for term in terms] if terms else [piece.match for piece in pieces]
    others = [Sought(name).match for piece in pieces for name in spellings.of(piece)]
    return " OR ".join(dict.fromkeys([*own, *others]))


def _frequent_terms(store: Store, piece: Sought) -> list[str]:
    """The most frequent terms that a one-word prefix stands for; none for anything else."""
    words = piece.tokens
    if not piece.is_prefix or len(words) != 1:
        return []
    rows = store.connection.execute(
        "SELECT term FROM term WHERE term >= ? AND term < ? ORDER BY events DESC, term LIMIT ?",
        (words[0], words[0] + _LAST_CHARACTER, FREQUENT_TERMS),
    )
    return [term for (term,) in rows]
