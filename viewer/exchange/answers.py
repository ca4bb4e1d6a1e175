"""Answers from a store on this machine: columns in memory, everything else by SQL."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import (
    Density,
    Extent,
    FirstHits,
    LaneOrder,
    Lanes,
    ListColumn,
    Listing,
    Marks,
    Pair,
    Places,
)
from viewer.domain.events import Event, Headline
from viewer.domain.progress import Report, ignore
from viewer.domain.queries import Facet, FacetCount, Query
from viewer.exchange.columns import columns_in, field_marks
from viewer.exchange.list_orders import ORDERED_BY_STORE, order_keys
from viewer.exchange.text_hits import RecentTexts
from viewer.store import reading, search
from viewer.store.aliases import spellings
from viewer.store.found_words import FoundWords
from viewer.store.search_words import sought_in
from viewer.store.sidecar import Sidecar, state_of
from viewer.store.store import Store
from viewer.timeline.columns import EventColumns
from viewer.timeline.engine import Engine, Fields


class _Shared:
    """What the answers to all queries of one state of a store have in common."""

    def __init__(
        self,
        store: Store,
        sidecar: Sidecar,
        columns: EventColumns,
        searched: Store,
        glanced_at: Store,
    ) -> None:
        self.store, self.searched, self.glanced_at = store, searched, glanced_at
        self.sidecar = sidecar
        self.columns = columns
        self._order_keys: dict[ListColumn, NDArray[np.integer]] = {}
        self.texts = RecentTexts(searched, columns)
        # A connection serves one thread at a time.
        self.lock = RLock()
        self.search_lock = self.lock if searched is store else RLock()
        self.glance_lock = self.search_lock if glanced_at is searched else RLock()

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        return tuple(self.columns.facets[Facet.KIND].keys)

    def order_keys(self, column: ListColumn, report: Report) -> NDArray[np.integer]:
        """By rank, the event's place when all are ordered by title or first participant."""
        if column not in self._order_keys:
            made = order_keys(column, self.columns, self.store, self.sidecar, report)
            self._order_keys[column] = made
        return self._order_keys[column]


@dataclass(frozen=True)
class LocalAnswers:
    """Implements ``viewer.domain.answers.Answers``; see there for what the methods mean.

    Make it with ``open``; the store stays open for as long as any of the answers is used.
    """

    query: Query
    _shared: _Shared
    _engine: Engine
    _found: FoundWords | None = None
    _is_whole: bool = True

    @classmethod
    def open(
        cls,
        store: Store,
        report: Report = ignore,
        searched: Store | None = None,
        glanced_at: Store | None = None,
    ) -> LocalAnswers:
        """Answer for all events of a store as it stands now.

        In a moment where a sidecar fits or the store is small; else the columns are read first,
        about 2 s a million events, so in the background.

        Args:
            store: where the events are.
            report: told while columns are read.
            searched: another connection to the same store for searches, so that nobody who looks
                at an event waits for them; they use the first where it is not given.
            glanced_at: a third for ``first_hits``, which then wait for no other search.

        Raises:
            Cancelled: out of ``report``.
        """
        sidecar = Sidecar(state_of(store))
        columns = columns_in(store, sidecar, report)
        fields = Fields(columns, lambda facet: field_marks(columns, facet, sidecar))
        searched = searched or store
        shared = _Shared(store, sidecar, columns, searched, glanced_at or searched)
        return cls(Query(), shared, Engine.of(fields))

    @property
    def total(self) -> int:
        return len(self._shared.columns)

    @property
    def count(self) -> int:
        return self._engine.matching.total

    @property
    def is_whole(self) -> bool:
        return self._is_whole

    @property
    def kinds(self) -> Sequence[str]:
        return self._shared.kinds

    def let_go(self) -> None:
        """Give back the memory of columns that were read; they are there again when wanted."""
        self._shared.sidecar.let_go()

    def is_sound(self) -> bool:
        """Compare the sidecar's checksums, in the background; a wrong one is removed.

        False asks for ``LocalAnswers.open`` once more, which reads the columns anew.
        """
        sidecar = self._shared.sidecar
        wrong = [name for name in sidecar.names() if not sidecar.is_sound(name)]
        for name in wrong:
            sidecar.remove(name)
        return not wrong

    def with_query(
        self, query: Query, report: Report = ignore, patience_s: float = math.inf
    ) -> LocalAnswers:
        if not sought_in(query.text):
            engine = self._engine.with_query(query)
            return replace(self, query=query, _engine=engine, _found=None, _is_whole=True)
        with self._shared.search_lock:
            hits = self._shared.texts.of(query.text)
            hits.look(report, patience_s)
            engine = self._engine.with_query(query, hits.mask)
            return replace(
                self, query=query, _engine=engine, _found=hits.words, _is_whole=hits.is_whole
            )

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

    def listing(
        self,
        column: ListColumn = ListColumn.DATE,
        descending: bool = False,
        report: Report = ignore,
    ) -> Listing:
        if column in ORDERED_BY_STORE:
            return self._engine.sorted_by(self._shared.order_keys(column, report), descending)
        return self._engine.listing(column, descending)

    def facet_counts(
        self, facet: Facet, limit: int = 50, contains: str = "", by_name: bool = False
    ) -> list[FacetCount]:
        named = list[str]()
        if contains:
            with self._shared.lock:
                named = spellings(self._shared.store).names_with(facet, contains)
        return self._engine.facet_counts(facet, limit, contains, by_name, named)

    def facet_size(self, facet: Facet) -> int:
        return self._engine.facet_size(facet)

    def contacts(self, participants: Sequence[str]) -> NDArray[np.int64]:
        return self._engine.contacts(participants)

    def contacts_around(
        self, event: int, participants: Sequence[str], limit: int
    ) -> tuple[list[int], list[int]]:
        return self._engine.contacts_around(event, participants, limit)

    def frequent_pairs(self, limit: int, report: Report = ignore) -> list[Pair]:
        return self._engine.frequent_pairs(limit, report)

    def event(self, event: int) -> Event:
        with self._shared.lock:
            return reading.event(self._shared.store, event)

    def headlines(self, ids: Sequence[int]) -> list[Headline]:
        with self._shared.lock:
            return reading.headlines(self._shared.store, ids)

    def found_in(self, text: str) -> Places:
        return () if self._found is None else self._found.places_in(text)

    def first_hits(self, query: Query, limit: int = 200) -> FirstHits:
        store = self._shared.glanced_at
        with self._shared.glance_lock:
            hits = search.first_hits(store, query.text, limit)
            words = FoundWords.of(store, query.text)
        listing = self._engine.some(query, np.array(hits, np.int64))
        return FirstHits(listing, words.places_in, len(hits) < limit)
