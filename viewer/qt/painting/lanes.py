"""The lanes' names in the gutter, the lines between them, and eras behind everything."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from viewer.qt.painting.brushwork import Brushwork
from viewer.timeline.kinds import glyph
from viewer.timeline.scene import Dress, Era, LaneRow, Scene, TextStyle

_LOW = 46.0  # lanes lower than this tell name and count on one line
_ICON_X = 15.0
_NAME_X = 12.0
_NAME_X_BESIDE_ICON = 29.0
_MARGIN = 8.0
_NAME_MARGIN = 5.0


def paint_eras(work: Brushwork, scene: Scene) -> None:
    """Paint each era as a pale stretch with its name at the foot."""
    for era in scene.eras:
        _paint_era(work, scene, era)


def _paint_era(work: Brushwork, scene: Scene, era: Era) -> None:
    left, right = max(era.x_start, scene.gutter), min(era.x_end, scene.width)
    if right - left < 1:
        return
    top = scene.lanes_top
    box = QRectF(left, top, right - left, scene.height - top)
    work.painter.fillRect(box, work.palette.color("chip", 0.55))
    label = work.fonts.elided(era.label, TextStyle.LABEL, right - left - 12)
    if right - left > 40:
        work.text(left + 6, scene.height - 10, label, TextStyle.LABEL, work.palette.color("ink3"))


def paint_lanes(work: Brushwork, scene: Scene) -> None:
    """Paint the gutter over what scrolls behind it, with a line above each lane."""
    palette, painter = work.palette, work.painter
    top = scene.lanes_top
    painter.save()
    painter.setClipRect(QRectF(0, top, scene.width, scene.height - top))
    if scene.gutter:
        gutter = QRectF(0, top, scene.gutter, scene.height - top)
        painter.fillRect(gutter, palette.color("canvas"))
    hair = palette.color("hair")
    for lane in scene.lanes:
        bottom = lane.top + lane.height
        if bottom < top or lane.top > scene.height:
            continue
        work.h_line(0, scene.width, bottom - 1, hair)
        if scene.gutter:
            _paint_name(work, scene.gutter, lane)
    work.v_line(scene.gutter, top, scene.height, hair)
    painter.restore()


def _paint_name(work: Brushwork, gutter: float, lane: LaneRow) -> None:
    palette, fonts = work.palette, work.fonts
    is_low = lane.height < _LOW
    rise = fonts.scale
    y = lane.top + (lane.height / 2 if is_low else 15 * rise)
    x = _NAME_X
    if lane.kind:
        work.solid(glyph(lane.kind), _ICON_X, y, 11)
        x = _NAME_X_BESIDE_ICON
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
    if lane.dress is Dress.COLLAPSED:
        work.h_line(x, x + fonts.width(name, style), y + 8 * rise, palette.color("hair2"))
