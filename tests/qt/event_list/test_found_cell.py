from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from viewer.qt.event_list.found_cell import elided_around

TEXT = "Xi Jinping; Joe Biden; National Committee on Relations; Sarah Lande; Roger Lande"


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:
    return QFontMetrics(QFont())


def test_a_word_found_far_behind_is_among_what_is_shown(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("Xi Jinping; Joe Biden; N")
    shown = elided_around(TEXT, TEXT.index("Lande"), metrics, width)
    assert shown.startswith("…")
    assert "Lande" in shown
    assert metrics.horizontalAdvance(shown) <= width


def test_a_word_that_stands_in_the_beginning_leaves_it_there(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("Xi Jinping; Joe Biden; N")
    shown = elided_around(TEXT, TEXT.index("Joe"), metrics, width)
    assert shown.startswith("Xi Jinping; Joe")
    assert elided_around(TEXT, TEXT.index("Roger"), metrics, 10_000) == TEXT
