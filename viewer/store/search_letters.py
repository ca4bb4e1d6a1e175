"""Words that the index tells apart and readers do not: Хрущёв and Хрущев, Αθήνα and Αθηνα.

FTS5's unicode61 takes diacritics off Latin letters alone. So a word with letters of others is
looked up in the table of the index's words, and stands for all that are the same without.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import islice, product
from unicodedata import normalize

from viewer.store.search_text import folded
from viewer.store.search_words import Sought

_MOST = 40
"""Ways to write what is sought that are looked for."""
_LETTERS = (*map(ord, "ёѐѝ"), *range(0x0370, 0x0400), *range(0x1F00, 0x2000))


@cache
def _alike() -> dict[str, str]:
    """Each plain letter with all that unicode61 tells apart from it, itself included."""
    found: dict[str, set[str]] = defaultdict(set)
    for letter in map(chr, _LETTERS):
        plain = folded(letter)
        is_indexed = letter == letter.lower() == normalize("NFKC", letter) != "ς"
        if is_indexed and len(plain.strip()) == 1 and plain != letter:
            found[plain] |= {plain, letter}
    return {plain: "".join(sorted(letters)) for plain, letters in found.items()}


@cache
def _varied() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_alike())}]")


def with_other_letters(connection: sqlite3.Connection, piece: Sought) -> Sought:
    """What is sought, with all the ways in which the index has it where these may be several."""
    if piece.words.isascii():
        return piece
    words = piece.tokens
    if not any(map(_varied().search, words)):
        return piece
    *whole, last = words
    written = [list(_written(connection, word)) for word in whole]
    written.append(list(_written(connection, last, is_prefix=piece.is_prefix)))
    ways = map(" ".join, islice(product(*written), _MOST))
    return piece._replace(written=(*piece.written, *ways))


def _written(
    connection: sqlite3.Connection, word: str, *, is_prefix: bool = False
) -> Iterator[str]:
    """How the index writes a word, or the beginnings of its words.

    Up to the first letter that varies all begin alike, so that few words need be looked at.
    """
    alike, first = _alike(), _varied().search(word)
    if first is None:
        yield word
        return
    rest = "".join(f"[{alike[each]}]" if each in alike else each for each in word[first.end() :])
    for letter in alike[first[0]]:
        begin = word[: first.start()] + letter
        rows = connection.execute(
            "SELECT DISTINCT substr(term, 1, ?) FROM term"
            " WHERE term >= ? AND term < ? AND term GLOB ?",
            (len(word), begin, f"{begin}\U0010ffff", f"{begin}{rest}{'*' * is_prefix}"),
        )
        yield from (term for (term,) in rows)
