"""Reads what the pane shows while nothing is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.domain.civil import civil_from_seconds, seconds
from viewer.domain.words import span_words
from viewer.qt.detail.contents import InView
from viewer.qt.detail.page_reading import line_of

if TYPE_CHECKING:
    from viewer.domain.answers import Answers

_MOST_BARS = 150
_MOST_MONTHS = 36


def read_view(answers: Answers, start: int, end: int, locale: str, limit: int = 10) -> InView:
    """What lies in [start, end) of the matching events; in the background.

    The chart and the words cover only the stretch from the first event to the last one there.
    """
    extent = answers.extent()
    if extent is not None:
        start, end = max(start, extent.start), min(end, extent.end)
    if extent is None or start >= end:
        return InView(0, "")
    edges, names, step = _steps(start, end)
    marks = answers.marks_in(start, end, limit + 1)
    by_importance = sorted(
        range(len(marks)), key=lambda n: (-int(marks.importance[n]), int(marks.rank[n]))
    )
    lines = answers.headlines([int(marks.id[n]) for n in by_importance[:limit]])
    return InView(
        count=answers.count_in(start, end),
        span=span_words(start, end, locale),
        by_year=tuple(int(n) for n in answers.counts_between(edges)),
        first=names[0],
        last=names[-1],
        step=step,
        important=tuple(line_of(line, locale) for line in lines),
        has_more=len(marks) > limit,
    )


def _steps(
    start: int, end: int
) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], list[str], str]:
    """Edges of months, years or 10^n years that cover a stretch, with the names of the steps."""
    first, first_month, _ = civil_from_seconds(start)[:3]
    last, last_month, _ = civil_from_seconds(end - 1)[:3]
    months = (last - first) * 12 + last_month - first_month + 1
    if months <= _MOST_MONTHS:
        counted = [divmod(first * 12 + first_month - 1 + n, 12) for n in range(months + 1)]
        edges = [seconds(year, month + 1) for year, month in counted]
        return _array(edges), [f"{year}-{month + 1:02}" for year, month in counted[:-1]], "month"
    years = 1
    while (last - first) // years + 1 > _MOST_BARS:
        years *= 10
    numbers = list(range(first // years * years, last + years + 1, years))
    while len(numbers) > 2 and numbers[-2] > last:
        numbers.pop()
    return _array([seconds(year) for year in numbers]), [_told(y) for y in numbers[:-1]], str(years)


def _array(edges: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(edges, dtype=np.int64)


def _told(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BCE"
