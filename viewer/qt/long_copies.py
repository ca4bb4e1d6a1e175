"""Texts for the clipboard that take their time to make."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from viewer.domain.progress import Report
from viewer.qt.jobs import Queue
from viewer.qt.session import Session


class LongCopies(QObject):
    """Makes them beside all other work; of all that are asked for, the last is copied.

    Args:
        session: whose work it is.

    Signals:
        said: what to tell the reader.
    """

    said = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def make(self, text: Callable[[Report], str], told: str) -> None:
        """Copy a text, unless another copy follows before it is made.

        Args:
            text: makes it.
            told: what to tell once it is copied.
        """
        self.said.emit(self.tr("Making a long copy…"))

        def done(made: str) -> None:
            QGuiApplication.clipboard().setText(made)
            self.say(told)

        self._session.jobs.ask(
            "copy", text, succeeded=done, failed=self._session.failed.emit, queue=Queue.PREPARING
        )

    def say(self, told: str) -> None:
        """Tell of a copy: whatever was still being made is not wanted any more."""
        self._session.jobs.forget("copy")
        self.said.emit(told)
