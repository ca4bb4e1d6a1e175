"""Contacts: the events in which some participants all take part, in reading order.

They are looked for in the column of participants, in pieces: numpy keeps other threads from Python
for as long as it compares one, and near an event few pieces are enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import FacetColumn

Ranks = NDArray[np.int64]

_LOOKED_AT = 1 << 17
"""Events looked at in one go; near an event fewer at first."""
_LOOKED_AT_FIRST = 1 << 12
_NONE: Ranks = np.empty(0, np.int64)


def contact_ranks(column: FacetColumn, participants: Sequence[str], events: int) -> Ranks:
    """Tell the ranks of all contacts, ascending; none where one of the participants is unknown.

    Args:
        column: the participants of events.
        participants: at least one.
        events: how many there are.
    """
    codes = _codes(column, participants)
    pieces = (
        _with_all(column, codes, low, min(low + _LOOKED_AT, events))
        for low in range(0, events if codes else 0, _LOOKED_AT)
    )
    return np.concatenate([_NONE, *pieces])


def contacts_around(
    column: FacetColumn, participants: Sequence[str], events: int, rank: int, limit: int
) -> tuple[Ranks, Ranks]:
    """Tell the nearest contacts before and after the event of a rank, at most ``limit`` of each."""
    codes = _codes(column, participants)
    if not codes:
        return _NONE, _NONE
    before = _nearest(column, codes, ((max(low, 0), high) for high, low in _steps(rank, -1)), limit)
    after = _nearest(
        column, codes, ((low, min(high, events)) for low, high in _steps(rank + 1, 1)), limit
    )
    return before[-limit:], after[:limit]


def _steps(start: int, direction: int) -> Iterator[tuple[int, int]]:
    """Ever longer steps away from a place: where each begins and ends."""
    length = _LOOKED_AT_FIRST
    while True:
        yield start, start + direction * length
        start += direction * length
        length = min(length * 2, _LOOKED_AT)


def _nearest(
    column: FacetColumn, codes: list[int], stretches: Iterator[tuple[int, int]], limit: int
) -> Ranks:
    """The contacts in stretches one after the other until there are enough; an empty one ends."""
    found = _NONE
    for low, high in stretches:
        if low >= high or len(found) >= limit:
            break
        found = np.sort(np.concatenate([found, _with_all(column, codes, low, high)]))
    return found


def _codes(column: FacetColumn, participants: Sequence[str]) -> list[int]:
    """The codes of participants, the one with the fewest events first; none if one is unknown."""
    codes = [column.keys.codes.get(name) for name in dict.fromkeys(participants)]
    known = [code for code in codes if code is not None]
    return sorted(known, key=lambda code: int(column.totals[code])) if None not in codes else []


def _with_all(column: FacetColumn, codes: list[int], low: int, high: int) -> Ranks:
    """The ranks from ``low`` to ``high``, exclusive, of events with all codes."""
    rarest, *others = codes
    offsets = column.offsets
    if offsets is None:
        single = np.flatnonzero(column.codes[low:high] == rarest) + low
        return _NONE if others else single
    begin, end = int(offsets[low]), int(offsets[high])
    places = np.flatnonzero(column.codes[begin:end] == rarest) + begin
    ranks = np.searchsorted(offsets[low : high + 1], places, "right") - 1 + low
    for code in others:
        ranks = ranks[_has(column, offsets, ranks, code)]
    return ranks


def _has(
    column: FacetColumn, offsets: NDArray[np.int64], ranks: Ranks, code: int
) -> NDArray[np.bool_]:
    """Whether the events of some ranks have a code."""
    first, several = offsets[ranks], offsets[ranks + 1] - offsets[ranks]
    owners = np.repeat(np.arange(len(ranks)), several)
    within = np.arange(len(owners)) - np.repeat(np.cumsum(several) - several, several)
    has = np.zeros(len(ranks), np.bool_)
    has[owners[column.codes[np.repeat(first, several) + within] == code]] = True
    return has
