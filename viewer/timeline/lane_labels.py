"""Labels of crowded lanes: titles of the events that stand alone enough, in rows above the marks.

Labels are those of ``isolation``: none vanishes on zooming in, whatever the view. The more rows a
lane has for them, the nearer they may stand to one another. They are chosen, and put into rows, as
if at the coarse end of a zoom level (``packing``); who has a row keeps it on every finer scale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from viewer.domain.answers import Lanes
from viewer.domain.events import Headline
from viewer.timeline.card_room import POINT_HALF
from viewer.timeline.card_texts import Texts
from viewer.timeline.cards import LABEL_LEAD, LABEL_WIDEST, LEAD
from viewer.timeline.marks import Known, rows_of
from viewer.timeline.packing import GAP_PX, Footprint, Rows, Zooms
from viewer.timeline.scale import Scale

LABEL_GAP_PX = 156.0
"""Labels in one row start at least so far apart, and are cut to fit in."""
LABEL_ROW_PX = 20.0
NARROW_PX = 12.0
"""The label of a mark narrower than this stands at its middle, else where it begins."""
_MOST_DEPTH = 4
_ROWS_FOR_EACH = 5
_REMEMBERED = 2_000
_TURNS = 8  # lanes do not all come to the end of what is known of them in the same frame
_SLACK_PX = GAP_PX + NARROW_PX / 2


@dataclass(frozen=True, slots=True)
class LabelRows:
    """How many labels of a lane may stand over one place.

    Of labels that start a ``depth``-th of the room of one apart, each meets fewer than ``depth`` on
    either side: so many rows suffice that each finds one, whichever came first.
    """

    depth: int = 1

    @property
    def count(self) -> int:
        return 2 * self.depth - 1

    def gap_px(self, text_scale: float) -> float:
        """How far apart labels start at the least."""
        return LABEL_GAP_PX * text_scale / self.depth

    def cards(self, text_scale: float) -> int:
        """How many rows these events need where they have cards."""
        widest = LABEL_WIDEST * text_scale + POINT_HALF + GAP_PX - LEAD
        return int(widest / self.gap_px(text_scale)) + 1


def label_rows(card_rows: int) -> LabelRows:
    """Choose the rows of labels for lanes with room for so many rows of cards."""
    return LabelRows(max(1, min(card_rows // _ROWS_FOR_EACH, _MOST_DEPTH)))


class Label(NamedTuple):
    """A title with its width, and its row, counted from the marks up."""

    known: Known
    headline: Headline
    title: str
    width: float
    row: int


@dataclass(slots=True)
class _Found:
    """The events of a lane that start in a span and are worth a label, and all known to be.

    ``labels`` are made when they are asked for; those ``waiting`` are not read yet.
    """

    scale: Scale
    span: tuple[int, int]
    rows: LabelRows
    known: list[Known]
    events: frozenset[int]
    labels: list[Label] | None = None
    waiting: frozenset[int] = frozenset()


class LaneLabels:
    """The labels of all lanes, kept from frame to frame.

    Args:
        texts: titles and their widths.
        kinds: kind by code.
        zooms: the level that each lane is at.
    """

    def __init__(self, texts: Texts, kinds: tuple[str, ...], zooms: Zooms) -> None:
        self._texts, self._kinds, self._zooms = texts, kinds, zooms
        self._found: dict[int, _Found] = {}
        self._row_of: dict[int, dict[int, int]] = {}
        self._isolated: dict[int, dict[int, float]] = {}

    def of(self, lanes: Lanes, lane: int, span: tuple[int, int], rows: LabelRows) -> list[Label]:
        """Return the labels that start in a span and perhaps some around it, in order of time.

        Args:
            lanes: the query's lanes.
            lane: one of them.
            span: in seconds; what is asked for next is best within it.
            rows: of labels in the lane.
        """
        found = self._in(lanes, lane, span, rows)
        if found.labels is None:
            found.labels = self._labelled(lane, found)
        return found.labels

    def prepare(
        self,
        lanes: Lanes,
        wanted: Iterable[int],
        span: tuple[int, int],
        rows: LabelRows,
        most: int | None = None,
    ) -> bool:
        """Read what the labels of several lanes say in one go, before they are asked for.

        Args:
            lanes, span, rows: as of ``of``.
            wanted: whose labels.
            most: so many events are read; where that is not enough, the labels that were read
                before stand alone until the next time, and none of those is lost.

        Returns:
            Whether all are read.
        """
        found = [self._in(lanes, lane, span, rows) for lane in wanted]
        reading: list[int] = []
        for each in found:
            if each.labels is not None and not each.waiting:
                continue
            unread = self._texts.unread([known.event for known in each.known])
            room = len(unread) if most is None else most - len(reading)
            waiting = frozenset(unread[room:])
            if waiting != each.waiting:
                each.labels, each.waiting = None, waiting
            reading += unread[:room]
        self._texts.headlines(reading)
        return not any(each.waiting for each in found)

    def events(
        self, lanes: Lanes, lane: int, span: tuple[int, int], rows: LabelRows
    ) -> frozenset[int]:
        """Return the events of the labels, and those that began before the span but had one.

        An event that was isolated enough for a coarser zoom is for this one, wherever it began.
        """
        return self._in(lanes, lane, span, rows).events

    def _in(self, lanes: Lanes, lane: int, span: tuple[int, int], rows: LabelRows) -> _Found:
        found = self._found.get(lane)
        is_kept = (
            found is not None
            and found.scale is self._zooms.scale(lane)
            and found.rows == rows
            and found.span[0] <= span[0]
            and found.span[1] >= span[1]
        )
        if found is None or not is_kept:
            found = self._found[lane] = self._find(lanes, lane, span, rows)
        return found

    def _find(self, lanes: Lanes, lane: int, span: tuple[int, int], rows: LabelRows) -> _Found:
        scale = self._zooms.scale(lane)
        if not lanes.has_labels:
            return _Found(scale, span, rows, [], frozenset())
        gap_s = rows.gap_px(self._texts.text_scale) * scale.seconds_per_px
        margin = (span[1] - span[0]) * (_TURNS + lane % _TURNS) // (4 * _TURNS)
        wide = (span[0] - margin, span[1] + margin)
        marks = lanes.labels_in(lane, *wide, gap_s)
        self._remember(lane, marks.id.tolist(), gap_s)
        isolated = self._isolated[lane]
        events = frozenset(event for event, least in isolated.items() if least >= gap_s)
        return _Found(scale, wide, rows, list(rows_of(marks, self._kinds)), events)

    def _labelled(self, lane: int, found: _Found) -> list[Label]:
        wanted = [each.event for each in found.known if each.event not in found.waiting]
        headlines = self._texts.headlines(wanted)
        known = [each for each in found.known if each.event in headlines]
        room = LABEL_GAP_PX * self._texts.text_scale - _SLACK_PX - 2
        cut = [self._texts.label(headlines[each.event], room) for each in known]
        widths = [width for _, width in cut]
        placed = self._place(lane, found.scale, known, widths, found.rows.count)
        return [
            Label(each, headlines[each.event], title, width, placed[each.event])
            for each, (title, width) in zip(known, cut, strict=True)
        ]

    def _remember(self, lane: int, events: list[int], gap_s: float) -> None:
        """Keep in mind for what gap events were isolated enough."""
        known = self._isolated.setdefault(lane, {})
        if len(known) > _REMEMBERED:
            known.clear()
        for event in events:
            known[event] = max(gap_s, known.get(event, 0.0))

    def _place(
        self, lane: int, scale: Scale, known: list[Known], widths: Iterable[float], most: int
    ) -> dict[int, int]:
        """Give each label a row: what it had, else the first that is free, the important first."""
        if most == 1:
            return {each.event: 0 for each in known}
        footprints = []
        for each, width in zip(known, widths, strict=True):
            left = scale.x(each.start) - LABEL_LEAD * self._texts.text_scale
            footprints.append(Footprint((each.event,), left, left + width + NARROW_PX / 2))
        by_importance = sorted(range(len(known)), key=lambda n: (-known[n].importance, n))
        last = self._row_of.get(lane, {})
        had: dict[tuple[int, ...], int] = {
            (event,): row for event, row in last.items() if row < most
        }
        rows = Rows()
        rows.place([footprints[n] for n in by_importance], float("inf"), had)
        placed = {each.event: rows.row_of((each.event,)) for each in known}
        self._row_of[lane] = placed
        return placed
