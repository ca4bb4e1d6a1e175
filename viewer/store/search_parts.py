"""The events that a search finds, a part at a time, so that the first come soon and all can wait.

FTS5 merges the lists of all words with a prefix before it gives the first event, and cannot be
stopped meanwhile: seconds for one letter in ten million events. So a prefix with many events is
looked up word by word, the most frequent first, and joined here with what else is sought.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.store.aliases import Spellings
from viewer.store.aliases import spellings as spellings_of
from viewer.store.joined_names import sought_for
from viewer.store.search_match import any_of, match_of
from viewer.store.search_text import is_cjk
from viewer.store.search_words import Sought

if TYPE_CHECKING:
    from viewer.store.store import Store

Ids = NDArray[np.int64]

FREQUENT_TERMS = 40
"""Words that stand for a prefix when only its first events are wanted."""
_PART = 100_000
"""Events in a part at most: some ten milliseconds."""
_WIDE_FROM = 100_000
"""Events of a prefix's words together, from which on they are looked up one by one."""
_SLICE, _MOST_SLICES = 1_000_000, 64
"""Ids that FTS5 walks through at a time, and how many times at most: where few match or many are
left out, all of them would let others wait for long."""
_WIDEST = 1 << 28
"""Ids up to which a byte each can be afforded."""
_MATCHING = "SELECT rowid AS id FROM event_search WHERE event_search MATCH ?"
_LAST_CHARACTER = "\U0010ffff"
_NOTHING: Ids = np.empty(0, np.int64)


class Parts(NamedTuple):
    """What is found.

    Attributes:
        ids: of the events found, in parts that take some ten milliseconds each: ascending within
            a part, no more than once in it. A part may be empty, and may repeat others' ids.
        are_excluded: the search asks for nothing but that these are left out: all others match.
    """

    ids: Iterator[Ids]
    are_excluded: bool = False


def parts_of(store: Store, text: str, first: int = _PART) -> Parts:
    """Look for what a user typed; the first part has no more than ``first`` events."""
    sought, spellings = sought_for(store, text), spellings_of(store)
    connection = store.connection
    match = match_of(sought, spellings, lambda piece: [_plainest(connection, piece).match])
    if match is None:
        return Parts(_any_parts(connection, sought, spellings), True)
    wide = [piece for piece in sought if _is_wide(connection, piece)]
    if not wide or _highest(connection) > _WIDEST:
        return Parts(_ascending(connection, match, first))
    return Parts(_WideSearch(connection, sought, wide, spellings).parts(first))


class _WideSearch:
    """A search with prefixes of so many events that FTS5 shall not merge them.

    Args:
        connection: of the store.
        sought: all that is sought, something that is wanted among it.
        wide: those of it that are such prefixes.
        spellings: names with their other spellings.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        sought: list[Sought],
        wide: list[Sought],
        spellings: Spellings,
    ) -> None:
        self._connection, self._spellings = connection, spellings
        self._wide = wide
        self._wanted = [piece for piece in sought if not piece.is_excluded]
        self._excluded = [piece for piece in sought if piece.is_excluded]

    def parts(self, first: int) -> Iterator[Ids]:
        """The first of them by the most frequent words alone, then all."""
        yield self._quick(first)
        kept = np.ones(_highest(self._connection) + 1, np.bool_)
        *narrowing, last = self._all_of()
        for events in narrowing:
            found = np.zeros(len(kept), np.bool_)
            for part in events:
                found[part] = True
                yield _NOTHING
            kept &= found
        for part in _any_parts(self._connection, self._excluded, self._spellings):
            kept[part] = False
            yield _NOTHING
        if kept.any():
            yield from (part[kept[part]] for part in last)

    def _quick(self, first: int) -> Ids:
        match = match_of(self._wanted, self._spellings, self._frequent)
        ids = _listed(self._connection, f"{_MATCHING} ORDER BY rowid", (match,), first)
        if not len(ids):
            return ids
        within = int(ids[0]), int(ids[-1])
        for part in _any_parts(self._connection, self._excluded, self._spellings, within):
            ids = np.setdiff1d(ids, part, assume_unique=True)
        return ids

    def _frequent(self, piece: Sought) -> list[str]:
        if piece not in self._wide:
            return [_plainest(self._connection, piece).match]
        return [f'"{term}"' for term in _terms(self._connection, piece, FREQUENT_TERMS)]

    def _all_of(self) -> list[Iterator[Ids]]:
        """The events of each wide prefix, and of all else that is wanted; all must hold."""
        connection, spellings = self._connection, self._spellings
        match = match_of([p for p in self._wanted if p not in self._wide], spellings)
        rest = [] if match is None else [_ascending(connection, match)]
        wide = [piece for piece in self._wanted if piece in self._wide]
        return [*rest, *(_any_parts(connection, [piece], spellings) for piece in wide)]


def _any_parts(
    connection: sqlite3.Connection,
    pieces: list[Sought],
    spellings: Spellings,
    within: tuple[int, int] | None = None,
) -> Iterator[Ids]:
    """Events with any of the pieces or another spelling of them; wide prefixes word by word."""
    wide = [piece for piece in pieces if _is_wide(connection, piece)]
    for piece in wide:
        for term in _terms(connection, piece):
            yield from _ascending(connection, f'"{term}"', within=within)
    match = any_of(
        pieces, spellings, lambda p: [] if p in wide else [_plainest(connection, p).match]
    )
    if match:
        yield from _ascending(connection, match, within=within)


def _ascending(
    connection: sqlite3.Connection,
    match: str,
    first: int = _PART,
    within: tuple[int, int] | None = None,
) -> Iterator[Ids]:
    """The events that match an FTS5 expression, by ids; of two ids and those between, or all."""
    lowest, highest = within or (0, _highest(connection))
    span = max(_SLICE, (highest - lowest) // _MOST_SLICES)
    asked, after = first, lowest - 1
    between = f"{_MATCHING} AND rowid > ? AND rowid <= ? ORDER BY rowid"
    while after < highest:
        last = min(after + span, highest)
        part = _listed(connection, between, (match, after, last), asked)
        yield part
        after = last if len(part) < asked else int(part[-1])
        asked = min(asked * 8, _PART)


def _listed(
    connection: sqlite3.Connection, ids: str, values: tuple[object, ...], limit: int
) -> Ids:
    """The ids that a query gives, joined to one text by SQLite, which lets other threads go on."""
    sql = f"SELECT group_concat(id) FROM ({ids} LIMIT ?)"
    listed = connection.execute(sql, (*values, limit)).fetchone()[0]
    return np.fromstring(listed, np.int64, sep=",") if listed else _NOTHING


def _highest(connection: sqlite3.Connection) -> int:
    highest: int = connection.execute("SELECT coalesce(max(id), 0) FROM event").fetchone()[0]
    return highest


def _is_wide(connection: sqlite3.Connection, piece: Sought) -> bool:
    words = piece.tokens
    if not _is_known_prefix(piece) or len(words) != 1:
        return False
    (events,) = connection.execute(
        "SELECT total(events) FROM term WHERE term >= ? AND term < ?",
        (words[0], words[0] + _LAST_CHARACTER),
    ).fetchone()
    return bool(events > _WIDE_FROM)


def _is_known_prefix(piece: Sought) -> bool:
    """Whether Python surely sees the same word begin as SQLite: their versions of Unicode differ.

    So do the diacritics that they fold; for other prefixes FTS5 alone knows what they mean.
    """
    words = piece.tokens
    return piece.is_prefix and bool(words) and (words[-1].isascii() or is_cjk(words[-1][0]))


def _plainest(connection: sqlite3.Connection, piece: Sought) -> Sought:
    """The piece without its star where no longer word begins so, as FTS5 is quicker then.

    So it is with pairs of CJK characters, which are as long as they get.
    """
    if _is_known_prefix(piece) and _terms(connection, piece, 2) == piece.tokens[-1:]:
        return piece._replace(is_prefix=False)
    return piece


def _terms(connection: sqlite3.Connection, piece: Sought, limit: int = -1) -> list[str]:
    """The words that a prefix's last stands for, the most frequent first; -1 for all."""
    word = piece.tokens[-1]
    rows = connection.execute(
        "SELECT term FROM term WHERE term >= ? AND term < ? ORDER BY events DESC, term LIMIT ?",
        (word, word + _LAST_CHARACTER, limit),
    )
    return [term for (term,) in rows]
