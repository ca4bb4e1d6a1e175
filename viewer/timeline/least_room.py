"""How many rows the cards of a lane need at the least, told from their dates alone.

Most lanes that have too many events for cards are known by it, and their words are never read.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Marks
from viewer.timeline.cards import LABEL_PADDING, LABEL_TEXT_X, LEAD, NARROWEST
from viewer.timeline.crowd_marks import forms_of, outer_limits
from viewer.timeline.packing import GAP_PX
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Form
from viewer.timeline.view import View

SPOT_PX = 8.0
"""Cards whose marks are nearer than this may share a stack."""
POINT_HALF = 15.0
"""How far a mark keeps clear of others on both sides of where it begins."""
_NARROW_PX = 16.0
_TOLERANCE = 0.01


class LeastRoom:
    """The narrowest that the cards of some events can be on a scale.

    Args:
        marks: the events of a lane, in reading order.
        view: what is looked at.
        seconds_per_px: of the scale on which cards are packed.
    """

    def __init__(self, marks: Marks, view: View, seconds_per_px: float) -> None:
        self._text_scale = view.text_scale
        near = Scale(view.scale.left, seconds_per_px, view.scale.width_px)
        start, end = outer_limits(marks, near, 0.0, view.today)
        form, width = forms_of(marks, end - start), end - start
        is_narrow = (form == Form.POINT.value) | (form == Form.HALO.value)
        is_narrow |= (form == Form.UNCERTAIN.value) & (width < _NARROW_PX)
        middle = (start + end) / 2
        self._start = start
        self._left = np.where(is_narrow, middle, start)
        self._right = np.where(is_narrow, middle, end)

    def rows(self, level: int, *, is_stacked: bool) -> int:
        """Tell the rows without which the cards at a level cannot do."""
        left, right = self._left, self._right
        if is_stacked:
            first = self._firsts()
            left, right = left[first], right[first]
        least = NARROWEST * self._text_scale
        if level == 1:
            least = LABEL_TEXT_X * self._text_scale + LABEL_PADDING
        begin = np.sort(left - POINT_HALF)
        end = np.sort(np.maximum(right + POINT_HALF, left - LEAD + least) + GAP_PX - _TOLERANCE)
        over = np.searchsorted(end, begin, "right")
        return int((np.arange(1, len(begin) + 1) - over).max(initial=0))

    def _firsts(self) -> NDArray[np.intp]:
        """Tell the events that begin a stack."""
        found, last = [], -np.inf
        for place, x in enumerate(self._start.tolist()):
            if x - last >= SPOT_PX:
                found.append(place)
                last = x
        return np.array(found, np.intp)
