"""Lanes with too many events for cards: marks, or density."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Marks, bin_width
from viewer.timeline.crowd_marks import Part, chosen, crowd_of, taken
from viewer.timeline.lane_dress import MOST_MARKS
from viewer.timeline.lane_labels import LABEL_ROW_PX
from viewer.timeline.lane_plan import CONTEXT_HEIGHT, LABELS_TOP, LanePlan
from viewer.timeline.marks import Known, mark_of, reach_of
from viewer.timeline.memory import Memory
from viewer.timeline.scene import Crowd, DensityBand, Mark, State
from viewer.timeline.view import View

_BOTTOM = 4.0
_LOW_BAND = 28.0


_MARK_ROW_PX = 14.0
_GOLDEN = 2654435769  # 2^32 divided by the golden ratio
_WORD = 2**32 - 1


@dataclass(frozen=True, slots=True)
class MarkRows:
    """Where the marks of a crowded lane stand: in one row, or in several where it is tall.

    Which row an event's mark has is told by its id alone, so it never jumps from one to another.
    Multiplying by the golden ratio puts those that follow one another far apart (Knuth, The Art of
    Computer Programming 3, 6.4).
    """

    bottom: float
    step: float
    count: int

    @classmethod
    def of(cls, plan: LanePlan) -> MarkRows:
        """Return the rows of a lane; those behind the cards of another are one."""
        row = plan.row
        bottom = row.top + row.height - (9.0 if row.height >= 30 else 7.0)
        if plan.layout is not None or row.is_collapsed:
            return cls(bottom, 0.0, 1)
        top = row.top + labels_height(plan) + _MARK_ROW_PX / 2
        return cls(bottom, _MARK_ROW_PX, 1 + max(int((bottom - top) / _MARK_ROW_PX), 0))

    def y(self, event: int) -> float:
        """The middle of an event's mark."""
        return self.bottom - self.step * ((event * _GOLDEN & _WORD) * self.count >> 32)

    def ys(self, events: NDArray[np.int64]) -> NDArray[np.float64]:
        """The middles of many marks."""
        spread = events.astype(np.uint64) * np.uint64(_GOLDEN) & np.uint64(_WORD)
        place = spread * np.uint64(self.count) >> np.uint64(32)
        return self.bottom - self.step * place.astype(np.float64)


def labels_height(plan: LanePlan) -> float:
    """What the labels of a lane take above its marks."""
    return LABELS_TOP + plan.label_rows.count * LABEL_ROW_PX * plan.text_scale


def _in_rows(plan: LanePlan, marks: Marks) -> Part:
    """The marks of a lane row by row."""
    rows = MarkRows.of(plan)
    if rows.count == 1:
        return plan.row.index, np.full(len(marks), rows.bottom), marks
    ys = rows.ys(marks.id)
    order = np.argsort(ys, kind="stable")
    return plan.row.index, ys[order], taken(marks, order)


def crowd(
    plans: Sequence[LanePlan], view: View, memory: Memory, others: Sequence[Part] = ()
) -> Crowd:
    """Return the marks of crowded lanes that are no density yet, after those of other lanes."""
    scale = view.scale
    parts = [part for part in others if len(part[1])]
    for plan in plans:
        marks = memory.shown.lanes.marks_in(
            plan.own, scale.left, scale.right + 1, limit=3 * MOST_MARKS
        )
        if len(marks):
            parts.append(_in_rows(plan, marks))
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
            parts.append(_in_rows(plan, left_out))
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
    """Top and height of the band in its lane: at the foot."""
    row = plan.row
    height = CONTEXT_HEIGHT - 2.0
    if plan.layout is None:
        # In a low lane the labels stand on it, in a tall one above it.
        low = min(max(row.height - 12.0, 12.0), _LOW_BAND)
        height = max(low, row.height - labels_height(plan) - _BOTTOM)
    return row.top + row.height - _BOTTOM + 1 - height, height


def chosen_mark(plan: LanePlan, view: View, known: Known, state: State) -> Mark:
    """Return the mark of an event that is selected, focused or under the pointer in a crowd."""
    reach = reach_of(known, view.scale, view.gutter, view.today)
    mark = mark_of(known, reach, plan.row.index, MarkRows.of(plan).y(known.event), state)
    if plan.is_dense:
        return mark._replace(y=plan.row.top + plan.row.height - _BOTTOM - 7)
    return mark
