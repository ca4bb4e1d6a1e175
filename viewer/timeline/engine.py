"""The numeric answers about all events of a store that match a query."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Density, Extent, LaneOrder, ListColumn, Marks, Pair
from viewer.domain.progress import Report, ignore
from viewer.domain.queries import Facet, FacetCount, Query
from viewer.timeline.columns import EventColumns
from viewer.timeline.contacts import contact_ranks, contacts_around
from viewer.timeline.density import bin_numbers
from viewer.timeline.facets import facet_counts
from viewer.timeline.filtering import Matching, fits, matching
from viewer.timeline.importance import most_important
from viewer.timeline.lane_order import lane_marks
from viewer.timeline.lane_view import FieldMarks, LaneView, MatchingMarks
from viewer.timeline.listing import RankListing, ReadingListing, SortedListing
from viewer.timeline.pairs import frequent_pairs
from viewer.timeline.reach import extent_of, reach_of

_FEW_KINDS = 64
_ROWS = 64  # lanes whose bins are added up at a time


class Fields:
    """The lanes of the fields asked for so far, shared by the answers to all queries.

    Args:
        columns: all events.
        make: gives a field's marks, from a sidecar perhaps; built from the columns without it.
    """

    def __init__(
        self,
        columns: EventColumns,
        make: Callable[[Facet | None], FieldMarks] | None = None,
    ) -> None:
        self.columns = columns
        self._make = make or self._built
        self._known: dict[Facet | None, FieldMarks] = {}
        self._lock = RLock()

    def _built(self, facet: Facet | None) -> FieldMarks:
        return FieldMarks(facet, lane_marks(self.columns, facet))

    def has(self, facet: Facet | None) -> bool:
        return facet in self._known

    def marks(self, facet: Facet | None) -> FieldMarks:
        with self._lock:
            if facet not in self._known:
                self._known[facet] = self._make(facet)
            return self._known[facet]

    @property
    def summing(self) -> Facet | None:
        """The field whose lanes add up to all events, each in one: kinds where they are few."""
        return summing_field(self.columns)


def summing_field(columns: EventColumns) -> Facet | None:
    """Choose the field by which totals are counted."""
    return Facet.KIND if len(columns.facets[Facet.KIND].keys) <= _FEW_KINDS else None


@dataclass
class Engine:
    """Answers the questions of ``Answers`` that need columns alone; see there."""

    fields: Fields
    matching: Matching
    _chosen: dict[Facet | None, MatchingMarks | None] = field(default_factory=dict)
    _views: dict[tuple[Facet | None, LaneOrder], LaneView] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    @classmethod
    def of(cls, fields: Fields) -> Engine:
        """All events."""
        return cls(fields, matching(fields.columns, Query()))

    @property
    def columns(self) -> EventColumns:
        return self.fields.columns

    def with_query(self, query: Query, hits: NDArray[np.bool_] | None = None) -> Engine:
        """Answer for another query; ``hits`` tells by rank which events hold its text."""
        return Engine(self.fields, matching(self.columns, query, hits))

    @cached_property
    def _extent(self) -> Extent | None:
        mask = self.matching.mask
        if mask is None:
            return extent_of(self.columns.reach)
        return extent_of(reach_of(self.columns.start[mask], self.columns.end[mask]))

    def extent(self) -> Extent | None:
        return self._extent

    def has_lanes(self, facet: Facet | None) -> bool:
        return self.fields.has(facet) and (self.matching.mask is None or facet in self._chosen)

    def lanes(self, facet: Facet | None, order: LaneOrder = LaneOrder.COUNT) -> LaneView:
        with self._lock:
            view = self._views.get((facet, order))
            if view is None:
                shared = self.fields.marks(facet)
                if facet not in self._chosen and self.matching.mask is not None:
                    self._chosen[facet] = MatchingMarks.of(shared.marks, self.matching.mask)
                view = LaneView(self.columns, self.matching, shared, order, self._chosen.get(facet))
                self._views[facet, order] = view
            return view

    @property
    def _summing(self) -> LaneView:
        return self.lanes(self.fields.summing)

    def density(self, start: int, end: int, bin_s: int) -> Density:
        lanes, numbers = self._summing, bin_numbers(start, end, bin_s)
        counts = np.zeros((1, len(numbers) - 1), np.int64)
        for first in range(0, len(lanes), _ROWS):
            rows = np.arange(first, min(first + _ROWS, len(lanes)))
            counts += lanes.density(rows, start, end, bin_s).counts.sum(axis=0)
        return Density(int(numbers[0]), bin_s, numbers * bin_s, counts)

    def counts_between(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        return self._summing.counts_between(np.asarray(edges, np.int64))

    def count_in(self, start: int, end: int) -> int:
        lanes = self._summing
        return int(lanes.counts_in(np.arange(len(lanes)), start, end).sum())

    def marks_in(self, start: int, end: int, limit: int = 200) -> Marks:
        lanes = self._summing
        parts = [np.zeros(0, np.int64)]
        for lane in range(len(lanes)):
            parts.append(lanes.marks_in(lane, start, end, limit).rank)
        ranks = np.sort(np.concatenate(parts))
        return self.columns.marks(most_important(self.columns, ranks, limit))

    def marks(self, ids: Sequence[int] | NDArray[np.int64]) -> Marks:
        return self.columns.marks(self.columns.ranks(np.asarray(ids, np.int64)))

    def matches(self, event: int) -> bool:
        ranks = self.columns.ranks(np.array([event])).tolist()
        return bool(ranks) and self.matching.holds(ranks[0])

    def matches_of(self, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        mask = self.matching.mask
        return np.ones(len(ids), np.bool_) if mask is None else mask[self.columns.ranks(ids)]

    def nearest(self, start: int, end: int) -> tuple[int | None, int | None]:
        lanes = self._summing
        found = [lanes.nearest(lane, start, end) for lane in range(len(lanes))]
        before = self.marks([event for event, _ in found if event is not None])
        after = self.marks([event for _, event in found if event is not None])
        return (
            int(before.id[np.argmax(before.end)]) if len(before) else None,
            int(after.id[np.argmin(after.rank)]) if len(after) else None,
        )

    def next_event(self, event: int, step: int = 1) -> int | None:
        ranks = self.columns.ranks(np.array([event])).tolist()
        if not ranks:
            return None
        ordinal = self.matching.before(ranks[0]) + step
        if step > 0 and not self.matching.holds(ranks[0]):
            ordinal -= 1
        if not 0 <= ordinal < self.matching.total:
            return None
        return int(self.columns.id[self.matching.at(np.array([ordinal]))[0]])

    def listing(
        self, column: ListColumn = ListColumn.DATE, descending: bool = False
    ) -> ReadingListing | SortedListing:
        """Order them; by title and participants only the store can (``sorted_by``)."""
        if column is ListColumn.DATE:
            return ReadingListing(self.columns, self.matching, descending)
        if column is ListColumn.IMPORTANCE:
            return self.sorted_by(self.columns.importance, descending)
        return self.sorted_by(self.columns.facets[Facet(column.value)].codes, descending)

    def some(self, query: Query, ids: NDArray[np.int64]) -> RankListing:
        """Those of a few events that fit a query, its text aside, in reading order."""
        ranks = np.sort(self.columns.ranks(ids))
        fitting = ranks[fits(self.columns, query, ranks)]
        return RankListing(self.columns, fitting.astype(np.uint32))

    def sorted_by(self, keys: NDArray[np.integer], descending: bool) -> SortedListing:
        """Order the matching events by a key per rank."""
        return SortedListing(self.columns, self.matching, keys, descending)

    def facet_counts(
        self,
        facet: Facet,
        limit: int = 50,
        contains: str = "",
        by_name: bool = False,
        named: Collection[str] = (),
    ) -> list[FacetCount]:
        return facet_counts(self.columns, self.matching, facet, limit, contains, by_name, named)

    def facet_size(self, facet: Facet) -> int:
        return int(np.count_nonzero(self.columns.facets[facet].totals[1:]))

    def contacts(self, participants: Sequence[str]) -> NDArray[np.int64]:
        column = self.columns.facets[Facet.PARTICIPANT]
        ranks = contact_ranks(column, participants, len(self.columns))
        return np.asarray(self.columns.id[ranks], np.int64)

    def contacts_around(
        self, event: int, participants: Sequence[str], limit: int
    ) -> tuple[list[int], list[int]]:
        column = self.columns.facets[Facet.PARTICIPANT]
        ranks = self.columns.ranks(np.array([event])).tolist()
        if not ranks:
            return [], []
        sides = contacts_around(column, participants, len(self.columns), ranks[0], limit)
        before, after = (self.columns.id[side].tolist() for side in sides)
        return before, after

    def frequent_pairs(self, limit: int, report: Report = ignore) -> list[Pair]:
        return frequent_pairs(self.columns.facets[Facet.PARTICIPANT], limit, report)
