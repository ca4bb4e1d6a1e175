"""Which events match a query: masks by rank, one per side of the query, joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.domain.queries import Choice, Facet, Query
from viewer.timeline.columns import NO_VALUE, EventColumns, FacetColumn
from viewer.timeline.running_counts import RunningCounts

Mask = NDArray[np.bool_]
_RARE = 8  # with fewer set places than an event in so many, they are looked up one by one


@dataclass(frozen=True)
class Matching:
    """The events that match a query.

    Attributes:
        query: the query.
        size: events of the store.
        mask: bool by rank; None where all match.
        places: the same as running counts; None where all match.
        parts: the masks of the query's sides, by facet; text and span together under None.
    """

    query: Query
    size: int
    mask: Mask | None = None
    places: RunningCounts | None = None
    parts: Mapping[Facet | None, Mask] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return self.size if self.places is None else self.places.total

    def ranks(self, low: int = 0, high: int | None = None) -> NDArray[np.int64]:
        """Tell the matching ranks in [low, high)."""
        high = self.size if high is None else high
        if self.places is None:
            return np.arange(low, max(low, high), dtype=np.int64)
        return self.places.between(low, high)

    def at(self, ordinals: NDArray[np.int64]) -> NDArray[np.int64]:
        """Tell the rank of the k-th matching event for each k."""
        return ordinals if self.places is None else self.places.places(ordinals)

    def before(self, rank: int) -> int:
        """Count the matching events before a rank."""
        return rank if self.places is None else int(self.places.before(np.array([rank]))[0])

    def holds(self, rank: int) -> bool:
        return self.mask is None or bool(self.mask[rank])

    def without(self, facet: Facet) -> Mask | None:
        """Join all sides but one facet's; None where all match."""
        return _joined(mask for key, mask in self.parts.items() if key != facet)


def matching(columns: EventColumns, query: Query, hits: Mask | None = None) -> Matching:
    """Find what matches a query.

    Args:
        columns: all events.
        query: the query; its text is told by ``hits``.
        hits: by rank, which events hold the query's text; None without a text.
    """
    parts: dict[Facet | None, Mask] = {}
    for facet, choice in query.choices.items():
        if choice:
            parts[facet] = chosen(columns.facets[facet], choice)
    rest = _joined(_text_and_span(columns, query, hits))
    if rest is not None:
        parts[None] = rest
    mask = _joined(parts.values())
    places = None if mask is None else RunningCounts(mask)
    return Matching(query, len(columns), mask, places, parts)


def fits(columns: EventColumns, query: Query, ranks: NDArray[np.int64]) -> Mask:
    """Tell of each of a few events whether it matches a query, the text aside."""
    mask = np.ones(len(ranks), np.bool_)
    for facet, choice in query.choices.items():
        mask &= chosen(columns.facets[facet].of_events(ranks), choice)
    start, end = query.span or (None, None)
    if start is not None:
        mask &= columns.end[ranks] > start
    if end is not None:
        mask &= columns.start[ranks] < end
    return mask


def chosen(column: FacetColumn, choice: Choice) -> Mask:
    """Find the events that a choice keeps; values that no event has are no error."""
    size = len(column.codes) if column.offsets is None else len(column.offsets) - 1
    mask = np.ones(size, np.bool_)
    if choice.wanted:
        had = _values_had(column, choice.wanted)
        mask &= had == len(choice.wanted) if choice.every else had > 0
    if choice.excluded:
        mask &= _values_had(column, choice.excluded) == 0
    return mask


def _values_had(column: FacetColumn, values: frozenset[str]) -> NDArray[np.integer]:
    """Count for each event how many of the values it has."""
    is_asked = np.zeros(len(column.totals), np.bool_)
    is_asked[[code for value in values if (code := column.keys.codes.get(value)) is not None]] = 1
    asked: Mask = is_asked[column.codes]
    if column.offsets is None:
        return asked.view(np.int8)
    had = _per_event(asked, column.offsets)
    if is_asked[NO_VALUE]:
        had += np.diff(column.offsets) == 0
    return had


def _per_event(asked: Mask, offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Count the set places between each offset and the next."""
    places = np.flatnonzero(asked)
    if len(places) * _RARE > len(offsets):
        return np.diff(RunningCounts(asked).before(offsets))
    had = np.zeros(len(offsets) - 1, np.int64)
    np.add.at(had, offsets.searchsorted(places, "right") - 1, 1)
    return had


def _text_and_span(columns: EventColumns, query: Query, hits: Mask | None) -> Iterable[Mask]:
    if hits is not None:
        yield hits
    if query.span is not None:
        start, end = query.span
        mask = np.ones(len(columns), np.bool_)
        if end is not None:
            mask[int(columns.start.searchsorted(np.int64(end), "left")) :] = False
        if start is not None:
            mask &= columns.end > np.int64(start)
        yield mask


def _joined(masks: Iterable[Mask]) -> Mask | None:
    joined: Mask | None = None
    for mask in masks:
        joined = mask if joined is None else joined & mask
    return joined
