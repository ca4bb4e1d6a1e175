"""Shapes for kinds."""

from __future__ import annotations

import pytest

from viewer.timeline.kinds import KINDS, SYNONYMS, Glyph, glyph


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_own_shape(kind):
    assert glyph(kind) == Glyph(kind)
    assert glyph(kind.upper()) == Glyph(kind)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("treaty", "agreement"), ("State visit", "visit"), ("Talks", "meeting"), ("wars", "dispute")],
)
def test_other_words_for_a_kind_take_its_shape(word, kind):
    assert glyph(word) == Glyph(kind)


def test_an_unknown_kind_always_looks_the_same_and_unlike_most_others():
    assert glyph("survey") == glyph(" Survey ")
    assert glyph("survey").shape == "other"
    assert glyph("survey").variant > 0
    assert glyph("") == Glyph("other")
    looks = {glyph(f"kind {number}") for number in range(100)}
    assert len(looks) > 8


def test_no_word_stands_for_two_kinds():
    words = [word.strip() for words in SYNONYMS.values() for word in words.split(",")]
    assert len(words) == len(set(words))
