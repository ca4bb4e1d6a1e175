"""Short ways from one view to another that can be interrupted at any moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from viewer.timeline.scale import Scale

GLIDE_MS = 180
_FAR_PX = 100_000.0


def between(one: Scale, other: Scale, share: float) -> Scale:
    """The view a share of the way from one view to another, 0 to 1.

    Zooming is even in the logarithm, about the pixel whose time both views share; where that
    lies far off, or nowhere, the left edge moves evenly instead.
    """
    if share <= 0 or share >= 1:
        return one if share <= 0 else other
    ratio = one.seconds_per_px / other.seconds_per_px
    gap = one.seconds_per_px - other.seconds_per_px
    shared_x = one.x(other.left) * one.seconds_per_px / gap if gap else _FAR_PX
    if abs(shared_x) < _FAR_PX:
        return one.zoomed(ratio**share, shared_x)
    return one.zoomed(ratio**share, 0.0).panned(one.x(other.left) * share * ratio**share)


class Glide(QObject):
    """Moves a view to where it is wanted; a new wish takes over from where the view is.

    Args:
        show: shows a view, and is told whether it is the last one of the way.
        parent: the object it belongs to.
    """

    def __init__(self, show: Callable[[Scale, bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._one: Scale | None = None
        self._other: Scale | None = None
        self._way = QVariantAnimation(self)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setDuration(GLIDE_MS)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._step)
        self._way.finished.connect(self._arrive)

    @property
    def target(self) -> Scale | None:
        """Where the view is going; None while it rests."""
        return self._other

    def go(self, one: Scale, other: Scale, *, is_instant: bool = False) -> None:
        """Go from one view to another."""
        self.stop()
        if is_instant:
            self._show(other, True)
            return
        self._one, self._other = one, other
        self._way.start()

    def stop(self) -> None:
        """Stay where the view is."""
        self._one = self._other = None
        self._way.stop()

    def _step(self, share: float) -> None:
        if self._one is not None and self._other is not None and share < 1:
            self._show(between(self._one, self._other, share), False)

    def _arrive(self) -> None:
        if self._other is not None:
            other, self._one, self._other = self._other, None, None
            self._show(other, True)
