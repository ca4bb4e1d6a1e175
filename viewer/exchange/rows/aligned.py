"""Rows of tables whose columns are aligned by spaces, as printers and terminals set them.

Positions count characters, not bytes; a tab counts as one space.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_GAP = re.compile(r"(?: {2,}|\t+ *)")


def cells_at(line: str, starts: Sequence[int]) -> list[str]:
    """The cells of a line whose columns begin at ``starts``, the first at 0.

    A line that runs across the beginning of a column is no row cut there: it is parted at gaps of
    several spaces where that gives as many cells, and otherwise is one cell.
    """
    text = line.rstrip("\r\n").replace("\t", " ")
    if not fits(text, starts):
        parts = cells_between(line)
        return parts if len(parts) == len(starts) else [text.strip()]
    cells = [text[start:end].strip() for start, end in pairwise(starts)]
    return [*cells, text[starts[-1] :].strip()]


def cells_between(line: str) -> list[str]:
    """The cells of a line that gaps of two or more spaces part."""
    return _GAP.split(line.rstrip().lstrip(" "))


def fits(text: str, starts: Sequence[int]) -> bool:
    """Whether a blank stands before the beginning of each column, so that no word is cut."""
    return not any(text[at - 1 : at].strip() for at in starts[1:])
