"""The line at the foot of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from viewer.domain.queries import Query

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

DISPUTED = """date,title,other_dates
1980,Before,
1985,A visit,1985-04 (One paper); 1985-05 (Another)
1990,After,
"""


def test_disputed_dates_are_counted_and_gone_to(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    from viewer.exchange.importing import plan_import, run_import
    from viewer.store import Store

    table = tmp_path / "disputed.csv"
    table.write_text(DISPUTED, "utf-8")
    with Store.open(tmp_path / "disputed.sqlite", create=True) as store:
        run_import(store, plan_import(table))
    window = empty_window
    window.opening.open(tmp_path / "disputed.sqlite")
    qtbot.waitUntil(lambda: window.status._disputes.text() == "1 disputed date")
    assert not window.status._disputes.icon().isNull()
    window.status._disputes.click()
    event = window.session.all_answers.event(window.session.selection.one)
    assert event.title == "A visit"
    window.navigation.fit()
    told = QAccessible.queryAccessibleInterface(window.canvas)
    told.refresh()
    names = [told.child(place).text(QAccessible.Text.Name) for place in range(told.childCount())]
    assert "A visit, some time in 1985, or April 1985 or May 1985" in names


def test_a_store_without_disputes_says_nothing_of_them(window: MainWindow) -> None:
    assert window.status._disputes.isHidden()


def test_a_search_without_a_hit_is_told_as_such(window: MainWindow, qtbot: QtBot) -> None:
    window.session.ask(Query("nowhere "))
    qtbot.waitUntil(lambda: window.status._count.text() == "No matching event, 6 in all")
