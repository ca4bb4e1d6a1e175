"""Larger text: what stands beside it grows too, and panes share what room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from viewer.qt.facet_panel.values import FacetList, row_height
from viewer.qt.help import HelpSheet
from viewer.qt.panes import Panes
from viewer.qt.settings import DETAIL_WIDTH, SIDEBAR_WIDTH, TEXT_SIZE, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from viewer.qt.theme import Theme
    from viewer.qt.window import MainWindow


def _panes(settings: Settings, qtbot: QtBot) -> Panes:
    panes = Panes(QWidget(), QWidget(), QWidget(), settings)
    qtbot.addWidget(panes)
    panes.resize(1440, 600)
    panes.show()
    return panes


def test_panes_grow_with_the_text_and_keep_their_usual_width_in_mind(
    tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    panes = _panes(settings, qtbot)
    usual = panes.sizes()
    panes.set_text_scale(1.5)
    larger = panes.sizes()
    assert larger[0] > usual[0]
    assert larger[2] > usual[2]
    panes.save()
    assert settings.get(SIDEBAR_WIDTH) == SIDEBAR_WIDTH.default
    assert settings.get(DETAIL_WIDTH) == DETAIL_WIDTH.default


def test_a_width_of_the_readers_own_is_left_alone(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.set(SIDEBAR_WIDTH, 300)
    panes = _panes(settings, qtbot)
    panes.set_text_scale(2.0)
    assert panes.sizes()[0] == 300
    panes.save()
    assert settings.get(SIDEBAR_WIDTH) == 300


@pytest.fixture
def theme(window: MainWindow) -> Iterator[Theme]:
    """The theme of the window; the text of the app is as large as before afterwards."""
    yield window.session.theme
    window.session.settings.set(TEXT_SIZE, TEXT_SIZE.default)
    window.session.theme.refresh()


@pytest.mark.parametrize(("size", "width"), [("1.5", 1024), ("2.0", 1440)])
def test_large_text_leaves_the_timeline_room(
    window: MainWindow, theme: Theme, size: str, width: int, qtbot: QtBot
) -> None:
    window.resize(width, 700)
    facets = window.findChild(FacetList)
    before = row_height(facets.font())
    window.session.settings.set(TEXT_SIZE, size)
    theme.refresh()
    qtbot.waitUntil(lambda: row_height(facets.font()) == round(before * float(size)))
    assert window.canvas.width() >= 420
    assert window.toolbar.height() >= 48 * float(size)
    assert window.minimumSizeHint().width() <= width


@pytest.mark.parametrize("size", ["1.0", "2.0"])
def test_the_sheet_of_keys_shows_all_that_it_tells_without_scrolling_sideways(
    window: MainWindow, theme: Theme, size: str, qtbot: QtBot
) -> None:
    window.session.settings.set(TEXT_SIZE, size)
    theme.refresh()
    sheet = HelpSheet(window)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    (area,) = sheet.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert sheet.width() <= sheet.screen().availableSize().width()
