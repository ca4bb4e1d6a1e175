"""From an event to the nearest one of the lane above or below."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.answers import Answers, Lanes
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.qt.session import Session
from viewer.timeline.lane_choice import lane_index
from viewer.timeline.scene import LaneRow


def nearest_in_lane(session: Session, rows: Sequence[LaneRow], direction: int) -> int | None:
    """Tell the event that is nearest in time in the next lane with one.

    Args:
        session: whose current event is the start; without one, the middle of the view.
        rows: the lanes as they stand on screen, from top to bottom.
        direction: -1 up, 1 down.
    """
    lanes, one = session.lanes, session.current
    if lanes is None or session.answers is None or not rows:
        return None
    found = (lane_index(lanes, row.id) for row in rows)
    order = [lane for lane in found if lane is not None]
    own = [order.index(lane) for lane in lanes.lanes_of(one) if lane in order] if one else []
    at = (own[0] if own else (-1 if direction > 0 else len(order))) + direction
    around = _span_of(session, one)
    while 0 <= at < len(order):
        event = _nearest(session.answers, lanes, order[at], *around)
        if event is not None and event != one:
            return event
        at += direction
    return None


def _span_of(session: Session, event: int | None) -> tuple[int, int]:
    """The known extent of an event, or the middle of the view."""
    middle = session.scale.time(session.scale.width_px / 2)
    if event is None or session.answers is None:
        return middle, middle + 1
    marks = session.answers.marks([event])
    sides = [int(marks.start[0]), int(marks.end[0])] if len(marks) else []
    known = [side for side in sides if side not in (OPEN_START, OPEN_END)]
    return (known[0], max(known[-1], known[0] + 1)) if known else (middle, middle + 1)


def _nearest(answers: Answers, lanes: Lanes, lane: int, start: int, end: int) -> int | None:
    overlapping = lanes.marks_in(lane, start, end, limit=50)
    if len(overlapping):
        distances = abs(overlapping.start - start)
        return int(overlapping.id[distances.argmin()])
    before, after = lanes.nearest(lane, start, end)
    if before is None or after is None:
        return before if after is None else after
    marks = answers.marks([before, after])
    gaps = (start - int(marks.end.min()), int(marks.start.max()) - end)
    return before if gaps[0] <= gaps[1] else after
