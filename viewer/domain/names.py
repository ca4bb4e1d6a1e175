"""Names as they are kept: those that look the same are the same.

Copies from the web and from word processors carry characters that nobody sees, which made two of
one name: spaces of no width, soft hyphens, marks that steer the direction, spaces that do not
break. Joiners stay, as words of Persian and Hindi and many emoji need them.
"""

from __future__ import annotations

import re
from unicodedata import normalize

UNSEEN = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""What nobody sees, for a set of characters in a regular expression."""
_FEWEST_TOGETHER = 4
_UNSEEN = re.compile(f"[{UNSEEN}]+")


def plain_name(text: str) -> str:
    """The name, composed (NFC), without unseen characters, with single spaces within."""
    if not text.isascii():
        text = normalize("NFC", _UNSEEN.sub("", text))
    return " ".join(text.split())


def holds_together(name: str, text: str) -> bool:
    """Whether a name holds a text where both are written together, as xijin is in Xi Jinping.

    Both are in lower case; less than four letters stand in too many names that way.
    """
    sought = _together(text)
    return len(sought) >= _FEWEST_TOGETHER and sought in _together(name)


def _together(text: str) -> str:
    return text.replace(" ", "").replace("-", "")
