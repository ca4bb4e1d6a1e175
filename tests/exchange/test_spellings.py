"""Cells of other spellings: what they tell, and that what is written is read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exchange.events.spellings import spellings_cell, spellings_told

_TEXTS = st.text(st.sampled_from('ab 习;|="\\,\n'), min_size=1, max_size=6)


@given(st.dictionaries(_TEXTS, st.lists(_TEXTS, min_size=1, max_size=3, unique=True), min_size=1))
def test_what_an_export_writes_is_what_an_import_reads(told: dict[str, list[str]]) -> None:
    pairs = [(each, name) for name, spelt in told.items() for each in spelt if each != name]
    assert spellings_told(spellings_cell(told), []) == pairs


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("习; 兰德", [("习", "Xi"), ("兰德", "Lande")]),
        ("习 | Xí; 兰德", [("习", "Xi"), ("Xí", "Xi"), ("兰德", "Lande")]),
        ("; 兰德", [("兰德", "Lande")]),
        ("Xi; Lande", []),
        ("Mao = 毛", [("毛", "Mao")]),
        ("Mao = 毛; ", [("毛", "Mao")]),
        ("  ", []),
        ("习", None),
        ("习; 兰德; 毛", None),
        ("Mao = 毛; 习", None),
        ("= 毛", None),
        ("Mao =", None),
        ("Mao = 毛 = 泽东", None),
    ],
)
def test_a_cell_tells_spellings_of_names_or_of_the_names_in_its_row(
    cell: str, told: list[tuple[str, str]] | None
) -> None:
    assert spellings_told(cell, ["Xi", "Lande"]) == told


def test_a_list_parted_like_the_names_is_read_in_their_order() -> None:
    assert spellings_told("习 | 兰德", ["Xi", "Lande"], "|") == [("习", "Xi"), ("兰德", "Lande")]


def test_a_megabyte_of_marks_is_read_at_once() -> None:
    for mark in ('"', ";", "|", "=", ' "'):
        spellings_told(mark * 200_000, ["Xi"])
