"""Undoing an import and copying a store stop when they are told to, and leave all as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.progress import Cancelled, Report, Step
from viewer.exchange.importing import plan_import, run_import
from viewer.store import Store
from viewer.store.copying import save_copy
from viewer.store.undo import undo_import


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two imports of forty events each."""
    with Store.open(tmp_path / "store.sqlite", create=True) as made:
        for name in ("one", "two"):
            file = tmp_path / f"{name}.csv"
            rows = "".join(f"19{10 + n},Event {name} {n}\n" for n in range(40))
            file.write_text(f"date,title\n{rows}", "utf-8")
            run_import(made, plan_import(file))
        yield made


def stopping_at(number: int) -> Report:
    """A report that raises at its n-th step."""
    steps = 0

    def report(_step: Step) -> None:
        nonlocal steps
        steps += 1
        if steps >= number:
            raise Cancelled

    return report


@pytest.mark.parametrize("number", [1, 2, 20])
def test_an_undoing_that_is_stopped_undoes_nothing(store: Store, number: int) -> None:
    with pytest.raises(Cancelled):
        undo_import(store, 2, stopping_at(number))
    assert store.db["event"].count == 80
    assert store.db["import"].count == 2
    assert undo_import(store, 2).events == 40


def test_an_undoing_tells_how_far_it_is(store: Store) -> None:
    told: list[Step] = []
    undo_import(store, 2, told.append)
    assert {step.total for step in told if step.total} == {40}


def test_a_copy_that_is_stopped_leaves_what_was_there(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite"
    path.write_text("mine", "utf-8")
    with pytest.raises(Cancelled):
        save_copy(store, path, stopping_at(1))
    assert path.read_text("utf-8") == "mine"
    assert not list(tmp_path.glob(".copy*"))


def test_a_copy_has_what_was_there_when_it_began_though_others_write(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.store.copying._PAGES_AT_ONCE", 5)
    done: list[int] = []
    with Store.open(store.path) as other:

        def write(step: Step) -> None:
            done.append(step.done)
            if len(done) > 3:  # each would begin it anew, for ever
                return
            with other.transaction() as connection:
                connection.execute("UPDATE event SET title = ?", (f"Changed {len(done)}",))

        save_copy(store, tmp_path / "copy.sqlite", write)
    assert len(done) > 1
    assert done == sorted(set(done))
    with Store.open(tmp_path / "copy.sqlite") as copied:
        titles = {title for (title,) in copied.connection.execute("SELECT title FROM event")}
    assert titles == {f"Event {name} {n}" for name in ("one", "two") for n in range(40)}
