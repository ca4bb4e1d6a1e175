"""Text as readers type it who look for a word: without diacritics and what else they leave out.

Diacritics go from Latin and Greek letters and from the Cyrillic ones that are often written
without: ё is е, and accents only tell the stress. Other Cyrillic letters that Unicode takes for a
letter with a diacritic stay: й is no и, nor is ї an і. The signs of Arabic and Hebrew vowels go,
and so does what nobody sees. Latin letters that few keyboards have are the plain ones that stand
for them, ł l and ß ss, and the forms of alef, yeh and kaf one letter each.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from viewer.domain.names import UNSEEN

_ARABIC = (
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
_HEBREW = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_VARIANTS = "\u200d\ufe00-\ufe0f"
"""What joins two characters to one picture, or chooses between the pictures of one."""
_LEFT_OUT = f"\u0300-\u036f{_ARABIC}{_HEBREW}{_VARIANTS}{UNSEEN}"
_CYRILLIC = "ЁЀЍёѐѝ"
_TYPED = str.maketrans("łŁøØđĐðÐħĦŧŦıأإآٱىیک", "lLoOdDdDhHtTiااااييك") | str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH"}
)
UNTYPED = f"{_LEFT_OUT}{_CYRILLIC}\u0386-\u03ce\u1f00-\u1fff{''.join(map(chr, _TYPED))}"
"""What ``without_diacritics`` looks at but for Latin letters with diacritics, for a set of
characters in a regular expression; some Greek letters that have none are among it."""
_LEFT_OUT_RUN = re.compile(f"[{_LEFT_OUT}]+")
_LETTERS = re.compile(f"[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff{_CYRILLIC}]+")
_TYPED_OTHERWISE = re.compile(f"[{''.join(map(chr, _TYPED))}]")


def without_diacritics(text: str) -> str:
    """The text, composed (NFC), without what readers leave out."""
    if text.isascii():
        return text
    plain = _LETTERS.sub(lambda run: normalize("NFD", run[0]), normalize("NFC", text))
    plain = normalize("NFC", _LEFT_OUT_RUN.sub("", plain))
    return plain.translate(_TYPED) if _TYPED_OTHERWISE.search(plain) else plain


def folded(text: str) -> str:
    """A text in which neither case nor diacritics make a difference."""
    return without_diacritics(text).casefold()
