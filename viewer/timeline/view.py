"""What the reader looks at and what they do with it: all that a scene is built from, but events."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from viewer.domain.answers import Lane
from viewer.domain.events import Headline
from viewer.domain.queries import Facet
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale

GUTTER = 124.0
"""Least width of the lanes' names."""
WIDE_GUTTER = 132.0
"""The same of lanes that stand for other than kinds: their names are long."""
RULER_HEIGHT = 30.0


class View(NamedTuple):
    """One view of a store.

    Attributes:
        scale: time to pixels of the plot; its width is ``width - gutter``.
        width, height: of the canvas in logical pixels.
        gutter: width of the lanes' names; 0 for none.
        scroll_y: how far the lanes are scrolled down.
        selection: selected events, the one of the detail pane first.
        second: the other end of the ruler.
        focused: the event that has the keyboard.
        hovered: the event under the pointer.
        hits: events that the search has found.
        choice: what was done to the lanes by hand.
        today: the second of today's noon; None for no line.
        text_scale: as of the fonts.
    """

    scale: Scale
    width: float
    height: float
    gutter: float = GUTTER
    scroll_y: float = 0.0
    selection: tuple[int, ...] = ()
    second: int | None = None
    focused: int | None = None
    hovered: int | None = None
    hits: frozenset[int] = frozenset()
    choice: LaneChoice = LaneChoice()
    today: int | None = None
    text_scale: float = 1.0


class SceneWords(Protocol):
    """The words on the canvas, in the reader's language."""

    @property
    def locale(self) -> str:
        """Such as ``en`` or ``zh_CN``."""
        ...

    @property
    def today(self) -> str: ...

    @property
    def events_per_column(self) -> str: ...

    def card(self, headline: Headline) -> tuple[str, str]:
        """Tell the date, and what is not known of it: ("1985, ", "year only; or April").

        The second follows the first without a space; it is empty for an exact date.
        """
        ...

    def claim(self, headline: Headline) -> str:
        """Tell what other sources say of the date, beside its mark: "or April 1985, 2 sources"."""
        ...

    def lane(self, lane: Lane, field: Facet | None) -> str:
        """Name a lane of a field, those without a value and the others too."""
        ...

    def events(self, count: int) -> str:
        """Tell a count in full: "3 events"."""
        ...

    def short_count(self, count: int) -> str:
        """Tell a count in little room: "1.9 M"."""
        ...

    def stack(self, kind: str, count: int) -> str:
        """Title a stack: "2 letters"; an empty kind for several kinds."""
        ...

    def elapsed(self, one: Headline, other: Headline) -> tuple[str, str]:
        """Tell the time between two events, and a detail of it."""
        ...

    def nearest(self, headline: Headline, seconds: int) -> str:
        """Tell how far off the nearest event is; ``seconds`` is negative for earlier."""
        ...

    def nothing(self) -> str:
        """Say that no event is here."""
        ...

    def all_hidden(self) -> str:
        """Say that the reader has hidden each lane."""
        ...

    def kind(self, kind: str) -> str:
        """Name a kind."""
        ...
