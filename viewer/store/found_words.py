"""Where in a text the words of a search stand, so that they can be lit.

What is found here is what the index finds: case, diacritics and compatibility forms make no
difference, a run of Chinese is searched within, and a name is also found by its other spellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.answers import Places
from viewer.store.aliases import Spellings
from viewer.store.aliases import spellings as spellings_of
from viewer.store.joined_names import sought_for
from viewer.store.search_text import folded, is_cjk, is_word_part
from viewer.store.search_words import Sought

if TYPE_CHECKING:
    from viewer.store.store import Store

_REMEMBERED = 4_000
_MARKS = "\u0300-\u036f"
_LETTERS = re.compile(f"(?P<plain>[A-Za-z0-9]+)(?![{_MARKS}])|(?s:.)[{_MARKS}]*")
"""Plain letters as many as there are, as most texts have little else; others one by one."""


class Word(NamedTuple):
    """A word of a text, or one CJK character of it, folded as in the index.

    Attributes:
        folded: lower case, without diacritics.
        start, end: where it stands in the text, in characters.
    """

    folded: str
    start: int
    end: int


class FoundWords:
    """What a search seeks, ready to be pointed at in many texts.

    Args:
        sought: what is sought; exclusions are never found.
        spellings: names with their other spellings.
    """

    def __init__(self, sought: Iterable[Sought], spellings: Spellings) -> None:
        wanted = [piece for piece in sought if not piece.is_excluded]
        others = [Sought(name) for piece in wanted for name in spellings.of(piece)]
        chains = ((_chain(piece.tokens), piece.is_prefix) for piece in [*wanted, *others])
        self._sought = tuple({chain: None for chain in chains if chain[0]})
        self.places_in = lru_cache(_REMEMBERED)(self._places_in)

    @classmethod
    def of(cls, store: Store, text: str) -> FoundWords:
        """What a search text asks for in a store."""
        return cls(sought_for(store, text), spellings_of(store))

    def _places_in(self, text: str) -> Places:
        """Start and end of everything found in a text, in order, none touching another."""
        if not self._sought:
            return ()
        words = list(words_of(text))
        plain = [word.folded for word in words]
        found = [
            (words[at].start, words[at + len(chain) - 1].end)
            for chain, is_prefix in self._sought
            for at in range(len(plain) - len(chain) + 1)
            if _fits(chain, plain[at : at + len(chain)], is_prefix)
        ]
        return tuple(_joined(sorted(found)))


def words_of(text: str) -> Iterable[Word]:
    """The words of a text in order, each CJK character by itself."""
    start = end = 0
    gathered = ""
    for match in _LETTERS.finditer(text):
        at, after = match.span()
        if match["plain"]:
            start = start if gathered else at
            gathered, end = gathered + match[0].lower(), after
            continue
        for part in _folded(match[0]):
            if gathered and (is_cjk(part) or not is_word_part(part)):
                yield Word(gathered, start, end)
                gathered = ""
            if is_cjk(part):
                yield Word(part, at, after)
            elif is_word_part(part):
                start = start if gathered else at
                gathered, end = gathered + part, after
    if gathered:
        yield Word(gathered, start, end)


@lru_cache(4_000)
def _folded(letter: str) -> str:
    """A letter with its diacritics as the index has it."""
    return folded(letter)


def _chain(pairs: list[str]) -> tuple[str, ...]:
    """The index words of a search as words of a text: overlapping pairs as single characters."""
    chain: list[str] = []
    was_pair = False
    for token in pairs:
        is_run = is_cjk(token[0])
        parts = list(token) if is_run else [token]
        chain += parts[1:] if is_run and was_pair and chain[-1] == parts[0] else parts
        was_pair = is_run and len(parts) > 1
    return tuple(chain)


def _fits(chain: tuple[str, ...], words: list[str], is_prefix: bool) -> bool:
    if not is_prefix:
        return list(chain) == words
    return list(chain[:-1]) == words[:-1] and words[-1].startswith(chain[-1])


def _joined(places: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Places that overlap or touch as one."""
    start = end = -1
    for first, last in places:
        if first > end:
            if end > start:
                yield start, end
            start, end = first, last
        else:
            end = max(end, last)
    if end > start:
        yield start, end
