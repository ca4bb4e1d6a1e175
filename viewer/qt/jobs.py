"""Long work off the GUI thread, with progress, cancelling, and the newest question winning."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum, auto
from functools import partial
from threading import Event as Flag
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from viewer.domain.progress import Cancelled, Report, Step
from viewer.qt.turns import step_back

T = TypeVar("T")

PROGRESS_INTERVAL_S = 0.05
"""Seconds between two reports to the GUI thread."""


class Queue(Enum):
    """Work of one queue runs one piece after the other; the queues don't wait for each other."""

    ANSWERING = auto()
    """Short questions whose answer somebody waits for."""
    GLANCING = auto()
    """The first of what is found, while ``ANSWERING`` still searches for the rest."""
    WORKING = auto()
    """Imports, exports, building columns: seconds to minutes."""
    PREPARING = auto()
    """What will be wanted later, such as labels; nobody waits for it."""


class Job:
    """A handle on started work, to cancel it."""

    def __init__(self) -> None:
        self._stop = Flag()

    def cancel(self) -> None:
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        return self._stop.is_set()


class Jobs(QObject):
    """Runs work and calls back on the GUI thread.

    Only this object, which outlives every job, sends signals from other threads: a signal's
    sender must not be deleted while it is sending.
    """

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = {
            queue: ThreadPoolExecutor(
                1, queue.name.lower(), partial(step_back, is_short=queue is Queue.GLANCING)
            )
            for queue in Queue
        }
        self._open: set[Job] = set()
        self._newest: dict[str, Job] = {}
        self._is_stopped = False
        self._posted.connect(self._call)

    @property
    def is_busy(self) -> bool:
        """True while any work waits, runs, or has a result that was not told yet."""
        return bool(self._open)

    def start(
        self,
        work: Callable[[Report], T],
        *,
        succeeded: Callable[[T], None],
        failed: Callable[[Exception], None],
        cancelled: Callable[[], None] = lambda: None,
        progressed: Callable[[Step], None] = lambda _step: None,
        queue: Queue = Queue.WORKING,
    ) -> Job:
        """Run ``work`` on the queue's thread; exactly one of the first three callbacks follows.

        Args:
            work: takes a report, which raises ``Cancelled`` once the job is cancelled.
            succeeded: gets the result, on the GUI thread, as all callbacks.
            failed: gets any exception but ``Cancelled``.
            cancelled: called when the work stopped because it was told to.
            progressed: gets steps, at most one each ``PROGRESS_INTERVAL_S``.
            queue: which work this work waits for.
        """
        job = Job()
        if self._is_stopped:
            job.cancel()
            return job
        self._open.add(job)

        def unless_stale(report: Report) -> T:
            if job.is_cancelled:
                raise Cancelled
            return work(report)

        def run() -> None:
            tell = self._outcome(
                unless_stale, self._report(job, progressed), succeeded, failed, cancelled
            )
            self._posted.emit(partial(self._finish, job, tell))

        self._threads[queue].submit(run)
        return job

    def ask(
        self,
        question: str,
        work: Callable[[Report], T],
        *,
        succeeded: Callable[[T], None],
        failed: Callable[[Exception], None],
        queue: Queue = Queue.ANSWERING,
    ) -> Job:
        """Answer a question of which only the newest matters; older ones fall silent."""
        if question in self._newest:
            self._newest[question].cancel()

        def if_newest(tell: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda value: tell(value) if self._newest.get(question) is job else None

        job = self.start(
            work, succeeded=if_newest(succeeded), failed=if_newest(failed), queue=queue
        )
        self._newest[question] = job
        return job

    def forget(self, *questions: str) -> None:
        """Want no answers to these any more, as whoever asked is gone."""
        for question in questions:
            job = self._newest.pop(question, None)
            if job is not None:
                job.cancel()

    def stop_all(self) -> None:
        """Cancel everything and wait until the threads are idle; for closing down.

        Nothing is called back any more: neither what was posted and not yet read, nor work that is
        started afterwards, which is never run.
        """
        self._is_stopped = True
        for job in self._open:
            job.cancel()
        for thread in self._threads.values():
            thread.shutdown(cancel_futures=True)
        self._open.clear()

    def _report(self, job: Job, progressed: Callable[[Step], None]) -> Report:
        last = 0.0

        def report(step: Step) -> None:
            nonlocal last
            if job.is_cancelled:
                raise Cancelled
            if monotonic() - last >= PROGRESS_INTERVAL_S:
                last = monotonic()
                self._posted.emit(partial(progressed, step))

        return report

    @staticmethod
    def _outcome(
        work: Callable[[Report], T],
        report: Report,
        succeeded: Callable[[T], None],
        failed: Callable[[Exception], None],
        cancelled: Callable[[], None],
    ) -> Callable[[], None]:
        try:
            result = work(report)
        except Cancelled:
            return cancelled
        except Exception as error:
            return partial(failed, error)
        return partial(succeeded, result)

    def _finish(self, job: Job, tell: Callable[[], None]) -> None:
        self._open.discard(job)
        tell()

    def _call(self, function: Callable[[], None]) -> None:
        if not self._is_stopped:  # it may have been posted before, and be read only now
            function()
