"""Seasons of places in the southern hemisphere, where summer is in December."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from viewer.domain.edtf import parse
from viewer.exchange.dates import DateCells

_SEASON = re.compile(r"(?:^|[^\dX-])[?~%]?-?Y?[\dX]{4,}[?~%]?-[?~%]?2[1-4](?![\d-])")
"""A year and a season of no hemisphere, EDTF's 21 to 24, anywhere in a date."""
_WITHOUT_SEASONS = {"second", "minute", "hour", "day", "month", "year", ""}


def to_their_hemisphere(cells: DateCells, latitudes: Sequence[float | None]) -> None:
    """Take seasons south of the equator as those of the south.

    Args:
        cells: the date of each row, its seasons taken as northern ones; changed in place.
        latitudes: where each row's event was, in degrees; None where it is not told.
    """
    for index, (latitude, precision) in enumerate(zip(latitudes, cells.precision, strict=True)):
        if precision in _WITHOUT_SEASONS or latitude is None or latitude >= 0:
            continue
        if _SEASON.search(cells.edtf[index]):
            (
                cells.start[index],
                cells.start_latest[index],
                cells.end_earliest[index],
                cells.end[index],
            ) = _bounds(cells.edtf[index])


@lru_cache(maxsize=10_000)
def _bounds(edtf: str) -> tuple[int | None, int | None, int | None, int | None]:
    """Start, latest start, earliest end and end of a date, its seasons those of the south."""
    date = parse(edtf, southern=True)
    return date.start, date.start_latest, date.end_earliest, date.end
