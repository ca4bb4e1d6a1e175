"""What the window is about: one store, one query, one selection, one view of time.

Widgets read facts here and listen for their changes; they never talk to each other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from viewer.domain.answers import Answers, Lanes
from viewer.domain.civil import seconds
from viewer.domain.errors import ViewerError
from viewer.domain.freed_memory import give_back_freed_memory
from viewer.domain.progress import Report, Step
from viewer.domain.queries import Query
from viewer.domain.view_state import Backdrop, ViewState
from viewer.exchange.answers import LocalAnswers
from viewer.qt.jobs import Jobs, Queue
from viewer.qt.selection import Selection
from viewer.qt.settings import Settings
from viewer.qt.theme import Theme
from viewer.qt.view_history import PastView, ViewHistory
from viewer.store import Store
from viewer.timeline.fitting import empty_view, view_of_all
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale
from viewer.timeline.showing import Shown, shown

IDLE_MS = 1_000
"""So long after the last movement or answer columns that were read are given back."""
REST_MS = 600
"""How long a view stands before it counts as one to come back to."""
LOOK_MS = 2_000
"""How often the store is asked whether another program has changed it."""
FIRST_LOOK_S = 0.08
"""How long a text is searched for before what was found by then is shown, and then gone on."""
_MORE_PATIENT = 4
_FIRST_WIDTH_PX = 1000.0


class Session(QObject):
    """The facts, and the few verbs that change them.

    Signals tell facts: ``store_changed`` (another store, or none), ``query_changed`` (asked,
    perhaps not answered yet), ``results_ready`` (``shown``, ``answers`` and ``lanes`` are those of
    the present query), ``labels_ready`` (the same ``lanes`` know which titles go first),
    ``selection_changed``, ``span_changed`` (the view of time),
    ``lanes_changed`` (their arrangement, or what lies behind them), ``theme_changed``,
    ``preparing`` (a ``Step`` while columns are built), ``failed`` (an exception of work that the
    session started).

    Attributes:
        store: the open store; None where none is.
        all_answers: answers about all its events; None until its columns are there.
        answers: answers for the query that was answered last; not whole while a text that
            very many events hold is searched for.
        lanes: their lanes by the chosen field, without those that are eras.
        shown: all that the timeline asks.
        backdrop: what is drawn behind the events.
        is_measuring: True while the next event chosen is the ruler's other end.
    """

    store_changed = Signal()
    query_changed = Signal()
    results_ready = Signal()
    labels_ready = Signal()
    selection_changed = Signal()
    span_changed = Signal()
    lanes_changed = Signal()
    theme_changed = Signal()
    history_changed = Signal()
    preparing = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self.settings, self.theme, self.jobs = settings, theme, jobs
        self.locale = QLocale().name()
        self.store: Store | None = None
        self.all_answers: Answers | None = None
        self.answers: Answers | None = None
        self.lanes: Lanes | None = None
        self.shown: Shown | None = None
        self._readers: list[Store] = []
        self.query = Query()
        self.selection = Selection()
        self.lane_choice, self.backdrop = LaneChoice(), Backdrop()
        self.history = ViewHistory()
        self.is_measuring = False
        self.scale = empty_view(self.today, _FIRST_WIDTH_PX)
        self._kept: dict[str, object] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.remember_view)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._give_back)
        self._generation = 0
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self.look_for_changes)
        self._looking.start()
        theme.changed.connect(self.theme_changed)

    @property
    def today(self) -> int:
        """The present moment in seconds, in the civil time of this machine."""
        now = datetime.now().astimezone().replace(tzinfo=None)
        return seconds(now.year, now.month, now.day, now.hour, now.minute)

    @property
    def is_preparing(self) -> bool:
        """True while a store is open whose events cannot be shown yet."""
        return self.store is not None and self.all_answers is None

    def conditions(self) -> dict[str, bool]:
        """What actions may need, by the names that their table uses."""
        is_writable = self.store is not None and not self.store.is_read_only
        return {
            "store": self.store is not None,
            "events": self.has_events,
            "writable": is_writable or self.store is None,
            "undoable": is_writable and self.all_answers is not None,
            "selection": self.selection.one is not None,
            "searching": bool(self.query.text.strip()),
            "narrowed": bool(self.query),
            "back": self.history.can_go_back,
            "forward": self.history.can_go_forward,
        }

    @property
    def has_events(self) -> bool:
        return self.all_answers is not None and self.all_answers.total > 0

    def show_store(self, store: Store | None) -> None:
        """Turn to another store, or to none; its events follow with ``results_ready``."""
        self.keep()
        self._let_go()
        self.store = store
        self.all_answers = self.answers = self.lanes = self.shown = None
        self.query, self.selection = Query(), Selection()
        self.lane_choice, self.backdrop = LaneChoice(), Backdrop()
        self.history.clear()
        self.store_changed.emit()
        self.selection_changed.emit()
        self.query_changed.emit()
        if store is not None:
            self._restore(store)
            self._prepare(is_first=True)

    def reload(self, then: Callable[[], None] = lambda: None) -> None:
        """Look at the store anew, after an import or another change; then call back."""
        if self.store is not None:
            self._prepare(is_first=not self.has_events, then=then)

    def look_for_changes(self) -> None:
        """Look at the store anew when another program has changed its events."""
        if self.store is not None and self.all_answers is not None and not self.jobs.is_busy:
            try:
                has_changed = self.store.generation != self._generation
            except (ViewerError, sqlite3.Error) as error:
                self._looking.stop()
                self.failed.emit(error)
            else:
                if has_changed:
                    self.reload()

    def ask(self, query: Query) -> None:
        """Narrow the view to a query; the newest one wins."""
        if query != self.query:
            self.query = query
            self.query_changed.emit()
            self._answer()

    def choose_lanes(self, choice: LaneChoice) -> None:
        """Make the lanes otherwise."""
        self.arrange(choice, self.backdrop)

    def choose_backdrop(self, backdrop: Backdrop) -> None:
        """Draw something else behind the events."""
        self.arrange(self.lane_choice, backdrop)

    def arrange(self, choice: LaneChoice, backdrop: Backdrop) -> None:
        """Make the lanes and what lies behind them otherwise: a view to come back from."""
        if (self.lane_choice, self.backdrop) == (choice, backdrop):
            return
        self.remember_view()
        self._rearrange(choice, backdrop)
        self.remember_view()

    def revisit(self, view: PastView) -> None:
        """Arrange lanes and what lies behind them as they were; the caller goes to its time."""
        self._rearrange(view.lanes, view.backdrop)

    def _rearrange(self, choice: LaneChoice, backdrop: Backdrop) -> None:
        before = self.lane_choice, self.backdrop
        self.lane_choice, self.backdrop = choice, backdrop
        asked = (before[0].field, before[0].sorting, before[1])
        if asked != (choice.field, choice.sorting, backdrop):
            self._answer()
        if before != (choice, backdrop):
            self.lanes_changed.emit()

    def select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def select_one(self, event: int | None) -> None:
        """Select one event alone."""
        self.select(Selection(event))

    def start_measuring(self) -> None:
        """Measure between two selected events, or from one to the next that is chosen."""
        one, extra = self.selection.one, self.selection.extra
        if one is not None and len(extra) == 1:
            self.select(Selection(one, next(iter(extra))))
            return
        self.is_measuring = one is not None and not self.is_measuring
        self.selection_changed.emit()

    def measure_to(self, event: int) -> None:
        """Let the ruler reach from the selected event to this one."""
        self.is_measuring = False
        self.select(self.selection.with_second(event))

    def choose(self, event: int) -> None:
        """Select one event alone; while measuring, let the ruler reach to it, and to the next."""
        if not self.is_measuring:
            self.select_one(event)
        elif event != self.selection.second:
            self.select(self.selection.with_second(event))

    @property
    def current(self) -> int | None:
        """The event from which keys go on: the ruler's other end while measuring."""
        second = self.selection.second if self.is_measuring else None
        return self.selection.one if second is None else second

    def clear_step(self) -> bool:
        """Clear the ruler, else the selection, else the query; tell whether there was one."""
        if self.is_measuring or self.selection.second is not None:
            self.is_measuring = False
            self.selection = self.selection._replace(second=None)
            self.selection_changed.emit()
        elif self.selection:
            self.select(Selection())
        elif self.query:
            self.ask(Query())
        else:
            return False
        return True

    def set_scale(self, scale: Scale) -> None:
        """Show another stretch of time."""
        if scale != self.scale:
            self.scale = scale
            self._rest.start()
            self._idle.start()
            self.span_changed.emit()

    def remember_view(self, scale: Scale | None = None) -> None:
        """Note the present view as one to come back to, or one that it is on the way to."""
        self._rest.stop()
        present = self._present()
        self.history.visit(present._replace(scale=scale) if scale else present)
        self.history_changed.emit()

    def _present(self) -> PastView:
        return PastView(self.scale, self.lane_choice, self.backdrop)

    def fit_all(self, *, is_bulk: bool = False) -> Scale:
        """The view of all matching events, or of today's century where there are none."""
        if self.answers is None:
            return empty_view(self.today, self.scale.width_px)
        return view_of_all(self.answers, self.today, self.scale.width_px, is_bulk=is_bulk)

    def keep(self) -> None:
        """Remember the view of the open store for the next time."""
        if self.store is None or self.all_answers is None:
            return
        self.settings.keep_view(
            str(self.store.uuid),
            {
                "start": self.scale.left,
                "end": self.scale.right,
                "lanes": self.lane_choice.as_json(),
                "selected": self.selection.one,
                "query": ViewState(self.query, backdrop=self.backdrop).as_json(),
            },
        )

    def close(self) -> None:
        """Stop all work and let go of the store; for closing down."""
        for timer in (self._rest, self._idle, self._looking):
            timer.stop()
        self.jobs.stop_all()
        for each in (self.store, *self._readers):
            if each is not None:
                each.close()
        self.store, self._readers = None, []
        self.all_answers = self.answers = self.lanes = self.shown = None

    def _let_go(self) -> None:
        """Close the store, and its readers once the work that uses them is done."""
        readers, self._readers = self._readers, []
        if self.store is not None:
            self.store.close()
        if readers:
            self.jobs.start(
                partial(_close_all, readers),
                succeeded=lambda _none: None,
                failed=self.failed.emit,
                queue=Queue.ANSWERING,
            )

    def _restore(self, store: Store) -> None:
        self._kept = self.settings.view_of(str(store.uuid))
        if self._kept:
            self.lane_choice = LaneChoice.from_json(self._kept.get("lanes"))
            kept = ViewState.from_json(self._kept.get("query"))
            self.query, self.backdrop = kept.query, kept.backdrop
            self.query_changed.emit()

    def _prepare(self, *, is_first: bool, then: Callable[[], None] = lambda: None) -> None:
        store, asked = self.store, (self.query, self.lane_choice, self.backdrop)
        if store is None:
            return

        self._generation = store.generation
        reader, searched, glanced_at = (store.another() for _ in range(3))
        self._readers += [reader, searched, glanced_at]

        def work(report: Report) -> tuple[Answers, Shown]:
            everything = LocalAnswers.open(reader, report, searched, glanced_at)
            return everything, shown(everything, *asked, report)

        def done(found: tuple[Answers, Shown]) -> None:
            if self.store is store:
                self.all_answers = found[0]
                self._verify(found[0])
                self._show_results(found[1], is_first=is_first)
                then()

        self.jobs.start(
            work,
            succeeded=done,
            failed=self.failed.emit,
            progressed=self._tell_step,
            queue=Queue.ANSWERING,
        )

    def _verify(self, everything: Answers) -> None:
        """Compare the sidecar's checksums in the background; read a wrong one's columns anew."""
        if isinstance(everything, LocalAnswers):
            self.jobs.start(
                lambda _report: everything.is_sound(),
                succeeded=lambda is_sound: None if is_sound else self.reload(),
                failed=self.failed.emit,
                queue=Queue.PREPARING,
            )

    def _give_back(self) -> None:
        """While nothing happens, take no more memory than the window itself needs."""
        everything = self.all_answers

        def work(_report: Report) -> None:
            if isinstance(everything, LocalAnswers):
                everything.let_go()
            give_back_freed_memory()

        if everything is not None:
            self.jobs.ask(
                "give back",
                work,
                succeeded=lambda _none: None,
                failed=self.failed.emit,
                queue=Queue.PREPARING,
            )

    def _tell_step(self, step: Step) -> None:
        self.preparing.emit(step)

    def _answer(self, patience_s: float = FIRST_LOOK_S) -> None:
        """Ask for what is shown; while a text is not searched to the end, again and again."""
        everything = self.all_answers
        if everything is None:
            return
        asked = (self.query, self.lane_choice, self.backdrop)
        self.jobs.forget("labels")

        def done(found: Shown) -> None:
            if found.answers.is_whole or found.answers.count:
                self._show_results(found, is_first=False)
            if not found.answers.is_whole:
                self._answer(patience_s * _MORE_PATIENT)

        self.jobs.ask(
            "results",
            lambda report: shown(everything, *asked, report, patience_s),
            succeeded=done,
            failed=self.failed.emit,
        )

    def _show_results(self, found: Shown, *, is_first: bool) -> None:
        self.shown, self.answers, self.lanes = found, found.answers, found.lanes
        self._idle.start()
        if is_first:
            self._first_view(found.answers)
        if self.selection.one is not None and not len(found.answers.marks([self.selection.one])):
            self.select_one(None)
        self.results_ready.emit()
        lanes = found.lanes
        if found.answers.is_whole and not lanes.has_labels:
            self.jobs.ask(
                "labels",
                lanes.make_labels,
                succeeded=lambda _none: self.labels_ready.emit(),
                failed=self.failed.emit,
                queue=Queue.PREPARING,
            )

    def _first_view(self, answers: Answers) -> None:
        start, end = self._kept.get("start"), self._kept.get("end")
        if isinstance(start, int) and isinstance(end, int) and start < end:
            self.scale = Scale.fitted(start, end, self.scale.width_px)
        else:
            self.scale = self.fit_all(is_bulk=True)
        selected = self._kept.get("selected")
        if isinstance(selected, int) and len(answers.marks([selected])):
            self.select_one(selected)
        self._kept = {}
        self.history.visit(self._present())
        self.span_changed.emit()


def _close_all(readers: list[Store], _report: Report) -> None:
    for each in readers:
        each.close()
