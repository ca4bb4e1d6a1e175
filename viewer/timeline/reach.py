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
    known = np.concatenate([start[start != OPEN_START], end[end != OPEN_END]])
    if not len(known):
        return known
    low, high = int(known.min()), int(known.max())
    high = max(high, low + 1)
    sample = np.sort(known[:: max(1, len(known) // _SAMPLE)])
    cut = len(sample) // 100
    bulk_low, bulk_high = int(sample[cut]), int(sample[len(sample) - 1 - cut]) + 1
    if high - low <= _FAR_OFF * (bulk_high - bulk_low):
        bulk_low, bulk_high = low, high
    return np.array([low, high, bulk_low, bulk_high], np.int64)


def extent_of(reach: NDArray[np.int64]) -> Extent | None:
    """Tell it as a value."""
    return Extent(*reach.tolist()) if len(reach) else None
