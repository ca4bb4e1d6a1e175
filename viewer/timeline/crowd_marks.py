"""The marks of crowded lanes, thousands at once: where they lie and how they look, as arrays.

It says of many marks what ``marks`` says of one, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Marks
from viewer.domain.civil import DAY
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Precision, Qualifier
from viewer.timeline.marks import BAND_PX, BLOCK_PX, IS_OPEN_SIDED, OPEN_PX
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Crowd, Form
from viewer.timeline.view import View

Pixels = NDArray[np.float64]

_POINT, _BLOCK, _BAND, _HALO, _CIRCA, _UNSURE, _INTERVAL = (
    np.uint8(form.value)
    for form in (
        Form.POINT,
        Form.BLOCK,
        Form.BAND,
        Form.HALO,
        Form.CIRCA,
        Form.UNCERTAIN,
        Form.INTERVAL,
    )
)
_APPROXIMATE, _UNCERTAIN = np.uint8(Qualifier.APPROXIMATE), np.uint8(Qualifier.UNCERTAIN)
_OPEN_SIDED = np.uint8(IS_OPEN_SIDED)


Part = tuple[int, Pixels, Marks]
"""A lane's index, the middle of each of its marks on the canvas, and its events, row by row."""


def crowd_of(parts: Sequence[Part], view: View, kinds: tuple[str, ...]) -> Crowd:
    """Return the marks of some lanes on the scale of a view.

    Args:
        parts: the lanes.
        view: what is looked at.
        kinds: kind by code.
    """
    if not parts:
        return Crowd.empty()
    marks = joined([each for _, _, each in parts])
    sizes = [len(each) for _, _, each in parts]
    start, end = outer_limits(marks, view.scale, view.gutter, view.today)
    start_latest, end_earliest = _inner(marks, view, start, end)
    qualifier = marks.flags.copy()
    is_fading = (marks.end == OPEN_END) & (marks.flags & Qualifier.IN_FORCE == 0)
    qualifier[is_fading] |= np.uint8(Qualifier.END_UNKNOWN)
    qualifier[marks.start == OPEN_START] |= np.uint8(Qualifier.START_UNKNOWN)
    return Crowd(
        event=marks.id,
        lane=np.repeat(np.array([lane for lane, _, _ in parts], np.int64), sizes),
        y=np.concatenate([ys for _, ys, _ in parts]),
        kind=marks.kind,
        form=forms_of(marks, end - start),
        x_start=start,
        x_start_latest=start_latest,
        x_end_earliest=end_earliest,
        x_end=end,
        qualifier=qualifier,
        is_pale=(marks.precision == Precision.DECADE) | (marks.precision == Precision.CENTURY),
        kinds=kinds,
    )


def joined(parts: Sequence[Marks]) -> Marks:
    """Put the columns of several answers one after the other."""
    if len(parts) == 1:
        return parts[0]
    columns = (
        np.concatenate([getattr(part, column.name) for part in parts]) for column in fields(Marks)
    )
    return Marks(*columns)


def chosen(marks: Marks, which: NDArray[np.bool_]) -> Marks:
    """Return some rows of the columns."""
    return Marks(*(getattr(marks, column.name)[which] for column in fields(Marks)))


def forms_of(marks: Marks, width: Pixels) -> NDArray[np.uint8]:
    """Choose the form of each mark, as ``form_of`` does, by the numbers of ``Form``."""
    is_wide, is_exact = width >= BAND_PX, marks.precision <= Precision.DAY
    form = np.where(is_wide, _BAND, _HALO)
    form[is_exact] = _POINT
    form[is_exact & (width >= BLOCK_PX)] = _BLOCK
    is_about = marks.flags & _APPROXIMATE != 0
    form[is_about] = np.where(is_wide, _CIRCA, _HALO)[is_about]
    is_interval = marks.precision == Precision.INTERVAL
    form[is_interval] = np.where(width >= BLOCK_PX, _INTERVAL, _POINT)[is_interval]
    form[marks.flags & _UNCERTAIN != 0] = _UNSURE
    is_open = (marks.start == OPEN_START) | (marks.end == OPEN_END)
    form[is_open | (marks.flags & _OPEN_SIDED != 0)] = _INTERVAL
    return form


def taken(marks: Marks, places: NDArray[np.intp]) -> Marks:
    """Take some rows of the columns."""
    return Marks(*(getattr(marks, column.name)[places] for column in fields(Marks)))


def outer_limits(
    marks: Marks, scale: Scale, gutter: float, today: int | None
) -> tuple[Pixels, Pixels]:
    """Tell from where to where marks reach, open sides given the length of their fading."""
    has_start, has_end = marks.start != OPEN_START, marks.end != OPEN_END
    start, end = gutter + scale.xs(marks.start), gutter + scale.xs(marks.end)
    if not has_start.all():
        is_known = (marks.end_earliest != OPEN_START) & (marks.end_earliest != OPEN_END)
        border = np.where(is_known, marks.end_earliest, marks.end)
        known = np.where(has_end, gutter + scale.xs(border), gutter + scale.width_px / 2)
        start = np.where(has_start, start, known - OPEN_PX)
    if not has_end.all():
        fading = np.maximum(start + OPEN_PX, gutter + 40.0)
        is_lasting = marks.flags & Qualifier.IN_FORCE != 0
        if today is not None:
            reached = np.maximum(gutter + scale.x(today), start + 2)
            fading = np.where(is_lasting, reached, fading)
        end = np.where(has_end, end, fading)
    return start, end


def _inner(marks: Marks, view: View, start: Pixels, end: Pixels) -> tuple[Pixels, Pixels]:
    """Where starts end and ends begin; the other way round where only one moment is meant."""
    has_start, has_end = marks.start != OPEN_START, marks.end != OPEN_END
    is_interval = (marks.precision == Precision.INTERVAL) | ~has_start | ~has_end
    xs, gutter = view.scale.xs, view.gutter
    is_late = has_start & (marks.start_latest != OPEN_START)
    is_late &= _is_longer_than_a_day(marks.start, marks.start_latest)
    late = np.where(is_late, np.minimum(gutter + xs(marks.start_latest), end), start)
    is_early = has_end & (marks.end_earliest != OPEN_END)
    is_early &= _is_longer_than_a_day(marks.end_earliest, marks.end)
    early = np.where(is_early, np.maximum(gutter + xs(marks.end_earliest), start), end)
    return np.where(is_interval, late, end), np.where(is_interval, early, start)


def _is_longer_than_a_day(start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.bool_]:
    # Unsigned, so that the farthest apart do not overflow.
    apart = end.view(np.uint64) - start.view(np.uint64)
    return (end > start) & (apart > np.uint64(DAY))
