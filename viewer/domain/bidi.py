"""Text of strangers on one line of ours: its direction stays its own.

Directional overrides and embeddings (Unicode Standard Annex 9) can make a text read as something
that it is not and can turn around what stands beside it; they are taken out. Text that holds
right-to-left letters is wrapped into an isolate, so that it reads rightly and ends where it ends.
"""

from __future__ import annotations

import re

_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_UNSEEN_IN_LINES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"
_LEFT_TO_RIGHT_MARK = "\u200e"


def isolated(text: str) -> str:
    """The text for a label or a cell: one line, no control characters, its direction contained."""
    line = _UNSEEN.sub(" ", _STEERING.sub("", text)).strip()
    return f"{_FIRST_STRONG_ISOLATE}{line}{_POP}" if _RIGHT_TO_LEFT.search(line) else line


def marked(text: str) -> str:
    """The text for behind one of another direction: a number at its beginning stays with it."""
    return text if _RIGHT_TO_LEFT.search(text) else _LEFT_TO_RIGHT_MARK + text


def unsteered(text: str) -> str:
    """A longer text without directional overrides, a space for control characters that a font
    would draw as boxes; its lines and letters are untouched."""
    return _UNSEEN_IN_LINES.sub(" ", _STEERING.sub("", text))
