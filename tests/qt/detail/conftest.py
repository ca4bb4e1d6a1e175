"""A detail pane as it stands beside the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from viewer.qt.detail.pane import DetailPane
from viewer.qt.painting.palette import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    pane = DetailPane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(360, 900)
    pane.show()
    return pane
