"""Long work is shown while it goes on, tells how far it is, and can be stopped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain.progress import Report, Step
from viewer.qt import long_works
from viewer.qt.jobs import Job, Jobs
from viewer.qt.long_works import LongWorks
from viewer.qt.window import MainWindow
from viewer.store import Store, is_outdated


@pytest.fixture
def works(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[LongWorks]:
    monkeypatch.setattr(long_works, "SHOWN_AFTER_MS", 0)
    jobs = Jobs()
    works = LongWorks(jobs)
    qtbot.addWidget(works)
    yield works
    jobs.stop_all()


def waiting(go_on: Event, step: Step) -> Callable[[Report], str]:
    """Work that tells one step again and again until it may go on."""

    def work(report: Report) -> str:
        while not go_on.wait(0.01):
            report(step)
        return "done"

    return work


def test_work_is_shown_while_it_goes_on(qtbot: QtBot, works: LongWorks) -> None:
    go_on, told = Event(), list[str]()
    works.start(
        "Writing…", waiting(go_on, Step("writing", 1, 4)), succeeded=told.append, failed=pytest.fail
    )
    qtbot.waitUntil(lambda: [line.text for line in works.lines] == ["Writing…"])
    qtbot.waitUntil(lambda: works.lines[0]._bar.value() == 250)
    assert not works.isHidden()
    go_on.set()
    qtbot.waitUntil(lambda: told == ["done"])
    assert works.isHidden()


def test_work_that_is_soon_done_shows_no_line(qtbot: QtBot, works: LongWorks) -> None:
    told = list[int]()
    works.start("Writing…", lambda _report: 1, succeeded=told.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: told == [1])
    qtbot.wait(20)
    assert works.isHidden()


def test_work_can_be_stopped_from_its_line(qtbot: QtBot, works: LongWorks) -> None:
    stopped = list[bool]()
    works.start(
        "Writing…",
        waiting(Event(), Step("writing", 0, 0)),
        succeeded=pytest.fail,
        failed=pytest.fail,
        cancelled=lambda: stopped.append(True),
    )
    qtbot.waitUntil(lambda: bool(works.lines))
    works.lines[0].stop.click()
    qtbot.waitUntil(lambda: stopped == [True])
    assert works.isHidden()


def test_work_that_must_end_has_no_button(qtbot: QtBot, works: LongWorks) -> None:
    go_on = Event()
    work = waiting(go_on, Step("writing", 0, 0))
    works.start("Writing…", work, succeeded=id, failed=pytest.fail, can_stop=False)
    qtbot.waitUntil(lambda: bool(works.lines))
    assert works.lines[0].stop.isHidden()
    go_on.set()


def test_a_store_of_an_older_version_opens_once_it_is_up_to_date(
    qtbot: QtBot, empty_window: MainWindow, story: Path
) -> None:
    with closing(sqlite3.connect(story)) as connection, connection:
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'plain_index'")
        connection.execute("PRAGMA user_version = 2")
    assert is_outdated(story)
    assert empty_window.opening.open(story)
    qtbot.waitUntil(lambda: empty_window.session.has_events)
    assert not is_outdated(story)


def started_and_stopped(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, start: Callable[[], None]
) -> None:
    """Start work behind other work, and stop it before its turn comes."""
    go_on, jobs, started = Event(), list[Job](), window.works.start
    monkeypatch.setattr(
        window.works, "start", lambda *told, **then: jobs.append(started(*told, **then))
    )
    window.session.jobs.start(lambda _report: go_on.wait(), succeeded=id, failed=pytest.fail)
    start()
    jobs[0].cancel()
    go_on.set()


def test_an_export_that_is_stopped_leaves_no_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "events.csv"
    started_and_stopped(window, monkeypatch, lambda: window.files.export_to(path))
    qtbot.waitUntil(lambda: "nothing was written" in window.messages.text)
    assert not list(tmp_path.glob("*events.csv*"))


def test_an_undoing_that_is_stopped_undoes_nothing(
    qtbot: QtBot, window: MainWindow, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started_and_stopped(window, monkeypatch, window.files.undo_last_import)
    qtbot.waitUntil(lambda: "stays as it was" in window.messages.text)
    with Store.open(story) as store:
        assert store.db["event"].count == 6
