"""The columns of the timeline that an import makes itself are those that the store has."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from viewer.domain.progress import Cancelled, Step
from viewer.exchange.columns import EVENTS, read_columns
from viewer.exchange.importing import plan_import, run_import
from viewer.exchange.importing import running as import_running
from viewer.store import Store, loading_columns
from viewer.store.sidecar import Sidecar, state_of

HEADER = "id,date,end_date,title,kind,participants,place,importance,tags,source_title,source_url\n"


def _rows(count: int) -> str:
    chance = random.Random(3)
    names = ["Ada", "Bo", "Cy", "周恩来", "Ðóra", ""]
    rows = []
    for number in range(count):
        known = chance.random() < 0.9
        who = ";".join(chance.sample(names, chance.randint(0, 3)))
        cells = (
            f"e{number if known else number // 2}",
            chance.choice((f"{chance.randint(-500, 2020)}", "1985-04-26", "c. 1900", "201X", "?")),
            chance.choice(("", "", "2021", "..")),
            f"Event {number}" if known else "The same",
            chance.choice(("visit", "letter", "Ä", "")),
            who,
            chance.choice(("Iowa", "Muscatine", "")),
            str(chance.randint(-2, 9)),
            chance.choice(("", "a;b", "b")),
            chance.choice(("Daily", "")),
            chance.choice(("", f"https://example.org/{number % 7}")),
        )
        rows.append(",".join(cells) + "\n")
    return HEADER + "".join(rows)


@pytest.fixture
def _always_kept(monkeypatch) -> None:
    monkeypatch.setattr(import_running, "WORTH_KEEPING", 0)


def _imported(store: Store, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    run_import(store, plan_import(path))


@pytest.mark.usefixtures("_always_kept")
@pytest.mark.parametrize("count", [1, 40, 900])
def test_they_are_what_reading_the_store_gives(tmp_path, count) -> None:
    with Store.open(tmp_path / "s.db", create=True) as store:
        _imported(store, tmp_path / "a.csv", _rows(count))
        kept = Sidecar(state_of(store)).open(EVENTS)
        read = read_columns(store).as_arrays()
    assert kept is not None
    assert list(kept) == list(read)
    for name, array in read.items():
        assert kept[name].dtype == array.dtype, name
        np.testing.assert_array_equal(kept[name], array, err_msg=name)


@pytest.mark.usefixtures("_always_kept")
@pytest.mark.parametrize("taken", [2**32 - 3, 2**32 + 5])
def test_links_to_what_has_a_long_number_are_kept_too(tmp_path, monkeypatch, taken) -> None:
    monkeypatch.setattr(loading_columns, "_LINKED_AT_ONCE", 7)
    with Store.open(tmp_path / "s.db", create=True) as store:
        store.connection.execute("INSERT INTO participant (id, name) VALUES (?, 'Zeno')", (taken,))
        store.connection.commit()
        _imported(store, tmp_path / "a.csv", _rows(40))
        kept = Sidecar(state_of(store)).open(EVENTS)
        read = read_columns(store).as_arrays()
        hung = store.connection.execute("SELECT min(participant) FROM event_participant")
        assert hung.fetchone()[0] > taken
    assert kept is not None
    for name, array in read.items():
        np.testing.assert_array_equal(kept[name], array, err_msg=name)


@pytest.mark.usefixtures("_always_kept")
def test_they_are_left_to_be_read_where_the_store_had_events_before(tmp_path) -> None:
    with Store.open(tmp_path / "s.db", create=True) as store:
        _imported(store, tmp_path / "a.csv", _rows(30))
        _imported(store, tmp_path / "b.csv", _rows(60))
        assert Sidecar(state_of(store)).open(EVENTS) is None
        assert len(read_columns(store)) > 30


@pytest.mark.usefixtures("_always_kept")
def test_a_cancel_that_comes_too_late_leaves_only_them_undone(tmp_path) -> None:
    def report(step: Step) -> None:
        if step.phase == "arranging":
            raise Cancelled

    (tmp_path / "a.csv").write_text(_rows(30), encoding="utf-8")
    with Store.open(tmp_path / "s.db", create=True) as store:
        done = run_import(store, plan_import(tmp_path / "a.csv"), report)
        assert done.import_id == 1
        assert Sidecar(state_of(store)).open(EVENTS) is None
