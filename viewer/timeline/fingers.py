"""One time sought in thousands of sorted stretches at once, from where it was found last.

From frame to frame a view moves little, and most places stay: they are only looked at (a "finger
search", L. Guibas and others, A new representation for linear lists, 1977). The rest is found by
halving all stretches together, some twenty steps of numpy and not thousands of calls.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_KEPT = 2  # the view, and a wider span around it
_FEW = 64  # stretches that are as quickly sought anew

Places = NDArray[np.int64]


class _Found(NamedTuple):
    needle: int
    low: Places
    places: Places


class Fingers:
    """Remembers where the last times were found."""

    def __init__(self) -> None:
        self._found: tuple[_Found, ...] = ()

    def first_not_before(
        self, times: NDArray[np.int64], low: Places, high: Places, needle: np.int64
    ) -> Places:
        """Tell the first place in each stretch [low, high) of times that is not before a time."""
        if len(low) < _FEW:
            return one_by_one(times, low, high, needle)
        last = self._nearest(int(needle), low)
        places = halved(times, low, high, needle) if last is None else last.places.copy()
        if last is not None:
            _mend(times, low, high, needle, places)
        others = tuple(each for each in self._found if each is not last)
        self._found = (_Found(int(needle), low, places), *others)[:_KEPT]
        return places

    def _nearest(self, needle: int, low: Places) -> _Found | None:
        """Find the nearest of the times last sought in the same stretches."""
        fitting = [each for each in self._found if np.array_equal(each.low, low)]
        return min(fitting, key=lambda each: abs(each.needle - needle), default=None)


def _mend(
    times: NDArray[np.int64], low: Places, high: Places, needle: np.int64, places: Places
) -> None:
    """Seek anew where a time has come to lie elsewhere."""
    last = len(times) - 1
    is_late = (places > low) & (times[np.maximum(places - 1, 0)] >= needle)
    is_early = (places < high) & (times[np.minimum(places, last)] < needle)
    for moved, first, end in ((is_late, low, places), (is_early, places, high)):
        at = np.flatnonzero(moved)
        if len(at):
            seek = one_by_one if len(at) < _FEW else halved
            places[at] = seek(times, first[at], end[at], needle)


def one_by_one(times: NDArray[np.int64], low: Places, high: Places, needle: np.int64) -> Places:
    """Tell the first place in each stretch that is not before a time, stretch by stretch."""
    pairs = zip(low.tolist(), high.tolist(), strict=True)
    found = [first + int(times[first:end].searchsorted(needle)) for first, end in pairs]
    return np.array(found, np.int64)


def halved(times: NDArray[np.int64], low: Places, high: Places, needle: np.int64) -> Places:
    """Tell the first place in each stretch that is not before a time, by halving them all."""
    low, high = low.copy(), high.copy()
    for _ in range(int((high - low).max(initial=0)).bit_length()):
        middle = (low + high) >> 1
        is_open = low < high
        is_before = is_open & (times[np.where(is_open, middle, 0)] < needle)
        low = np.where(is_before, middle + 1, low)
        high = np.where(is_open & ~is_before, middle, high)
    return low
