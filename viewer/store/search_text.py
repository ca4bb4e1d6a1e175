"""Text as the full-text index takes it, and the words that a search can find in it.

FTS5's unicode61 takes a whole run of Chinese as one word, so runs of CJK characters are cut into
overlapping pairs, the last character alone after them: 外交官 becomes 外交 交官 官. A run is then
found by its pairs side by side, and a single character as the beginning of a pair or alone.
"""

from __future__ import annotations

import re
from itertools import chain, product
from unicodedata import category, normalize

from viewer.domain.diacritics import without_diacritics

_CJK = (
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Kana, Han and Hangul."""
_RUN = re.compile(f"[{_CJK}]+")
_DOT = re.compile("[・゠]+")
"""Signs among the kana."""
_RUN_BEGINS = re.compile(f"(?<=[^{_CJK}])(?=[{_CJK}])")
_MOST_VARIED = 3
"""Places in what is sought up to which all ways are looked for; beyond, three."""


def index_text(text: str) -> str:
    """The text as it goes into the index: compatibility forms folded (NFKC), CJK cut into pairs."""
    if text.isascii():
        return text
    return _RUN.sub(_indexed_pairs, normalize("NFKC", text))


def query_text(text: str) -> str:
    """The words to look for, side by side, for text that a user typed; see ``index_text``.

    A run at the end may go on in what is found. One before other words ends there, so it is
    followed by its last character alone, as in the index: 采访DNA is 采访 访 DNA.
    """
    if text.isascii():
        return text
    plain = normalize("NFKC", text)
    runs = list(_RUN.finditer(plain))
    if runs and not any(map(is_word_part, plain[(last := runs[-1]).end() :])):
        before = _RUN.sub(_indexed_pairs, plain[: last.start()])
        return before + _sought_pairs(last) + plain[last.end() :]
    return _RUN.sub(_indexed_pairs, plain)


def trimmed(text: str) -> str:
    """What a user sought in compatibility form (NFKC), without signs around its words."""
    plain = normalize("NFKC", text)
    parts = [place for place, character in enumerate(plain) if is_word_part(character)]
    return plain[parts[0] : parts[-1] + 1] if parts else ""


def ways(text: str) -> list[str]:
    """What a user sought in all ways in which the index may have it.

    The dot of ジョン・スミス is indexed with the character behind it, and so makes a word of that.
    """
    if text.isascii():
        return [text]
    parts = _RUN_BEGINS.split(_DOT.sub(" ", text))
    between = len(parts) - 1
    if between > _MOST_VARIED:
        signs = [("",) * between, ("・",) * between]
    else:
        signs = list(product(("", "・"), repeat=between))
    varied = ["".join(chain.from_iterable(zip(("", *some), parts, strict=True))) for some in signs]
    return list(dict.fromkeys([*varied, text]))


def tokens(text: str) -> list[str]:
    """The words of indexed text: lower case, without diacritics.

    FTS5's unicode61 finds the same, but leaves their diacritics to letters that are not Latin:
    see ``search_letters``.
    """
    return folded(text).split()


def folded(text: str) -> str:
    """Indexed text as searches compare it, with a space for what is no part of a word.

    Python and SQLite may know different versions of Unicode; where they disagree, a search is
    slower but no less right.
    """
    plain = without_diacritics(text).lower().replace("ς", "σ")
    return "".join(character if is_word_part(character) else " " for character in plain)


def is_word_part(character: str) -> bool:
    """True for what unicode61 makes words of: letters, numbers, and private characters."""
    kind = category(character)
    return kind[0] in "LN" or kind == "Co"


def is_cjk(character: str) -> bool:
    """True for the characters whose runs are cut into pairs."""
    return _RUN.fullmatch(character) is not None


def ends_with_single_cjk(text: str) -> bool:
    """True when trimmed text ends with a CJK character that is a run by itself."""
    *_, last = [None, *_RUN.finditer(_DOT.sub(" ", text))]
    return last is not None and last.end() == len(text) and last.end() - last.start() == 1


def _indexed_pairs(match: re.Match[str]) -> str:
    run = match[0]
    pairs = [run[place : place + 2] for place in range(len(run))]
    return f" {' '.join(pairs)} "


def _sought_pairs(match: re.Match[str]) -> str:
    run = match[0]
    pairs = [run[place : place + 2] for place in range(max(1, len(run) - 1))]
    return f" {' '.join(pairs)} "
