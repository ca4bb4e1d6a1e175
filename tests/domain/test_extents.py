"""How dates stand to one another."""

from __future__ import annotations

import itertools

import pytest

from viewer.domain import edtf
from viewer.domain.extents import EXACTNESS, contains, exactness, order_key, overlaps
from viewer.domain.precision import Precision, Qualifier


def test_a_year_stands_before_its_months_and_they_before_their_days() -> None:
    texts = ["../1985", "1984", "1985/..", "198X-01", "1985", "1985-01", "1985-01-01", "1985-04"]
    keys = [order_key(edtf.parse(text)) for text in texts]
    order = [text for _, text in sorted(zip(keys, texts, strict=True))]
    assert order == [
        *("../1985", "198X-01", "1984", "1985/..", "1985", "1985-01", "1985-01-01", "1985-04")
    ]


def test_of_the_same_date_the_more_important_stands_first_then_the_lower_id() -> None:
    date = edtf.parse("1985")
    assert order_key(date, 5, 9) < order_key(date, 1, 1) < order_key(date, 1, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1985", True),
        ("1984", False),
        ("1986", False),
        ("198X", True),
        ("1985-12-31", True),
        ("1986-01-01", False),
        ("../1984", False),
        ("../1985", True),
        ("1980/..", True),
        ("1986/..", False),
    ],
)
def test_a_date_overlaps_a_year_where_it_could_lie_in_it(text: str, expected: bool) -> None:
    year = edtf.parse("1985")
    date = edtf.parse(text)
    assert overlaps(date, year.start, year.end) is expected
    assert overlaps(date, None, None)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("1985", "1985-04", True),
        ("1985-04", "1985", False),
        ("1985/..", "1985/..", True),
        ("1985", "1985/..", False),
        ("../1990", "1985", True),
    ],
)
def test_a_date_contains_what_cannot_lie_outside_it(outer: str, inner: str, expected: bool) -> None:
    assert contains(edtf.parse(outer), edtf.parse(inner)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2012-02-15T10:30", "day"),
        ("2012-02-15", "day"),
        ("[2012-02-13..2012-02-19]", "week"),
        ("2012-02", "month"),
        ("2012-21", "season"),
        ("2012-33", "quarter"),
        ("2012-40", "half"),
        ("2012", "year"),
        ("201X", "decade"),
        ("20XX", "century"),
        ("2011/2012", "interval"),
        ("[2011,2012]", "set"),
        ("2012~", "approximate"),
        ("2012%", "uncertain"),
        ("2012?/..", "open"),
        ("[..1899]", "open"),
    ],
)
def test_exactness_names_what_limits_a_date_most(text: str, expected: str) -> None:
    date = edtf.parse(text)
    assert exactness(date.precision, date.qualifier) == expected


def test_every_exactness_is_one_of_the_list() -> None:
    pairs = itertools.product(Precision, range(256))
    assert {exactness(precision, Qualifier(bits)) for precision, bits in pairs} == set(EXACTNESS)
