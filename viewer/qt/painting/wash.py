"""Soft ink for thousands of marks at once: it adds up like glazes, in whatever order it is laid.

Along a lane soft ink is a function of x alone. Each mark lays a density d on stretches of it, even
or rising or falling evenly; densities of all marks add up, and what is under them shows through by
exp(-d) (Beer and Lambert's law). A colour is the mean of those laid on a place, weighed by density.
So a lane costs the same however many marks overlap, and no mark's fade is given up in a crowd.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

FULL = 4.0
"""The density of what is as good as solid: 2 % shows through."""

_FEW, _MANY, _NEARLY_SOLID = 2, 5, 0.75

_NO_INK, _ALMOST_NONE = np.float32(1e-3), np.float32(-1e-3)

Values = NDArray[np.float64]
Rows = NDArray[np.intp]


def density(opacity: float) -> float:
    """Tell the density that has an opacity from 0 to 1."""
    return float(min(-np.log1p(-min(opacity, 0.999999)), FULL))


@dataclass(frozen=True)
class Fade:
    """A course of opacity over a mark: stops from 0 to 1, straight in between in opacity."""

    at: tuple[float, ...]
    opacity: tuple[float, ...]

    @cached_property
    def stops(self) -> tuple[tuple[float, float], ...]:
        """Places and densities, so close that what is straight in one is nearly so in both."""
        stops = [(self.at[0], density(self.opacity[0]))]
        for number in range(1, len(self.at)):
            one, other = self.opacity[number - 1 : number + 1]
            steps = 1 if one == other else _FEW if max(one, other) < _NEARLY_SOLID else _MANY
            for step in range(1, steps + 1):
                share = step / steps
                at = self.at[number - 1] * (1 - share) + self.at[number] * share
                stops.append((at, density(one * (1 - share) + other * share)))
        return tuple(stops)


class Wash:
    """Collects the soft ink of some rows and gives them as premultiplied pixels.

    Args:
        width: physical pixels of a row.
    """

    def __init__(self, width: int) -> None:
        self._width = width
        self._rows: list[Rows] = []
        self._places: list[NDArray[np.int64]] = []
        self._steps: list[Values] = []
        self._slopes: list[Values] = []
        self._colors: list[NDArray[np.intp]] = []

    def lay(
        self,
        row: Rows,
        left: Values,
        right: Values,
        color: NDArray[np.intp],
        fade: Fade,
    ) -> None:
        """Lay a fade over stretches; everything is an array with an element per stretch.

        Args:
            row: where.
            left, right: from where to where, in physical pixels; may reach out of the row.
            color: indexes into the colours of ``pixels``.
            fade: how the opacity runs from left to right.
        """
        span = right - left
        for (one, begin), (other, end) in pairwise(fade.stops):
            self._ramp(row, left + span * one, left + span * other, begin, end, color)

    def _ramp(
        self,
        row: Rows,
        left: Values,
        right: Values,
        begin: float,
        end: float,
        color: NDArray[np.intp],
    ) -> None:
        """Add a density that runs straight from one value to another between two places."""
        first = np.clip(np.rint(left), 0, self._width).astype(np.int64)
        last = np.clip(np.rint(right), 0, self._width).astype(np.int64)
        seen = last > first
        if not seen.any():
            return
        first, last, left, right = first[seen], last[seen], left[seen], right[seen]
        slope = (end - begin) / np.maximum(right - left, 1.0)
        value = begin + (first + 0.5 - left) * slope
        value = np.clip(value, min(begin, end), max(begin, end))
        self._rows += [row[seen], row[seen]]
        self._places += [first, last]
        self._steps += [value, -value - slope * (last - first)]
        self._slopes += [slope, -slope]
        self._colors += [color[seen], color[seen]]

    @property
    def is_empty(self) -> bool:
        return not self._places

    def pixels(self, colors: NDArray[np.float64]) -> tuple[Rows, NDArray[np.uint32]]:
        """Give the rows that have ink, as premultiplied 0xAARRGGBB.

        Args:
            colors: red, green and blue from 0 to 1, float64 [color, 3].

        Returns:
            Their numbers, and uint32 [row, pixel].
        """
        row = np.concatenate(self._rows)
        has_ink = np.bincount(row) > 0
        rows, row = np.flatnonzero(has_ink), (np.cumsum(has_ink) - 1)[row]
        places, color = np.concatenate(self._places), np.concatenate(self._colors)
        laid = np.concatenate(self._steps), np.concatenate(self._slopes)
        ink = _summed(places, row, *laid, (len(rows), self._width + 1))
        np.maximum(ink, _NO_INK, out=ink)
        opacity = np.exp(-ink)
        np.subtract(1 + _ALMOST_NONE, opacity, out=opacity)
        opacity *= 255
        packed = (opacity + 0.5).astype(np.int32)
        packed <<= 24
        is_mixed = _mixed(row, color, len(rows))
        number = np.cumsum(is_mixed) - 1
        here = is_mixed[row]
        several = places[here], number[row[here]]
        share = opacity[is_mixed] / ink[is_mixed]
        one = np.zeros(len(rows), np.intp)
        one[row] = color
        for channel in range(3):
            level = opacity * colors[one, channel, None].astype(np.float32)
            if here.any():
                shade = colors[color[here], channel]
                steps, slopes = (each[here] * shade for each in laid)
                mixed = _summed(*several, steps, slopes, share.shape)
                level[is_mixed] = np.clip(mixed * share, 0, opacity[is_mixed])
            level += 0.5
            part = level.astype(np.int32)
            part <<= 16 - 8 * channel
            packed |= part
        return rows, np.ascontiguousarray(packed[:, : self._width]).view(np.uint32)


def _mixed(row: Rows, color: NDArray[np.intp], rows: int) -> NDArray[np.bool_]:
    """Tell the rows in which inks of several colours are laid."""
    lowest, highest = np.full(rows, 2**31), np.full(rows, -1)
    np.minimum.at(lowest, row, color)
    np.maximum.at(highest, row, color)
    found: NDArray[np.bool_] = lowest != highest
    return found


def _summed(
    places: NDArray[np.int64], row: Rows, steps: Values, slopes: Values, shape: tuple[int, int]
) -> NDArray[np.float32]:
    """Add steps and slopes up along the rows.

    Returns:
        Densities [row, pixel].
    """
    cells = row * shape[1] + places
    size = shape[0] * shape[1]
    step, slope = (  # exact enough to end in nothing
        np.bincount(cells, each, size).reshape(shape) for each in (steps, slopes)
    )
    np.cumsum(slope, axis=1, out=slope)
    step[:, 1:] += slope[:, :-1]
    np.cumsum(step, axis=1, out=step)
    return step.astype(np.float32)
