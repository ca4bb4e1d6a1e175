"""Which two participants stand together in the most events.

A pair can have no more events than either of its participants. So the pairs of the most frequent
participants are counted first, and of the others only those with more events than the pairs found
by then: mostly none.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Pair
from viewer.domain.progress import Report, Step
from viewer.timeline.columns import FacetColumn

_FREQUENT = 512
"""Participants whose pairs are counted first, in a table of all that are possible."""
_LOOKED_AT = 1 << 17
"""Events looked at in one go, so that other threads get to Python meanwhile."""
_MOST_KEYS = 1 << 22
"""Pairs noted one by one before they are added up."""
_Counts = tuple[NDArray[np.int64], NDArray[np.int64]]
"""Pairs as numbers, ascending, and the events of each."""


def frequent_pairs(column: FacetColumn, limit: int, report: Report) -> list[Pair]:
    """Tell the pairs with the most events, most first, of equal ones the first by name.

    An event in which many take part has a pair for every two of them. A second at ten million
    events with two participants each.

    Args:
        column: the participants of events.
        limit: pairs at most.
        report: told as events are looked at.

    Raises:
        Cancelled: out of ``report``.
    """
    if column.offsets is None:
        return []
    totals = column.totals.copy()
    totals[0] = 0  # "none" is nobody
    frequent = np.argsort(-totals, kind="stable")
    numbers, counts = _counted(column, frequent[:_FREQUENT], limit, report)
    least = int(counts[-1]) if len(counts) == limit else 0
    others = frequent[_FREQUENT:]
    if len(others) and totals[others[0]] > least:
        numbers, counts = _counted(column, frequent[totals[frequent] > least], limit, report)
    size = len(totals)
    return [
        Pair(column.keys[number // size], column.keys[number % size], count)
        for number, count in zip(numbers.tolist(), counts.tolist(), strict=True)
    ]


def _counted(column: FacetColumn, chosen: NDArray[np.int64], limit: int, report: Report) -> _Counts:
    """Count the pairs of some participants: the most frequent as first * size + second."""
    size = len(column.totals)
    is_chosen = np.zeros(size, np.bool_)
    is_chosen[chosen] = True
    total, noted, waiting = _summed([]), list[NDArray[np.int64]](), 0
    for first in _numbers(column, is_chosen, report):
        noted.append(first)
        waiting += len(first)
        if waiting > _MOST_KEYS:
            total, noted, waiting = _summed(noted, total), [], 0
    numbers, counts = _summed(noted, total)
    best = np.argsort(-counts, kind="stable")[:limit]
    return numbers[best], counts[best]


def _numbers(
    column: FacetColumn, is_chosen: NDArray[np.bool_], report: Report
) -> Iterator[NDArray[np.int64]]:
    """The pairs of all events as numbers, a part at a time."""
    offsets, size = column.offsets, len(column.totals)
    assert offsets is not None
    events = len(offsets) - 1
    for low in range(0, events, _LOOKED_AT):
        report(Step("finding", low, events))
        high = min(low + _LOOKED_AT, events)
        codes = column.codes[offsets[low] : offsets[high]].astype(np.int64)
        places = np.flatnonzero(is_chosen[codes])
        event = np.searchsorted(offsets[low : high + 1] - offsets[low], places, "right")
        codes = codes[places]
        for apart in range(1, len(codes)):
            together = np.flatnonzero(event[apart:] == event[:-apart])
            if not len(together):
                break  # codes ascend within an event, so who stands further on is nobody's pair
            yield codes[together] * size + codes[together + apart]


def _summed(noted: list[NDArray[np.int64]], known: _Counts | None = None) -> _Counts:
    """Add up pairs that were noted, and those known before."""
    none = np.empty(0, np.int64)
    found, counts = np.unique(np.concatenate([none, *noted]), return_counts=True)
    numbers, before = known if known is not None else (none, none)
    both, place = np.unique(np.concatenate([numbers, found]), return_inverse=True)
    sums = np.zeros(len(both), np.int64)
    np.add.at(sums, place, np.concatenate([before, counts]))
    return both, sums
