"""Which lanes stand where, and in which dress: decided before anything in them is placed."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Answers, Lane, LaneRole, Lanes
from viewer.domain.queries import Facet
from viewer.timeline.card_lanes import CardMemory, LaneLayout, Texts, lane_events, lane_layout
from viewer.timeline.card_placing import Spot, spots_in
from viewer.timeline.cards import LEVELS, level_measures
from viewer.timeline.marks import Known
from viewer.timeline.packing import MOST_ROWS
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Dress, LaneRow
from viewer.timeline.view import SceneWords, View

DENSITY_PX = 3.0
"""With more than one event on so many pixels a lane shows density."""
MOST_MARKS = 400
"""With more events in view than this a lane shows density."""
LEAST_HEIGHT, MOST_HEIGHT = 24.0, 40.0
MARKS_HEIGHT = 36.0
"""A lane of marks has room for a label above them."""
LONE_HEIGHT = 72.0
_PADDING = 8.0
_MOST_CARDS, _CARDS_IN_ALL = 60, 160
_MOST_CARD_LANES = 40
_CALMER = 0.8  # a lane leaves density only when this much below the limit
_WIDE = 2  # around the view there may be so many times the cards of one view


@dataclass(frozen=True, slots=True)
class LanePlan:
    """One lane of the scene with what its dress needs."""

    lane: Lane
    row: LaneRow
    layout: LaneLayout | None = None
    spots: list[Spot] = field(default_factory=list)


class Memory:
    """What a canvas keeps from frame to frame so that nothing jumps.

    One memory belongs to one ``Answers`` and one ``Lanes``; make a new one for others.
    """

    def __init__(self, answers: Answers, lanes: Lanes, words: SceneWords, texts: Texts) -> None:
        self.answers = answers
        self.lanes = lanes
        self.words = words
        self.texts = texts
        self.kinds = tuple(answers.kinds)
        self.cards = CardMemory()
        self.is_dense: set[int] = set()
        self.tallest: dict[int, int] = {}
        self.shown: set[int] = set()
        self._lanes: dict[int, Lane] = {}
        self._zoom: int | None = None

    def lane(self, index: int) -> Lane:
        """Return a lane, asked for once."""
        found = self._lanes.get(index)
        if found is None:
            found = self._lanes[index] = self.lanes.lane(index)
        return found

    def enter(self, scale: Scale) -> None:
        """Prepare for a frame at a scale."""
        self.cards.enter(scale)
        if self.cards.zoom != self._zoom:
            self._zoom = self.cards.zoom
            self.tallest.clear()
            self.shown.clear()


def wide_span(scale: Scale) -> tuple[int, int]:
    """The span for which cards are laid out: the view and a quarter more on both sides.

    What stands there already has its row before it comes into view.
    """
    margin = int(scale.span_s / 4) + 1
    return scale.left - margin, scale.right + margin


def plan_lanes(view: View, memory: Memory, lanes_top: float) -> tuple[list[LanePlan], float]:
    """Return the lanes in sight with their tops on the canvas, and the height of all together.

    Lanes that are empty in view are left out; one that was not stays while the zoom keeps its
    level and its events are near, so that panning does not take lanes away. Lanes scrolled out of
    sight only take their height.

    Args:
        view: what is looked at.
        memory: of the frames before.
        lanes_top: where the lanes' part of the canvas begins.
    """
    memory.enter(view.scale)
    lanes = memory.lanes
    indices = np.array(
        range(len(lanes)) if view.shown_lanes is None else view.shown_lanes, dtype=np.int64
    )
    around = lanes.counts_in(indices, *wide_span(view.scale))
    inside = lanes.counts_in(indices, view.scale.left, view.scale.right + 1)
    memory.shown.update(indices[inside > 0].tolist())
    was_shown = np.isin(indices, np.fromiter(memory.shown, np.int64, len(memory.shown)))
    filled = (around > 0) & was_shown
    indices, around, inside = indices[filled], around[filled], inside[filled]
    if not len(indices):
        return [], 0.0
    dresses = _dresses(view, memory, indices, inside, around)
    layouts = _layouts(view, memory, indices, dresses)
    return _stacked_up(view, memory, indices, dresses, layouts, lanes_top)


def _dresses(
    view: View,
    memory: Memory,
    indices: NDArray[np.int64],
    inside: NDArray[np.int64],
    around: NDArray[np.int64],
) -> list[Dress]:
    """Cards for few, marks for some, density for many; a lane near the limit stays as it is."""
    limit = min(view.scale.width_px / DENSITY_PX, MOST_MARKS)
    has_room_for_cards = len(indices) <= _MOST_CARD_LANES
    most = _most_cards(len(indices))
    dresses = []
    for index, count, near in zip(indices.tolist(), inside.tolist(), around.tolist(), strict=True):
        if count > limit * (_CALMER if index in memory.is_dense else 1.0):
            memory.is_dense.add(index)
            dresses.append(Dress.DENSITY)
            continue
        memory.is_dense.discard(index)
        is_few = has_room_for_cards and near <= most * _WIDE and count <= most
        dresses.append(Dress.CARDS if is_few else Dress.MARKS)
    if view.collapsed:
        for number, index in enumerate(indices.tolist()):
            if memory.lane(index).key in view.collapsed:
                dresses[number] = Dress.COLLAPSED
    return dresses


def _layouts(
    view: View, memory: Memory, indices: NDArray[np.int64], dresses: list[Dress]
) -> dict[int, LaneLayout]:
    """Lay out the lanes of cards at the highest level of detail with which all find room.

    Lanes whose events do not fit become lanes of marks in ``dresses``.
    """
    known: dict[int, list[Known]] = {}
    span = wide_span(view.scale)
    for number, index in enumerate(indices.tolist()):
        if dresses[number] is Dress.CARDS:
            most_events = _most_cards(len(indices)) * _WIDE
            events = lane_events(memory.lanes, index, span, memory.kinds, most_events)
            if events is None:
                dresses[number] = Dress.MARKS
            else:
                known[index] = events
    room = view.height - 44 * view.text_scale
    most_rows = _most_rows(view, len(indices))
    layouts: dict[int, LaneLayout] = {}
    for highest, most in ((3, room), (2, 2 * room), (1, float("inf"))):
        layouts = {}
        for index, events in known.items():
            layout = lane_layout(
                index, events, view, memory.texts, memory.cards, highest, most_rows
            )
            if layout is not None:
                layouts[index] = layout
        total = sum(_card_height(view, layout, layout.rows_used) for layout in layouts.values())
        rest = len(indices) - len(layouts)
        if total + rest * LEAST_HEIGHT <= most:
            break
    for number, index in enumerate(indices.tolist()):
        if dresses[number] is Dress.CARDS and index not in layouts:
            dresses[number] = Dress.MARKS
    return layouts


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


def _stacked_up(
    view: View,
    memory: Memory,
    indices: NDArray[np.int64],
    dresses: list[Dress],
    layouts: dict[int, LaneLayout],
    lanes_top: float,
) -> tuple[list[LanePlan], float]:
    """Give each lane its top and height; crowded lanes share what is left."""
    spots = {index: spots_in(layout, view) for index, layout in layouts.items()}
    heights = {}
    for index, layout in layouts.items():
        rows = max((spot.row + 1 for spot in spots[index]), default=0)
        memory.tallest[index] = max(rows, memory.tallest.get(index, 0))
        heights[index] = _card_height(view, layout, memory.tallest[index])
    shared = _shared_height(view, sum(heights.values()), dresses)
    folded = LEAST_HEIGHT * view.text_scale
    tall = [
        folded if dress is Dress.COLLAPSED else heights.get(index, shared)
        for index, dress in zip(indices.tolist(), dresses, strict=True)
    ]
    content = sum(tall)
    top = lanes_top - min(view.scroll_y, max(content - (view.height - lanes_top), 0.0))
    plans = []
    for index, dress, height in zip(indices.tolist(), dresses, tall, strict=True):
        if top + height >= lanes_top and top <= view.height:
            lane = memory.lane(index)
            row = _lane_row(memory, lane, index, top, height, dress)
            plans.append(LanePlan(lane, row, layouts.get(index), spots.get(index, [])))
        top += height
    return plans, content


def _shared_height(view: View, taken: float, dresses: list[Dress]) -> float:
    """What each crowded lane gets of the height that cards leave."""
    crowded = sum(dress in (Dress.MARKS, Dress.DENSITY) for dress in dresses)
    collapsed = sum(dress is Dress.COLLAPSED for dress in dresses)
    if not crowded:
        return LEAST_HEIGHT * view.text_scale
    room = view.height - 44 * view.text_scale - taken - collapsed * LEAST_HEIGHT
    most = LONE_HEIGHT if crowded <= 4 else MOST_HEIGHT
    has_marks = Dress.MARKS in dresses
    least = (MARKS_HEIGHT if has_marks else LEAST_HEIGHT) * view.text_scale
    most *= view.text_scale
    return float(min(max(room // crowded, least), most))


def _lane_row(
    memory: Memory, lane: Lane, index: int, top: float, height: float, dress: Dress
) -> LaneRow:
    is_low = height < 46
    words = memory.words
    count = words.short_count(lane.count) if is_low else words.events(lane.count)
    has_icon = memory.lanes.field is Facet.KIND and lane.role is LaneRole.VALUE
    return LaneRow(
        index=index,
        key=lane.key,
        label=words.lane(lane, memory.lanes.field),
        kind=lane.key if has_icon else "",
        count=lane.count,
        top=top,
        height=height,
        dress=dress,
        count_label=count,
    )
