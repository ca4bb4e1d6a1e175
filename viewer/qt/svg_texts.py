"""Texts in an SVG that are as long where the app's typeface is missing as where it is there.

A browser that has no Inter sets them in another typeface, often a wider one, and they would run
out of their cards.
"""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

from viewer.qt.painting.fonts import Fonts

_TEXT = re.compile(
    r'(?P<head><text [^>]*?font-family="[^"]*)(?P<size>" font-size="(?P<px>[\d.]+)"'
    r' font-weight="(?P<weight>\d+)"[^>]*?)\s*>(?P<text>[^<]*)</text>'
)
_LEAST_LETTERS = 2


def with_lengths(svg: str) -> str:
    """An SVG of ``QSvgGenerator`` in which each text has its length, and any sans serif will do."""
    fonts, metrics = Fonts(), dict[tuple[str, str], QFontMetricsF]()

    def told(found: re.Match[str]) -> str:
        text, look = unescape(found["text"]), (found["px"], found["weight"])
        length = ""
        if len(text) >= _LEAST_LETTERS:
            if look not in metrics:
                font = fonts.sans(float(look[0]), QFont.Weight(int(look[1])))
                metrics[look] = QFontMetricsF(font)
            width = metrics[look].horizontalAdvance(text)
            length = f' textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
        return f"{found['head']},sans-serif{found['size']}{length}>{found['text']}</text>"

    return _TEXT.sub(told, svg)
