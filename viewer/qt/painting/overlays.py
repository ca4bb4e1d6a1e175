"""What lies over the lanes: today, the ruler, hints at the edges, and a message when empty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainterPath, QPen

from viewer.qt.painting.brushwork import Brushwork
from viewer.timeline.scene import EdgeHint, Ruler, Scene, TextStyle

_RULER_STROKE = 1.25
_GAP = 12.0


def paint_today(work: Brushwork, scene: Scene) -> None:
    """Paint the line of today, its label apart (see ``paint_today_label``)."""
    if scene.today_x is None or not scene.gutter <= scene.today_x <= scene.width:
        return
    top = scene.axis.height
    color = work.palette.color("today", 0.75)
    work.v_line(scene.today_x, top, scene.height, color, 1.25)


def paint_today_label(work: Brushwork, scene: Scene) -> None:
    """Paint the word for today in a small box, in the row of the ruler or on the axis."""
    if not scene.today_label or scene.today_x is None:
        return
    palette = work.palette
    width = work.fonts.width(scene.today_label, TextStyle.LABEL) + 10
    height = 16.0 * work.fonts.scale
    middle = (
        _ruler_y(scene) if scene.eras_top > scene.axis.height else scene.axis.height * 10.5 / 44
    )
    rect = QRectF(
        work.snapped(scene.today_label_x), work.snapped(middle - height / 2), width, height
    )
    work.box(rect, 3, palette.color("canvas"), palette.color("today"))
    work.text(rect.left() + 5, middle, scene.today_label, TextStyle.LABEL, palette.color("today"))


def _ruler_y(scene: Scene) -> float:
    return (scene.axis.height + scene.eras_top) / 2


def paint_ruler_row(work: Brushwork, scene: Scene) -> None:
    """Paint the row of the ruler over what scrolls below, and the ruler in it."""
    if scene.eras_top <= scene.axis.height:
        return
    palette = work.palette
    top, height = scene.axis.height, scene.eras_top - scene.axis.height
    work.painter.fillRect(QRectF(0, top, scene.width, height), palette.color("canvas"))
    work.h_line(0, scene.width, scene.eras_top - 1, palette.color("hair"))
    work.v_line(scene.gutter, top, scene.eras_top, palette.color("hair"))
    if scene.ruler is None:
        return
    work.painter.save()
    work.painter.setClipRect(QRectF(scene.gutter, top, scene.width - scene.gutter, height))
    _paint_ruler(work, scene, scene.ruler)
    work.painter.restore()


def _paint_ruler(work: Brushwork, scene: Scene, ruler: Ruler) -> None:
    y = _ruler_y(scene)
    accent = work.palette.color("accent")
    left, right = ruler.x_from, ruler.x_to
    _paint_soft_end(work, left, ruler.soft_from, y, 1)
    _paint_soft_end(work, right, ruler.soft_to, y, -1)
    text_x, text_end = _paint_ruler_words(work, scene, ruler, y)
    line = work.snapped(y - _RULER_STROKE / 2)
    for x1, x2 in (
        (left + ruler.soft_from, text_x - _GAP),
        (text_end + _GAP, right - ruler.soft_to),
    ):
        x1, x2 = max(x1, scene.gutter), min(x2, scene.width)
        if x2 > x1:
            work.painter.fillRect(QRectF(x1, line, x2 - x1, _RULER_STROKE), accent)


def _paint_soft_end(work: Brushwork, x: float, soft: float, y: float, inward: int) -> None:
    """A cap where the date is exact, else a fading block as wide as what is not known."""
    accent = work.palette.color("accent")
    if soft < 2:
        work.v_line(x, y - 5.5, y + 5.5, accent, 1.5)
        return
    gradient = QLinearGradient(x, 0, x + inward * soft, 0)
    clear = work.palette.color("accent", 0.0)
    gradient.setColorAt(0.0, clear)
    gradient.setColorAt(1.0, work.palette.color("accent", 0.9))
    left = min(x, x + inward * soft)
    work.fade(QRectF(left, y - 4, soft, 8), gradient)


def _paint_ruler_words(
    work: Brushwork, scene: Scene, ruler: Ruler, y: float
) -> tuple[float, float]:
    """Paint the words in the middle of what is in view of the ruler; where they begin and end."""
    fonts, palette = work.fonts, work.palette
    text, detail = ruler.text, ruler.detail
    width = fonts.width(text, TextStyle.RULER)
    detail_width = fonts.width(detail, TextStyle.RULER_DETAIL) + 9 if detail else 0.0
    left, right = max(ruler.x_from, scene.gutter), min(ruler.x_to, scene.width)
    room = right - left - ruler.soft_from - ruler.soft_to - 4 * _GAP
    if width + detail_width > room:
        detail, detail_width = "", 0.0
    if width > room:  # beside a ruler too short for its words
        x = right + _GAP if right + _GAP + width < scene.width else left - _GAP - width
        work.text(x, y, text, TextStyle.RULER, palette.color("accent"))
        return (left + right) / 2 + _GAP, (left + right) / 2 - _GAP
    x = (left + ruler.soft_from + right - ruler.soft_to - width - detail_width) / 2
    work.text(x, y, text, TextStyle.RULER, palette.color("accent"))
    if detail:
        work.text(x + width + 9, y, detail, TextStyle.RULER_DETAIL, palette.color("ink2"))
    return x, x + width + detail_width


def paint_ruler_drops(
    work: Brushwork, scene: Scene, drops: tuple[tuple[float, float], ...]
) -> None:
    """Paint dotted lines from the ruler's ends down to the cards it measures between."""
    pen = QPen(work.palette.color("accent"), 1.25)
    pen.setDashPattern([1.4, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    work.painter.setPen(pen)
    top = _ruler_y(scene) + 5
    for x, bottom in drops:
        if scene.gutter < x < scene.width and bottom > top:
            work.painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def paint_edge_hints(work: Brushwork, scene: Scene) -> None:
    """Paint where the nearest event lies when none is in view."""
    for hint in scene.edge_hints:
        _paint_edge_hint(work, scene, hint)
    if scene.message:
        x = (scene.gutter + scene.width) / 2
        y = (scene.lanes_top + scene.height) / 2 - (36 if scene.edge_hints else 0)
        work.text_around(x, y, scene.message, TextStyle.BODY, work.palette.color("ink3"))


def edge_hint_rect(scene: Scene, hint: EdgeHint, text_width: float) -> QRectF:
    """Return where a hint is painted, so that it can be clicked."""
    width = text_width + 40
    y = (scene.lanes_top + scene.height) / 2 - 14
    x = scene.gutter + 12 if hint.direction < 0 else scene.width - 12 - width
    return QRectF(x, y, width, 28)


def _paint_edge_hint(work: Brushwork, scene: Scene, hint: EdgeHint) -> None:
    palette = work.palette
    rect = edge_hint_rect(scene, hint, work.fonts.width(hint.text, TextStyle.LABEL))
    work.box(rect, 6, palette.color("card"), palette.color("card_border"))
    is_left = hint.direction < 0
    middle = rect.center().y()
    tip = rect.left() + 12 if is_left else rect.right() - 12
    back = 5 if is_left else -5
    path = QPainterPath(QPointF(tip + back, middle - 5))
    path.lineTo(tip, middle)
    path.lineTo(tip + back, middle + 5)
    pen = QPen(palette.color("accent"), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    work.painter.strokePath(path, pen)
    text_x = rect.left() + (28 if is_left else 12)
    work.text(text_x, middle, hint.text, TextStyle.LABEL, palette.color("ink"))
