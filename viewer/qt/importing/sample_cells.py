"""How the cells of the sample are painted: a date as written above what it is understood as."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.qt.kind_mark import paint_kind
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.palette import Palette

UNDERSTOOD = Qt.ItemDataRole.UserRole
"""Role: the date in words that a cell was understood as; empty for other cells."""
KIND = Qt.ItemDataRole.UserRole + 1
"""Role: the kind whose shape stands before the text; empty for other cells."""
FAULT = Qt.ItemDataRole.UserRole + 2
"""Role: True where the cell keeps its row from becoming an event."""

_PAD = 8
_GRID = 2
"""The line between columns, and what rounding the width of a text loses."""
_MARK = 16
_CHIP_PAD = 5
_CHIP_HEIGHT = 20


class SampleCell(QStyledItemDelegate):
    """Paints cells in the palette of the moment."""

    def __init__(self, palette: Palette, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._plain = fonts.sans(12.5)
        self._small = fonts.sans(11)
        self._strong = fonts.sans(12, QFont.Weight.DemiBold)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        text = str(index.data() or "")
        width = max(
            QFontMetrics(self._plain).horizontalAdvance(text[:80]),
            QFontMetrics(self._strong).horizontalAdvance(str(index.data(UNDERSTOOD) or "")),
        )
        mark = _MARK if index.data(KIND) else 0
        return QSize(width + mark + 2 * _PAD + _GRID, 2 * QFontMetrics(self._plain).height() + 6)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if index.data() is None:
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._palette.color("tint"))
        box = option.rect.adjusted(_PAD, 2, -_PAD, -2)
        understood = str(index.data(UNDERSTOOD) or "")
        if index.data(FAULT):
            self._paint_fault(painter, box, str(index.data() or ""))
        elif understood:
            self._paint_date(painter, box, str(index.data() or ""), understood)
        else:
            self._paint_text(painter, box, index)
        painter.restore()

    def _paint_fault(self, painter: QPainter, box: QRect, text: str) -> None:
        """The cell as written, on a ground no wider than it is."""
        painter.setFont(self._plain)
        words = " ".join(text.split()) or self.tr("(empty)")
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * _CHIP_PAD + _GRID
        chip = QRect(box.left() - _CHIP_PAD, 0, min(width, box.width() + _CHIP_PAD), _CHIP_HEIGHT)
        chip.moveTop(box.center().y() - _CHIP_HEIGHT // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.color("error_back"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(self._palette.color("error"))
        _draw(painter, chip.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0), words)

    def _paint_date(self, painter: QPainter, box: QRect, written: str, understood: str) -> None:
        half = box.height() // 2
        painter.setPen(self._palette.color("ink3"))
        painter.setFont(self._small)
        _draw(painter, box.adjusted(0, 0, 0, -half), written)
        painter.setPen(self._palette.color("ink"))
        painter.setFont(self._strong)
        _draw(painter, box.adjusted(0, half, 0, 0), understood)

    def _paint_text(
        self, painter: QPainter, box: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kind = str(index.data(KIND) or "")
        if kind:
            middle = QPointF(box.left() + _MARK / 2 - 3, box.center().y() + 0.5)
            paint_kind(painter, kind, middle, self._palette)
            box = box.adjusted(_MARK, 0, 0, 0)
        text = str(index.data() or "")
        token = "ink" if text else "ink3"
        painter.setPen(self._palette.color(token))
        painter.setFont(self._plain)
        _draw(painter, box, text or "—")


def _draw(painter: QPainter, box: QRect, text: str) -> None:
    line = " ".join(text.split())
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
