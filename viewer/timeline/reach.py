"""From where to where events reach, and where the bulk of them lies."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Extent
from viewer.domain.dates import OPEN_END, OPEN_START

_FAR_OFF = 20  # times the bulk's length: what lies beyond is left out of the first view
_SAMPLE = 100_000


def reach_of(start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.int64]:
    """Tell an ``Extent`` as an array; empty where no start or end is known.

    The least and greatest are exact, the bulk is that of a sample where events are many.
    """
    sides = [start[start != OPEN_START], end[end != OPEN_END]]
    known = [side for side in sides if len(side)]
    if not known:
        return np.empty(0, np.int64)
    low, high = int(min(map(np.min, known))), int(max(map(np.max, known)))
    high = max(high, low + 1)
    step = max(1, sum(map(len, known)) // _SAMPLE)
    sample = np.sort(np.concatenate([side[::step] for side in known]))
    cut = len(sample) // 100
    bulk_low, bulk_high = int(sample[cut]), int(sample[len(sample) - 1 - cut]) + 1
    if high - low <= _FAR_OFF * (bulk_high - bulk_low):
        bulk_low, bulk_high = low, high
    return np.array([low, high, bulk_low, bulk_high], np.int64)


def extent_of(reach: NDArray[np.int64]) -> Extent | None:
    """Tell it as a value."""
    return Extent(*reach.tolist()) if len(reach) else None
