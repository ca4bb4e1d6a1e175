"""Finding events by words of any script.

A search asks for words as ``search_words`` reads them, over title, description, participants and
place together. A word also finds an event that has another spelling of a name (see ``aliases``)
of which one spelling has the word. The index is contentless: ``loading`` writes what
``index_text`` makes of each text.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.store.aliases import spellings as spellings_of
from viewer.store.joined_names import sought_for
from viewer.store.search_match import any_of, match_of
from viewer.store.search_parts import parts_of
from viewer.store.search_text import index_text
from viewer.store.search_words import sought_in

if TYPE_CHECKING:
    from viewer.store.store import Store

_FIRST_LOOK, _MOST_LOOKED_AT = 1_000, 100_000
__all__ = ["first_hits", "index_text", "matching_ids", "rebuild_terms", "where_matching"]


def matching_ids(store: Store, text: str) -> NDArray[np.int64]:
    """The ids of all events that match, ascending; all events where the text asks for nothing."""
    found = parts_of(store, text)
    ids = _distinct(np.concatenate([np.empty(0, np.int64), *found.ids]))
    if not found.are_excluded:
        return ids
    every = store.connection.execute("SELECT id FROM event ORDER BY id")
    return np.setdiff1d(np.fromiter((row[0] for row in every), np.int64), ids, assume_unique=True)


def first_hits(store: Store, text: str, limit: int = 200) -> list[int]:
    """Ids of events that match, ascending: all of them where they are fewer than ``limit``.

    Takes milliseconds however many events there are; others that match may lie between them.
    """
    found = parts_of(store, text, limit)
    if found.are_excluded:
        return _first_without(store, text, limit)
    ids = np.empty(0, np.int64)
    for part in found.ids:
        ids = _distinct(np.concatenate([ids, part]))
        if len(ids) >= limit:
            break
    return [int(number) for number in ids[:limit]]


def _distinct(ids: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each id once, ascending; numpy's own way takes ten times as long."""
    ids = np.sort(ids, kind="stable")
    distinct: NDArray[np.int64] = ids[np.diff(ids, prepend=-1) != 0]
    return distinct


def _first_without(store: Store, text: str, limit: int) -> list[int]:
    """The first of all events but those that are excluded, looking at ever more at a time."""
    excluded = any_of(sought_in(text), spellings_of(store)) or '""'
    among = "SELECT rowid FROM event_search WHERE event_search MATCH ? AND rowid BETWEEN ? AND ?"
    found, after, looked_at = list[int](), -1, _FIRST_LOOK
    while len(found) < limit:
        rows = store.connection.execute(
            "SELECT id FROM event WHERE id > ? ORDER BY id LIMIT ?", (after, looked_at)
        )
        ids = [number for (number,) in rows]
        if not ids:
            break
        hits = {n for (n,) in store.connection.execute(among, (excluded, ids[0], ids[-1]))}
        found += [number for number in ids if number not in hits]
        after, looked_at = ids[-1], min(looked_at * 8, _MOST_LOOKED_AT)
    return found[:limit]


def where_matching(store: Store, text: str) -> tuple[str, list[str]]:
    """A condition on ``event.id`` that keeps the events that match, with its values."""
    sought = sought_for(store, text)
    spellings = spellings_of(store)
    match = match_of(sought, spellings)
    within = "id {} (SELECT rowid FROM event_search WHERE event_search MATCH ?)"
    if match is not None:
        return within.format("IN"), [match]
    if sought:  # exclusions alone: FTS5's NOT wants something to exclude from
        return within.format("NOT IN"), [any_of(sought, spellings)]
    return "1", []


def rebuild_terms(connection: sqlite3.Connection) -> None:
    """Fill the ``term`` table from the index, within the caller's transaction."""
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary"
        " USING fts5vocab (main, event_search, row)"
    )
    connection.execute("DELETE FROM term")
    connection.execute("INSERT INTO term (term, events) SELECT term, doc FROM temp.vocabulary")
