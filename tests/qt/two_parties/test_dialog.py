from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.queries import Facet
from viewer.qt.detail.event_line import EventLine
from viewer.qt.two_parties.dialog import PartiesDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow


def test_the_parties_of_the_selected_event_are_told_of_and_filtered(
    window: MainWindow, qtbot: QtBot
):
    session = window.session
    letter = next(n for n in range(1, 7) if "letter" in session.all_answers.event(n).title)
    session.select_one(letter)
    chosen: list[int] = []
    dialog = PartiesDialog(session, chosen.append, window)
    qtbot.waitUntil(lambda: bool(dialog.panel.findChildren(EventLine)))
    dialog.panel.findChildren(EventLine)[0].click()
    assert chosen == [letter]
    dialog.panel.filter_requested.emit("Xi", "Lande")
    choice = session.query.choice(Facet.PARTICIPANT)
    assert choice.every
    assert choice.wanted == {"Xi", "Lande"}
    qtbot.waitUntil(lambda: session.answers.query == session.query)
    assert session.answers.count == 2
    dialog.close()
