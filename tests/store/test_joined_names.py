"""Names written together or apart otherwise than they were typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.queries import Facet, Query
from viewer.store import aliases, joined_names, listing
from viewer.store.aliases import Alias
from viewer.store.found_words import FoundWords
from viewer.store.search import first_hits, matching_ids
from viewer.store.store import Store

ROWS = (
    Row("1985", "A visit to Muscatine", participants=("习近平",)),
    Row("2012", "Talks", participants=("Kim Jong-un", "Li Na"), place="Hong Kong"),
    Row("2013", "The farm of the chi nation", participants=("Chi Nang",)),
    Row("2014", "Xi writes to the jin and ping clubs", participants=("China",)),
    Row("2015", "Lech Wałęsa to Gdańsk", participants=("Lech Wałęsa",)),
    Row("2016", "Си Цзиньпин in Moscow", participants=("Си Цзиньпин",)),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("names") / "s.sqlite"
    with filled(path, ROWS) as store:
        aliases.add(store, [Alias(Facet.PARTICIPANT, "Xi Jinping", "习近平")])
        yield store


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("xijin", [1]),
        ("xijinping", [1]),
        ("XiJinping ", [1]),
        ("xi jinping ", [1]),
        ("xi jin pi", [4]),
        ("xij inping", [1]),
        ("xijinping muscatine ", [1]),
        ("muscatine xi jin pi", [1]),
        ("xijinping -muscatine ", []),
        ("xijinpang ", []),
        ('"xijinping" ', []),
        ("-xijinping talks ", [2]),
        ("kimjongun ", [2]),
        ("kim jongun ", [2]),
        ("kimjong un ", [2]),
        ("kimjongun lina", [2]),
        ("lina", [2]),
        ("hongkong", [2]),
        ("hongk", [2]),
        ("hon gkong ", [2]),
        ("lechwalesa", [5]),
        ("сицзиньпин", [6]),
        ("china", [4]),
        ("chin", [4]),
        ("chinang ", [3]),
        ("xi jin ping ", [4]),
        ("ofthe ", []),
        ("thefarm ", []),
        ("farmof", []),
    ],
)
def test_a_name_is_found_however_it_is_cut_where_nothing_else_is(
    store: Store, text: str, ids: list[int]
) -> None:
    assert matching_ids(store, text).tolist() == ids
    assert first_hits(store, text) == ids
    assert list(listing.matching(store, Query(text))) == ids


def test_the_name_is_lit_as_it_is_written(store: Store) -> None:
    assert FoundWords.of(store, "hongkong").places_in("In Hong Kong") == ((3, 12),)
    assert FoundWords.of(store, "xijin").places_in("习近平 speaks") == ((0, 3),)


def test_words_of_very_many_events_are_looked_for_among_the_first_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joined_names, "_MANY", 0)
    assert first_hits(store, "hongkong ") == [2]
    monkeypatch.setattr(joined_names, "_LOOKED_AT", 1)
    assert first_hits(store, "hongkong  ") == []
    assert first_hits(store, "hongko") == []


def test_another_spelling_that_comes_is_known_at_once(tmp_path: Path) -> None:
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        assert first_hits(store, "xijinping ") == []
        aliases.add(store, [Alias(Facet.PARTICIPANT, "Xi Jinping", "习近平")])
        assert first_hits(store, "xijinping ") == [1]
