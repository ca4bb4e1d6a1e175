"""Where the columns of a table that spaces align begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, islice

from viewer.domain.reading import Unreadable, read
from viewer.exchange.rows.aligned import cells_between, fits
from viewer.exchange.sniffing.headers import is_value

_LOOKED_AT = 300
_FEWEST_LINES = 3
_FEWEST_GAPPED = 3
"""Columns of a table whose cells gaps part without standing below each other."""
_NEARLY_ALL = 0.95
_FITTING = 0.9
_RULER = re.compile(r"\s*[-=_]{2,}(?:\s+[-=_]{2,})+\s*")


def column_starts(lines: Sequence[str]) -> tuple[tuple[int, ...], float]:
    """The position at which each column begins, and the share of lines that fit in; none where
    the lines are no such table.

    Args:
        lines: those that a file begins with.
    """
    texts = [line.rstrip().replace("\t", " ") for line in islice(lines, _LOOKED_AT)]
    texts = [text for text in texts if text]
    ruler = next((text for text in texts if _RULER.fullmatch(text)), "")
    body = texts[max(0, texts.index(ruler) - 1) :] if ruler else _longest_part(texts)
    rows = [text for text in body if not _RULER.fullmatch(text)]
    if len(rows) < _FEWEST_LINES or sum(map(_is_date, rows)) > len(rows) / 2:
        return (), 0.0
    starts = _of_ruler(ruler) if ruler else _of_gaps(rows)
    if len(starts) < 2:
        return (), 0.0
    share = sum(fits(text, starts) for text in rows) / len(rows)
    return (starts, share) if share >= _FITTING else ((), share)


def are_gapped(lines: Sequence[str]) -> tuple[int, float]:
    """Into how many cells gaps of several spaces part the lines, and which share of them; 0 where
    they do not part them evenly."""
    rows = [line for line in islice(lines, _LOOKED_AT) if line.strip()]
    widths = Counter(len(cells_between(line)) for line in rows)
    width, count = max(widths.items(), key=lambda item: item[1], default=(0, 0))
    share = count / len(rows) if rows else 0.0
    is_table = width >= _FEWEST_GAPPED and len(rows) >= _FEWEST_LINES and share >= _NEARLY_ALL
    return (width, share) if is_table else (0, share)


def _longest_part(texts: list[str]) -> list[str]:
    """The lines from the first that has several cells: titles stand before a table."""
    first = next((at for at, text in enumerate(texts) if len(cells_between(text)) > 1), 0)
    return texts[first:]


def _of_ruler(ruler: str) -> tuple[int, ...]:
    """The columns below the strokes of a line such as ``----  ------``; the first begins at 0."""
    begins = [match.start() for match in re.finditer(r"\S+", ruler)]
    return (0, *begins[1:])


def _of_gaps(rows: list[str]) -> tuple[int, ...]:
    """Columns between stretches that are blank in nearly all rows.

    A stretch of one blank parts two columns only where the first row, if it holds names, names
    both: else it stands between the words of one, as in ``12 May 1985``.
    """
    width = sorted(map(len, rows))[len(rows) // 2]  # beyond it most lines have ended
    filled = [0] * width
    for text in rows:
        for at, char in enumerate(text[:width]):
            filled[at] += char != " "
    few = len(rows) * (1 - _FITTING) / 2
    starts, at = [0], 0
    for is_blank, run in groupby(filled, key=lambda count: count <= few):
        length = len(list(run))
        at += length
        if is_blank and at < width and at > length and _parts_there(rows, at, length):
            starts.append(at)
    return tuple(starts)


def _parts_there(rows: list[str], at: int, length: int) -> bool:
    header = rows[0]
    is_named = header[at - 1 : at] in ("", " ") and header[at : at + 1].strip() != ""
    if any(map(is_value, header.split())):
        return length > 1
    return length > 1 or is_named


def _is_date(text: str) -> bool:
    try:
        read(text)
    except Unreadable:
        return False
    return True
