"""Soft ink for thousands of marks at once: it adds up like glazes, in whatever order it is laid.

Along a lane soft ink is a function of x alone. Each mark lays a density d on stretches of it, even
or rising or falling evenly; densities of all marks add up, and what is under them shows through by
exp(-d) (Beer and Lambert's law). A colour is the mean of those laid on a place, weighed by density.
So a lane costs the same however many marks overlap, and no mark's fade is given up in a crowd.
Marks of one colour on the same stretch, such as all that are dated to one year, are laid once, so
many times as dense.

Densities are added as whole numbers: ink then ends in exactly nothing, and numpy's running sums of
int64 take a seventh of the time of those of float64, each of which waits for the one before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from viewer.qt.painting.stretches import Stretches, Whole, gathered

FULL = 4.0
"""The density of what is as good as solid: 2 % shows through."""

_FEW, _MANY, _NEARLY_SOLID = 2, 5, 0.75

_NO_INK, _ALMOST_NONE = np.float32(1e-3), np.float32(-1e-3)

_UNIT = 2.0**32
"""What a density of 1 is added up as. Floats hold what is laid on one pixel, as long as that stays
below 2^53: 2^11 marks that begin there, solid and in the brightest shade."""

_CHANNELS = 3

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
        grain: so many of them share their ink, from left to right; soft as it is, nobody sees that
            on a sharp screen.
    """

    def __init__(self, width: int, grain: int = 1) -> None:
        self._width, self.grain = -(-width // grain), grain
        self._rows: list[Rows] = []
        self._places: list[Whole] = []
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
        left, right = (np.floor(x / self.grain + 0.5) for x in (left, right))
        some = Stretches(row, left.astype(np.int64), right.astype(np.int64), color)
        laid, times = gathered(some)
        begins, span = laid.left.astype(np.float64), laid.right - laid.left
        for (one, begin), (other, end) in pairwise(fade.stops):
            self._ramp(laid, times, (begins + span * one, begins + span * other), (begin, end))

    def _ramp(
        self, laid: Stretches, times: Whole, place: tuple[Values, Values], fade: tuple[float, float]
    ) -> None:
        """Add a density that runs straight from one value to another between two places."""
        (left, right), (begin, end) = place, fade
        first = np.clip(np.rint(left), 0, self._width).astype(np.int64)
        last = np.clip(np.rint(right), 0, self._width).astype(np.int64)
        seen = last > first
        if not seen.any():
            return
        first, last, left, right = first[seen], last[seen], left[seen], right[seen]
        slope = (end - begin) / np.maximum(right - left, 1.0)
        value = begin + (first + 0.5 - left) * slope
        value = np.clip(value, min(begin, end), max(begin, end))
        row, color, times = laid.row[seen], laid.color[seen], times[seen]
        slopes: Values = np.rint(slope * _UNIT) * times
        steps: Values = np.rint(value * _UNIT) * times
        self._rows += [row, row]
        self._places += [first, last]
        self._steps += [steps, -steps - slopes * (last - first)]
        self._slopes += [slopes, -slopes]
        self._colors += [color, color]

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
        row, color = np.concatenate(self._rows), np.concatenate(self._colors)
        has_ink = np.bincount(row) > 0
        rows, row = np.flatnonzero(has_ink), (np.cumsum(has_ink) - 1)[row]
        is_mixed = _mixed(row, color, len(rows))
        shades = np.rint(colors * 255)
        ink, mixed = self._laid(row, color, is_mixed, shades)
        np.maximum(ink, _NO_INK, out=ink)
        opacity = np.exp(-ink)
        np.subtract(1 + _ALMOST_NONE, opacity, out=opacity)
        one = np.zeros(len(rows), np.intp)
        one[row] = color
        share = opacity[is_mixed] / ink[is_mixed]
        top = opacity[is_mixed] * 255
        packed = _level(opacity * 255, 24)
        for channel in range(_CHANNELS):
            level = opacity * shades[one, channel, None].astype(np.float32)
            if len(mixed):
                level[is_mixed] = np.clip(mixed[channel] * share, 0, top)
            packed |= _level(level, 16 - 8 * channel)
        return rows, packed.view(np.uint32)

    def _laid(
        self, row: Rows, color: NDArray[np.intp], is_mixed: NDArray[np.bool_], shades: Values
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Add up what was laid.

        Returns:
            Densities, float32 [row, pixel], and of the mixed rows what they make of each channel,
            from 0 to 255 times the density, float32 [channel, row, pixel].
        """
        places, here = np.concatenate(self._places), is_mixed[row]
        steps, slopes = np.concatenate(self._steps), np.concatenate(self._slopes)
        wide = self._width + 1
        ink = _summed(row * wide + places, steps, slopes, (len(is_mixed), wide))
        if not here.any():
            return ink, ink[:0]
        cells = (np.cumsum(is_mixed) - 1)[row[here]] * wide + places[here]
        steps, slopes, tints = steps[here], slopes[here], shades[color[here]].T
        shape = (int(is_mixed.sum()), wide)
        mixed = [_summed(cells, steps * tint, slopes * tint, shape) for tint in tints]
        return ink, np.stack(mixed)


def _level(values: NDArray[np.float32], shift: int) -> NDArray[np.int32]:
    """The nearest whole numbers, moved to where their channel stands in a pixel."""
    level = (values + np.float32(0.5)).astype(np.int32)
    level <<= shift
    return level


def _mixed(row: Rows, color: NDArray[np.intp], rows: int) -> NDArray[np.bool_]:
    """Tell the rows in which inks of several colours are laid."""
    lowest, highest = np.full(rows, 2**31), np.full(rows, -1)
    np.minimum.at(lowest, row, color)
    np.maximum.at(highest, row, color)
    found: NDArray[np.bool_] = lowest != highest
    return found


def _summed(
    cells: Whole, steps: Values, slopes: Values, shape: tuple[int, int]
) -> NDArray[np.float32]:
    """Add steps and slopes up along the rows.

    Args:
        cells: where each stands in all rows, one after the other.
        steps, slopes: by how many units the density, and its rise from pixel to pixel, change from
            there on.
        shape: rows, and pixels of a row with one beyond it.

    Returns:
        Densities [row, pixel].
    """
    size = shape[0] * shape[1]
    step, slope = (
        np.bincount(cells, each, size).astype(np.int64).reshape(shape) for each in (steps, slopes)
    )
    np.cumsum(slope, axis=1, out=slope)
    step[:, 1:] += slope[:, :-1]
    np.cumsum(step, axis=1, out=step)
    return step[:, :-1].astype(np.float32) * np.float32(1 / _UNIT)
