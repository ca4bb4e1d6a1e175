"""Titles for rows that have none, of the words that they say otherwise; never invented."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.domain.remembered import Remembered
from viewer.exchange.events.placeholders import PLACEHOLDERS
from viewer.store.loading_rows import ITEM, PART

_LENGTH = 120
_MOST_CELLS = 3
_CACHED = 100_000
_COUNTING = re.compile(r"column \d+|rownames?|row|index|unnamed.*", re.IGNORECASE)
"""What columns are called that number the rows."""
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*", re.ASCII)
"""A time as programs write it, which has a letter and names nothing."""
_NOTHING, _NUMBER, _TIME, _WORDS = range(4)
"""What a cell can be here: a placeholder, blank or without letters, a time, or words."""


class OwnWords:
    """Makes titles of what rows say.

    Args:
        unmapped: names of the columns that no field takes, and their places in a row.
    """

    def __init__(self, unmapped: Sequence[tuple[str, int]]) -> None:
        self._places = [place for _, place in unmapped]
        self._names = [name for name, _ in unmapped]
        self._telling = [not _COUNTING.fullmatch(name) for name in self._names]
        self._sorts = Remembered(_sort, _CACHED)

    def title(
        self, kind: str, participants: str, place: str, description: str, row: Sequence[str]
    ) -> str:
        """The title of a row; empty where it says nothing.

        Args:
            kind, place, description: of its event.
            participants: of its event, packed.
            row: all its cells.
        """
        if description.strip():
            return shortened(description)
        names = ", ".join(item.split(PART, 1)[0] for item in participants.split(ITEM) if item)
        if told := [part for part in (kind, names, place) if part]:
            return shortened(" – ".join(told))
        return self._of_others([row[place] for place in self._places])

    def _of_others(self, cells: list[str]) -> str:
        """The first words among cells that no field takes; else the first numbers, named."""
        sorts = list(map(self._sorts.__getitem__, cells))
        best = _WORDS if _WORDS in sorts or _NUMBER in sorts else _TIME
        if best in sorts:
            found = [cell for cell, sort in zip(cells, sorts, strict=True) if sort == best]
            return shortened(" – ".join(found[:_MOST_CELLS]))
        told = [index for index, sort in enumerate(sorts) if sort == _NUMBER]
        told = [index for index in told if self._telling[index]] or told
        return shortened(
            ", ".join(
                f"{self._names[index]} {cells[index]}"
                for index in told[:_MOST_CELLS]
                if cells[index].strip()
            )
        )


def _sort(cell: str) -> int:
    if cell.strip() in PLACEHOLDERS:
        return _NOTHING
    if _STAMP.fullmatch(cell):
        return _TIME
    return _WORDS if any(map(str.isalpha, cell)) else _NUMBER


def shortened(text: str) -> str:
    """The beginning of a text, cut between words."""
    line = " ".join(text.split())
    if len(line) <= _LENGTH:
        return line
    cut = line[:_LENGTH].rsplit(" ", 1)[0]
    return (cut if len(cut) > _LENGTH // 2 else line[:_LENGTH]) + "…"
