"""Answers from a store on this machine: columns in memory, everything else by SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import (
    Density,
    Extent,
    LaneOrder,
    Lanes,
    ListColumn,
    Listing,
    Marks,
    Places,
)
from viewer.domain.events import Event, Headline
from viewer.domain.progress import Report, ignore
from viewer.domain.queries import Facet, FacetCount, Query
from viewer.exchange.columns import columns_in, field_marks
from viewer.store import column_reading, reading, search
from viewer.store.aliases import spellings
from viewer.store.found_words import FoundWords
from viewer.store.sidecar import Sidecar, state_of
from viewer.store.store import Store
from viewer.timeline.columns import EventColumns
from viewer.timeline.engine import Engine, Fields


class _Shared:
    """What the answers to all queries of one state of a store have in common."""

    def __init__(self, store: Store, sidecar: Sidecar, columns: EventColumns) -> None:
        self.store = store
        self.sidecar = sidecar
        self.columns = columns
        self.lock = RLock()  # a connection serves one thread at a time

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        return tuple(self.columns.facets[Facet.KIND].keys)

    @cached_property
    def title_places(self) -> NDArray[np.int32]:
        """By rank, the event's place when all are ordered by title."""
        with self.lock:
            ids = column_reading.ids_by_title(self.store)
        ranks = self.columns.ranks(ids)
        places = np.empty(len(self.columns), np.int32)
        places[ranks] = np.arange(len(ranks), dtype=np.int32)
        return places


@dataclass(frozen=True)
class LocalAnswers:
    """Implements ``viewer.domain.answers.Answers``; see there for what the methods mean.

    Make it with ``open``; the store stays open for as long as any of the answers is used.
    """

    query: Query
    _shared: _Shared
    _engine: Engine
    _found: FoundWords | None = None

    @classmethod
    def open(cls, store: Store, report: Report = ignore) -> LocalAnswers:
        """Answer for all events of a store as it stands now.

        In a moment where a sidecar fits or the store is small; else the columns are read first,
        about 2 s a million events, so in the background.

        Raises:
            Cancelled: out of ``report``.
        """
        sidecar = Sidecar(state_of(store))
        columns = columns_in(store, sidecar, report)
        fields = Fields(columns, lambda facet: field_marks(columns, facet, sidecar))
        return cls(Query(), _Shared(store, sidecar, columns), Engine.of(fields))

    @property
    def total(self) -> int:
        return len(self._shared.columns)

    @property
    def count(self) -> int:
        return self._engine.matching.total

    @property
    def kinds(self) -> Sequence[str]:
        return self._shared.kinds

    def is_sound(self) -> bool:
        """Compare the sidecar's checksums, in the background; a wrong one is removed.

        False asks for ``LocalAnswers.open`` once more, which reads the columns anew.
        """
        sidecar = self._shared.sidecar
        wrong = [name for name in sidecar.names() if not sidecar.is_sound(name)]
        for name in wrong:
            sidecar.remove(name)
        return not wrong

    def with_query(self, query: Query) -> LocalAnswers:
        hits = found = None
        if query.text.strip():
            store = self._shared.store
            with self._shared.lock:
                hits = search.matching_ids(store, query.text)
                found = FoundWords.of(query.text, spellings(store))
        engine = self._engine.with_query(query, hits)
        return replace(self, query=query, _engine=engine, _found=found)

    def extent(self) -> Extent | None:
        return self._engine.extent()

    def lanes(self, field: Facet | None, order: LaneOrder = LaneOrder.COUNT) -> Lanes:
        return self._engine.lanes(field, order)

    def has_lanes(self, field: Facet | None) -> bool:
        return self._engine.has_lanes(field)

    def density(self, start: int, end: int, bin_s: int) -> Density:
        return self._engine.density(start, end, bin_s)

    def counts_between(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        return self._engine.counts_between(edges)

    def count_in(self, start: int, end: int) -> int:
        return self._engine.count_in(start, end)

    def marks_in(self, start: int, end: int, limit: int = 200) -> Marks:
        return self._engine.marks_in(start, end, limit)

    def marks(self, ids: Sequence[int] | NDArray[np.int64]) -> Marks:
        return self._engine.marks(ids)

    def matches(self, event: int) -> bool:
        return self._engine.matches(event)

    def matching(self, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        return self._engine.matches_of(ids)

    def nearest(self, start: int, end: int) -> tuple[int | None, int | None]:
        return self._engine.nearest(start, end)

    def next_event(self, event: int, step: int = 1) -> int | None:
        return self._engine.next_event(event, step)

    def listing(self, column: ListColumn = ListColumn.DATE, descending: bool = False) -> Listing:
        if column is ListColumn.TITLE:
            return self._engine.sorted_by(self._shared.title_places, descending)
        return self._engine.listing(column, descending)

    def facet_counts(
        self, facet: Facet, limit: int = 50, contains: str = "", by_name: bool = False
    ) -> list[FacetCount]:
        return self._engine.facet_counts(facet, limit, contains, by_name)

    def facet_size(self, facet: Facet) -> int:
        return self._engine.facet_size(facet)

    def event(self, event: int) -> Event:
        with self._shared.lock:
            return reading.event(self._shared.store, event)

    def headlines(self, ids: Sequence[int]) -> list[Headline]:
        with self._shared.lock:
            return reading.headlines(self._shared.store, ids)

    def found_in(self, text: str) -> Places:
        return () if self._found is None else self._found.places_in(text)

    def first_hits(self, text: str, limit: int = 200) -> list[int]:
        with self._shared.lock:
            return search.first_hits(self._shared.store, text, limit)
