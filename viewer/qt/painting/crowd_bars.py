"""The intervals of crowded lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.domain.precision import Qualifier
from viewer.qt.painting.atlas import Part
from viewer.qt.painting.marks import (
    BAR_PX,
    CAP_PX,
    OPEN_END,
    OPEN_INK,
    OPEN_SHARE,
    OPEN_START,
    SOFT_EDGE_PX,
    SOFT_INK,
    STROKE_PX,
)
from viewer.qt.painting.wash import Fade, Wash

if TYPE_CHECKING:
    from viewer.qt.painting.crowd import Rows, Strokes

_SOLID = 0.98


class Bars:
    """Intervals: solid over the certain core, fading where an end is imprecise or open."""

    def __init__(self, strokes: Strokes, at: Rows) -> None:
        self.strokes, self.at = strokes, at
        crowd = strokes.crowd
        flags = crowd.qualifier[at]
        self.flags = flags
        x1, x2 = crowd.x_start[at], crowd.x_end[at]
        self.left, self.right = strokes.physical(x1), strokes.physical(x2)
        width = np.maximum(x2 - x1, 1.0)
        before = np.maximum(np.minimum(crowd.x_start_latest[at], x2) - x1, 0.0)
        after = np.maximum(x2 - np.maximum(crowd.x_end_earliest[at], x1), 0.0)
        self.is_open = (flags & OPEN_START != 0, flags & OPEN_END != 0)
        self.is_soft = (
            self.is_open[0] | (before > SOFT_EDGE_PX),
            self.is_open[1] | (after > SOFT_EDGE_PX),
        )
        begin = np.where(self.is_open[0], OPEN_SHARE, np.where(self.is_soft[0], before / width, 0))
        end = np.where(
            self.is_open[1], 1 - OPEN_SHARE, np.where(self.is_soft[1], 1 - after / width, 1)
        )
        is_crossed = begin > end
        middle = (begin + end) / 2
        begin, end = np.where(is_crossed, middle, begin), np.where(is_crossed, middle, end)
        span = self.right - self.left
        self.core = self.left + np.rint(span * begin), self.left + np.rint(span * end)

    def lay(self, wash: Wash) -> None:
        """Lay the soft ends."""
        ends = ((self.left, self.core[0]), (self.right, self.core[1]))
        for is_open, is_soft, (outer, inner) in zip(self.is_open, self.is_soft, ends, strict=True):
            for ink, chosen in ((OPEN_INK, is_open), (SOFT_INK, is_soft & ~is_open)):
                at = np.flatnonzero(chosen)
                left, right = np.minimum(outer, inner)[at], np.maximum(outer, inner)[at]
                opacity = (ink, _SOLID) if outer is self.left else (_SOLID, ink)
                self.strokes.lay(wash, self.at[at], left, right, Fade((0.0, 1.0), opacity))

    def paint(self) -> None:
        """Paint cores, caps at exact ends, chevrons at open ones, arrows at what goes on."""
        strokes, scale = self.strokes, self.strokes.work.fonts.scale
        gutter, ratio = strokes.scene.gutter, strokes.work.ratio
        x1, x2 = (strokes.snapped(gutter + core / ratio) for core in self.core)
        is_there = (x2 > x1) | ~(self.is_soft[0] | self.is_soft[1])
        strokes.fill(self.at[is_there], x1[is_there], (x2 - x1)[is_there], BAR_PX * scale)
        left = strokes.snapped(gutter + self.left / ratio)
        right = np.maximum(strokes.snapped(gutter + self.right / ratio), left + 1.0)
        is_lasting = self.flags & Qualifier.IN_FORCE != 0
        cap = round(STROKE_PX * ratio) / ratio
        for x, is_capped in (
            (left, ~self.is_soft[0]),
            (right - cap, ~self.is_soft[1] & ~is_lasting),
        ):
            some = np.full(int(is_capped.sum()), cap)
            strokes.fill(self.at[is_capped], x[is_capped], some, CAP_PX * scale)
        places = np.zeros(len(strokes.crowd))
        for part, x, chosen in (
            (Part.OPEN_START, left, self.is_open[0]),
            (Part.OPEN_END, right, self.is_open[1] & ~is_lasting),
            (Part.IN_FORCE, right, is_lasting),
        ):
            places[self.at] = x
            strokes.put(part, self.at[chosen], places)
