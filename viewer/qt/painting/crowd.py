"""The marks of crowded lanes, thousands in a few strokes, each with its fades, caps and dashes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPixmap

from viewer.qt.painting.atlas import SIZES, Atlas, Part, cell_px
from viewer.qt.painting.brushwork import CONTEXT, Brushwork
from viewer.qt.painting.crowd_bars import Bars
from viewer.qt.painting.fragments import cut, draw_fragments
from viewer.qt.painting.marks import (
    BAND_INK,
    BAND_PX,
    BAR_PX,
    BELL,
    BLOCK_PX,
    PALE_INK,
    UNCERTAIN_INK,
    UNCERTAIN_LEAST_PX,
    band_fade,
    paint_mark,
)
from viewer.qt.painting.stretches import Stretches, topmost
from viewer.qt.painting.wash import Fade, Wash
from viewer.timeline.kinds import glyph
from viewer.timeline.scene import Form, Scene

_CORNER_PX = 5.0
_LINE_PX = 2.0

Rows = NDArray[np.intp]
Chosen = NDArray[np.bool_]
Pixels = NDArray[np.float64]


def paint_crowd(work: Brushwork, atlas: Atlas, scene: Scene) -> None:
    """Paint all marks of crowded lanes."""
    crowd = scene.crowd
    if not len(crowd):
        return
    if work.is_vector:
        for number in range(len(crowd)):
            paint_mark(work, crowd.mark(number))
        return
    work.painter.setOpacity(CONTEXT if crowd.is_context else 1.0)
    Strokes(work, atlas, scene).paint()
    work.painter.setOpacity(1.0)


class Strokes:
    """One painting of a crowd: everything of a sort at a time, from the back to the front."""

    def __init__(self, work: Brushwork, atlas: Atlas, scene: Scene) -> None:
        self.work, self.atlas, self.scene, self.crowd = work, atlas, scene, scene.crowd
        by_kind = [glyph(kind) for kind in self.crowd.kinds]
        self.glyphs = tuple(dict.fromkeys(by_kind))
        place = {each: number for number, each in enumerate(self.glyphs)}
        table = np.array([place[each] for each in by_kind], np.intp)
        self.glyph: Rows = table[self.crowd.kind]
        self.colors = [work.palette.kind(each) for each in self.glyphs]
        # The marks of a row stand together: another begins where the lane or the height changes.
        is_first = np.diff(self.crowd.lane, prepend=self.crowd.lane[0] - 1) != 0
        is_first |= np.diff(self.crowd.y, prepend=self.crowd.y[0]) != 0
        self.row: Rows = np.cumsum(is_first) - 1
        self.middles = self.crowd.y[is_first]
        self.fragments: list[Pixels] = []
        atlas.enter(work, self.glyphs)

    def paint(self) -> None:
        crowd = self.crowd
        form = {each: crowd.form == each.value for each in Form}
        bars = Bars(self, np.flatnonzero(form[Form.INTERVAL]))
        self._wash(form, bars)
        self._blocks(form[Form.BLOCK])
        bars.paint()
        self._dashed(form[Form.UNCERTAIN])
        middle = (crowd.x_start + crowd.x_end) / 2
        for part, chosen in (
            (Part.SOFT, form[Form.HALO]),
            (Part.SOLID, form[Form.POINT]),
            (Part.QUESTION, form[Form.UNCERTAIN]),
            (Part.CIRCA, form[Form.CIRCA]),
        ):
            self.put(part, np.flatnonzero(chosen), middle)
        self._paint_fragments()

    # Soft ink

    def _wash(self, form: dict[Form, Chosen], bars: Bars) -> None:
        """Bands, bells and pale boxes of one height, the soft ends of bars of another."""
        ratio = self.work.ratio
        left = self.scene.gutter
        width = max(round((self.scene.width - left) * ratio), 1)
        grain = max(int(ratio), 1)  # as fine as on any screen, and half the work on a sharp one
        tall, low = Wash(width, grain), Wash(width, grain)
        crowd = self.crowd
        for is_pale, ink in ((False, BAND_INK), (True, PALE_INK)):
            at = np.flatnonzero(form[Form.BAND] & (crowd.is_pale == is_pale))
            x1, x2 = self.physical(crowd.x_start[at]), self.physical(crowd.x_end[at])
            self.lay(tall, at, x1, x2, band_fade(ink))
            line = Fade((0.0, 1.0), (ink, ink))
            self.lay(tall, at, x1, x1 + ratio, line)
            self.lay(tall, at, x2 - ratio, x2, line)
        at = np.flatnonzero(form[Form.CIRCA])
        half = (crowd.x_end[at] - crowd.x_start[at]) / 2
        x1, x2 = crowd.x_start[at] - half, crowd.x_end[at] + half
        self.lay(tall, at, self.physical(x1), self.physical(x2), BELL)
        at = np.flatnonzero(form[Form.UNCERTAIN])
        x1, x2 = self.box_ends(at)
        self.lay(tall, at, x1, x2, Fade((0.0, 1.0), (UNCERTAIN_INK, UNCERTAIN_INK)))
        bars.lay(low)
        self._put_down(tall, BAND_PX)
        self._put_down(low, BAR_PX * self.work.fonts.scale)

    def physical(self, x: Pixels) -> Pixels:
        """Snapped physical pixels from the left edge of the plot."""
        return np.rint((np.clip(x, -1e6, 1e6) - self.scene.gutter) * self.work.ratio)

    def box_ends(self, at: Rows) -> tuple[Pixels, Pixels]:
        """Left and right of the boxes of uncertain dates, which have a least width."""
        crowd, least = self.crowd, UNCERTAIN_LEAST_PX * self.work.fonts.scale
        middle = (crowd.x_start[at] + crowd.x_end[at]) / 2
        half = np.maximum(crowd.x_end[at] - crowd.x_start[at], least) / 2
        return self.physical(middle - half), self.physical(middle + half)

    def lay(self, wash: Wash, at: Rows, left: Pixels, right: Pixels, fade: Fade) -> None:
        if len(at):
            wash.lay(self.row[at], left, right, self.glyph[at], fade)

    def _put_down(self, wash: Wash, height: float) -> None:
        if wash.is_empty:
            return
        rgb = np.array([(c.redF(), c.greenF(), c.blueF()) for c in self.colors])
        rows, pixels = wash.pixels(rgb)
        count, width = pixels.shape
        image = QImage(
            pixels.data, width, count, width * 4, QImage.Format.Format_ARGB32_Premultiplied
        )
        painter, ratio = self.work.painter, self.work.ratio
        for line, middle in enumerate(self.middles[rows].tolist()):
            top = self.work.snapped(middle - height / 2)
            target = QRectF(self.scene.gutter, top, width * wash.grain / ratio, height)
            painter.drawImage(target, image, QRectF(0, line, width, 1))
        del image, pixels  # in this order: the image points into the array

    # Solid ink

    def _blocks(self, chosen: Chosen) -> None:
        """Exact days: solid boxes whose corners are taken off."""
        at = np.flatnonzero(chosen)
        x1, x2 = (self.snapped(x[at]) for x in (self.crowd.x_start, self.crowd.x_end))
        self.fill(at, x1, x2 - x1, BLOCK_PX, corner=1.0)

    def snapped(self, x: Pixels) -> Pixels:
        """The nearest position on the physical pixels, not far outside of the canvas."""
        near = np.clip(x, self.scene.gutter - 100, self.scene.width + 100)
        return np.rint(near * self.work.ratio) / self.work.ratio

    def fill(
        self, at: Rows, left: Pixels, width: Pixels, height: float, corner: float = 0.0
    ) -> None:
        """Fill boxes around the middles of some marks' lanes in the colours of their kinds.

        Of boxes on the same place, as are all exact days of a row, only the last is painted.

        Args:
            at: the marks.
            left, width: of their boxes, in logical pixels.
            height: of all.
            corner: side of the squares that are taken off the corners; no pixel is filled twice.
        """
        ratio = self.work.ratio
        x1 = np.rint(left * ratio).astype(np.int64)
        x2 = x1 + np.rint(np.maximum(width, 1.0) * ratio).astype(np.int64)
        row, x1, x2, glyph = topmost(Stretches(self.row[at], x1, x2, self.glyph[at]))
        top = np.rint((self.middles - height / 2) * ratio)[row]
        tall, cut_off = round(height * ratio), round(corner * ratio)
        lines = [(cut_off, tall - 2 * cut_off, 0)]  # from where, how many, how far from the sides
        if cut_off:
            lines += [(0, cut_off, cut_off), (tall - cut_off, cut_off, cut_off)]
        boxes = np.empty((len(lines), len(row), 4))
        for some, (begin, count, inset) in zip(boxes, lines, strict=True):
            some[:, 0], some[:, 1] = x1 + inset, top + begin
            some[:, 2], some[:, 3] = x2 - x1 - 2 * inset, count
        boxes /= ratio
        for number in np.flatnonzero(np.bincount(glyph)).tolist():
            some = boxes[:, glyph == number].reshape(-1, 4)
            self.work.fill_boxes(some, self.colors[number])

    def _dashed(self, chosen: Chosen) -> None:
        """Dashed outlines, cut from a long one: two corners and the lines between them."""
        at, ratio = np.flatnonzero(chosen), self.work.ratio
        x1, x2 = self.box_ends(at)
        # What is far outside need not be there; the outline begins anew just outside the plot.
        most = (self.scene.width - self.scene.gutter + 2 * _CORNER_PX) * ratio
        x1 = np.maximum(x1, -_CORNER_PX * ratio)
        x2 = np.minimum(x2, most)
        corner, line = round(_CORNER_PX * ratio), max(round(_LINE_PX * ratio), 1)
        for number in np.flatnonzero(np.bincount(self.glyph[at])).tolist():
            mine = self.glyph[at] == number
            strip = self.atlas.dashed(self.work, self.glyphs[number])
            tall, wide = strip.height(), strip.width()
            top = np.rint((self.crowd.y[at][mine]) * ratio - tall / 2)
            left, right = x1[mine], x2[mine]
            some, begin, length = _in_pieces(left + corner, right - corner, wide - 2 * corner)
            above = top[some]
            self._draw(
                strip,
                cut(left, top, 0, 0, corner, tall),
                cut(right - corner, top, wide - corner, 0, corner, tall),
                cut(begin, above, corner, 0, length, line),
                cut(begin, above + tall - line, corner, tall - line, length, line),
            )

    # Parts of the atlas

    def put(self, part: Part, at: Rows, x: Pixels) -> None:
        """Have a part of the atlas stand at x (of all marks) in some marks' lanes."""
        if not len(at):
            return
        side, ratio, scale = cell_px(self.work), self.work.ratio, self.work.fonts.scale
        width, height = (2 * round(length * scale * ratio / 2) for length in SIZES[part])
        some = np.empty((len(at), 10))
        some[:, 0], some[:, 1] = x[at], self.crowd.y[at]
        some[:, 2] = self.glyph[at] * float(side) + (side - width) // 2
        some[:, 3] = part * side + (side - height) // 2
        some[:, 4], some[:, 5] = width, height
        some[:, 6:8] = 1 / ratio
        some[:, 8], some[:, 9] = 0.0, 1.0
        edge = self.scene.gutter - side
        self.fragments.append(some[(some[:, 0] > edge) & (some[:, 0] < self.scene.width + side)])

    def _paint_fragments(self) -> None:
        if self.fragments:
            draw_fragments(self.work.painter, self.atlas.pixmap, np.concatenate(self.fragments))

    def _draw(self, picture: QPixmap, *pieces: Pixels) -> None:
        """Draw pieces given in physical pixels from the left edge of the plot."""
        some, ratio = np.concatenate(pieces), self.work.ratio
        some = some[some[:, 4] > 0]
        some[:, 0] = (some[:, 0] + some[:, 4] / 2) / ratio + self.scene.gutter
        some[:, 1] = (some[:, 1] + some[:, 5] / 2) / ratio
        some[:, 6:8] = 1 / ratio
        draw_fragments(self.work.painter, picture, some)


def _in_pieces(left: Pixels, right: Pixels, most: float) -> tuple[Rows, Pixels, Pixels]:
    """Cut stretches into pieces of some length at most.

    Returns:
        Of each piece the number of its stretch, where it begins, and its length.
    """
    length = np.maximum(right - left, 0)
    count = np.ceil(length / most).astype(np.intp)
    stretch = np.repeat(np.arange(len(left)), count)
    nth = np.arange(len(stretch)) - np.repeat(np.cumsum(count) - count, count)
    return stretch, left[stretch] + nth * most, np.minimum(length[stretch] - nth * most, most)
