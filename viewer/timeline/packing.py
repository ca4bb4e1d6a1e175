"""Rows for cards that do not jump: an event keeps its row while the zoom stays on its level.

Zoom is cut into levels, four to a doubling. Within a level cards are packed as if at its coarser
end, where they stand closest: at any finer scale of the level they only stand farther apart.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import NamedTuple

LEVELS_PER_DOUBLING = 4
MOST_ROWS = 6
"""A lane of cards has at most so many rows."""
GAP_PX = 6.0


def zoom_level(seconds_per_px: float) -> int:
    """Return the level of a scale; higher is coarser."""
    return math.ceil(math.log2(seconds_per_px) * LEVELS_PER_DOUBLING - 1e-9)


def level_seconds_per_px(level: int) -> float:
    """Return the coarse end of a level."""
    return float(2.0 ** (level / LEVELS_PER_DOUBLING))


class Footprint(NamedTuple):
    """What a card and its mark take of a row, in pixels of its level."""

    event: int
    left: float
    right: float


class Rows:
    """The rows of one lane at one level: who stands where, and what is still free."""

    def __init__(self) -> None:
        self._taken: list[list[tuple[float, float]]] = []
        self._row_of: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._taken)

    def row_of(self, event: int) -> int:
        return self._row_of[event]

    def place(self, footprints: list[Footprint], most: int = MOST_ROWS) -> bool:
        """Give each a row, first come first served; those that have one keep it.

        Returns:
            False when there is not room for all in ``most`` rows; the rest stays as it was.
        """
        for footprint in footprints:
            if footprint.event in self._row_of:
                continue
            row = self._free_row(footprint)
            if row >= most:
                return False
            if row == len(self._taken):
                self._taken.append([])
            taken = self._taken[row]
            taken.insert(bisect_left(taken, (footprint.left,)), (footprint.left, footprint.right))
            self._row_of[footprint.event] = row
        return True

    def _free_row(self, footprint: Footprint) -> int:
        left, right = footprint.left - GAP_PX, footprint.right + GAP_PX
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
