"""Likely duplicates are found between files, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.progress import Cancelled, Step
from viewer.exchange.importing import plan_import, run_import
from viewer.exchange.likely_duplicates import likely_duplicates, title_likeness
from viewer.store import Store
from viewer.store.duplicates import settle, settled, unsettle
from viewer.store.reading import events
from viewer.store.undo import undo_import

FIRST = """date,title,participants
2012-02-15,Xi Jinping returns to Muscatine,Xi Jinping; Sarah Lande
2012-02-15,A dinner for farmers,Xi Jinping; Sarah Lande
1985,Hebei delegation visits Iowa,Xi Jinping
2012-02-16,Speech in Des Moines,Xi Jinping
"""
SECOND = """when,what,who
2012-02-15,"Xi Jinping returns to Muscatine, Iowa",Sarah Lande; Xi Jinping
2012-02-15,Trade figures published,Xi Jinping; Sarah Lande
1985-04,Hebei delegation visits Iowa,Xi Jinping
2012-02-16,Speech in Des Moines,Terry Branstad
"""


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path / "two.dtl", create=True) as opened:
        for name, text in (("first.csv", FIRST), ("second.csv", SECOND)):
            file = tmp_path / name
            file.write_text(text, encoding="utf-8")
            run_import(opened, plan_import(file))
        yield opened


def test_same_day_same_participants_and_similar_title_are_offered(store: Store) -> None:
    (pair,) = likely_duplicates(store)
    titles = [event.title for event in events(store, (pair.first, pair.second))]
    assert titles == ["Xi Jinping returns to Muscatine", "Xi Jinping returns to Muscatine, Iowa"]
    assert pair.first < pair.second


def test_nothing_is_merged_by_looking(store: Store) -> None:
    before = list(store.connection.execute("SELECT id, title FROM event"))
    likely_duplicates(store)
    assert list(store.connection.execute("SELECT id, title FROM event")) == before


@pytest.mark.parametrize("is_same", [True, False])
def test_what_is_settled_is_offered_no_more(store: Store, is_same: bool) -> None:
    (pair,) = likely_duplicates(store)
    settle(store, pair.first, pair.second, is_same=is_same)
    assert likely_duplicates(store) == []
    unsettle(store, pair.first, pair.second)
    assert likely_duplicates(store) == [pair]


def test_undoing_an_import_takes_what_was_said_of_its_events_along(store: Store) -> None:
    (pair,) = likely_duplicates(store)
    settle(store, pair.first, pair.second, is_same=True)
    undo_import(store, 2)
    assert settled(store) == []
    assert not store.connection.execute("PRAGMA foreign_key_check").fetchall()


def test_importing_a_changed_file_keeps_what_was_said(store: Store, tmp_path: Path) -> None:
    (pair,) = likely_duplicates(store)
    settle(store, pair.first, pair.second, is_same=True)
    file = tmp_path / "second.csv"
    file.write_text(SECOND.replace("Trade figures", "Trade and figures"), encoding="utf-8")
    run_import(store, plan_import(file))
    assert settled(store) == [(pair.first, pair.second, True)]


def test_equal_rows_of_one_file_are_not_offered(tmp_path: Path) -> None:
    file = tmp_path / "twice.csv"
    file.write_text("date,title\n2012-02-15,Tea\n2012-02-15,Tea\n", encoding="utf-8")
    with Store.open(tmp_path / "one.dtl", create=True) as store:
        run_import(store, plan_import(file))
        assert likely_duplicates(store) == []


def test_the_search_stops_when_it_is_told_to(store: Store) -> None:
    def stop(_step: Step) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        likely_duplicates(store, stop)


def test_a_limit_holds(store: Store) -> None:
    assert likely_duplicates(store, limit=0) == []


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Tea in Muscatine", "Muscatine: tea in", 1.0, 1.0),
        ("Traité de Paris", "TRAITE DE PARIS", 1.0, 1.0),
        ("习近平访问马斯卡廷", "习近平访问马斯卡廷市", 0.9, 0.99),
        ("A vote", "Balloon over North America", 0.0, 0.5),
        ("", "", 1.0, 1.0),
    ],
)
def test_likeness_of_titles(one: str, other: str, least: float, most: float) -> None:
    assert least <= title_likeness(one, other) <= most
