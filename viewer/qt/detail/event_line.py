"""One event as a line of a list: its mark, then what is said of it, a click away."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from viewer.domain.answers import Places
from viewer.domain.bidi import isolated
from viewer.qt.detail.contents import Line
from viewer.qt.enumeration import listed
from viewer.qt.kind_mark import MARK_PX, paint_kind
from viewer.qt.lit_words import FoundIn, lit_rects, nothing_found_in, paint_lit
from viewer.qt.painting.fonts import grown, points
from viewer.qt.painting.palette import Palette

_RAIL_X = 9.0
_TEXT_X = 24.0
_RING_PX = 7.5
"""Lengths at the usual text size."""


class Manner(Enum):
    """How a line is laid out."""

    ON_RAIL = auto()  # elapsed time above, then date and title; marks on a rail of time
    THIS = auto()  # the event shown itself, on the rail
    TITLE_FIRST = auto()  # title above, date below
    ONE_LINE = auto()  # date and title on one line


class EventLine(QAbstractButton):
    """A line that leads to an event.

    Signals:
        event_requested: show this event.
    """

    event_requested = Signal(int)

    def __init__(self, line: Line, manner: Manner, palette: Palette) -> None:
        super().__init__()
        self._line, self._manner, self._palette = line, manner, palette
        self._is_first = self._is_last = False
        self._found_in: FoundIn = nothing_found_in
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = [*self._upper_parts(), self._lower()]
        self.setAccessibleName(listed(part for part in words if part))
        self.setToolTip(isolated(line.headline.title))
        if manner is Manner.THIS:
            self.setEnabled(False)
        self.clicked.connect(lambda: self.event_requested.emit(line.headline.id))

    def set_ends(self, *, is_first: bool, is_last: bool) -> None:
        """Tell whether the rail begins or ends here."""
        self._is_first, self._is_last = is_first, is_last

    def light(self, found_in: FoundIn) -> None:
        """Light the words of the title that a search found."""
        self._found_in = found_in
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        two = self._manner in (Manner.ON_RAIL, Manner.TITLE_FIRST)
        spare = {Manner.TITLE_FIRST: 10, Manner.THIS: 8}.get(self._manner, 4)
        return QSize(200, metrics.height() * (2 if two else 1) + round(spare * self._scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @property
    def _scale(self) -> float:
        return grown(self.font())

    def _upper_parts(self) -> list[str]:
        match self._manner:
            case Manner.ON_RAIL:
                return [self._line.elapsed]
            case Manner.TITLE_FIRST:
                return [isolated(self._line.headline.title)]
            case Manner.THIS:
                return [self.tr("This event")]
            case _:
                return []

    def _lower(self) -> str:
        title = isolated(self._line.headline.title)
        match self._manner:
            case Manner.TITLE_FIRST:
                return self._line.when
            case Manner.THIS:
                return ""
            case _:
                return f"{self._line.when} · {title}" if self._line.when else title

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        on_rail = self._manner in (Manner.ON_RAIL, Manner.THIS)
        middle = QPointF(_RAIL_X * self._scale, self._mark_y())
        if on_rail:
            self._paint_rail(painter, middle)
        size = (8.0 if on_rail else MARK_PX) * self._scale
        kind = self._line.headline.kind
        paint_kind(painter, kind, middle, self._palette, size_px=size, is_soft=self._line.is_soft)
        self._paint_words(painter)

    def _mark_y(self) -> float:
        height = self.fontMetrics().height()
        return self.height() / 2 if self._manner is Manner.THIS else height / 2 + self._top()

    def _top(self) -> float:
        return (5.0 if self._manner is Manner.TITLE_FIRST else 2.0) * self._scale

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._palette.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(self._palette.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        if self._manner is Manner.TITLE_FIRST:
            painter.setPen(self._palette.color("hair"))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_rail(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(self._palette.color("hair2"), 1))
        top = middle.y() if self._is_first else 0.0
        bottom = middle.y() if self._is_last else float(self.height())
        painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
        if self._manner is Manner.THIS:
            painter.setPen(QPen(self._palette.color("accent"), 1.5))
            painter.setBrush(self._palette.color("window"))
            painter.drawEllipse(middle, _RING_PX * self._scale, _RING_PX * self._scale)

    def _paint_words(self, painter: QPainter) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        y = self._top()
        if self._manner is Manner.THIS:
            height = QFontMetricsF(strong).height()
            self._write(painter, strong, "ink", (self.height() - height) / 2, *self._upper_parts())
            return
        for text in self._upper_parts():
            is_title = self._manner is Manner.TITLE_FIRST
            font = self._smaller(self.font() if is_title else strong, 0 if is_title else 1)
            self._write(painter, font, "ink" if is_title else "accent", y, text)
            y += QFontMetricsF(font).height()
        is_quiet = self._manner is Manner.TITLE_FIRST
        font = self._smaller(self.font(), 1 if is_quiet else 0.5)
        self._write(painter, font, "ink3" if is_quiet else "ink", y, self._lower())

    def _smaller(self, font: QFont, by_px: float) -> QFont:
        changed = QFont(font)
        changed.setPointSizeF(changed.pointSizeF() - points(by_px * self._scale))
        return changed

    def _write(self, painter: QPainter, font: QFont, ink: str, y: float, text: str) -> None:
        metrics = QFontMetricsF(font)
        left = _TEXT_X * self._scale
        room = self.width() - left - 2
        painter.setFont(font)
        painter.setPen(self._palette.color(ink))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        rects = lit_rects(shown, self._places(text, shown), font, metrics.height())
        paint_lit(painter, QPointF(left, y), rects, self._palette.color("lit"))
        # By its baseline: faces that stand in for Inter, as for Chinese, are higher than its lines.
        painter.drawText(QPointF(left, y + metrics.ascent()), shown)

    def _places(self, text: str, shown: str) -> Places:
        """What to light in as much of a text as is shown: found words of the title behind it."""
        title = isolated(self._line.headline.title)
        if not text.endswith(title):
            return ()
        at = len(text) - len(title)
        return tuple((at + start, at + end) for start, end in self._found_in(shown[at:]))
