"""Where the cards of a lane stand in this very view: free, or kept from leaving it at an edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from viewer.domain.dates import OPEN_END
from viewer.domain.precision import Qualifier
from viewer.timeline.card_lanes import LaneLayout
from viewer.timeline.card_texts import Item, Texts
from viewer.timeline.cards import (
    LABEL_LEAD,
    LEAD,
    LEAST_CUT,
    LEFT_EDGE,
    MARKER_X,
    RIGHT_EDGE,
    Fitted,
    Level,
    level_measures,
)
from viewer.timeline.crowd_marks import Part, forms_of, outer_limits, taken
from viewer.timeline.marks import NARROW_PX, Known, known_of, mark_of, reach_of
from viewer.timeline.packing import GAP_PX
from viewer.timeline.scene import Card, Form, LaneRow, Link, Mark, Rect, State
from viewer.timeline.view import View

_TOP = 5.0
_HALF_MARK = 6.0
LINK_PX = 20.0
"""Length of the dots between a mark and the words for another claim."""
LINK_GAP = 3.0
_UNCERTAIN, _INTERVAL = Form.UNCERTAIN.value, Form.INTERVAL.value
_SHAPES = (Form.POINT.value, Form.HALO.value)


@dataclass(slots=True)
class Placed:
    """The cards, marks and links of one lane in view.

    ``crowd`` has the marks of events with which the reader is doing nothing.
    """

    cards: list[Card]
    marks: list[Mark]
    links: list[Link]
    crowd: Part


class Spot(NamedTuple):
    """Where one item's card and marks stand.

    Attributes:
        item: whose card it is.
        fitted: what the card says, and how wide it is.
        place: of its first mark among those of the layout.
        start, end, form: of its first mark, in pixels and as the number of ``Form``.
        reach: where the last of its marks ends.
        row: its row in the lane.
        x: where the card begins.
        has_card: false for an event whose mark alone is in view: it began long ago and nobody
            knows when it ended.
    """

    item: Item
    fitted: Fitted
    place: int
    start: float
    end: float
    form: int
    reach: float
    row: int = 0
    x: float = 0.0
    has_card: bool = True

    @property
    def anchor(self) -> float:
        """From where the card starts: the middle of a shape, else the beginning of its mark."""
        return (self.start + self.end) / 2 if self.is_shape else self.start

    @property
    def is_shape(self) -> bool:
        """Whether the first mark is a shape around its middle."""
        is_narrow = self.form == _UNCERTAIN and self.end - self.start < NARROW_PX
        return is_narrow or self.form in _SHAPES


def place_cards(
    plan_spots: tuple[LaneLayout, list[Spot]],
    lane: LaneRow,
    view: View,
    states: dict[int, State],
) -> Placed:
    """Return the cards and marks of a lane's events that are in view, at their spots."""
    layout, spots = plan_spots
    measures = level_measures(layout.level, view.text_scale)
    placed = Placed([], [], [], (lane.index, np.zeros(0), layout.marks))
    places: list[int] = []
    ys: list[float] = []
    for spot in spots:
        top = lane.top + _TOP + spot.row * measures.row
        y = top + measures.mark
        for number, known in enumerate(spot.item.members):
            if known.event in states:
                placed.marks.append(_mark(known, lane.index, y, view, states[known.event]))
            else:
                places.append(spot.place + number)
                ys.append(y)
        if spot.has_card:
            state = _state(spot.item, states)
            placed.cards.append(_card(spot, layout.level, measures, top, lane.index, state))
            if spot.item.claim:
                _add_claims(placed, spot, _mark(spot.item.known, lane.index, y, view, state), view)
    order = np.argsort(ys, kind="stable")  # what paints a crowd wants it row by row
    chosen = taken(layout.marks, np.array(places, np.intp)[order])
    placed.crowd = (lane.index, np.array(ys)[order], chosen)
    return placed


def _mark(known: Known, lane: int, y: float, view: View, state: State) -> Mark:
    reach = reach_of(known, view.scale, view.gutter, view.today)
    return mark_of(known, reach, lane, y, state)


def _state(item: Item, states: dict[int, State]) -> State:
    state = State.PLAIN
    if states:
        for event in item.events:
            state |= states.get(event, State.PLAIN)
    return state


def spots_in(layout: LaneLayout, view: View, texts: Texts) -> list[Spot]:
    """Return where the cards of a lane stand in a view.

    A card starts before its mark. Where it would leave the canvas on the right it is held back,
    until it ends behind its mark, as far as the card before it in its row allows, and is cut to
    the room that this leaves. So panning never takes a card to another row.
    """
    lead = LABEL_LEAD * view.text_scale if layout.level == 1 else LEAD
    free_from = [view.gutter + LEFT_EDGE] * len(layout.rows)
    spots = []
    for spot in sorted(_in_view(layout, view), key=lambda spot: spot.start):
        row, x = layout.row_of(spot.item), _free_x(spot, view, lead)
        if x + spot.fitted.width <= view.gutter:
            spots.append(spot._replace(row=row, x=x, has_card=False))
            continue
        right = view.width - RIGHT_EDGE
        x = min(x, max(right - spot.fitted.width, free_from[row]))
        spot = _within(spot._replace(row=row, x=x), right - x, layout.level, texts)
        spots.append(spot)
        free_from[row] = _end(spot) + GAP_PX
    return spots


def _in_view(layout: LaneLayout, view: View) -> Iterator[Spot]:
    """Yield the items of which a mark is in view, not yet in rows."""
    if not layout.items:
        return
    marks, firsts = layout.marks, layout.firsts
    start, end = outer_limits(marks, view.scale, view.gutter, view.today)
    reach = np.maximum.reduceat(end, firsts)
    form = forms_of(marks, end - start)[firsts]
    start, end = start[firsts], end[firsts]
    is_seen = np.maximum(reach, start + _HALF_MARK) >= view.gutter
    is_seen &= start <= view.width
    columns = (firsts, start, end, form, reach)
    for number in np.flatnonzero(is_seen).tolist():
        item = layout.items[number]
        yield Spot(item, item.fitted, *(column[number].item() for column in columns))


def _within(spot: Spot, room: float, level: int, texts: Texts) -> Spot:
    """A card no wider than its room, but for its marker."""
    width = max(room, LEAST_CUT * texts.text_scale)
    if width >= spot.fitted.width:
        return spot
    return spot._replace(fitted=Fitted(width, texts.cut(spot.item, level, width)))


def _end(spot: Spot) -> float:
    """How far a card and its marks keep others off in this view."""
    if not spot.has_card:
        return spot.reach
    right = spot.reach if len(spot.item.members) > 1 else min(spot.reach, spot.start + 40)
    return max(spot.x + spot.fitted.width, right)


def _free_x(spot: Spot, view: View, lead: float) -> float:
    """Before its mark; a long mark that began left of the view takes its card along the edge."""
    x, edge = spot.anchor - lead, view.gutter + LEFT_EDGE
    if x < edge and spot.reach - spot.start > NARROW_PX and not _is_fading_at_edge(spot, view):
        return max(x, min(edge, spot.reach - spot.fitted.width))
    return x


def _is_fading_at_edge(spot: Spot, view: View) -> bool:
    """Whether what is seen of a mark is only that nobody knows whether it still goes on."""
    known = spot.item.members[-1]
    is_lasting = known.flags & Qualifier.IN_FORCE and view.today is not None
    return known.end == OPEN_END and not is_lasting


def _card(spot: Spot, level: int, measures: Level, top: float, lane: int, state: State) -> Card:
    words, width = spot.fitted.words, spot.fitted.width
    box = Rect(spot.x, top, width, measures.box)
    return Card(
        event=spot.item.known.event,
        lane=lane,
        rect=box,
        level=level,
        kind=spot.item.kind,
        title=words.title,
        date=words.date,
        doubt=words.doubt,
        participants=words.participants,
        stem_x=_stem_x(spot, box),
        stem_bottom=top + measures.mark - 4,
        stack=len(spot.item.members),
        image=words.image,
        state=state,
        members=spot.item.events,
    )


def _stem_x(spot: Spot, box: Rect) -> float:
    """At the middle of the mark, at the cap of a bar, but always below the card."""
    if spot.start < box.x and spot.end > box.x + box.width:
        return box.x + MARKER_X
    x = spot.start + 0.75 if spot.form == _INTERVAL else (spot.start + spot.end) / 2
    return min(max(x, box.x + LEAD - 1), box.x + box.width - LEAD + 1)


def _add_claims(placed: Placed, spot: Spot, mark: Mark, view: View) -> None:
    """Ghosts where other sources put the event, linked by dots to its mark."""
    item = spot.item
    right = max(mark.x_end, (mark.x_start + mark.x_end) / 2 + 12)
    is_too_close = mark.form is Form.HALO
    for claim in () if is_too_close else item.headline.claims:
        if claim.is_preferred or claim.date.edtf == item.headline.date.edtf:
            continue
        known = known_of(item.known.event, item.known.kind, claim.date)
        reach = reach_of(known, view.scale, view.gutter, view.today)
        ghost = mark_of(known, reach, mark.lane, mark.y, mark.state, is_ghost=True)
        placed.marks.append(ghost)
        right = max(right, reach.end)
    if right + LINK_PX + LINK_GAP + item.claim_width > view.width:
        return  # no room for the words beside the mark; the card's line of the date says them too
    start = mark.x_end if right - mark.x_end > 14 else right
    placed.links.append(
        Link(mark.lane, item.known.kind, mark.y, start, right + LINK_PX, item.claim)
    )
