"""Where the cards of a lane stand in this very view: flipped, kept at the edge, or free."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass

from viewer.domain.dates import OPEN_END
from viewer.timeline.card_lanes import Item, LaneLayout
from viewer.timeline.cards import LABEL_LEAD, LEAD, MARKER_X, Level, level_measures
from viewer.timeline.marks import Reach, form_of, is_narrow, known_of, mark_of, reach_of
from viewer.timeline.packing import GAP_PX, is_free
from viewer.timeline.scene import Card, Form, LaneRow, Link, Mark, Rect, State
from viewer.timeline.view import View

_EDGE = 4.0
_TOP = 5.0
_HALF_MARK = 6.0
LINK_PX = 20.0
"""Length of the dots between a mark and the words for another claim."""
LINK_GAP = 3.0


@dataclass(slots=True)
class Placed:
    """The cards, marks and links of one lane in view."""

    cards: list[Card]
    marks: list[Mark]
    links: list[Link]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one item's card stands."""

    item: Item
    reach: Reach
    row: int
    x: float
    is_flipped: bool


def place_cards(
    spots: list[Spot], level: int, lane: LaneRow, view: View, states: dict[int, State]
) -> Placed:
    """Return the cards and marks of a lane's events that are in view, at their spots."""
    measures = level_measures(level, view.text_scale)
    placed = Placed([], [], [])
    for spot in spots:
        top = lane.top + _TOP + spot.row * measures.row
        state = _state(spot.item, states)
        mark = mark_of(spot.item.known, spot.reach, lane.index, top + measures.mark, state)
        placed.marks.append(mark)
        placed.cards.append(_card(spot, level, measures, top, lane.index, state, mark))
        _add_claims(placed, spot, mark, view)
    return placed


def _state(item: Item, states: dict[int, State]) -> State:
    state = State.PLAIN
    for event in item.members:
        state |= states.get(event, State.PLAIN)
    return state


def spots_in(layout: LaneLayout, view: View) -> list[Spot]:
    """Return where the cards of a lane stand in a view.

    A card starts before its mark; where it would leave the canvas on the right it ends behind
    its mark instead, in its own row if that is free, else in the first that is. Cards that need
    not turn around come first and keep their rows.
    """
    lead = LABEL_LEAD * view.text_scale if layout.level == 1 else LEAD
    taken: list[list[tuple[float, float]]] = [[] for _ in range(len(layout.rows))]
    spots, turned = [], []
    for item in layout.items:
        reach = reach_of(item.known, view.scale, view.gutter, view.today)
        if max(reach.end, reach.start + _HALF_MARK) < view.gutter or reach.start > view.width:
            continue
        x = _free_x(item, reach, view, lead)
        if x + item.fitted.width > view.width - _EDGE:
            turned.append((item, reach))
            continue
        row = layout.rows.row_of(item.known.event)
        spots.append(Spot(item, reach, row, x, is_flipped=False))
        insort(taken[row], _stretch(item, reach, x))
    for item, reach in turned:
        x = _turned_x(item, reach, view, lead)
        row = _row_for(taken, layout.rows.row_of(item.known.event), _stretch(item, reach, x))
        spots.append(Spot(item, reach, row, x, is_flipped=True))
        insort(taken[row], _stretch(item, reach, x))
    return spots


def _row_for(taken: list[list[tuple[float, float]]], own: int, stretch: tuple[float, float]) -> int:
    """The own row when it is free for the turned card, else the first that is, or a new one."""
    order: tuple[int, ...] = (own, *range(len(taken)))
    for row in order:
        if is_free(taken[row], stretch[0] - GAP_PX, stretch[1] + GAP_PX):
            return row
    taken.append([])
    return len(taken) - 1


def _stretch(item: Item, reach: Reach, x: float) -> tuple[float, float]:
    """What a card and its mark take of their row in this view."""
    return min(x, reach.start), max(x + item.fitted.width, min(reach.end, reach.start + 40))


def _anchors(item: Item, reach: Reach) -> tuple[float, float]:
    """From where a card starts, and behind what it ends when turned around."""
    width = reach.end - reach.start
    form = form_of(item.known, width)
    if is_narrow(form, width):
        middle = (reach.start + reach.end) / 2
        return middle, middle
    if form is Form.INTERVAL and (item.known.end == OPEN_END or width > item.fitted.width):
        return reach.start, reach.start
    return reach.start, reach.end


def _free_x(item: Item, reach: Reach, view: View, lead: float) -> float:
    """Before its mark; a long mark that began left of the view takes its card along the edge."""
    start, _ = _anchors(item, reach)
    x = start - lead
    edge = view.gutter + _EDGE
    if x < edge and reach.end - reach.start > 16:
        return max(x, min(edge, reach.end - item.fitted.width))
    return x


def _turned_x(item: Item, reach: Reach, view: View, lead: float) -> float:
    _, end = _anchors(item, reach)
    right = min(end + lead, view.width - _EDGE)
    return max(right - item.fitted.width, view.gutter + _EDGE)


def _card(
    spot: Spot, level: int, measures: Level, top: float, lane: int, state: State, mark: Mark
) -> Card:
    words, width = spot.item.fitted.words, spot.item.fitted.width
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
        stem_x=_stem_x(mark, box),
        stem_bottom=mark.y - 4,
        is_flipped=spot.is_flipped,
        stack=len(spot.item.members),
        image=words.image,
        state=state,
        members=spot.item.members,
    )


def _stem_x(mark: Mark, box: Rect) -> float:
    """At the middle of the mark, at the cap of a bar, but always below the card."""
    middle = (mark.x_start + mark.x_end) / 2
    if mark.x_start < box.x and mark.x_end > box.x + box.width:
        return box.x + MARKER_X
    x = mark.x_start + 0.75 if mark.form is Form.INTERVAL else middle
    return min(max(x, box.x + LEAD - 1), box.x + box.width - LEAD + 1)


def _add_claims(placed: Placed, spot: Spot, mark: Mark, view: View) -> None:
    """Ghosts where other sources put the event, linked by dots to its mark."""
    item = spot.item
    if not item.claim:
        return
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
