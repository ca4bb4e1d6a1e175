"""The foot of the pane tells file and row in any room, and the day where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.qt import detail_pages as pages
from viewer.qt.detail.provenance import Provenance
from viewer.qt.painting.palette import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("width", [180, 240, 600])
def test_what_does_not_fit_is_left_out_and_not_cut(qtbot: QtBot, width: int) -> None:
    foot = Provenance(LIGHT)
    qtbot.addWidget(foot)
    foot.show_page(pages.FULL)
    foot.resize(width, 30)
    foot.show()
    label = foot.findChild(QLabel)
    metrics = label.fontMetrics()
    whole = "muscatine.csv, row 4 · imported 3 March 2025"
    assert "row 4" in label.text()
    assert metrics.horizontalAdvance(label.text()) <= label.width()
    assert (label.text() == whole) is (metrics.horizontalAdvance(whole) <= label.width())
    assert label.toolTip() == whole
