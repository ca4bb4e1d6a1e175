"""Titles of rows that have none, of their own words."""

from __future__ import annotations

import pytest

from viewer.exchange.events.own_words import OwnWords
from viewer.store.loading_rows import packed

COLUMNS = (("row", 0), ("ccode1", 1), ("note", 2), ("made", 3))
MADE = "2012-02-15T10:30:00"


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        (("1", "2.0", "Tea in Muscatine", MADE), "Tea in Muscatine"),
        (("1", "2.0", "", MADE), "ccode1 2.0"),
        (("1", "NA", "", ""), ""),
        (("1", "710", "20", "1942"), "ccode1 710, note 20, made 1942"),
        (("NA", "-9", "?", MADE), MADE),
        (("", "", "", ""), ""),
        (("习近平", "a\n b", "c", "d"), "习近平 – a b – c"),
    ],
)
def test_words_come_before_numbers_and_numbers_before_times(
    cells: tuple[str, ...], title: str
) -> None:
    assert OwnWords(COLUMNS).title("", "", "", "", cells) == title


def test_what_the_event_says_comes_before_what_no_field_takes() -> None:
    own = OwnWords(COLUMNS)
    row = ("1", "2.0", "Tea", MADE)
    parties = packed([("China", "host"), ("Iowa",)])
    assert own.title("visit", parties, "Beijing", "", row) == "visit – China, Iowa – Beijing"
    assert own.title("visit", parties, "Beijing", "They met.", row) == "They met."


def test_a_long_text_is_cut_between_words() -> None:
    title = OwnWords(COLUMNS).title("", "", "", "word " * 40, ())
    assert len(title) <= 121
    assert title.endswith(" word…")
