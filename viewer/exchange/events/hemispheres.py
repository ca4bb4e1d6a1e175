"""Seasons of places in the southern hemisphere, where summer is in December."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from viewer.domain.dates import Date
from viewer.domain.edtf import parse
from viewer.domain.precision import Qualifier
from viewer.exchange.dates import DateCells
from viewer.exchange.dates.cells import row_of

_SEASON = re.compile(r"(?:^|[^\dX-])[?~%]?-?Y?[\dX]{4,}[?~%]?-[?~%]?2[1-4](?![\d-])")
"""A year and a season of no hemisphere, EDTF's 21 to 24, anywhere in a date."""
_CODE = re.compile(r"(?<=[\dX?~%]-)2[1-4](?![\d-])|(?<=[\dX?~%]-[?~%])2[1-4](?![\d-])")
_SOUTHWARD = 8
"""From a season of no hemisphere to the southern one: 21 to 29."""
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


def to_the_south(cells: DateCells, latitudes: Iterable[float | None]) -> None:
    """Take the seasons of places that are not told as southern ones, in so many words.

    EDTF numbers such seasons 29 to 32, so that the date says by itself which months it means.

    Args:
        cells: the date of each row, its seasons taken as northern ones; changed in place.
        latitudes: where each row's event was, in degrees; None where it is not told.
    """
    for index, (latitude, precision) in enumerate(zip(latitudes, cells.precision, strict=True)):
        if precision in _WITHOUT_SEASONS or latitude is not None:
            continue
        edtf = cells.edtf[index]
        if _SEASON.search(edtf):
            date = _southern(edtf)._replace(
                qualifier=Qualifier(cells.qualifier[index]), utc_offset=cells.utc_offset[index]
            )
            cells.put(index, row_of(date))


@lru_cache(maxsize=10_000)
def _southern(edtf: str) -> Date:
    return parse(_CODE.sub(lambda match: str(int(match[0]) + _SOUTHWARD), edtf))


@lru_cache(maxsize=10_000)
def _bounds(edtf: str) -> tuple[int | None, int | None, int | None, int | None]:
    """Start, latest start, earliest end and end of a date, its seasons those of the south."""
    date = parse(edtf, southern=True)
    return date.start, date.start_latest, date.end_earliest, date.end
