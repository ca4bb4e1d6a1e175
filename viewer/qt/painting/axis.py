"""The two lines of the axis, the key to the shades beside it, and the grid under the lanes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from viewer.qt.painting.brushwork import Brushwork
from viewer.timeline.scene import Axis, DensityKey, Scene, TextStyle, Tick

LABEL_INSET = 7.0
_LONG_TICK = 8.0
_SHORT_TICK = 4.0


def paint_grid(work: Brushwork, scene: Scene) -> None:
    """Paint a line for each labelled tick behind the lanes."""
    top, bottom, axis = scene.lanes_top, scene.height, scene.axis
    labelled = [tick.x + 0.5 for tick in axis.minor if tick.label]
    work.v_lines(labelled, top, bottom, work.palette.color("grid"))
    major = [tick.x + 0.5 for tick in axis.major]
    work.v_lines(major, top, bottom, work.palette.color("grid2"))


def paint_axis(work: Brushwork, scene: Scene) -> None:
    """Paint the axis over everything that scrolls below it."""
    axis, palette = scene.axis, work.palette
    height = axis.height
    painter = work.painter
    painter.fillRect(QRectF(0, 0, scene.width, height), palette.color("window"))
    painter.save()
    painter.setClipRect(QRectF(scene.gutter, 0, scene.width - scene.gutter, height))
    work.v_lines([tick.x + 0.5 for tick in axis.major], 0, height, palette.color("hair2"))
    for has_label, length, token in ((True, _LONG_TICK, "ink3"), (False, _SHORT_TICK, "hair2")):
        places = [tick.x + 0.5 for tick in axis.minor if bool(tick.label) == has_label]
        work.v_lines(places, height - length, height, palette.color(token))
    for tick in axis.minor:
        if tick.label:
            _clear_line(work, tick, axis)
            work.text_around(
                tick.x, _minor_y(height), tick.label, TextStyle.AXIS_MINOR, palette.color("ink2")
            )
    ink = palette.color("ink")
    for tick in axis.major:
        work.text(tick.x + LABEL_INSET, _major_y(height), tick.label, TextStyle.AXIS_MAJOR, ink)
    work.text(scene.gutter + LABEL_INSET, _major_y(height), axis.sticky, TextStyle.AXIS_MAJOR, ink)
    painter.restore()
    work.v_line(scene.gutter, 0, height, palette.color("hair"))
    if scene.density_key is not None:
        _paint_key(work, scene.density_key, scene.gutter, height, has_title=not axis.context)
    work.text(12, _major_y(height), axis.context, TextStyle.AXIS_MAJOR, ink)
    work.h_line(0, scene.width, height - 1, palette.color("hair2"))


def _clear_line(work: Brushwork, tick: Tick, axis: Axis) -> None:
    """Interrupt the line of a span that starts here, so that it does not strike through a label."""
    half = work.fonts.width(tick.label, TextStyle.AXIS_MINOR) / 2 + 2
    if not any(abs(line.x - tick.x) <= half + 1 for line in axis.major):
        return
    top = _minor_y(axis.height) - 7 * work.fonts.scale
    box = QRectF(tick.x - half, top, 2 * half, 14 * work.fonts.scale)
    work.painter.fillRect(box, work.palette.color("window"))


def _major_y(height: float) -> float:
    return height * 10.5 / 44


def _minor_y(height: float) -> float:
    return height * 28 / 44


def _paint_key(
    work: Brushwork, key: DensityKey, gutter: float, height: float, *, has_title: bool
) -> None:
    palette = work.palette
    left, right = 12.0, gutter - 10.0
    quiet = palette.color("ink2")
    if has_title:  # the year or day of the axis has its place where it fits nowhere else
        work.text(left, height * 9 / 44, key.title, TextStyle.OVERVIEW, quiet)
    colors = palette.ramp
    step = (right - left) / len(colors)
    for number, color in enumerate(colors):
        x1, x2 = work.snapped(left + number * step), work.snapped(left + (number + 1) * step)
        box = QRectF(x1, work.snapped(height * 18 / 44), x2 - x1, 7)
        work.painter.fillRect(box, QColor(color))
    work.text(left, height * 34 / 44, key.least, TextStyle.OVERVIEW, quiet)
    work.text_to(right, height * 34 / 44, key.most, TextStyle.OVERVIEW, quiet)
