"""What of a scene lies under a point, or inside a rectangle."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

import numpy as np

from viewer.timeline.scene import (
    Card,
    Crowd,
    DensityBand,
    EdgeHint,
    Era,
    LaneRow,
    Mark,
    Rect,
    Scene,
    State,
)

REACH_PX = 5.0
"""How far beside a mark the pointer may stand."""
_MARK_HALF_PX = 8.0
_EDGE_REACH_PX = 5.0
"""How far before the edge of the lanes' names it can be taken hold of; the plot keeps its own."""
_FAR_PX = 1e9  # wider than any mark


class Part(Enum):
    """The parts of the canvas that answer differently to the pointer."""

    PLOT = auto()
    EVENT = auto()
    DENSITY = auto()
    AXIS = auto()
    LANE_NAME = auto()
    NAMES_EDGE = auto()
    CORNER = auto()
    HINT = auto()
    ERA = auto()


class Hit(NamedTuple):
    """What lies under a point.

    Attributes:
        part: the part of the canvas.
        event: the event there; None where there is none.
        lane: the row of the lane there; None above, below and between.
        members: the events of a stack, ``event`` among them.
        band: the density of the lane, and ``column`` the bin there.
        hint: the hint there.
        era: the era whose name is there.
    """

    part: Part
    event: int | None = None
    lane: LaneRow | None = None
    members: tuple[int, ...] = ()
    band: DensityBand | None = None
    column: int = -1
    hint: EdgeHint | None = None
    era: Era | None = None


Hints = tuple[tuple[Rect, EdgeHint], ...]
EraNames = tuple[tuple[Rect, Era], ...]


def hit_at(scene: Scene, x: float, y: float, hints: Hints = (), era_names: EraNames = ()) -> Hit:
    """Tell what lies under a point; what is painted later is found first.

    Args:
        scene: the frame on screen.
        x: logical pixels from the canvas's left edge.
        y: logical pixels from its top.
        hints: where the painter puts the scene's hints.
        era_names: where it puts the names of eras.
    """
    for rect, hint in hints:
        if _is_in(rect, x, y):
            return Hit(Part.HINT, hint.event, hint=hint)
    if scene.gutter and -_EDGE_REACH_PX <= x - scene.gutter < 1:
        return Hit(Part.NAMES_EDGE)
    if y < scene.axis.height:
        return Hit(Part.AXIS if x >= scene.gutter else Part.CORNER)
    lane = lane_at(scene, y)
    if x < scene.gutter:
        return Hit(Part.LANE_NAME, lane=lane) if lane is not None else Hit(Part.CORNER)
    if y < scene.lanes_top:
        named = (era for rect, era in era_names if _is_in(rect, x, y))
        era = next(named, None)
        return Hit(Part.PLOT) if era is None else Hit(Part.ERA, era.event, era=era)
    return (
        _event_at(scene, x, y, lane) or _density_at(scene, x, y, lane) or Hit(Part.PLOT, lane=lane)
    )


def lane_at(scene: Scene, y: float) -> LaneRow | None:
    """Tell the lane at a height; None above, below and between."""
    if y < scene.lanes_top:
        return None
    is_pinned = y < scene.scroll_top
    rows = (row for row in scene.lanes if row.is_pinned is is_pinned)
    return next((row for row in rows if row.top <= y < row.top + row.height), None)


def rect_of(scene: Scene, event: int, era_names: EraNames = ()) -> Rect | None:
    """Tell where an event's card, or else its mark or the name of the era, is painted."""
    boxes = [card.rect for card in scene.cards if card.event == event]
    boxes += [_mark_rect(mark) for mark in scene.marks if mark.event == event]
    in_crowd = np.flatnonzero(scene.crowd.event == event)
    boxes += [_mark_rect(scene.crowd.mark(number)) for number in in_crowd[:1].tolist()]
    boxes += [rect for rect, era in era_names if era.event == event]
    return boxes[0] if boxes else None


def events_inside(scene: Scene, box: Rect) -> list[int]:
    """Tell the events whose card or mark touches a rectangle, in the order of the scene."""
    touched = [card for card in scene.cards if _touch(card.rect, box) and not _is_pale(card)]
    found = [card.event for card in touched]
    found += [member for card in touched for member in card.members]
    marks = (mark for mark in scene.marks if not _is_pale(mark))
    found += [mark.event for mark in marks if _touch(_mark_rect(mark), box)]
    crowd = scene.crowd
    is_in = (crowd.y >= box.y - _MARK_HALF_PX) & (crowd.y <= box.y + box.height + _MARK_HALF_PX)
    is_in &= (crowd.x_start <= box.x + box.width) & (crowd.x_end >= box.x)
    found += crowd.event[is_in].tolist()
    return list(dict.fromkeys(found))


def dense_lanes_inside(scene: Scene, box: Rect) -> list[int]:
    """Tell the lanes that show density and touch a rectangle, by their index in the scene."""
    return [
        band.lane
        for band in scene.density
        if not band.is_context and band.top < box.y + box.height and band.top + band.height > box.y
    ]


def _event_at(scene: Scene, x: float, y: float, lane: LaneRow | None) -> Hit | None:
    here = _lanes_of_zone(scene, y)
    painted = sorted(scene.cards, key=_is_in_front)
    for card in painted[::-1]:
        if _is_in(card.rect, x, y) and card.lane in here and not _is_pale(card):
            return Hit(Part.EVENT, card.event, lane, card.members if card.stack > 1 else ())
    marks = (mark for mark in scene.marks if mark.lane in here and not _is_pale(mark))
    near = [mark for mark in marks if _is_in(_mark_rect(mark), x, y)]
    if near:
        best = min(near, key=lambda mark: (mark.is_ghost, mark.x_end - mark.x_start))
        return Hit(Part.EVENT, best.event, lane)
    event = _crowd_event_at(scene.crowd, x, y, here)
    return None if event is None else Hit(Part.EVENT, event, lane)


def _lanes_of_zone(scene: Scene, y: float) -> set[int]:
    """The lanes that a height can belong to: the pinned ones, or those that scroll below."""
    is_pinned = y < scene.scroll_top
    return {row.index for row in scene.lanes if row.is_pinned is is_pinned}


def _is_pale(what: Card | Mark) -> bool:
    """Whether it is left out by the query, and only shown."""
    return State.CONTEXT in what.state


def _is_in_front(card: Card) -> bool:
    return bool(card.state)


def _crowd_event_at(crowd: Crowd, x: float, y: float, lanes: set[int]) -> int | None:
    """The event whose mark holds the point most tightly, else the nearest within reach."""
    off = np.abs(crowd.y - y)
    is_near = (off <= _MARK_HALF_PX) & (crowd.x_start <= x + REACH_PX)
    near = np.flatnonzero(is_near & (crowd.x_end >= x - REACH_PX))
    near = near[[lane in lanes for lane in crowd.lane[near].tolist()]]
    if not len(near):
        return None
    near = near[off[near] == off[near].min()]  # of rows of marks the nearest
    left, right = crowd.x_start[near], crowd.x_end[near]
    beside = np.maximum(left - x, x - right)
    best = np.argmin(np.where(beside <= 0, right - left - _FAR_PX, beside))
    return int(crowd.event[near[best]])


def _density_at(scene: Scene, x: float, y: float, lane: LaneRow | None) -> Hit | None:
    here = _lanes_of_zone(scene, y)
    for band in scene.density:
        if band.lane in here and not band.is_context and band.top <= y < band.top + band.height:
            column = int(np.searchsorted(band.x, np.float64(x), "right")) - 1
            if 0 <= column < len(band.counts) and band.counts[column]:
                return Hit(Part.DENSITY, lane=lane, band=band, column=column)
    return None


def _mark_rect(mark: Mark) -> Rect:
    left, right = mark.x_start - REACH_PX, mark.x_end + REACH_PX
    return Rect(left, mark.y - _MARK_HALF_PX, right - left, 2 * _MARK_HALF_PX)


def _is_in(rect: Rect, x: float, y: float) -> bool:
    return rect.x <= x < rect.x + rect.width and rect.y <= y < rect.y + rect.height


def _touch(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )
