"""Decades and exactness are told by the dates."""

from __future__ import annotations

import numpy as np
import pytest

from viewer.domain.civil import seconds
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Precision, Qualifier
from viewer.timeline.derived_facets import decade_column, exactness_column


def decades(*spans):
    start, latest = (np.array([span[n] for span in spans], np.int64) for n in (0, 1))
    column = decade_column(start, latest)
    return [column.keys[code] for code in column.codes.tolist()]


@pytest.mark.parametrize(
    ("first", "after", "edtf"),
    [
        (1985, 1986, "198X"),
        (1980, 1990, "198X"),
        (1989, 1991, ""),
        (1900, 2000, ""),
        (0, 1, "000X"),
        (-1, 0, "-000X"),
        (-9, -8, "-000X"),
        (-10, -9, "-001X"),
        (-430, -429, "-043X"),
        (-1, 1, ""),
        (9999, 10_000, "999X"),
        (10_000, 10_001, ""),
        (-13_800_000_000, -13_799_999_999, ""),
    ],
)
def test_a_decade_is_told_where_the_start_is_known_to_it(first, after, edtf):
    assert decades((seconds(first), seconds(after))) == [edtf]


def test_open_and_unknown_starts_have_no_decade():
    spans = [(OPEN_START, 0), (0, OPEN_END), (5, 5), (OPEN_START, OPEN_END)]
    assert decades(*spans) == ["", "", "", ""]


def test_decades_stand_in_the_order_of_time():
    years = [2024, -430, 1985, 3]
    start = np.array([seconds(year) for year in years], np.int64)
    column = decade_column(start, start + 1)
    assert list(column.keys) == ["", "-043X", "000X", "198X", "202X"]
    assert column.totals.tolist() == [0, 1, 1, 1, 1]


def test_exactness_is_told_by_what_limits_a_date_most():
    cases = [
        (Precision.MINUTE, Qualifier.NONE, "day"),
        (Precision.YEAR, Qualifier.NONE, "year"),
        (Precision.YEAR, Qualifier.JULIAN, "year"),
        (Precision.DAY, Qualifier.APPROXIMATE, "approximate"),
        (Precision.INTERVAL, Qualifier.IN_FORCE, "open"),
    ]
    units = np.array([case[0] for case in cases], np.uint8)
    flags = np.array([case[1] for case in cases], np.uint8)
    column = exactness_column(units, flags)
    assert [column.keys[code] for code in column.codes.tolist()] == [case[2] for case in cases]
