"""What a hand does with button and movement: clicks, and drags that begin in some part."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from viewer.qt.canvas.hits import Hit, Part
from viewer.qt.canvas.inertia import Inertia
from viewer.timeline.scale import Scale
from viewer.timeline.scene import LaneRow

if TYPE_CHECKING:
    from viewer.qt.canvas.canvas import Canvas

STRETCH_PX = 130.0
"""Dragging the axis by this many pixels makes time e times finer."""

_EDGE_PX = 24.0
_KEYS = Qt.KeyboardModifier


class Drag(Enum):
    """The drags there are."""

    PAN = auto()
    STRETCH = auto()
    ZOOM_BOX = auto()
    SELECT_BOX = auto()
    RULER = auto()
    LANE = auto()
    NAMES = auto()


_CURSORS = {
    Drag.PAN: Qt.CursorShape.ClosedHandCursor,
    Drag.STRETCH: Qt.CursorShape.SizeHorCursor,
    Drag.ZOOM_BOX: Qt.CursorShape.CrossCursor,
    Drag.SELECT_BOX: Qt.CursorShape.CrossCursor,
    Drag.RULER: Qt.CursorShape.CrossCursor,
    Drag.LANE: Qt.CursorShape.ClosedHandCursor,
    Drag.NAMES: Qt.CursorShape.SplitHCursor,
}


class Pointer(QObject):
    """Understands press, move and release on a canvas, and tells it what is meant.

    Args:
        canvas: where the hand moves.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._hit: Hit | None = None
        self._last = QPointF()
        self._scale: Scale | None = None
        self.drag: Drag | None = None
        self.inertia = Inertia(self._carry_on, canvas.settle, self)
        self._moves: dict[Drag, Callable[[QPointF], None]] = {
            Drag.PAN: self._pan,
            Drag.STRETCH: self._stretch,
            Drag.ZOOM_BOX: self._mark_box,
            Drag.SELECT_BOX: self._mark_box,
            Drag.RULER: self._measure,
            Drag.LANE: self._carry_lane,
            Drag.NAMES: self._widen_names,
        }

    @property
    def hit(self) -> Hit | None:
        """What lay under the last press when it began."""
        return self._hit

    @property
    def box(self) -> QRectF | None:
        """The rectangle being drawn; as high as the plot where it is to zoom."""
        if self.drag not in (Drag.ZOOM_BOX, Drag.SELECT_BOX) or self._pressed is None:
            return None
        box = QRectF(self._pressed, self._last).normalized()
        if self.drag is Drag.ZOOM_BOX:
            top = self._canvas.scene.lanes_top
            box = QRectF(box.left(), top, box.width(), self._canvas.height() - top)
        return box

    @property
    def lane_drop_y(self) -> float | None:
        """The height of the line where a dragged lane would be put."""
        if self.drag is not Drag.LANE:
            return None
        drop = self._drop_place()
        if drop is None:
            return None
        row, is_after = drop
        return row.top + (row.height if is_after else 0.0)

    def press(self, event: QMouseEvent) -> None:
        self.inertia.stop()
        self._canvas.navigation.stop()
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        self._pressed = self._last = event.position()
        self._hit = self._canvas.hit(event.position())
        self._scale = self._canvas.session.scale
        self.drag = None

    def move(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._canvas.hover(event.position())
            return
        way = event.position() - self._pressed
        far = QApplication.startDragDistance() / 2
        if self.drag is None and max(abs(way.x()), abs(way.y())) >= far:
            self.drag = self._begun(event)
            self._canvas.setCursor(_CURSORS[self.drag])
            self._canvas.hover(None)
        if self.drag is not None:
            self._moves[self.drag](event.position())
            self._last = event.position()

    def release(self, event: QMouseEvent) -> None:
        pressed, drag, box = self._pressed, self.drag, self.box
        drop = self._drop_place() if drag is Drag.LANE else None
        self._pressed = self.drag = None
        self._canvas.unsetCursor()
        self._canvas.update()
        if pressed is None or self._hit is None:
            return
        if drag is None:
            if event.button() is Qt.MouseButton.LeftButton:
                self._canvas.click(self._hit, event.modifiers())
        elif drag is Drag.PAN:
            self._let_go()
        elif drag is Drag.LANE and drop is not None and self._hit.lane is not None:
            self._canvas.move_lane(self._hit.lane.id, drop[0].id, is_after=drop[1])
        elif box is not None and drag is Drag.ZOOM_BOX:
            self._canvas.zoom_to_box(box)
        elif box is not None and drag is Drag.SELECT_BOX:
            self._canvas.select_box(box)
        elif drag is Drag.STRETCH:
            self._canvas.settle()
        elif drag is Drag.NAMES:
            self._canvas.keep_names()

    def cancel(self) -> bool:
        """Give up a drag that is under way; tell whether there was one."""
        was = self.drag is not None
        if was and self._scale is not None and self.drag in (Drag.PAN, Drag.STRETCH):
            self._canvas.navigation.follow(self._scale)
        elif self.drag is Drag.NAMES:
            self._canvas.put_names_back()
        self._pressed = self.drag = None
        self._canvas.unsetCursor()
        self._canvas.update()
        return was

    def _begun(self, event: QMouseEvent) -> Drag:
        keys, hit = event.modifiers(), self._hit
        if event.buttons() & Qt.MouseButton.MiddleButton or hit is None:
            return Drag.PAN
        if hit.part is Part.NAMES_EDGE:
            return Drag.NAMES
        if hit.part is Part.LANE_NAME:
            return Drag.LANE
        if hit.part is Part.AXIS:
            return Drag.STRETCH
        if keys & _KEYS.ShiftModifier:
            return Drag.ZOOM_BOX
        if keys & _KEYS.ControlModifier:
            return Drag.SELECT_BOX
        if keys & _KEYS.AltModifier and hit.event is not None:
            self._canvas.click(hit, _KEYS.NoModifier)
            return Drag.RULER
        return Drag.PAN

    def _pan(self, at: QPointF) -> None:
        self.inertia.note(at)
        way = at - self._last
        self._canvas.pan(-way.x(), -way.y())

    def _stretch(self, at: QPointF) -> None:
        if self._scale is None or self._pressed is None:
            return
        grab_x = self._pressed.x() - self._canvas.scene.gutter
        factor = math.exp((at.x() - self._pressed.x()) / STRETCH_PX)
        self._canvas.navigation.follow(self._scale.zoomed(factor, grab_x))

    def _mark_box(self, _at: QPointF) -> None:
        self._canvas.update()

    def _measure(self, at: QPointF) -> None:
        event = self._canvas.hit(at).event
        if event is not None:
            self._canvas.measure_to(event)

    def _carry_lane(self, at: QPointF) -> None:
        """Scroll where the hand comes near the upper or lower end of the lanes that scroll."""
        scene = self._canvas.scene
        if at.y() > scene.height - _EDGE_PX:
            self._canvas.scroll_lanes(_EDGE_PX)
        elif scene.scroll_top < at.y() < scene.scroll_top + _EDGE_PX:
            self._canvas.scroll_lanes(-_EDGE_PX)
        self._canvas.update()

    def _widen_names(self, at: QPointF) -> None:
        self._canvas.widen_names(at.x())

    def _drop_place(self) -> tuple[LaneRow, bool] | None:
        """Beside which of the lanes in sight the dragged one would be put, and whether after it."""
        scene, y = self._canvas.scene, self._last.y()
        is_pinned = y < scene.scroll_top
        rows = [row for row in scene.lanes if row.is_pinned is is_pinned]
        above = [row for row in rows if row.top + row.height / 2 < y]
        if above:
            return above[-1], True
        return (rows[0], False) if rows else None

    def _let_go(self) -> None:
        if self._canvas.session.theme.is_motion_reduced:
            self.inertia.stop()
            self._canvas.settle()
        else:
            self.inertia.throw()

    def _carry_on(self, dx: float, dy: float) -> None:
        self._canvas.pan(-dx, -dy)
