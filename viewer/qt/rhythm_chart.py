"""A small chart of how many events fall into each of equal steps of time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from viewer.qt.counts import number
from viewer.qt.painting.palette import Palette

_BARS_PX = 48
_RAMP_STEP = 3


class RhythmChart(QWidget):
    """Bars from the bottom; the tallest fills the height; a pointed bar tells its count.

    Args:
        counts: events of each step.
        first, last: what stands under the two ends.
        names: what each step is called in its tooltip; empty for none.
    """

    def __init__(
        self,
        counts: tuple[int, ...],
        first: str,
        last: str,
        palette: Palette,
        names: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._counts, self._names = counts, names
        self._first, self._last = first, last
        self._palette = palette
        self.setProperty("role", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Events over time"))
        self.setAccessibleDescription(
            self.tr("From {first} to {last}; at most {most} at once").format(
                first=first, last=last, most=number(max(counts, default=0))
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(200, _BARS_PX + self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        most = max(self._counts, default=0)
        bar = QColor(self._palette.ramp[_RAMP_STEP])
        for index, count in enumerate(self._counts):
            if count:
                height = max(2.0, _BARS_PX * count / most)
                left, right = self._edges(index)
                gap = 1.0 if right - left > 3 else 0.0
                painter.fillRect(QRectF(left, _BARS_PX - height, right - left - gap, height), bar)
        painter.setPen(self._palette.color("hair2"))
        painter.drawLine(QPointF(0, _BARS_PX + 0.5), QPointF(self.width(), _BARS_PX + 0.5))
        painter.setPen(self._palette.color("ink3"))
        baseline = _BARS_PX + 3 + self.fontMetrics().ascent()
        painter.drawText(QPointF(0, baseline), self._first)
        width = self.fontMetrics().horizontalAdvance(self._last)
        if self._last != self._first:
            painter.drawText(QPointF(self.width() - width, baseline), self._last)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = self._index_at(event.pos().x())
            if index is not None:
                name = self._names[index] if index < len(self._names) else ""
                text = f"{name}  {number(self._counts[index])}".strip()
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def _edges(self, index: int) -> tuple[float, float]:
        step = self.width() / max(len(self._counts), 1)
        return index * step, (index + 1) * step

    def _index_at(self, x: int) -> int | None:
        if not self._counts or not 0 <= x < self.width():
            return None
        return int(x * len(self._counts) / self.width())
