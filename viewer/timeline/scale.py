"""The only place where time meets pixels.

A scale keeps the second at its left edge as a whole number and a fraction, so that a minute is as
exact 13.8 billion years before us as it is today, where one float64 would be off by a minute.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

YEAR_S = 31_556_952
"""Seconds of a mean Gregorian year."""
FINEST = 60 / 200
"""Seconds per pixel at the fine end: a minute on 200 pixels."""
WIDEST_S = 80_000_000_000 * YEAR_S
"""Seconds across the whole view at the coarse end: eighty billion years."""
FARTHEST_S = 60_000_000_000 * YEAR_S
"""How far from 1970 the left edge may lie, on either side; within int64 with room to subtract."""
_FAR_PX = 1e7  # beyond this no painter needs to know how far


class Scale(NamedTuple):
    """Seconds to pixels, from the left edge of the plot (the canvas without its gutter).

    Attributes:
        left: the whole second at pixel 0, from 1970-01-01T00:00.
        seconds_per_px: how many seconds one logical pixel stands for.
        width_px: how wide the plot is.
        fraction: what pixel 0 lies after ``left``, in seconds, 0 <= fraction < 1.
    """

    left: int
    seconds_per_px: float
    width_px: float
    fraction: float = 0.0

    @property
    def right(self) -> int:
        """The whole second at or before the right edge."""
        return self.time(self.width_px)

    @property
    def span_s(self) -> float:
        """Seconds across the view."""
        return self.seconds_per_px * self.width_px

    def x(self, seconds: int) -> float:
        """Return the pixel of a second, however far off."""
        return ((int(seconds) - self.left) - self.fraction) / self.seconds_per_px

    def xs(self, seconds: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the pixels of many seconds; what lies far outside comes near the edges."""
        reach = int(self.span_s + 1e6 * self.seconds_per_px)
        reach = min(reach, 2**62)
        near = np.clip(seconds, self.left - reach, min(self.left + reach, 2**63 - 1))
        pixels = ((near - np.int64(self.left)) - self.fraction) / self.seconds_per_px
        return np.clip(pixels, -_FAR_PX, _FAR_PX)

    def time(self, x: float) -> int:
        """Return the whole second in which a pixel lies."""
        return self._moment(x)[0]

    def _moment(self, x: float) -> tuple[int, float]:
        """Split the time at a pixel into a whole second and the rest of it."""
        offset = x * self.seconds_per_px
        whole = math.floor(offset)
        fraction = self.fraction + (offset - whole)
        carry = math.floor(fraction)
        return self.left + whole + carry, fraction - carry

    def zoomed(self, factor: float, at_x: float) -> Scale:
        """Return a scale that shows ``factor`` times finer, the time under ``at_x`` unmoved."""
        finer = self._clamped_spp(self.seconds_per_px / factor)
        if finer == self.seconds_per_px:
            return self
        anchor, rest = self._moment(at_x)
        return Scale(anchor, finer, self.width_px, rest).panned(-at_x)

    def panned(self, px: float) -> Scale:
        """Return the scale whose left edge is what now stands ``px`` from the left."""
        left, fraction = self._moment(px)
        if not -FARTHEST_S <= left <= FARTHEST_S:
            left, fraction = max(-FARTHEST_S, min(left, FARTHEST_S)), 0.0
        return self._replace(left=left, fraction=fraction)

    def resized(self, width_px: float) -> Scale:
        """Return the same left edge and fineness in a plot of another width."""
        spp = min(self.seconds_per_px, WIDEST_S / max(width_px, 1.0))
        return self._replace(width_px=max(width_px, 1.0), seconds_per_px=spp)

    @classmethod
    def fitted(cls, start: int, end: int, width_px: float, margin_px: float = 0.0) -> Scale:
        """Return the scale in which [start, end) fills the width but for a margin on both sides.

        A single moment comes to the middle, at the finest scale.
        """
        width_px = max(width_px, 1.0)
        room = max(width_px - 2 * margin_px, width_px / 4)
        wanted = (end - start) / room
        spp = max(FINEST, min(wanted, WIDEST_S / width_px))
        if spp == wanted and room == width_px:
            return cls(start, spp, width_px)  # no rounding shall shift the edge
        around = (width_px * spp - (end - start)) / 2
        whole = math.floor(around)
        left = cls(start - whole - 1, spp, width_px, 0.0)
        return left.panned((1 - (around - whole)) / spp)

    def _clamped_spp(self, spp: float) -> float:
        return min(max(spp, FINEST), WIDEST_S / max(self.width_px, 1.0))
