"""Plans of an import made and tried off the GUI thread, the newest question winning."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from viewer.domain.progress import Report
from viewer.exchange.child_process import run_in_child
from viewer.exchange.importing import (
    ImportOptions,
    ImportPlan,
    ImportReport,
    replanned,
    run_import,
)
from viewer.exchange.importing.mending import plan_as_before
from viewer.qt.jobs import Job, Jobs, Queue
from viewer.store import Store

SMALL_BYTES = 2 << 20
"""Smaller files are read in a thread: starting a process would take longer than the reading."""


class Planner(QObject):
    """Finds out how a file will be imported, then what the import would change.

    Args:
        jobs: where the work runs.
        store_path: the store that the import would go to.

    Signals:
        planned: an ``ImportPlan``.
        tried: the ``ImportReport`` of a dry run over the plan.
        saved: the path of a file of problems that was written.
        progressed: a ``Step``, while a dry run goes on.
        failed: an exception, of the plan or of the dry run.
        not_saved: the exception that kept a file of problems from being written.
    """

    planned = Signal(object)
    tried = Signal(object)
    saved = Signal(object)
    progressed = Signal(object)
    failed = Signal(object)
    not_saved = Signal(object)

    def __init__(self, jobs: Jobs, store_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._store_path = jobs, store_path
        self._trial: Job | None = None
        self._is_open = True
        self._question = f"import plan {id(self)}"

    def plan(self, file: Path, options: ImportOptions, before: ImportPlan | None = None) -> None:
        """Plan anew; a plan from before saves looking at the file again."""
        self.stop_trying()
        self._jobs.ask(
            self._question,
            partial(_planned, self._store_path, file, options, before),
            succeeded=partial(self._tell, self.planned),
            failed=partial(self._tell, self.failed),
        )

    def try_out(self, plan: ImportPlan) -> None:
        """Run the plan dry, to tell what is new, changed, unchanged and vanished."""
        self.stop_trying()
        self._trial = self._jobs.start(
            partial(_tried, self._store_path, plan),
            succeeded=partial(self._tell, self.tried),
            failed=partial(self._tell, self.failed),
            progressed=partial(self._tell, self.progressed),
            queue=Queue.PREPARING,
        )

    def save_problems(self, plan: ImportPlan, path: Path) -> None:
        """Write the rows that have problems to a CSV file; ``saved`` tells its path."""
        self._jobs.start(
            partial(_problems_saved, self._store_path, plan, path),
            succeeded=partial(self._tell, self.saved),
            failed=partial(self._tell, self.not_saved),
        )

    def close(self) -> None:
        """Fall silent: whatever still runs is stopped, and nobody hears of it."""
        self._is_open = False
        self.stop_trying()

    def _tell(self, signal: SignalInstance, value: object) -> None:
        if self._is_open:
            signal.emit(value)

    def stop_trying(self) -> None:
        """Leave a dry run that goes on."""
        if self._trial is not None:
            self._trial.cancel()
            self._trial = None


def _planned(
    store_path: Path,
    file: Path,
    options: ImportOptions,
    before: ImportPlan | None,
    report: Report,
) -> ImportPlan:
    is_small = not file.is_file() or file.stat().st_size < SMALL_BYTES  # no file is soon told
    if before is not None:
        call = partial(replanned, before, options)
    else:
        call = partial(_plan_as_before, store_path, file, options)
    return call(report) if is_small else run_in_child(call, report=report)


def _plan_as_before(
    store_path: Path, file: Path, options: ImportOptions, report: Report
) -> ImportPlan:
    with Store.open(store_path, read_only=True) as store:
        return plan_as_before(store, file, options, report)


def _tried(store_path: Path, plan: ImportPlan, report: Report) -> ImportReport:
    if plan.facts.bytes < SMALL_BYTES and not plan.facts.is_gzip:
        return _run_dry(store_path, plan, None, report)
    return run_in_child(_run_dry, store_path, plan, None, report=report)


def _problems_saved(store_path: Path, plan: ImportPlan, path: Path, report: Report) -> Path:
    run_in_child(_run_dry, store_path, plan, path, report=report)
    return path


def _run_dry(
    store_path: Path, plan: ImportPlan, problems_to: Path | None, report: Report
) -> ImportReport:
    with Store.open(store_path, read_only=True) as store:
        return run_import(store, plan, report, dry_run=True, problems_to=problems_to)
