"""Where time stands in the sorted starts and ends of lanes, found for thousands of bins at once.

Events that overlap [a, b) = starts before b - ends up to a. With starts and ends sorted per lane,
both are places found by searching, or read from tables "bucket edge -> place" that a filter never
invalidates, because they hold places and not counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.dates import OPEN_END, OPEN_START

_BUDGET = 2**21  # places in a table
_MOST_BUCKETS = 2**16
_LARGE_LANE = 4096  # marks; smaller lanes are searched as fast
_LARGEST = 32  # lanes
_TRIMS = (0.0, 0.002, 0.02, 0.1)  # shares of events outside each finer table, on either side


class Places(NamedTuple):
    """Places in a field's marks, absolute: those of lane l lie in [edges[l], edges[l + 1]].

    ``starts`` is the number of marks that start before an edge, ``ends`` of those that end by it.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


class IndexTable(NamedTuple):
    """Places at the edges (first + j) * 2**power for all large lanes.

    Attributes:
        power: the bucket's width is 2**power seconds.
        first: number of the first edge.
        is_whole: no mark starts or ends outside, so that edges outside may be clipped.
        row: by lane, its row in the tables, or -1.
        starts, ends: uint32 [row, edge].
    """

    power: int
    first: int
    is_whole: bool
    row: NDArray[np.int32]
    starts: NDArray[np.uint32]
    ends: NDArray[np.uint32]

    def covers(self, first: int, last: int, power: int) -> bool:
        """Whether the edges first..last, 2**power seconds apart, can be read from here."""
        if power < self.power:
            return False
        if self.is_whole:
            return True
        shift = power - self.power
        return self.first <= first << shift and last << shift < self.first + self.starts.shape[1]

    def places(self, lanes: NDArray[np.int64], numbers: NDArray[np.int64], power: int) -> Places:
        """Tell the places at edges of 2**power seconds by their numbers, for lanes with a row."""
        shift, last = power - self.power, self.first + self.starts.shape[1] - 1
        low, high = self.first >> shift, -(-last >> shift)  # around all edges of the table
        scaled = np.clip(numbers, low, high) << shift
        column = np.clip(scaled - self.first, 0, last - self.first)
        row = self.row[lanes][:, None]
        return Places(
            self.starts[row, column].astype(np.int64), self.ends[row, column].astype(np.int64)
        )


def index_tables(
    edges: NDArray[np.int64], starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> tuple[IndexTable, ...]:
    """Make the tables of a field; of those that cover the same lane the coarse ones first.

    The largest lanes have tables of their own, so that many small lanes do not coarsen them.

    Args:
        edges: where lanes begin in the marks, one more than lanes.
        starts, ends: sorted within each lane.
    """
    sizes = np.diff(edges)
    large = np.argsort(-sizes, kind="stable")
    large = large[sizes[large] >= _LARGE_LANE]
    tables: list[IndexTable] = []
    for lanes in (large[:_LARGEST], large[_LARGEST:]):
        tables += _tables_of(np.sort(lanes), edges, starts, ends)
    return tuple(tables)


def _tables_of(
    lanes: NDArray[np.int64],
    edges: NDArray[np.int64],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
) -> Iterator[IndexTable]:
    """Make tables for some lanes, a coarse one over all time and finer ones inside it."""
    if not len(lanes):
        return
    row = np.full(len(edges) - 1, -1, np.int32)
    row[lanes] = np.arange(len(lanes))
    buckets = min(_MOST_BUCKETS, _BUDGET // len(lanes))
    last = 64
    for trim in _TRIMS:
        span = _span(starts, ends, trim)
        power = _power(span, buckets)
        if trim == 0 or power <= last - 3:
            yield _table(edges, starts, ends, row, span, power, trim == 0)
            last = power


def _span(starts: NDArray[np.int64], ends: NDArray[np.int64], trim: float) -> tuple[int, int]:
    """Find the span of the known starts and ends, without the outer ``trim`` of them."""
    if trim == 0:
        known_starts = starts[starts != OPEN_START]
        known_ends = ends[ends != OPEN_END]
        some = [part for part in (known_starts, known_ends) if len(part)]
        if not some:
            return 0, 1
        return min(int(part.min()) for part in some), max(int(part.max()) for part in some)
    step = max(1, len(starts) // 200_000)  # a sample places finer tables well enough
    sample = np.sort(starts[::step])
    sample = sample[sample != OPEN_START]
    if not len(sample):
        return 0, 1
    cut = int(len(sample) * trim)
    return int(sample[cut]), int(sample[len(sample) - 1 - cut])


def _power(span: tuple[int, int], buckets: int) -> int:
    power = 0
    while (span[1] - span[0]) >> power >= buckets - 4:
        power += 1
    return power


def _table(
    edges: NDArray[np.int64],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    row: NDArray[np.int32],
    span: tuple[int, int],
    power: int,
    is_whole: bool,
) -> IndexTable:
    # One edge before all known starts and ends, one after them: clipping there is exact.
    first = (span[0] >> power) - 1
    numbers = np.arange(first, (span[1] >> power) + 2, dtype=np.int64)
    large = np.flatnonzero(row >= 0)
    found = Places(
        np.empty((len(large), len(numbers)), np.int64),
        np.empty((len(large), len(numbers)), np.int64),
    )
    for line, lane in enumerate(large.tolist()):
        low, high = int(edges[lane]), int(edges[lane + 1])
        found.starts[line] = low + starts[low:high].searchsorted(numbers << power, "left")
        found.ends[line] = low + ends[low:high].searchsorted(numbers << power, "right")
    return IndexTable(
        power, first, is_whole, row, found.starts.astype(np.uint32), found.ends.astype(np.uint32)
    )
