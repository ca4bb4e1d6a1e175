"""Finding in the whole window: from a key or a click to the picture, and the longest stall.

    python -m tests.benchmarks.window STORE [WORD ...]

STORE is one such as ``import_speed.py`` makes, as its words are asked for. Keys and clicks are
sent to the real widgets, offscreen, and the event loop runs as it does for a reader. Told of each
case, over a few rounds:

- *first*: until the canvas has painted something that answers the new query, or the list its rows;
- *whole*: until it has painted the exact answer;
- *stall*: the longest time in which the event loop did not come round. 16 ms is a frame.

The targets at ten million events are 50 ms for the first hits in the list, 250 ms for a picture.
WORDs choose the cases whose name has one of them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.benchmarks.many_events import resident_mb
from viewer.domain.answers import ListColumn
from viewer.domain.freed_memory import keep_freed_memory
from viewer.domain.queries import Facet, Query
from viewer.qt.application import STYLE, made_window
from viewer.qt.bug_report import BugReports
from viewer.qt.canvas.canvas import Canvas
from viewer.qt.facet_panel.facet_section import FacetSection
from viewer.qt.facet_panel.popup import FacetPopup
from viewer.qt.facet_panel.values import FacetValues
from viewer.qt.settings import MOTION, Settings
from viewer.qt.turns import shorten_turns
from viewer.qt.window import MainWindow

ROUNDS = 2
PATIENCE_S = 120
KEY_S = 0.12
"""Between two keys of a reader."""
TEXTS = {
    "1 letter": ("b", "t", "s", "中"),
    "2 letters": ("ba", "sh", "te", "华人"),
    "3 letters": ("chi", "ger", "shi", "bas"),
    "long word": ("bashice", "germany", "criticises"),
    "word of every event": ("district ",),
    "word of no event": ("zzzz", "qqqq "),
    "several words": ("germany hosts ", "iran meets ", "china trade ", "iran ba"),
    "phrase": ('"meets china"', '"hosts germany"', '"iran recalls its envoy"'),
    "CJK": ("共和国", "中华 ", "人民共和"),
    "exclusion": ("iran -china ", "district -territory ", "-china "),
}


class Told(NamedTuple):
    """What one round took, in ms."""

    first: float
    whole: float
    stall: float


class Watch:
    """Runs the event loop until something has happened, and notes its longest stall."""

    def __init__(self) -> None:
        self._loop = QEventLoop()
        self._beat = QTimer(interval=2, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._look)
        self._until: Callable[[], bool] = lambda: True
        self._last = self._began = 0.0
        self.stall = 0.0

    def start(self) -> None:
        """Begin to count before what is measured is done."""
        self._began = self._last = perf_counter()
        self.stall = 0.0

    def run(self, until: Callable[[], bool]) -> float:
        """Give the milliseconds since the start at which a condition held."""
        self._until = until
        self._beat.start()
        self._loop.exec()
        self._beat.stop()
        return (perf_counter() - self._began) * 1e3

    def rest(self, seconds: float) -> None:
        """Let the event loop run for a while; QTest.qWait would keep other threads from Python."""
        self.start()
        self.run(lambda: perf_counter() - self._began > seconds)

    def _look(self) -> None:
        now = perf_counter()
        self.stall = max(self.stall, (now - self._last) * 1e3)
        self._last = now
        if self._until():
            self._loop.quit()
        elif now - self._began > PATIENCE_S:
            sys.exit("No answer came.")


class Bench:
    """A window on a store, and what it has painted."""

    def __init__(self, store: Path, folder: Path) -> None:
        settings = Settings(folder / "settings.ini")
        settings.set(MOTION, "reduced")
        self.window: MainWindow = made_window(BugReports(), settings)
        self.session = self.window.session
        self.watch = Watch()
        self._watch_paint()
        self.window.resize(1920, 1080)
        self.window.show()
        self.window.opening.open(store)
        self.settle()

    def _watch_paint(self) -> None:
        """Note with which answers the canvas was painted last."""
        self.painted: object = None
        paint = Canvas.paintEvent

        def noted(canvas: Canvas, event: object) -> None:
            paint(canvas, event)  # type: ignore[arg-type]
            self.painted = self.session.answers

        Canvas.paintEvent = noted  # type: ignore[method-assign, assignment]

    def settle(self) -> None:
        """Wait until nothing is at work, labels included."""
        self.watch.start()
        self.watch.run(lambda: not self.session.jobs.is_busy and self.session.answers is not None)
        self.watch.rest(0.06)

    def round(self, act: Callable[[], object], query: Query | None = None) -> Told:
        """Act, and wait for the picture of another query, or of any other than before."""
        before = self.painted
        self.watch.start()
        act()
        first = self.watch.run(lambda: self._is_new(before, query))
        whole = self.watch.run(lambda: self._is_new(before, query) and self.painted.is_whole)
        self.watch.run(lambda: not self.session.jobs.is_busy)
        return Told(first, whole, self.watch.stall)

    def _is_new(self, before: object, query: Query | None) -> bool:
        is_asked = query is None or self.painted.query == query
        return self.painted is not before and is_asked

    def clear(self) -> None:
        """Show everything again, and let the window forget what it had found."""
        for text in ("qa ", "qb ", "qc ", "qd "):
            self.session.ask(Query(text=text))
            self.settle()
        self.window.commands.clear_query()
        self.session.select_one(None)
        self.settle()


def press(field: QWidget, key: str) -> None:
    """Send a key, or what an input method makes of several."""
    if key.isascii():
        QTest.keyClicks(field, key)
        return
    composed = QInputMethodEvent()
    composed.setCommitString(key)
    QApplication.sendEvent(field, composed)


def typed(bench: Bench, text: str) -> Told:
    """The last key of a text; the others are typed before it at a reader's pace."""
    field = bench.window.finding.search
    bench.window.focus_search()
    for key in text[:-1]:
        press(field, key)
        bench.watch.rest(KEY_S)
    told = bench.round(lambda: press(field, text[-1]), Query(text=text))
    bench.clear()
    return told


def listed(bench: Bench, text: str) -> Told:
    """As ``typed``, in the list: until it has rows that hold the text."""
    bench.window.show_list()
    field, table = bench.window.finding.search, bench.window.finding.list.table
    bench.window.focus_search()
    for key in text[:-1]:
        press(field, key)
        bench.watch.rest(KEY_S)
    resets: list[int] = []
    link = table.modelReset.connect(lambda: resets.append(table.rowCount()))
    bench.watch.start()
    press(field, text[-1])
    first = bench.watch.run(lambda: bool(resets))
    bench.watch.run(lambda: not bench.session.jobs.is_busy)
    told = Told(first, bench.watch.run(lambda: not bench.session.jobs.is_busy), bench.watch.stall)
    table.modelReset.disconnect(link)
    bench.window.show_timeline()
    bench.clear()
    return told


def faceted(bench: Bench, facet: Facet, value: str) -> Told:
    """A click on a value of the sidebar."""
    told = bench.round(lambda: bench.window.finding.toggle(facet, value))
    bench.clear()
    return told


def counted(bench: Bench, facet: Facet, value: str) -> Told:
    """From a click in the sidebar to the new counts of all facets."""
    sidebar = bench.window.finding.sidebar
    shown: list[object] = []
    told = sidebar.show_contents
    sidebar.show_contents = shown.append  # type: ignore[method-assign, assignment]
    bench.watch.start()
    bench.window.finding.toggle(facet, value)
    first = bench.watch.run(lambda: bool(shown))
    sidebar.show_contents = told  # type: ignore[method-assign]
    told(shown[-1])
    whole = bench.watch.run(lambda: not bench.session.jobs.is_busy)
    taken = Told(first, whole, bench.watch.stall)
    bench.clear()
    return taken


def popped(bench: Bench, facet: Facet, key: str) -> Told:
    """A key in the popup of a facet with many values, to the values that hold it."""
    sidebar = bench.window.finding.sidebar
    section = next(s for s in sidebar.findChildren(FacetSection) if s.facet is facet)
    more = next(b for b in section.findChildren(QPushButton) if b.text().endswith("more…"))
    more.click()
    bench.settle()
    popup = sidebar.findChild(FacetPopup)
    field, values = popup.findChild(QLineEdit), popup.findChild(FacetValues)
    answered: list[int] = []
    values.modelReset.connect(lambda: answered.append(1))
    bench.watch.start()
    press(field, key)
    first = bench.watch.run(lambda: bool(answered))
    told = Told(first, first, bench.watch.stall)
    popup.close()
    bench.settle()
    return told


def sorted_by(bench: Bench, column: ListColumn) -> Told:
    """A press on a heading of the list, to the list in another order."""
    bench.window.show_list()
    bench.settle()
    resets: list[int] = []
    events = bench.window.finding.list
    link = events.table.modelReset.connect(lambda: resets.append(1))
    bench.watch.start()
    events.order_requested.emit(column, True)
    first = bench.watch.run(lambda: bool(resets))
    bench.watch.run(lambda: not bench.session.jobs.is_busy)
    told = Told(first, first, bench.watch.stall)
    events.table.modelReset.disconnect(link)
    events.order_requested.emit(ListColumn.DATE, False)
    bench.settle()
    bench.window.show_timeline()
    return told


def stepped(bench: Bench, text: str) -> Told:
    """F3: to the next hit and its page, with what was before and after."""
    field = bench.window.finding.search
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    bench.settle()
    before = bench.session.selection.one
    bench.watch.start()
    QTest.keyClick(field, Qt.Key.Key_F3)
    first = bench.watch.run(lambda: bench.session.selection.one != before)
    told = Told(first, bench.watch.run(lambda: not bench.session.jobs.is_busy), bench.watch.stall)
    bench.clear()
    return told


def cases(bench: Bench) -> Iterator[tuple[str, list[Callable[[], Told]]]]:
    """Each case by its name, with what it does in turn."""
    for name, texts in TEXTS.items():
        yield f"key, {name}", [lambda text=text: typed(bench, text) for text in texts]
    for name in ("1 letter", "2 letters", "word of every event", "several words"):
        yield (
            f"key in the list, {name}",
            [lambda text=text: listed(bench, text) for text in TEXTS[name]],
        )
    values = (
        (Facet.KIND, "visit"),
        (Facet.PARTICIPANT, "China"),
        (Facet.EXACTNESS, "day"),
        (Facet.DECADE, "198X"),
    )
    yield "facet to picture", [lambda v=v: faceted(bench, *v) for v in values]
    yield "facet to all counts", [lambda v=v: counted(bench, *v) for v in values]
    yield "popup, key among 100,000", [lambda: popped(bench, Facet.PLACE, "9")]
    for column in ListColumn:
        yield f"list by {column}", [lambda column=column: sorted_by(bench, column)]
    yield "next hit and its page", [lambda t=t: stepped(bench, t) for t in ("china ", "bashice ")]


def told(rounds: list[Told]) -> str:
    """Median and 99th percentile of each."""
    rows = np.array(rounds)
    parts = []
    for name, column in zip(Told._fields, rows.T, strict=True):
        p50, p99 = np.percentile(column, [50, 99])
        parts.append(f"{name} {p50:7.0f} {p99:7.0f}")
    return "   ".join(parts)


def main() -> None:
    """Measure the store given."""
    if len(sys.argv) < 2:
        sys.exit("Usage: python -m tests.benchmarks.window STORE [WORD ...]")
    keep_freed_memory()
    shorten_turns()
    app = QApplication([*sys.argv[:1], *STYLE])
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(sys.argv[1]), Path(folder))
        print(f"{bench.session.all_answers.total:,} events; p50 and p99 in ms")
        for name, works in cases(bench):
            if len(sys.argv) > 2 and not any(word in name for word in sys.argv[2:]):
                continue
            for work in works:
                work()
            rounds = [work() for _ in range(ROUNDS) for work in works]
            print(f"{name:<40} {told(rounds)}", flush=True)
        print(f"{resident_mb():,.0f} MB resident")
        bench.window.close()
    app.quit()


if __name__ == "__main__":
    main()
