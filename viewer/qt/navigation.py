"""Moving through time and from event to event; every way there is short and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject

from viewer.domain.dates import OPEN_END, OPEN_START, Date
from viewer.qt.canvas.animation import Glide
from viewer.qt.session import Session
from viewer.qt.view_history import PastView
from viewer.timeline.scale import Scale

KEY_ZOOM = 1.5
"""How much finer a press of the zoom key shows time."""
KEY_PAN = 0.2
"""The share of the view by which a press of the pan key moves."""
_EDGE_PX = 24.0


class Navigation(QObject):
    """The verbs of moving; each tells the session the view it wants.

    Args:
        session: whose view moves.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._glide = Glide(self._show, self)
        self._owed_step: Callable[[], None] | None = None
        session.results_ready.connect(self._make_up)

    @property
    def wanted(self) -> Scale:
        """Where the view is going, or where it rests."""
        return self._glide.target or self._session.scale

    def follow(self, scale: Scale) -> None:
        """Show a view at once, as a hand moves it."""
        self._glide.stop()
        self._session.set_scale(scale)

    def glide_to(self, scale: Scale) -> None:
        """Go to a view in a moment, at once where motion is reduced."""
        is_instant = self._session.theme.is_motion_reduced
        self._glide.go(self._session.scale, scale, is_instant=is_instant)

    def stop(self) -> None:
        self._glide.stop()

    def zoom_in(self) -> None:
        self.glide_to(self.wanted.zoomed(KEY_ZOOM, self._anchor_x()))

    def zoom_out(self) -> None:
        self.glide_to(self.wanted.zoomed(1 / KEY_ZOOM, self._anchor_x()))

    def pan_left(self) -> None:
        self.glide_to(self.wanted.panned(-KEY_PAN * self.wanted.width_px))

    def pan_right(self) -> None:
        self.glide_to(self.wanted.panned(KEY_PAN * self.wanted.width_px))

    def fit(self) -> None:
        """Show all matching events."""
        self.glide_to(self._session.fit_all())

    def fit_selection(self) -> None:
        self.fit_events(self._session.selection.ids | self._second())

    def fit_events(self, events: Iterable[int]) -> None:
        """Show some events as large as they fit."""
        span = self._span_of(events)
        if span is not None:
            self.show_span(*span)

    def show_span(self, start: int, end: int) -> None:
        """Show [start, end) with a margin."""
        width = self._session.scale.width_px
        self.glide_to(Scale.fitted(start, max(end, start + 1), width, min(width / 6, 160)))

    def show_date(self, date: Date) -> None:
        """Show a date as large as its own extent allows."""
        start = date.start if date.start is not None else date.end_earliest or date.end
        end = date.end if date.end is not None else date.start_latest or date.start
        if start is not None and end is not None:
            self.show_span(min(start, end), max(start, end))

    def today(self) -> None:
        """Bring today to the middle, as large as time stands now."""
        self._center_on(self._session.today)

    def back(self) -> None:
        self._session.remember_view(self.wanted)
        self._revisit(self._session.history.back())

    def forward(self) -> None:
        self._revisit(self._session.history.forward())

    def reveal(self, event: int) -> None:
        """Bring an event into view, as large as time stands now, if it isn't there."""
        span = self._span_of([event])
        if span is None:
            return
        scale = self.wanted
        left, right = scale.x(span[0]), scale.x(span[1])
        if right - left > scale.width_px - 2 * _EDGE_PX:
            if right < _EDGE_PX or left > scale.width_px - _EDGE_PX:
                self.fit_events([event])
        elif left < _EDGE_PX or right > scale.width_px - _EDGE_PX:
            self._center_on((span[0] + span[1]) // 2)

    def step(self, count: int, *, around: bool = False) -> None:
        """Select the event that many places on in reading order; from none, the first in view.

        While the answers to the query are on their way, what is left of the ones before is no
        event to go to: the step is made when they come.

        Args:
            count: places; fewer than none lead back.
            around: go on at the other end behind the last.
        """
        answers, one = self._session.answers, self._session.current
        if answers is None:
            return
        if answers.query != self._session.query:
            self._owed_step = partial(self.step, count, around=around)
            return
        found = answers.next_event(one, count) if one is not None else self._first_in_view()
        if found is None and around:
            self._choose_row(0 if count > 0 else -1)
        self.choose(found)

    def step_in_lane(self, count: int) -> None:
        """Select the previous or next event of the selected one's lane."""
        lanes, one = self._session.lanes, self._session.current
        if lanes is None:
            return
        if one is None:
            self.choose(self._first_in_view())
            return
        of_event = lanes.lanes_of(one)
        if of_event:
            self.choose(lanes.neighbour(of_event[0], one, count))

    def first(self) -> None:
        self._choose_row(0)

    def last(self) -> None:
        self._choose_row(-1)

    def choose(self, event: int | None) -> None:
        """Select an event, or measure to it, and bring it into view; None leaves all as it is."""
        if event is not None:
            self._session.choose(event)
            self.reveal(event)

    def _make_up(self) -> None:
        owed, self._owed_step = self._owed_step, None
        if owed is not None:
            owed()

    def _show(self, scale: Scale, is_last: bool) -> None:
        self._session.set_scale(scale.resized(self._session.scale.width_px))
        if is_last:
            self._session.remember_view()

    def _revisit(self, view: PastView | None) -> None:
        if view is not None:
            self._session.revisit(view)
            left, right = view.scale.left, view.scale.right
            self.glide_to(Scale.fitted(left, right, self._session.scale.width_px))
        self._session.history_changed.emit()

    def _center_on(self, moment: int) -> None:
        scale = self.wanted
        self.glide_to(scale.panned(scale.x(moment) - scale.width_px / 2))

    def _anchor_x(self) -> float:
        """Keys zoom about the selected event where it is in view, else about the middle."""
        scale, one = self.wanted, self._session.selection.one
        span = self._span_of([one]) if one is not None else None
        if span is not None:
            x = (scale.x(span[0]) + scale.x(span[1])) / 2
            if 0 <= x <= scale.width_px:
                return x
        return scale.width_px / 2

    def _second(self) -> frozenset[int]:
        second = self._session.selection.second
        return frozenset() if second is None else frozenset([second])

    def _span_of(self, events: Iterable[int]) -> tuple[int, int] | None:
        """From the earliest to the latest known moment of events; None where none is known."""
        answers = self._session.all_answers
        if answers is None:
            return None
        marks = answers.marks(list(events))
        sides = [
            int(side)
            for column in (marks.start, marks.start_latest, marks.end_earliest, marks.end)
            for side in column
            if side not in (OPEN_START, OPEN_END)
        ]
        return (min(sides), max(sides)) if sides else None

    def _first_in_view(self) -> int | None:
        answers, scale = self._session.answers, self._session.scale
        if answers is None:
            return None
        in_view = answers.marks_in(scale.left, scale.right, limit=1)
        if len(in_view):
            return int(in_view.id[0])
        before, after = answers.nearest(scale.left, scale.right)
        return after if after is not None else before

    def _choose_row(self, row: int) -> None:
        answers = self._session.answers
        if answers is not None and answers.count:
            first = row if row >= 0 else answers.count + row
            self.choose(int(answers.listing().ids(first, 1)[0]))
