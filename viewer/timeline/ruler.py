"""The ruler between two events: from the end of the first to the start of the second."""

from __future__ import annotations

from viewer.domain.events import Headline
from viewer.timeline.marks import Known, reach_of
from viewer.timeline.scene import Ruler
from viewer.timeline.view import SceneWords, View

_LEAST_SOFT = 3.0


def ruler_between(
    one: tuple[Known, Headline], other: tuple[Known, Headline], view: View, words: SceneWords
) -> Ruler:
    """Return the ruler of two events; its ends fade over what is not known of their dates."""
    first, second = sorted((one, other), key=lambda pair: (pair[0].start, pair[0].end))
    text, detail = words.elapsed(first[1], second[1])
    start = reach_of(first[0], view.scale, view.gutter, view.today)
    end = reach_of(second[0], view.scale, view.gutter, view.today)
    soft_from, soft_to = start.end - start.start, end.end - end.start
    x_from, x_to = start.start, end.end
    if soft_from < _LEAST_SOFT:
        x_from, soft_from = (start.start + start.end) / 2, 0.0
    if soft_to < _LEAST_SOFT:
        x_to, soft_to = (end.start + end.end) / 2, 0.0
    return Ruler(x_from, x_to, text, detail, soft_from, soft_to)
