"""An axis of one line, for strips too low for two: it still tells which year its months are of."""

from __future__ import annotations

from collections.abc import Iterator

from viewer.timeline.axis_words import AxisWords
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Axis, TextMeasure, TextStyle, Tick
from viewer.timeline.ticks import LABEL_ROOM_PX, Unit, axis_for, rung_for

_BETWEEN_PX = 10.0
"""Labels keep so far apart."""


def axis_line(
    scale: Scale, left: float, words: AxisWords, measure: TextMeasure, text_scale: float = 1.0
) -> tuple[Tick, ...]:
    """The labels of a view in one line; each is centred on its ``x`` and none overlap.

    Years speak for themselves. Of months, days and hours the upper line's labels go before, as a
    month without its year says nothing; what began before the view stands at its left end.

    Args:
        scale: the view.
        left: where the line begins, in pixels.
        words: the reader's language.
        measure: tells the width of labels.
        text_scale: larger text needs more room.
    """
    axis = axis_for(scale, left, words, measure, text_scale)
    minor = [tick for tick in axis.minor if tick.label]
    is_of_years = rung_for(scale, LABEL_ROOM_PX * text_scale).minor.unit is Unit.YEAR
    wanted = minor if is_of_years else [*_upper(axis, left, measure), *minor]
    placed: list[Tick] = []
    taken: list[tuple[float, float]] = []
    for tick in wanted:
        half = measure.width(tick.label, TextStyle.OVERVIEW) / 2
        start, end = tick.x - half - _BETWEEN_PX / 2, tick.x + half + _BETWEEN_PX / 2
        is_inside = start >= left - _BETWEEN_PX and end <= left + scale.width_px + _BETWEEN_PX
        if is_inside and all(end <= other or start >= beyond for other, beyond in taken):
            taken.append((start, end))
            placed.append(tick)
    return tuple(sorted(placed))


def _upper(axis: Axis, left: float, measure: TextMeasure) -> Iterator[Tick]:
    """The labels of the upper line, what began before the view first."""
    before = axis.context or axis.sticky
    if before:
        yield Tick(left + measure.width(before, TextStyle.OVERVIEW) / 2, before, True)
    for tick in axis.major:
        if tick.label:
            yield tick
