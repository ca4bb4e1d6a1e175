from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.narrowing import excluding, toggled, wanting, with_every, without
from viewer.domain.queries import Choice, Facet, Query

KIND = Facet.KIND
_VALUES = st.sampled_from(["visit", "letter", "summit"])
_STEPS = st.lists(st.tuples(st.sampled_from([wanting, excluding, toggled, without]), _VALUES))


def test_a_click_asks_for_a_value_and_another_adds_one():
    query = toggled(toggled(Query(), KIND, "visit"), KIND, "letter")
    assert query.choice(KIND).wanted == {"visit", "letter"}


def test_a_second_click_takes_it_back():
    assert not toggled(toggled(Query(), KIND, "visit"), KIND, "visit")


def test_a_value_left_out_is_no_longer_wanted():
    choice = excluding(wanting(Query(), KIND, "visit"), KIND, "visit").choice(KIND)
    assert choice == Choice(frozenset(), frozenset({"visit"}))


def test_leaving_out_twice_lets_in_again():
    assert not excluding(excluding(Query(), KIND, "visit"), KIND, "visit")


def test_any_or_every_is_forgotten_with_the_last_value():
    query = with_every(wanting(Query(), Facet.TAG, "a"), Facet.TAG, every=True)
    assert query.choice(Facet.TAG).every
    assert without(query, Facet.TAG, "a") == Query()


@given(_STEPS)
def test_no_value_is_ever_wanted_and_left_out(steps: list[tuple[object, str]]):
    query = Query("text")
    for step, value in steps:
        query = step(query, KIND, value)  # type: ignore[operator]
        choice = query.choice(KIND)
        assert not choice.wanted & choice.excluded
    assert query.text == "text"
