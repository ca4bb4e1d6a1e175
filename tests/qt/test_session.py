"""The session gives back the memory of columns while nobody moves or asks."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain.queries import Query
from viewer.exchange.answers import LocalAnswers
from viewer.qt import session as module
from viewer.qt.window import MainWindow


@pytest.fixture
def given_back(monkeypatch: pytest.MonkeyPatch) -> list[LocalAnswers]:
    """Of which events the columns were given back, in order."""
    told: list[LocalAnswers] = []
    monkeypatch.setattr(module, "IDLE_MS", 20)
    monkeypatch.setattr(LocalAnswers, "let_go", lambda answers: told.append(answers))
    return told


def test_columns_are_given_back_after_an_answer_and_after_each_movement(
    given_back: list[LocalAnswers], window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    qtbot.waitUntil(lambda: bool(given_back))
    for act in (
        lambda: session.set_scale(session.scale.panned(100)),
        lambda: session.ask(Query("letter")),
    ):
        qtbot.waitUntil(lambda: not session.jobs.is_busy)
        given_back.clear()
        act()
        qtbot.waitUntil(lambda: bool(given_back))
    assert all(answers is session.all_answers for answers in given_back)
