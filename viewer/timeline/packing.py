"""Rows for cards that do not jump: an event keeps its row while the zoom stays on its level.

Zoom is cut into levels, three to a doubling. Within a level cards are packed as if at its coarser
end, where they stand closest: at any finer scale of the level they only stand farther apart. Lanes
take turns in coming to their next level, so that no frame has to lay out all of them anew.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from viewer.timeline.scale import Scale

LEVELS_PER_DOUBLING = 3
_TURNS = 8
MOST_ROWS = 6
"""A lane of cards has at most so many rows."""
GAP_PX = 6.0
_FAR_SPANS = 1e5  # so many views away pixels would lose their exactness


def zoom_level(seconds_per_px: float) -> int:
    """Return the level of a scale; higher is coarser."""
    return math.ceil(math.log2(seconds_per_px) * LEVELS_PER_DOUBLING - 1e-9)


def level_seconds_per_px(level: int) -> float:
    """Return the coarse end of a level."""
    return float(2.0 ** (level / LEVELS_PER_DOUBLING))


class Zooms:
    """The levels that the lanes are at, as the scales on which they are packed."""

    def __init__(self) -> None:
        self._levels: list[int | None] = [None] * _TURNS
        self._scales = [Scale(0, 1.0, 1.0)] * _TURNS

    def enter(self, scale: Scale) -> None:
        """Come to another level where the zoom has left the last one."""
        for turn in range(_TURNS):
            finer = 2.0 ** (turn / _TURNS / LEVELS_PER_DOUBLING)
            level, known = zoom_level(scale.seconds_per_px * finer), self._scales[turn]
            is_far = abs(scale.left - known.left) > scale.span_s * _FAR_SPANS
            if level != self._levels[turn] or is_far:
                self._levels[turn] = level
                self._scales[turn] = Scale(scale.left, level_seconds_per_px(level) / finer, 1.0)

    def scale(self, lane: int) -> Scale:
        """The scale on which a lane is packed, another one at another level."""
        return self._scales[lane % _TURNS]


class Footprint(NamedTuple):
    """What the card of some events and their marks take of a row, in pixels of its level."""

    events: tuple[int, ...]
    left: float
    right: float


class Rows:
    """The rows of one lane at one level: who stands where, and what is still free."""

    def __init__(self) -> None:
        self._taken: list[list[tuple[float, float]]] = []
        self._row_of: dict[tuple[int, ...], int] = {}

    def __len__(self) -> int:
        return len(self._taken)

    def row_of(self, events: tuple[int, ...]) -> int:
        return self._row_of[events]

    def place(
        self,
        footprints: Sequence[Footprint],
        most: float = MOST_ROWS,
        wished: Mapping[tuple[int, ...], int] | None = None,
    ) -> bool:
        """Give each a row, first come first served; those that have one keep it.

        Args:
            footprints: to be placed.
            most: rows.
            wished: rows that some get when they are free, such as those they had before.

        Returns:
            False when there is not room for all in ``most`` rows; the rest stays as it was.
        """
        fresh = [each for each in footprints if each.events not in self._row_of]
        if wished:
            fresh.sort(key=lambda each: each.events not in wished)
        for footprint in fresh:
            row = self._free_row(footprint, (wished or {}).get(footprint.events, -1))
            if row >= most:
                return False
            while row >= len(self._taken):
                self._taken.append([])
            taken = self._taken[row]
            taken.insert(bisect_left(taken, (footprint.left,)), (footprint.left, footprint.right))
            self._row_of[footprint.events] = row
        return True

    def without_gone(self, footprints: Sequence[Footprint]) -> Rows:
        """Return the rows with those alone of what is placed that are still to be."""
        rows = Rows()
        stay = {each.events: self._row_of.get(each.events, -1) for each in footprints}
        rows.place([each for each in footprints if stay[each.events] >= 0], math.inf, stay)
        return rows

    def _free_row(self, footprint: Footprint, wished: int) -> int:
        left, right = footprint.left - GAP_PX, footprint.right + GAP_PX
        if wished >= len(self._taken):
            return wished
        if wished >= 0 and is_free(self._taken[wished], left, right):
            return wished
        for row, taken in enumerate(self._taken):
            if is_free(taken, left, right):
                return row
        return len(self._taken)


def is_free(taken: list[tuple[float, float]], left: float, right: float) -> bool:
    """Whether [left, right] touches none of the stretches, which are sorted and do not overlap."""
    after = bisect_left(taken, (left,))
    if after < len(taken) and taken[after][0] < right:
        return False
    return after == 0 or taken[after - 1][1] <= left
