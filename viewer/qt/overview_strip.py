"""All events of the store at the foot of the timeline, with a window to drag."""

from __future__ import annotations

from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.domain.answers import Answers, Density, bin_width
from viewer.qt.canvas.wheel import Want, understood
from viewer.qt.navigation import Navigation
from viewer.qt.painting.fragments import draw_boxes
from viewer.qt.session import Session
from viewer.timeline.axis_line import axis_line
from viewer.timeline.axis_words import axis_words
from viewer.timeline.scale import Scale
from viewer.timeline.scene import TextStyle

HEIGHT_PX = 56
_INSET_PX = 10.0
_BARS_TOP_PX = 6.0
_BARS_PX = 32.0
_HANDLE_PX = 6.0
_LEAST_WINDOW_PX = 6.0
_LABEL_GAP_PX = 3.0
_BAR_PX = 8.0
"""Bars are about so wide where events are few, so that single ones can be seen."""
_FEW = 2_000


class Grip(Enum):
    """What of the window the pointer holds."""

    LEFT = auto()
    RIGHT = auto()
    MIDDLE = auto()
    OUTSIDE = auto()


class OverviewStrip(QWidget):
    """The density of the whole store, the matching events in it, and which part is in view.

    Its span is that of the store, whatever the query, so that a place in time stays where it is.

    Args:
        session: whose events and view it shows.
        navigation: moves the view.
    """

    def __init__(self, session: Session, navigation: Navigation) -> None:
        super().__init__()
        self._session, self._navigation = session, navigation
        self._scale: Scale | None = None
        self._density: Density | None = None
        self._all_density: Density | None = None
        self._measured: Answers | None = None
        self._still: QPixmap | None = None
        self._inside: QPixmap | None = None
        self._grip: Grip | None = None
        self._held_x = 0.0
        self._held: tuple[int, int] = (0, 0)
        self.setAccessibleName(self.tr("Overview of all events"))
        self.setToolTip(self.tr("Drag the window, its ends, or jump"))
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for fact in (session.results_ready, session.store_changed):
            fact.connect(self.renew)
        session.span_changed.connect(self.update)
        session.theme_changed.connect(self._repaint_all)

    def sizeHint(self) -> QSize:
        return QSize(400, round(HEIGHT_PX * max(1.0, self._session.theme.fonts.scale)))

    def renew(self) -> None:
        """Ask for the density anew."""
        self._density = None
        if self._session.all_answers is not self._measured:
            self._scale = self._all_density = None
        self._repaint_all()

    @property
    def view_box(self) -> QRectF:
        """The part of the strip that is in view, at least a few pixels wide."""
        scale, view = self._whole(), self._session.scale
        left = min(max(scale.x(view.left), 0.0), scale.width_px)
        right = min(max(scale.x(view.right), 0.0), scale.width_px)
        if right - left < _LEAST_WINDOW_PX:
            middle = (left + right) / 2
            left, right = middle - _LEAST_WINDOW_PX / 2, middle + _LEAST_WINDOW_PX / 2
        return QRectF(_INSET_PX + left, 3.5, right - left, self._foot - 4)

    @property
    def _foot(self) -> float:
        """Where the bars stand, in pixels from the top; they grow with the text below them."""
        return _BARS_TOP_PX + _BARS_PX * max(1.0, self._session.theme.fonts.scale)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._session.theme.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), palette.color("window"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), palette.color("hair2"))
        if self._session.has_events:
            window = self.view_box
            painter.fillRect(window, palette.color("accent", 0.07))
            painter.drawPixmap(0, 0, self._pale())
            painter.save()
            painter.setClipRect(window)
            painter.drawPixmap(0, 0, self._bright())
            painter.restore()
            self._paint_window(painter, window)
        painter.end()

    def _pale(self) -> QPixmap:
        """Labels and all bars as they look outside the window; painted once."""
        if self._still is None:
            self._still = self._clear_pixmap()
            palette = self._session.theme.palette
            painter = QPainter(self._still)
            if self._session.answers is not self._session.all_answers:
                self._paint_bars(painter, self._all_bins(), palette.color("ink3", 0.22))
            self._paint_bars(painter, self._bins(), palette.bars(0.45))
            self._paint_labels(painter)
            painter.end()
        return self._still

    def _bright(self) -> QPixmap:
        """The bars as they look inside the window, over the pale ones; painted once."""
        if self._inside is None:
            self._inside = self._clear_pixmap()
            palette = self._session.theme.palette
            painter = QPainter(self._inside)
            self._paint_bars(painter, self._bins(), palette.bars())
            painter.end()
        return self._inside

    def _clear_pixmap(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._repaint_all()

    def _repaint_all(self) -> None:
        self._still = self._inside = None
        self.update()

    def _paint_bars(self, painter: QPainter, density: Density | None, color: QColor) -> None:
        everything = self._all_bins()
        if density is None or everything is None or not density.counts.size:
            return
        counts = density.counts[0]
        most = max(int(everything.counts.max()), 1)
        edges = self._whole().xs(density.edges) + _INSET_PX
        bottom = self._foot
        highest = bottom - _BARS_TOP_PX
        heights = np.where(counts > 0, np.maximum((counts / most) ** 0.42 * highest, 2.0), 0.0)
        gap = 1.0 if edges[1] - edges[0] > 4 else 0.0
        at = np.flatnonzero(counts)
        widths = edges[at + 1] - edges[at] - gap
        boxes = np.column_stack([edges[at], bottom - heights[at], widths, heights[at]])
        draw_boxes(painter, boxes, color)

    def _paint_labels(self, painter: QPainter) -> None:
        session = self._session
        fonts, palette = session.theme.fonts, session.theme.palette
        words = axis_words(session.locale)
        painter.setFont(fonts.font(TextStyle.OVERVIEW))
        painter.setPen(palette.color("ink3"))
        top = self._foot + _LABEL_GAP_PX
        for tick in axis_line(self._whole(), _INSET_PX, words, fonts, fonts.scale):
            box = QRectF(tick.x - 90, top, 180, self.height() - top)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, tick.label)

    def _paint_window(self, painter: QPainter, window: QRectF) -> None:
        palette = self._session.theme.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color("accent"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(window, 4, 4)
        painter.setBrush(palette.color("card"))
        for x in (window.left(), window.right()):
            middle = window.center().y()
            painter.drawRoundedRect(QRectF(x - 2.5, middle - 8, 5, 16), 2, 2)

    # What it shows

    def _whole(self) -> Scale:
        """The scale of the whole store; what lies far off has a place at the edges."""
        width = max(self.width() - 2 * _INSET_PX, 1.0)
        if self._scale is None or self._scale.width_px != width:
            self._measured = self._session.all_answers
            extent = self._measured.extent() if self._measured is not None else None
            if extent is None:
                view = self._session.scale
                start, end = view.left, view.right
            else:
                start, end = extent.bulk_start, extent.bulk_end
            self._scale = Scale.fitted(start, max(end, start + 1), width, width * 0.02)
            self._density = self._all_density = None
        return self._scale

    def _bins(self) -> Density | None:
        """How the matching events lie, in the bins of all events."""
        if self._session.answers is self._session.all_answers:
            return self._all_bins()
        if self._density is None:
            self._density = self._counted(self._session.answers)
        return self._density

    def _all_bins(self) -> Density | None:
        if self._all_density is None:
            self._all_density = self._counted(self._session.all_answers)
        return self._all_density

    def _counted(self, answers: Answers | None) -> Density | None:
        scale, everything = self._whole(), self._session.all_answers
        if answers is None or everything is None:
            return None
        wide = _BAR_PX if everything.count < _FEW else 1.0
        bin_s = bin_width(scale.seconds_per_px * wide)
        return answers.density(scale.left, scale.right + 1, bin_s)

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self._session.has_events:
            return
        x = event.position().x()
        self._grip = self._grip_at(event.position())
        if self._grip is Grip.OUTSIDE:
            self._jump(x)
            self._grip = Grip.MIDDLE
        view = self._navigation.wanted
        self._held_x, self._held = x, (view.left, view.right)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            self.setCursor(_CURSORS[self._grip_at(event.position())])
            return
        self._drag(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._grip = None
            self._session.remember_view()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = understood(event, is_over_names=False, wheel_scrolls=False)
        view = self._session.scale
        if turn.want is Want.ZOOM:
            at = self._whole().time(event.position().x() - _INSET_PX)
            self._navigation.follow(view.zoomed(turn.factor, view.x(at)))
        else:
            self._navigation.follow(view.panned(turn.dx))
        event.accept()

    def _grip_at(self, at: QPointF) -> Grip:
        window = self.view_box
        if abs(at.x() - window.left()) <= _HANDLE_PX and at.x() <= window.center().x():
            return Grip.LEFT
        if abs(at.x() - window.right()) <= _HANDLE_PX:
            return Grip.RIGHT
        return Grip.MIDDLE if window.left() <= at.x() <= window.right() else Grip.OUTSIDE

    def _jump(self, x: float) -> None:
        """Bring the moment under the pointer to the middle of the view."""
        view = self._session.scale
        moment = self._whole().time(x - _INSET_PX)
        self._navigation.glide_to(view.panned(view.x(moment) - view.width_px / 2))

    def _drag(self, x: float) -> None:
        whole, (start, end) = self._whole(), self._held
        by = whole.time(x) - whole.time(self._held_x)
        if self._grip in (Grip.LEFT, Grip.MIDDLE):
            start += by
        if self._grip in (Grip.RIGHT, Grip.MIDDLE):
            end += by
        least = max(1, round(whole.seconds_per_px / 50))
        if end - start < least:
            return
        self._navigation.follow(Scale.fitted(start, end, self._session.scale.width_px))


_CURSORS = {
    Grip.LEFT: Qt.CursorShape.SizeHorCursor,
    Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.MIDDLE: Qt.CursorShape.OpenHandCursor,
    Grip.OUTSIDE: Qt.CursorShape.PointingHandCursor,
}
