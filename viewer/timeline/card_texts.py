"""What cards say and how wide that makes them, found out once for each event."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from viewer.domain.answers import Answers
from viewer.domain.bidi import isolated
from viewer.domain.events import Headline
from viewer.timeline.cards import (
    LABEL_PADDING,
    LABEL_TEXT_X,
    LEAST_WORDS,
    NARROWEST,
    THUMBNAIL_PX,
    Fitted,
    Words,
    fitted,
)
from viewer.timeline.marks import Known
from viewer.timeline.scene import TextMeasure, TextStyle
from viewer.timeline.view import SceneWords

_KEPT = 5_000
_CUT_STEP = 8.0

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """What was asked for lately; the rest is forgotten, never all at once.

    Of two halves the older one goes when the younger is full: what is on the canvas stays, so no
    frame has to find everything out anew.

    Args:
        most: how many are kept at the least.
    """

    def __init__(self, most: int = _KEPT) -> None:
        self._most = most
        self._young: dict[Key, Value] = {}
        self._old: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        """Return what is kept; None for what is not."""
        found = self._young.get(key)
        if found is None:
            found = self._old.get(key)
            if found is not None:
                self.keep(key, found)
        return found

    def keep(self, key: Key, value: Value) -> Value:
        """Keep a value, and return it."""
        if len(self._young) >= self._most:
            self._young, self._old = {}, self._young
        self._young[key] = value
        return value


class Item(NamedTuple):
    """One card to be placed: an event, or the events of a stack.

    Attributes:
        events: whose card it is.
        members: what is known of them, in reading order.
        headline: of the first.
        fitted: what the card says.
        claim: what other sources say of the date, and how wide that is.
        kind: of all members, or none.
    """

    events: tuple[int, ...]
    members: tuple[Known, ...]
    headline: Headline
    fitted: Fitted
    claim: str = ""
    claim_width: float = 0.0
    kind: str = ""

    @property
    def known(self) -> Known:
        """The event by which the card goes."""
        return self.members[0]


class Texts:
    """Words and widths of cards by event, so that none is asked for twice.

    Args:
        answers: tell the headlines.
        words: the reader's language.
        measure: tells widths.
        text_scale: as of the fonts.
        widest: how wide a card may be; None for as wide as any.
    """

    def __init__(
        self,
        answers: Answers,
        words: SceneWords,
        measure: TextMeasure,
        text_scale: float,
        widest: float | None = None,
    ) -> None:
        self.words = words
        self.measure = measure
        self.text_scale = text_scale
        self._widest = widest
        self._answers = answers
        self._headlines: Recent[int, Headline] = Recent()
        self._fitted: Recent[tuple[int, int], Fitted] = Recent(3 * _KEPT)
        self._items: Recent[tuple[tuple[int, ...], int], Item] = Recent()
        self._labels: Recent[tuple[int, float], tuple[str, float]] = Recent()
        self._cut: Recent[tuple[tuple[int, ...], int, float], Words] = Recent()

    def unread(self, ids: list[int]) -> list[int]:
        """Return the events whose headlines are not known yet."""
        return [event for event in ids if self._headlines.get(event) is None]

    def headlines(self, ids: list[int]) -> dict[int, Headline]:
        """Return the headlines of events, reading those that are not known yet in one go."""
        found = {}
        missing = []
        for event in ids:
            known = self._headlines.get(event)
            if known is None:
                missing.append(event)
            else:
                found[event] = known
        for headline in self._answers.headlines(missing) if missing else ():
            found[headline.id] = self._headlines.keep(headline.id, headline)
        return found

    def fitted(self, headline: Headline, level: int) -> Fitted:
        """Return the words of an event's card at a level, cut, with the width they need."""
        key = (headline.id, level)
        return self._fitted.get(key) or self._fitted.keep(key, self._fit(headline, level))

    def _fit(self, headline: Headline, level: int) -> Fitted:
        words = Words(isolated(headline.title), "", "", "")
        if level > 1:  # a label is its title alone
            date, doubt = self.words.card(headline)
            people = ", ".join(map(isolated, headline.participants))
            words = Words(words.title, date, doubt, people, headline.image)
        return fitted(words, level, self.measure, self.text_scale, self._widest)

    def item(self, members: tuple[Known, ...], headlines: dict[int, Headline], level: int) -> Item:
        """Return the card of an event, or of the events of a stack, at a level."""
        events = tuple([member.event for member in members])
        found = self._items.get((events, level))
        if found is None:
            if len(members) > 1:
                made = self._stack(events, members, headlines[events[0]], level)
            else:
                made = self._single(members[0], headlines[events[0]], level)
            found = self._items.keep((events, level), made)
        return found

    def _single(self, known: Known, headline: Headline, level: int) -> Item:
        claim = self.words.claim(headline) if len(headline.claims) > 1 and level > 1 else ""
        width = self.measure.width(claim, TextStyle.LABEL) if claim else 0.0
        words = self.fitted(headline, level)
        return Item((known.event,), (known,), headline, words, claim, width, known.kind)

    def _stack(
        self,
        events: tuple[int, ...],
        members: tuple[Known, ...],
        first: Headline,
        level: int,
    ) -> Item:
        kinds = {member.kind for member in members}
        kind = kinds.pop() if len(kinds) == 1 else ""
        title = self.words.stack(kind, len(members))
        words = fitted(Words(title, "", "", ""), level, self.measure, self.text_scale)
        return Item(events, members, first, words, kind=kind)

    def cut(self, item: Item, level: int, room: float) -> Words:
        """Return what a card says that has only so much room: cut in steps, each found out once.

        A thumbnail goes before the words get less room than the narrowest card gives them.
        """
        stepped = room // _CUT_STEP * _CUT_STEP
        key = (item.events, level, stepped)
        return self._cut.get(key) or self._cut.keep(key, self._cut_to(item, level, stepped))

    def _cut_to(self, item: Item, level: int, room: float) -> Words:
        words = item.fitted.words
        if room < LEAST_WORDS * self.text_scale:
            return Words("", "", "", "")
        if room < (NARROWEST + THUMBNAIL_PX) * self.text_scale:
            words = words._replace(image=None)
        return fitted(words, level, self.measure, self.text_scale, room).words

    def label(self, headline: Headline, room: float) -> tuple[str, float]:
        """Return the title of a label cut to a room, and how wide the label then is."""
        key = (headline.id, room)
        return self._labels.get(key) or self._labels.keep(key, self._label(headline, room))

    def _label(self, headline: Headline, room: float) -> tuple[str, float]:
        around = LABEL_TEXT_X * self.text_scale + LABEL_PADDING
        title = self.measure.elided(isolated(headline.title), TextStyle.LABEL, room - around)
        return title, self.measure.width(title, TextStyle.LABEL) + around
