"""Whether the window keeps its frames while a file is imported, and how soon a cancel is heard.

A timer of 16 ms repaints the timeline while the import runs as the window runs it; told are the
ticks that came more than 33 ms late, by what the import was doing then. After that the same import
is cancelled once in each phase. Usage: ``python -m tests.benchmarks.import_frames [ROWS]``.
"""

from __future__ import annotations

import csv
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.import_speed import HEADER, rows
from viewer.domain.progress import Step
from viewer.exchange.importing import ImportPlan, plan_import, run_import
from viewer.qt.application import STYLE, made_window
from viewer.qt.bug_report import BugReports
from viewer.qt.importing.progress_dialog import ProgressDialog
from viewer.qt.importing.run import ImportRun
from viewer.qt.settings import Settings
from viewer.qt.window import MainWindow
from viewer.store import Store

TICK_MS, LATE_MS = 16, 33
PHASES = ("reading", "comparing", "loading", "indexing", "arranging")


def write(path: Path, count: int) -> None:
    """A file of made-up events."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(count))


class Watched:
    """One import in a window, with what became of its ticks."""

    def __init__(self, window: MainWindow, cancel_in: str = "") -> None:
        self.window, self.cancel_in = window, cancel_in
        self.phase, self.last = "starting", perf_counter()
        self.ticks: Counter[str] = Counter()
        self.late: Counter[str] = Counter()
        self.worst: dict[str, float] = {}
        self.asked = 0.0
        self.loop = QEventLoop()

    def run(self, plan: ImportPlan) -> float:
        """Import; gives the seconds, or those from the cancel to its answer."""
        timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        run = ImportRun(self.window, self.window.session, [])
        began = perf_counter()
        run.finished.connect(self.loop.quit)
        run.failed.connect(lambda error: print("failed:", error))
        show = ProgressDialog.show_step

        def seen(dialog: ProgressDialog, step: Step) -> None:
            self.phase = step.phase
            show(dialog, step)
            if self.phase == self.cancel_in and not self.asked:
                self.asked = perf_counter()
                run._cancel()

        with patch.object(ProgressDialog, "show_step", seen):
            run.run(plan)
        self.last = perf_counter()
        timer.start(TICK_MS)
        self.loop.exec()
        timer.stop()
        took = perf_counter() - (self.asked or began)
        while self.window.session.jobs.is_busy:
            QEventLoop().processEvents()
        return took

    def _tick(self) -> None:
        now = perf_counter()
        gap = (now - self.last) * 1000 - TICK_MS
        self.last = now
        self.ticks[self.phase] += 1
        self.late[self.phase] += gap > LATE_MS
        self.worst[self.phase] = max(gap, self.worst.get(self.phase, 0.0))
        self.window.canvas.update()


def open_copy(app: QApplication, window: MainWindow, path: Path, name: str) -> None:
    """Open a copy of a store, and wait until it is shown."""
    copy = path.with_name(f"{name}.sqlite")
    shutil.copyfile(path, copy)
    window.opening.open(copy)
    while window.session.jobs.is_busy or not window.session.has_events:
        app.processEvents()


def main(count: int) -> None:
    """Print a line a phase."""
    app = QApplication([*sys.argv[:1], *STYLE])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, small, path = folder / "events.csv", folder / "few.csv", folder / "store.sqlite"
        write(file, count)
        write(small, 2_000)
        with Store.open(path, create=True) as store:
            run_import(store, plan_import(small))
        window = made_window(BugReports(), Settings(folder / "settings.ini"))
        window.resize(1440, 880)
        window.show()
        plan = plan_import(file)
        for phase in PHASES:
            open_copy(app, window, path, phase)
            watched = Watched(window, phase)
            took = watched.run(plan)
            said = f"{took * 1000:.0f} ms" if watched.asked else "never came"
            print(f"cancel while {phase:10} answered after {said}")
        open_copy(app, window, path, "whole")
        watched = Watched(window)
        print(f"{count:,} rows in {watched.run(plan):.1f} s")
        for phase, ticks in watched.ticks.items():
            late, worst = watched.late[phase], watched.worst[phase]
            print(f"{phase:12} {ticks:5} ticks, {late:3} over {LATE_MS} ms late, worst {worst:.0f}")
        window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
