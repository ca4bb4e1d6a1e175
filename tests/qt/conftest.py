"""A window on a store of its own, closed again after each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from viewer.qt.application import made_window
from viewer.qt.bug_report import BugReports
from viewer.qt.settings import MOTION, Settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

EVENTS = """date,title,kind,participants
1972-02-21,Nixon lands in Beijing,visit,Nixon; Mao
1979,Relations begin,agreement,Carter; Deng
1985-06,A delegation comes,visit,Xi
2012-02-15,Tea in Muscatine,visit,Xi; Lande
2022-05,A letter is answered,letter,Xi; Lande
2023-11-15,A summit,summit,Biden; Xi
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file of six events."""
    path = tmp_path / "six.csv"
    path.write_text(EVENTS, "utf-8")
    return path


@pytest.fixture
def story(table: Path, tmp_path: Path) -> Path:
    """A store with six events."""
    from viewer.exchange.importing import plan_import, run_import
    from viewer.store import Store

    path = tmp_path / "story.sqlite"
    with Store.open(path, create=True) as store:
        run_import(store, plan_import(table))
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    kept = Settings(tmp_path / "settings.ini")
    kept.set(MOTION, "reduced")
    return kept


@pytest.fixture
def empty_window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """A window without a store."""
    window = made_window(BugReports(), settings)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    yield window
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    window.close()


@pytest.fixture
def window(qtbot: QtBot, empty_window: MainWindow, story: Path) -> MainWindow:
    """A window on six events, all of them in view."""
    empty_window.opening.open(story)
    qtbot.waitUntil(lambda: empty_window.session.has_events)
    qtbot.waitUntil(lambda: not empty_window.session.jobs.is_busy)
    return empty_window
