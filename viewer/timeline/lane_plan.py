"""Which lanes stand where, and in which dress: decided before anything in them is placed."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Lane, LaneRole, Marks
from viewer.domain.queries import Facet
from viewer.timeline.card_lanes import LaneLayout, lane_events, lane_layout
from viewer.timeline.card_placing import Spot, spots_in
from viewer.timeline.cards import LEVELS, level_measures
from viewer.timeline.lane_rows import FilledLanes, Row, Stack
from viewer.timeline.memory import Memory
from viewer.timeline.packing import MOST_ROWS
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Dress, LaneRow
from viewer.timeline.view import View

DENSITY_PX = 3.0
"""With more than one event on so many pixels a lane shows density."""
MOST_MARKS = 400
"""With more events in view than this a lane shows density."""
LEAST_HEIGHT, MOST_HEIGHT = 24.0, 40.0
MARKS_HEIGHT = 36.0
"""A lane of marks has room for a label above them."""
LONE_HEIGHT = 72.0
CONTEXT_HEIGHT = 14.0
"""What a lane of cards has below them for the marks of what the query leaves out."""
PINNED_SHARE = 2 / 3
"""Pinned lanes that would take more of the canvas than this scroll with the others."""
_PADDING = 8.0
_MOST_CARDS, _CARDS_IN_ALL = 60, 160
_CALMER = 0.8  # a lane leaves density only when this much below the limit
_WIDE = 2  # around the view there may be so many times the cards of one view


@dataclass(frozen=True, slots=True)
class LanePlan:
    """One lane of the scene with what its dress needs.

    Attributes:
        row: the lane on the canvas; its index is one of the memory's rows.
        own: the query's lane that it shows; -1 for none.
        layout, spots: where its cards stand.
        left_out: which of its cards are of events that the query leaves out.
        is_dense: its events are a density.
        has_context: behind its events stand those that the query leaves out, as marks or, with
            ``is_context_dense``, as a density.
    """

    row: LaneRow
    own: int
    layout: LaneLayout | None = None
    spots: list[Spot] = field(default_factory=list)
    left_out: frozenset[int] = frozenset()
    is_dense: bool = False
    has_context: bool = False
    is_context_dense: bool = False


@dataclass(frozen=True, slots=True)
class LanesPlan:
    """The lanes in sight, the pinned ones first, and what all of them take in height.

    Attributes:
        lanes: with their tops on the canvas.
        pinned_height: of the lanes that stay at the top.
        content_height: of all that scroll.
        has_hidden_all: there are lanes, but none that may be shown.
    """

    lanes: list[LanePlan] = field(default_factory=list)
    pinned_height: float = 0.0
    content_height: float = 0.0
    has_hidden_all: bool = False


def wide_span(scale: Scale) -> tuple[int, int]:
    """The span for which cards are laid out: the view and a quarter more on both sides.

    What stands there already has its row before it comes into view.
    """
    margin = int(scale.span_s / 4) + 1
    return scale.left - margin, scale.right + margin


def plan_lanes(view: View, memory: Memory, lanes_top: float) -> LanesPlan:
    """Return the lanes in sight with their tops on the canvas, and the heights of all together.

    Lanes that are empty in view are left out; one that was not stays while the zoom keeps its
    level and its events are near, so that panning does not take lanes away. Lanes scrolled out of
    sight only take their height.

    Args:
        view: what is looked at.
        memory: of the frames before.
        lanes_top: where the lanes' part of the canvas begins.
    """
    memory.enter(view.scale)
    filled = _filled_lanes(view, memory)
    if not len(filled):
        wanted = memory.arrangement(view.choice)
        is_empty = not len(wanted.pinned) and not len(wanted.others)
        return LanesPlan(has_hidden_all=is_empty and wanted.hidden > 0)
    rows = [filled.row(place) for place in range(len(filled))] if filled.are_few else []
    if filled.are_few:
        _choose_cards(rows)
        _lay_out(view, memory, rows)
        heights = np.array(_measured(view, memory, rows))
    else:
        heights = np.where(filled.is_collapsed, LEAST_HEIGHT * view.text_scale, 0.0)
    is_marks = np.array([row.dress is Dress.MARKS for row in rows]) if rows else ~filled.is_dense
    heights[heights == 0] = _shared_height(view, heights, is_marks)
    return _stacked_up(view, memory, Stack(filled, rows, heights), lanes_top)


def _filled_lanes(view: View, memory: Memory) -> FilledLanes:
    """The lanes that the reader wants and that are not empty, from top to bottom.

    A lane whose density is near the limit stays as it is.
    """
    wanted = memory.arrangement(view.choice)
    indices = np.concatenate([wanted.pinned, wanted.others])
    near, seen = wide_span(view.scale), (view.scale.left, view.scale.right + 1)
    all_around = memory.rows.counts_in(indices, *near)
    all_inside = memory.rows.counts_in(indices, *seen)
    memory.seen[indices[all_inside > 0]] = True
    kept = (all_around > 0) & memory.seen[indices]
    around, inside = all_around, all_inside
    if memory.shown.around is not None:
        around, inside = memory.counts_in(indices, *near), memory.counts_in(indices, *seen)
    counted = np.where(inside > 0, inside, all_inside)
    limit = np.where(memory.is_dense[indices], _CALMER, 1.0) * _density_limit(view)
    is_dense = counted > limit
    memory.is_dense[indices[kept]] = is_dense[kept]
    is_pinned = np.arange(len(indices)) < len(wanted.pinned)
    is_collapsed = np.isin(indices, np.fromiter(wanted.collapsed, np.int64))
    columns = (indices, is_pinned, is_collapsed, is_dense, inside, around, all_inside, all_around)
    return FilledLanes(*(column[kept] for column in columns))


def _choose_cards(rows: list[Row]) -> None:
    """Cards for lanes of few events.

    What the query leaves out has cards too where there is room for all; else it stands behind.
    """
    most = _most_cards(len(rows))
    for row in rows:
        if row.dress is Dress.MARKS:
            row.is_whole = row.all_around <= most * _WIDE and row.all_inside <= most
            is_few = row.inside > 0 and row.around <= most * _WIDE and row.inside <= most
            if row.is_whole or is_few:
                row.dress = Dress.CARDS


def _density_limit(view: View) -> float:
    return min(view.scale.width_px / DENSITY_PX, MOST_MARKS)


def _lay_out(view: View, memory: Memory, rows: list[Row]) -> None:
    """Lay out the lanes of cards, and make lanes of marks of those whose events do not fit.

    Where the events that the query leaves out take the room, its own have the cards alone.
    """
    known = _known_events(view, memory, rows)
    layouts = _layouts(view, memory, rows, known)
    crowded = [
        row
        for row in rows
        if row.dress is Dress.CARDS and row.index not in layouts and row.left_out and row.inside
    ]
    if crowded:
        for row in crowded:
            row.is_whole, row.left_out = False, frozenset()
        layouts = _layouts(view, memory, rows, known | _known_events(view, memory, crowded))
    for row in rows:
        row.layout = layouts.get(row.index)
        if row.dress is Dress.CARDS and row.layout is None:
            row.dress = Dress.MARKS


def _layouts(
    view: View, memory: Memory, rows: list[Row], known: dict[int, Marks]
) -> dict[int, LaneLayout]:
    """Lay out lanes at the highest level of detail with which all find room, by their index."""
    room = view.height - 44 * view.text_scale
    most_rows = _most_rows(view, len(rows))
    layouts: dict[int, LaneLayout] = {}
    left_out = frozenset[int]().union(*(row.left_out for row in rows))
    own = {row.index for row in rows if not row.is_whole}
    for highest, most in ((3, room), (2, 2 * room), (1, float("inf"))):
        layouts = {}
        for index, events in known.items():
            # A lane with its own events alone has rows of its own, told by a number below zero.
            lane = ~index if index in own else index
            layout = lane_layout(lane, events, view, memory, highest, most_rows, left_out)
            if layout is not None:
                layouts[index] = layout
        total = sum(_card_height(view, layout, layout.rows_used) for layout in layouts.values())
        rest = len(rows) - len(layouts)
        if total + rest * LEAST_HEIGHT <= most:
            break
    return layouts


def _known_events(view: View, memory: Memory, rows: list[Row]) -> dict[int, Marks]:
    """The events of the lanes of cards, by row, and which of them the query leaves out."""
    known = {}
    most_events = _most_cards(len(rows)) * _WIDE
    for row in rows:
        if row.dress is Dress.CARDS:
            lanes, lane = memory.rows, row.index
            if not row.is_whole:
                lanes, lane = memory.shown.lanes, int(memory.own_lanes[row.index])
            events = lane_events(lanes, lane, wide_span(view.scale), most_events)
            if events is not None:
                known[row.index] = events
                row.left_out = _left_out(memory, row, events)
    return known


def _left_out(memory: Memory, row: Row, events: Marks) -> frozenset[int]:
    """Which of a lane's events the query leaves out."""
    if memory.shown.around is None or not row.is_whole:
        return frozenset()
    return frozenset(events.id[~memory.shown.in_lanes.matching(events.id)].tolist())


def _most_cards(lanes: int) -> int:
    """How many cards a lane may show: a lane with the canvas to itself more than one of many."""
    return max(_MOST_CARDS, _CARDS_IN_ALL // max(lanes, 1))


def _most_rows(view: View, lanes: int) -> dict[int, int]:
    """How many rows a lane may have by level: six, or more where few lanes leave the room."""
    share = (view.height - 44 * view.text_scale) / max(lanes, 1) - _PADDING
    return {
        level: max(MOST_ROWS, int(share // level_measures(level, view.text_scale).row))
        for level in LEVELS
    }


def _card_height(view: View, layout: LaneLayout, rows: int) -> float:
    return max(rows, 1) * level_measures(layout.level, view.text_scale).row + _PADDING


def _measured(view: View, memory: Memory, rows: list[Row]) -> list[float]:
    """The heights of lanes of cards and of collapsed ones; 0 for those that share what is left."""
    heights = [0.0] * len(rows)
    for place, row in enumerate(rows):
        if row.layout is not None:
            row.spots = spots_in(row.layout, view)
            used = max((spot.row + 1 for spot in row.spots), default=0)
            tallest = memory.tallest[row.index] = max(used, memory.tallest.get(row.index, 0))
            heights[place] = _card_height(view, row.layout, tallest)
            heights[place] += CONTEXT_HEIGHT * view.text_scale if row.has_context else 0.0
        elif row.dress is Dress.COLLAPSED:
            heights[place] = LEAST_HEIGHT * view.text_scale
    return heights


def _shared_height(view: View, heights: NDArray[np.float64], is_marks: NDArray[np.bool_]) -> float:
    """What each crowded lane gets of the height that the others leave."""
    crowded = int(np.count_nonzero(heights == 0))
    if not crowded:
        return LEAST_HEIGHT * view.text_scale
    room = view.height - 44 * view.text_scale - float(heights.sum())
    most = LONE_HEIGHT if crowded <= 4 else MOST_HEIGHT
    has_marks = bool(is_marks[heights == 0].any())
    least = (MARKS_HEIGHT if has_marks else LEAST_HEIGHT) * view.text_scale
    return float(min(max(room // crowded, least), most * view.text_scale))


def _stacked_up(view: View, memory: Memory, stack: Stack, lanes_top: float) -> LanesPlan:
    """Put the pinned lanes at the top, as far as they leave room, and scroll the others."""
    pinned = stack.pinned(PINNED_SHARE * (view.height - lanes_top))
    tall = np.concatenate([[0.0], np.cumsum(stack.heights)])
    pinned_height = float(tall[pinned])
    content = float(tall[-1]) - pinned_height
    scroll_top = lanes_top + pinned_height
    scrolled = min(view.scroll_y, max(content - (view.height - scroll_top), 0.0))
    plans = []
    for first, last, top, least in (
        (0, pinned, lanes_top, lanes_top),
        (pinned, len(stack.heights), scroll_top - scrolled, scroll_top),
    ):
        tops = top + tall[first:last] - tall[first]
        is_seen = (tops + stack.heights[first:last] >= least) & (tops <= view.height)
        for place in np.flatnonzero(is_seen).tolist():
            plans.append(_plan(view, memory, stack.row(first + place), float(tops[place])))
    return LanesPlan(plans, pinned_height, content)


def _plan(view: View, memory: Memory, row: Row, top: float) -> LanePlan:
    limit = _density_limit(view)
    is_dense = row.dress is Dress.DENSITY or (row.is_collapsed and row.inside > limit)
    return LanePlan(
        row=_lane_row(memory, row, top),
        own=int(memory.own_lanes[row.index]),
        layout=row.layout,
        spots=row.spots,
        left_out=row.left_out,
        is_dense=is_dense and row.inside > 0,
        has_context=row.has_context,
        is_context_dense=row.all_inside > limit,
    )


def _lane_row(memory: Memory, row: Row, top: float) -> LaneRow:
    lane, words = memory.lane(row.index), memory.words
    count = memory.count(row.index)
    is_low = row.height < 46
    return LaneRow(
        index=row.index,
        id=lane.id,
        label=words.lane(lane, memory.rows.field),
        kind=_icon(lane, memory.rows.field),
        count=count,
        top=top,
        height=row.height,
        dress=row.dress,
        count_label=words.short_count(count) if is_low else words.events(count),
        is_pinned=row.is_pinned,
        is_collapsed=row.is_collapsed,
    )


def _icon(lane: Lane, field: Facet | None) -> str:
    """The kind whose shape stands beside the name of its lane."""
    return lane.key if field is Facet.KIND and lane.role is LaneRole.VALUE else ""
