"""The smallest window: nothing lies on anything else, and what has no room is left out whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from viewer.qt.dialog import Dialog
from viewer.qt.window import LEAST_SIZE_PX

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow


def _places(whole: QWidget, *kinds: type[QWidget]) -> list[QRect]:
    parts = (part for kind in kinds for part in whole.findChildren(kind))
    return [
        QRect(part.mapTo(whole, part.rect().topLeft()), part.size())
        for part in parts
        if part.isVisibleTo(whole) and not part.size().isEmpty()
    ]


@pytest.mark.parametrize("width", [LEAST_SIZE_PX[0], 819, 820, 1060])
def test_the_parts_of_the_toolbar_lie_beside_each_other(
    window: MainWindow, qtbot: QtBot, width: int
) -> None:
    window.resize(width, LEAST_SIZE_PX[1])
    window.toolbar.set_store_name("Letters and visits, a store with a long name")
    window.toolbar.set_lanes("Participant")
    qtbot.waitUntil(lambda: window.toolbar.width() == width)
    qtbot.wait(1)
    bar = window.toolbar
    field = window.finding.search
    places = [
        QRect(field.mapTo(bar, field.rect().topLeft()), field.size()),
        *(place for place in _places(bar, QToolButton) if place.width() > 30),
    ]
    taken = QRegion()
    for place in places:
        assert bar.rect().contains(place)
        assert not taken.intersects(place)
        taken += place
    assert field.visibleRegion().boundingRect() == field.rect()


def test_the_lanes_are_named_whole_where_there_is_room(window: MainWindow) -> None:
    lanes = window.toolbar.lanes
    window.toolbar.fit_width(LEAST_SIZE_PX[0])
    assert (lanes.text(), lanes.accessibleName()) == ("Kind", "Lanes: Kind")
    window.toolbar.fit_width(1440)
    assert lanes.text() == "Lanes: Kind"


def test_the_status_bar_cuts_nothing_off(window: MainWindow, qtbot: QtBot) -> None:
    status = window.status
    status.show_disputes([1, 2])
    for width in (1440, *LEAST_SIZE_PX[:1]):
        window.resize(width, 500)
        qtbot.waitUntil(lambda: status.width() == window.width())
        qtbot.wait(1)
        for place in _places(status, QLabel, QPushButton):
            assert status.rect().contains(place)
    assert not status._zone.isHidden()
    status._span.setText("8 December 2000 – 5 January 2002 · 13 months and then some")
    status.show_disputes([1, 2, 3])
    assert status._zone.isHidden()
    assert not status._count.isHidden()
    assert not status._disputes.isHidden()


def test_no_dialog_is_larger_than_the_screen(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.resize(9_000, 400)
    dialog.show()
    assert dialog.width() < dialog.screen().availableSize().width()
    assert dialog.height() == 400
