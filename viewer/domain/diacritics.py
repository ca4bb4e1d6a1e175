"""Text without the diacritics that people leave out when they look for a word.

They go from Latin and Greek letters and from the Cyrillic ones that are often written without:
ё is е, and accents only tell the stress. Other Cyrillic letters that Unicode takes for a letter
with a diacritic stay: й is no и, nor is ї an і.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_DIACRITICS = re.compile("[\u0300-\u036f]+")
_LETTERS = re.compile("[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fffЁЀЍёѐѝ]+")


def without_diacritics(text: str) -> str:
    """The text, composed (NFC), without diacritics."""
    if text.isascii():
        return text
    plain = _LETTERS.sub(lambda run: normalize("NFD", run[0]), normalize("NFC", text))
    return normalize("NFC", _DIACRITICS.sub("", plain))
