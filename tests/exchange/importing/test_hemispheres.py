"""A season is that of the place where the event was."""

from __future__ import annotations

import pytest

from viewer.domain.edtf import parse
from viewer.store.checking import check
from viewer.store.reading import events


@pytest.mark.parametrize(
    "text", ["1985-22", "1985-22~", "1985-21/1986-24", "1985-12-22", "1985-30", "-0043-23"]
)
@pytest.mark.parametrize("latitude", ["-33.87", "51.5", ""])
def test_a_season_is_read_for_the_latitude(importer, store, text: str, latitude: str) -> None:
    importer(f"date,title,latitude\n{text},A,{latitude}\n1985,B,-1\n")
    event = next(each for each in events(store, [1, 2]) if each.title == "A")
    date = parse(text, southern=latitude.startswith("-"))
    assert (event.date.start, event.date.end) == (date.start, date.end)
    assert check(store) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("spring 1985", "1985-29"),
        ("1985-22~", "1985-30~"),
        ("1985-21/1986-24", "1985-29/1986-32"),
        ("1985-12-22", "1985-12-22"),
        ("1985-33", "1985-33"),
        ("1922-21", "1922-29"),
        ("-0043-23", "-0043-31"),
        ("1985-?22", "1985-?30"),
    ],
)
def test_seasons_without_a_place_are_southern_where_the_reader_says_so(
    importer, store, text: str, edtf: str
) -> None:
    importer(f"date,title,latitude\n{text},A,\n{text},B,51.5\n", southern=True)
    found = {each.title: each.date for each in events(store, [1, 2])}
    assert found["A"] == parse(edtf)
    assert found["B"].edtf == parse(text).edtf if text[0] != "s" else "1985-21"
    assert check(store) == []
