"""A search that takes long: first its first hits, then what it has, then all."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.exchange.test_text_hits import Clock
from viewer.domain.civil import DAY, seconds
from viewer.domain.progress import Report, Step
from viewer.domain.queries import Facet, Query
from viewer.exchange import text_hits
from viewer.qt import finding_panes
from viewer.qt.facet_panel.contents import FacetContents, read_facets
from viewer.qt.facet_panel.nothing_here import NothingHere
from viewer.qt.text_block import TextBlock
from viewer.store import search_parts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.domain.answers import Answers
    from viewer.qt.window import MainWindow


@pytest.fixture(autouse=True)
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each event take a second to be found."""
    monkeypatch.setattr(text_hits, "FIRST", 1)
    monkeypatch.setattr(search_parts, "_PART", 1)
    monkeypatch.setattr(text_hits, "monotonic", Clock())


def test_dots_stand_for_the_count_until_it_is_known(window: MainWindow, qtbot: QtBot) -> None:
    session, told = window.session, list[tuple[int, bool, str]]()

    def note() -> None:
        assert session.answers is not None
        window.status.show_count(0)
        text = next(label.text() for label in window.status.findChildren(QLabel))
        told.append((session.answers.count, session.answers.is_whole, text))

    session.results_ready.connect(note)
    session.ask(Query("xi "))
    qtbot.waitUntil(lambda: bool(told) and told[-1][1])
    assert not told[0][1]
    assert 0 < told[0][0] < 4
    assert "…" in told[0][2]
    assert told[-1][0] == 4
    assert "…" not in told[-1][2]


def test_a_new_key_ends_the_search_of_the_last(window: MainWindow, qtbot: QtBot) -> None:
    session, told = window.session, set[str]()
    session.results_ready.connect(lambda: told.add(session.query.text))
    session.ask(Query("xi "))
    session.ask(Query("muscatine "))
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert told == {"muscatine "}
    assert session.answers is not None
    assert session.answers.is_whole


def test_a_new_key_does_not_wait_for_the_facets_of_the_last(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, counted = window.session, set[str]()

    def counts(answers: Answers, report: Report) -> dict[Facet, FacetContents]:
        while answers.query.text == "xi ":  # until it is told to stop
            report(Step("finding", 0, 0))
            sleep(0.001)
        counted.add(answers.query.text)
        return read_facets(answers, report)

    monkeypatch.setattr(finding_panes, "read_facets", counts)
    session.ask(Query("xi "))
    qtbot.waitUntil(lambda: session.answers is not None and session.answers.query.text == "xi ")
    qtbot.waitUntil(lambda: session.answers is not None and session.answers.is_whole)
    session.ask(Query("muscatine "))
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert counted == {"muscatine "}


def test_the_list_shows_the_first_hits_before_all_are_found(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_list()
    table, counts = window.finding.list.table, list[int]()
    table.modelReset.connect(lambda: counts.append(table.rowCount()))
    with qtbot.waitSignal(table.modelReset):
        window.session.ask(Query("xi "))
    assert counts == [4]
    assert window.session.answers is not None
    assert window.session.answers.query == Query()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)


def test_the_list_is_empty_at_once_where_nothing_is_found(window: MainWindow, qtbot: QtBot) -> None:
    window.show_list()
    table, counts = window.finding.list.table, list[int]()
    table.modelReset.connect(lambda: counts.append(table.rowCount()))
    with qtbot.waitSignal(table.modelReset):
        window.session.ask(Query("zzz "))
    assert counts == [0]
    assert window.session.answers is not None
    assert window.session.answers.query == Query()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)


def test_the_sidebar_says_what_matches_nothing_and_the_way_out(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.ask(Query("zzz ", span=(0, 10)))
    told = window.finding.sidebar.findChildren(NothingHere)[0]
    qtbot.waitUntil(told.isVisible)
    assert "zzz" in told.findChildren(QLabel)[0].text()
    years, clear = told.findChildren(QPushButton)
    assert years.isVisible()
    years.click()
    assert window.session.query == Query("zzz ")
    clear.click()
    assert not window.session.query
    qtbot.waitUntil(told.isHidden)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)


def test_a_year_that_was_sought_in_vain_can_be_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    session, welcome = window.session, window.welcome
    session.ask(Query("1999"))
    qtbot.waitUntil(lambda: welcome._date.isVisible())
    assert welcome._date.text() == "Go to 1999"
    welcome._date.click()
    qtbot.waitUntil(lambda: session.query == Query() and not welcome.isVisible())
    assert session.scale.left < seconds(1999) < seconds(2000) < session.scale.right
    assert session.scale.span_s < 1_100 * DAY


def test_the_pane_says_when_its_event_is_not_among_those_that_match(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session

    def is_told() -> bool:
        blocks = window.reading.detail.findChildren(TextBlock)
        return any(block.toPlainText().startswith("Not among the events") for block in blocks)

    session.select_one(1)
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert not is_told()
    session.ask(Query("muscatine "))
    qtbot.waitUntil(is_told)
    session.ask(Query())
    qtbot.waitUntil(lambda: not is_told())


def _links(window: MainWindow) -> list[str]:
    """What the row of chips offers beside the chips."""
    buttons = window.finding.chips.findChildren(QPushButton)
    return [b.text() for b in buttons if b.property("look") == "link" and not b.isHidden()]


def test_words_that_name_a_kind_and_a_year_are_offered_as_filters(
    window: MainWindow, qtbot: QtBot
) -> None:
    session, year = window.session, (seconds(2012), seconds(2013))
    with qtbot.waitSignal(window.finding.filters.offered):
        session.ask(Query("visits 2012"))
    qtbot.waitUntil(lambda: _links(window) == ["As filters: Visit, 2012 (1)"])
    buttons = [b for b in window.welcome.findChildren(QPushButton) if b.isVisible()]
    assert [b.text() for b in buttons] == ["As filters: Visit, 2012 (1)", "Clear search"]
    buttons[0].click()
    assert session.query.span == year
    assert session.query.choice(Facet.KIND).wanted == {"visit"}
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert session.answers is not None
    assert session.answers.count == 1
    qtbot.waitUntil(lambda: _links(window) == ["Clear all"])


def test_filters_that_find_nothing_are_not_offered(window: MainWindow, qtbot: QtBot) -> None:
    window.session.ask(Query("visits 1850"))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert not _links(window)


def test_filters_are_offered_for_a_search_that_was_answered_before_its_widgets_were_made(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.ask(Query("visits 2012"))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    later = finding_panes.FindingPanes(window.session, window.navigation)
    with qtbot.waitSignal(later.filters.offered):
        later.catch_up()
