"""All that one frame shows, as plain values: the painter only paints them.

Every coordinate is in logical pixels from the top left corner of the canvas, gutter included.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum, IntFlag, auto
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.events import ImagePlace
from viewer.domain.precision import Qualifier


class Rect(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float


class TextStyle(Enum):
    """The roles that text plays on the canvas; the painter knows their fonts."""

    __hash__ = object.__hash__  # as each text of each frame is looked up by its role

    CARD_TITLE = auto()
    CARD_DATE = auto()
    LABEL = auto()
    AXIS_MAJOR = auto()
    AXIS_MINOR = auto()
    LANE_NAME = auto()
    LANE_NAME_LOW = auto()
    LANE_COUNT = auto()
    RULER = auto()
    RULER_DETAIL = auto()
    OVERVIEW = auto()
    GLYPH = auto()
    BODY = auto()
    HEADING = auto()


class TextMeasure(Protocol):
    """Tells how wide a text will be; the painter's fonts stand behind it, a stand-in in tests."""

    def width(self, text: str, style: TextStyle) -> float:
        """Width in logical pixels."""
        ...

    def elided(self, text: str, style: TextStyle, width_px: float) -> str:
        """The text cut to fit, with an ellipsis."""
        ...


class Dress(Enum):
    """How a lane shows its events."""

    CARDS = auto()
    MARKS = auto()
    DENSITY = auto()
    COLLAPSED = auto()


class Form(Enum):
    """How a mark tells what is known of its date; look and words are one to one."""

    POINT = auto()  # an exact moment or day too narrow to be a block
    BLOCK = auto()  # an exact day, 8 px or wider
    BAND = auto()  # month, year...: soft inside its limits, ticks at them
    HALO = auto()  # the same, narrower than 12 px: a hollow shape on a halo
    CIRCA = auto()  # a bell that fades 50 % beyond the span
    UNCERTAIN = auto()  # dashed outline, question mark
    INTERVAL = auto()  # bar with caps; soft where an end is imprecise


class State(IntFlag):
    """What the reader is doing with an event."""

    PLAIN = 0
    HOVERED = 1
    SELECTED = 2
    SECOND = 4
    FOCUSED = 8
    HIT = 16
    CONTEXT = 32  # filtered out, shown pale


class Tick(NamedTuple):
    """One tick of the axis; ``label`` is empty for an unlabelled tick."""

    x: float
    label: str
    is_major: bool


class Axis(NamedTuple):
    """The two lines of the axis; a sticky major label stands at the left edge of the plot.

    ``major`` has a tick where each span starts, ``sticky`` is the label of the span that began
    left of the plot (empty when too little of it remains), ``context`` tells in the gutter what
    the major labels leave out, such as the year of months.
    """

    major: tuple[Tick, ...]
    minor: tuple[Tick, ...]
    sticky: str = ""
    context: str = ""
    height: float = 44.0


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One lane: its name in the gutter and the stretch of the canvas it takes.

    ``index`` tells the lanes of one scene apart; ``id`` is that of ``Lane``. A pinned lane stays
    where it is while the others scroll.
    """

    index: int
    id: str
    label: str
    kind: str
    count: int
    top: float
    height: float
    dress: Dress
    count_label: str = ""
    is_pinned: bool = False
    is_collapsed: bool = False


class Mark(NamedTuple):
    """The truth about the time of one event, drawn on its lane.

    ``x_start`` to ``x_end`` is the extent, ``x_start_latest`` to ``x_end_earliest`` the certain
    core of an interval. Open sides lie beyond the canvas's edge and are told by ``qualifier``.
    """

    event: int
    lane: int
    kind: str
    form: Form
    y: float
    x_start: float
    x_start_latest: float
    x_end_earliest: float
    x_end: float
    qualifier: Qualifier = Qualifier.NONE
    state: State = State.PLAIN
    is_pale: bool = False  # a decade or longer: paler
    is_ghost: bool = False  # a date that another source claims
    label: str = ""


class Card(NamedTuple):
    """What an event says for itself, above its mark and joined to it by a stem."""

    event: int
    lane: int
    rect: Rect
    level: int  # 1 one line, 2 title and date, 3 with participants
    kind: str
    title: str
    date: str
    doubt: str  # the part of the date line that tells inexactness; follows ``date``
    participants: str
    stem_x: float
    stem_bottom: float
    stack: int = 1
    image: ImagePlace | None = None
    state: State = State.PLAIN
    members: tuple[int, ...] = ()  # the events of a stack, the one in ``event`` first


class Link(NamedTuple):
    """Dots from a mark to where another source puts the event, and to the words for it."""

    lane: int
    kind: str
    y: float
    x_from: float
    x_to: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Crowd:
    """The marks of all crowded lanes, as arrays of equal length that say what a ``Mark`` says.

    ``event`` has ids, ``lane`` the index of each mark's lane, ``kind`` indexes into ``kinds``,
    ``form`` numbers of ``Form``; ``y`` and all x are float64 in pixels, what lies far outside
    anywhere outside. The context is what a query leaves out, shown pale.
    """

    event: NDArray[np.int64]
    lane: NDArray[np.int64]
    y: NDArray[np.float64]
    kind: NDArray[np.uint32]
    form: NDArray[np.uint8]
    x_start: NDArray[np.float64]
    x_start_latest: NDArray[np.float64]
    x_end_earliest: NDArray[np.float64]
    x_end: NDArray[np.float64]
    qualifier: NDArray[np.uint8]
    is_pale: NDArray[np.bool_]
    kinds: tuple[str, ...] = ()
    is_context: bool = False

    @classmethod
    def empty(cls) -> Crowd:
        """No mark at all."""
        whole, real, short = np.zeros(0, np.int64), np.zeros(0), np.zeros(0, np.uint8)
        kind, pale = np.zeros(0, np.uint32), np.zeros(0, np.bool_)
        return cls(whole, whole, real, kind, short, real, real, real, real, short, pale)

    def __len__(self) -> int:
        """How many marks."""
        return len(self.event)

    def mark(self, number: int) -> Mark:
        """Return one of the marks by itself."""
        return Mark(
            event=int(self.event[number]),
            lane=int(self.lane[number]),
            kind=self.kinds[int(self.kind[number])],
            form=Form(int(self.form[number])),
            y=float(self.y[number]),
            x_start=float(self.x_start[number]),
            x_start_latest=float(self.x_start_latest[number]),
            x_end_earliest=float(self.x_end_earliest[number]),
            x_end=float(self.x_end[number]),
            qualifier=Qualifier(int(self.qualifier[number])),
            state=State.CONTEXT if self.is_context else State.PLAIN,
            is_pale=bool(self.is_pale[number]),
        )

    def of_lanes(self, lanes: set[int]) -> Crowd:
        """Return the marks of some lanes."""
        chosen = np.isin(self.lane, np.fromiter(lanes, np.int64, len(lanes)))
        columns = {
            column.name: getattr(self, column.name)[chosen]
            for column in fields(self)
            if column.name not in ("kinds", "is_context")
        }
        return Crowd(**columns, kinds=self.kinds, is_context=self.is_context)


DENSITY_GAMMA = 0.42
"""Shade and height of a column are the share of the largest count to this power."""


class DensityBand(NamedTuple):
    """Events per column of a crowded lane.

    ``counts`` has one value per bin, bins fixed in absolute time; ``x`` has the bins' edges in
    pixels, one more than counts. The context, shown pale, holds the events of the query too.
    """

    lane: int
    top: float
    height: float
    x: NDArray[np.float64]
    counts: NDArray[np.int64]
    most: int
    is_context: bool = False

    def column_top(self, x: float) -> float:
        """Where the column at a pixel begins on the canvas; at the foot where there is none."""
        place = int(np.searchsorted(self.x, np.float64(x), "right")) - 1
        if not 0 <= place < len(self.counts):
            return self.top + self.height
        share = float((int(self.counts[place]) / max(self.most, 1)) ** DENSITY_GAMMA)
        return self.top + self.height * (1 - share)


class DensityKey(NamedTuple):
    """What the shades of density stand for; in the gutter of the axis."""

    title: str
    least: str
    most: str


class Era(NamedTuple):
    """A stretch of time behind the lanes, with a label in one of the rows above them.

    ``x_start`` to ``x_end`` is the extent, ``x_start_latest`` to ``x_end_earliest`` the certain
    core: between them it fades. ``label`` is cut to the room it has, from ``label_x`` on.
    """

    event: int
    kind: str
    label: str
    label_x: float
    row: int
    x_start: float
    x_start_latest: float
    x_end_earliest: float
    x_end: float
    state: State = State.PLAIN


class Ruler(NamedTuple):
    """The elapsed time between two events: never more exact than its dates."""

    x_from: float
    x_to: float
    text: str
    detail: str
    soft_from: float = 0.0  # px of fading at the inexact sides
    soft_to: float = 0.0


class EdgeHint(NamedTuple):
    """Nothing in view: where the nearest event lies. ``direction`` is -1 left or 1 right."""

    direction: int
    text: str
    event: int


class Scene(NamedTuple):
    """One frame of the timeline.

    Above ``lanes_top`` stand the axis, with a ruler its row, and from ``eras_top`` on the names of
    eras; below it the pinned lanes, and from ``scroll_top`` on those that scroll.
    ``content_height`` is what the latter take together, so that the canvas knows how far to scroll.
    ``is_pending`` tells that some lanes come to their cards in the next frames only, so that none
    takes long; it never is in the first frame of a memory.
    """

    width: float
    height: float
    gutter: float
    axis: Axis
    lanes: tuple[LaneRow, ...] = ()
    cards: tuple[Card, ...] = ()
    marks: tuple[Mark, ...] = ()
    crowd: Crowd = Crowd.empty()
    context: Crowd = Crowd.empty()
    density: tuple[DensityBand, ...] = ()
    eras: tuple[Era, ...] = ()
    eras_name: str = ""
    today_x: float | None = None
    ruler: Ruler | None = None
    edge_hints: tuple[EdgeHint, ...] = ()
    content_height: float = 0.0
    lanes_top: float = 44.0
    scroll_top: float = 44.0
    eras_top: float = 44.0
    today_label: str = ""
    today_label_x: float = 0.0
    links: tuple[Link, ...] = ()
    density_key: DensityKey | None = None
    message: str = ""  # one quiet line in the middle of an empty plot
    events_in_view: int = 0
    is_pending: bool = False
    hits: frozenset[int] = frozenset()

    @property
    def has_lanes_below(self) -> bool:
        """Whether the lanes that scroll take more than the height that they have."""
        return round(self.content_height) > round(self.height - self.scroll_top)
