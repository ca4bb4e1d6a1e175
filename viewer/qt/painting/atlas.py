"""Pictures of the parts of marks, painted once, from which thousands are put together."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPixmap

from viewer.qt.painting.brushwork import Brushwork
from viewer.qt.painting.marks import (
    MARK_PX,
    SOFT_SHARE,
    UNCERTAIN_PX,
    circa_sign,
    paint_arrowhead,
    paint_chevrons,
    paint_dashed_box,
    paint_soft_glyph,
)
from viewer.timeline.kinds import Glyph
from viewer.timeline.scene import TextStyle

_CELL_PX = 34.0
_STRIP_PX = 256


class Part(IntEnum):
    """What is in the rows of the atlas; each glyph has a column."""

    SOLID = 0
    SOFT = 1
    OPEN_START = 2
    OPEN_END = 3
    IN_FORCE = 4
    QUESTION = 5
    CIRCA = 6


SIZES = {
    Part.SOLID: (16, 16),
    Part.SOFT: (32, 16),
    Part.OPEN_START: (32, 12),
    Part.OPEN_END: (32, 12),
    Part.IN_FORCE: (16, 14),
    Part.QUESTION: (12, 16),
    Part.CIRCA: (18, 16),
}
"""How much of the middle of its cell a part needs, in logical pixels: width and height."""


class Atlas:
    """Parts by glyph for one palette, text scale and ratio; begun anew when these change."""

    def __init__(self) -> None:
        self._key: object = None
        self._pixmap = QPixmap()
        self._strips: dict[Glyph, QPixmap] = {}

    def enter(self, work: Brushwork, glyphs: tuple[Glyph, ...]) -> None:
        """Paint the parts where they are not there yet, or are other ones."""
        key = (glyphs, work.palette.name, work.ratio, work.fonts.scale)
        if key != self._key:
            self._key, self._pixmap = key, _painted(work, glyphs)
            self._strips.clear()

    @property
    def pixmap(self) -> QPixmap:
        return self._pixmap

    def dashed(self, work: Brushwork, glyph: Glyph) -> QPixmap:
        """Return an uncertain date's box, to cut corners and pieces of its lines from."""
        found = self._strips.get(glyph)
        if found is None:
            found = self._strips[glyph] = _dashed(work, glyph)
        return found


def cell_px(work: Brushwork) -> int:
    """Side of a cell of the atlas in physical pixels."""
    return round(_CELL_PX * work.fonts.scale * work.ratio)


def _canvas(work: Brushwork, width: int, height: int) -> tuple[QPixmap, Brushwork]:
    """A clear picture of a size in physical pixels, to be painted in logical ones."""
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    inner = work.onto(pixmap)
    inner.painter.scale(work.ratio, work.ratio)
    return pixmap, inner


def _painted(work: Brushwork, glyphs: tuple[Glyph, ...]) -> QPixmap:
    side = cell_px(work)
    pixmap, inner = _canvas(work, side * max(len(glyphs), 1), side * len(Part))
    size, cell = MARK_PX * work.fonts.scale, side / work.ratio
    for number, glyph in enumerate(glyphs):
        x, color = (number + 0.5) * cell, work.palette.kind(glyph)
        y = {part: (part + 0.5) * cell for part in Part}
        inner.solid(glyph, x, y[Part.SOLID], size)
        paint_soft_glyph(inner, glyph, x, y[Part.SOFT], size * SOFT_SHARE)
        paint_chevrons(inner, x, y[Part.OPEN_START], color, -1)
        paint_chevrons(inner, x, y[Part.OPEN_END], color, 1)
        paint_arrowhead(inner, x, y[Part.IN_FORCE], color)
        inner.text_around(x, y[Part.QUESTION], "?", TextStyle.GLYPH, color)
        ink = work.palette.color("ink")
        inner.text_around(x, y[Part.CIRCA], circa_sign(), TextStyle.GLYPH, ink)
    inner.painter.end()
    return pixmap


def _dashed(work: Brushwork, glyph: Glyph) -> QPixmap:
    height = UNCERTAIN_PX * work.fonts.scale
    pixmap, inner = _canvas(work, round(_STRIP_PX * work.ratio), round(height * work.ratio))
    paint_dashed_box(inner, QRectF(0, 0, _STRIP_PX, height), work.palette.kind(glyph))
    inner.painter.end()
    return pixmap
