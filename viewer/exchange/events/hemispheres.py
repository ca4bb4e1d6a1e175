"""Seasons of places in the southern hemisphere, where summer is in December."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from viewer.domain.edtf import parse
from viewer.exchange.events.dating import DatedRow, Undated

_SEASON = re.compile(r"(?:^|[^\dX-])[?~%]?-?Y?[\dX]{4,}[?~%]?-[?~%]?2[1-4](?![\d-])")
"""A year and a season of no hemisphere, EDTF's 21 to 24, anywhere in a date."""


def in_their_hemisphere(
    dated: Sequence[DatedRow | Undated], latitudes: Sequence[float | None]
) -> Sequence[DatedRow | Undated]:
    """The dates of rows, seasons south of the equator taken as those of the south.

    Args:
        dated: the date of each row, its seasons taken as northern ones.
        latitudes: where each row's event was, in degrees; None where it is not told.
    """
    if not any(latitude is not None and latitude < 0 for latitude in latitudes):
        return dated
    return [
        _southern(date)
        if latitude is not None and latitude < 0 and not isinstance(date, Undated)
        else date
        for date, latitude in zip(dated, latitudes, strict=True)
    ]


def _southern(row: DatedRow) -> DatedRow:
    if not _SEASON.search(row[0]):
        return row
    bounds = _bounds(row[0])
    return (row[0], row[1], *bounds, *row[6:])


@lru_cache(maxsize=10_000)
def _bounds(edtf: str) -> tuple[int | None, int | None, int | None, int | None]:
    """Start, latest start, earliest end and end of a date, its seasons those of the south."""
    date = parse(edtf, southern=True)
    return date.start, date.start_latest, date.end_earliest, date.end
