"""Stretches of many rows, thousands at once: those that are alike are found and laid once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]

_PLACE_BITS, _COLOR_BITS = 23, 6
_FAR = 2 ** (_PLACE_BITS - 1)
"""Pixels from which on all is equally far outside."""
_PLACES, _COLORS = 2**_PLACE_BITS - 1, 2**_COLOR_BITS - 1


class Stretches(NamedTuple):
    """Parts of rows in whole pixels, each in a colour by its number, in order of row and place."""

    row: Whole
    left: Whole
    right: Whole
    color: Whole


def gathered(some: Stretches) -> tuple[Stretches, Whole]:
    """Return the stretches that differ in something, and how often each was there."""
    keys = _keys(some)
    firsts = np.flatnonzero(np.append(True, _is_other(keys))[: len(keys)])
    return _stretches(keys[firsts]), np.diff(firsts, append=len(keys))


def topmost(some: Stretches) -> Stretches:
    """Return those of the last colour where several are on the same place."""
    keys = _keys(some)
    is_last = np.append(_is_other(keys >> _COLOR_BITS), True)[: len(keys)]
    return _stretches(keys[is_last])


def _is_other(keys: Whole) -> NDArray[np.bool_]:
    """Tell from the second key on whether it differs from the one before."""
    return np.asarray(keys[1:] != keys[:-1])


def _keys(some: Stretches) -> Whole:
    """Numbers that tell all of a stretch, from the least on: sorted much sooner than columns."""
    keys = some.row
    for x in (some.left, some.right):
        keys = keys << _PLACE_BITS | np.minimum(np.maximum(x, -_FAR), _FAR - 1) + _FAR
    keys = keys << _COLOR_BITS | some.color
    keys.sort()
    return keys


def _stretches(keys: Whole) -> Stretches:
    color, keys = keys & _COLORS, keys >> _COLOR_BITS
    right, keys = (keys & _PLACES) - _FAR, keys >> _PLACE_BITS
    return Stretches(keys >> _PLACE_BITS, (keys & _PLACES) - _FAR, right, color)
