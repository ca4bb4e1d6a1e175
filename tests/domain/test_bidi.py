from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.bidi import isolated, marked, unsteered

STEERING = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def test_an_override_cannot_turn_a_name_around():
    assert isolated("report\u202etxt.exe") == "reporttxt.exe"


def test_right_to_left_text_is_contained():
    assert isolated("بوتين") == "\u2068بوتين\u2069"


def test_chinese_and_latin_stay_as_they_are():
    assert isolated("习近平 Xi") == "习近平 Xi"


def test_line_breaks_become_spaces():
    assert isolated("a\r\nb\x00c") == "a b c"


@given(st.text(max_size=40))
def test_what_is_isolated_is_one_line_and_balanced(text: str):
    line = isolated(text)
    assert line.count("\u2068") == line.count("\u2069") <= 1
    assert not STEERING & set(line.strip("\u2068\u2069"))
    assert not any(unicodedata.category(sign) == "Cc" for sign in line)


@given(st.text(st.characters(exclude_categories=["Cc"]) | st.sampled_from("\n\r\t"), max_size=40))
def test_a_longer_text_keeps_all_but_the_steering(text: str):
    assert unsteered(text) == "".join(sign for sign in text if sign not in STEERING)


def test_a_longer_text_shows_no_control_characters():
    assert unsteered("one\x08\x1btwo\n\x85three\x0bfour\tfive") == "one two\n three four\tfive"


def test_a_date_behind_a_text_from_the_right_keeps_its_number() -> None:
    assert marked("20 November 1977") == "\u200e20 November 1977"
    assert marked("١٩ نوفمبر") == "١٩ نوفمبر"
