from __future__ import annotations

from threading import Event as Flag
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain.progress import Report, Step
from viewer.qt.jobs import Jobs, Queue


@pytest.fixture
def jobs(qtbot: QtBot):
    made = Jobs()
    yield made
    made.stop_all()


def test_a_result_is_told_on_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    told = []
    jobs.start(
        lambda _report: current_thread(),
        succeeded=lambda thread: told.append((thread, current_thread())),
        failed=pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] is not main_thread()
    assert told[0][1] is main_thread()


def test_what_was_posted_before_a_stop_is_told_no_more(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[object] = []
    is_done = Flag()
    jobs.start(lambda _report: is_done.set(), succeeded=told.append, failed=told.append)
    assert is_done.wait(10)
    jobs.stop_all()
    qtbot.wait(50)
    assert not told


def test_a_failure_is_told_as_the_exception_it_was(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[Exception] = []
    jobs.start(lambda _report: 1 // 0, succeeded=pytest.fail, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)


def test_a_cancelled_job_stops_at_its_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    has_begun, cancelled = Flag(), []

    def work(report: Report) -> None:
        has_begun.set()
        while True:
            report(Step("reading", 1, 2))

    job = jobs.start(
        work, succeeded=pytest.fail, failed=pytest.fail, cancelled=lambda: cancelled.append(1)
    )
    has_begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(cancelled))


def test_of_questions_only_the_newest_is_answered(qtbot: QtBot, jobs: Jobs) -> None:
    gate, told = Flag(), []
    jobs.ask("q", lambda _r: gate.wait(5) and "old", succeeded=told.append, failed=pytest.fail)
    jobs.ask("q", lambda _r: "middle", succeeded=told.append, failed=pytest.fail)
    jobs.ask("q", lambda _r: "new", succeeded=told.append, failed=pytest.fail)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert told == ["new"]


def test_an_answer_that_nobody_wants_any_more_is_not_told(qtbot: QtBot, jobs: Jobs) -> None:
    gate, told = Flag(), []
    jobs.ask("pairs", lambda _r: gate.wait(5), succeeded=told.append, failed=pytest.fail)
    jobs.forget("pairs", "never asked")
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert told == []


def test_a_long_job_keeps_no_question_waiting(qtbot: QtBot, jobs: Jobs) -> None:
    gate, told = Flag(), []
    jobs.start(lambda _r: gate.wait(5), succeeded=lambda _t: None, failed=pytest.fail)
    jobs.start(
        lambda _r: "answer", succeeded=told.append, failed=pytest.fail, queue=Queue.ANSWERING
    )
    qtbot.waitUntil(lambda: bool(told))
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_many_jobs_in_a_row_are_all_told(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[int] = []
    for n in range(300):
        jobs.start(lambda _r, n=n: n, succeeded=told.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: len(told) == 300)
    assert told == list(range(300))
