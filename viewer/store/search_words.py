"""What a user's search text asks for: words, "phrases", prefix*, -exclusion.

- All words must be found, in any order and in any of an event's texts.
- A word may hold punctuation: ``O'Brien`` looks for *o* and *brien* side by side.
- The last word is a prefix while it is being typed: until a space follows it. ``word*`` is one
  anywhere. A single CJK character is found anywhere in a run.
- ``-word`` and ``-"two words"`` exclude; a search of exclusions alone gives all other events.
- Case, diacritics and compatibility forms make no difference.
- Nothing is an error: what holds no letter or number is left out, an open quotation ends with
  the text, and AND, OR, NOT, NEAR are words like others.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.store.search_text import (
    ends_with_single_cjk,
    is_word_part,
    plain,
    query_text,
    tokens,
    trimmed,
    ways,
)

_PIECE = re.compile(
    r'(?P<minus>-?)(?:["“”„](?P<phrase>[^"“”„]*)["“”]?|(?P<word>[^\s"“”„]+))', re.DOTALL
)


class Sought(NamedTuple):
    """One thing to look for.

    Attributes:
        words: index words that must stand side by side, as text for FTS5 to split.
        is_prefix: whether the last of them may go on.
        is_excluded: whether events with it are left out.
        written: further ways in which the index may have the words.
        is_quoted: whether it stood in quotation marks.
    """

    words: str
    is_prefix: bool = False
    is_excluded: bool = False
    written: tuple[str, ...] = ()
    is_quoted: bool = False

    @property
    def tokens(self) -> list[str]:
        return tokens(self.words)

    @property
    def match(self) -> str:
        """The FTS5 expression that finds it."""
        star = " *" if self.is_prefix else ""
        ways = (self.words.replace('"', " "), *self.written)
        return " OR ".join(f'"{way}"{star}' for way in ways)

    def is_in(self, words: list[str]) -> bool:
        """Whether it stands in a text that has these index words in this order."""
        sought = self.tokens
        places = range(len(words) - len(sought) + 1)
        return any(self._fits(sought, words[place : place + len(sought)]) for place in places)

    def _fits(self, sought: list[str], found: list[str]) -> bool:
        if not self.is_prefix:
            return sought == found
        return sought[:-1] == found[:-1] and found[-1].startswith(sought[-1])


def sought_in(text: str) -> list[Sought]:
    """What a search text asks for, in the order of its words."""
    text = text.replace("\x00", " ")
    found = []
    for match in _PIECE.finditer(text):
        word = match["word"]
        is_typed = word is not None and match.end() == len(text) and not match["minus"]
        piece = _sought(word if word is not None else match["phrase"], is_typed)
        if piece is not None:
            is_excluded, is_quoted = bool(match["minus"]), word is None
            found.append(piece._replace(is_excluded=is_excluded, is_quoted=is_quoted))
    return found


def _sought(text: str, is_typed: bool) -> Sought | None:
    told = trimmed(text)
    if not told:
        return None
    words, *others = (" ".join(query_text(way).replace("*", " ").split()) for way in ways(told))
    is_prefix = (
        (is_typed and is_word_part(plain(text.rstrip())[-1:]))
        or text.endswith("*")
        or ends_with_single_cjk(told)
    )
    return Sought(words, is_prefix, written=tuple(others))
