"""Lanes with too many events for cards: marks with labels by isolation, or density."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from viewer.domain.answers import Marks, bin_width
from viewer.timeline.card_lanes import Item
from viewer.timeline.cards import LABEL_LEAD, LEVELS
from viewer.timeline.crowd_marks import chosen, crowd_of
from viewer.timeline.lane_plan import CONTEXT_HEIGHT, MOST_MARKS, LanePlan
from viewer.timeline.marks import Known, mark_of, reach_of, rows_of
from viewer.timeline.memory import Memory
from viewer.timeline.scene import Card, Crowd, DensityBand, Mark, Rect, State
from viewer.timeline.view import View

LABEL_GAP_PX = 156.0
"""Labels of a lane start at least so far apart, and are cut to fit in."""
_LABEL_SPACE = 8.0
_EDGE = 3.0
_LEAST_LETTERS = 5
_BOTTOM = 4.0


def mark_y(plan: LanePlan) -> float:
    """The middle of the marks of a crowded lane, or of those behind the cards of another."""
    row = plan.row
    return row.top + row.height - (9.0 if row.height >= 30 else 7.0)


def crowd(plans: Sequence[LanePlan], view: View, memory: Memory) -> Crowd:
    """Return the marks of crowded lanes that are no density yet."""
    scale = view.scale
    parts = []
    for plan in plans:
        marks = memory.shown.lanes.marks_in(
            plan.own, scale.left, scale.right + 1, limit=3 * MOST_MARKS
        )
        if len(marks):
            parts.append((plan.row.index, mark_y(plan), marks))
    return crowd_of(parts, view, memory.kinds)


def context(plans: Sequence[LanePlan], view: View, memory: Memory) -> Crowd:
    """Return the marks of lanes that the query leaves out, to be painted pale behind its own."""
    scale = view.scale
    parts = []
    for plan in plans:
        row = plan.row.index
        marks = memory.rows.marks_in(row, scale.left, scale.right + 1, limit=3 * MOST_MARKS)
        left_out = chosen(marks, ~memory.shown.in_lanes.matching(marks.id))
        if len(left_out):
            parts.append((row, mark_y(plan), left_out))
    return replace(crowd_of(parts, view, memory.kinds), is_context=True)


def density_bands(
    plans: Sequence[LanePlan], view: View, memory: Memory, *, is_context: bool = False
) -> tuple[DensityBand, ...]:
    """Return the density of crowded lanes, asked for in one go.

    Args:
        plans: the lanes.
        view: what is looked at.
        memory: tells the lanes.
        is_context: count all events of the lanes, not only the query's.
    """
    if not plans:
        return ()
    scale = view.scale
    lanes = memory.rows if is_context else memory.shown.lanes
    indices = np.array(
        [plan.row.index if is_context else plan.own for plan in plans], dtype=np.int64
    )
    density = lanes.density(indices, scale.left, scale.right + 1, bin_width(scale.seconds_per_px))
    edges = view.gutter + scale.xs(density.edges)
    most = int(density.counts.max(initial=0))
    return tuple(
        DensityBand(
            plan.row.index, *_band_place(plan), edges, density.counts[number], most, is_context
        )
        for number, plan in enumerate(plans)
    )


def _band_place(plan: LanePlan) -> tuple[float, float]:
    """Top and height of the band in its lane: at the foot, labels find room above."""
    row = plan.row
    height = max(row.height - 12.0, 12.0) if plan.layout is None else CONTEXT_HEIGHT - 2.0
    return row.top + row.height - _BOTTOM + 1 - height, height


def labels(plan: LanePlan, view: View, memory: Memory, states: dict[int, State]) -> list[Card]:
    """Return the labels of a crowded lane: those of events isolated enough, never overlapping."""
    is_low = plan.row.height < 30 * view.text_scale
    has_labels = plan.own >= 0 and memory.shown.lanes.has_labels
    if not has_labels or plan.row.is_collapsed or is_low:
        return []
    scale = view.scale
    gap_px = LABEL_GAP_PX * view.text_scale
    first = scale.time(-gap_px)
    marks = memory.shown.lanes.labels_in(
        plan.own, first, scale.right + 1, gap_px * scale.seconds_per_px
    )
    return _label_cards(plan, view, memory, marks, states)


def _label_cards(
    plan: LanePlan, view: View, memory: Memory, marks: Marks, states: dict[int, State]
) -> list[Card]:
    rows = list(rows_of(marks, memory.kinds))
    headlines = memory.texts.headlines([row.event for row in rows])
    cards: list[Card] = []
    for row in rows:
        headline = headlines.get(row.event)
        if headline is None:
            continue
        fitted = memory.texts.fitted(headline, 1)
        item = Item(row, headline, (row.event,), fitted, kind=row.kind)
        state = states.get(row.event, State.PLAIN)
        free_from = cards[-1].rect.x + cards[-1].rect.width if cards else float("-inf")
        card = label_card(plan, view, memory, item, state, free_from)
        if card is not None:
            cards.append(card)
    return cards


def label_card(
    plan: LanePlan,
    view: View,
    memory: Memory,
    item: Item,
    state: State,
    free_from: float = float("-inf"),
) -> Card | None:
    """Return one label at its mark, cut to the gap that is kept free for it.

    At the right edge it is turned around where the room before it is free, else cut shorter;
    None where not even a few letters fit.

    Args:
        plan: its lane.
        view: what is looked at.
        memory: tells widths.
        item: the event with its words.
        state: what the reader is doing with it.
        free_from: the right end of the label before it.
    """
    scale = view.text_scale
    reach = reach_of(item.known, view.scale, view.gutter, view.today)
    middle = (reach.start + reach.end) / 2 if reach.end - reach.start < 12 else reach.start + 1
    lead = LABEL_LEAD * scale
    title, width = memory.texts.label(item.headline, LABEL_GAP_PX * scale - _LABEL_SPACE)
    x = middle - lead
    is_flipped = x + width > view.width - _EDGE and middle + lead - width > free_from + _EDGE
    if is_flipped:
        x = min(middle + lead, view.width - _EDGE) - width
    elif x + width > view.width - _EDGE:
        title, width = memory.texts.label(item.headline, view.width - _EDGE - x)
    if len(title) < _LEAST_LETTERS and title != item.fitted.words.title:
        return None
    row = plan.row
    top = row.top + (3.0 if row.height >= 30 else 1.5)
    return Card(
        event=item.known.event,
        lane=row.index,
        rect=Rect(x, top, width, LEVELS[1].box * scale),
        level=1,
        kind=item.known.kind,
        title=title,
        date="",
        doubt="",
        participants="",
        stem_x=min(middle, view.width - 2),
        stem_bottom=row.top + row.height - _BOTTOM if plan.is_dense else mark_y(plan) - 4,
        is_flipped=is_flipped,
        state=state,
        members=(item.known.event,),
    )


def chosen_mark(plan: LanePlan, view: View, known: Known, state: State) -> Mark:
    """Return the mark of an event that is selected, focused or under the pointer in a crowd."""
    reach = reach_of(known, view.scale, view.gutter, view.today)
    mark = mark_of(known, reach, plan.row.index, mark_y(plan), state)
    if plan.is_dense:
        return replace(mark, y=plan.row.top + plan.row.height - _BOTTOM - 7)
    return mark
