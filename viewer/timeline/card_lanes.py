"""Lanes of cards: who shares a stack, which level of detail fits, who stands in which row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Marks
from viewer.timeline.card_room import POINT_HALF, CardRoom, depth
from viewer.timeline.card_texts import Item, Texts
from viewer.timeline.cards import NARROWEST
from viewer.timeline.crowd_marks import chosen, taken
from viewer.timeline.marks import Known, rows_of
from viewer.timeline.packing import Footprint, Rows, Zooms
from viewer.timeline.scale import Scale

_KEPT_ROWS = 20_000
_CLAIM_ROOM = 28.0
_SPARE_ROWS = {1: 2, 2: 1, 3: 0}
"""How many rows may stay empty so that cards keep theirs, by level: low ones are soon seen past."""
_MORE_ROWS = 2
"""How many rows beyond its most a lane takes rather than have cards change theirs on panning."""


@dataclass(slots=True)
class LaneLayout:
    """Where the cards of a lane stand at a level of detail, however far the view is panned.

    ``marks`` are of the events of all items, one after the other; those of an item begin at its
    place in ``firsts``.
    """

    level: int
    rows: Rows
    rows_used: int
    items: list[Item]
    marks: Marks
    firsts: NDArray[np.intp]

    def row_of(self, item: Item) -> int:
        return self.rows.row_of(item.events)


class LaneEvents(NamedTuple):
    """The events of a lane in a span, in reading order, and which of them the query leaves out."""

    span: tuple[int, int]
    marks: Marks
    left_out: frozenset[int]


@dataclass(slots=True)
class LaneState:
    """What is remembered of a lane while its zoom stays on one level.

    Attributes:
        scale: on which it is packed.
        events: in and around the view.
        cards: as they came out the last time.
        rows: by level of detail, who stands where.
        highest: the highest level of detail that it may have: panning never makes it higher.
        lowest: the lowest level that it keeps where it can, as it had it on zooming in.
        last: the level that it had before this zoom; 0 for none.
        tallest: how many rows it has had.
        layout: the last one, and of which cards.
    """

    scale: Scale
    events: LaneEvents | None = None
    cards: LaneCards | None = None
    rows: dict[int, Rows] = field(default_factory=dict)
    highest: int = 3
    lowest: int = 1
    last: int = 0
    tallest: int = 0
    layout: tuple[LaneCards, LaneLayout] | None = None


class CardMemory:
    """What is remembered of lanes of cards from frame to frame."""

    def __init__(self, zooms: Zooms) -> None:
        self._zooms = zooms
        self._states: dict[int, LaneState] = {}
        self._known: dict[int, Known] = {}
        self._last_rows: dict[int, dict[int, int]] = {}

    def known(self, marks: Marks, kinds: tuple[str, ...]) -> list[Known]:
        """Return events as rows, made once for each."""
        if len(self._known) > _KEPT_ROWS:
            self._known.clear()
        ids = marks.id.tolist()
        places = [place for place, event in enumerate(ids) if event not in self._known]
        if places:
            some = taken(marks, np.array(places, np.intp))
            self._known.update((row.event, row) for row in rows_of(some, kinds))
        return [self._known[event] for event in ids]

    def state(self, lane: int) -> LaneState:
        """Return what is remembered of a lane at this zoom."""
        scale, found = self._zooms.scale(lane), self._states.get(lane)
        if found is None or found.scale is not scale:
            fresh = LaneState(scale)
            if found is not None and found.layout is not None:
                is_finer = scale.seconds_per_px < found.scale.seconds_per_px
                fresh.last = found.layout[1].level
                fresh.lowest = fresh.last if is_finer else 1
            found = self._states[lane] = fresh
        return found

    def level(self, lane: int) -> int:
        """The level of detail that a lane had in the frame before; 0 where it had none."""
        state = self.state(lane)
        return state.layout[1].level if state.layout is not None else state.last

    def layout(self, lane: int, cards: LaneCards, level: int) -> LaneLayout:
        """Lay out a lane at a level: who has a row keeps it, also on the way to another zoom."""
        state = self.state(lane)
        if state.layout is not None and state.layout[0] is cards and state.highest == level:
            return state.layout[1]
        state.highest = level
        footprints, least = cards.footprints(level), cards.rows(level)
        most, rows = max(cards.most_rows[level], least), state.rows.get(level)
        if rows is not None and not rows.place(footprints, most):
            rows = rows.without_gone(footprints)
        if rows is None or not rows.place(footprints, most + _MORE_ROWS):
            rows = self._rows_as_before(lane, footprints, least, _SPARE_ROWS[level])
        state.rows[level] = rows
        taken_up = {each.events[0]: rows.row_of(each.events) for each in footprints}
        self._last_rows[lane] = taken_up
        used = max(taken_up.values(), default=-1) + 1
        layout = LaneLayout(level, rows, used, cards.items(level), cards.marks, cards.firsts)
        state.layout = (cards, layout)
        return layout

    def _rows_as_before(
        self, lane: int, footprints: Sequence[Footprint], least: int, spare: int
    ) -> Rows:
        """Put cards into the rows that they had at the last level of zoom, as far as they can be.

        Rows that none of them has any more close up where more than ``spare`` would stay empty.
        """
        last = self._last_rows.get(lane, {})
        had = {each.events: last[each.events[0]] for each in footprints if each.events[0] in last}
        place = {row: number for number, row in enumerate(sorted(set(had.values())))}
        closed = {events: place[row] for events, row in had.items()}
        for wished, most in ((had, least + spare), (closed, least + 1)):
            rows = Rows()
            if wished and rows.place(footprints, most, wished):
                return rows
        rows = Rows()
        rows.place(footprints, float("inf"))
        return rows


class LaneMemory(Protocol):
    """What laying out a lane draws on."""

    texts: Texts
    cards: CardMemory
    kinds: tuple[str, ...]


class Wanted(NamedTuple):
    """What is asked of the cards of a lane.

    Attributes:
        most_rows: rows that the lane may have, by level of detail.
        kept_free: how many of them stacks leave to the events that stand alone.
        alone: events that share no stack: those whose titles have room at any rate, and those
            that the reader is at.
        left_out: events that share no stack with the others, as the query leaves them out.
    """

    most_rows: Mapping[int, int]
    kept_free: int = 0
    alone: frozenset[int] = frozenset()
    left_out: frozenset[int] = frozenset()


class LaneCards:
    """The cards of one lane at one zoom: which events share a stack, and how much room all take.

    Args:
        marks: the events of the lane in and around the view, in reading order.
        scale: on which it is packed.
        memory: words and widths.
        wanted: what is asked.
        today: the second of today's noon.
    """

    def __init__(
        self, marks: Marks, scale: Scale, memory: LaneMemory, wanted: Wanted, today: int | None
    ) -> None:
        self.asked = (wanted, today)
        self.most_rows = wanted.most_rows
        self._texts = memory.texts
        self._headlines = memory.texts.headlines(marks.id.tolist())
        if len(self._headlines) < len(marks):  # the store has lost some since it was read
            marks = chosen(marks, np.isin(marks.id, list(self._headlines)))
        known = memory.cards.known(marks, memory.kinds)
        room = CardRoom(marks, scale, today)
        shared = self._shared(known, room, wanted)
        self.stacks = [tuple(known[place] for place in places) for places in shared]
        self.has_stacks = len(self.stacks) < len(known)
        order = np.array([place for places in shared for place in places], np.intp)
        self.marks = taken(marks, order)
        self.firsts = np.cumsum([0, *(len(places) for places in shared)], dtype=np.intp)[:-1]
        self._left, self._anchor = (each[order][self.firsts] for each in (room.left, room.anchor))
        self._reach = np.maximum.reduceat(room.reach[order], self.firsts) if known else self._left
        self._items: dict[int, list[Item]] = {}
        self._rows: dict[int, int] = {}
        self._fits: dict[int, bool] = {}

    def _shared(self, known: list[Known], room: CardRoom, wanted: Wanted) -> list[list[int]]:
        """The places of the events of each card: one each where all find room, else several."""
        fitted, headlines = self._texts.fitted, self._headlines
        widths = np.array([fitted(headlines[each.event], 1).width for each in known])
        most = wanted.most_rows[1]
        if room.rows(widths) <= most:
            return [[place] for place in range(len(known))]
        apart = [each.event in wanted.left_out for each in known]
        is_free = room.free(widths, most - wanted.kept_free)
        shared = [[place] for place in np.flatnonzero(is_free).tolist()]
        for places in room.stacks(widths, most - wanted.kept_free, apart, ~is_free):
            together = [place for place in places if known[place].event not in wanted.alone]
            shared += [[place] for place in places if known[place].event in wanted.alone]
            shared += [together] if together else []
        return sorted(shared)

    def fits(self, level: int) -> bool:
        """Whether the lane has room for its cards at a level of detail; at the least it has."""
        if level not in self._fits:
            self._fits[level] = self._has_room(level)
        return self._fits[level]

    def _has_room(self, level: int) -> bool:
        if level == 1:
            return True
        if self.has_stacks:
            return False  # else its detail would come, and go again where stacks fall apart
        least = self._anchor + NARROWEST * self._texts.text_scale
        most = self.most_rows[level]
        if depth(self._left, np.maximum(self._reach, least)) > most:
            return False  # before a single word is set
        return self.rows(level) <= most

    def rows(self, level: int) -> int:
        """Tell the rows that the cards need at a level."""
        if level not in self._rows:
            self._rows[level] = depth(self._left, self._right(level))
        return self._rows[level]

    def items(self, level: int) -> list[Item]:
        """Return the cards in the order of their first events."""
        found = self._items.get(level)
        if found is None:
            item, headlines = self._texts.item, self._headlines
            found = self._items[level] = [item(each, headlines, level) for each in self.stacks]
        return found

    def _right(self, level: int) -> NDArray[np.float64]:
        """How far cards, marks and the words for other claims reach."""
        items = self.items(level)
        widths = np.array([item.fitted.width for item in items])
        right: NDArray[np.float64] = np.maximum(self._reach, self._anchor + widths)
        if any(item.claim for item in items):
            claims = [item.claim_width + _CLAIM_ROOM if item.claim else 0.0 for item in items]
            right = np.maximum(right, self._reach - POINT_HALF + np.array(claims))
        return right

    def footprints(self, level: int) -> list[Footprint]:
        """Return what the cards take of a row when they stand to the right of their marks."""
        columns = (self._left.tolist(), self._right(level).tolist())
        return [
            Footprint(item.events, left, right)
            for item, left, right in zip(self.items(level), *columns, strict=True)
        ]


def lane_cards(
    lane: int, events: LaneEvents, memory: LaneMemory, wanted: Wanted, today: int | None
) -> LaneCards:
    """Return the cards of a lane at the zoom of the moment, found out once for the same events.

    Args:
        lane: the lane's number.
        events: those in and around the view.
        memory: words, widths, and what is remembered of this zoom level.
        wanted: what is asked of them.
        today: the second of today's noon.
    """
    state = memory.cards.state(lane)
    known = state.cards
    if known is None or state.events is not events or known.asked != (wanted, today):
        state.events = events
        known = state.cards = LaneCards(events.marks, state.scale, memory, wanted, today)
    return known
