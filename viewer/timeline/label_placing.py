"""Where the labels of a crowded lane stand in this very view."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.dates import OPEN_START
from viewer.timeline.cards import LABEL_LEAD, LEVELS, RIGHT_EDGE
from viewer.timeline.crowds import MarkRows
from viewer.timeline.lane_labels import LABEL_GAP_PX, LABEL_ROW_PX, NARROW_PX, Label
from viewer.timeline.lane_plan import LABELS_TOP, LanePlan
from viewer.timeline.marks import Known, reach_of
from viewer.timeline.memory import Memory
from viewer.timeline.scene import Card, DensityBand, Rect, State
from viewer.timeline.view import View

_EDGE = 3.0
_BOTTOM = 4.0
_CUT_STEP = 8.0
_TALL, _IN_COLUMN = 48.0, 6.0


def prepare_labels(plans: Sequence[LanePlan], view: View, memory: Memory) -> None:
    """Have what the labels of crowded lanes say read in one go, or as much as a frame may."""
    wanted = [plan.own for plan in plans if _has_labels(plan)]
    if wanted:
        rows = plans[0].label_rows
        span, lanes = _label_span(view), memory.shown.lanes
        if not memory.labels.prepare(lanes, wanted, span, rows, memory.most_new):
            memory.is_pending = True


def _has_labels(plan: LanePlan) -> bool:
    return plan.layout is None and plan.own >= 0 and not plan.row.is_collapsed


def _label_span(view: View) -> tuple[int, int]:
    """Where labels start that reach into a view."""
    return view.scale.time(-LABEL_GAP_PX * view.text_scale), view.scale.right + 1


def label_cards(plan: LanePlan, view: View, memory: Memory, states: dict[int, State]) -> list[Card]:
    """Return the labels of a crowded lane.

    Near the right edge they are held back, as far as the label before them in their row allows,
    until they stand before their marks; titles of those without the room are cut to what there is.
    """
    if not _has_labels(plan):
        return []
    lead, span = LABEL_LEAD * view.text_scale, _label_span(view)
    free_from = [float("-inf")] * plan.label_rows.count
    marks = None if plan.is_dense else MarkRows.of(plan)
    cards: list[Card] = []
    for label in memory.labels.of(memory.shown.lanes, plan.own, span, plan.label_rows):
        anchor = _anchor(label.known, view)
        x = anchor - lead
        if x > view.width or x + label.width < view.gutter:
            continue
        held = max(view.width - RIGHT_EDGE - label.width, free_from[label.row] + _EDGE)
        x = min(x, held)
        label = _within(label, view.width - RIGHT_EDGE - x, memory)
        state = states.get(label.known.event, State.PLAIN) if states else State.PLAIN
        card = _card(plan, view, label, (x, anchor), marks, state)
        free_from[label.row] = card.rect.x + label.width
        cards.append(card)
    return cards


def _within(label: Label, room: float, memory: Memory) -> Label:
    """A label no wider than its room, but for its shape: cut in steps, as each cut is measured."""
    if label.width <= room:
        return label
    stepped = max(room // _CUT_STEP, 0) * _CUT_STEP
    title, least = memory.texts.label(label.headline, stepped)
    return label._replace(title=title, width=max(room, least))


def _anchor(known: Known, view: View) -> float:
    """Above what a label stands: the middle of a narrow mark, else its beginning."""
    scale = view.scale
    if known.start != OPEN_START and (known.end - known.start) >= NARROW_PX * scale.seconds_per_px:
        return view.gutter + scale.x(known.start) + 1
    reach = reach_of(known, scale, view.gutter, view.today)
    if reach.end - reach.start < NARROW_PX:
        return (reach.start + reach.end) / 2
    return reach.start + 1


def _card(
    plan: LanePlan,
    view: View,
    label: Label,
    place: tuple[float, float],
    marks: MarkRows | None,
    state: State,
) -> Card:
    """The card of a label that begins at the one place and stands above the other."""
    (x, anchor), row, scale = place, plan.row, view.text_scale
    above = plan.label_rows.count - 1 - label.row
    top = row.top + LABELS_TOP + above * LABEL_ROW_PX * scale
    foot = row.top + row.height - _BOTTOM if marks is None else marks.y(label.known.event) - 4
    return Card(
        event=label.known.event,
        lane=row.index,
        rect=Rect(x, top, label.width, LEVELS[1].box * scale),
        level=1,
        kind=label.known.kind,
        title=label.title,
        date="",
        doubt="",
        participants="",
        stem_x=min(anchor, view.width - 2),
        stem_bottom=foot,
        state=state,
        members=(label.known.event,),
    )


def landed(cards: list[Card], bands: Sequence[DensityBand]) -> list[Card]:
    """Let the stems of labels over tall bands end in their columns, not run through them all."""
    tall = {band.lane: band for band in bands if band.height > _TALL and not band.is_context}
    return [_landed(card, tall[card.lane]) if card.lane in tall else card for card in cards]


def _landed(card: Card, band: DensityBand) -> Card:
    foot = band.column_top(card.stem_x) + _IN_COLUMN
    return card._replace(stem_bottom=min(foot, card.stem_bottom))


def with_chosen(
    cards: list[Card], plan: LanePlan, view: View, memory: Memory, known: Known, state: State
) -> list[Card]:
    """Return the labels of a lane with that of an event which the reader is at.

    It stands where a row has room for it; where none has, those in its way give it theirs.
    """
    headline = memory.texts.headlines([known.event]).get(known.event)
    if headline is None:
        return cards
    title, width = memory.texts.label(headline, LABEL_GAP_PX * view.text_scale)
    anchor = _anchor(known, view)
    x = anchor - LABEL_LEAD * view.text_scale
    x = max(min(x, view.width - RIGHT_EDGE - width), view.gutter + _EDGE)
    rows = range(plan.label_rows.count)
    marks = None if plan.is_dense else MarkRows.of(plan)
    tries = [
        _card(plan, view, Label(known, headline, title, width, row), (x, anchor), marks, state)
        for row in rows
    ]
    ways = [[other for other in cards if _touch(card.rect, other.rect)] for card in tries]
    best = min(rows, key=lambda row: len(ways[row]))
    return [*(other for other in cards if other not in ways[best]), tries[best]]


def _touch(one: Rect, other: Rect) -> bool:
    return (
        one.y == other.y
        and one.x < other.x + other.width + _EDGE
        and other.x < one.x + one.width + _EDGE
    )
