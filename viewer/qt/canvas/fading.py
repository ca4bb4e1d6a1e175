"""The calm crossing of lanes from one dress to the next: their old picture fades over the new one.

The old picture moves with the time that it shows, so that what stands in both stays in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap

from viewer.timeline.scale import Scale
from viewer.timeline.scene import Dress, LaneRow, Scene

FADE_S = 0.12
SPARE_S = 0.008
"""Where a frame takes longer, lanes cross at once: the frames come first."""
_FRAME_MS = 16
_MOST_AT_ONCE = 3
_MOST_ZOOM = 4.0
"""Beyond it an old picture would be a blur or a sliver."""

PaintLanes = Callable[[QPainter, Scene, set[int]], None]
"""Paints some lanes of a scene, background included."""


class Shown(NamedTuple):
    """A frame that stands on the screen: what it showed, of which answers, at which scale."""

    scene: Scene
    scale: Scale
    answers: object


class _Fade(NamedTuple):
    """Lanes that fade: their picture, where its top lies, whose frame it is of, since when."""

    picture: QPixmap
    top: float
    frame: Shown
    lanes: dict[str, LaneRow]
    began: float


class Fading(QObject):
    """Keeps and paints the old pictures of lanes that have changed their dress.

    Args:
        update: has the present frame painted again.
        paint_lanes: as told there.
        is_wanted: whether anything may move, asked only when lanes cross.
        now: a clock in seconds.
        parent: the object it belongs to.
    """

    def __init__(
        self,
        update: Callable[[], None],
        paint_lanes: PaintLanes,
        is_wanted: Callable[[], bool],
        parent: QObject,
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._paint_lanes, self._is_wanted, self._now = paint_lanes, is_wanted, now
        self._last: Shown | None = None
        self._fades: list[_Fade] = []
        self._next = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._next.timeout.connect(update)

    @property
    def is_running(self) -> bool:
        """Whether anything fades still."""
        return bool(self._fades)

    def stop(self) -> None:
        """Let nothing fade, and the next frame cross at once."""
        self._last = None
        self._fades = []

    def follow(self, frame: Shown, ratio: float, *, has_time: bool) -> None:
        """Take note of the frame that is to be shown, and begin to fade what crosses in it.

        Args:
            frame: to be painted next.
            ratio: physical pixels per logical pixel.
            has_time: whether there is time for more than the frame itself.
        """
        last, self._last = self._last, frame
        if last is None or last.answers is not frame.answers:
            self._fades = []
            return
        since = self._now() - FADE_S
        self._fades = [fade for fade in self._fades if fade.began > since]
        crossing = _crossing(last.scene.lanes, frame.scene.lanes)
        if crossing and has_time and self._is_wanted():
            fade = _Fade(*self._picture(last.scene, crossing, ratio), last, crossing, self._now())
            self._fades = [*self._fades, fade][-_MOST_AT_ONCE:]

    def paint(self, painter: QPainter, frame: Shown) -> None:
        """Paint what fades over a frame that is painted already."""
        for fade in self._fades:
            share = min((self._now() - fade.began) / FADE_S, 1.0)
            painter.save()
            painter.setOpacity((1.0 - share) ** 2)
            for lane in frame.scene.lanes:
                old = fade.lanes.get(lane.id)
                if old is not None:
                    _paint_lane(painter, fade, old, frame, lane)
            painter.restore()
        if self._fades:
            self._next.start()

    def _picture(
        self, scene: Scene, lanes: dict[str, LaneRow], ratio: float
    ) -> tuple[QPixmap, float]:
        """Some lanes of a scene as they were, and where the picture's top lay."""
        top = min(lane.top for lane in lanes.values())
        bottom = max(lane.top + lane.height for lane in lanes.values())
        size = QRectF(0, 0, scene.width * ratio, (bottom - top) * ratio).toAlignedRect().size()
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(0, -top)
        self._paint_lanes(painter, scene, {lane.index for lane in lanes.values()})
        painter.end()
        return picture, top


def _crossing(before: Iterable[LaneRow], after: Iterable[LaneRow]) -> dict[str, LaneRow]:
    """The lanes, as they were, that have another dress now; folding has a way of its own."""
    dresses = {lane.id: lane.dress for lane in after}
    found = {}
    for lane in before:
        dress = dresses.get(lane.id, lane.dress)
        if dress is not lane.dress and Dress.COLLAPSED not in (dress, lane.dress):
            found[lane.id] = lane
    return found


def _paint_lane(painter: QPainter, fade: _Fade, old: LaneRow, frame: Shown, lane: LaneRow) -> None:
    """Paint the old picture of a lane where its time and its lane are now."""
    zoom = fade.frame.scale.seconds_per_px / frame.scale.seconds_per_px
    if not 1 / _MOST_ZOOM < zoom < _MOST_ZOOM:
        return
    ratio, gutter = fade.picture.devicePixelRatio(), frame.scene.gutter
    width, height = fade.frame.scene.width - fade.frame.scene.gutter, min(old.height, lane.height)
    left = gutter + frame.scale.x(fade.frame.scale.left)
    top = frame.scene.lanes_top if lane.is_pinned else frame.scene.scroll_top
    room = QRectF(gutter, lane.top, frame.scene.width - gutter, lane.height)
    room.setTop(max(room.top(), top))
    painter.setClipRect(room)
    # Lanes stand on their foot: there the marks are, whatever the height.
    painter.drawPixmap(
        QRectF(left, lane.top + lane.height - height, width * zoom, height),
        fade.picture,
        QRectF(
            fade.frame.scene.gutter * ratio,
            (old.top - fade.top + old.height - height) * ratio,
            width * ratio,
            height * ratio,
        ),
    )
