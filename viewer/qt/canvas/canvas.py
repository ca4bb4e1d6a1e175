"""The widget that shows the timeline: it has a scene made and painted, and listens to hands."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from viewer.qt.canvas.fading import SPARE_S, Fading, Shown
from viewer.qt.canvas.frames import Frames
from viewer.qt.canvas.hits import Hit, Part, dense_lanes_inside, events_inside, hit_at, rect_of
from viewer.qt.canvas.pointer import Pointer
from viewer.qt.canvas.wheel import Want, understood
from viewer.qt.navigation import Navigation
from viewer.qt.painting.painter import Caches, paint_lanes_alone, paint_scene
from viewer.qt.selection import Selection
from viewer.qt.session import Session
from viewer.qt.settings import WHEEL
from viewer.timeline.lane_choice import lane_index
from viewer.timeline.scale import Scale
from viewer.timeline.scene import LaneRow, Rect, Scene

TIP_MS = 400
_MOST_SELECTED = 10_000
_SCROLLBAR_PX = 10
_KEYS = Qt.KeyboardModifier
_FROM_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_AS_BEFORE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keys come back from another window, or from a menu."""


class Canvas(QWidget):
    """Axis, ruler, lanes and events of the session's view.

    Args:
        session: what is shown.
        navigation: moves the view.
    """

    scene_changed = Signal()
    """Another frame stands on the screen."""
    menu_requested = Signal(Hit, QPoint)
    """Show what can be done with what lies there, at a point of the screen."""

    def __init__(self, session: Session, navigation: Navigation) -> None:
        super().__init__()
        self.session, self.navigation = session, navigation
        self._frames = Frames(session, self.refresh)
        self._scene: Scene | None = None
        self._hovered: Hit | None = None
        self._has_key_focus = self._had_key_focus = False
        self._fading = Fading(self.update, self._paint_lanes, self._may_move, self)
        self.pointer = Pointer(self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.valueChanged.connect(self.refresh)
        self._tip = QTimer(self, singleShot=True, interval=TIP_MS)
        self._tip.timeout.connect(self._show_tip)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 160)
        for fact in (
            session.labels_ready,
            session.selection_changed,
            session.span_changed,
        ):
            fact.connect(self.refresh)
        for fact in (session.selection_changed, session.span_changed):
            fact.connect(self._hide_tip)  # what it tells of is elsewhere now
        for fact in (session.results_ready, session.lanes_changed):
            fact.connect(self._show_lanes)
        for fact in (session.store_changed, session.theme_changed):
            fact.connect(self.renew)

    # What is on screen

    @property
    def scene(self) -> Scene:
        """The present frame; made when somebody looks after something changed."""
        if self._scene is None:
            self._scene = self._frames.scene(
                self.size(), float(self._bar.value()), self._hovered_event, self._has_key_focus
            )
            self._fit_bar(self._scene)
        return self._scene

    @property
    def caches(self) -> Caches:
        """With which the scene is painted."""
        return self._frames.caches

    @property
    def _hovered_event(self) -> int | None:
        return self._hovered.event if self._hovered is not None else None

    def refresh(self) -> None:
        """Have the next frame made anew; many changes make one frame."""
        self._scene = None
        self.update()

    def renew(self) -> None:
        """As ``refresh``, after a change of store or theme: caches begin anew."""
        self._frames.renew()
        self._fading.stop()
        self._show_lanes()

    def sizeHint(self) -> QSize:
        return QSize(820, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        began = perf_counter()
        scene = self.scene
        frame = Shown(scene, self.session.scale, self.session.shown)
        painter = QPainter(self)
        paint_scene(painter, scene, self.session.theme.palette, self._frames.caches)
        has_time = perf_counter() - began < SPARE_S
        self._fading.follow(frame, self.devicePixelRatioF(), has_time=has_time)
        self._fading.paint(painter, frame)
        self._paint_hand(painter, scene)
        painter.end()
        self.scene_changed.emit()
        if scene.is_pending:
            self.refresh()

    def _paint_lanes(self, painter: QPainter, scene: Scene, lanes: set[int]) -> None:
        palette = self.session.theme.palette
        paint_lanes_alone(painter, scene, lanes, palette, self._frames.caches)

    def _may_move(self) -> bool:
        return not self.session.theme.is_motion_reduced

    def _paint_hand(self, painter: QPainter, scene: Scene) -> None:
        """Paint what a drag is drawing, and the ring of the keyboard's focus."""
        palette = self.session.theme.palette
        accent = palette.color("accent")
        box, drop_y = self.pointer.box, self.pointer.lane_drop_y
        if box is not None:
            fill = QColor(accent)
            fill.setAlphaF(0.12)
            painter.setPen(QPen(accent, 1))
            painter.setBrush(fill)
            painter.drawRect(box)
        if drop_y is not None:
            painter.fillRect(QRectF(0, drop_y - 1, scene.width, 2), accent)
        if self._has_key_focus:
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    # Geometry

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_width()
        self.refresh()

    def _show_lanes(self) -> None:
        self._fit_width()
        self.refresh()

    def _fit_width(self) -> None:
        """Keep the span when the canvas changes its width."""
        width = max(self.width() - self._frames.gutter_in(self.width()), 1.0)
        scale = self.session.scale
        if abs(scale.width_px - width) >= 1:
            self.session.set_scale(Scale.fitted(scale.left, scale.right, width))

    def _fit_bar(self, scene: Scene) -> None:
        """Let the lanes scroll exactly as far as they reach."""
        room = scene.height - scene.scroll_top
        most = max(0, round(scene.content_height - room))
        self._bar.blockSignals(True)
        self._bar.setRange(0, most)
        self._bar.setPageStep(max(1, round(room)))
        self._bar.setSingleStep(24)
        self._bar.blockSignals(False)
        self._bar.setVisible(most > 0)
        top = round(scene.scroll_top)
        self._bar.setGeometry(self.width() - _SCROLLBAR_PX, top, _SCROLLBAR_PX, self.height() - top)

    # Movement

    def pan(self, dx: float, dy: float) -> None:
        """Go ``dx`` pixels to later times and ``dy`` pixels down the lanes."""
        if dx:
            self.navigation.follow(self.session.scale.panned(dx))
        self.scroll_lanes(dy)

    def scroll_lanes(self, dy: float) -> None:
        self._bar.setValue(round(self._bar.value() + dy))

    def page_lanes(self, direction: int) -> None:
        """Scroll the lanes by most of what is in view."""
        self.scroll_lanes(direction * 0.8 * self._bar.pageStep())

    def settle(self) -> None:
        """Note that the hand has come to rest."""
        self.session.remember_view()

    def zoom_to_box(self, box: QRectF) -> None:
        if box.width() < 4:
            return
        gutter = self.scene.gutter
        times = [self.session.scale.time(x - gutter) for x in (box.left(), box.right())]
        width = self.session.scale.width_px
        self.navigation.glide_to(Scale.fitted(times[0], max(times[1], times[0] + 1), width))

    def zoom_at(self, factor: float, x: float) -> None:
        """Show time ``factor`` times finer, the date under canvas pixel ``x`` unmoved."""
        self.navigation.follow(self.session.scale.zoomed(factor, x - self.scene.gutter))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.inertia.stop()
        at = event.position()
        turn = understood(
            event,
            is_over_names=at.x() < self.scene.gutter,
            wheel_scrolls=self.session.settings.get(WHEEL) == "scroll",
        )
        if turn.want is Want.ZOOM:
            self.zoom_at(turn.factor, max(at.x(), self.scene.gutter))
        else:
            self.pan(turn.dx, turn.dy)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self._on_gesture(event):
            return True
        return super().event(event)

    def _on_gesture(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_at(max(0.1, 1 + event.value()), event.position().x())
        elif kind is Qt.NativeGestureType.PanNativeGesture:
            self.pan(-event.delta().x(), -event.delta().y())
        elif kind is Qt.NativeGestureType.SmartZoomNativeGesture:
            self.open_hit(self.hit(event.position()), event.position())
        elif kind is Qt.NativeGestureType.EndNativeGesture:
            self.settle()
        else:
            return kind is Qt.NativeGestureType.BeginNativeGesture
        return True

    def rect_of(self, event: int) -> Rect | None:
        """Where an event's card, or else its mark or name, is painted; None where it is not."""
        return rect_of(self.scene, event, self._frames.era_rects(self.scene))

    # The pointer

    def hit(self, at: QPointF) -> Hit:
        """What lies under a point of the canvas."""
        scene, frames = self.scene, self._frames
        rects = frames.hint_rects(scene), frames.era_rects(scene)
        return hit_at(scene, at.x(), at.y(), *rects)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hide_tip()
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what the first of the two clicks hit: that may stand elsewhere once selected."""
        if event.button() is Qt.MouseButton.LeftButton:
            hit = self.pointer.hit or self.hit(event.position())
            self.open_hit(hit, event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is there; a key asks for that of the selected event."""
        self._hide_tip()
        at, hit = event.pos(), self.hit(QPointF(event.pos()))
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at, hit = self._place_of_selection()
        if hit.event is not None and hit.event not in self.session.selection.ids:
            self.session.select_one(hit.event)
        self.menu_requested.emit(hit, self.mapToGlobal(at))
        event.accept()

    def _place_of_selection(self) -> tuple[QPoint, Hit]:
        """Where the selected event is painted, else the corner of the lanes."""
        scene, one = self.scene, self.session.selection.one
        rect = self.rect_of(one) if one is not None else None
        at = QPointF(scene.gutter + 12, scene.lanes_top + 12)
        if rect is not None:
            at = QPointF(max(rect.x, scene.gutter) + 12, rect.y + rect.height / 2)
        part = Part.EVENT if one is not None else Part.PLOT
        return at.toPoint(), self.hit(at)._replace(part=part, event=one, members=())

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)

    def hover(self, at: QPointF | None) -> None:
        """Mark what lies under a resting pointer, and tell of it in a moment."""
        hit = self.hit(at) if at is not None else None
        before, self._hovered = self._hovered_event, hit
        if self._hovered_event != before:
            self._hide_tip()
            self.refresh()
        if hit is not None:
            self.setCursor(_CURSORS.get(hit.part, Qt.CursorShape.ArrowCursor))
            self._tip.start()
        else:
            self._hide_tip()

    def click(self, hit: Hit, keys: Qt.KeyboardModifier) -> None:
        """Select, measure, add, or clear, as the keys held say."""
        if hit.part is Part.HINT:
            self.navigation.choose(hit.event)
        elif hit.event is not None:
            self._click_event(hit.event, keys)
        elif hit.part is Part.PLOT and not keys:
            self.session.select(Selection())

    def _click_event(self, event: int, keys: Qt.KeyboardModifier) -> None:
        if keys & _KEYS.ShiftModifier or self.session.is_measuring:
            self.measure_to(event)
        elif keys & _KEYS.ControlModifier:
            self.session.select(self.session.selection.toggled(event))
        else:
            self.session.select_one(event)

    def measure_to(self, event: int) -> None:
        """Let the ruler reach to an event."""
        self.session.measure_to(event)

    def open_hit(self, hit: Hit, at: QPointF) -> None:
        """Zoom to what was double-clicked: event, stack, column of a density, axis label."""
        if hit.part in (Part.EVENT, Part.ERA) and hit.event is not None:
            self.navigation.fit_events(hit.members or (hit.event,))
        elif hit.part is Part.DENSITY and hit.band is not None:
            left, right = (float(hit.band.x[hit.column + side]) for side in (0, 1))
            middle, half = (left + right) / 2, max(right - left, 4.0)
            self.zoom_to_box(QRectF(QPointF(middle - half, 0), QPointF(middle + half, 1)))
        elif hit.part is Part.AXIS:
            self._open_axis(at)
        elif hit.part is Part.NAMES_EDGE:
            self.widen_names(None)
            self.keep_names()
        elif hit.part is Part.LANE_NAME and hit.lane is not None:
            self.session.choose_lanes(self.session.lane_choice.toggled(hit.lane.id))

    def _open_axis(self, at: QPointF) -> None:
        """Fit the stretch between the two labels around a point, of the line it is on."""
        axis, gutter = self.scene.axis, self.scene.gutter
        is_major = at.y() < axis.height / 2
        ticks = axis.major if is_major else tuple(tick for tick in axis.minor if tick.label)
        before = [tick.x for tick in ticks if tick.x <= at.x()]
        after = [tick.x for tick in ticks if tick.x > at.x()]
        left = max(before, default=gutter)
        right = min(after, default=self.scene.width)
        self.zoom_to_box(QRectF(QPointF(left, 0), QPointF(right, 1)))

    def select_box(self, box: QRectF) -> None:
        """Select all events inside a rectangle, those of crowded lanes too."""
        rect = Rect(box.x(), box.y(), box.width(), box.height())
        events = events_inside(self.scene, rect)
        lanes, scale, gutter = self.session.lanes, self.session.scale, self.scene.gutter
        if lanes is not None:
            start, end = scale.time(box.left() - gutter), scale.time(box.right() - gutter) + 1
            ids = {row.index: row.id for row in self.scene.lanes}
            for row in dense_lanes_inside(self.scene, rect):
                lane = lane_index(lanes, ids[row])
                if lane is not None:
                    events += lanes.marks_in(lane, start, end, _MOST_SELECTED).id.tolist()
        if events:
            self.session.select(Selection(events[0], None, frozenset(events[1:])))

    def widen_names(self, x: float | None) -> None:
        """Let the lanes' names end at a pixel of the canvas; None for what they need."""
        self._frames.names.drag_to(x, self.width())
        self._show_lanes()

    def keep_names(self) -> None:
        """Remember how wide the names are."""
        self._frames.names.keep()

    def put_names_back(self) -> None:
        """Give the names the width that they had before they were dragged."""
        self._frames.names.put_back()
        self._show_lanes()

    def move_lane(self, lane: str, beside: str, *, is_after: bool) -> None:
        """Put a lane before or after another."""
        moved = self.session.lane_choice.moved(
            lane, beside, self._frames.lane_ids(), is_after=is_after
        )
        self.session.choose_lanes(moved)

    def lanes_around(self, row: LaneRow) -> list[str]:
        """The lanes among which one stands: those that are pinned, or those that scroll."""
        return self._frames.lane_ids(pinned=row.is_pinned)

    def hidden_lanes(self) -> int:
        """How many lanes the reader has hidden."""
        arrangement = self._frames.arrangement()
        return 0 if arrangement is None else arrangement.hidden

    # Tips and focus

    def peek(self) -> None:
        """Tell of the selected event as a resting pointer would."""
        one = self.session.selection.one
        rect = self.rect_of(one) if one is not None else None
        if rect is not None:
            at = QPoint(round(rect.x), round(rect.y + rect.height))
            self._tell(Hit(Part.EVENT, one), at)

    def _show_tip(self) -> None:
        if self._hovered is not None and self.pointer.drag is None:
            self._tell(self._hovered, self.mapFromGlobal(self.cursor().pos()))

    def _tell(self, hit: Hit, at: QPoint) -> None:
        from viewer.qt.canvas.tips import tip_for  # no picture waits for it

        text = tip_for(hit, self.session, self.scene.gutter)
        if text:
            QToolTip.showText(self.mapToGlobal(at + QPoint(12, 16)), text, self)

    def _hide_tip(self) -> None:
        self._tip.stop()
        QToolTip.hideText()

    def focusInEvent(self, event: QFocusEvent) -> None:
        is_back = self._had_key_focus and event.reason() in _AS_BEFORE
        self._has_key_focus = is_back or event.reason() in _FROM_KEYS
        self.refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._had_key_focus, self._has_key_focus = self._has_key_focus, False
        self.refresh()


_CURSORS = {
    Part.EVENT: Qt.CursorShape.PointingHandCursor,
    Part.HINT: Qt.CursorShape.PointingHandCursor,
    Part.ERA: Qt.CursorShape.PointingHandCursor,
    Part.AXIS: Qt.CursorShape.SizeHorCursor,
    Part.LANE_NAME: Qt.CursorShape.OpenHandCursor,
    Part.NAMES_EDGE: Qt.CursorShape.SplitHCursor,
}
