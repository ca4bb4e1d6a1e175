"""Facets that are told by the dates themselves: how exact they are, and their decade."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.extents import EXACTNESS, exactness
from viewer.domain.precision import Precision, Qualifier
from viewer.timeline.columns import FacetColumn

_YEAR_ZERO = 1970
_FAR_YEAR = 9999  # EDTF's decades have three digits
_BEFORE = 1000
"""Decades before the year 0 that have three digits."""
_NONE = _FAR_YEAR + _BEFORE
_PIECE = 2**20


def exactness_column(precision: NDArray[np.uint8], flags: NDArray[np.uint8]) -> FacetColumn:
    """Tell each event's exactness in the words and order of ``EXACTNESS``."""
    words = [[exactness(unit, Qualifier(bits)) for bits in range(256)] for unit in Precision]
    keys = ["", *EXACTNESS]
    table = np.array([[keys.index(word) for word in row] for row in words], np.uint8)
    return FacetColumn.single(keys, table[precision, flags])


def decade_column(start: NDArray[np.int64], start_latest: NDArray[np.int64]) -> FacetColumn:
    """Tell the decade in which each event starts, as EDTF (``198X``), in the order of time.

    Events whose start isn't known to the decade, and those beyond four-digit years, have none.
    """
    place = np.empty(len(start), np.uint16)
    for first in range(0, len(start), _PIECE):  # of all events at once it would take much memory
        part = slice(first, first + _PIECE)
        place[part] = _sure_decades(start[part], start_latest[part]) + _BEFORE
    has_events = np.bincount(place, minlength=_NONE + 1) > 0
    has_events[_NONE] = False
    present = np.flatnonzero(has_events)
    code = np.zeros(_NONE + 1, np.uint16)
    code[present] = np.arange(1, len(present) + 1)
    return FacetColumn.single(["", *map(_edtf, (present - _BEFORE).tolist())], code[place])


def _sure_decades(start: NDArray[np.int64], start_latest: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number the decades that hold the whole stretch in which events start; else the far year."""
    is_known = (start != OPEN_START) & (start_latest != OPEN_END) & (start_latest > start)
    decade = np.full(len(start), _FAR_YEAR, np.int64)
    first = _decades(start[is_known])
    is_one = first == _decades(start_latest[is_known] - 1)
    decade[is_known] = np.where(is_one, first, _FAR_YEAR)
    return decade


def _decades(seconds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number decades as EDTF cuts digits: 198 for 1985, -5 for the years -49 to -40."""
    years = seconds.astype("M8[s]").astype("M8[Y]").astype(np.int64) + _YEAR_ZERO
    decades = np.where(years >= 0, years // 10, -(-years // 10) - 1)
    return np.where(abs(years) > _FAR_YEAR, _FAR_YEAR, decades)


def _edtf(decade: int) -> str:
    return f"{decade:03}X" if decade >= 0 else f"-{-decade - 1:03}X"
