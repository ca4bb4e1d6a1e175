"""How many rows cards need, and who shares a stack where there are fewer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.event_columns import Row, columns_of
from viewer.timeline.card_room import CardRoom, depth
from viewer.timeline.engine import Engine, Fields
from viewer.timeline.packing import Footprint, Rows
from viewer.timeline.scale import Scale

SCALE = Scale(0, 100.0, 1.0)
ROWS = st.lists(
    st.builds(
        lambda start, length: Row(start, start + length),
        st.integers(0, 100_000),
        st.integers(1, 50_000),
    ),
    min_size=1,
    max_size=40,
)


def marks_of(rows):
    return Engine.of(Fields(columns_of(rows))).marks_in(-(10**9), 10**9)


def room_of(rows, scale=SCALE):
    return CardRoom(marks_of(rows), scale, None)


def widths_for(count):
    return np.array([60.0 + 37 * (n % 5) for n in range(count)])


def every(rows):
    return np.ones(len(rows), np.bool_)


@given(ROWS)
def test_cards_find_room_in_just_so_many_rows(rows):
    room, widths = room_of(rows), widths_for(len(rows))
    right = np.maximum(room.reach, room.anchor + widths)
    footprints = [
        Footprint((n,), *each)
        for n, each in enumerate(zip(room.left.tolist(), right.tolist(), strict=True))
    ]
    placed = Rows()
    assert placed.place(footprints, most=100)
    assert len(placed) == room.rows(widths)


@given(ROWS, st.floats(1.0, 8.0))
def test_on_zooming_in_no_more_rows_are_needed(rows, finer):
    widths = widths_for(len(rows))
    near = room_of(rows, Scale(0, 100.0 / finer, 1.0))
    assert near.rows(widths) <= room_of(rows).rows(widths)


@given(ROWS, st.floats(1.0, 8.0), st.integers(2, 6), st.integers(0, 40))
@settings(max_examples=200)
def test_on_zooming_in_stacks_fall_apart_and_never_together(rows, finer, most, first):
    marks = marks_of(rows)
    widths = widths_for(len(rows))
    far = CardRoom(marks, SCALE, None).stacks(widths, most, [False] * len(rows), every(rows))
    # What begins before the view may leave it.
    kept = np.arange(len(rows)) >= min(first, len(rows) - 1)
    fewer = type(marks)(*(getattr(marks, name)[kept] for name in marks.__slots__))
    near = CardRoom(fewer, Scale(0, 100.0 / finer, 1.0), None)
    skipped = len(rows) - len(fewer)
    whole = [set(places) for places in far]
    assert all(places == sorted(places) for places in far)
    for places in near.stacks(widths[kept], most, [False] * len(fewer), every(fewer)):
        assert any({place + skipped for place in places} <= stack for stack in whole)


@given(ROWS, st.floats(1.0, 8.0), st.integers(1, 6))
def test_on_zooming_in_a_free_event_stays_free(rows, finer, most):
    widths = widths_for(len(rows))
    far = room_of(rows).free(widths, most)
    assert (room_of(rows, Scale(0, 100.0 / finer, 1.0)).free(widths, most) >= far).all()


def test_only_events_in_the_crowd_are_not_free():
    room = room_of([Row(500 + n, 501 + n) for n in range(9)] + [Row(90_000, 90_001)])
    assert room.free(np.full(10, 80.0), 4).tolist() == [False] * 9 + [True]
    assert room.free(np.full(10, 80.0), 9).all()
    shared = room.stacks(np.full(10, 80.0), 4, [False] * 10, ~room.free(np.full(10, 80.0), 4))
    assert 9 not in [place for places in shared for place in places]


def test_events_on_one_spot_share_a_stack():
    room = room_of([Row(500 + n, 501 + n) for n in range(30)])
    assert room.rows(np.full(30, 80.0)) == 30
    assert room.stacks(np.full(30, 80.0), 4, [False] * 30, every(range(30))) == [
        list(range(12)),
        list(range(12, 30)),
    ]


def test_what_a_query_leaves_out_has_stacks_of_its_own():
    room = room_of([Row(100 + n, 101 + n) for n in range(10)])
    stacks = room.stacks(np.full(10, 80.0), 2, [n % 2 == 0 for n in range(10)], every(range(10)))
    assert stacks == [[0, 2, 4, 6, 8], [1, 3, 5, 7, 9]]


@pytest.mark.parametrize("most", [1, 6])
def test_no_event_needs_no_row(most):
    room = room_of([])
    assert room.rows(np.zeros(0)) == 0
    assert room.stacks(np.zeros(0), most, [], every([])) == []
    assert depth(np.zeros(0), np.zeros(0)) == 0
