"""A search that takes long answers with what it has, and goes on from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.progress import Cancelled, Step
from viewer.domain.queries import Choice, Facet, Query
from viewer.exchange import text_hits
from viewer.exchange.answers import LocalAnswers
from viewer.store import search_parts


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    rows = [Row(f"{1900 + n}", f"talk {n}", "visit" if n % 2 else "letter") for n in range(90)]
    monkeypatch.setattr(text_hits, "FIRST", 10)
    monkeypatch.setattr(search_parts, "_PART", 10)
    monkeypatch.setattr(text_hits, "monotonic", Clock())
    with filled(tmp_path / "s.sqlite", rows) as store, store.another() as searched:
        yield LocalAnswers.open(store, searched=searched)


class Clock:
    """A second passes at each look at it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        self.seconds += 1
        return self.seconds


def test_what_is_found_in_time_is_answered_and_the_rest_when_asked_again(answers) -> None:
    query = Query("talk ")
    counts = []
    for _ in range(20):
        found = answers.with_query(query, patience_s=2.5)
        counts.append(found.count)
        if found.is_whole:
            break
    assert counts[0] == 20
    assert counts == sorted(counts)
    assert counts[-1] == 90
    assert found.is_whole
    assert answers.with_query(query, patience_s=0).is_whole


def test_answers_given_before_do_not_change_when_more_is_found(answers) -> None:
    some = answers.with_query(Query("talk "), patience_s=2.5)
    ids = some.listing().ids(0, 99).tolist()
    answers.with_query(Query("talk "))
    assert some.listing().ids(0, 99).tolist() == ids


def test_exclusions_alone_are_answered_when_they_are_whole(answers) -> None:
    found = answers.with_query(Query("-7 "), patience_s=0)
    assert found.is_whole
    assert found.count == 89


def test_a_text_of_signs_alone_narrows_nothing(answers) -> None:
    found = answers.with_query(Query("++"), patience_s=0)
    assert found.is_whole
    assert found.count == 90


def test_a_cancelled_search_goes_on_when_it_is_asked_for_again(answers) -> None:
    looks = []

    def stop(step: Step) -> None:
        looks.append(step.phase)
        if len(looks) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        answers.with_query(Query("talk "), stop)
    assert answers.with_query(Query("talk ")).count == 90


def test_the_first_hits_fit_the_filters_and_tell_what_to_light(answers) -> None:
    query = Query("talk ", {Facet.KIND: Choice(frozenset({"visit"}))}, (0, None))
    found = answers.first_hits(query, 80)
    events = [answers.event(int(event)) for event in found.listing.ids(0, 99)]
    assert events
    assert {event.kind for event in events} == {"visit"}
    assert all((event.date.end or 0) > 0 for event in events)
    assert found.found_in("A talk") == ((2, 6),)
    assert not found.is_whole
    assert answers.first_hits(query, 91).is_whole
