"""Turns of threads, tried and put back."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from viewer.qt.turns import TURN_S, shorten_turns


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
