"""Builds the scene of one frame from answers, a view and what was remembered of the last frame."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.domain.dates import OPEN_END
from viewer.domain.precision import Qualifier
from viewer.timeline.axis_words import AxisWords, axis_words
from viewer.timeline.card_placing import place_cards
from viewer.timeline.card_texts import Texts
from viewer.timeline.crowd_marks import Part
from viewer.timeline.crowds import chosen_mark, context, crowd, density_bands
from viewer.timeline.label_placing import label_cards, landed, prepare_labels, with_chosen
from viewer.timeline.lane_plan import LanePlan, plan_lanes
from viewer.timeline.marks import Known, rows_of
from viewer.timeline.memory import Memory
from viewer.timeline.ruler import ruler_between
from viewer.timeline.scene import (
    Axis,
    Card,
    DensityBand,
    DensityKey,
    EdgeHint,
    LaneRow,
    Link,
    Mark,
    Ruler,
    Scene,
    State,
    TextMeasure,
    TextStyle,
)
from viewer.timeline.showing import Shown
from viewer.timeline.ticks import axis_for
from viewer.timeline.view import RULER_HEIGHT, SceneWords, View


def new_memory(
    shown: Shown,
    words: SceneWords,
    measure: TextMeasure,
    text_scale: float = 1.0,
    widest: float | None = None,
) -> Memory:
    """Return what a canvas keeps from frame to frame, for one state of answers and fonts.

    Args:
        shown: the answers.
        words: the reader's language.
        measure: tells widths.
        text_scale: as of the fonts.
        widest: how wide a card may be; see ``widest_in``.
    """
    return Memory(shown, words, Texts(shown.answers, words, measure, text_scale, widest))


@dataclass(slots=True)
class _Parts:
    """What gathers while the lanes are filled."""

    rows: list[LaneRow] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    below_cards: list[Part] = field(default_factory=list)
    crowded: list[LanePlan] = field(default_factory=list)
    dense: list[LanePlan] = field(default_factory=list)
    before_context: list[LanePlan] = field(default_factory=list)
    dense_context: list[LanePlan] = field(default_factory=list)
    bands: tuple[DensityBand, ...] = ()

    @property
    def most(self) -> int:
        """The largest count of the query's events in a column."""
        return max((band.most for band in self.bands if not band.is_context), default=0)


def build_scene(view: View, memory: Memory) -> Scene:
    """Return all that one frame shows.

    Args:
        view: what is looked at; its scale is as wide as the canvas without the gutter.
        memory: of ``new_memory``, the same from frame to frame, so that rows do not jump.
    """
    words, texts = memory.words, memory.texts
    labels = axis_words(words.locale)
    axis = axis_for(view.scale, view.gutter, labels, texts.measure, view.text_scale)
    chosen = _chosen(view, memory)
    states = _states(view)
    ruler = _ruler(view, memory, chosen)
    eras_top = axis.height + (round(RULER_HEIGHT * view.text_scale) if ruler else 0.0)
    lanes_top = eras_top + memory.eras.height(view.text_scale)
    plan = plan_lanes(view, memory, lanes_top)
    parts = _fill(plan.lanes, view, memory, chosen, states)
    if parts.most:
        axis = _told_beside_key(axis, view, labels, texts.measure)
    seen = (view.scale.left, view.scale.right + 1)
    has_some = _has_some(view, memory)
    today_x, today_label_x = _today(view, axis, words.today, texts.measure, bool(ruler))
    today_label = words.today if today_label_x is not None else ""
    message = words.all_hidden() if plan.has_hidden_all else "" if has_some else words.nothing()
    return Scene(
        width=view.width,
        height=view.height,
        gutter=view.gutter,
        axis=axis,
        lanes=tuple(parts.rows),
        cards=tuple(parts.cards),
        marks=tuple(parts.marks),
        crowd=crowd(parts.crowded, view, memory, parts.below_cards),
        density=parts.bands,
        context=context(parts.before_context, view, memory),
        eras=tuple(memory.eras.in_view(view, states)),
        eras_name=words.kind(memory.eras.kind),
        today_x=today_x,
        ruler=ruler,
        edge_hints=() if has_some else _hints(view, memory),
        content_height=plan.content_height,
        lanes_top=lanes_top,
        scroll_top=lanes_top + plan.pinned_height,
        eras_top=eras_top,
        today_label=today_label,
        today_label_x=today_label_x or 0.0,
        links=tuple(parts.links),
        density_key=_key(words, parts.most),
        message=message,
        events_in_view=memory.shown.answers.count_in(*seen),
        is_pending=memory.is_pending,
        hits=view.hits,
    )


def _fill(
    plans: list[LanePlan],
    view: View,
    memory: Memory,
    chosen: dict[int, Known],
    states: dict[int, State],
) -> _Parts:
    """Fill the lanes that are in sight."""
    parts = _Parts()
    prepare_labels(plans, view, memory)
    for plan in plans:
        parts.rows.append(plan.row)
        _fill_lane(parts, plan, view, memory, states)
    parts.bands = (
        *density_bands(parts.dense_context, view, memory, is_context=True),
        *density_bands(parts.dense, view, memory),
    )
    parts.cards = landed(parts.cards, parts.bands)
    crowded = {plan.own: plan for plan in plans if plan.layout is None}
    for event, known in chosen.items():
        for lane in memory.shown.lanes.lanes_of(event):
            if lane in crowded:
                _add_chosen(parts, crowded[lane], view, memory, known, states[event])
    return parts


def _fill_lane(
    parts: _Parts, plan: LanePlan, view: View, memory: Memory, states: dict[int, State]
) -> None:
    if plan.has_context and plan.is_context_dense:
        parts.dense_context.append(plan)
    elif plan.has_context:
        parts.before_context.append(plan)
    if plan.layout is not None:
        states = states | dict.fromkeys(plan.left_out, State.CONTEXT)
        placed = place_cards((plan.layout, plan.spots), plan.row, view, states)
        parts.cards += placed.cards
        parts.marks += placed.marks
        parts.links += placed.links
        parts.below_cards.append(placed.crowd)
        return
    if plan.is_dense:
        parts.dense.append(plan)
    elif plan.own >= 0:
        parts.crowded.append(plan)
    parts.cards += label_cards(plan, view, memory, states)


def _states(view: View) -> dict[int, State]:
    """What the reader is doing with which event."""
    states: dict[int, State] = dict.fromkeys(view.hits, State.HIT) if view.hits else {}
    wanted = [(event, State.SELECTED) for event in view.selection]
    for event, state in (
        (view.second, State.SECOND),
        (view.focused, State.FOCUSED),
        (view.hovered, State.HOVERED),
    ):
        if event is not None:
            wanted.append((event, state))
    for event, state in wanted:
        states[event] = states.get(event, State.PLAIN) | state
    return states


def _chosen(view: View, memory: Memory) -> dict[int, Known]:
    """The events that must be seen wherever they are: selected, second, focused, hovered."""
    wanted = dict.fromkeys(view.selection[:50])
    for event in (view.second, view.focused, view.hovered):
        if event is not None:
            wanted[event] = None
    if not wanted:
        return {}
    marks = memory.shown.answers.marks(list(wanted))
    return {row.event: row for row in rows_of(marks, memory.kinds)}


def _add_chosen(
    parts: _Parts, plan: LanePlan, view: View, memory: Memory, known: Known, state: State
) -> None:
    """Show a chosen event of a crowded lane with its mark, and its label if it has none."""
    mark = chosen_mark(plan, view, known, state)
    if mark.x_end < view.gutter or mark.x_start > view.width:
        return
    parts.marks.append(mark)
    mine = [card for card in parts.cards if card.lane == plan.row.index]
    if plan.row.is_collapsed or not state & ~State.HOVERED:
        return
    if not any(card.event == known.event for card in mine):
        others = [card for card in parts.cards if card.lane != plan.row.index]
        parts.cards = others + with_chosen(mine, plan, view, memory, known, state)


def _ruler(view: View, memory: Memory, chosen: dict[int, Known]) -> Ruler | None:
    if view.second is None or not view.selection or view.second == view.selection[0]:
        return None
    pair = (view.selection[0], view.second)
    headlines = memory.texts.headlines(list(pair))
    if not all(event in chosen and event in headlines for event in pair):
        return None
    one, other = ((chosen[event], headlines[event]) for event in pair)
    return ruler_between(one, other, view, memory.words)


def _today(
    view: View, axis: Axis, label: str, measure: TextMeasure, has_ruler: bool
) -> tuple[float | None, float | None]:
    """Where today is, and where its label finds room beside the labels of the axis."""
    if view.today is None:
        return None, None
    x = view.gutter + view.scale.x(view.today)
    if not view.gutter <= x <= view.width:
        return None, None
    width = measure.width(label, TextStyle.LABEL) + 10
    left = min(max(x - width / 2, view.gutter + 2), view.width - width - 2)
    return x, left if has_ruler else _beside_labels(left, width, view, axis, measure)


def _beside_labels(
    left: float, width: float, view: View, axis: Axis, measure: TextMeasure
) -> float | None:
    """Move a label on the axis's upper line behind the one it would cover; None without room."""
    places = [(tick.x + 7, tick.label) for tick in axis.major if tick.label]
    if axis.sticky:
        places.append((view.gutter + 7, axis.sticky))
    for x, label in places:
        end = x + measure.width(label, TextStyle.AXIS_MAJOR) + 6
        if left < end and left + width > x - 6:
            return end if end + width <= view.width - 2 else None
    return left


def _told_beside_key(axis: Axis, view: View, words: AxisWords, measure: TextMeasure) -> Axis:
    """Where the key of the shades takes the gutter, the first label tells the context itself.

    Without room before the next label the context stays in the gutter, in place of the key's title.
    """
    labels = [(view.gutter, axis.sticky)] if axis.sticky else []
    labels += [(tick.x, tick.label) for tick in axis.major if tick.label]
    if not axis.context or not labels:
        return axis
    x, first = labels[0]
    end = labels[1][0] if len(labels) > 1 else view.width
    told = words.within(first, axis.context)
    if x + 7 + measure.width(told, TextStyle.AXIS_MAJOR) + 6 > end:
        return axis
    if axis.sticky:
        return axis._replace(sticky=told, context="")
    major = [tick._replace(label=told) if tick.x == x else tick for tick in axis.major]
    return axis._replace(major=tuple(major), context="")


def _key(words: SceneWords, most: int) -> DensityKey | None:
    return DensityKey(words.events_per_column, "1", words.short_count(most)) if most else None


def _has_some(view: View, memory: Memory) -> bool:
    """Whether an event is painted in this view: what is in force is painted up to today."""
    answers, span = memory.shown.in_lanes, (view.scale.left, view.scale.right + 1)
    if not answers.count_in(*span):
        return False
    if view.today is None or view.scale.left <= view.today:
        return True
    marks = answers.marks_in(*span)
    is_lasting = (marks.end == OPEN_END) & (marks.flags & Qualifier.IN_FORCE != 0)
    return not bool(is_lasting.all())


def _hints(view: View, memory: Memory) -> tuple[EdgeHint, ...]:
    """Where the nearest events lie when none is in view."""
    scale = view.scale
    before, after = memory.shown.in_lanes.nearest(scale.left, scale.right + 1)
    hints = []
    for direction, event in ((-1, before), (1, after)):
        if event is None:
            continue
        headline = memory.texts.headlines([event])[event]
        if direction < 0:
            date = headline.date
            distance = (date.start if date.end is None else date.end) or 0
            text = memory.words.nearest(headline, distance - scale.left)
        else:
            text = memory.words.nearest(headline, (headline.date.start or 0) - scale.right)
        hints.append(EdgeHint(direction, text, event))
    return tuple(hints)
