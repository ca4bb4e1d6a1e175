"""The lanes of a view on their way to a plan: thousands as columns, those in sight one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.card_lanes import LaneCards, LaneLayout
from viewer.timeline.card_placing import Spot
from viewer.timeline.scene import Dress

MOST_CARD_LANES = 40
"""With more lanes than this none has cards."""


@dataclass(slots=True)
class Row:
    """One lane on its way to a plan; counts are of events in view and around it."""

    index: int
    is_pinned: bool
    is_collapsed: bool
    inside: int
    around: int
    all_inside: int
    all_around: int
    dress: Dress = Dress.MARKS
    is_whole: bool = True
    cards: LaneCards | None = None
    layout: LaneLayout | None = None
    spots: list[Spot] = field(default_factory=list)
    left_out: frozenset[int] = frozenset()
    height: float = 0.0

    @property
    def has_context(self) -> bool:
        """Whether what the query leaves out stands behind the lane's own events."""
        return self.all_inside > self.inside and not (self.is_whole and self.layout is not None)


@dataclass(frozen=True, slots=True)
class FilledLanes:
    """All lanes that are not empty, as columns: there may be thousands, most out of sight.

    ``are_few`` tells whether there are so few that some may have cards.
    """

    index: NDArray[np.int64]
    is_pinned: NDArray[np.bool_]
    is_collapsed: NDArray[np.bool_]
    is_dense: NDArray[np.bool_]
    inside: NDArray[np.int64]
    around: NDArray[np.int64]
    all_inside: NDArray[np.int64]
    all_around: NDArray[np.int64]
    are_few: bool

    def __len__(self) -> int:
        return len(self.index)

    def row(self, place: int) -> Row:
        """Return one of the lanes by itself."""
        dress = Dress.DENSITY if self.is_dense[place] else Dress.MARKS
        return Row(
            index=int(self.index[place]),
            is_pinned=bool(self.is_pinned[place]),
            is_collapsed=bool(self.is_collapsed[place]),
            inside=int(self.inside[place]),
            around=int(self.around[place]),
            all_inside=int(self.all_inside[place]),
            all_around=int(self.all_around[place]),
            dress=Dress.COLLAPSED if self.is_collapsed[place] else dress,
        )


class Stack(NamedTuple):
    """The lanes with their heights; ``rows`` are made for those in sight where there are many."""

    filled: FilledLanes
    rows: list[Row]
    heights: NDArray[np.float64]

    def row(self, place: int) -> Row:
        row = self.rows[place] if self.rows else self.filled.row(place)
        row.height = float(self.heights[place])
        return row

    def pinned(self, most_px: float) -> int:
        """Tell how many lanes stay at the top, as far as they leave room."""
        is_pinned = self.filled.is_pinned
        first = len(self.filled) if is_pinned.all() else int(np.argmin(is_pinned))
        return int(np.count_nonzero(np.cumsum(self.heights[:first]) <= most_px))
