"""The questions that the timeline, the list and the panes ask about a store's events.

Whatever answers them (columns in memory today, a table on another engine perhaps later) gives an
``Answers`` for one state of the store and one query. Answers are immutable: a new query makes new
ones with ``with_query``, on any thread, and the window swaps them in when they are ready.

Words: an event's *rank* is its place among all events of the store in reading order (start, the
longer first, importance, id). A *mark* is an event in a lane; an event with several participants
has a mark in each one's lane and counts once in totals. Times are seconds as in
``viewer.domain.dates``; spans are half-open; an event is in a span when its extent overlaps it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from viewer.domain.progress import Report, ignore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from viewer.domain.events import Event, Headline
    from viewer.domain.queries import Facet, FacetCount, Query

LANE_LIMIT = 5_000
"""Lanes that a field can have; its rarer values share the lane of the others."""


class LaneRole(StrEnum):
    """What a lane stands for."""

    VALUE = "value"  # one value of the field
    NONE = "none"  # the events without a value: "no participant"
    OTHERS = "others"  # all values beyond LANE_LIMIT together
    ALL = "all"  # the one lane when there is no field


class LaneOrder(StrEnum):
    """How lanes are ordered; no value and others come last in each."""

    COUNT = "count"  # most matching events first
    NAME = "name"
    FIRST = "first"  # by the first matching event


class ListColumn(StrEnum):
    """By what the list of events can be ordered; equal values stand in reading order."""

    DATE = "date"
    KIND = "kind"
    PLACE = "place"
    IMPORTANCE = "importance"
    EXACTNESS = "exactness"
    TITLE = "title"
    PARTICIPANTS = "participants"  # by the one that is named first


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane.

    Attributes:
        key: the field's value as a ``Choice`` takes it; empty for the other roles.
        label: what people read; empty where only the role tells ("no participant").
        role: what the lane stands for.
        count: matching events in it.
        values: how many values share it (1, or many for the others).
    """

    key: str
    label: str
    role: LaneRole
    count: int
    values: int = 1

    @property
    def id(self) -> str:
        """What tells the lane from the others of its field, as views keep it."""
        return lane_id(self.key, self.role)


def lane_id(key: str, role: LaneRole = LaneRole.VALUE) -> str:
    """Name a lane by one text: its value, or its role behind a letter that no value has."""
    return key if role is LaneRole.VALUE else f"\0{role}"


class Extent(NamedTuple):
    """From where to where the matching events reach, open sides ignored.

    Attributes:
        start: the earliest known second.
        end: the latest known second, exclusive.
        bulk_start: as ``start``, without the farthest hundredth of events where it lies far off.
        bulk_end: as ``end``, likewise. A view of everything shows [start, end), a first view
            [bulk_start, bulk_end): one event of the Big Bang does not squeeze a century flat.
    """

    start: int
    end: int
    bulk_start: int
    bulk_end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """Some events as columns of equal length, each in reading order.

    Attributes:
        rank: place in reading order among all events, int64.
        id: the store's ids, int64.
        start, start_latest, end_earliest, end: seconds, int64, with OPEN_START and OPEN_END for
            sides that are open: compare them, never subtract them.
        precision: ``Precision`` numbers, uint8.
        flags: ``Qualifier`` bits, uint8.
        importance: int16, higher is more.
        kind: index into ``Answers.kinds``, uint32.
    """

    rank: NDArray[np.int64]
    id: NDArray[np.int64]
    start: NDArray[np.int64]
    start_latest: NDArray[np.int64]
    end_earliest: NDArray[np.int64]
    end: NDArray[np.int64]
    precision: NDArray[np.uint8]
    flags: NDArray[np.uint8]
    importance: NDArray[np.int16]
    kind: NDArray[np.uint32]

    def __len__(self) -> int:
        """How many events."""
        return len(self.id)


Places = tuple[tuple[int, int], ...]
"""Start and end of parts of a text, in characters and in order."""


class Density(NamedTuple):
    """Events per bin, for several lanes at once.

    Attributes:
        first: number of the first bin: bin j covers [(first + j) * bin_s, (first + j + 1) * bin_s).
        bin_s: width of a bin in seconds, a power of two: bins are fixed in absolute time.
        edges: the bins' edges in seconds, int64, one more than bins.
        counts: events overlapping each bin, exact, int64 [lane, bin].
    """

    first: int
    bin_s: int
    edges: NDArray[np.int64]
    counts: NDArray[np.int64]


class Lanes(Protocol):
    """The lanes of one field, for the events that match the query, in a fixed order.

    Lanes without a matching event are left out. All methods take lanes by their index in this
    order and cost only what is asked for, however many lanes there are.
    """

    @property
    def field(self) -> Facet | None: ...

    @property
    def order(self) -> LaneOrder: ...

    @property
    def counts(self) -> NDArray[np.int64]:
        """Matching events per lane."""
        ...

    def __len__(self) -> int: ...

    def lane(self, index: int) -> Lane: ...

    def index_of(self, key: str, role: LaneRole = LaneRole.VALUE) -> int | None:
        """Where the lane of a value stands; None when it has no matching event or no own lane."""
        ...

    def lanes_of(self, event: int) -> tuple[int, ...]:
        """Tell the lanes in which an event has a mark; empty when it does not match."""
        ...

    def counts_in(self, lanes: NDArray[np.int64], start: int, end: int) -> NDArray[np.int64]:
        """Count the matching events of each of the lanes that overlap [start, end), exactly."""
        ...

    def density(self, lanes: NDArray[np.int64], start: int, end: int, bin_s: int) -> Density:
        """Count the events overlapping each bin that overlaps [start, end).

        ``bin_s`` is a power of two; ``bin_width`` chooses one for a scale.
        """
        ...

    def marks_in(self, lane: int, start: int, end: int, limit: int = 5_000) -> Marks:
        """Tell the lane's matching events in a span, those that began before it included.

        Where there are more than ``limit`` (ask ``counts_in`` first), the most important ones.
        """
        ...

    def labels_in(self, lane: int, start: int, end: int, gap_s: float, limit: int = 200) -> Marks:
        """Tell the events whose label has room: no more important event starts within ``gap_s``.

        Any two of them start at least ``gap_s`` apart; none vanishes as ``gap_s`` shrinks
        (zooming in) or the span moves. Takes the events that *start* in the span. Empty until
        ``has_labels``.
        """
        ...

    @property
    def has_labels(self) -> bool:
        """Whether ``labels_in`` answers; ``make_labels`` sees to it."""
        ...

    def make_labels(self, report: Report = ignore) -> None:
        """Compute what ``labels_in`` needs: seconds at ten million events, so in the background.

        Raises:
            Cancelled: out of ``report``, which is told now and then.
        """
        ...

    def neighbour(self, lane: int, event: int, step: int) -> int | None:
        """Tell the id of the matching event ``step`` places on in the lane, in reading order."""
        ...

    def nearest(self, lane: int, start: int, end: int) -> tuple[int | None, int | None]:
        """Tell the ids of the last event that ends by ``start`` and the first from ``end`` on."""
        ...


class Listing(Protocol):
    """The matching events as rows in some order, ten million without loading them."""

    def __len__(self) -> int: ...

    def ids(self, first: int, count: int) -> NDArray[np.int64]:
        """Tell the ids in rows [first, first + count), fewer at the end."""
        ...

    def row_of(self, event: int) -> int | None:
        """Tell the row of an event; None when it does not match."""
        ...


class FirstHits(NamedTuple):
    """The first events that are found for a query, before all of them are.

    Attributes:
        listing: they in reading order; others may lie between them.
        found_in: tells where in a text the words stand that the query seeks.
        is_whole: whether these are all that there are.
    """

    listing: Listing
    found_in: Callable[[str], Places]
    is_whole: bool


class Pair(NamedTuple):
    """Two participants, and in how many events both take part."""

    first: str
    second: str
    events: int


class Answers(Protocol):
    """What can be asked of the events of a store that match a query."""

    @property
    def query(self) -> Query: ...

    @property
    def total(self) -> int:
        """Events of the store."""
        ...

    @property
    def count(self) -> int:
        """Events that match the query."""
        ...

    @property
    def kinds(self) -> Sequence[str]:
        """Kind by code, as in ``Marks.kind``; code 0 is the empty kind."""
        ...

    @property
    def is_whole(self) -> bool:
        """Whether all events that match are known; else more of them are found by and by."""
        ...

    def with_query(
        self, query: Query, report: Report = ignore, patience_s: float = math.inf
    ) -> Answers:
        """Answer for another query: up to 0.1 s at ten million events, so not on the GUI thread.

        A text that very many events hold takes seconds there. Where it is not found to the end
        in time, the answers are about the events found so far (``is_whole`` is False); asking
        for the same query again goes on from there.

        Follow it by ``lanes(field)`` on the same thread, so that the picture is ready too.

        Args:
            query: what narrows the view.
            report: told while a text is searched for; may raise ``Cancelled``.
            patience_s: how many seconds to search for a text.

        Raises:
            Cancelled: out of ``report``.
        """
        ...

    def extent(self) -> Extent | None:
        """Tell from where to where the matching events reach; None without a dated one."""
        ...

    def lanes(self, field: Facet | None, order: LaneOrder = LaneOrder.COUNT) -> Lanes:
        """Give the lanes of a field; at once when ``has_lanes``, else it builds them first."""
        ...

    def has_lanes(self, field: Facet | None) -> bool:
        """Whether ``lanes`` answers at once; if not, ask in the background."""
        ...

    def density(self, start: int, end: int, bin_s: int) -> Density:
        """Count all matching events per bin, as ``Lanes.density`` with one row."""
        ...

    def counts_between(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """Count the matching events that overlap each [edges[i], edges[i + 1]); for charts.

        Edges ascend; give the starts of years for counts by year.
        """
        ...

    def count_in(self, start: int, end: int) -> int:
        """Count the matching events that overlap a span, each once."""
        ...

    def marks_in(self, start: int, end: int, limit: int = 200) -> Marks:
        """Tell the most important matching events in a span, in reading order.

        Which of equally important ones is always the same but not said.
        """
        ...

    def marks(self, ids: Sequence[int] | NDArray[np.int64]) -> Marks:
        """Tell the columns of some events, matching or not; unknown ids are left out."""
        ...

    def matches(self, event: int) -> bool:
        """Whether an event matches the query."""
        ...

    def matching(self, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell of each of some events of the store whether it matches the query."""
        ...

    def nearest(self, start: int, end: int) -> tuple[int | None, int | None]:
        """Tell the ids of the last event that ends by ``start`` and the first from ``end`` on."""
        ...

    def next_event(self, event: int, step: int = 1) -> int | None:
        """Tell the id of the matching event ``step`` places on in reading order (or back, < 0).

        ``event`` itself need not match. None beyond the first and the last.
        """
        ...

    def listing(
        self,
        column: ListColumn = ListColumn.DATE,
        descending: bool = False,
        report: Report = ignore,
    ) -> Listing:
        """Give the matching events in an order; other than by date in the background.

        The first order by title takes half a minute at ten million events.

        Raises:
            Cancelled: out of ``report``.
        """
        ...

    def facet_counts(
        self, facet: Facet, limit: int = 50, contains: str = "", by_name: bool = False
    ) -> list[FacetCount]:
        """Count the matching events per value, the most frequent (or first by name) first.

        A facet's own choice of *any* wanted values is left out of its own counts, so that the
        alternatives stay in sight; an exclusion or a choice of *every* value counts. Values
        without events are left out, chosen ones excepted. The empty value is "none"; IMPORT has
        the import's number as value and the file as label; DECADE has EDTF (``198X``) as both.

        Args:
            facet: which side.
            limit: values at most.
            contains: only values whose label, or another spelling of it, holds this text; case and
                diacritics aside. Where none does, those that hold it written together.
            by_name: order by label instead of count.
        """
        ...

    def facet_size(self, facet: Facet) -> int:
        """How many values the facet has in the whole store."""
        ...

    def contacts(self, participants: Sequence[str]) -> NDArray[np.int64]:
        """Tell the ids of the events, matching or not, in which all of these take part.

        In reading order; none where one of them is unknown. Some ten milliseconds at ten million
        events.
        """
        ...

    def contacts_around(
        self, event: int, participants: Sequence[str], limit: int
    ) -> tuple[list[int], list[int]]:
        """Tell the nearest contacts before and after an event, at most ``limit`` of each."""
        ...

    def frequent_pairs(self, limit: int, report: Report = ignore) -> list[Pair]:
        """Tell which two take part together in the most events, matching or not, most first.

        Seconds at ten million events, so in the background.

        Raises:
            Cancelled: out of ``report``.
        """
        ...

    def event(self, event: int) -> Event:
        """Tell one event whole."""
        ...

    def headlines(self, ids: Sequence[int]) -> list[Headline]:
        """Tell what cards and list rows show, in the order of ``ids``."""
        ...

    def found_in(self, text: str) -> Places:
        """Tell where in a text the words stand that the query seeks; nowhere without a search."""
        ...

    def first_hits(self, query: Query, limit: int = 200) -> FirstHits:
        """Tell the first events that are found for a query with a text, within milliseconds."""
        ...


def bin_width(seconds_per_px: float) -> int:
    """Choose the power of two, in seconds, that is 1 to 2 px wide at a scale (at least 1 s)."""
    width = 1
    while width < seconds_per_px:
        width *= 2
    return width
