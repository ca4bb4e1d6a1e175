"""Marks: the truth about the time of an event. Ink is knowledge.

What a source states is solid, what it leaves open fades, what is disputed is dashed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainterPath, QPen

from viewer.domain.precision import Qualifier
from viewer.qt.painting.brushwork import CONTEXT, Brushwork
from viewer.qt.painting.wash import Fade
from viewer.qt.translation import translate
from viewer.timeline.card_placing import LINK_GAP
from viewer.timeline.kinds import Glyph, glyph
from viewer.timeline.scene import Form, Link, Mark, State, TextStyle

MARK_PX = 9.5
BLOCK_PX = 9.0
BAND_PX = 11.0
BAR_PX = 6.0
HALO_PX = 30.0
CAP_PX = 11.0
STROKE_PX = 1.5
UNCERTAIN_PX = 13.0
UNCERTAIN_LEAST_PX = 16.0
BAND_INK, PALE_INK = 0.6, 0.4
UNCERTAIN_INK = 0.1
OPEN_INK, SOFT_INK = 0.12, 0.05
OPEN_SHARE = 0.6
"""How much of a bar fades toward a side that nobody knows."""
SOFT_EDGE_PX = 3.0
"""An imprecise end shorter than this is an exact one on screen."""
SOFT_SHARE = 0.84
"""How large a hollow shape on its halo is, beside a solid one."""
OPEN_START = Qualifier.OPEN_START | Qualifier.START_UNKNOWN
OPEN_END = Qualifier.END_UNKNOWN
_FADE = 0.25
_RING = 7.5
_GROWN = 1.0
_BELL_INK = 0.7
_BELL = ((0.0, 0.0), (0.2, 0.1), (0.35, _BELL_INK * 0.6), (0.5, _BELL_INK))
BELL = Fade(
    tuple(at for at, _ in _BELL) + tuple(1 - at for at, _ in _BELL[-2::-1]),
    tuple(ink for _, ink in _BELL) + tuple(ink for _, ink in _BELL[-2::-1]),
)
"""The course of ink over an approximate date, half as long again on both sides."""


def band_fade(ink: float) -> Fade:
    """The course of ink over a month or year: soft inside its limits."""
    soft = ink * 0.12
    return Fade((0.0, _FADE, 1 - _FADE, 1.0), (soft, ink, ink, soft))


def paint_mark(work: Brushwork, mark: Mark) -> None:
    """Paint one mark with what the reader is doing with it."""
    painter = work.painter
    if State.CONTEXT in mark.state:
        painter.setOpacity(CONTEXT)
    if mark.is_ghost:
        _paint_ghost(work, mark)
    else:
        _PAINTERS[mark.form](work, mark)
        _paint_state(work, mark)
    painter.setOpacity(1.0)


def _color(work: Brushwork, mark: Mark, opacity: float = 1.0) -> QColor:
    return work.palette.kind(glyph(mark.kind), opacity)


def _middle(mark: Mark) -> float:
    return (mark.x_start + mark.x_end) / 2


def _size(work: Brushwork, mark: Mark) -> float:
    grown = _GROWN if State.HOVERED in mark.state else 0.0
    return (MARK_PX + 2 * grown) * work.fonts.scale


def _paint_point(work: Brushwork, mark: Mark) -> None:
    work.solid(glyph(mark.kind), _middle(mark), mark.y, _size(work, mark))


def _paint_block(work: Brushwork, mark: Mark) -> None:
    rect = _bar_rect(work, mark, BLOCK_PX)
    work.box(rect, 1.5, _color(work, mark))


def _bar_rect(work: Brushwork, mark: Mark, height: float) -> QRectF:
    height += 2 * _GROWN if State.HOVERED in mark.state else 0.0
    left, right = work.snapped(mark.x_start), work.snapped(mark.x_end)
    return QRectF(left, mark.y - height / 2, max(right - left, 1.0), height)


def _gradient(left: float, right: float, color: QColor, fade: Fade) -> QLinearGradient:
    """A gradient of one colour."""
    gradient = QLinearGradient(left, 0, right, 0)
    for at, opacity in zip(fade.at, fade.opacity, strict=True):
        shade = QColor(color)
        shade.setAlphaF(opacity)
        gradient.setColorAt(min(max(at, 0.0), 1.0), shade)
    return gradient


def _paint_band(work: Brushwork, mark: Mark) -> None:
    rect = _bar_rect(work, mark, BAND_PX)
    ink = PALE_INK if mark.is_pale else BAND_INK
    gradient = _gradient(rect.left(), rect.right(), _color(work, mark), band_fade(ink))
    work.fade(rect, gradient)
    for x in (rect.left() + 0.5, rect.right() - 0.5):
        work.v_line(x, rect.top() - 0.5, rect.bottom() + 0.5, _color(work, mark, ink))


def _halo(work: Brushwork, x: float, y: float, color: QColor, ink: float) -> None:
    half = HALO_PX / 2 * work.fonts.scale
    rect = QRectF(x - half, y - BAND_PX / 2, 2 * half, BAND_PX)
    fade = Fade((0.0, 0.3, 0.5, 0.7, 1.0), (0.0, ink * 0.7, ink, ink * 0.7, 0.0))
    work.fade(rect, _gradient(rect.left(), rect.right(), color, fade))


def _paint_halo(work: Brushwork, mark: Mark) -> None:
    x = _middle(mark)
    _halo(work, x, mark.y, _color(work, mark), PALE_INK if mark.is_pale else 0.5)
    work.hollow(glyph(mark.kind), x, mark.y, _size(work, mark) * SOFT_SHARE, "card")


def circa_sign() -> str:
    """What stands in a mark whose date is approximate."""
    return translate("SceneWords", "c.")


def _paint_circa(work: Brushwork, mark: Mark) -> None:
    width = mark.x_end - mark.x_start
    if width < 12:
        _paint_halo(work, mark)
        return
    rect = QRectF(mark.x_start - width / 2, mark.y - BAND_PX / 2, 2 * width, BAND_PX)
    work.fade(rect, _gradient(rect.left(), rect.right(), _color(work, mark), BELL))
    work.text_around(
        _middle(mark), mark.y, circa_sign(), TextStyle.GLYPH, work.palette.color("ink")
    )


def _paint_uncertain(work: Brushwork, mark: Mark) -> None:
    width = max(mark.x_end - mark.x_start, UNCERTAIN_LEAST_PX * work.fonts.scale)
    grown = 2 * _GROWN if State.HOVERED in mark.state else 0.0
    height = (UNCERTAIN_PX + grown) * work.fonts.scale
    x, color = _middle(mark), _color(work, mark)
    rect = QRectF(x - width / 2, mark.y - height / 2, width, height)
    work.box(rect.adjusted(1, 1, -1, -1), 2, _color(work, mark, UNCERTAIN_INK))
    paint_dashed_box(work, rect, color)
    work.text_around(x, mark.y, "?", TextStyle.GLYPH, color)


def paint_dashed_box(work: Brushwork, rect: QRectF, color: QColor) -> None:
    """Paint the outline of an uncertain date."""
    work.box(rect, 3, None, color, 1.2, is_dashed=True)


def _paint_interval(work: Brushwork, mark: Mark) -> None:
    """A bar: solid over the certain core, fading where an end is imprecise, caps at exact ends."""
    rect = _bar_rect(work, mark, BAR_PX * work.fonts.scale)
    width = max(rect.width(), 1.0)
    is_open_start = bool(mark.qualifier & OPEN_START)
    is_open_end = bool(mark.qualifier & OPEN_END)
    soft_start = max(min(mark.x_start_latest, mark.x_end) - mark.x_start, 0.0)
    soft_end = max(mark.x_end - max(mark.x_end_earliest, mark.x_start), 0.0)
    has_soft_start = is_open_start or soft_start > SOFT_EDGE_PX
    has_soft_end = is_open_end or soft_end > SOFT_EDGE_PX
    core_from = OPEN_SHARE if is_open_start else soft_start / width if has_soft_start else 0.0
    core_to = 1 - OPEN_SHARE if is_open_end else 1 - soft_end / width if has_soft_end else 1.0
    if core_from > core_to:
        core_from = core_to = (core_from + core_to) / 2
    begin = OPEN_INK if is_open_start else SOFT_INK if has_soft_start else 1.0
    finish = OPEN_INK if is_open_end else SOFT_INK if has_soft_end else 1.0
    fade = Fade((0.0, core_from, core_to, 1.0), (begin, 1.0, 1.0, finish))
    color = _color(work, mark)
    if has_soft_start or has_soft_end:
        work.fade(rect, _gradient(rect.left(), rect.right(), color, fade))
    else:
        work.painter.fillRect(rect, color)
    _paint_ends(work, mark, rect, has_cap=(not has_soft_start, not has_soft_end))


def _paint_ends(work: Brushwork, mark: Mark, rect: QRectF, *, has_cap: tuple[bool, bool]) -> None:
    color, y = _color(work, mark), mark.y
    half = CAP_PX / 2 * work.fonts.scale
    if has_cap[0]:
        work.v_line(rect.left() + STROKE_PX / 2, y - half, y + half, color, STROKE_PX)
    elif mark.qualifier & OPEN_START:
        paint_chevrons(work, rect.left(), y, color, -1)
    if mark.qualifier & Qualifier.IN_FORCE:
        paint_arrowhead(work, rect.right(), y, color)
    elif has_cap[1]:
        work.v_line(rect.right() - STROKE_PX / 2, y - half, y + half, color, STROKE_PX)
    elif mark.qualifier & OPEN_END:
        paint_chevrons(work, rect.right(), y, color, 1)


def paint_chevrons(work: Brushwork, x: float, y: float, color: QColor, direction: int) -> None:
    """Three chevrons that fade out on the side that nobody knows."""
    for number, opacity in enumerate((0.85, 0.55, 0.3)):
        path = QPainterPath(QPointF(x + direction * (number * 4.5 - 3.5), y - 4))
        path.lineTo(x + direction * number * 4.5, y)
        path.lineTo(x + direction * (number * 4.5 - 3.5), y + 4)
        shade = QColor(color)
        shade.setAlphaF(opacity)
        work.painter.strokePath(path, QPen(shade, 1.25))


def paint_arrowhead(work: Brushwork, x: float, y: float, color: QColor) -> None:
    """The head of an arrow at the end of a bar that goes on."""
    path = QPainterPath(QPointF(x - 1, y - 5.5))
    path.lineTo(x + 6, y)
    path.lineTo(x - 1, y + 5.5)
    path.closeSubpath()
    work.painter.fillPath(path, color)


_PAINTERS: dict[Form, Callable[[Brushwork, Mark], None]] = {
    Form.POINT: _paint_point,
    Form.BLOCK: _paint_block,
    Form.BAND: _paint_band,
    Form.HALO: _paint_halo,
    Form.CIRCA: _paint_circa,
    Form.UNCERTAIN: _paint_uncertain,
    Form.INTERVAL: _paint_interval,
}


def _paint_ghost(work: Brushwork, mark: Mark) -> None:
    """A date that another source claims: a dashed box, or a dashed tick where it is too narrow."""
    color = _color(work, mark)
    if mark.x_end - mark.x_start < 6:
        pen = QPen(work.palette.color("ink"), 1.5)
        pen.setDashPattern([1.4, 1.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        work.painter.setPen(pen)
        x = work.snapped(_middle(mark))
        half = BAND_PX / 2 + 0.5
        work.painter.drawLine(QPointF(x, mark.y - half), QPointF(x, mark.y + half))
        return
    fill = QColor(color)
    fill.setAlphaF(0.25)
    work.box(_bar_rect(work, mark, BAND_PX), 2.5, fill, color, 1.2, is_dashed=True)


def paint_link(work: Brushwork, link: Link) -> None:
    """Paint the dots between two claims of one date and the words for the other one."""
    pen = QPen(work.palette.kind(glyph(link.kind)), 1.5)
    pen.setDashPattern([1.0, 1.4])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    work.painter.setPen(pen)
    y = work.snapped(link.y)
    work.painter.drawLine(QPointF(link.x_from, y), QPointF(link.x_to, y))
    ink2 = work.palette.color("ink2")
    work.text(link.x_to + LINK_GAP, link.y, link.label, TextStyle.LABEL, ink2)


def _paint_state(work: Brushwork, mark: Mark) -> None:
    """The ring of a selected mark, the double ring of the one with the focus."""
    palette = work.palette
    if not mark.state & (State.SELECTED | State.FOCUSED):
        return
    pen = QPen(palette.color("accent"), STROKE_PX)
    painter = work.painter
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if _has_ring(mark):
        radius = _RING * work.fonts.scale
        painter.drawEllipse(QPointF(_middle(mark), mark.y), radius, radius)
    else:
        rect = _bar_rect(work, mark, BAND_PX).adjusted(-2.5, -2.5, 2.5, 2.5)
        painter.drawRoundedRect(rect, 3.5, 3.5)


def _has_ring(mark: Mark) -> bool:
    if mark.form in (Form.POINT, Form.HALO):
        return True
    return mark.x_end - mark.x_start < 10 and mark.form is not Form.INTERVAL


def paint_soft_glyph(work: Brushwork, kind: Glyph, x: float, y: float, size_px: float) -> None:
    """Paint the hollow shape of a kind on its halo, as the legend shows it."""
    _halo(work, x, y, work.palette.kind(kind), 0.5)
    work.hollow(kind, x, y, size_px, "card")
