"""The lanes' names in the gutter, and the lines between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from viewer.qt.painting.brushwork import Brushwork
from viewer.timeline.kinds import glyph
from viewer.timeline.scene import LaneRow, Scene, TextStyle

_LOW = 46.0  # at the usual text size; lower lanes tell name and count on one line
_ICON_X = 15.0
_NAME_X = 12.0
_NAME_X_BESIDE_ICON = 29.0
_MARGIN = 8.0
_NAME_MARGIN = 5.0
_PIN_PX = 3.0
_CHEVRON_X = 6.0


def paint_lanes(work: Brushwork, scene: Scene) -> None:
    """Paint the gutter over what scrolls behind it, with a line below each lane."""
    palette, painter = work.palette, work.painter
    top = scene.lanes_top
    if scene.gutter:
        gutter = QRectF(0, top, scene.gutter, scene.height - top)
        painter.fillRect(gutter, palette.color("canvas"))
    for start, end, is_pinned in (
        (scene.scroll_top, scene.height, False),
        (top, scene.scroll_top, True),
    ):
        painter.save()
        painter.setClipRect(QRectF(0, start, scene.width, end - start))
        for lane in scene.lanes:
            if lane.is_pinned is is_pinned:
                _paint_lane(work, scene, lane)
        painter.restore()
    if scene.scroll_top > top:
        work.h_line(0, scene.width, scene.scroll_top - 1, palette.color("ink3"))
    work.v_line(scene.gutter, top, scene.height, palette.color("hair"))


def _paint_lane(work: Brushwork, scene: Scene, lane: LaneRow) -> None:
    work.h_line(0, scene.width, lane.top + lane.height - 1, work.palette.color("hair"))
    if scene.gutter:
        _paint_name(work, scene.gutter, lane)
        if lane.is_pinned:
            bar = QRectF(0, lane.top + 4, _PIN_PX, lane.height - 9)
            work.painter.fillRect(bar, work.palette.color("ink3"))


def _paint_name(work: Brushwork, gutter: float, lane: LaneRow) -> None:
    palette, fonts = work.palette, work.fonts
    rise = fonts.scale
    is_low = lane.height < _LOW * rise
    y = lane.top + (lane.height / 2 if is_low else 15 * rise)
    x = _NAME_X * rise
    if lane.kind:
        work.solid(glyph(lane.kind), _ICON_X * rise, y, 11 * rise)
        x = _NAME_X_BESIDE_ICON * rise
    style = TextStyle.LANE_NAME if not is_low else TextStyle.LANE_NAME_LOW
    room = gutter - x - _NAME_MARGIN
    quiet = palette.color("ink3")
    if is_low:
        room -= fonts.width(lane.count_label, TextStyle.LANE_COUNT) + 7
        work.text_to(gutter - _MARGIN, y, lane.count_label, TextStyle.LANE_COUNT, quiet)
    else:
        work.text(x, y + 16 * rise, lane.count_label, TextStyle.LANE_COUNT, quiet)
    name = fonts.elided(lane.label, style, room)
    work.text(x, y, name, style, palette.color("ink"))
    if lane.is_collapsed:
        _paint_chevron(work, _CHEVRON_X * rise, y)


def _paint_chevron(work: Brushwork, x: float, y: float) -> None:
    """Paint the sign of what can be opened."""
    path = QPainterPath(QPointF(x - 1.5, y - 3.5))
    path.lineTo(x + 2, y)
    path.lineTo(x - 1.5, y + 3.5)
    pen = QPen(work.palette.color("ink3"), 1.25)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    work.painter.strokePath(path, pen)
