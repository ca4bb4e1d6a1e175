"""The application: made, dressed, opened and run."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from viewer.domain.errors import ViewerError
from viewer.domain.queries import Query
from viewer.domain.view_state import PREFIX, ViewState
from viewer.qt.bug_report import BugReports
from viewer.qt.icons import app_icon
from viewer.qt.jobs import Jobs
from viewer.qt.saved_views.present import Awaited
from viewer.qt.session import Session
from viewer.qt.settings import LANGUAGE, Settings
from viewer.qt.theme import Theme
from viewer.qt.translation import app_name, speak
from viewer.qt.window import MainWindow
from viewer.store import views

APP_ID = "diplomatic-timeline"
STYLE = ("-style", "fusion")
"""Arguments of Qt for the style that the style sheet builds on. To call ``setStyle`` would cost
a start the making of QStyle's five hundred constants, by Python, before the first picture."""


def open_window(path: Path | None = None, text: str = "") -> int:
    """Open the window and run until it is closed.

    Args:
        path: a store, or a file to be imported; None for the last store.
        text: the view to begin with, as of ``wanted_view``.

    Returns:
        The exit code.
    """
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName(APP_ID)
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(app_icon())
    settings = Settings()
    language = settings.get(LANGUAGE)
    speak(app, "" if language == LANGUAGE.default else language)
    app.setApplicationDisplayName(app_name())
    bugs = BugReports(app)
    bugs.install()
    window = made_window(bugs, settings)
    window.show()
    QTimer.singleShot(0, lambda: _start(window, path, text))
    return app.exec()


def made_window(bugs: BugReports, settings: Settings | None = None) -> MainWindow:
    """A window with a session of its own, not shown yet."""
    settings = settings or Settings()
    theme = Theme(settings)
    session = Session(settings, theme, Jobs())
    theme.setParent(session)
    session.jobs.setParent(session)
    window = MainWindow(session, bugs)
    session.setParent(window)
    return window


def _start(window: MainWindow, path: Path | None, text: str) -> None:
    window.opening.start(path)
    if text:
        try:
            Awaited(window.session, wanted_view(window.session, text))
        except ViewerError as error:
            window.tell(error)


def wanted_view(session: Session, text: str) -> ViewState:
    """The view that a text stands for: a copied view, a saved one's name, or words to find.

    Raises:
        ViewerError: it begins as a copied view does, and is none.
    """
    if text.startswith(PREFIX):
        return ViewState.from_link(text)
    kept = views.views(session.store) if session.store is not None else []
    for view in kept:
        if view.name == text:
            return ViewState.from_json(view.state)
    return ViewState(Query(text))
