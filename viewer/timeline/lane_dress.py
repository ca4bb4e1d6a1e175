"""Which lanes are there in a view, and which of them have few enough events for cards."""

from __future__ import annotations

import numpy as np

from viewer.timeline.card_lanes import LaneCards, LaneEvents, Wanted, lane_cards
from viewer.timeline.cards import LEVELS, level_measures
from viewer.timeline.lane_labels import LabelRows
from viewer.timeline.lane_rows import MOST_CARD_LANES, FilledLanes, Row
from viewer.timeline.memory import Memory
from viewer.timeline.packing import MOST_ROWS
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Dress
from viewer.timeline.view import View

DENSITY_PX = 3.0
"""With more than one event on so many pixels a lane shows density."""
MOST_MARKS = 400
"""With more events in view than this a lane shows density."""
COLLAPSED_HEIGHT = 24.0
CARDS_PADDING = 8.0
_MOST_CARDS, _CARDS_IN_ALL = 60, 160
_CALMER = 0.8  # a lane leaves density, and comes to cards, only when this much below the limit
_WIDE = 2  # around the view there may be so many times the cards of one view
_LEAST_CARD_ROWS = 2
_NEW_CARDS = 90  # lanes with so many events together come to their cards in one frame
_TURNS = 8


def wide_span(scale: Scale) -> tuple[int, int]:
    """The span for which cards are laid out: the view and a quarter more on both sides.

    What stands there already has its row before it comes into view.
    """
    margin = int(scale.span_s / 4) + 1
    return scale.left - margin, scale.right + margin


def _span_around(scale: Scale, lane: int) -> tuple[int, int]:
    """The part of it for a lane: not all come to the end of theirs in the same frame."""
    margin = int(scale.span_s / 8 * (1 + lane % _TURNS / _TURNS)) + 1
    return scale.left - margin, scale.right + margin


def density_limit(view: View) -> float:
    """How many events in view make a lane a density."""
    return min(view.scale.width_px / DENSITY_PX, MOST_MARKS)


def filled_lanes(view: View, memory: Memory) -> FilledLanes:
    """The lanes that the reader wants and that are not empty, from top to bottom.

    A lane whose density is near the limit stays as it is.
    """
    wanted = memory.arrangement(view.choice)
    every = np.concatenate([wanted.pinned, wanted.others])
    near, seen = wide_span(view.scale), (view.scale.left, view.scale.right + 1)
    all_inside = memory.rows.counts_in(every, *seen)
    inside = all_inside if memory.shown.around is None else memory.counts_in(every, *seen)
    memory.seen[every[all_inside > 0]] = True
    kept = all_inside > 0
    left = np.flatnonzero(memory.seen[every] & ~kept)  # no longer in view, but perhaps near
    kept[left] = memory.rows.counts_in(every[left], *near) > 0
    indices, inside, all_inside = every[kept], inside[kept], all_inside[kept]
    around, all_around = inside, all_inside
    are_few = memory.are_few = len(indices) <= MOST_CARD_LANES * (1 if memory.are_few else _CALMER)
    if are_few:  # what is around counts for cards alone
        all_around = memory.rows.counts_in(indices, *near)
        around = all_around if memory.shown.around is None else memory.counts_in(indices, *near)
    counted = np.where(inside > 0, inside, all_inside)
    limit = np.where(memory.is_dense[indices], _CALMER, 1.0) * density_limit(view)
    is_dense = memory.is_dense[indices] = counted > limit
    is_pinned = (np.arange(len(every)) < len(wanted.pinned))[kept]
    is_collapsed = np.isin(indices, np.fromiter(wanted.collapsed, np.int64))
    return FilledLanes(
        indices, is_pinned, is_collapsed, is_dense, inside, around, all_inside, all_around, are_few
    )


def most_card_rows(view: View, lanes: int) -> dict[int, int]:
    """How many rows a lane may have by level: six, or more where few lanes leave the room."""
    share = lane_share(view, lanes) - CARDS_PADDING
    return {
        level: max(MOST_ROWS, int(share // level_measures(level, view.text_scale).row))
        for level in LEVELS
    }


def lane_share(view: View, lanes: int) -> float:
    """What each of so many lanes has of the canvas's height."""
    return (view.height - 44 * view.text_scale) / max(lanes, 1)


def choose_cards(view: View, memory: Memory, rows: list[Row], labels: LabelRows) -> None:
    """Give cards to the lanes of few events, and the highest level of detail that finds room.

    The number of events alone decides, which only falls on zooming in: a lane that has cards keeps
    them, and no event that has a title loses it. Near the limit a lane stays as it is.

    Args:
        view: what is looked at.
        memory: of the frames before.
        rows: all lanes that are not empty.
        labels: the rows of labels in crowded lanes, whose titles cards go on showing.
    """
    most, new = _most_cards(len(rows)), 0
    for row in rows:
        if row.dress is Dress.MARKS:
            limit = most * (_CALMER if memory.crowded[row.index] else 1.0)
            row.is_whole = row.all_around <= limit * _WIDE and row.all_inside <= limit
            is_few = row.inside > 0 and row.around <= limit * _WIDE and row.inside <= limit
            if row.is_whole or is_few:
                new += row.around if memory.crowded[row.index] else 0
                if memory.crowded[row.index] and row.around < new > _NEW_CARDS:
                    memory.is_pending = True  # no frame has to read the words of many lanes
                else:
                    row.dress = Dress.CARDS
    wanted = [row for row in rows if row.dress is Dress.CARDS]
    known = [_events(view, memory, row, most * _WIDE) for row in wanted]
    fresh = [
        each.marks.id.tolist()
        for row, each in zip(wanted, known, strict=True)
        if each is not memory.cards.state(lane_number(row)).events
    ]
    memory.texts.headlines([event for ids in fresh for event in ids])  # of all lanes in one go
    most_rows = most_card_rows(view, len(rows))
    for row, events in zip(wanted, known, strict=True):
        row.cards = _cards(view, memory, row, events, (most_rows, labels))
        if events.left_out and row.inside and row.cards.has_stacks:
            row.is_whole = False
            own = _events(view, memory, row, most * _WIDE)
            row.cards = _cards(view, memory, row, own, (most_rows, labels))
        elif events.left_out:
            row.left_out = events.left_out
    _lay_out(view, memory, wanted, len(rows) - len(wanted))


def remember_crowded(memory: Memory, filled: FilledLanes, rows: list[Row]) -> None:
    """Keep in mind which lanes have no cards in this frame."""
    memory.crowded[:] = False
    memory.crowded[filled.index] = True
    for row in rows:
        memory.crowded[row.index] = row.dress is not Dress.CARDS


def _events(view: View, memory: Memory, row: Row, most: int) -> LaneEvents:
    """The events of a lane of cards in and around the view."""
    state, scale = memory.cards.state(lane_number(row)), view.scale
    found = state.events
    if found is not None and found.span[0] <= scale.left and scale.right < found.span[1]:
        return found
    lanes, lane = memory.rows, row.index
    if not row.is_whole:
        lanes, lane = memory.shown.lanes, int(memory.own_lanes[row.index])
    span = _span_around(scale, row.index)
    marks = lanes.marks_in(lane, *span, limit=most)
    left_out = frozenset[int]()
    if memory.shown.around is not None and row.is_whole:
        left_out = frozenset(marks.id[~memory.shown.in_lanes.matching(marks.id)].tolist())
    return LaneEvents(span, marks, left_out)


def _cards(
    view: View,
    memory: Memory,
    row: Row,
    events: LaneEvents,
    room: tuple[dict[int, int], LabelRows],
) -> LaneCards:
    most_rows, labels = room
    own = int(memory.own_lanes[row.index])
    lanes = memory.shown.lanes
    titled = memory.labels.events(lanes, own, events.span, labels) if own >= 0 else ()
    alone = {*titled, *view.selection, view.second, view.focused}
    wanted = Wanted(
        most_rows,
        min(labels.cards(view.text_scale), most_rows[1] - _LEAST_CARD_ROWS),
        frozenset(event for event in events.marks.id.tolist() if event in alone),
        events.left_out,
    )
    return lane_cards(lane_number(row), events, memory, wanted, view.today)


def lane_number(row: Row) -> int:
    """A lane with its own events alone has rows of its own, told by a number below zero."""
    return row.index if row.is_whole else ~row.index


def _lay_out(view: View, memory: Memory, rows: list[Row], others: int) -> None:
    """Choose for all lanes the highest levels of detail with which they find room together.

    On zooming in no lane loses detail that it has room for by itself: it scrolls instead. Lanes
    come to a new zoom one after the other: where one would gain detail, all must have room for
    it, those too that wait for theirs. Else it would gain it and lose it again from frame to frame.
    """
    room = view.height - 44 * view.text_scale - others * COLLAPSED_HEIGHT
    lanes = [(row, row.cards) for row in rows if row.cards is not None]
    levels: dict[int, int] = {}
    for highest, most in ((3, room), (2, 2 * room), (1, float("inf"))):
        total = together = 0.0
        gains = False
        for row, cards in lanes:
            lane = lane_number(row)
            state = memory.cards.state(lane)
            level = _fitting(cards, max(min(highest, state.highest), state.lowest))
            of_all = _fitting(cards, max(highest, state.lowest))
            levels[row.index] = level
            total += cards_height(view, level, cards.rows(level))
            together += cards_height(view, of_all, cards.rows(of_all))
            gains = gains or 0 < memory.cards.level(lane) < level
        if (together if gains else total) <= most:
            break
    for row, cards in lanes:
        row.layout = memory.cards.layout(lane_number(row), cards, levels[row.index])


def _fitting(cards: LaneCards, highest: int) -> int:
    """The highest level of detail, up to one, at which a lane has room for its cards."""
    return next(level for level in range(highest, 0, -1) if cards.fits(level))


def cards_height(view: View, level: int, rows: int) -> float:
    """What so many rows of cards take."""
    return max(rows, 1) * level_measures(level, view.text_scale).row + CARDS_PADDING


def _most_cards(lanes: int) -> int:
    """How many cards a lane may show: a lane with the canvas to itself more than one of many."""
    return max(_MOST_CARDS, _CARDS_IN_ALL // max(lanes, 1))
