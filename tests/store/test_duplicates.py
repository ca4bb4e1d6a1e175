"""What is said of likely duplicates is kept with the store, and changes no event."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.errors import ViewerError
from viewer.store import Store
from viewer.store.duplicates import same_as, settle, settled, unsettle
from viewer.store.sidecar import Sidecar, state_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.sqlite"
    filled(path, [Row("1985", "Visit")] * 6).close()
    return path


def test_the_last_word_holds_in_whichever_order_the_two_are_named(path: Path) -> None:
    with Store.open(path) as store:
        settle(store, 4, 2, is_same=False)
        settle(store, 1, 3, is_same=False)
        settle(store, 2, 4, is_same=True)
        assert settled(store) == [(2, 4, True), (1, 3, False)]
        unsettle(store, 4, 2)
        unsettle(store, 4, 2)
        assert settled(store) == [(1, 3, False)]


def test_the_same_is_the_same_over_a_third_and_two_events_are_not(path: Path) -> None:
    with Store.open(path) as store:
        for one, other in ((3, 1), (3, 5), (5, 1)):
            settle(store, one, other, is_same=True)
        settle(store, 5, 6, is_same=False)
        assert [same_as(store, event) for event in (1, 3, 5, 6, 2)] == [
            [3, 5],
            [1, 5],
            [1, 3],
            [],
            [],
        ]
        assert same_as(store, 1, limit=1) == [3]


def test_columns_for_drawing_stay_good(path: Path) -> None:
    with Store.open(path) as store:
        Sidecar(state_of(store)).write("lanes", {})
        before = store.generation
        settle(store, 1, 2, is_same=True)
        unsettle(store, 1, 2)
        assert store.generation == before
        assert Sidecar(state_of(store)).names() == ["lanes"]


def test_a_store_that_is_only_read_says_so(path: Path) -> None:
    with Store.open(path, read_only=True) as store, pytest.raises(ViewerError, match="not written"):
        settle(store, 1, 2, is_same=True)
