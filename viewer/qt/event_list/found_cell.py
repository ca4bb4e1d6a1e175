"""A cell of the list in which the words that a search found are lit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.qt.event_list.model import Index
from viewer.qt.lit_words import FoundIn, lit_rects, nothing_found_in, paint_lit
from viewer.qt.painting.palette import Palette

_BEFORE = 8
"""Characters before the first found word that are shown where it stands far behind."""
_PAD_PX = 3
"""What Qt leaves free on both sides of a cell's text, beside the style sheet's own padding."""


class FoundCell(QStyledItemDelegate):
    """A text in which the words that a search found are lit.

    Attributes:
        palette: the colours.
        found_in: where in a text the found words stand.
    """

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = palette
        self.found_in: FoundIn = nothing_found_in

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        text = index.data()
        if not isinstance(text, str) or not self.found_in(text):
            super().paint(painter, option, index)
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        style = whole.widget.style() if whole.widget is not None else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, whole, whole.widget)
        whole.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        self._write(painter, QRectF(room).adjusted(_PAD_PX, 0, -_PAD_PX, 0), text, whole.font)

    def _write(self, painter: QPainter, room: QRectF, text: str, font: QFont) -> None:
        painter.save()
        painter.setFont(font)
        metrics = painter.fontMetrics()
        shown = elided_around(text, self.found_in(text)[0][0], metrics, int(room.width()))
        rects = lit_rects(shown, self.found_in(shown), font, metrics.height())
        top = QPointF(room.left(), room.center().y() - metrics.height() / 2)
        paint_lit(painter, top, rects, self.palette.color("lit"))
        painter.setPen(self.palette.color("ink"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, left | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def elided_around(text: str, found: int, metrics: QFontMetrics, width_px: int) -> str:
    """As much of a text as there is room for, so that a word found at a place is among it."""
    right = Qt.TextElideMode.ElideRight
    shown = metrics.elidedText(text, right, width_px)
    if shown == text or found < len(shown) - 2:
        return shown
    return metrics.elidedText(f"…{text[max(found - _BEFORE, 0) :]}", right, width_px)
