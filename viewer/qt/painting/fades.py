"""Fades for devices that know no gradient to transparency.

Qt writes such a gradient into a PDF without its transparency, so that a date known to the year
alone would look as sure as a day. A fade has one hill, so it is the sum of boxes within each other,
each of a little ink; as they do not meet at their edges, no seam shows at any zoom.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

_LAYERS = 24


def fade_in_layers(painter: QPainter, rect: QRectF, gradient: QLinearGradient) -> None:
    """Fill a box with a horizontal gradient of one colour.

    Args:
        painter: active.
        rect: the box, in the units of the painter.
        gradient: its opacity may rise and then fall once, between any two x.
    """
    begin = gradient.start().x()
    length = gradient.finalStop().x() - begin
    stops = [(begin + at * length, color.alphaF()) for at, color in gradient.stops()]
    color = QColor(gradient.stops()[0][1])
    for left, right, opacity in _layers(sorted(stops)):
        color.setAlphaF(opacity)
        box = QRectF(left, rect.top(), right - left, rect.height())
        painter.fillRect(box.intersected(rect), color)


def _layers(stops: list[tuple[float, float]]) -> Iterator[tuple[float, float, float]]:
    """Boxes within each other: from where to where, and the opacity that each adds."""
    peak = max(opacity for _, opacity in stops)
    for number in range(_LAYERS):
        below, above = peak * number / _LAYERS, peak * (number + 1) / _LAYERS
        reached = (below + above) / 2
        left = _crossing(stops, reached)
        right = _crossing(stops[::-1], reached)
        if right > left:
            yield left, right, (above - below) / (1 - below)


def _crossing(stops: list[tuple[float, float]], reached: float) -> float:
    """The first x at which an opacity is reached; the first stop where it is there from the start.

    What a gradient does beyond its ends goes on: there it keeps its last opacity.
    """
    (x, opacity), *others = stops
    if opacity >= reached:
        return x
    for next_x, next_opacity in others:
        if next_opacity >= reached:
            return x + (next_x - x) * (reached - opacity) / (next_opacity - opacity)
        x, opacity = next_x, next_opacity
    return x
