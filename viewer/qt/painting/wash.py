"""Soft ink for thousands of marks at once: it adds up like glazes, in whatever order it is laid.

Along a lane soft ink is a function of x alone. Each mark lays a density d on stretches of it, even
or rising or falling evenly; densities of all marks add up, and what is under them shows through by
exp(-d) (Beer and Lambert's law). A colour is the mean of those laid on a place, weighed by density.
So a lane costs the same however many marks overlap, and no mark's fade is given up in a crowd.
Marks of one colour on the same stretch, such as all that are dated to one year, are laid once, so
many times as dense.

Densities are added as whole numbers: ink then ends in exactly nothing. They are added only where
something begins or ends; between such places a density runs straight, however many marks lie there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

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
        at, ink = (np.array(each)[:, None] for each in zip(*fade.stops, strict=True))
        self._ramps(laid, times, laid.left + (laid.right - laid.left) * at, ink)

    def _ramps(self, laid: Stretches, times: Whole, places: Values, ink: Values) -> None:
        """Add densities that run straight from one place to the next.

        Args:
            laid: the stretches.
            times: how often each is laid.
            places: float64 [stop, stretch].
            ink: the density at each stop, float64 [stop, 1].
        """
        ends = np.rint(np.minimum(np.maximum(places, 0.0), self._width)).astype(np.int64)
        stop, which = np.nonzero(ends[1:] > ends[:-1])
        if not len(stop):
            return
        first, last = ends[stop, which], ends[stop + 1, which]
        left, right = places[stop, which], places[stop + 1, which]
        begin, end = ink[stop, 0], ink[stop + 1, 0]
        row, color, times = laid.row[which], laid.color[which], times[which]
        slope = (end - begin) / np.maximum(right - left, 1.0)
        value = begin + (first + 0.5 - left) * slope
        value = np.minimum(np.maximum(value, np.minimum(begin, end)), np.maximum(begin, end))
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
        packed, level = _level(opacity * 255, 24), np.empty_like(opacity)
        for channel in range(_CHANNELS):
            shade = shades[one[~is_mixed], channel, None].astype(np.float32)
            level[~is_mixed] = opacity[~is_mixed] * shade
            if len(mixed):
                level[is_mixed] = np.minimum(np.maximum(mixed[channel] * share, 0), top)
            packed |= _level(level, 16 - 8 * channel)
        return rows, packed.view(np.uint32)

    def _laid(
        self, row: Rows, color: NDArray[np.intp], is_mixed: NDArray[np.bool_], shades: Values
    ) -> tuple[NDArray[np.float32], list[NDArray[np.float32]]]:
        """Add up what was laid.

        Returns:
            Densities, float32 [row, pixel], and what they make of each channel in the mixed rows,
            from 0 to 255 times the density, float32 [row, pixel] by channel.
        """
        wide = self._width + 1
        runs = _Runs(row * wide + np.concatenate(self._places), (len(is_mixed), wide))
        steps, slopes = np.concatenate(self._steps), np.concatenate(self._slopes)
        ink = runs.summed(steps, slopes)
        if not is_mixed.any():
            return ink, []
        tints = shades[color].T
        return ink, [runs.summed(steps * tint, slopes * tint, is_mixed) for tint in tints]


class _Runs:
    """Runs of pixels along which densities go straight: a few thousand say what all pixels hold.

    Args:
        cells: where something is laid, or ends, in all rows one after the other.
        shape: rows, and pixels of a row with one beyond it.
    """

    def __init__(self, cells: Whole, shape: tuple[int, int]) -> None:
        is_begin = np.zeros(shape, np.bool_)
        is_begin[:, 0] = True
        is_begin.reshape(-1)[cells] = True
        self._begins, self._shape = np.flatnonzero(is_begin), shape
        self._lengths = np.diff(self._begins, append=is_begin.size)
        number = np.empty(is_begin.size, np.intp)
        number[self._begins] = np.arange(len(self._begins))
        self._of_cell = number[cells]
        along = np.arange(is_begin.size) - np.repeat(self._begins, self._lengths)
        self._along = along.astype(np.float32).reshape(shape)

    def summed(
        self, steps: Values, slopes: Values, rows: NDArray[np.bool_] | None = None
    ) -> NDArray[np.float32]:
        """Add up by how many units the density, and its rise a pixel, change from each cell on.

        Args:
            steps, slopes: of the cells; those of a row add up to nothing.
            rows: of which rows; None for all.

        Returns:
            Densities [row, pixel].
        """
        count, lengths, along = len(self._begins), self._lengths, self._along
        value, slope = (
            np.bincount(self._of_cell, each, count).astype(np.int64) for each in (steps, slopes)
        )
        np.cumsum(slope, out=slope)
        value[1:] += (slope * lengths)[:-1]
        np.cumsum(value, out=value)
        if rows is not None:
            is_asked = rows[self._begins // self._shape[1]]
            value, slope, lengths = value[is_asked], slope[is_asked], lengths[is_asked]
            along = along[rows]
        first, rise = (
            np.repeat(each.astype(np.float32) * np.float32(1 / _UNIT), lengths)
            for each in (value, slope)
        )
        found: NDArray[np.float32] = first.reshape(along.shape) + rise.reshape(along.shape) * along
        return found[:, :-1]


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
