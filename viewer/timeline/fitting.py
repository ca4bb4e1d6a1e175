"""The view of everything, of a window and of a picture alike."""

from __future__ import annotations

import numpy as np

from viewer.domain.answers import Answers, Extent, Marks
from viewer.domain.civil import seconds
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Qualifier
from viewer.timeline.marks import OPEN_PX
from viewer.timeline.scale import Scale

MARGIN_PX = 36.0
_NEAR_TODAY = 0.15
"""A view of everything reaches to today when today is no further off than this share of it."""
_EMPTY_FROM = seconds(1900)
_ASKED = 1_000
"""Of events with an open side so many are looked at, the most important first."""


def empty_view(today: int, width_px: float) -> Scale:
    """Return the view where there are no events: the years from 1900 to today."""
    return Scale.fitted(_EMPTY_FROM, today, width_px, MARGIN_PX)


def view_of_all(answers: Answers, today: int, width_px: float, *, is_bulk: bool = False) -> Scale:
    """Return the view in which all that is known of the events finds room.

    It reaches to today where today is near, or where half of the events go on and some are in
    force, as those are painted up to today. Left of the earliest known date it leaves room for
    the fading of what has no known start.

    Args:
        answers: about the events.
        today: the second of today's noon.
        width_px: how wide the plot is.
        is_bulk: leave out the few events that lie far off, as a first view does.
    """
    extent = answers.extent()
    if extent is None:
        return empty_view(today, width_px)
    start, end = _known_span(answers, extent, is_bulk=is_bulk)
    is_near = today < end + (end - start) * _NEAR_TODAY
    if end < today and (is_near or _is_going_on(answers, extent)):
        end = today
    scale = Scale.fitted(start, end, width_px, MARGIN_PX)
    lacking = OPEN_PX + MARGIN_PX - _earliest_open(answers, (extent.start, start), scale)
    if lacking <= 0:
        return scale
    room = max(width_px - 2 * MARGIN_PX - lacking, width_px / 4)
    before = lacking * (end - start) / room
    return Scale.fitted(start - int(before), end, width_px, MARGIN_PX)


def _known_span(answers: Answers, extent: Extent, *, is_bulk: bool) -> tuple[int, int]:
    """From the earliest to the latest moment known; of one moment, all that it may be."""
    start, end = extent.start, extent.end
    if is_bulk:
        start, end = extent.bulk_start, extent.bulk_end
    if end - start > 1:
        return start, end
    marks = answers.marks_in(start - 1, end, _ASKED)
    sides = np.concatenate([marks.start_latest, marks.end_earliest])
    sides = sides[(sides != OPEN_START) & (sides != OPEN_END)]
    return min(start, int(sides.min(initial=start))), max(end, int(sides.max(initial=end)))


def _is_going_on(answers: Answers, extent: Extent) -> bool:
    """Whether half of the events have no known end, and some of those are in force."""
    after = (extent.end, extent.end + 1)
    if answers.count_in(*after) * 2 < answers.count:
        return False
    marks: Marks = answers.marks_in(*after, _ASKED)
    is_in_force = marks.flags & np.uint8(Qualifier.IN_FORCE) != 0
    return bool(np.any(is_in_force & (marks.end == OPEN_END)))


def _earliest_open(answers: Answers, starts: tuple[int, int], scale: Scale) -> float:
    """The pixel at which the first event without a known start ends; the width for none.

    Args:
        answers: about the events.
        starts: the earliest moment known of any event, and of those that the view is made for.
        scale: the view.
    """
    marks = answers.marks_in(starts[0] - 1, starts[0], _ASKED)
    is_open = (marks.start == OPEN_START) & (marks.end != OPEN_END)
    ends = marks.end[is_open & (marks.end >= starts[1])]
    return scale.x(int(ends.min())) if len(ends) else scale.width_px
