"""The shape of a kind in a list, a chip or a panel: solid where a date is exact, else soft."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPen

from viewer.qt.painting.palette import Palette
from viewer.qt.painting.shapes import HOLLOW_STROKE, placed, shape, solid
from viewer.timeline.kinds import glyph

MARK_PX = 10.0
"""Size of a mark beside text of the usual size."""
_HALO_PX = (18.0, 10.0)


def paint_kind(
    painter: QPainter,
    kind: str,
    middle: QPointF,
    palette: Palette,
    *,
    size_px: float = MARK_PX,
    is_soft: bool = False,
) -> None:
    """Paint the shape of a kind around a point; soft ones are hollow on a halo."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    which = glyph(kind)
    color = palette.kind(which)
    if is_soft:
        _paint_halo(painter, middle, size_px, palette, kind)
        painter.setPen(QPen(color, HOLLOW_STROKE))
        painter.setBrush(palette.color("card"))
        paths = shape(which)
        painter.drawPath(placed(paths.outline, middle.x(), middle.y(), size_px * 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(placed(paths.inside, middle.x(), middle.y(), size_px * 0.8))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPath(placed(solid(which), middle.x(), middle.y(), size_px))
    painter.restore()


def _paint_halo(
    painter: QPainter, middle: QPointF, size_px: float, palette: Palette, kind: str
) -> None:
    width, height = (length * size_px / MARK_PX for length in _HALO_PX)
    box = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
    fade = QLinearGradient(box.topLeft(), box.topRight())
    for at, opacity in ((0, 0.0), (0.3, 0.55), (0.7, 0.55), (1, 0.0)):
        fade.setColorAt(at, palette.kind(glyph(kind), opacity))
    painter.fillRect(box, QBrush(fade))
