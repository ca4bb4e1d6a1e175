"""Files read into a store in another process, with progress, while the window goes on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.progress import Report
from viewer.exchange.child_process import run_in_child
from viewer.exchange.importing import ImportPlan, ImportReport, run_import
from viewer.qt.importing.dialog import ImportDialog
from viewer.qt.importing.progress_dialog import ProgressDialog
from viewer.qt.jobs import Job
from viewer.qt.session import Session
from viewer.store import Store


def import_into(store_path: Path, plan: ImportPlan, report: Report) -> ImportReport:
    """Import a file as planned into the store at a path; what the other process does."""
    with Store.open(store_path) as store:
        return run_import(store, plan, report)


class ImportRun(QObject):
    """Takes files one after the other: the dialog asks about each, then it is imported.

    Args:
        window: over which the dialogs stand.
        session: whose store takes the events.
        paths: the files.

    Signals:
        imported: the ``ImportReport`` of a file that is in.
        cancelled: the name of a file whose import was stopped half-way.
        failed: the exception that kept a file out.
        finished: no file is left.
    """

    imported = Signal(object)
    cancelled = Signal(str)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, window: QWidget, session: Session, paths: Sequence[Path]) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._waiting = list(paths)
        self._job: Job | None = None
        self._progress: ProgressDialog | None = None

    def start(self) -> None:
        """Ask about the next file; with none left, end."""
        store = self._session.store
        if not self._waiting or store is None:
            self.finished.emit()
            self.deleteLater()
            return
        file, *self._waiting = self._waiting
        waiting = len(self._waiting)
        dialog = ImportDialog(self._session, store, file, self._window, waiting=waiting)
        dialog.import_requested.connect(self.run)
        dialog.rest_refused.connect(self._waiting.clear)
        dialog.rejected.connect(self.start)
        dialog.open()

    def run(self, plan: ImportPlan) -> None:
        """Import a file as the reader agreed."""
        store = self._session.store
        if store is None:
            return
        self._progress = ProgressDialog(plan.facts.path.name, self._window)
        self._progress.cancel_requested.connect(self._cancel)
        self._progress.open()
        self._job = self._session.jobs.start(
            partial(_imported, store.path, plan),
            succeeded=self._done,
            failed=self._fail,
            cancelled=partial(self._tell_cancelled, plan.facts.path.name),
            progressed=self._progress.show_step,
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, report: ImportReport) -> None:
        self._session.reload()
        self.imported.emit(report)
        self._go_on()

    def _tell_cancelled(self, name: str) -> None:
        self.cancelled.emit(name)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._progress is not None:
            self._progress.accept()
            self._progress = None
        self.start()


def _imported(store_path: Path, plan: ImportPlan, report: Report) -> ImportReport:
    return run_in_child(import_into, store_path, plan, report=report)
