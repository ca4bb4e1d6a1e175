from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from viewer.qt.painting.fonts import Fonts
from viewer.qt.svg_texts import with_lengths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

WRITTEN = (
    '<text fill="#1b1d22" x="12" y="40" font-family="Inter,PingFang SC" font-size="12"'
    ' font-weight="600" font-style="normal" \n >Tea &amp; talks</text>'
)


def test_a_text_is_given_the_length_that_it_has_in_the_typeface_of_the_app(
    qapp: QApplication,
) -> None:
    told = with_lengths(WRITTEN)
    length = re.search(r'textLength="([\d.]+)"', told)
    assert length is not None
    font = Fonts().sans(12, QFont.Weight.DemiBold)
    wanted = QFontMetricsF(font).horizontalAdvance("Tea & talks")
    assert float(length[1]) == pytest.approx(wanted, abs=0.01)
    assert told.endswith(">Tea &amp; talks</text>")
    assert 'font-family="Inter,PingFang SC,sans-serif"' in told


def test_what_is_no_text_stays_as_it_was(qapp: QApplication) -> None:
    drawing = '<svg><rect x="1"/><title>A text</title></svg>'
    assert with_lengths(drawing) == drawing
    assert "textLength" not in with_lengths(WRITTEN.replace("Tea &amp; talks", "?"))
