from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.names import plain_name
from viewer.domain.remembered import Remembered


@pytest.mark.parametrize(
    "text",
    [
        "Xi\u00a0Jinping",
        " Xi  Jinping\n",
        "Xi\tJin\u200bping",
        "\ufeffXi Jin\u00adping",
        "\u202aXi Jinping\u202c",
        "Xi\u2003Jinping\u200e",
    ],
)
def test_names_that_look_the_same_are_the_same(text: str):
    assert plain_name(text) == "Xi Jinping"


def test_composed_and_decomposed_letters_are_the_same():
    assert plain_name("E\u0301lyse\u0301e") == "Élysée"


@pytest.mark.parametrize("name", ["علی\u200cرضا", "👨\u200d👩\u200d👧", "क्\u200dष", "習近平"])
def test_joiners_and_letters_stay(name: str):
    assert plain_name(name) == name


@given(st.text())
def test_a_plain_name_stays_as_it_is(text: str):
    assert plain_name(plain_name(text)) == plain_name(text)


def test_few_cells_are_remembered():
    names = Remembered(plain_name, 2)
    assert [names[text] for text in (" a", "b ", "c", " a")] == ["a", "b", "c", "a"]
    assert len(names) <= 2
