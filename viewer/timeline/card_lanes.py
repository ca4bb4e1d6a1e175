"""Lanes of cards: which level of detail fits, who stands in which row, who shares a stack."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

import numpy as np

from viewer.domain.answers import Answers, Lanes, Marks
from viewer.domain.bidi import isolated
from viewer.domain.events import Headline
from viewer.timeline.cards import LABEL_PADDING, LABEL_TEXT_X, LEAD, Fitted, Words, fitted
from viewer.timeline.crowd_marks import taken
from viewer.timeline.least_room import POINT_HALF, SPOT_PX, LeastRoom
from viewer.timeline.marks import Known, form_of, is_narrow, reach_of, rows_of
from viewer.timeline.packing import Footprint, Rows, level_seconds_per_px, zoom_level
from viewer.timeline.scale import Scale
from viewer.timeline.scene import TextMeasure, TextStyle
from viewer.timeline.view import SceneWords, View

_KEPT_HEADLINES = 5_000
_KEPT_ROWS = 20_000


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
    footprints: dict[tuple[int, ...], Footprint] = field(default_factory=dict)

    @property
    def rows_used(self) -> int:
        """How many rows the events of the present frame need."""
        rows = (self.rows.row_of(item.known.event) for item in self.items)
        return max(rows, default=-1) + 1


class LaneResult(NamedTuple):
    """How a lane came out: None for one whose events do not fit as cards."""

    key: Hashable
    layout: LaneLayout | None


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
        self._items: dict[tuple[int, int], Item] = {}
        self._stacks: dict[tuple[tuple[int, ...], int], Fitted] = {}
        self._labels: dict[tuple[int, float], tuple[str, float]] = {}

    def headlines(self, ids: list[int]) -> dict[int, Headline]:
        """Return the headlines of events, reading those that are not known yet in one go."""
        if len(self._headlines) > _KEPT_HEADLINES:
            for kept in (
                self._headlines,
                self._fitted,
                self._items,
                self._stacks,
                self._labels,
            ):
                kept.clear()
        missing = [event for event in ids if event not in self._headlines]
        for headline in self._answers.headlines(missing) if missing else ():
            self._headlines[headline.id] = headline
        return self._headlines

    def fitted(self, headline: Headline, level: int) -> Fitted:
        """Return the words of an event's card at a level, cut, with the width they need."""
        key = (headline.id, level)
        known = self._fitted.get(key)
        if known is None:
            words = Words(isolated(headline.title), "", "", "")
            if level > 1:  # a label is its title alone
                date, doubt = self.words.card(headline)
                people = ", ".join(map(isolated, headline.participants))
                words = Words(words.title, date, doubt, people, headline.image)
            known = fitted(words, level, self.measure, self.text_scale)
            self._fitted[key] = known
        return known

    def item(self, known: Known, headline: Headline, level: int) -> Item:
        """Return the card of a single event at a level."""
        key = (known.event, level)
        found = self._items.get(key)
        if found is None:
            claim = self.words.claim(headline) if len(headline.claims) > 1 and level > 1 else ""
            width = self.measure.width(claim, TextStyle.LABEL) if claim else 0.0
            card = self.fitted(headline, level)
            found = Item(known, headline, (known.event,), card, claim, width, known.kind)
            self._items[key] = found
        return found

    def label(self, headline: Headline, room: float) -> tuple[str, float]:
        """Return the title of a label cut to a room, and how wide the label then is."""
        key = (headline.id, room)
        known = self._labels.get(key)
        if known is None:
            whole = self.fitted(headline, 1)
            known = whole.words.title, whole.width
            if whole.width > room:
                around = LABEL_TEXT_X * self.text_scale + LABEL_PADDING
                title = self.measure.elided(whole.words.title, TextStyle.LABEL, room - around)
                known = title, self.measure.width(title, TextStyle.LABEL) + around
            self._labels[key] = known
        return known

    def fitted_stack(self, items: list[Item], level: int) -> Fitted:
        """Return the words of a stack's card."""
        key = (tuple(item.known.event for item in items), level)
        known = self._stacks.get(key)
        if known is None:
            known = self._stacks[key] = self._fitted_stack(items, level)
        return known

    def _fitted_stack(self, items: list[Item], level: int) -> Fitted:
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
        self._known: dict[int, Known] = {}
        self._results: dict[int, LaneResult] = {}

    def known(self, marks: Marks, kinds: tuple[str, ...]) -> list[Known]:
        """Return events as rows, made once for each."""
        if len(self._known) > _KEPT_ROWS:
            self._known.clear()
        ids = marks.id.tolist()
        places = [place for place, event in enumerate(ids) if event not in self._known]
        if places:
            some = taken(marks, np.array(places, np.intp))
            self._known.update((row.event, row) for row in rows_of(some, kinds))
        return [self._known[event] for event in ids]

    def enter(self, scale: Scale) -> None:
        """Keep what is remembered where the zoom is still on its level, else begin anew."""
        zoom = zoom_level(scale.seconds_per_px)
        if zoom != self.zoom or abs(scale.left - self.reference) > scale.span_s * 1e5:
            self.zoom, self.reference = zoom, scale.left
            self._layouts.clear()
            self._results.clear()
            self._chosen.clear()

    def result(self, lane: int, key: Hashable) -> LaneResult | None:
        """Return how a lane came out the last time, for the same events and choices."""
        found = self._results.get(lane)
        return found if found is not None and found.key == key else None

    def keep_result(self, lane: int, result: LaneResult) -> None:
        self._results[lane] = result

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


class LaneMemory(Protocol):
    """What laying out a lane draws on."""

    texts: Texts
    cards: CardMemory
    kinds: tuple[str, ...]


_ATTEMPTS = ((3, False), (2, False), (2, True), (1, False), (1, True))
"""Level of detail and stacks, in the order in which they are tried."""


def lane_layout(
    lane: int,
    marks: Marks,
    view: View,
    memory: LaneMemory,
    highest: int,
    most_rows: dict[int, int],
    left_out: frozenset[int] = frozenset(),
) -> LaneLayout | None:
    """Return how a lane of cards is laid out, or None when its events do not fit as cards.

    Args:
        lane: the lane's index.
        marks: its events in and around the view, in reading order.
        view: what is looked at.
        memory: words, widths, and what is remembered of this zoom level.
        highest: the highest level of detail wanted.
        most_rows: rows that a lane may have, by level of detail.
        left_out: events that share no stack with the others, as the query leaves them out.
    """
    cards = memory.cards
    key = (marks.rank.tobytes(), view.selection, view.second, view.focused, left_out)
    known = cards.result(lane, key)
    if known is not None and (known.layout is None or known.layout.level <= highest):
        return known.layout
    layout = _laid_out(lane, marks, view, memory, highest, most_rows, left_out)
    cards.keep_result(lane, LaneResult(key, layout))
    return layout


def _laid_out(
    lane: int,
    marks: Marks,
    view: View,
    memory: LaneMemory,
    highest: int,
    most_rows: dict[int, int],
    left_out: frozenset[int],
) -> LaneLayout | None:
    texts, cards = memory.texts, memory.cards
    scale = cards.level_scale()
    least = LeastRoom(marks, view, scale.seconds_per_px)
    begin = _ATTEMPTS.index(cards.highest(lane, highest))
    for level, is_stacked in _ATTEMPTS[begin:]:
        if least.rows(level, is_stacked=is_stacked) > most_rows[level]:
            continue  # before a single word is read
        layout = cards.layout(lane, level, is_stacked=is_stacked)
        known = cards.known(marks, memory.kinds)
        headlines = texts.headlines([row.event for row in known])
        items = [
            texts.item(row, headlines[row.event], level) for row in known if row.event in headlines
        ]
        if is_stacked:
            alone = {*view.selection, view.second, view.focused}
            items = _stacked(items, level, texts, scale, (alone, left_out))
        footprints = _footprints(items, layout, scale, view.today)
        if layout.rows.place(footprints, most_rows[level]):
            layout.items = items
            cards.choose(lane, layout)
            return layout
    return None


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


def _footprints(
    items: list[Item], layout: LaneLayout, scale: Scale, today: int | None
) -> list[Footprint]:
    """What cards take of a row when they stand to the right of their marks."""
    known = layout.footprints
    for item in items:
        if item.members not in known:
            known[item.members] = _footprint(item, scale, today)
    return [known[item.members] for item in items]


def _footprint(item: Item, scale: Scale, today: int | None) -> Footprint:
    reach = reach_of(item.known, scale, 0.0, today)
    width = reach.end - reach.start
    left, right = reach.start, reach.end
    if is_narrow(form_of(item.known, width), width):
        left = right = (reach.start + reach.end) / 2
    reach_right = max(right + POINT_HALF, left - LEAD + item.fitted.width)
    if item.claim:
        reach_right = max(reach_right, right + 28 + item.claim_width)
    return Footprint(item.known.event, left - POINT_HALF, reach_right)


def lane_events(lanes: Lanes, lane: int, span: tuple[int, int], most: int) -> Marks | None:
    """Return the events of a lane in a span, or None when there are more than ``most``."""
    marks = lanes.marks_in(lane, *span, limit=most + 1)
    return None if len(marks) > most else marks
