"""Events come in reading order, and those around an event are its neighbours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.edtf import parse
from viewer.domain.queries import Choice, Facet, Query
from viewer.store import aliases
from viewer.store.aliases import Alias
from viewer.store.listing import count, matching
from viewer.store.neighbours import contacts, contacts_around, neighbours, same_day

ROWS = [
    Row("1985-04-01", "day", "visit", ["Xi", "Branstad"], "Iowa"),  # 1
    Row("1985", "year", "visit", ["Xi"], "Beijing", tags=["t"]),  # 2
    Row("1985/..", "open", "treaty"),  # 3
    Row("../1979", "before"),  # 4
    Row("2012-02-15", "return", "visit", ["Xi", "Branstad"], "Iowa", sources=[("S", "")]),  # 5
    Row("1985-04-01", "important", "letter", ["Branstad"], importance=9),  # 6
    Row("2024-04-01", "later", "letter", ["Branstad", "Xi", "Other"]),  # 7
    Row("2024-04", "month", "letter"),  # 8
]
ORDER = [4, 3, 2, 6, 1, 5, 8, 7]


@pytest.fixture
def store(tmp_path: Path):
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        yield store


def listed(store, text: str = "", span: str = "", **chosen: Choice) -> list[int]:
    date = parse(span) if span else None
    choices = {Facet(name): choice for name, choice in chosen.items()}
    query = Query(text, choices, (date.start, date.end) if date else None)
    found = list(matching(store, query))
    assert count(store, query) == len(found)
    return found


def of(*values: str, every: bool = False) -> Choice:
    return Choice(frozenset(values), every=every)


def test_events_come_in_reading_order(store) -> None:
    assert listed(store) == ORDER
    assert list(matching(store, Query(), 3)) == ORDER[:3]


def test_a_span_keeps_what_could_overlap_it(store) -> None:
    assert listed(store, span="1985-06") == [3, 2]
    assert listed(store, span="1979-12-31/1980") == [4]
    assert listed(store, span="1980/1981") == []
    assert listed(store, span="2012/..") == [3, 5, 8, 7]


def test_facets_narrow(store) -> None:
    assert listed(store, kind=of("visit")) == [2, 1, 5]
    assert listed(store, kind=of("visit", "treaty")) == [3, 2, 1, 5]
    assert listed(store, kind=Choice(excluded=frozenset(["visit"]))) == [4, 3, 6, 8, 7]
    assert listed(store, participant=of("Xi", "Branstad")) == [2, 6, 1, 5, 7]
    assert listed(store, participant=of("Xi", "Branstad", every=True)) == [1, 5, 7]
    assert listed(store, place=of("Iowa"), text="return") == [5]
    assert listed(store, tag=of("t")) == [2]
    assert listed(store, source=of("S")) == [5]
    assert len(listed(store, **{"import": of("1")})) == len(ROWS)
    assert listed(store, kind=of("none")) == []


def test_a_facet_is_found_by_another_spelling(store) -> None:
    aliases.add(store, [Alias(Facet.PLACE, "爱荷华", "Iowa")])
    assert listed(store, place=of("爱荷华")) == [1, 5]


def test_what_only_the_columns_know_is_no_question_for_sql(store) -> None:
    with pytest.raises(ValueError, match="answered by the columns"):
        listed(store, decade=of("1980"))


def test_contacts_are_the_events_of_all_parties(store) -> None:
    assert contacts(store, "Xi", "Branstad") == [1, 5, 7]
    assert contacts(store, "Xi", "Nobody") == contacts(store, "Nobody") == []
    assert contacts(store, "Xi") == [2, 1, 5, 7]


def test_neighbours_are_among_the_same_participants(store) -> None:
    assert neighbours(store, 5) == (1, 7)
    assert neighbours(store, 1) == (None, 5)
    assert neighbours(store, 7) == (None, None)


@pytest.mark.parametrize("names", ["AB", "A"])
@pytest.mark.parametrize("walked", [0, 3, 1000])
def test_participants_with_many_events_have_the_same_neighbours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, walked: int, names: str
) -> None:
    parties = [["A", "B"], ["A"], ["B", "C", "A"], ["C"], ["B", "A"]]
    rows = [
        Row(row.date, row.title, "", parties[(place * 3 + turn) % 5], importance=row.importance)
        for turn in range(5)
        for place, row in enumerate(ROWS)
    ]
    with filled(tmp_path / "m.sqlite", rows) as store:
        among = contacts(store, *names)
        monkeypatch.setattr("viewer.store.neighbours._FEW_EVENTS", 1)
        monkeypatch.setattr("viewer.store.neighbours._MOST_WALKED", walked)
        monkeypatch.setattr("viewer.store.neighbours._WALKED_AT_ONCE", 2)
        assert len(among) > 20
        for place, event in enumerate(among):
            around = contacts_around(store, event, list(names), 3)
            assert around == (among[max(0, place - 3) : place], among[place + 1 : place + 4])


def test_neighbours_of_nobody_are_those_in_the_whole_store(tmp_path: Path) -> None:
    rows = [Row(row.date, row.title, importance=row.importance) for row in ROWS]
    with filled(tmp_path / "n.sqlite", rows) as store:
        around = [None, *ORDER, None]
        for place, event in enumerate(ORDER, 1):
            assert neighbours(store, event) == (around[place - 1], around[place + 1])


def test_the_same_day_of_other_years_wants_days(store) -> None:
    assert same_day(store, 1) == [7]
    assert same_day(store, 7) == [6, 1]
    assert same_day(store, 7, limit=1) == [6]
    assert same_day(store, 8) == []
    assert same_day(store, 3) == []
