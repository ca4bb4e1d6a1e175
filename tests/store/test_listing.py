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
from viewer.store.same_day import same_day

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


def test_the_same_day_of_other_years_wants_days(store) -> None:
    assert same_day(store, 1) == [7]
    assert same_day(store, 7) == [6, 1]
    assert same_day(store, 7, limit=1) == [6]
    assert same_day(store, 8) == []
    assert same_day(store, 3) == []
