"""The lanes' names in the gutter, and the lines between them."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPixmap

from viewer.qt.painting.brushwork import Brushwork
from viewer.timeline.kinds import glyph
from viewer.timeline.lane_names import COUNT_MARGIN, ICON_X, name_place
from viewer.timeline.scene import LaneRow, Scene, TextStyle

_PIN_PX = 3.0
_CHEVRON_X = 6.0


class NamePictures:
    """The lanes' names as pictures: while the view is panned and zoomed they stay as they are."""

    def __init__(self) -> None:
        self._kept: dict[bool, tuple[object, QPixmap]] = {}

    def of(self, work: Brushwork, scene: Scene, zone: Zone) -> QPixmap:
        """Return the picture of a zone of the gutter, painted when something in it is new."""
        key = (
            *(zone.top, zone.bottom, scene.gutter, work.ratio, work.palette.name),
            *(_what_shows(lane) for lane in zone.lanes),
        )
        kept = self._kept.get(zone.is_pinned)
        if kept is None or kept[0] != key:
            kept = self._kept[zone.is_pinned] = key, _painted(work, scene.gutter, zone)
        return kept[1]


def _what_shows(lane: LaneRow) -> tuple[object, ...]:
    """All that is painted of a lane's name."""
    words = (lane.label, lane.count_label, lane.kind)
    return (*words, lane.top, lane.height, lane.is_collapsed)


class Zone(NamedTuple):
    """The lanes that scroll, or those that stay, and from where to where they are seen."""

    top: float
    bottom: float
    lanes: tuple[LaneRow, ...]
    is_pinned: bool


def paint_lanes(work: Brushwork, pictures: NamePictures, scene: Scene) -> None:
    """Paint the gutter over what scrolls behind it, with a line below each lane."""
    palette, painter = work.palette, work.painter
    top = scene.lanes_top
    for zone in _zones(scene):
        painter.save()
        painter.setClipRect(QRectF(0, zone.top, scene.width, zone.bottom - zone.top))
        for lane in zone.lanes:
            bottom = lane.top + lane.height - 1
            work.h_line(scene.gutter, scene.width, bottom, palette.color("hair"))
        if scene.gutter and work.is_vector:
            _paint_zone(work, scene.gutter, zone)
        elif scene.gutter and zone.bottom > zone.top:
            at = QPointF(0, work.snapped(zone.top))
            painter.drawPixmap(at, pictures.of(work, scene, zone))
        painter.restore()
    if scene.scroll_top > top:
        work.h_line(0, scene.width, scene.scroll_top - 1, palette.color("ink3"))
    work.v_line(scene.gutter, top, scene.height, palette.color("hair"))


def _zones(scene: Scene) -> tuple[Zone, ...]:
    scrolling = tuple(lane for lane in scene.lanes if not lane.is_pinned)
    pinned = tuple(lane for lane in scene.lanes if lane.is_pinned)
    return (
        Zone(scene.scroll_top, scene.height, scrolling, is_pinned=False),
        Zone(scene.lanes_top, scene.scroll_top, pinned, is_pinned=True),
    )


def _painted(work: Brushwork, gutter: float, zone: Zone) -> QPixmap:
    ratio, top = work.ratio, work.snapped(zone.top)
    picture = QPixmap(ceil(gutter * ratio), ceil((zone.bottom - top) * ratio))
    picture.setDevicePixelRatio(ratio)
    inner = work.onto(picture)
    inner.painter.translate(0, -top)
    _paint_zone(inner, gutter, zone)
    inner.painter.end()
    return picture


def _paint_zone(work: Brushwork, gutter: float, zone: Zone) -> None:
    palette, painter = work.palette, work.painter
    top = work.snapped(zone.top)
    painter.fillRect(QRectF(0, top, gutter, zone.bottom - top), palette.color("canvas"))
    for lane in zone.lanes:
        work.h_line(0, gutter, lane.top + lane.height - 1, palette.color("hair"))
        _paint_name(work, gutter, lane)
        if lane.is_pinned:
            bar = QRectF(0, lane.top + 4, _PIN_PX, lane.height - 9)
            painter.fillRect(bar, palette.color("ink3"))


def _paint_name(work: Brushwork, gutter: float, lane: LaneRow) -> None:
    palette, fonts = work.palette, work.fonts
    rise = fonts.scale
    place = name_place(lane, rise)
    x, y = place.x, place.y
    if lane.kind:
        work.solid(glyph(lane.kind), ICON_X * rise, y, 11 * rise)
    count, quiet = (lane.count_label, TextStyle.LANE_COUNT), palette.color("ink3")
    if place.has_count_beside:
        work.text_to(gutter - COUNT_MARGIN, y, *count, quiet)
    else:
        work.text(x, y + 16 * rise, *count, quiet)
    name = fonts.elided(lane.label, place.style, gutter - place.around(fonts.width(*count)))
    work.text(x, y, name, place.style, palette.color("ink"))
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
