"""Other spellings and scripts of a name, so that 习近平 and Xi Jinping find the same events."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from viewer.domain.diacritics import folded
from viewer.domain.names import holds_together
from viewer.domain.queries import Facet
from viewer.store.search_text import index_text, query_text, tokens

if TYPE_CHECKING:
    from viewer.store.search_words import Sought
    from viewer.store.store import Store

EXPANSIONS = 40
"""How many other spellings one word of a search may stand for."""


class Alias(NamedTuple):
    """One other spelling of a participant's or place's name."""

    facet: Facet
    alias: str
    name: str


def aliases(store: Store) -> list[Alias]:
    """All aliases, by facet, name and alias."""
    rows = store.connection.execute(
        "SELECT facet, alias, name FROM alias ORDER BY facet, name, alias"
    )
    return [Alias(Facet(facet), alias, name) for facet, alias, name in rows]


def unused(store: Store) -> list[Alias]:
    """Aliases of names that no event has; reads the places of all events."""
    rows = store.connection.execute(
        """SELECT facet, alias, name FROM alias
        WHERE name NOT IN (SELECT name FROM participant)
        AND name NOT IN (SELECT place FROM event) ORDER BY facet, name, alias"""
    )
    return [Alias(Facet(facet), alias, name) for facet, alias, name in rows]


def add(store: Store, new: Iterable[Alias]) -> int:
    """Keep aliases, those that are known already aside; gives how many are new."""
    sql = "INSERT OR IGNORE INTO alias (facet, alias, name) VALUES (?, ?, ?)"
    with store.transaction() as connection:
        before = connection.total_changes
        connection.executemany(sql, new)
        return connection.total_changes - before


def remove(store: Store, alias: Alias) -> None:
    """Forget one alias; forgetting an unknown one is harmless."""
    with store.transaction() as connection:
        connection.execute(
            "DELETE FROM alias WHERE facet = ? AND alias = ? AND name = ?", tuple(alias)
        )


def spellings(store: Store) -> Spellings:
    """All aliases of a store, ready for a search; made anew when somebody has written to it."""
    connection = store.connection
    (others,) = connection.execute("PRAGMA data_version").fetchone()
    state = (others, connection.total_changes)
    known = _KNOWN.get(store)
    if known is None or known[0] != state:
        known = _KNOWN[store] = (state, Spellings(aliases(store)))
    return known[1]


class Spellings:
    """Names with their other spellings, ready to be found by what a search asks for."""

    def __init__(self, known: Iterable[Alias]) -> None:
        groups: dict[tuple[Facet, str], set[str]] = defaultdict(set)
        for facet, alias, name in known:
            groups[facet, name] |= {alias, name}
        self._by_name = {of: "\n".join(map(folded, sorted(group))) for of, group in groups.items()}
        self._groups = [sorted(group) for group in groups.values()]
        self._words = sorted(
            (word, number, spelling)
            for number, group in enumerate(self._groups)
            for spelling in group
            for word in set(tokens(index_text(spelling)))
        )

    def of(self, sought: Sought) -> list[str]:
        """Spellings of each name of which one spelling has what is sought, as words to look for."""
        if not self._words or not sought.tokens:
            return []
        first = sought.tokens[0]
        found: dict[int, None] = {}
        for word, number, spelling in self._words[bisect_left(self._words, (first,)) :]:
            if not word.startswith(first) or len(found) >= EXPANSIONS:
                break
            if number not in found and sought.is_in(tokens(index_text(spelling))):
                found[number] = None
        names = (query_text(spelling) for number in found for spelling in self._groups[number])
        return list(dict.fromkeys(names))[:EXPANSIONS]

    def have(self, word: str, *, is_prefix: bool) -> bool:
        """Whether a spelling has an index word, or one that begins so."""
        at = bisect_left(self._words, (word,))
        if at == len(self._words):
            return False
        found = self._words[at][0]
        return found.startswith(word) if is_prefix else found == word

    def names_with(self, facet: Facet, text: str) -> list[str]:
        """The names of a facet of which one spelling holds a text, case and diacritics aside.

        Where none does, those that hold it written together.
        """
        wanted = folded(text)
        spelled = [(name, all_) for (of, name), all_ in self._by_name.items() if of is facet]
        found = [name for name, all_ in spelled if wanted in all_]
        return found or [name for name, all_ in spelled if holds_together(all_, wanted)]


_KNOWN: WeakKeyDictionary[Store, tuple[tuple[int, int], Spellings]] = WeakKeyDictionary()
