from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from viewer.qt import garbage


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_what_stands_after_the_start_is_not_looked_through_again() -> None:
    garbage.hold()
    assert not gc.isenabled()
    kept = [[] for _ in range(1_000)]
    garbage.resume()
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(kept)


def test_nothing_is_set_aside_where_nothing_was_held() -> None:
    garbage.resume()
    assert gc.get_freeze_count() == 0


def test_a_window_that_stands_ends_the_hold(empty_window, qtbot) -> None:
    garbage.hold()
    empty_window.furnish()
    qtbot.waitUntil(gc.isenabled)
