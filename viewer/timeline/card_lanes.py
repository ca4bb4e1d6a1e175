"""Lanes of cards: which level of detail fits, who stands in which row, who shares a stack."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from viewer.domain.answers import Answers, Lanes
from viewer.domain.bidi import isolated
from viewer.domain.events import Headline
from viewer.timeline.cards import LEAD, Fitted, Words, fitted
from viewer.timeline.marks import Known, form_of, is_narrow, reach_of, rows_of
from viewer.timeline.packing import Footprint, Rows, level_seconds_per_px, zoom_level
from viewer.timeline.scale import Scale
from viewer.timeline.scene import TextMeasure, TextStyle
from viewer.timeline.view import SceneWords, View

SPOT_PX = 8.0
"""Cards whose marks are nearer than this may share a stack."""
_KEPT_HEADLINES = 5_000
_POINT_HALF = 15.0


@dataclass(frozen=True, slots=True)
class Item:
    """One card to be placed: an event, or the first of a stack."""

    known: Known
    headline: Headline
    members: tuple[int, ...]
    fitted: Fitted
    claim: str = ""
    claim_width: float = 0.0
    kind: str = ""  # of the card: that of all members, or none


@dataclass(slots=True)
class LaneLayout:
    """What is remembered of a lane while the zoom stays on its level."""

    level: int
    is_stacked: bool
    rows: Rows
    items: list[Item] = field(default_factory=list)

    @property
    def rows_used(self) -> int:
        """How many rows the events of the present frame need."""
        rows = (self.rows.row_of(item.known.event) for item in self.items)
        return max(rows, default=-1) + 1


class Texts:
    """Words and widths of cards by event, so that none is asked for twice.

    Args:
        answers: tell the headlines.
        words: the reader's language.
        measure: tells widths.
        text_scale: as of the fonts.
    """

    def __init__(
        self, answers: Answers, words: SceneWords, measure: TextMeasure, text_scale: float
    ) -> None:
        self.words = words
        self.measure = measure
        self.text_scale = text_scale
        self._answers = answers
        self._headlines: dict[int, Headline] = {}
        self._fitted: dict[tuple[int, int], Fitted] = {}

    def headlines(self, ids: list[int]) -> dict[int, Headline]:
        """Return the headlines of events, reading those that are not known yet in one go."""
        if len(self._headlines) > _KEPT_HEADLINES:
            self._headlines.clear()
            self._fitted.clear()
        missing = [event for event in ids if event not in self._headlines]
        for headline in self._answers.headlines(missing) if missing else ():
            self._headlines[headline.id] = headline
        return self._headlines

    def fitted(self, headline: Headline, level: int) -> Fitted:
        """Return the words of an event's card at a level, cut, with the width they need."""
        key = (headline.id, level)
        known = self._fitted.get(key)
        if known is None:
            date, doubt = self.words.card(headline)
            people = ", ".join(map(isolated, headline.participants))
            words = Words(isolated(headline.title), date, doubt, people, headline.image)
            known = fitted(words, level, self.measure, self.text_scale)
            self._fitted[key] = known
        return known

    def fitted_stack(self, items: list[Item], level: int) -> Fitted:
        """Return the words of a stack's card."""
        kinds = {item.known.kind for item in items}
        title = self.words.stack(kinds.pop() if len(kinds) == 1 else "", len(items))
        dates = self.words.stack_dates(items[0].headline, items[-1].headline)
        words = Words(title, dates, "", "")
        return fitted(words, level, self.measure, self.text_scale)


class CardMemory:
    """Layouts of card lanes for one zoom level; forgotten when the level changes."""

    def __init__(self) -> None:
        self.zoom = 0
        self.reference = 0
        self._layouts: dict[tuple[int, int, bool], LaneLayout] = {}
        self._chosen: dict[int, tuple[int, bool]] = {}

    def enter(self, scale: Scale) -> None:
        """Keep what is remembered where the zoom is still on its level, else begin anew."""
        zoom = zoom_level(scale.seconds_per_px)
        if zoom != self.zoom or abs(scale.left - self.reference) > scale.span_s * 1e5:
            self.zoom, self.reference = zoom, scale.left
            self._layouts.clear()
            self._chosen.clear()

    def level_scale(self) -> Scale:
        """The scale on which this level's cards are packed."""
        return Scale(self.reference, level_seconds_per_px(self.zoom), 1.0)

    def layout(self, lane: int, level: int, *, is_stacked: bool) -> LaneLayout:
        key = (lane, level, is_stacked)
        if key not in self._layouts:
            self._layouts[key] = LaneLayout(level, is_stacked, Rows())
        return self._layouts[key]

    def highest(self, lane: int, highest: int) -> tuple[int, bool]:
        """Where to begin looking for a level: never above what this lane has at this zoom."""
        level, is_stacked = self._chosen.get(lane, (highest, False))
        return (level, is_stacked) if level <= highest else (highest, False)

    def choose(self, lane: int, layout: LaneLayout) -> None:
        self._chosen[lane] = (layout.level, layout.is_stacked)


Apart = tuple[set[int | None], frozenset[int]]
"""Events that stand alone, and such as stand only with one another."""
_ATTEMPTS = ((3, False), (2, False), (2, True), (1, False), (1, True))
"""Level of detail and stacks, in the order in which they are tried."""


def lane_layout(
    lane: int,
    known: list[Known],
    view: View,
    texts: Texts,
    memory: CardMemory,
    highest: int,
    most_rows: dict[int, int],
    left_out: frozenset[int] = frozenset(),
) -> LaneLayout | None:
    """Return how a lane of cards is laid out, or None when its events do not fit as cards.

    Args:
        lane: the lane's index.
        known: its events in and around the view, in reading order.
        view: what is looked at.
        texts: words and widths.
        memory: of this zoom level.
        highest: the highest level of detail wanted.
        most_rows: rows that a lane may have, by level of detail.
        left_out: events that share no stack with the others, as the query leaves them out.
    """
    headlines = texts.headlines([row.event for row in known])
    known = [row for row in known if row.event in headlines]
    begin = _ATTEMPTS.index(memory.highest(lane, highest))
    for level, is_stacked in _ATTEMPTS[begin:]:
        layout = memory.layout(lane, level, is_stacked=is_stacked)
        items = [_item(row, headlines[row.event], level, texts) for row in known]
        if is_stacked:
            alone = {*view.selection, view.second, view.focused}
            apart = (alone, left_out)
            items = _stacked(items, level, texts, memory.level_scale(), apart)
        if layout.rows.place(
            _footprints(items, memory.level_scale(), view.today), most_rows[level]
        ):
            layout.items = items
            memory.choose(lane, layout)
            return layout
    return None


def _item(known: Known, headline: Headline, level: int, texts: Texts) -> Item:
    claim = texts.words.claim(headline) if len(headline.claims) > 1 and level > 1 else ""
    width = texts.measure.width(claim, TextStyle.LABEL) if claim else 0.0
    card = texts.fitted(headline, level)
    return Item(known, headline, (known.event,), card, claim, width, known.kind)


def _stacked(items: list[Item], level: int, texts: Texts, scale: Scale, apart: Apart) -> list[Item]:
    """Put cards on the same spot into one, but for those to be kept apart."""
    alone, left_out = apart
    groups: list[list[Item]] = []
    last: dict[bool, list[Item]] = {}  # by whether the query leaves it out
    for item in items:
        x, event = scale.x(item.known.start), item.known.event
        group = last.get(event in left_out)
        is_near = (
            group is not None
            and x - scale.x(group[0].known.start) < SPOT_PX
            and not {event, group[0].known.event} & alone
        )
        if group is not None and is_near:
            group.append(item)
        else:
            groups.append([item])
            last[event in left_out] = groups[-1]
    return [_stack(group, level, texts) if len(group) > 1 else group[0] for group in groups]


def _stack(group: list[Item], level: int, texts: Texts) -> Item:
    return replace(
        group[0],
        members=tuple(item.known.event for item in group),
        fitted=texts.fitted_stack(group, level),
        claim="",
        claim_width=0.0,
        kind=group[0].kind if len({item.kind for item in group}) == 1 else "",
    )


def _footprints(items: list[Item], scale: Scale, today: int | None) -> list[Footprint]:
    """What cards take of a row when they stand to the right of their marks."""
    footprints = []
    for item in items:
        reach = reach_of(item.known, scale, 0.0, today)
        width = reach.end - reach.start
        left, right = reach.start, reach.end
        if is_narrow(form_of(item.known, width), width):
            left = right = (reach.start + reach.end) / 2
        reach_right = max(right + _POINT_HALF, left - LEAD + item.fitted.width)
        if item.claim:
            reach_right = max(reach_right, right + 28 + item.claim_width)
        footprints.append(Footprint(item.known.event, left - _POINT_HALF, reach_right))
    return footprints


def lane_events(
    lanes: Lanes, lane: int, span: tuple[int, int], kinds: tuple[str, ...], most: int
) -> list[Known] | None:
    """Return the events of a lane in a span as rows, or None when there are more than ``most``."""
    marks = lanes.marks_in(lane, *span, limit=most + 1)
    return None if len(marks) > most else list(rows_of(marks, kinds))
