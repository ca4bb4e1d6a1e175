"""Turns of threads, tried and put back."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer.qt.jobs import Jobs, Queue
from viewer.qt.turns import TURN_S, shorten_turns, step_back


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


def test_a_busy_thread_hands_python_over_more_often() -> None:
    before = sys.getswitchinterval()
    shorten_turns()
    assert sys.getswitchinterval() == pytest.approx(TURN_S)
    assert before >= 5 * TURN_S


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread has a priority")
def test_work_steps_back_behind_the_thread_that_paints(qtbot: QtBot) -> None:
    jobs, told = Jobs(), []
    jobs.start(lambda _report: _niceness(), succeeded=told.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(told))
    jobs.stop_all()
    assert told[0] > _niceness()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread has a priority")
def test_the_first_of_what_is_found_comes_before_the_rest(qtbot: QtBot) -> None:
    jobs, told = Jobs(), dict[Queue, int]()
    for queue in (Queue.GLANCING, Queue.ANSWERING):
        jobs.start(
            lambda _report, queue=queue: told.update({queue: _niceness()}),  # type: ignore[misc]
            succeeded=lambda _none: None,
            failed=pytest.fail,
            queue=queue,
        )
    qtbot.waitUntil(lambda: len(told) == 2)
    jobs.stop_all()
    assert _niceness() < told[Queue.GLANCING] < told[Queue.ANSWERING]


def test_where_priorities_are_forbidden_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: int) -> None:
        raise PermissionError

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "setpriority", refuse, raising=False)
    step_back()


def _niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
