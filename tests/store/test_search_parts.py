"""Searches that are answered in parts give the same events as those answered at once."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.filling import Row, filled
from viewer.domain.queries import Facet
from viewer.store import aliases, search_parts
from viewer.store.aliases import Alias
from viewer.store.search import first_hits, matching_ids
from viewer.store.search_parts import parts_of

WORDS = [
    "ёлка",
    "élan",
    "talk",
    "talks",
    "tall",
    "table",
    "ta",
    "iran",
    "iraq",
    "北京",
    "北方",
    "Tehran",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):
    chance = Random(7)
    titles = [" ".join(chance.choices(WORDS, k=chance.randint(1, 3))) for _ in range(300)]
    rows = [
        Row("2000", title, participants=["Deng"] * (n % 7 == 0)) for n, title in enumerate(titles)
    ]
    with filled(tmp_path_factory.mktemp("parts") / "s.sqlite", rows) as store:
        aliases.add(store, [Alias(Facet.PARTICIPANT, "Teng", "Deng")])
        yield store


@pytest.fixture(params=["merged", "word by word"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Try every law with prefixes left to the index and, as with millions, looked up by word."""
    if request.param == "word by word":
        monkeypatch.setattr(search_parts, "_WIDE_FROM", 0)
        monkeypatch.setattr(search_parts, "_PART", 16)
        monkeypatch.setattr(search_parts, "_SLICE", 50)
    return str(request.param)


@pytest.mark.parametrize(
    "text",
    ["t", "ta", "t iran ", "t ira", "t* i* ", "ta -talks ", "t -iran -iraq ", "t* -te* i",
     "ё", "е", "él", "el", "e", "北", "北 t", "te", "zzz t", "t* zzz ", "-t* ", "-talk ", "iran ",
     "-t* -ir* ", "iran -t* ", "t -i* ", '"talk iran" ta', ""],
)  # fmt: skip
def test_parts_hold_what_the_index_finds_at_once(store, monkeypatch, text: str) -> None:
    in_parts = matching_ids(store, text).tolist()
    first = first_hits(store, text, 5)
    monkeypatch.setattr(search_parts, "_WIDE_FROM", 10**9)
    monkeypatch.setattr(search_parts, "_PART", 10**6)
    assert in_parts == matching_ids(store, text).tolist()
    assert len(first) == min(5, len(in_parts))
    assert set(first) <= set(in_parts)
    assert first == sorted(first)


def test_the_first_part_is_as_small_as_asked_for(store) -> None:
    found = parts_of(store, "t", 3)
    assert not found.are_excluded
    assert len(next(found.ids)) == 3


@given(st.lists(st.sampled_from(["t*", "ta*", "i*", "talk", "-iran", "-te*", "北"]), max_size=4))
def test_any_mixture_of_words_and_prefixes_equals_the_sum_of_its_parts(store, words) -> None:
    text = " ".join(words) + " "
    kept = set(matching_ids(store, "").tolist())
    for word in words:
        kept &= set(matching_ids(store, f"{word} ").tolist())
    assert set(matching_ids(store, text).tolist()) == kept
