"""Wheels and touchpads told apart, and what each wants."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QWheelEvent

NOTCH = 120.0
"""Eighths of a degree of one notch of a mouse wheel."""
ZOOM_PER_NOTCH = 1.25
PX_PER_NOTCH = 90.0
_PX_PER_EIGHTH = PX_PER_NOTCH / NOTCH


class Want(Enum):
    """What a turn of the wheel wants."""

    ZOOM = auto()
    PAN = auto()


class Turn(NamedTuple):
    """One wheel event understood.

    Attributes:
        want: zoom or pan.
        factor: how much finer time shall be shown; 1 for pan.
        dx: pixels by which the view goes to later times.
        dy: pixels by which the lanes go up.
    """

    want: Want
    factor: float = 1.0
    dx: float = 0.0
    dy: float = 0.0


def understood(event: QWheelEvent, *, is_over_names: bool, wheel_scrolls: bool) -> Turn:
    """Tell what a wheel event wants.

    A mouse wheel zooms, with Shift it pans time, with Alt (or over the names) it scrolls lanes;
    where the wheel is set to scroll, it scrolls lanes and Ctrl zooms. A touchpad moves both
    ways, and with Ctrl, as pinches arrive on some systems, it zooms.
    """
    keys = event.modifiers()
    delta = moved_px(event)
    along = delta.y() or delta.x()
    if keys & Qt.KeyboardModifier.ControlModifier:
        return _zoom(event)
    if is_touchpad(event) and not keys & Qt.KeyboardModifier.ShiftModifier:
        return Turn(Want.PAN, dx=-delta.x(), dy=-delta.y())
    if keys & Qt.KeyboardModifier.ShiftModifier:
        return Turn(Want.PAN, dx=-along)
    if keys & Qt.KeyboardModifier.AltModifier or is_over_names:
        return Turn(Want.PAN, dy=-along)
    if delta.x() and not delta.y():
        return Turn(Want.PAN, dx=-delta.x())
    return Turn(Want.PAN, dy=-along) if wheel_scrolls else _zoom(event)


def is_touchpad(event: QWheelEvent) -> bool:
    """Tell a touchpad from a wheel by the event's device, or by its phases and pixels."""
    if event.device().type() is QInputDevice.DeviceType.TouchPad:
        return True
    has_phase = event.phase() is not Qt.ScrollPhase.NoScrollPhase
    return has_phase and not event.pixelDelta().isNull()


def moved_px(event: QWheelEvent) -> QPointF:
    """How far the content shall move, in logical pixels."""
    pixels = event.pixelDelta()
    if not pixels.isNull() and is_touchpad(event):
        return QPointF(pixels)
    return QPointF(event.angleDelta()) * _PX_PER_EIGHTH


def _zoom(event: QWheelEvent) -> Turn:
    angle = event.angleDelta().y() or event.angleDelta().x()
    if not angle:
        angle = round(event.pixelDelta().y() / _PX_PER_EIGHTH)
    return Turn(Want.ZOOM, factor=ZOOM_PER_NOTCH ** (angle / NOTCH))
