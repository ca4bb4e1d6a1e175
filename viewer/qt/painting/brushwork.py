"""What every part of the painter holds in hand: the painter, colours, fonts and cached text."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTransform,
)

from viewer.qt.painting.fades import fade_in_layers
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.fragments import draw_boxes
from viewer.qt.painting.palette import Palette
from viewer.qt.painting.shapes import HOLLOW_STROKE, NOMINAL, placed, shape, solid
from viewer.qt.painting.thumbnails import Thumbnails
from viewer.timeline.kinds import Glyph
from viewer.timeline.scene import TextStyle

CONTEXT = 0.25
"""How opaque is what the query leaves out."""
_CACHED_TEXTS = 4_000
_LAST_PLAIN = "\u024f"  # the end of Latin: text up to here never changes the height of its line


class TextCache:
    """Laid out texts, the least recently painted forgotten first."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._texts: OrderedDict[tuple[str, TextStyle], QStaticText] = OrderedDict()

    def text(self, text: str, style: TextStyle) -> QStaticText:
        """Return the laid out text, made when it was not there."""
        key = (text, style)
        known = self._texts.get(key)
        if known is not None:
            self._texts.move_to_end(key)
            return known
        made = QStaticText(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(QTransform(), self.fonts.font(style))
        self._texts[key] = made
        if len(self._texts) > _CACHED_TEXTS:
            self._texts.popitem(last=False)
        return made


class Brushwork:
    """One painting under way; every part of the painter takes it.

    Attributes:
        painter: an active painter on a widget, an image or an SVG generator.
        palette, fonts: colours and typefaces.
        is_vector: true where the device keeps shapes and text, such as SVG: no pixmap tricks.
        is_pdf: true where it is a PDF, which knows less than others of fades and of glyphs.
        ratio: physical pixels per logical pixel.
    """

    def __init__(
        self, painter: QPainter, palette: Palette, texts: TextCache, images: Thumbnails
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.painter = painter
        self.palette = palette
        self.fonts = texts.fonts
        self.texts = texts
        self.images = images
        engine = painter.paintEngine().type()
        self.is_pdf = engine == QPaintEngine.Type.Pdf
        self.is_vector = self.is_pdf or engine == QPaintEngine.Type.SVG
        self.ratio = painter.device().devicePixelRatioF()

    def onto(self, picture: QPixmap) -> Brushwork:
        """Go on in a picture that is kept; its painter is to be ended."""
        return Brushwork(QPainter(picture), self.palette, self.texts, self.images)

    def text(
        self,
        x: float,
        middle_y: float,
        text: str,
        style: TextStyle,
        color: QColor,
    ) -> None:
        """Paint a text from its left end, its capitals centred on a line."""
        if not text:
            return
        baseline, top = self.fonts.drop(style)
        self.painter.setPen(color)
        self.painter.setFont((self.fonts.plain if self.is_pdf else self.fonts.font)(style))
        if self.is_vector or max(text) > _LAST_PLAIN:
            self.painter.drawText(QPointF(x, middle_y + baseline), text)
        else:
            laid_out = self.texts.text(text, style)
            self.painter.drawStaticText(QPointF(x, middle_y + top), laid_out)

    def text_to(
        self, right: float, middle_y: float, text: str, style: TextStyle, color: QColor
    ) -> None:
        """Paint a text that ends at ``right``."""
        self.text(right - self.fonts.width(text, style), middle_y, text, style, color)

    def text_around(
        self, x: float, middle_y: float, text: str, style: TextStyle, color: QColor
    ) -> None:
        """Paint a text centred on ``x``."""
        self.text(x - self.fonts.width(text, style) / 2, middle_y, text, style, color)

    def h_line(self, x1: float, x2: float, y: float, color: QColor, width: float = 1.0) -> None:
        """Fill a horizontal line whose upper edge is snapped to a physical pixel."""
        self.painter.fillRect(QRectF(x1, self.snapped(y), x2 - x1, width), color)

    def v_line(self, x: float, y1: float, y2: float, color: QColor, width: float = 1.0) -> None:
        """Fill a vertical line, snapped so that it stays crisp."""
        self.painter.fillRect(QRectF(self.snapped(x - width / 2), y1, width, y2 - y1), color)

    def v_lines(
        self, places: Sequence[float], y1: float, y2: float, color: QColor, width: float = 1.0
    ) -> None:
        """Fill many vertical lines of one colour, each as ``v_line`` does."""
        if self.is_vector or len(places) < 2:
            for x in places:
                self.v_line(x, y1, y2, color, width)
            return
        boxes = np.empty((len(places), 4))  # the memory of QRectF: x, y, width, height
        boxes[:, 0] = np.rint((np.array(places) - width / 2) * self.ratio) / self.ratio
        boxes[:, 1:] = y1, width, y2 - y1
        self.fill_boxes(boxes, color)

    def fade(self, rect: QRectF, gradient: QLinearGradient) -> None:
        """Fill a box with a horizontal gradient of one colour whose opacity has one hill."""
        if self.is_pdf:
            fade_in_layers(self.painter, rect, gradient)
        else:
            self.painter.fillRect(rect, gradient)

    def fill_boxes(self, boxes: NDArray[np.float64], color: QColor) -> None:
        """Fill snapped boxes of one colour: left, top, width, height in each row."""
        draw_boxes(self.painter, boxes, color)

    def snapped(self, value: float) -> float:
        """Return the nearest position on the physical pixels."""
        return round(value * self.ratio) / self.ratio

    def box(
        self,
        rect: QRectF,
        radius: float,
        fill: QColor | None,
        border: QColor | None = None,
        width: float = 1.0,
        *,
        is_dashed: bool = False,
    ) -> None:
        """Paint a rounded box with its border inside its edge."""
        pen = QPen(Qt.PenStyle.NoPen)
        if border is not None:
            pen = QPen(border, width)
            if is_dashed:
                pen.setDashPattern([3.2, 2.2])
            inset = width / 2
            rect = rect.adjusted(inset, inset, -inset, -inset)
        self.painter.setPen(pen)
        self.painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(rect, radius, radius)

    def solid(self, glyph: Glyph, x: float, y: float, size_px: float = NOMINAL) -> None:
        """Paint the filled shape of a kind."""
        self.painter.fillPath(placed(solid(glyph), x, y, size_px), self.palette.kind(glyph))

    def hollow(
        self, glyph: Glyph, x: float, y: float, size_px: float = NOMINAL, back: str = "canvas"
    ) -> None:
        """Paint the outlined shape of a kind, filled with the colour behind it."""
        outline, inside = shape(glyph)
        pen = QPen(self.palette.kind(glyph), HOLLOW_STROKE)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        self.painter.setBrush(self.palette.color(back))
        self.painter.drawPath(placed(outline, x, y, size_px))
        if not inside.isEmpty():
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawPath(placed(inside, x, y, size_px))
