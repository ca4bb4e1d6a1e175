"""Exact numbers of events per bin, for all asked lanes at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.index_table import Places
from viewer.timeline.lane_order import LaneMarks

_FAR = 2**62
_DENSE = 16  # marks a bin from which searching is quicker than counting


def within_reach(seconds: int) -> int:
    """Bring a time of a view to where bins can be numbered without overflow; nothing is there."""
    return max(-_FAR, min(int(seconds), _FAR))


def bin_numbers(start: int, end: int, bin_s: int) -> NDArray[np.int64]:
    """Tell the numbers of the edges of all bins that overlap [start, end).

    Raises:
        ValueError: ``bin_s`` is no power of two.
    """
    if bin_s < 1 or bin_s & (bin_s - 1):
        raise ValueError("a bin's width is a power of two seconds")
    start, end = within_reach(start), within_reach(end)
    return np.arange(start // bin_s, -(-max(end, start + 1) // bin_s) + 1, dtype=np.int64)


def places_of_bins(
    marks: LaneMarks, lanes: NDArray[np.int64], numbers: NDArray[np.int64], power: int
) -> Places:
    """Tell where the edges of bins stand in the lanes: int64 [lane, edge]."""
    shape = (len(lanes), len(numbers))
    found = Places(np.empty(shape, np.int64), np.empty(shape, np.int64))
    is_read = np.zeros(len(lanes), np.bool_)
    for table in marks.tables:
        if table.covers(int(numbers[0]), int(numbers[-1]), power):
            here = ~is_read & (table.row[lanes] >= 0)
            found.starts[here], found.ends[here] = table.places(lanes[here], numbers, power)
            is_read |= here
    for line in np.flatnonzero(~is_read).tolist():
        low, high = marks.edges[lanes[line] : lanes[line] + 2].tolist()
        found.starts[line] = low + _before(marks.start[low:high], numbers, power, 0)
        found.ends[line] = low + _before(marks.ends[low:high], numbers, power, 1)
    return found


def _before(
    times: NDArray[np.int64], numbers: NDArray[np.int64], power: int, less: int
) -> NDArray[np.int64]:
    """Count the ascending times less than each edge, or up to it where ``less`` is 1."""
    edges = numbers[[0, -1]] << power
    low, high = times.searchsorted(edges, "right" if less else "left").tolist()
    inside = times[low:high]
    if len(inside) > _DENSE * len(numbers):
        return np.asarray(low + inside.searchsorted(numbers << power, "right" if less else "left"))
    found = np.zeros(len(numbers), np.int64)
    bins = ((inside - less) >> power) - numbers[0]
    np.cumsum(np.bincount(bins, minlength=len(numbers) - 1), out=found[1:])
    found += low
    return found
