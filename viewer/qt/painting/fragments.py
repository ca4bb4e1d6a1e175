"""Many pieces of one picture, or boxes of one colour, drawn in one go."""

from __future__ import annotations

from typing import cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

Pieces = NDArray[np.float64]
"""[piece, 10] in the memory of QPainter.PixmapFragment: middle x and y, source left and top,
width and height, scale x and y, rotation, opacity."""


def cut(
    x: Pieces, y: Pieces, from_x: float, from_y: float, width: Pieces | float, height: float
) -> Pieces:
    """Pieces of a picture as fragments, still with left and top for the middle."""
    some = np.zeros((len(x), 10))
    columns = (x, y, from_x, from_y, width, height)
    for number, values in enumerate(columns):
        some[:, number] = values
    some[:, 9] = 1.0
    return some


def draw_fragments(painter: QPainter, picture: QPixmap, some: Pieces) -> None:
    """Draw pieces of a picture.

    Args:
        painter: where.
        picture: from what.
        some: the pieces.
    """
    if not len(some):
        return
    first = cast(
        "QPainter.PixmapFragment",
        shiboken6.wrapInstance(some.ctypes.data, QPainter.PixmapFragment),
    )
    painter.drawPixmapFragments(first, len(some), picture)


def draw_boxes(painter: QPainter, boxes: NDArray[np.float64], color: QColor) -> None:
    """Fill boxes of one colour, without antialiasing: they are to stand on whole pixels.

    Args:
        painter: where; its antialiasing is on afterwards.
        boxes: [box, 4] with left, top, width and height, the memory of QRectF.
        color: of all.
    """
    if not len(boxes):
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    boxes = np.ascontiguousarray(boxes)
    address = boxes.__array_interface__["data"][0]  # sooner than through ``ctypes``
    first = cast("QRectF", shiboken6.wrapInstance(address, QRectF))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # it costs twice
    painter.drawRects(first, len(boxes))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
