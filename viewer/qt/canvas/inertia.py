"""A thrown drag runs out by itself."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QPointF, QTimer

_MEMORY_S = 0.09  # how far back a throw is measured
_DECAY_S = 0.32  # after this time a third of the speed is left
_SLOWEST = 18.0  # px/s: slower is standing still
_LEAST_THROW = 120.0  # px/s: slower was no throw
_FRAME_MS = 16


class Inertia(QObject):
    """Remembers how a drag went and carries it on.

    Args:
        move: moves the content by so many pixels.
        settle: called when the movement has run out.
        parent: the object it belongs to.
    """

    def __init__(
        self, move: Callable[[float, float], None], settle: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._move, self._settle = move, settle
        self._trail: deque[tuple[float, QPointF]] = deque(maxlen=32)
        self._speed = QPointF()
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._run)
        self._last = 0.0

    def note(self, at: QPointF) -> None:
        """Remember where the hand is."""
        self._trail.append((monotonic(), at))

    def throw(self) -> None:
        """Let go: run on with the speed of the hand's last moments."""
        now = monotonic()
        trail = [each for each in self._trail if now - each[0] < _MEMORY_S]
        self._trail.clear()
        if len(trail) < 2 or trail[-1][0] <= trail[0][0]:
            self._settle()
            return
        took = max(now - trail[0][0], 0.008)
        self._speed = (trail[-1][1] - trail[0][1]) / took
        if math.hypot(self._speed.x(), self._speed.y()) < _LEAST_THROW:
            self._settle()
            return
        self._last = now
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._trail.clear()

    def _run(self) -> None:
        now = monotonic()
        took = min(now - self._last, 0.1)
        self._last = now
        self._move(self._speed.x() * took, self._speed.y() * took)
        self._speed *= math.exp(-took / _DECAY_S)
        if math.hypot(self._speed.x(), self._speed.y()) < _SLOWEST:
            self._timer.stop()
            self._settle()
