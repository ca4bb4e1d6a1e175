"""Stretches that are alike are found whatever their order."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.qt.painting.stretches import Stretches, gathered, topmost

PLACES = st.integers(-6, 6)
MARKS = st.lists(st.tuples(st.integers(0, 3), PLACES, PLACES, st.integers(0, 3)), max_size=40)


def columns(marks) -> Stretches:
    table = np.array(marks, np.int64).reshape(-1, 4)
    return Stretches(*(table[:, number] for number in range(4)))


def rows(some: Stretches) -> list[tuple[int, ...]]:
    return list(zip(*(column.tolist() for column in some), strict=True))


@given(MARKS)
def test_each_stretch_comes_once_and_is_told_how_often_it_was_there(marks):
    found, times = gathered(columns(marks))
    assert dict(zip(rows(found), times.tolist(), strict=True)) == Counter(marks)


@given(MARKS)
def test_of_stretches_on_one_place_the_last_colour_is_on_top(marks):
    found = rows(topmost(columns(marks)))
    assert {mark[:3]: mark[3] for mark in found} == {mark[:3]: mark[3] for mark in sorted(marks)}
    assert len(found) == len({mark[:3] for mark in marks})


def test_what_is_very_far_outside_stays_on_its_side():
    found, _ = gathered(columns([(0, -(10**9), 10**9, 0)]))
    assert found.left[0] < -(10**6)
    assert found.right[0] > 10**6
