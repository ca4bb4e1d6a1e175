"""Finding events by words of any script.

A search asks for words as ``search_words`` reads them, over title, description, participants and
place together. A word also finds an event that has another spelling of a name (see ``aliases``)
of which one spelling has the word. The index is contentless: ``loading`` writes what
``index_text`` makes of each text.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.store.aliases import Spellings
from viewer.store.aliases import spellings as spellings_of
from viewer.store.search_text import index_text
from viewer.store.search_words import Sought, sought_in

if TYPE_CHECKING:
    from viewer.store.store import Store

__all__ = ["first_hits", "index_text", "matching_ids", "rebuild_terms", "where_matching"]

FREQUENT_TERMS = 40
"""Terms that stand for a prefix when only its first hits are wanted."""
_BLOCK = 500_000
_FIRST_LOOK = 2_000
_MATCHING = "SELECT rowid AS id FROM event_search WHERE event_search MATCH ?"
_PARSED_AT_ONCE = 1 << 20
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
    sought = sought_in(text)
    spellings = spellings_of(store)
    match = _match(sought, spellings)
    wanted = sys.maxsize if limit is None else limit
    with store.cancellable(should_stop):
        if match is not None:
            return _found(store.connection, match, wanted)
        return _found_without(store.connection, _any_of(sought, spellings), wanted)


def _found(connection: sqlite3.Connection, match: str, wanted: int) -> NDArray[np.int64]:
    """Ids of the first events that match an FTS5 expression."""
    # FTS5 merges the lists of all words with a prefix anew for each query.
    block = _longest_list(connection) if "*" in match else _BLOCK
    found = [np.empty(0, np.int64)]
    after, after_id = -1, f"{_MATCHING} AND rowid > ? ORDER BY rowid"
    while wanted:
        asked = min(block, wanted)
        part = _listed(connection, after_id, (match, after), asked)
        found.append(part)
        if len(part) < asked:
            break
        wanted -= len(part)
        after = int(part[-1])
    return np.concatenate(found)


def _found_without(connection: sqlite3.Connection, match: str, wanted: int) -> NDArray[np.int64]:
    """Ids of the first events that do not match; all where there is nothing to match.

    Looks at ever more events at a time, so that the first come soon and all with few queries.
    """
    longest = _longest_list(connection)
    found = [np.empty(0, np.int64)]
    after, looked_at = -1, _FIRST_LOOK
    events = "SELECT id FROM event WHERE id > ? ORDER BY id"
    matching = f"{_MATCHING} AND rowid BETWEEN ? AND ? ORDER BY rowid"
    while wanted > 0 and len(ids := _listed(connection, events, (after,), looked_at)):
        first, after = int(ids[0]), int(ids[-1])
        if match:
            hits = _listed(connection, matching, (match, first, after), longest)
            ids = np.setdiff1d(ids, hits, assume_unique=True)
        found.append(ids[:wanted])
        wanted -= len(found[-1])
        looked_at = min(looked_at * 8, longest)
    return np.concatenate(found)


def _listed(
    connection: sqlite3.Connection, ids: str, values: tuple[object, ...], limit: int
) -> NDArray[np.int64]:
    """The ids that a query gives, joined to one text by SQLite, which lets other threads go on."""
    sql = f"SELECT group_concat(id) FROM ({ids} LIMIT ?)"
    return _numbers(connection.execute(sql, (*values, limit)).fetchone()[0] or "")


def _longest_list(connection: sqlite3.Connection) -> int:
    """How many ids make a text that is not yet too long."""
    most = connection.execute("SELECT max(id) FROM event").fetchone()[0] or 0
    return connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) // (len(str(most)) + 1) - 1


def _numbers(listed: str) -> NDArray[np.int64]:
    """Numbers with commas between them, some at a time: numpy lets no other thread go on."""
    parts = [np.empty(0, np.int64)]
    start = 0
    while start < len(listed):
        end = listed.find(",", start + _PARSED_AT_ONCE)
        end = len(listed) if end < 0 else end
        parts.append(np.fromstring(listed[start:end], np.int64, sep=","))
        start = end + 1
    return np.concatenate(parts)


def first_hits(store: Store, text: str, limit: int = 200) -> list[int]:
    """Ids of events that match, ascending: all of them where they are fewer than ``limit``.

    A prefix stands for its most frequent terms here, so that the answer takes milliseconds
    however many events there are: each id matches, but others may lie between them.
    """
    sought = sought_in(text)
    spellings = spellings_of(store)
    quick = _match(sought, spellings, lambda piece: _frequent_terms(store, piece))
    if quick is None or quick == _match(sought, spellings):
        found = matching_ids(store, text, limit)
    else:
        found = _found(store.connection, quick, limit)
        if len(found) < limit:
            found = matching_ids(store, text, limit)
    return list(map(int, found))


def where_matching(store: Store, text: str) -> tuple[str, list[str]]:
    """A condition on ``event.id`` that keeps the events that match, with its values."""
    sought = sought_in(text)
    spellings = spellings_of(store)
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
