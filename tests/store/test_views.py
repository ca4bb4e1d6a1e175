"""Views by name, and the event that a view has selected in another store."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.view_state import ViewState
from viewer.store import Store, views


@pytest.fixture
def store(tmp_path: Path):
    with filled(tmp_path / "v.sqlite", [Row("2000", "A"), Row("2001", "B")]) as store:
        yield store


def names(store: Store) -> list[str]:
    return [view.name for view in views.views(store)]


def test_a_view_takes_the_place_of_the_one_whose_name_it_is_given(store: Store) -> None:
    views.save(store, "a", {"text": "one"}, "2026-01-01T00:00:00+00:00")
    views.save(store, "b", {"text": "two"})
    views.rename(store, "a", "b")
    assert views.views(store) == [views.View("b", {"text": "one"}, "2026-01-01T00:00:00+00:00")]


def test_renaming_what_is_not_there_leaves_all_as_it_is(store: Store) -> None:
    views.save(store, "b", {})
    views.rename(store, "gone", "b")
    views.rename(store, "b", "b")
    assert names(store) == ["b"]


def test_the_selected_event_is_found_in_another_store_by_its_identity(
    store: Store, tmp_path: Path
) -> None:
    told = views.identified(store, ViewState(selected=2))
    assert ViewState.from_link(told.as_link()) == told
    other = Store.open(tmp_path / "other.sqlite", create=True)
    with other:
        assert views.located(other, told).selected is None
    with filled(tmp_path / "more.sqlite", [Row("1999", "0"), Row("2000", "1")]) as more:
        more.connection.execute("UPDATE event SET id = id + 10")
        assert views.located(more, told).selected == 12


def test_a_view_that_tells_no_identity_is_believed(store: Store) -> None:
    assert views.located(store, ViewState(selected=2)).selected == 2
    assert views.identified(store, ViewState(selected=99)) == ViewState(selected=99)
