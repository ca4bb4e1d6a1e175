"""Names that are written together or apart otherwise than they were typed.

Somebody who types xijinping, xi jin ping or hongkong looks for Xi Jinping and Hong Kong. The words
of a search are joined and cut anew where it finds nothing as it was typed, and only into what a
participant or a place is called, or another spelling of that: so no search finds more than it did.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from viewer.store.aliases import Spellings, spellings
from viewer.store.search_match import match_of
from viewer.store.search_text import is_cjk
from viewer.store.search_words import Sought, sought_in

if TYPE_CHECKING:
    from viewer.store.store import Store

_FEWEST_LETTERS, _MOST_LETTERS = 4, 24
_FEWEST_IN_PART, _MOST_PARTS = 2, 4
_MOST_WORDS = 12
"""Words of a search beyond which nobody looks for names among them."""
_MANY = 100_000
"""Events with a word beyond which it is not looked for whether it stands beside another: with so
many, the first of them tell."""
_LOOKED_AT, _GLANCED_AT, _EVERY = 1_000_000, 100_000, 1 << 62
"""Ids up to which something is looked for."""
_LAST_CHARACTER = "\U0010ffff"


def sought_for(store: Store, text: str) -> list[Sought]:
    """What a search text asks for, names in it as the store has them; see ``sought_in``."""
    known = spellings(store)
    last = _LAST.get(known)
    if last is None or last[0] != text:
        last = _LAST[known] = (text, _sought_for(_Names(store, known), sought_in(text)))
    return last[1]


def _sought_for(names: _Names, sought: list[Sought]) -> list[Sought]:
    while True:
        written = _written_otherwise(names, sought)
        if written is None:
            return sought
        sought = written


def _written_otherwise(names: _Names, sought: list[Sought]) -> list[Sought] | None:
    """The same with one name cut otherwise; None where there is none, or no need."""
    if len(sought) > _MOST_WORDS or not names.find_nothing(sought, _GLANCED_AT):
        return None
    is_sure = False
    for length in range(1, _MOST_PARTS + 1):
        for first in range(len(sought) - length + 1):
            typed = sought[first : first + length]
            if not all(map(_is_plain, typed)) or (length == 1 and names.have(typed[0])):
                continue
            for name in _cut_anew(names, typed):
                is_sure = is_sure or names.find_nothing(sought)
                if not is_sure:
                    return None
                if names.is_name(name):
                    return [*sought[:first], name, *sought[first + length :]]
    return None


def _is_plain(piece: Sought) -> bool:
    """Whether it is one word of letters that is wanted as it may be written."""
    words = piece.tokens
    is_word = len(words) == 1 and words[0].isalpha() and not any(map(is_cjk, words[0]))
    return is_word and not (piece.is_excluded or piece.is_quoted or piece.written)


def _cut_anew(names: _Names, typed: list[Sought]) -> Iterator[Sought]:
    """The letters of some words in other words that the store has, fewest first."""
    words = [piece.tokens[0] for piece in typed]
    letters, is_prefix = "".join(words), typed[-1].is_prefix
    if not _FEWEST_LETTERS <= len(letters) <= _MOST_LETTERS:
        return
    ends = range(len(letters) + 1)
    parts = {letters[a:b] for a in ends for b in ends[a + _FEWEST_IN_PART :]}
    known = names.known_of(parts)
    for count in range(1, _MOST_PARTS + 1):
        for cut in _cuts(letters, count, known, is_prefix):
            piece = Sought(" ".join(cut), is_prefix)
            if cut != words and (not is_prefix or names.have(Sought(cut[-1], True))):
                yield piece


def _cuts(letters: str, count: int, known: set[str], is_prefix: bool) -> Iterator[list[str]]:
    """All ways to cut letters into so many known words; a prefix need not be known."""
    if count == 1:
        if letters in known or is_prefix:
            yield [letters]
        return
    for end in range(_FEWEST_IN_PART, len(letters)):
        if letters[:end] in known:
            for rest in _cuts(letters[end:], count - 1, known, is_prefix):
                yield [letters[:end], *rest]


class _Names:
    """What a store calls participants and places, and what its texts have."""

    def __init__(self, store: Store, known: Spellings) -> None:
        self._connection, self._spellings = store.connection, known

    def known_of(self, words: set[str]) -> set[str]:
        """Those of some words that texts or other spellings have."""
        sql = "SELECT term FROM term WHERE term IN (SELECT value FROM json_each(?))"
        in_texts = {term for (term,) in self._connection.execute(sql, (json.dumps(list(words)),))}
        return in_texts | {word for word in words if self._spellings.have(word, is_prefix=False)}

    def have(self, piece: Sought) -> bool:
        """Whether a text or another spelling has a single word, or one that begins so."""
        (word,) = piece.tokens
        is_spelled = self._spellings.have(word, is_prefix=piece.is_prefix)
        return is_spelled or self._events(word, is_prefix=piece.is_prefix) > 0

    def is_name(self, piece: Sought) -> bool:
        """Whether a participant or a place is called so, or has a spelling that begins so."""
        if self._spellings.of(piece):
            return True
        *words, last = piece.tokens
        at_the_end = self._events(last, is_prefix=piece.is_prefix)
        if piece.is_prefix and at_the_end > _MANY:
            return False
        rarest = min([at_the_end, *(self._events(word, is_prefix=False) for word in words)])
        return bool(rarest) and self._finds(
            f"{{participants place}} : {piece.match}", _LOOKED_AT if rarest > _MANY else _EVERY
        )

    def find_nothing(self, sought: list[Sought], up_to: int = _EVERY) -> bool:
        """Whether a search finds nothing, or nothing up to an id.

        False also where a prefix is of so many events that it would take long to find out.
        """
        wanted = [piece for piece in sought if _is_plain(piece)]
        if not all(map(self.have, wanted)):
            return True
        if any(self._events(p.tokens[0], is_prefix=True) > _MANY for p in wanted if p.is_prefix):
            return False
        match = match_of(sought, self._spellings)
        return match is not None and not self._finds(match, up_to)

    def _finds(self, match: str, up_to: int) -> bool:
        sql = "SELECT 1 FROM event_search WHERE event_search MATCH ? AND rowid <= ? LIMIT 1"
        return self._connection.execute(sql, (match, up_to)).fetchone() is not None

    def _events(self, word: str, *, is_prefix: bool) -> int:
        """About how many events have a word, or words that begin so."""
        end = word + _LAST_CHARACTER if is_prefix else word
        sql = "SELECT total(events) FROM term WHERE term BETWEEN ? AND ?"
        return int(self._connection.execute(sql, (word, end)).fetchone()[0])


_LAST: WeakKeyDictionary[Spellings, tuple[str, list[Sought]]] = WeakKeyDictionary()
"""What was told last; each key is asked about a few times."""
