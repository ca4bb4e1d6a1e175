"""Reads what the pane shows while nothing is selected."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.domain.civil import civil_from_seconds, seconds
from viewer.domain.words import span_words
from viewer.qt.detail.contents import InView
from viewer.qt.detail.page_reading import line_of

if TYPE_CHECKING:
    from viewer.domain.answers import Answers

_MOST_BARS = 150
_OPEN_S = 1 << 62
"""Wider than any date that has both limits."""
_MOST_MONTHS = 36
_SHORT_STEPS = {"minute": 60, "hour": 3600, "day": 86400}
_MOST_SHORT = 72
"""Minutes, hours or days into which a shorter stretch is cut."""


def read_view(answers: Answers, start: int, end: int, locale: str, limit: int = 10) -> InView:
    """What lies in [start, end) of the matching events; in the background.

    The chart and the words cover only the stretch from the first event to the last one there.
    """
    extent, view = answers.extent(), (start, end)
    if extent is not None:
        start, end = max(start, extent.start), min(end, extent.end)
    if extent is None or start >= end:
        return InView(0, "")
    vagueness = _vagueness(answers, start, end)
    edges, step = _steps(start, end, vagueness)
    names = tuple(span_words(*each, locale) for each in pairwise(edges.tolist()))
    first, last = (_beginning(int(edge), step, locale) for edge in (edges[0], edges[-2]))
    marks = answers.marks_in(*view, limit + 1)
    by_importance = sorted(
        range(len(marks)), key=lambda n: (-int(marks.importance[n]), int(marks.rank[n]))
    )
    lines = answers.headlines([int(marks.id[n]) for n in by_importance[:limit]])
    return InView(
        count=answers.count_in(*view),
        span=span_words(start, end, locale, vagueness),
        by_year=tuple(int(n) for n in answers.counts_between(edges.clip(start, end))),
        first=first,
        last=last,
        names=names,
        step=step,
        important=tuple(line_of(line, locale) for line in lines),
        is_ranked=bool(np.any(marks.importance)),
        has_more=len(marks) > limit,
    )


def _vagueness(answers: Answers, start: int, end: int) -> int:
    """Within how many seconds the moments are known at which a stretch's events begin and end.

    An event known to its month must not lend the stretch the first of that month.
    """
    first, last = answers.marks_in(start, start + 1), answers.marks_in(end - 1, end)
    begins, ends = first.start == start, last.end == end
    widths = (
        *(first.start_latest[begins] - start).tolist(),
        *(end - last.end_earliest[ends]).tolist(),
    )
    return max((width for width in widths if 0 < width < _OPEN_S), default=0)


def _steps(start: int, end: int, vagueness: int) -> tuple[NDArray[np.int64], str]:
    """Edges of minutes, hours, days, months, years or 10^n years that cover a stretch, and which.

    Steps are no shorter than what is known of the moments at which the events begin and end.
    """
    for step, size in _SHORT_STEPS.items():
        if end - start <= _MOST_SHORT * size and vagueness <= size:
            return np.arange(start - start % size, end + size, size, dtype=np.int64), step
    edges, step = _long_steps(start, end)
    return np.array(edges, np.int64), step


def _long_steps(start: int, end: int) -> tuple[list[int], str]:
    """Edges of whole months, years or 10^n years that cover a stretch, and which of them."""
    first, first_month, _ = civil_from_seconds(start)[:3]
    last, last_month, _ = civil_from_seconds(end - 1)[:3]
    months = (last - first) * 12 + last_month - first_month + 1
    if months <= _MOST_MONTHS:
        counted = [divmod(first * 12 + first_month - 1 + n, 12) for n in range(months + 1)]
        return [seconds(year, month + 1) for year, month in counted], "month"
    years = 1
    while (last - first) // years + 1 > _MOST_BARS:
        years *= 10
    numbers = list(range(first // years * years, last + years + 1, years))
    while len(numbers) > 2 and numbers[-2] > last:
        numbers.pop()
    return [seconds(year) for year in numbers], str(years)


def _beginning(edge: int, step: str, locale: str) -> str:
    """What stands under an end of the chart: the step, or the year with which a step begins."""
    if step in _SHORT_STEPS:
        words = span_words(edge, edge + _SHORT_STEPS[step], locale)
        return words.partition(" – ")[0]  # of hours and minutes the moment when they begin
    year, month = civil_from_seconds(edge)[:2]
    after = seconds(year, month + 1) if step == "month" and month < 12 else seconds(year + 1)
    return span_words(edge, after, locale)
