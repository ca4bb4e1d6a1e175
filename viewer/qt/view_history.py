"""The views that the reader came through, to go back and forward as in a browser."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.view_state import Backdrop
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale

_KEPT = 200


class PastView(NamedTuple):
    """A stretch of time, the lanes, and what lay behind them."""

    scale: Scale
    lanes: LaneChoice = LaneChoice()
    backdrop: Backdrop = Backdrop()


class ViewHistory:
    """Views in order, one of them the present one; a new one drops what lay ahead."""

    def __init__(self) -> None:
        self._views: list[PastView] = []
        self._now = -1

    def visit(self, view: PastView) -> None:
        """Remember a view in which the reader has come to rest."""
        if self._now >= 0 and _is_same(self._views[self._now], view):
            return
        self._views = [*self._views[: self._now + 1], view][-_KEPT:]
        self._now = len(self._views) - 1

    @property
    def can_go_back(self) -> bool:
        return self._now > 0

    @property
    def can_go_forward(self) -> bool:
        return self._now < len(self._views) - 1

    def back(self) -> PastView | None:
        """Go to the view before; None at the first."""
        if not self.can_go_back:
            return None
        self._now -= 1
        return self._views[self._now]

    def forward(self) -> PastView | None:
        """Go to the view after; None at the last."""
        if not self.can_go_forward:
            return None
        self._now += 1
        return self._views[self._now]

    def clear(self) -> None:
        self._views, self._now = [], -1


def _is_same(one: PastView, other: PastView) -> bool:
    """True where the reader could not tell the views apart: less than two pixels anywhere."""
    if one[1:] != other[1:]:
        return False
    shift = abs(other.scale.x(one.scale.left))
    stretch = abs(one.scale.span_s / other.scale.span_s - 1) * other.scale.width_px
    return shift < 2 and stretch < 2
