"""Files read into a store in another process, with progress, while the window goes on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.progress import Report
from viewer.exchange.child_process import run_in_child
from viewer.exchange.importing import ImportOptions, ImportReport, plan_import, run_import
from viewer.qt.importing.progress_dialog import ProgressDialog
from viewer.qt.jobs import Job
from viewer.qt.session import Session
from viewer.store import Store


def import_into(
    store_path: Path, file: Path, options: ImportOptions, report: Report
) -> ImportReport:
    """Import one file into the store at a path; what the other process does."""
    with Store.open(store_path) as store:
        return run_import(store, plan_import(file, options, report), report)


class ImportRun(QObject):
    """Imports files one after the other; tells the session when each is in.

    Args:
        window: over which the progress stands.
        session: whose store takes the events.
        paths: the files.
    """

    finished = Signal(list)
    """The reports of all files that were imported."""
    failed = Signal(object)

    def __init__(self, window: QWidget, session: Session, paths: Sequence[Path]) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._waiting = list(paths)
        self._reports: list[ImportReport] = []
        self._job: Job | None = None
        self._dialog: ProgressDialog | None = None

    def start(self) -> None:
        """Begin with the first file."""
        self._next()

    def _next(self) -> None:
        store = self._session.store
        if not self._waiting or store is None:
            self._end()
            return
        file = self._waiting.pop(0)
        self._dialog = ProgressDialog(file.name, self._window)
        self._dialog.cancel_requested.connect(self._cancel)
        self._dialog.open()
        work = partial(run_in_child, import_into, store.path, file, ImportOptions())
        self._job = self._session.jobs.start(
            lambda report: work(report=report),
            succeeded=self._done,
            failed=self._fail,
            cancelled=self._end,
            progressed=self._dialog.show_step,
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, report: ImportReport) -> None:
        self._reports.append(report)
        self._close_dialog()
        self._session.reload()
        self._next()

    def _fail(self, error: Exception) -> None:
        self._waiting.clear()
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._waiting.clear()
        self._close_dialog()
        self.finished.emit(self._reports)
        self.deleteLater()

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None
