"""Diacritics go where readers leave them out, and stay where they make another letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.diacritics import without_diacritics


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hanoi", "Hanoi"),
        ("Hà Nội, Đặng", "Ha Noi, Dang"),
        (
            "Łódź, Wałęsa, Tromsø, ǿ, Diyarbakır, İZMİR",
            "Lodz, Walesa, Tromso, o, Diyarbakir, IZMIR",
        ),
        ("Straße, GROẞ, œuvre, Æthelred, Þór", "Strasse, GROSS, oeuvre, AEthelred, THor"),
        ("مُحَمَّد، جزيـــرة، أحمد إلى آسيا", "محمد، جزيرة، احمد الي اسيا"),
        ("کتاب علی", "كتاب علي"),
        ("שָׁלוֹם", "שלום"),
        ("diplo\u00admacy, \u2068Xi\u2069, 葛\ufe00", "diplomacy, Xi, 葛"),
        ("Zémín, Ze\u0301mi\u0301n", "Zemin, Zemin"),
        ("Хрущёв, Ёлка, е\u0308ж", "Хрущев, Елка, еж"),
        ("молоко\u0301", "молоко"),
        ("мой, мои\u0306, Київ, ў", "мой, мой, Київ, ў"),
        ("Ἀθῆναι, ᾳ, ΐ", "Αθηναι, α, ι"),
        ("が北京한", "が北京한"),
    ],
)
def test_diacritics_go_where_readers_leave_them_out(text: str, plain: str) -> None:
    assert without_diacritics(text) == plain


@given(st.text())
def test_what_has_none_stays(text: str) -> None:
    plain = without_diacritics(text)
    assert without_diacritics(plain) == plain
