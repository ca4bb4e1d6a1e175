from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from viewer.domain.civil import seconds
from viewer.domain.queries import Choice, Facet, Query
from viewer.qt.painting.palette import LIGHT
from viewer.qt.query_chips import QueryChips
from viewer.qt.query_words import date_sought, nothing_found

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

YEAR = (seconds(2023), seconds(2024))
QUERY = Query(
    "Kissinger",
    {
        Facet.KIND: Choice(frozenset({"visit"}), frozenset({"letter"})),
        Facet.IMPORT: Choice(frozenset({"1"})),
    },
    YEAR,
)


@pytest.fixture
def chips(qtbot: QtBot) -> QueryChips:
    chips = QueryChips(LIGHT, "en")
    qtbot.addWidget(chips)
    return chips


def _texts(chips: QueryChips) -> list[str]:
    buttons = chips.findChildren(QPushButton)
    return [button.text() for button in buttons if not button.isHidden()]


def test_each_part_of_a_query_is_a_chip(chips: QueryChips):
    chips.show_query(QUERY, {(Facet.IMPORT, "1"): "muscatine.csv"})
    assert _texts(chips) == [
        "“Kissinger”", "2023", "Visit", "not Letter", "muscatine.csv", "Clear all",
    ]  # fmt: skip


def test_nothing_is_shown_without_a_query(chips: QueryChips):
    chips.show_query(QUERY)
    chips.show_query(Query())
    assert chips.isHidden()


def test_a_chip_takes_only_its_own_part_away(chips: QueryChips, qtbot: QtBot):
    chips.show_query(QUERY)
    button = next(b for b in chips.findChildren(QPushButton) if b.text() == "not Letter")
    with qtbot.waitSignal(chips.query_requested) as wish:
        button.click()
    kept = QUERY.with_choice(Facet.KIND, Choice(frozenset({"visit"})))
    assert wish.args == [kept]


def test_all_of_several_values_can_be_loosened_to_any(chips: QueryChips, qtbot: QtBot):
    wanted = frozenset({"a", "b"})
    chips.show_query(Query().with_choice(Facet.TAG, Choice(wanted, every=True)))
    button = next(b for b in chips.findChildren(QPushButton) if "all of them" in b.text())
    with qtbot.waitSignal(chips.query_requested) as wish:
        button.click()
    assert wish.args == [Query().with_choice(Facet.TAG, Choice(wanted))]


def test_clear_all_asks_for_everything(chips: QueryChips, qtbot: QtBot):
    chips.show_query(QUERY)
    with qtbot.waitSignal(chips.query_requested) as wish:
        chips.findChildren(QPushButton)[-1].click()
    assert wish.args == [Query()]


def test_an_empty_result_says_what_was_asked():
    assert nothing_found(Query("Kissinger", span=YEAR), "en") == (
        "No event matches “Kissinger” in 2023"
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2012", "2012"),
        ("May 2022 ", "2022-05"),
        ("431 BCE", "-0430"),
        ("May", None),
        ("Kissinger", None),
        ("03/04/2012", None),
        ("room 101b", None),
        ("", None),
    ],
)
def test_a_date_among_what_is_sought_is_known(text: str, edtf: str | None):
    date = date_sought(Query(text))
    assert (None if date is None else date.edtf) == edtf


def test_an_empty_result_names_an_import_by_its_file():
    query = Query().with_choice(Facet.IMPORT, Choice(frozenset({"7"})))
    labels = {(Facet.IMPORT, "7"): "visits.csv"}
    assert nothing_found(query, "en", labels) == "No event matches visits.csv"
