"""The shape of each kind, as paths, in units of pixels around its middle at the size of a card.

Shape is the identity of a kind and colour only repeats it. A solid shape says that a date is
exact; a hollow one that it is not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF, QTransform

from viewer.timeline.kinds import Glyph

NOMINAL = 10.0
"""The size in pixels that the paths are drawn for; the marker of a card."""
HOLLOW_STROKE = 1.4


class Shape(NamedTuple):
    """A kind's outline, and the lines inside it (the flap of an envelope, a tick)."""

    outline: QPainterPath
    inside: QPainterPath


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _rounded(width: float, height: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-width / 2, -height / 2, width, height), radius, radius)
    return path


def _line(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _discs(radius: float, apart: float) -> QPainterPath:
    left, right = QPainterPath(), QPainterPath()
    left.addEllipse(QPointF(-apart, 0), radius, radius)
    right.addEllipse(QPointF(apart, 0), radius, radius)
    return left.united(right)


def _cross(half: float, arm: float) -> QPainterPath:
    bar = QPainterPath()
    bar.addRoundedRect(QRectF(-half, -arm, 2 * half, 2 * arm), 0.6, 0.6)
    one = QTransform().rotate(45).map(bar)
    return one.united(QTransform().rotate(-45).map(bar)).simplified()


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), radius, radius)
    return path


@lru_cache(maxsize=64)
def shape(glyph: Glyph) -> Shape:
    """Return the paths of a kind's shape."""
    none = QPainterPath()
    if glyph.shape == "other":
        posture = (0, 0, 35, -35, 90)[(glyph.variant + 3) % 4 + 1 if glyph.variant else 0]
        return Shape(QTransform().rotate(posture).map(_rounded(4.6, 11, 2.3)), none)
    shapes = {
        "visit": lambda: Shape(_circle(4.9), none),
        "letter": lambda: Shape(
            _rounded(12.4, 9.4, 1.2), _line((-4.6, -2.5), (0, 1.3), (4.6, -2.5))
        ),
        "summit": lambda: Shape(_polygon((0, -5), (5.3, 4.6), (-5.3, 4.6)), none),
        "agreement": lambda: Shape(_polygon((0, -5.6), (5.6, 0), (0, 5.6), (-5.6, 0)), none),
        "announcement": lambda: Shape(
            _polygon((-5.2, -4.6), (1.6, -4.6), (5.8, 0), (1.6, 4.6), (-5.2, 4.6)), none
        ),
        "meeting": lambda: Shape(_discs(3.2, 2.9), none),
        "vote": lambda: Shape(_rounded(10, 10, 1.4), _line((-2.5, 0.1), (-0.7, 2), (2.7, -2))),
        "dispute": lambda: Shape(_cross(6, 1.75), none),
        "exchange": lambda: Shape(
            _polygon((-5.6, -4.6), (-5.6, 4.6), (0, 0.7), (5.6, 4.6), (5.6, -4.6), (0, -0.7)), none
        ),
    }
    return shapes[glyph.shape]()


@lru_cache(maxsize=64)
def solid(glyph: Glyph) -> QPainterPath:
    """Return the filled shape, its inside lines cut out of it."""
    outline, inside = shape(glyph)
    if inside.isEmpty():
        return outline
    stroker = QPainterPathStroker()
    stroker.setWidth(1.5)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return outline.subtracted(stroker.createStroke(inside))


def placed(path: QPainterPath, x: float, y: float, size_px: float = NOMINAL) -> QPainterPath:
    """Return a path moved to a middle and scaled from ``NOMINAL`` to a size."""
    scale = size_px / NOMINAL
    return QTransform(scale, 0, 0, scale, x, y).map(path)
