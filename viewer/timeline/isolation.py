"""Which events have room for a label at a scale, without layout and without flicker.

An event's *isolation* is the time from its start to the nearest start of a more important event of
its lane (``prominence`` decides between equally important ones). Labels are those whose isolation
is at least a label's width in seconds: any two are that far apart, none depends on where the view
lies, and none vanishes on zooming in. It is to labels what topographic isolation is to mountain
tops.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.progress import Report, Step, ignore
from viewer.timeline.columns import Arrays

ALONE = np.float32(2.0**63)
"""The isolation of a lane's most important event."""
_GOLDEN = np.uint64(2654435769)  # 2^32 divided by the golden ratio
_POWERS = range(8, 62, 2)
_CHUNK = 2**20  # marks worked on at a time, so that no step needs much memory
_SCANNED = 20_000  # marks looked through in the finest list; beyond, the next coarser is used


class Labels(NamedTuple):
    """Marks by isolation.

    Attributes:
        thresholds: least isolation of each level in seconds, ascending from 0.
        marks: by level, the marks with that isolation or more, ascending, uint32.
        isolation: by level, theirs in seconds, float32.
    """

    thresholds: tuple[float, ...]
    marks: tuple[NDArray[np.uint32], ...]
    isolation: tuple[NDArray[np.float32], ...]

    def between(self, low: int, high: int, gap_s: float, limit: int) -> NDArray[np.int64]:
        """Tell the marks in [low, high) with an isolation of ``gap_s``, the most isolated."""
        level = int(np.searchsorted(self.thresholds, gap_s, "right")) - 1
        first, last = self._slice(max(level, 0), low, high)
        if last - first > _SCANNED and level == 0 and len(self.thresholds) > 1:
            level = 1
            first, last = self._slice(level, low, high)
        isolation = self.isolation[level][first:last]
        enough = np.flatnonzero(isolation >= gap_s)
        if len(enough) > limit:
            best = np.argpartition(-isolation[enough], limit - 1)[:limit]
            enough = np.sort(enough[best])
        return self.marks[level][first:last][enough].astype(np.int64)

    def _slice(self, level: int, low: int, high: int) -> tuple[int, int]:
        marks = self.marks[level]
        # The needles have the marks' type: numpy converts the whole array otherwise.
        first, last = marks.searchsorted(np.array([low, high], np.uint32))
        return int(first), int(last)

    def as_arrays(self) -> dict[str, NDArray[np.generic]]:
        arrays: dict[str, NDArray[np.generic]] = {"thresholds": np.array(self.thresholds)}
        for level, (marks, isolation) in enumerate(zip(self.marks, self.isolation, strict=True)):
            arrays |= {f"level{level}.marks": marks, f"level{level}.isolation": isolation}
        return arrays

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> Labels:
        """Take what ``as_arrays`` gave, without copying.

        Raises:
            KeyError: an array is missing.
        """
        thresholds = arrays["thresholds"].tolist()
        levels = range(len(thresholds))
        return cls(
            tuple(thresholds),
            tuple(arrays[f"level{n}.marks"].astype(np.uint32, copy=False) for n in levels),
            tuple(arrays[f"level{n}.isolation"].astype(np.float32, copy=False) for n in levels),
        )


def prominence(importance: NDArray[np.int16], event: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Tell importance with ties broken, so that equally important events share the room out.

    Were the earlier one to win, only a lane's first event would ever stand alone where all are
    equally important. Multiplying their ranks by the golden ratio (Knuth, The Art of Computer
    Programming 3, 6.4) spreads the winners evenly in time, at every scale.
    """
    found = np.empty(len(event), np.int64)
    for first in range(0, len(event), _CHUNK):
        part = slice(first, first + _CHUNK)
        spread = event[part].astype(np.uint64) * _GOLDEN & np.uint64(2**32 - 1)
        found[part] = (importance[part].astype(np.int64) << np.int64(32)) | spread.view(np.int64)
    return found


def labels(
    marks: NDArray[np.uint32],
    edges: NDArray[np.int64],
    start: NDArray[np.int64],
    importance: NDArray[np.int16],
    event: NDArray[np.uint32],
    report: Report = ignore,
) -> Labels:
    """Sort marks into levels by isolation: seconds at ten million.

    Args:
        marks: the marks that compete, ascending.
        edges: where lanes begin among them.
        start: their starts, ascending within each lane.
        importance: theirs.
        event: the ranks of their events.
        report: told now and then.

    Raises:
        Cancelled: out of ``report``.
    """
    isolation = isolations(edges, start, prominence(importance, event), report)
    thresholds, by_marks, by_isolation = [0.0], [marks], [isolation]
    for power in _POWERS:
        enough = isolation >= np.float32(2.0**power)
        marks, isolation = marks[enough], isolation[enough]
        thresholds.append(2.0**power)
        by_marks.append(marks)
        by_isolation.append(isolation)
        if len(marks) < len(edges) * 4:
            break
    return Labels(tuple(thresholds), tuple(by_marks), tuple(by_isolation))


def isolations(
    edges: NDArray[np.int64],
    start: NDArray[np.int64],
    prominences: NDArray[np.int64],
    report: Report = ignore,
) -> NDArray[np.float32]:
    """Tell each mark's isolation in seconds, rounded down to a float32; lane by lane."""
    result = np.full(len(start), ALONE, np.float32)
    for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        if high - low > 1:
            result[low:high] = _of_lane(start[low:high], prominences[low:high], report)
    return result


def _of_lane(
    start: NDArray[np.int64], prominences: NDArray[np.int64], report: Report
) -> NDArray[np.float32]:
    """Find the nearest greater on both sides by jumping from pointer to pointer."""
    gap = np.full(len(start), 2**63, np.uint64)
    for side in (-1, 1):
        nearest = _nearest_greater(prominences, side, report)
        for first in range(0, len(start), _CHUNK):
            part = slice(first, first + _CHUNK)
            has = np.flatnonzero(nearest[part] >= 0)
            # Unsigned, so that the farthest apart do not overflow.
            here = start[part][has].view(np.uint64)
            there = start[nearest[part][has]].view(np.uint64)
            apart = here - there if side < 0 else there - here
            gap[part][has] = np.minimum(gap[part][has], apart)
        del nearest
    return _rounded_down(gap)


def _rounded_down(gap: NDArray[np.uint64]) -> NDArray[np.float32]:
    found = np.empty(len(gap), np.float32)
    for first in range(0, len(gap), _CHUNK):
        exact = gap[first : first + _CHUNK]
        rounded = exact.astype(np.float32)
        too_much = rounded.astype(np.float64) > exact.astype(np.float64)
        lower = np.nextafter(rounded, np.float32(0))
        found[first : first + _CHUNK] = np.where(too_much, lower, rounded)
    return found


def _nearest_greater(
    prominences: NDArray[np.int64], side: int, report: Report
) -> NDArray[np.int32]:
    """Point each mark at the nearest greater one on a side, -1 for none.

    A pointer jumps over what is less: to where that points. In pieces, so that what a piece has
    found helps the next.
    """
    pointer = np.arange(len(prominences), dtype=np.int32) + np.int32(side)
    pointer[0 if side < 0 else -1] = -1
    active = np.arange(len(prominences), dtype=np.int32)
    active = active[1:] if side < 0 else active[:-1]
    while len(active):
        left = []
        for first in range(0, len(active), _CHUNK):
            report(Step("arranging", 0, 0))
            part = active[first : first + _CHUNK]
            target = pointer[part]
            if side < 0:  # an equally prominent earlier one wins
                is_less = prominences[target] < prominences[part]
            else:
                is_less = prominences[target] <= prominences[part]
            part = part[is_less]
            pointer[part] = pointer[target[is_less]]
            left.append(part[pointer[part] >= 0])
        active = np.concatenate(left)
    return pointer
