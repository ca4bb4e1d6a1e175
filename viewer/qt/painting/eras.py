"""Eras: stretches of time behind the lanes, with their names in rows above them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient

from viewer.qt.painting.brushwork import Brushwork
from viewer.timeline.eras import ROW_PX
from viewer.timeline.kinds import glyph
from viewer.timeline.scene import Era, Scene, State, TextStyle

_WASH = 0.62
_EDGE_PX = 2.0
_NAME_X = 29.0
_ICON_X = 15.0


def paint_eras(work: Brushwork, scene: Scene) -> None:
    """Paint each era as a pale stretch, fading where nobody knows when it began or ended."""
    for number, era in enumerate(scene.eras):
        wash = work.palette.color("chip")
        opacity = _WASH * (1.0 if number % 2 else 0.6)
        _fill(work, scene, era, scene.lanes_top, scene.height, (wash, opacity))
        _paint_borders(work, scene, era)


def _paint_borders(work: Brushwork, scene: Scene, era: Era) -> None:
    """A line where a side is known exactly."""
    color = work.palette.color("hair")
    for x, core in ((era.x_start, era.x_start_latest), (era.x_end, era.x_end_earliest)):
        if abs(core - x) < 2 and scene.gutter < x < scene.width:
            work.v_line(x, scene.lanes_top, scene.height, color)


def paint_era_names(work: Brushwork, scene: Scene) -> None:
    """Paint the rows of names: a line in the colour of the kind, and below it the name."""
    if scene.lanes_top <= scene.eras_top:
        return
    palette, painter = work.palette, work.painter
    top, height = scene.eras_top, scene.lanes_top - scene.eras_top
    painter.fillRect(QRectF(0, top, scene.width, height), palette.color("canvas"))
    painter.save()
    painter.setClipRect(QRectF(scene.gutter, top, scene.width - scene.gutter, height))
    for era in scene.eras:
        if era.row >= 0:
            _paint_name(work, scene, era)
    painter.restore()
    _paint_kind(work, scene)
    work.h_line(0, scene.width, scene.lanes_top - 1, palette.color("hair"))
    work.v_line(scene.gutter, top, scene.lanes_top, palette.color("hair"))


def era_rect(scene: Scene, era: Era, text_scale: float) -> QRectF:
    """Where an era's name stands, so that it can be clicked."""
    row = ROW_PX * text_scale
    left, right = max(era.x_start, scene.gutter), min(era.x_end, scene.width)
    return QRectF(left, scene.eras_top + 1 + max(era.row, 0) * row, max(right - left, 1.0), row - 1)


def _paint_name(work: Brushwork, scene: Scene, era: Era) -> None:
    palette = work.palette
    box = era_rect(scene, era, work.fonts.scale)
    token = "tint" if State.SELECTED in era.state else "hover"
    is_told = era.state & (State.SELECTED | State.HOVERED | State.HIT)
    wash = (palette.color(token if is_told else "chip"), 1.0 if is_told else _WASH)
    _fill(work, scene, era, box.top(), box.bottom(), wash)
    edge = (palette.kind(glyph(era.kind)), 0.9)
    if State.SELECTED in era.state:
        edge = (palette.color("accent"), 1.0)
    _fill(work, scene, era, box.top(), box.top() + _EDGE_PX, edge)
    middle = box.center().y() + _EDGE_PX / 2
    work.text(era.label_x, middle, era.label, TextStyle.LABEL, palette.color("ink2"))


def _paint_kind(work: Brushwork, scene: Scene) -> None:
    """Say in the gutter what the eras are."""
    if not scene.gutter or not scene.eras_name:
        return
    scale = work.fonts.scale
    y = scene.eras_top + 1 + ROW_PX * scale / 2
    x = _NAME_X * scale
    if scene.eras:
        work.solid(glyph(scene.eras[0].kind), _ICON_X * scale, y, 9 * scale)
    name = work.fonts.elided(scene.eras_name, TextStyle.LANE_COUNT, scene.gutter - x - 5)
    work.text(x, y, name, TextStyle.LANE_COUNT, work.palette.color("ink2"))


def _fill(
    work: Brushwork, scene: Scene, era: Era, top: float, bottom: float, wash: tuple[QColor, float]
) -> None:
    """Fill the stretch of an era between two heights, fading between its limits and its core."""
    left, right = max(era.x_start, scene.gutter - 2), min(era.x_end, scene.width + 2)
    if right <= left:
        return
    color, opacity = QColor(wash[0]), wash[1]
    box = QRectF(left, top, max(right - left, 1.0), bottom - top)
    color.setAlphaF(opacity)
    width = era.x_end - era.x_start
    is_certain_from = era.x_start_latest <= max(left, era.x_start + 2)
    if is_certain_from and era.x_end_earliest >= min(right, era.x_end - 2):
        work.painter.fillRect(box, color)
        return
    gradient = QLinearGradient(era.x_start, 0, era.x_end, 0)
    clear = QColor(color)
    clear.setAlphaF(0.0)
    begins = min(max((era.x_start_latest - era.x_start) / width, 0.0), 1.0)
    ends = min(max((era.x_end_earliest - era.x_start) / width, begins), 1.0)
    gradient.setColorAt(0.0, clear if begins > 0 else color)
    gradient.setColorAt(begins, color)
    gradient.setColorAt(ends, color)
    gradient.setColorAt(1.0, clear if ends < 1 else color)
    work.fade(box, gradient)
