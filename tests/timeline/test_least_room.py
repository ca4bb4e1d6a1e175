"""Fewer rows than cards need at the least are never told to be enough, nor more needed than are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.event_columns import Row, columns_of
from viewer.timeline.cards import NARROWEST
from viewer.timeline.engine import Engine, Fields
from viewer.timeline.least_room import LeastRoom
from viewer.timeline.packing import Footprint, Rows
from viewer.timeline.scale import Scale
from viewer.timeline.view import View

VIEW = View(Scale(0, 100.0, 1_000.0), 1_124.0, 700.0)
ROWS = st.lists(
    st.builds(
        lambda start, length: Row(start, start + length),
        st.integers(0, 100_000),
        st.integers(1, 5_000),
    ),
    min_size=1,
    max_size=40,
)


def marks_of(rows):
    return Engine.of(Fields(columns_of(rows))).marks_in(-(10**9), 10**9)


@given(ROWS, st.sampled_from([1, 2, 3]))
@settings(max_examples=60)
def test_cards_of_the_least_width_need_no_fewer_rows(rows, level):
    marks = marks_of(rows)
    least = LeastRoom(marks, VIEW, 100.0).rows(level, is_stacked=False)
    width = NARROWEST if level > 1 else 25.0
    footprints = []
    for start, end in zip(marks.start.tolist(), marks.end.tolist(), strict=True):
        left, right = start / 100, end / 100
        if right - left < 8:  # an exact day that narrow is a shape around its middle
            left = right = (left + right) / 2
        footprints.append(Footprint(len(footprints), left - 15, max(right + 15, left - 6 + width)))
    placed = Rows()
    assert placed.place(footprints, most=100)
    assert least <= len(placed)


def test_events_on_one_spot_need_one_row_as_a_stack():
    least = LeastRoom(marks_of([Row(500 + n, 501 + n) for n in range(30)]), VIEW, 100.0)
    assert least.rows(2, is_stacked=False) == 30
    assert least.rows(2, is_stacked=True) == 1


def test_events_far_apart_need_one_row():
    least = LeastRoom(marks_of([Row(n * 40_000, n * 40_000 + 1) for n in range(9)]), VIEW, 100.0)
    assert least.rows(3, is_stacked=False) == 1


@pytest.mark.parametrize("level", [1, 2, 3])
def test_no_event_needs_no_row(level):
    empty = Engine.of(Fields(columns_of([]))).marks_in(0, 1)
    assert LeastRoom(empty, VIEW, 100.0).rows(level, is_stacked=False) == 0
