"""The lanes of a field for the events that match a query."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Density, Lane, LaneOrder, LaneRole, Marks
from viewer.domain.progress import Report, ignore
from viewer.domain.queries import Facet
from viewer.timeline.columns import EventColumns
from viewer.timeline.density import bin_numbers, places_of_bins
from viewer.timeline.filtering import Matching
from viewer.timeline.fingers import Fingers
from viewer.timeline.importance import most_important_places, places_in
from viewer.timeline.isolation import Labels, labels
from viewer.timeline.lane_order import LaneMarks
from viewer.timeline.running_counts import WORD, RunningCounts

_SMALL = 20_000  # marks whose labels are made on the spot
_CHUNK = 2**20
_INT64 = np.iinfo(np.int64)


@dataclass
class FieldMarks:
    """A field's marks in the whole store, shared by the views of all queries."""

    field: Facet | None
    marks: LaneMarks
    labels: Labels | None = None


class MatchingMarks(NamedTuple):
    """Which of a field's marks match, in the order of starts and in that of ends."""

    starts: RunningCounts
    ends: RunningCounts

    @classmethod
    def of(cls, marks: LaneMarks, mask: NDArray[np.bool_]) -> MatchingMarks:
        by_start = _taken(mask, marks.event)
        return cls(RunningCounts(by_start), RunningCounts(_taken(by_start, marks.end_order)))


def _taken(mask: NDArray[np.bool_], places: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """``mask[places]`` in pieces: numpy widens all places at once otherwise."""
    result = np.empty(len(places), np.bool_)
    for first in range(0, len(places), _CHUNK):
        part = slice(first, first + _CHUNK)
        np.take(mask, places[part], out=result[part], mode="clip")
    return result


@dataclass
class LaneView:
    """Answers ``Lanes``; see there for what the methods mean."""

    columns: EventColumns
    matching: Matching
    shared: FieldMarks
    order: LaneOrder
    chosen: MatchingMarks | None = None
    own_labels: Labels | None = None
    _rows: NDArray[np.int64] = field(init=False)
    _counts: NDArray[np.int64] = field(init=False)
    _begun: Fingers = field(default_factory=Fingers)
    _ended: Fingers = field(default_factory=Fingers)

    def __post_init__(self) -> None:
        if self.matching.mask is not None and self.chosen is None:
            self.chosen = MatchingMarks.of(self.shared.marks, self.matching.mask)
        every = self._totals()
        rows = np.flatnonzero(every)
        self._rows = rows[np.argsort(self._sort_keys(rows, every), kind="stable")]
        self._counts = every[self._rows]

    @property
    def field(self) -> Facet | None:
        return self.shared.field

    @property
    def counts(self) -> NDArray[np.int64]:
        return self._counts

    def __len__(self) -> int:
        return len(self._rows)

    def _totals(self) -> NDArray[np.int64]:
        edges = self.shared.marks.edges
        return np.diff(edges if self.chosen is None else self.chosen.starts.before(edges))

    def _sort_keys(self, rows: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
        """Give each lane a number to sort by; no value and others get the largest."""
        marks = self.shared.marks
        codes = marks.lane_codes[rows]
        if self.order is LaneOrder.COUNT:
            keys = -counts[rows]
        elif self.order is LaneOrder.NAME:
            keys = codes.copy()  # codes are in the order of names
        else:
            firsts = marks.edges[:-1][rows]
            if self.chosen is not None:
                firsts = self.chosen.starts.places(self.chosen.starts.before(firsts))
            keys = marks.event[firsts].astype(np.int64)
        keys[codes <= 0] = _INT64.max + codes[codes <= 0]  # others before no value
        return keys

    def lane(self, index: int) -> Lane:
        marks, row = self.shared.marks, int(self._rows[index])
        role, code = marks.role(row), int(marks.lane_codes[row])
        count = int(self._counts[index])
        if role is LaneRole.VALUE and self.field is not None:
            column = self.columns.facets[self.field]
            return Lane(column.keys[code], column.labels[code], role, count)
        values = 1
        if role is LaneRole.OTHERS and self.field is not None:
            totals = self.columns.facets[self.field].totals
            values = int(np.count_nonzero(totals[1:]) - np.count_nonzero(marks.lane_codes > 0))
        return Lane("", "", role, count, values)

    @cached_property
    def _index_by_row(self) -> dict[int, int]:
        return {row: index for index, row in enumerate(self._rows.tolist())}

    def index_of(self, key: str, role: LaneRole = LaneRole.VALUE) -> int | None:
        marks = self.shared.marks
        if role is not LaneRole.VALUE:
            found = [row for row in range(len(marks.lane_codes)) if marks.role(row) is role]
            return self._index_by_row.get(found[0]) if found else None
        if self.field is None or not key:
            return None
        code = self.columns.facets[self.field].keys.codes.get(key)
        row = None if code is None else marks.lane_by_code.get(code)
        return None if row is None else self._index_by_row.get(row)

    def lanes_of(self, event: int) -> tuple[int, ...]:
        ranks = self.columns.ranks(np.array([event])).tolist()
        if not ranks or not self.matching.holds(ranks[0]):
            return ()
        if self.field is None:
            return (0,)
        codes = self.columns.facets[self.field].of_event(ranks[0]).tolist()
        rows = {self.shared.marks.lane_of(code) for code in codes}
        found = {self._index_by_row.get(row) for row in rows if row is not None}
        return tuple(sorted(index for index in found if index is not None))

    def _slice(self, lane: int) -> tuple[int, int]:
        row = int(self._rows[lane])
        low, high = self.shared.marks.edges[row : row + 2].tolist()
        return low, high

    def _window(self, lane: int, start: int, end: int) -> tuple[int, int, int]:
        """Tell the first marks from ``start`` and ``end`` on, and the place of ends by start."""
        marks = self.shared.marks
        low, high = self._slice(lane)
        needles = np.array([_int64(start), _int64(end)], np.int64)
        first, last = (low + marks.start[low:high].searchsorted(needles, "left")).tolist()
        ended = low + int(marks.ends[low:high].searchsorted(needles[0], "right"))
        return first, last, ended

    def counts_in(self, lanes: NDArray[np.int64], start: int, end: int) -> NDArray[np.int64]:
        marks, rows = self.shared.marks, self._rows[np.asarray(lanes, np.int64)]
        low, high = marks.edges[rows], marks.edges[rows + 1]
        begun = self._begun.first_not_before(marks.start, low, high, _int64(end))
        # Times are whole seconds: what ends up to ``start`` ends before the second after it.
        ended = self._ended.first_not_before(marks.ends, low, high, _int64(int(start) + 1))
        return self._before_starts(begun) - self._before_ends(ended)

    def _before_starts(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        return places if self.chosen is None else self.chosen.starts.before(places)

    def _before_ends(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        return places if self.chosen is None else self.chosen.ends.before(places)

    def density(self, lanes: NDArray[np.int64], start: int, end: int, bin_s: int) -> Density:
        numbers = bin_numbers(start, end, bin_s)
        rows = self._rows[np.asarray(lanes, np.int64)]
        places = places_of_bins(self.shared.marks, rows, numbers, bin_s.bit_length() - 1)
        counts = self._before_starts(places.starts[:, 1:]) - self._before_ends(places.ends[:, :-1])
        return Density(int(numbers[0]), bin_s, numbers * bin_s, counts)

    def counts_between(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """Count the events of all lanes together that overlap each [edges[i], edges[i + 1])."""
        marks, total = self.shared.marks, np.zeros(len(edges) - 1, np.int64)
        for row in self._rows.tolist():
            low, high = marks.edges[row : row + 2].tolist()
            begun = low + marks.start[low:high].searchsorted(edges[1:], "left")
            ended = low + marks.ends[low:high].searchsorted(edges[:-1], "right")
            total += self._before_starts(begun) - self._before_ends(ended)
        return total

    def marks_in(self, lane: int, start: int, end: int, limit: int = 5_000) -> Marks:
        first, last, ended = self._window(lane, start, end)
        begun = int(self._before_starts(np.array([last]))[0])
        count = begun - int(self._before_ends(np.array([ended]))[0])
        low = self._slice(lane)[0]
        if count > limit:
            found = np.sort(self._most_important(low, first, last, start, limit))
        else:
            earlier = self._reaching(places_in(self._blocks(low, first, start)), low, first, start)
            found = np.concatenate([earlier, self._matching_between(first, last)])
        return self.columns.marks(self.shared.marks.event[found].astype(np.int64))

    def _matching_between(self, first: int, last: int) -> NDArray[np.int64]:
        if self.chosen is None:
            return np.arange(first, max(first, last), dtype=np.int64)
        return self.chosen.starts.between(first, last)

    def _blocks(self, low: int, high: int, start: int) -> NDArray[np.int64]:
        """Find the blocks of marks in [low, high) where one may end after ``start``."""
        first, last = low // WORD, -(-high // WORD)
        reach = self.shared.marks.block_end[first:last] > _int64(start)
        if self.chosen is not None:
            reach &= self.chosen.starts.words_set(first, last)
        return first + np.flatnonzero(reach)

    def _reaching(
        self, places: NDArray[np.int64], low: int, high: int, start: int
    ) -> NDArray[np.int64]:
        """Keep the places in [low, high) whose events match and end after ``start``."""
        places = places[(places >= low) & (places < high)]
        if self.chosen is not None:
            places = places[self.chosen.starts.holds(places)]
        reaches: NDArray[np.bool_] = self._ends_of(places) > _int64(start)
        return np.asarray(places[reaches], np.int64)

    def _ends_of(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        return self.columns.end[self.shared.marks.event[places]]

    def _most_important(
        self, low: int, first: int, last: int, start: int, limit: int
    ) -> NDArray[np.int64]:
        marks = self.shared.marks
        blocks = self._blocks(low, max(first, last), start)
        return most_important_places(
            blocks,
            marks.block_importance[blocks],
            lambda places: self._reaching(places, low, max(first, last), start),
            lambda places: self.columns.importance[marks.event[places]],
            limit,
        )

    def labels_in(self, lane: int, start: int, end: int, gap_s: float, limit: int = 200) -> Marks:
        first, last, _ = self._window(lane, start, end)
        known = self._labels()
        if known is None:
            found = np.zeros(0, np.int64)
        else:
            found = known.between(first, last, gap_s, limit if self._is_own else _SMALL)
            if not self._is_own and self.chosen is not None:
                found = found[self.chosen.starts.holds(found)][:limit]
        return self.columns.marks(self.shared.marks.event[found].astype(np.int64))

    @property
    def _is_own(self) -> bool:
        """Whether the labels at hand were made for just the matching events."""
        return self.chosen is None or self.own_labels is not None

    def _labels(self) -> Labels | None:
        """Give the labels made for these events, else those of the whole store."""
        if not self.has_labels and int(self._counts.sum()) <= _SMALL:
            self.make_labels()
        return self.own_labels or self.shared.labels

    @property
    def has_labels(self) -> bool:
        return self.own_labels is not None or (self.chosen is None and bool(self.shared.labels))

    def make_labels(self, report: Report = ignore) -> None:
        if self.has_labels:
            return
        marks, importance = self.shared.marks, self.columns.importance
        if self.chosen is None:
            found = np.arange(len(marks), dtype=np.uint32)
            edges, start = marks.edges, marks.start
        else:
            found = self.chosen.starts.between(0, len(marks)).astype(np.uint32)
            edges, start = self.chosen.starts.before(marks.edges), marks.start[found]
        event = marks.event[found]
        made = labels(found, edges, start, importance[event], event, report)
        if self.chosen is None:
            self.shared.labels = made
        self.own_labels = made

    def neighbour(self, lane: int, event: int, step: int) -> int | None:
        low, high = self._slice(lane)
        ranks = self.columns.ranks(np.array([event])).astype(np.uint32)
        if not len(ranks):
            return None
        marks = self.shared.marks
        place = low + int(marks.event[low:high].searchsorted(ranks[0]))
        is_here = place < high and marks.event[place] == ranks[0]
        is_match = is_here and self.matching.holds(int(ranks[0]))
        ordinal = int(self._before_starts(np.array([place]))[0])
        ordinal += step if step < 0 or is_match else step - 1
        bounds = self._before_starts(np.array([low, high])).tolist()
        return self._id_at(ordinal) if bounds[0] <= ordinal < bounds[1] else None

    def _id_at(self, ordinal: int) -> int:
        """Tell the id of the event of the k-th matching mark."""
        places = np.array([ordinal], np.int64)
        if self.chosen is not None:
            places = self.chosen.starts.places(places)
        return int(self.columns.id[self.shared.marks.event[places[0]]])

    def nearest(self, lane: int, start: int, end: int) -> tuple[int | None, int | None]:
        marks = self.shared.marks
        low, high = self._slice(lane)
        _, last, ended = self._window(lane, start, end)
        begun = np.array([low, last, high], np.int64)
        _, next_start, stop = self._before_starts(begun).tolist()
        first_end, next_end = self._before_ends(np.array([low, ended], np.int64)).tolist()
        earlier = None
        if next_end > first_end:
            place = np.array([next_end - 1], np.int64)
            place = place if self.chosen is None else self.chosen.ends.places(place)
            earlier = int(self.columns.id[marks.event[marks.end_order[place[0]]]])
        return earlier, self._id_at(next_start) if next_start < stop else None


def _int64(seconds: int) -> np.int64:
    return np.int64(max(_INT64.min, min(int(seconds), _INT64.max)))
