"""Where the words of a search stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.queries import Facet
from viewer.store.aliases import Alias, Spellings
from viewer.store.found_words import FoundWords, words_of
from viewer.store.search_text import index_text, tokens
from viewer.store.search_words import sought_in

NAMES = Spellings([Alias(Facet.PARTICIPANT, "习近平", "Xi Jinping")])


def lit(search: str, text: str) -> list[str]:
    return [text[start:end] for start, end in FoundWords(sought_in(search), NAMES).places_in(text)]


@pytest.mark.parametrize(
    ("search", "text", "found"),
    [
        ("muscatine ", "Tea in Muscatine, Iowa", ["Muscatine"]),
        ("musc", "Tea in Muscatine", ["Muscatine"]),
        ("tea iowa ", "Tea in Muscatine, Iowa", ["Tea", "Iowa"]),
        ("zemin ", "Jiāng Zémín speaks", ["Zémín"]),
        ("zemin ", "Jiang Ze\u0301mi\u0301n speaks", ["Ze\u0301mi\u0301n"]),
        ("хрущев ", "Хрущёв и ХРУЩЕВ", ["Хрущёв", "ХРУЩЕВ"]),
        ("Хрущёв ", "Хруще\u0308в и Хрущев", ["Хруще\u0308в", "Хрущев"]),
        ("мои ", "мой, мои\u0306, мои", ["мои"]),
        ("οδος ", "ΟΔΟΣ, ὁδός", ["ΟΔΟΣ", "ὁδός"]),
        ("walesa ", "Lech Wałęsa spoke", ["Wałęsa"]),
        ("strasse ", "Die Straße", ["Straße"]),
        ("محمد ", "مُحَمَّد الخامس", ["مُحَمَّد"]),
        ("שלום ", "שָׁלוֹם עולם", ["שָׁלוֹם"]),
        ("diplomacy ", "Soft diplo\u00admacy", ["diplo\u00admacy"]),
        ("จีน", "ประเทศไทยเยือนจีน", ["จีน"]),
        ("मोदी ", "मोदी, मुद्दा, मद", ["मोदी"]),
        ("საქართველო ", "ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ", ["ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ"]),
        ("外交", "中国外交部长访问", ["外交"]),
        ("外交部长", "中国外交部长访问", ["外交部长"]),
        ("京", "在北京会面", ["京"]),
        ("xi jinping", "习近平访问马斯卡廷", ["习近平"]),
        ("jinping ", "习近平访问马斯卡廷", ["习近平"]),
        ('"old friends"', "Old friends, old Friends; friends old", ["Old friends", "old Friends"]),
        ("O'Brien ", "He met O’Brien and Brien", ["O’Brien"]),
        ("-tea muscatine ", "Tea in Muscatine", ["Muscatine"]),
        ("fi ", "eﬁ ﬁ", ["ﬁ"]),
        ("𠀀", "a𠀀b", ["𠀀"]),
        ("tea ", "steam", []),
        ("", "Tea", []),
        ("-tea", "Tea", []),
    ],
)
def test_the_words_that_were_sought_are_pointed_at(
    search: str, text: str, found: list[str]
) -> None:
    assert lit(search, text) == found


@given(st.text(st.characters(max_codepoint=0x4FF), max_size=40))
def test_words_are_those_of_the_index(text: str) -> None:
    assert [word.folded for word in words_of(text)] == tokens(index_text(text))


@given(st.text(max_size=60), st.text(max_size=12))
def test_places_are_in_order_within_the_text_and_apart(text: str, search: str) -> None:
    places = FoundWords(sought_in(search), NAMES).places_in(text)
    flat = [at for place in places for at in place]
    assert flat == sorted(set(flat))
    assert all(0 <= at <= len(text) for at in flat)
