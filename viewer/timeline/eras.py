"""Eras: events of a kind that are stretches of time behind the lanes, named in rows above them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from viewer.domain.answers import Answers
from viewer.domain.bidi import isolated
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.events import Headline
from viewer.domain.precision import Precision, Qualifier
from viewer.timeline.card_texts import Texts
from viewer.timeline.marks import Known, Reach, reach_of, rows_of
from viewer.timeline.scene import Era, State, TextStyle
from viewer.timeline.showing import MOST_ERAS
from viewer.timeline.view import View

ROW_PX = 19.0
"""Height of a row of names."""
MOST_ROWS = 3
"""Eras that overlap more of their kind than this go without a name."""
_INSET_PX = 6.0
_LEAST_PX = 26.0
_FADE = 0.25
_CIRCA = 0.12


class Stretch(NamedTuple):
    """One era of the store, with the row of its name, the same in every view; -1 for none."""

    known: Known
    headline: Headline
    row: int


class Eras:
    """The eras of a store, read once.

    Args:
        answers: about the events that are eras; None for none.
        texts: words and widths.
        kinds: kind by code.
    """

    def __init__(self, answers: Answers | None, texts: Texts, kinds: tuple[str, ...]) -> None:
        self._texts = texts
        self.stretches: tuple[Stretch, ...] = ()
        if answers is not None:
            marks = answers.marks_in(OPEN_START, OPEN_END, MOST_ERAS)
            headlines = texts.headlines(marks.id.tolist())
            known = [row for row in rows_of(marks, kinds) if row.event in headlines]
            rows = _rows(known)
            self.stretches = tuple(
                Stretch(each, headlines[each.event], row)
                for each, row in zip(known, rows, strict=True)
            )
        self.kind = self.stretches[0].known.kind if self.stretches else ""
        self.rows = max((each.row for each in self.stretches), default=-1) + 1

    def height(self, text_scale: float) -> float:
        """What the rows of names take, in pixels."""
        return round(self.rows * ROW_PX * text_scale) + 3.0 if self.rows else 0.0

    def in_view(self, view: View, states: dict[int, State]) -> Iterator[Era]:
        """Place the eras of a view; a name stays at the left edge while its era began before."""
        for stretch in self.stretches:
            reach = reach_of(stretch.known, view.scale, view.gutter, view.today)
            if reach.end > view.gutter and reach.start < view.width:
                state = states.get(stretch.known.event, State.PLAIN)
                yield self._placed(stretch, _faded(stretch.known, reach), view, state)

    def _placed(self, stretch: Stretch, reach: Reach, view: View, state: State) -> Era:
        left = max(reach.start, view.gutter) + _INSET_PX
        room = min(_name_end(stretch.known, reach, view), view.width) - left - 2.0
        label = ""
        if stretch.row >= 0 and room >= _LEAST_PX * view.text_scale:
            title = isolated(stretch.headline.title)
            label = self._texts.measure.elided(title, TextStyle.LABEL, room)
        return Era(
            event=stretch.known.event,
            kind=stretch.known.kind,
            label=label,
            label_x=left,
            row=stretch.row,
            x_start=reach.start,
            x_start_latest=reach.start_latest,
            x_end_earliest=reach.end_earliest,
            x_end=reach.end,
            state=state,
        )


def _rows(known: list[Known]) -> list[int]:
    """Give each era the first row that is free when it begins, in reading order.

    One that may begin in the year or on the day in which another may end follows it in its row.
    """
    free_from = np.full(MOST_ROWS, OPEN_START, np.int64)
    rows = []
    for era in known:
        is_interval = era.precision == Precision.INTERVAL and era.start != OPEN_START
        begins = era.start_latest if is_interval else era.start
        free = np.flatnonzero(free_from <= begins)
        rows.append(int(free[0]) if len(free) else -1)
        if len(free):
            free_from[free[0]] = max(_certain_end(era), era.start)
    return rows


def _certain_end(era: Known) -> int:
    is_interval = era.precision == Precision.INTERVAL and era.end != OPEN_END
    return era.end_earliest if is_interval else era.end


def _name_end(era: Known, reach: Reach, view: View) -> float:
    """Where a name must end, so that it keeps clear of that of the era which follows."""
    end = _certain_end(era)
    return reach.end if end in (OPEN_END, era.end) else view.gutter + view.scale.x(end)


def _faded(known: Known, reach: Reach) -> Reach:
    """Let the sides that are not known exactly fade: where nothing is certain, a part of it."""
    width = reach.end - reach.start
    is_doubtful = known.flags & (Qualifier.APPROXIMATE | Qualifier.UNCERTAIN)
    if is_doubtful and (reach.start_latest, reach.end_earliest) == (reach.start, reach.end):
        inset = _CIRCA * width
        core = (reach.start + inset, reach.end - inset)
        return Reach(reach.start - inset, *core, reach.end + inset)
    if reach.start_latest > reach.end_earliest:
        return Reach(reach.start, reach.start + _FADE * width, reach.end - _FADE * width, reach.end)
    open_end = known.end == OPEN_END and not known.flags & Qualifier.IN_FORCE
    start_latest = reach.end_earliest if known.start == OPEN_START else reach.start_latest
    end_earliest = reach.start_latest if open_end else reach.end_earliest
    return Reach(reach.start, min(start_latest, end_earliest), end_earliest, reach.end)
