"""The words that a search found, lit by a quiet tint behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout

from viewer.domain.answers import Places

FoundIn = Callable[[str], Places]
"""Tells where in a text the found words stand; see ``Answers.found_in``."""
_LAST_OF_ONE_UNIT = "\uffff"


def nothing_found_in(_text: str) -> Places:
    """Where nothing is sought, nothing is lit."""
    return ()


def qt_places(text: str, places: Places) -> Iterator[tuple[int, int]]:
    """Start and length of places as Qt counts: in UTF-16 units, not in characters."""
    if not places or max(text) <= _LAST_OF_ONE_UNIT:
        yield from ((start, end - start) for start, end in places)
        return
    for start, end in places:
        yield _units(text[:start]), _units(text[start:end])


def lit_rects(text: str, places: Places, font: QFont, height: float) -> list[QRectF]:
    """What to fill behind the found words of a line of text, whose left end is at 0, 0."""
    if not places:
        return []
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    rects = []
    for start, length in qt_places(text, places):
        # the glyphs tell where words stand that read from the right; positions of a cursor do not
        for run in line.glyphRuns(start, length):
            box = run.boundingRect()
            rects.append(QRectF(box.left() - 1, 0, box.width() + 2, height))
    return rects


def paint_lit(painter: QPainter, at: QPointF, rects: Iterable[QRectF], tint: QColor) -> None:
    """Fill behind the found words of a line whose upper left end is at a point."""
    for rect in rects:
        painter.fillRect(rect.translated(at), tint)


def lit_format(tint: QColor) -> QTextCharFormat:
    """How a document shows what was found in it."""
    shown = QTextCharFormat()
    shown.setBackground(tint)
    return shown


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
