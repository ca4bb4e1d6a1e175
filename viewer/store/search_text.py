"""Text as the full-text index takes it, and the words that a search can find in it.

Texts are indexed and sought as readers type them: see ``plain``. Of scripts that put no spaces
between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese; Korean compounds, too) FTS5's
unicode61 takes a whole run as one word. So runs are cut into overlapping pairs, the last character
alone after them: 外交官 becomes 外交 交官 官. A run is then found by its pairs side by side, and a
single character as the beginning of a pair or alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, product
from unicodedata import category, normalize

from viewer.domain.diacritics import UNTYPED, without_diacritics

_SIGNS_FROM, _SIGNS_TO, _SIGNS_AS = 0x0900, 0x1B00, 0xE000
"""The scripts of India and its neighbours, and where the images of their signs begin."""
_RUNNING_ON = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_THEIR_SIGNS = "\ue500-\ue5ff\ue700-\ue79f\uee80-\ueeff"
"""Thai and Lao, Burmese, Khmer; and the images of their signs."""
_CJK = (
    f"{_RUNNING_ON}{_THEIR_SIGNS}"
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Kana, Han and Hangul, and other scripts without spaces between words."""
_RUN = re.compile(f"[{_CJK}]+")
_DOT = re.compile("[・゠]+")
"""Signs among the kana."""
_RUN_BEGINS = re.compile(f"(?<=[^{_CJK}])(?=[{_CJK}])")
_MOST_VARIED = 3
"""Places in what is sought up to which all ways are looked for; beyond, three."""


@cache
def _as_letters() -> dict[int, int]:
    """What stands for a sign or a letter that unicode61 does not know as such."""
    signs = {
        place: place - _SIGNS_FROM + _SIGNS_AS
        for place in range(_SIGNS_FROM, _SIGNS_TO)
        if category(chr(place))[0] == "M"
    }
    capitals = (*range(0x1C90, 0x1CC0), *range(0x13A0, 0x13F6))
    return signs | {place: ord(chr(place).lower()) for place in capitals}


@cache
def _strange() -> re.Pattern[str]:
    """All but the diacritics of Latin letters, which unicode61 takes off."""
    return re.compile(f"[{UNTYPED}{''.join(map(chr, _as_letters()))}]")


def plain(text: str) -> str:
    """Text as readers type it: in compatibility form (NFKC), without what they leave out.

    unicode61 takes the signs for vowels in the scripts of India and its neighbours for no part of
    a word, which would make मोदी and मुद two letters each, and the same. They stand here as private
    characters, which are. Nor does it know the capitals of Georgian and Cherokee.
    """
    if text.isascii():
        return text
    text = normalize("NFKC", text)
    if not _strange().search(text):
        return text
    return without_diacritics(text).translate(_as_letters())


def index_text(text: str) -> str:
    """The text as it goes into the index: plain, with its runs cut into pairs."""
    if text.isascii():
        return text
    return _RUN.sub(_indexed_pairs, plain(text))


def query_text(text: str) -> str:
    """The words to look for, side by side, for text that a user typed; see ``index_text``.

    A run at the end may go on in what is found. One before other words ends there, so it is
    followed by its last character alone, as in the index: 采访DNA is 采访 访 DNA.
    """
    if text.isascii():
        return text
    typed = plain(text)
    runs = list(_RUN.finditer(typed))
    if runs and not any(map(is_word_part, typed[(last := runs[-1]).end() :])):
        before = _RUN.sub(_indexed_pairs, typed[: last.start()])
        return before + _sought_pairs(last) + typed[last.end() :]
    return _RUN.sub(_indexed_pairs, typed)


def trimmed(text: str) -> str:
    """What a user sought, plain, without signs around its words."""
    typed = plain(text)
    parts = [place for place, character in enumerate(typed) if is_word_part(character)]
    return typed[parts[0] : parts[-1] + 1] if parts else ""


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
    """The words of indexed text in lower case, as FTS5's unicode61 finds them."""
    return folded(text).split()


def folded(text: str) -> str:
    """Indexed text as searches compare it, with a space for what is no part of a word.

    Python and SQLite may know different versions of Unicode; where they disagree, a search is
    slower but no less right.
    """
    small = without_diacritics(plain(text)).lower().replace("ς", "σ")
    return "".join(character if is_word_part(character) else " " for character in small)


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
