from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.store.filling import Row, filled
from viewer.domain.answers import Pair
from viewer.domain.edtf import simple
from viewer.exchange.answers import LocalAnswers
from viewer.qt.detail.event_line import EventLine
from viewer.qt.painting.palette import DARK, LIGHT
from viewer.qt.text_block import TextBlock
from viewer.qt.two_parties import contacts as contacts_module
from viewer.qt.two_parties.contacts import MOST_TOLD, Contacts, read_contacts, with_all_roles
from viewer.qt.two_parties.panel import PartyField, TwoParties
from viewer.store import roles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

XI, LANDE = "Xi Jinping", "Sarah Lande"
TODAY = simple.day(2024, 2, 4)
ROWS = [
    Row("1985", "Delegation", "visit", [XI, LANDE]),
    Row("2012-02-15", "Tea", "visit", [XI, LANDE]),
    Row("2022-05", "Reply", "letter", [LANDE, XI]),
    Row("2023-11-15", "Summit", "summit", [XI, "Joe Biden"]),
    Row("2024-01-04", "Letter", "letter", [XI, LANDE]),
    Row("197X", "Some time", "other", [XI, LANDE]),
]


@pytest.fixture
def contacts(tmp_path: Path) -> Contacts:
    with filled(tmp_path / "s.dtl", ROWS) as store:
        with store.transaction() as connection:
            for event, name, role in ((2, XI, "visitor"), (2, LANDE, "host"), (5, XI, "Sender")):
                connection.execute(
                    "UPDATE event_participant SET role = ? WHERE event = ? AND participant ="
                    " (SELECT id FROM participant WHERE name = ?)",
                    (role, event, name),
                )
        return read_contacts(store, LocalAnswers.open(store), (XI, LANDE), TODAY, "en")


def test_only_events_with_both_count(contacts: Contacts):
    assert contacts.count == 5
    titles = [line.headline.title for line in contacts.lines]
    assert titles == ["Some time", "Delegation", "Tea", "Reply", "Letter"]


def test_the_longest_silence_is_no_more_exact_than_its_ends(contacts: Contacts):
    assert contacts.silence is not None
    assert contacts.silence.words == "26–27 years"
    assert contacts.silence.after.headline.title == "Delegation"
    assert contacts.silence.before.headline.title == "Tea"


def _silence(tmp_path: Path, *dates: str) -> tuple[str, str] | None:
    """The words for the longest silence, and the date before it."""
    rows = [Row(date, f"On {date}", "meeting", [XI, LANDE]) for date in dates]
    with filled(tmp_path / "s.dtl", rows) as store:
        found = read_contacts(store, LocalAnswers.open(store), (XI, LANDE), TODAY, "en").silence
    return None if found is None else (found.words, found.after.headline.date.edtf)


def test_talks_of_years_are_no_silence(tmp_path: Path):
    talks = "1955-08-01/1957-12-12"
    told = _silence(tmp_path, talks, "1956-03-01", "1959-12-12")
    assert told == ("2 years", talks)


def test_what_is_still_in_force_ends_no_silence(tmp_path: Path):
    assert _silence(tmp_path, "1979-01-01/..", "1981-01-01") == ("2 years", "1979-01-01/..")


def test_where_one_lasted_through_all_others_there_was_no_silence(tmp_path: Path):
    assert _silence(tmp_path, "1955/1970", "1956-03-01", "1959-12-12") is None


def test_the_time_since_the_last_is_told(contacts: Contacts):
    assert contacts.since_last == "1 month"


def test_who_went_to_whom_is_told_only_by_roles(contacts: Contacts):
    assert contacts.went == (2, 0)


def test_who_went_to_whom_is_told_of_the_latest_first_and_then_of_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(contacts_module, "FIRST_ROLES", 2)
    monkeypatch.setattr(roles, "_LOOKED_AT", 2)
    with filled(tmp_path / "s.dtl", ROWS) as store:
        with store.transaction() as connection:
            connection.execute("UPDATE event_participant SET role = 'host' WHERE position = 1")
        answers = LocalAnswers.open(store)
        latest = read_contacts(store, answers, (XI, LANDE), TODAY, "en")
        assert (latest.went, latest.of_latest) == ((1, 1), 2)
        whole = with_all_roles(store, answers, latest)
    assert (whole.went, whole.of_latest) == ((4, 1), None)


def test_the_rhythm_leaves_out_what_has_no_year_and_says_so(contacts: Contacts):
    assert contacts.by_year[0] == (1985, 1)
    assert contacts.by_year[-1] == (2024, 1)
    assert sum(count for _year, count in contacts.by_year) == 4
    assert contacts.undated == 1


def test_strangers_have_no_contacts(tmp_path: Path):
    with filled(tmp_path / "s.dtl", ROWS) as store:
        found = read_contacts(store, LocalAnswers.open(store), (LANDE, "Nobody"), TODAY, "en")
    assert found == Contacts(LANDE, "Nobody")


@pytest.fixture
def panel(qtbot: QtBot) -> TwoParties:
    panel = TwoParties(LIGHT)
    qtbot.addWidget(panel)
    return panel


def _told(panel: TwoParties) -> str:
    blocks = [block.toPlainText() for block in panel.findChildren(TextBlock)]
    return "\n".join([*blocks, *(label.text() for label in panel.findChildren(QLabel))])


def test_two_names_are_a_wish(panel: TwoParties, qtbot: QtBot):
    first, second = panel.findChildren(PartyField)
    first.setText(XI)
    with qtbot.assertNotEmitted(panel.parties_chosen):
        qtbot.keyClick(first, Qt.Key.Key_Return)
        panel.show_names(0, [XI], XI)
    second.setText(LANDE)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.parties_chosen) as wish:
        panel.show_names(1, [LANDE], LANDE)
    assert wish.args == [XI, LANDE]


def test_a_name_entered_before_any_was_offered_is_completed_once_they_are(
    panel: TwoParties, qtbot: QtBot
):
    panel.choose(XI, LANDE)
    first, _second = panel.findChildren(PartyField)
    first.clear()
    with qtbot.waitSignal(panel.names_requested) as asked:
        qtbot.keyClicks(first, "biden")
        qtbot.keyClick(first, Qt.Key.Key_Return)
    assert asked.args == [0, "biden"]
    panel.show_names(0, ["B"], "b")  # of an earlier key
    assert first.text() == "biden"
    with qtbot.waitSignal(panel.parties_chosen) as wish:
        panel.show_names(0, ["Joe Biden"], "biden")
    assert wish.args == ["Joe Biden", LANDE]


def test_typing_asks_for_names(panel: TwoParties, qtbot: QtBot):
    second = panel.findChildren(PartyField)[1]
    with qtbot.waitSignal(panel.names_requested) as wish:
        qtbot.keyClicks(second, "la")
    assert wish.args == [1, "la"]
    panel.show_names(1, [LANDE], "la")
    assert second.completer().completionModel().rowCount() == 1


def test_contacts_are_told_and_lead_on(panel: TwoParties, contacts: Contacts, qtbot: QtBot):
    panel.show_contacts(contacts)
    told = _told(panel)
    for words in (
        "5 contacts",
        "Last contact 1 month ago",
        "Last visit, summit or meeting 11 years, 11 months ago",
        "Longest silence between two of them: 26–27 years",
        "Xi Jinping to Sarah Lande: 2; Sarah Lande to Xi Jinping: 0",
        "Contacts by year",
    ):
        assert words in told
    with qtbot.waitSignal(panel.event_requested) as wish:
        panel.findChildren(EventLine)[0].click()
    assert wish.args == [5]
    titles = [line.toolTip() for line in panel.findChildren(EventLine)]
    assert titles[:4] == ["Letter", "Tea", "Delegation", "Tea"]
    with qtbot.waitSignal(panel.filter_requested) as wish:
        panel.findChildren(QPushButton)[0].click()
    assert wish.args == [XI, LANDE]


def test_no_contact_is_told_and_it_paints_in_the_dark(panel: TwoParties):
    panel.show_contacts(Contacts("A", "B"))
    panel.set_palette(DARK)
    assert "No event names both of them." in _told(panel)
    assert not panel.grab().isNull()


def test_without_a_choice_frequent_pairs_are_offered_and_one_click_chooses(qtbot: QtBot):
    panel = TwoParties(LIGHT)
    qtbot.addWidget(panel)
    panel.offer([Pair(XI, LANDE, 5)])
    texts = [block.toPlainText() for block in panel.findChildren(TextBlock)]
    assert any(text.startswith("Choose two participants") for text in texts)
    button = next(b for b in panel.findChildren(QPushButton) if LANDE in b.toolTip())
    with qtbot.waitSignal(panel.parties_chosen) as wish:
        button.click()
    assert wish.args == [XI, LANDE]


def test_an_offer_that_comes_late_does_not_push_contacts_aside(qtbot: QtBot, contacts: Contacts):
    panel = TwoParties(LIGHT)
    qtbot.addWidget(panel)
    panel.show_contacts(contacts)
    panel.offer([Pair(XI, LANDE, 5)])
    texts = [block.toPlainText() for block in panel.findChildren(TextBlock)]
    assert not any(text.startswith("Choose two participants") for text in texts)


def test_a_store_without_pairs_says_so(qtbot: QtBot):
    panel = TwoParties(LIGHT)
    qtbot.addWidget(panel)
    sentence = "No event here names two participants."
    assert "Counting who stand together most often…" in [
        block.toPlainText() for block in panel.findChildren(TextBlock)
    ]
    assert sentence not in [block.toPlainText() for block in panel.findChildren(TextBlock)]
    panel.offer([])
    assert sentence in [block.toPlainText() for block in panel.findChildren(TextBlock)]


def test_part_of_a_name_stands_for_the_first_name_offered(qtbot: QtBot):
    panel = TwoParties(LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    first, second = panel.findChildren(PartyField)
    panel.choose(XI, LANDE)
    assert first.selectedText() == XI
    qtbot.keyClicks(first, "joe b")
    assert first.text() == "joe b"
    panel.show_names(0, ["Joe Biden", "Joe Brown"], "joe b")
    with qtbot.waitSignal(panel.parties_chosen) as wish:
        qtbot.keyClick(first, Qt.Key.Key_Return)
    assert wish.args == ["Joe Biden", LANDE]
    second.setText("nobody")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.parties_chosen) as wish:
        panel.show_names(1, [], "nobody")
    assert wish.args == ["Joe Biden", "nobody"]


@pytest.mark.parametrize(
    ("typed", "offered", "chosen"),
    [
        ("muller", ["Gerhard Müller", "Müller"], "Müller"),
        ("хрущев", ["Никита Хрущёв"], "Никита Хрущёв"),
        ("lande", ["Roger Lande", "Sarah Lande"], "Roger Lande"),
        ("习近平", ["Xi Jinping"], "Xi Jinping"),
    ],
)
def test_a_name_is_completed_without_its_diacritics(
    qtbot: QtBot, typed: str, offered: list[str], chosen: str
):
    field = PartyField("First participant")
    qtbot.addWidget(field)
    field.setText(typed)
    field.show_names(offered, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == chosen


def test_of_many_contacts_the_latest_are_listed_and_all_are_told_of(tmp_path: Path):
    rows = [Row("1900", "First", "", [XI, LANDE])]
    rows += [
        Row(str(year), f"Of {year}", "", [XI, LANDE]) for year in range(1960, 1960 + MOST_TOLD)
    ]
    with filled(tmp_path / "s.dtl", rows) as store:
        found = read_contacts(store, LocalAnswers.open(store), (XI, LANDE), TODAY, "en")
    assert (found.count, len(found.lines)) == (MOST_TOLD + 1, MOST_TOLD)
    assert found.lines[0].headline.title == "Of 1960"
    assert found.lines[0].elapsed == "59–60 years after"
    assert found.silence is not None
    assert (found.silence.after.when, found.silence.before.when) == (
        "1900, year only",
        "1960, year only",
    )
    assert found.by_year[0] == (1900, 1)
    assert len(found.by_year) == 60 + MOST_TOLD
    assert found.of_latest is None


def test_roles_that_were_not_all_looked_at_are_told_as_such(contacts: Contacts, qtbot: QtBot):
    panel = TwoParties(LIGHT)
    qtbot.addWidget(panel)
    panel.show_contacts(replace(contacts, of_latest=500))
    texts = [block.toPlainText() for block in panel.findChildren(TextBlock)]
    told = "Xi Jinping to Sarah Lande: 2; Sarah Lande to Xi Jinping: 0"
    assert f"{told} (of the latest 500 so far)" in texts
