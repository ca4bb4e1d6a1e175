"""Where found words are lit, whichever way they read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from viewer.domain.bidi import isolated
from viewer.qt.lit_words import lit_rects


def _lit(text: str, word: str) -> tuple[float, float]:
    """From where to where a word is lit, without the air around it."""
    at = text.index(word)
    rects = lit_rects(text, ((at, at + len(word)),), QFont(), 20)
    return min(rect.left() for rect in rects) + 1, max(rect.right() for rect in rects) - 1


@pytest.mark.parametrize("word", ["ביקור", "הנשיא", "1977"])
def test_words_that_read_from_the_right_are_lit_where_they_stand(qtbot: QtBot, word: str) -> None:
    text = isolated("ביקור הנשיא סאדאת 1977")
    width = QFontMetricsF(QFont()).horizontalAdvance
    left, right = _lit(text, word)
    assert right - left == pytest.approx(width(word), abs=3)
    behind = text.strip("\u2068\u2069").partition(word)[2]
    assert left == pytest.approx(width(behind), abs=4)


def test_words_that_read_from_the_left_are_lit_where_they_stand(qtbot: QtBot) -> None:
    width = QFontMetricsF(QFont()).horizontalAdvance
    left, right = _lit("Xi Jinping visits", "Jinping")
    assert left == pytest.approx(width("Xi "), abs=2)
    assert right == pytest.approx(width("Xi Jinping"), abs=2)
