"""Long work beside which the window is used: what is done, how far it is, and how to stop it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.progress import Report, Step
from viewer.qt.jobs import Job, Jobs
from viewer.qt.measures import left_words

T = TypeVar("T")

SHOWN_AFTER_MS = 500
"""Work that is done sooner is not worth a line that comes and goes."""
_BAR_PX = 160
_PARTS = 1000


class LongWorks(QFrame):
    """A line above the timeline for each piece of work that takes its time.

    Args:
        jobs: run the work, one piece after the other.
    """

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.setObjectName("long_works")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 6)
        self._column.setSpacing(4)
        self.hide()

    @property
    def lines(self) -> list[WorkLine]:
        """Those in sight, the oldest first."""
        found = self.findChildren(WorkLine)
        return [line for line in found if line.isVisibleTo(self) and not line.is_over]

    def start(
        self,
        said: str,
        work: Callable[[Report], T],
        *,
        succeeded: Callable[[T], object],
        failed: Callable[[Exception], object],
        cancelled: Callable[[], object] = lambda: None,
        can_stop: bool = True,
    ) -> Job:
        """Run work as ``Jobs.start`` does, and show how far it is.

        Args:
            said: what is done, such as "Exporting events…".
            work: tells its report where it stands.
            succeeded, failed, cancelled: what follows, as in ``Jobs.start``.
            can_stop: whether the reader may stop it; then its report raises ``Cancelled``.
        """
        line = WorkLine(said, self)
        self._column.addWidget(line)
        job = self._jobs.start(
            work,
            succeeded=lambda result: self._end(line, lambda: succeeded(result)),
            failed=lambda error: self._end(line, lambda: failed(error)),
            cancelled=lambda: self._end(line, cancelled),
            progressed=line.show_step,
        )
        if can_stop:
            line.let_stop(job)
        QTimer.singleShot(SHOWN_AFTER_MS, line, lambda: self._show(line))
        return job

    def _show(self, line: WorkLine) -> None:
        if not line.is_over:
            line.show()
            self.show()

    def _end(self, line: WorkLine, then: Callable[[], object]) -> None:
        line.is_over = True
        line.hide()
        line.deleteLater()
        self.setVisible(bool(self.lines))
        then()


class WorkLine(QWidget):
    """One piece of work: words, a bar, the time left, and a button to stop it.

    Attributes:
        is_over: it has ended, in whatever way.
        stop: the button; hidden where the work cannot be stopped.
    """

    def __init__(self, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_over = False
        self._began = monotonic()
        self._said = QLabel(said)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setAccessibleName(said)
        self._left = QLabel()
        self._left.setProperty("role", "quiet")
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setProperty("look", "link")
        self.stop.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self._said, self._bar, self._left):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.stop)
        self.hide()

    @property
    def text(self) -> str:
        """What is told of the work."""
        return " · ".join(label.text() for label in (self._said, self._left) if label.text())

    def let_stop(self, job: Job) -> None:
        """Offer to stop the work."""
        self.stop.show()
        self.stop.clicked.connect(job.cancel)
        self.stop.clicked.connect(self._tell_stopping)

    def show_step(self, step: Step) -> None:
        """Tell where the work stands."""
        if self.is_over or not step.total or not self.stop.isEnabled():
            return
        self._bar.setRange(0, _PARTS)
        self._bar.setValue(round(_PARTS * step.share))
        left = left_words(step.share, monotonic() - self._began, self.locale().name())
        if left:
            self._left.setText(left)

    def _tell_stopping(self) -> None:
        self.stop.setEnabled(False)
        self._left.setText(self.tr("Stopping…"))
