"""Many plain marks at once, from one picture that holds each kind's shape."""

from __future__ import annotations

from typing import cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from viewer.qt.painting.brushwork import Brushwork
from viewer.qt.painting.marks import BAND_PX, BAR_PX, MARK_PX, paint_soft_glyph
from viewer.timeline.kinds import Glyph, glyph
from viewer.timeline.scene import MarkArrays

WIDE_PX = 8.0
"""From this width on a mark is a bar and not a shape."""
_CELL = 34
_BULK_SIZE = MARK_PX


class Atlas:
    """The shapes of some kinds side by side, solid above and soft below, for one ratio."""

    def __init__(self) -> None:
        self._key: object = None
        self._pixmap = QPixmap()

    def pixmap(self, work: Brushwork, glyphs: tuple[Glyph, ...]) -> QPixmap:
        """Return the picture, painted anew when kinds, colours or ratio have changed."""
        key = (glyphs, work.palette.name, work.ratio)
        if key != self._key:
            self._key, self._pixmap = key, self._painted(work, glyphs)
        return self._pixmap

    @staticmethod
    def _painted(work: Brushwork, glyphs: tuple[Glyph, ...]) -> QPixmap:
        ratio = work.ratio
        size = round(_CELL * ratio)
        pixmap = QPixmap(size * max(len(glyphs), 1), size * 2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        inner = Brushwork(painter, work.palette, work.texts, work.images)
        for number, kind in enumerate(glyphs):
            x = (number + 0.5) * _CELL
            inner.solid(kind, x, _CELL / 2, _BULK_SIZE)
            paint_soft_glyph(inner, kind, x, _CELL * 1.5, _BULK_SIZE * 0.84)
        painter.end()
        return pixmap


def paint_arrays(work: Brushwork, atlas: Atlas, arrays: MarkArrays, kinds: tuple[str, ...]) -> None:
    """Paint all marks of one lane: narrow ones as shapes, wide ones as bars."""
    glyphs = tuple(glyph(kind) for kind in kinds)
    wide = arrays.width >= WIDE_PX
    _paint_bars(work, arrays, glyphs, wide)
    narrow = ~wide
    if not narrow.any():
        return
    if work.is_vector:
        _paint_one_by_one(work, arrays, glyphs, narrow)
    else:
        _paint_fragments(work, atlas, arrays, glyphs, narrow)


def _paint_fragments(
    work: Brushwork,
    atlas: Atlas,
    arrays: MarkArrays,
    glyphs: tuple[Glyph, ...],
    narrow: NDArray[np.bool_],
) -> None:
    size = round(_CELL * work.ratio)
    count = int(narrow.sum())
    # The memory of QPainter.PixmapFragment: x, y, source left, top, width, height,
    # scale x, scale y, rotation, opacity.
    fragments = np.empty((count, 10))
    fragments[:, 0] = arrays.x[narrow] + arrays.width[narrow] / 2
    fragments[:, 1] = arrays.y
    fragments[:, 2] = arrays.kind[narrow] * float(size)
    fragments[:, 3] = np.where(arrays.soft[narrow], size, 0)
    fragments[:, 4:6] = size
    fragments[:, 6:8] = 1 / work.ratio
    fragments[:, 8] = 0
    fragments[:, 9] = 1
    first = cast(
        "QPainter.PixmapFragment",
        shiboken6.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment),
    )
    work.painter.drawPixmapFragments(first, count, atlas.pixmap(work, glyphs))


def _paint_one_by_one(
    work: Brushwork, arrays: MarkArrays, glyphs: tuple[Glyph, ...], narrow: NDArray[np.bool_]
) -> None:
    for number in np.flatnonzero(narrow).tolist():
        x = float(arrays.x[number] + arrays.width[number] / 2)
        kind = glyphs[int(arrays.kind[number])]
        if arrays.soft[number]:
            paint_soft_glyph(work, kind, x, arrays.y, _BULK_SIZE * 0.84)
        else:
            work.solid(kind, x, arrays.y, _BULK_SIZE)


def _paint_bars(
    work: Brushwork, arrays: MarkArrays, glyphs: tuple[Glyph, ...], wide: NDArray[np.bool_]
) -> None:
    """Bars by kind and softness: the soft ones taller and paler, as bands are."""
    painter = work.painter
    for kind in np.unique(arrays.kind[wide]).tolist():
        for is_soft in (True, False):
            chosen = wide & (arrays.kind == kind) & (arrays.soft == is_soft)
            count = int(chosen.sum())
            if not count:
                continue
            color = work.palette.kind(glyphs[kind])
            color.setAlphaF(0.5 if is_soft else 1.0)
            height = BAND_PX if is_soft else BAR_PX
            left = np.rint(np.clip(arrays.x[chosen], -1e6, 1e6)).astype(np.int32)
            right = np.rint(np.clip(arrays.x[chosen] + arrays.width[chosen], -1e6, 1e6))
            top = round(arrays.y - height / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            _fill_rectangles(work, left, right.astype(np.int32), top, round(height))


def _fill_rectangles(
    work: Brushwork, left: NDArray[np.int32], right: NDArray[np.int32], top: int, height: int
) -> None:
    count = len(left)
    if work.is_vector:
        for x1, x2 in zip(left.tolist(), right.tolist(), strict=True):
            work.painter.drawRect(QRect(x1, top, max(x2 - x1, 1), height))
        return
    # The memory of QRect: x1, y1, x2, y2 with the last pair inclusive.
    boxes = np.empty((count, 4), dtype=np.int32)
    boxes[:, 0], boxes[:, 1] = left, top
    boxes[:, 2], boxes[:, 3] = np.maximum(right - 1, left), top + height - 1
    first = cast("QRect", shiboken6.wrapInstance(boxes.ctypes.data, QRect))
    work.painter.drawRects(first, count)
