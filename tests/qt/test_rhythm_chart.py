from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.qt.painting.palette import LIGHT
from viewer.qt.rhythm_chart import RhythmChart


@pytest.mark.parametrize("width", [120, 200, 320, 900])
def test_what_stands_under_the_ends_never_overlaps(qtbot: QtBot, width: int) -> None:
    told = "15 February 2012, 00:00", "15 February 2012, 23:00"
    chart = RhythmChart((1, 2, 3), *told, LIGHT)
    qtbot.addWidget(chart)
    chart.resize(width, 80)
    assert sum(map(chart.fontMetrics().horizontalAdvance, chart.ends)) < width
    if width == 900:
        assert chart.ends == told


def test_a_single_step_is_told_once(qtbot: QtBot) -> None:
    chart = RhythmChart((1,), "1985", "1985", LIGHT)
    qtbot.addWidget(chart)
    assert chart.ends == ("1985", "")
