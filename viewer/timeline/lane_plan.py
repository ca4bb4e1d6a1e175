"""Which lanes stand where, and in which dress: decided before anything in them is placed."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from viewer.domain.answers import Lane, LaneRole
from viewer.domain.queries import Facet
from viewer.timeline.card_lanes import LaneLayout
from viewer.timeline.card_placing import Spot, spots_in
from viewer.timeline.lane_dress import (
    COLLAPSED_HEIGHT,
    cards_height,
    choose_cards,
    density_limit,
    filled_lanes,
    lane_number,
    most_card_rows,
    remember_crowded,
)
from viewer.timeline.lane_labels import LABEL_ROW_PX, LabelRows, label_rows
from viewer.timeline.lane_rows import Row, Stack
from viewer.timeline.memory import Memory
from viewer.timeline.scene import Dress, LaneRow
from viewer.timeline.view import View

LABELS_TOP = 3.0
_MARKS_ROOM = 13.0
"""What a crowded lane has below its labels at the least."""
CONTEXT_HEIGHT = 14.0
"""What a lane of cards has below them for the marks of what the query leaves out."""
PINNED_SHARE = 2 / 3
"""Pinned lanes that would take more of the canvas than this scroll with the others."""


@dataclass(frozen=True, slots=True)
class LanePlan:
    """One lane of the scene with what its dress needs.

    Attributes:
        row: the lane on the canvas; its index is one of the memory's rows.
        own: the query's lane that it shows; -1 for none.
        label_rows: of its labels, where it has no cards.
        layout, spots: where its cards stand.
        left_out: which of its cards are of events that the query leaves out.
        is_dense: its events are a density.
        has_context: behind its events stand those that the query leaves out, as marks or, with
            ``is_context_dense``, as a density.
        text_scale: as of the fonts.
    """

    row: LaneRow
    own: int
    label_rows: LabelRows
    layout: LaneLayout | None = None
    spots: list[Spot] = field(default_factory=list)
    left_out: frozenset[int] = frozenset()
    is_dense: bool = False
    has_context: bool = False
    is_context_dense: bool = False
    text_scale: float = 1.0


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
    filled = filled_lanes(view, memory)
    if not len(filled):
        wanted = memory.arrangement(view.choice)
        is_empty = not len(wanted.pinned) and not len(wanted.others)
        return LanesPlan(has_hidden_all=is_empty and wanted.hidden > 0)
    rows = [filled.row(place) for place in range(len(filled))] if filled.are_few else []
    labels = label_rows(most_card_rows(view, len(filled))[1])
    least = _least_height(view, labels)
    if filled.are_few:
        choose_cards(view, memory, rows, labels)
        heights = np.array(_measured(view, memory, rows, least))
    else:
        heights = np.where(filled.is_collapsed, COLLAPSED_HEIGHT * view.text_scale, 0.0)
    remember_crowded(memory, filled, rows)
    is_crowded = heights == 0
    left = view.height - 44 * view.text_scale - float(heights.sum())
    heights[is_crowded] = max(left // max(int(is_crowded.sum()), 1), least)
    return _stacked_up(view, memory, Stack(filled, rows, heights), lanes_top, labels)


def _measured(view: View, memory: Memory, rows: list[Row], least: float) -> list[float]:
    """The heights of lanes of cards and of collapsed ones; 0 for those that share what is left.

    The cards of lanes that may be in sight are put where they stand.

    Args:
        view: what is looked at.
        memory: of the frames before.
        rows: all lanes that are not empty.
        least: what a crowded lane takes at the least.
    """
    heights, top = [0.0] * len(rows), 0.0
    for place, row in enumerate(rows):
        if row.layout is not None:
            state = memory.cards.state(lane_number(row))
            used = state.tallest = max(row.layout.rows_used, state.tallest)
            if top - view.scroll_y <= view.height:
                row.spots = spots_in(row.layout, view, memory.texts)
            heights[place] = cards_height(view, row.layout.level, used)
            heights[place] += CONTEXT_HEIGHT * view.text_scale if row.has_context else 0.0
        elif row.dress is Dress.COLLAPSED:
            heights[place] = COLLAPSED_HEIGHT * view.text_scale
        top += heights[place] or least
    return heights


def _least_height(view: View, labels: LabelRows) -> float:
    """What a crowded lane takes at the least: its labels and marks.

    That depends on the number of lanes alone, which only falls on zooming in: no label goes
    because another lane grows.
    """
    return math.ceil(LABELS_TOP + (labels.count * LABEL_ROW_PX + _MARKS_ROOM) * view.text_scale)


def _stacked_up(
    view: View, memory: Memory, stack: Stack, lanes_top: float, labels: LabelRows
) -> LanesPlan:
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
            plans.append(_plan(view, memory, stack.row(first + place), float(tops[place]), labels))
    return LanesPlan(plans, pinned_height, content)


def _plan(view: View, memory: Memory, row: Row, top: float, labels: LabelRows) -> LanePlan:
    limit = density_limit(view)
    is_dense = row.dress is Dress.DENSITY or (row.is_collapsed and row.inside > limit)
    return LanePlan(
        row=_lane_row(memory, row, top),
        own=int(memory.own_lanes[row.index]),
        layout=row.layout,
        spots=row.spots,
        left_out=row.left_out,
        label_rows=labels,
        is_dense=is_dense and row.inside > 0,
        has_context=row.has_context,
        is_context_dense=row.all_inside > limit,
        text_scale=view.text_scale,
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
