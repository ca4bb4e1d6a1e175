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
    is_known = (start != OPEN_START) & (start_latest != OPEN_END) & (start_latest > start)
    decade = np.full(len(start), _FAR_YEAR, np.int64)
    first = _decades(start[is_known])
    is_one = (first == _decades(start_latest[is_known] - 1)) & (first != _FAR_YEAR)
    decade[is_known] = np.where(is_one, first, _FAR_YEAR)
    present, codes = np.unique(decade, return_inverse=True)
    has_none = len(present) and present[-1] == _FAR_YEAR
    keys = ["", *(_edtf(number) for number in present[: -1 if has_none else None].tolist())]
    return FacetColumn.single(keys, np.where(decade == _FAR_YEAR, 0, codes + 1))


def _decades(seconds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number decades as EDTF cuts digits: 198 for 1985, -5 for the years -49 to -40."""
    years = seconds.astype("M8[s]").astype("M8[Y]").astype(np.int64) + _YEAR_ZERO
    decades = np.where(years >= 0, years // 10, -(-years // 10) - 1)
    return np.where(abs(years) > _FAR_YEAR, _FAR_YEAR, decades)


def _edtf(decade: int) -> str:
    return f"{decade:03}X" if decade >= 0 else f"-{-decade - 1:03}X"
