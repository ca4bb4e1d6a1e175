"""The views that the reader came through, to go back and forward as in a browser."""

from __future__ import annotations

from viewer.timeline.scale import Scale

_KEPT = 200


class ViewHistory:
    """Views in order, one of them the present one; a new one drops what lay ahead."""

    def __init__(self) -> None:
        self._views: list[Scale] = []
        self._now = -1

    def visit(self, view: Scale) -> None:
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

    def back(self) -> Scale | None:
        """Go to the view before; None at the first."""
        if not self.can_go_back:
            return None
        self._now -= 1
        return self._views[self._now]

    def forward(self) -> Scale | None:
        """Go to the view after; None at the last."""
        if not self.can_go_forward:
            return None
        self._now += 1
        return self._views[self._now]

    def clear(self) -> None:
        self._views, self._now = [], -1


def _is_same(one: Scale, other: Scale) -> bool:
    """True where the reader could not tell the views apart: less than two pixels anywhere."""
    shift = abs(other.x(one.left))
    return shift < 2 and abs(one.span_s / other.span_s - 1) * other.width_px < 2
