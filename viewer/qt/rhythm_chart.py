"""A small chart of how many events fall into each of equal steps of time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from viewer.qt.counts import number
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette

_BARS_PX = 48
_TEXT_PX = 11.0
_BETWEEN_PX = 12
"""Lengths at the usual text size."""


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
        return QSize(200, round(self._bars) + self.fontMetrics().height() + 4)

    @property
    def _bars(self) -> float:
        """Height of the tallest bar in pixels."""
        return float(round(_BARS_PX * grown(self.font(), _TEXT_PX)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        most, foot = max(self._counts, default=0), self._bars
        bar = self._palette.bars()
        for index, count in enumerate(self._counts):
            if count:
                height = max(2.0, foot * count / most)
                left, right = self._edges(index)
                gap = 1.0 if right - left > 3 else 0.0
                painter.fillRect(QRectF(left, foot - height, right - left - gap, height), bar)
        painter.setPen(self._palette.color("hair2"))
        painter.drawLine(QPointF(0, foot + 0.5), QPointF(self.width(), foot + 0.5))
        painter.setPen(self._palette.color("ink3"))
        baseline = foot + 3 + self.fontMetrics().ascent()
        first, last = self.ends
        painter.drawText(QPointF(0, baseline), first)
        width = self.fontMetrics().horizontalAdvance(last)
        painter.drawText(QPointF(self.width() - width, baseline), last)

    @property
    def ends(self) -> tuple[str, str]:
        """What stands under the two ends, cut where both have no room beside each other."""
        if self._last == self._first:
            return self._first, ""
        metrics, both = self.fontMetrics(), (self._first, self._last)
        if sum(map(metrics.horizontalAdvance, both)) + _BETWEEN_PX <= self.width():
            return both
        room = (self.width() - _BETWEEN_PX) // 2
        # In the middle, as there the day begins and the hour ends what is told.
        middle = Qt.TextElideMode.ElideMiddle
        return metrics.elidedText(both[0], middle, room), metrics.elidedText(both[1], middle, room)

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
