"""Titles: from a column, composed of several, or else of what the row says; never invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from viewer.exchange.events.placeholders import PLACEHOLDERS
from viewer.exchange.mapping.mapping import template_parts

_LENGTH = 120
_COUNTING = re.compile(r"column \d+|rownames?|row|index|unnamed.*", re.IGNORECASE)
"""What columns are called that number the rows."""


_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*", re.ASCII)
"""A time as programs write it, which has a letter and names nothing."""


def composed(
    template: str, places: Mapping[str, int], columns: Sequence[Sequence[str]]
) -> list[str]:
    """The title of each row after a template; a blank cell leaves out what joins it.

    Args:
        template: with names of columns in braces.
        places: of the columns, by their names.
        columns: the cells of each.
    """
    literals, names = template_parts(template)
    told = [_read_aloud(columns[places[name]]) for name in names]
    return [_joined(literals, cells) for cells in zip(*told, strict=True)]


def _read_aloud(cells: Sequence[str]) -> Iterable[str]:
    """The cells as they stand, but lists at bars, which titles would show as signs, at semicolons.

    A whole column is asked for bars at once, which costs next to nothing.
    """
    if "|" not in "".join(cells):
        return map(str.strip, cells)
    return ["; ".join(filter(None, map(str.strip, cell.split("|")))) for cell in cells]


def _joined(literals: Sequence[str], cells: Sequence[str]) -> str:
    title = ""
    for index, cell in enumerate(cells):
        if not cell:
            continue
        if title or not index:
            title += literals[index]
        title += cell
    return (title + literals[-1]).strip() if title else ""


def shortened(text: str) -> str:
    """The beginning of a text, cut between words."""
    line = " ".join(text.split())
    if len(line) <= _LENGTH:
        return line
    cut = line[:_LENGTH].rsplit(" ", 1)[0]
    return (cut if len(cut) > _LENGTH // 2 else line[:_LENGTH]) + "…"


def fallback(
    kind: str,
    participants: Sequence[str],
    place: str,
    description: str,
    others: Sequence[tuple[str, str]],
) -> str:
    """A title for a row without one, of its own words; empty where it has none."""
    if description.strip():
        return shortened(description)
    told = [part for part in (kind, ", ".join(participants), place) if part]
    if told:
        return shortened(" – ".join(told))
    others = [(name, cell) for name, cell in others if cell.strip() not in PLACEHOLDERS]
    others = [(name, cell) for name, cell in others if not _STAMP.fullmatch(cell)] or others
    cells = [cell for _, cell in others if any(map(str.isalpha, cell))]
    if cells:
        return shortened(" – ".join(cells[:3]))
    telling = [item for item in others if not _COUNTING.fullmatch(item[0])] or others
    return shortened(", ".join(f"{name} {cell}" for name, cell in telling[:3] if cell.strip()))
