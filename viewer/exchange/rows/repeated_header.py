"""Rows that repeat the header of their table, with small differences or without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

_NOT_WORD = re.compile(r"[\W_]+")
_LOOKED_AT = 2
"""Names of which a row has to repeat one in its place to be looked at whole."""
_LEAST_SAME = 2
_SAME_TO_OTHERS = 3
"""Cells that repeat their names, to one that shares but a word: ``Name of person``."""


class RepeatedHeader:
    """Tells which rows repeat a header, as files put together from pages have them.

    Args:
        header: its cells as they stand; empty where a table has none.
    """

    def __init__(self, header: Sequence[str]) -> None:
        self._header = list(header)
        self._names = tuple(map(_folded, header))
        self._places = [place for place, name in enumerate(self._names) if name]
        self._marks = {place: _spellings(header[place]) for place in self._places[:_LOOKED_AT]}

    def may_be_among(self, rows: Sequence[Sequence[str]]) -> bool:
        """Whether a row may repeat the header; quick, for rows as wide as it is."""
        return any(
            not marks.isdisjoint(map(itemgetter(place), rows))
            for place, marks in self._marks.items()
        )

    def is_repeated(self, cells: Sequence[str], *, wholly: bool = False) -> bool:
        """Whether a row holds the header's names in their places, or in few of them a like one.

        Args:
            cells: of the row.
            wholly: whether none of them may differ but in capitals, spaces and signs.
        """
        if cells == self._header:
            return bool(self._places)
        if not any(
            place < len(cells) and cells[place] in marks for place, marks in self._marks.items()
        ):
            return False
        told = [(place, name) for place, name in enumerate(map(_folded, cells)) if name]
        if any(_words(name).isdisjoint(_words(self._name(place))) for place, name in told):
            return False
        same = sum(name == self._name(place) for place, name in told)
        others = len(told) - same
        if same < _LEAST_SAME or same * 2 < len(self._places):
            return False
        return not others if wholly else same >= others * _SAME_TO_OTHERS

    def _name(self, place: int) -> str:
        return self._names[place] if place < len(self._names) else ""


def _folded(cell: str) -> str:
    return _NOT_WORD.sub(" ", cell).strip().casefold()


def _words(folded: str) -> set[str]:
    return set(folded.split())


def _spellings(name: str) -> frozenset[str]:
    plain = name.strip()
    return frozenset(
        f"{before}{spelt}{after}"
        for spelt in (name, plain, plain.upper(), plain.lower(), plain.title(), plain.capitalize())
        for before in ("", " ")
        for after in ("", " ")
    )
