"""How wide cards are, and what of their words that leaves."""

from __future__ import annotations

import pytest

from viewer.timeline.cards import LEFT_EDGE, NARROWEST, RIGHT_EDGE, WIDEST, Words, fitted, widest_in


@pytest.mark.parametrize(
    ("plot", "scale", "widest"),
    [
        (900.0, 1.0, WIDEST),
        (900.0, 1.5, WIDEST * 1.5),
        (300.0, 1.0, 300 - LEFT_EDGE - RIGHT_EDGE),
        (90.0, 1.0, NARROWEST),
    ],
)
def test_narrow_lanes_have_narrower_cards_down_to_a_least_width(
    plot: float, scale: float, widest: float
) -> None:
    assert widest_in(plot, scale) == widest


def test_a_card_is_no_wider_than_it_may_be_and_its_words_are_cut(imitation) -> None:
    words = Words("A title that is far too long for a card as narrow as this", "1985", "", "")
    whole = fitted(words, 2, imitation.Measure())
    narrow = fitted(words, 2, imitation.Measure(), widest=200.0)
    assert (whole.width, narrow.width) == (WIDEST, 200.0)
    assert len(narrow.words.title) < len(whole.words.title)


def test_a_label_is_no_wider_than_a_card_may_be(imitation) -> None:
    words = Words("The ministers meet to speak about grain and rails", "", "", "")
    free = fitted(words, 1, imitation.Measure())
    narrow = fitted(words, 1, imitation.Measure(), widest=150.0)
    assert narrow.width <= 150.0 < free.width
    assert narrow.words.title.endswith("…")
