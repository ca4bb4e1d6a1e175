from __future__ import annotations

import pytest

from viewer.domain.civil import seconds
from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.sought_filters import as_filters, names_of_kinds

KINDS = names_of_kinds(
    [("visit", "访问"), ("letter", "信函"), ("state visit", "State visit"), ("Party", "Party")]
)


def _filters(text: str) -> tuple[str, set[str], tuple[int | None, int | None] | None] | None:
    asked = as_filters(Query(text), KINDS)
    if asked is None:
        return None
    return asked.text, set(asked.choice(Facet.KIND).wanted), asked.span


@pytest.mark.parametrize(
    ("text", "rest", "kinds"),
    [
        ("visit", "", {"visit"}),
        ("Letters", "", {"letter"}),
        ("访问", "", {"visit"}),
        ("letters visits", "", {"letter", "visit"}),
        ("state visit", "", {"state visit"}),
        ("parties Lande", "Lande", {"Party"}),
        ("visits to the Muscatine", "Muscatine", {"visit"}),
    ],
)
def test_a_word_that_names_a_kind_asks_for_it(text: str, rest: str, kinds: set[str]):
    assert _filters(text) == (rest, kinds, None)


@pytest.mark.parametrize(
    ("text", "rest", "start", "end"),
    [
        ("2012", "", seconds(2012), seconds(2013)),
        ("Nixon 1972", "Nixon", seconds(1972), seconds(1973)),
        ("in May 2022", "", seconds(2022, 5), seconds(2022, 6)),
        ("15 February 2012 tea", "tea", seconds(2012, 2, 15), seconds(2012, 2, 16)),
        ("tea before 1900", "tea", None, seconds(1900)),
    ],
)
def test_a_date_asks_for_its_time(text: str, rest: str, start: int | None, end: int | None):
    assert _filters(text) == (rest, set(), (start, end))


def test_kind_date_and_words_are_told_apart_in_any_order():
    year = seconds(2012), seconds(2013)
    for text in ("visit Xi 2012", "2012 visit Xi", "Xi in 2012 visits"):
        assert _filters(text) == ("Xi", {"visit"}, year)


@pytest.mark.parametrize(
    "text",
    ["", "Muscatine", '"visit" 2012', "visit -2012", "vis*", "May", "the 12 of them", "9/11"],
)
def test_other_words_are_left_to_be_found_in_texts(text: str):
    assert as_filters(Query(text), KINDS) is None


def test_what_is_chosen_already_stays_chosen():
    before = Query("letters", span=(0, 10)).with_choice(Facet.KIND, Choice(frozenset({"visit"})))
    asked = as_filters(before, KINDS)
    assert asked is not None
    assert asked.choice(Facet.KIND).wanted == {"visit", "letter"}
    assert asked.span == (0, 10)
