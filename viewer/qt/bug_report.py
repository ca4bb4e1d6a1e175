"""A bug is told once, whole and ready to copy; never by a silent traceback."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication

from viewer import version

if TYPE_CHECKING:
    from viewer.qt.bug_dialog import BugDialog

_KEPT_MESSAGES = 50


class BugReports(QObject):
    """Catches what nobody caught, in any thread, and shows one dialog for it.

    Args:
        parent: the object that the reports live and die with.
    """

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: list[str] = []
        self._dialog: BugDialog | None = None
        self._caught.connect(self._show)

    def install(self) -> None:
        """Take over from Python's and Qt's own handlers."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda caught: self._on_exception(
            caught.exc_type, caught.exc_value, caught.exc_traceback
        )
        qInstallMessageHandler(self._on_message)

    def report(self, error: BaseException) -> None:
        """Tell of an exception that was caught somewhere and is a bug."""
        self._on_exception(type(error), error, error.__traceback__)

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.__stderr__ and sys.__stderr__.write(text)
        self._caught.emit(text)

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        self._messages = [*self._messages, f"{kind.name}: {text}"][-_KEPT_MESSAGES:]
        if sys.__stderr__ and kind is not QtMsgType.QtDebugMsg:
            sys.__stderr__.write(text + "\n")

    def _show(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.add(text)
            return
        from viewer.qt.bug_dialog import BugDialog  # hardly ever needed

        self._dialog = BugDialog(report_of(text, self._messages))
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None


def report_of(text: str, messages: list[str]) -> str:
    """The text to copy: versions, what was thrown, and what Qt had said before."""
    lines = [
        f"Diplomatic Timeline {version()}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
        text.rstrip(),
    ]
    return "\n".join([*lines, *(["", "Qt:", *messages] if messages else [])])
