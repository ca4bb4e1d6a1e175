"""Lanes with too many events for cards: marks with labels by isolation, or density."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from viewer.domain.answers import Marks, bin_width
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Precision, Qualifier
from viewer.timeline.card_lanes import Item
from viewer.timeline.cards import LABEL_TEXT_X, LEVELS
from viewer.timeline.lane_plan import MOST_MARKS, LanePlan, Memory
from viewer.timeline.marks import Known, mark_of, reach_of, rows_of
from viewer.timeline.scene import Card, DensityBand, Dress, Mark, MarkArrays, Rect, State, TextStyle
from viewer.timeline.view import View

LABEL_GAP_PX = 156.0
"""Labels of a lane start at least so far apart, and are cut to fit in."""
_LABEL_SPACE = 8.0
_BOTTOM = 4.0
_SOFT = Qualifier.UNCERTAIN | Qualifier.APPROXIMATE


def mark_y(plan: LanePlan) -> float:
    """The middle of the marks of a crowded lane."""
    row = plan.row
    return row.top + row.height - (9.0 if row.height >= 30 else 7.0)


def mark_arrays(plan: LanePlan, view: View, memory: Memory) -> MarkArrays:
    """Return the plain marks of a lane in view, as arrays."""
    scale = view.scale
    marks = memory.lanes.marks_in(plan.row.index, scale.left, scale.right + 1, limit=3 * MOST_MARKS)
    today = OPEN_END if view.today is None else view.today
    in_force = (marks.flags & Qualifier.IN_FORCE) != 0
    end = np.where((marks.end == OPEN_END) & in_force, np.int64(today), marks.end)
    left, right = scale.xs(marks.start), scale.xs(end)
    left = np.where(marks.start == OPEN_START, right - 40, left)
    right = np.where(end == OPEN_END, left + 40, right)
    is_coarse = (marks.precision > Precision.DAY) & (marks.precision != Precision.INTERVAL)
    edge = scale.width_px + 40
    left, right = np.clip(left, -40, edge), np.clip(right, -40, edge)
    return MarkArrays(
        lane=plan.row.index,
        y=mark_y(plan),
        event=marks.id,
        x=view.gutter + left,
        width=np.maximum(right - left, 0.0),
        kind=marks.kind,
        soft=is_coarse | ((marks.flags & _SOFT) != 0),
    )


def density_bands(
    plans: Sequence[LanePlan], view: View, memory: Memory
) -> tuple[tuple[DensityBand, ...], int]:
    """Return the density of crowded lanes, asked for in one go, and the largest count."""
    if not plans:
        return (), 0
    scale = view.scale
    indices = np.array([plan.row.index for plan in plans], dtype=np.int64)
    density = memory.lanes.density(
        indices, scale.left, scale.right + 1, bin_width(scale.seconds_per_px)
    )
    edges = view.gutter + scale.xs(density.edges)
    bands = tuple(
        DensityBand(plan.row.index, *_band_place(plan), edges, density.counts[number])
        for number, plan in enumerate(plans)
    )
    return bands, int(density.counts.max(initial=0))


def _band_place(plan: LanePlan) -> tuple[float, float]:
    """Top and height of the band in its lane: at the foot, labels find room above."""
    row = plan.row
    height = max(row.height - 12.0, 12.0)
    return row.top + row.height - _BOTTOM + 1 - height, height


def labels(plan: LanePlan, view: View, memory: Memory, states: dict[int, State]) -> list[Card]:
    """Return the labels of a crowded lane: those of events isolated enough, never overlapping."""
    is_low = plan.row.height < 30 * view.text_scale
    if not memory.lanes.has_labels or plan.row.dress is Dress.COLLAPSED or is_low:
        return []
    scale = view.scale
    gap_px = LABEL_GAP_PX * view.text_scale
    first = scale.time(-gap_px)
    marks = memory.lanes.labels_in(
        plan.row.index, first, scale.right + 1, gap_px * scale.seconds_per_px
    )
    return _label_cards(plan, view, memory, marks, states)


def _label_cards(
    plan: LanePlan, view: View, memory: Memory, marks: Marks, states: dict[int, State]
) -> list[Card]:
    rows = list(rows_of(marks, memory.kinds))
    headlines = memory.texts.headlines([row.event for row in rows])
    cards = []
    for row in rows:
        headline = headlines.get(row.event)
        if headline is None:
            continue
        fitted = memory.texts.fitted(headline, 1)
        item = Item(row, headline, (row.event,), fitted, kind=row.kind)
        state = states.get(row.event, State.PLAIN)
        cards.append(label_card(plan, view, memory, item, state))
    return cards


def label_card(plan: LanePlan, view: View, memory: Memory, item: Item, state: State) -> Card:
    """Return one label at its mark, cut to the gap that is kept free for it, never flipped alone.

    Labels keep clear of each other because each starts a gap after the last; turning one around
    at the right edge is allowed only where its gap on the left is free: it is when it is cut.
    """
    reach = reach_of(item.known, view.scale, view.gutter, view.today)
    middle = (reach.start + reach.end) / 2 if reach.end - reach.start < 12 else reach.start + 1
    room = LABEL_GAP_PX * view.text_scale - _LABEL_SPACE
    title, width = item.fitted.words.title, item.fitted.width
    if width > room:
        around = LABEL_TEXT_X * view.text_scale + 7
        title = memory.texts.measure.elided(title, TextStyle.LABEL, room - around)
        width = memory.texts.measure.width(title, TextStyle.LABEL) + around
    box = LEVELS[1].box * view.text_scale
    x = min(middle - 9.0, view.width - 2 - width)
    top = plan.row.top + (3.0 if plan.row.height >= 30 else 1.5)
    is_density = plan.row.dress is Dress.DENSITY
    bottom = plan.row.top + plan.row.height - _BOTTOM if is_density else mark_y(plan) - 4
    return Card(
        event=item.known.event,
        lane=plan.row.index,
        rect=Rect(x, top, width, box),
        level=1,
        kind=item.known.kind,
        title=title,
        date="",
        doubt="",
        participants="",
        stem_x=min(middle, view.width - 2),
        stem_bottom=bottom,
        state=state,
        members=(item.known.event,),
    )


def chosen_mark(plan: LanePlan, view: View, known: Known, state: State) -> Mark:
    """Return the mark of an event that is selected, focused or under the pointer in a crowd."""
    reach = reach_of(known, view.scale, view.gutter, view.today)
    mark = mark_of(known, reach, plan.row.index, mark_y(plan), state)
    if plan.row.dress is Dress.DENSITY:
        return replace(mark, y=plan.row.top + plan.row.height - _BOTTOM - 7)
    return mark
