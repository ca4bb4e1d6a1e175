"""Rows that do not jump."""

from __future__ import annotations

from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from viewer.timeline.packing import (
    GAP_PX,
    LEVELS_PER_DOUBLING,
    Footprint,
    Rows,
    Zooms,
    is_free,
    level_seconds_per_px,
    zoom_level,
)
from viewer.timeline.scale import Scale

STRETCHES = st.lists(
    st.tuples(st.floats(0, 2000), st.floats(10, 300)), min_size=1, max_size=40
).map(
    lambda pairs: [
        Footprint((number,), left, left + width)
        for number, (left, width) in enumerate(sorted(pairs))
    ]
)


@given(STRETCHES)
def test_no_two_in_a_row_touch(footprints):
    rows = Rows()
    assert rows.place(footprints, most=100)
    for one, other in combinations(footprints, 2):
        if rows.row_of(one.events) == rows.row_of(other.events):
            gap = max(one.left, other.left) - min(one.right, other.right)
            assert gap >= GAP_PX - 1e-9


@given(STRETCHES, st.integers(0, 39))
def test_who_has_a_row_keeps_it_whoever_comes(footprints, split):
    rows = Rows()
    first, later = footprints[split:], footprints[:split]
    rows.place(first, most=100)
    before = {f.events: rows.row_of(f.events) for f in first}
    rows.place(later + first, most=100)
    assert before == {f.events: rows.row_of(f.events) for f in first}


def test_too_many_on_one_spot_do_not_fit():
    rows = Rows()
    assert not rows.place([Footprint((n,), 0, 100) for n in range(7)], most=6)
    assert len(rows) == 6


@given(st.floats(0.3, 1e15))
def test_a_level_packs_at_its_coarse_end(spp):
    coarse = level_seconds_per_px(zoom_level(spp))
    assert spp <= coarse * 1.000001
    assert coarse <= spp * 2 ** (1 / LEVELS_PER_DOUBLING) * 1.000001


@given(st.floats(0.3, 1e15), st.integers(0, 40))
@example(0.75, 2)
def test_a_lane_is_packed_on_no_finer_scale_than_is_seen(spp, lane):
    zooms = Zooms()
    zooms.enter(Scale(0, spp, 1_000.0))
    packed = zooms.scale(lane)
    assert spp <= packed.seconds_per_px * 1.000001
    assert packed.seconds_per_px <= spp * 2 ** (1 / LEVELS_PER_DOUBLING) * 1.000001
    zooms.enter(Scale(1, spp, 1_000.0))
    assert zooms.scale(lane) is packed


def test_lanes_come_to_their_next_level_one_after_the_other():
    zooms = Zooms()
    changes = []
    for step in range(80):
        before = [zooms.scale(lane) for lane in range(8)]
        zooms.enter(Scale(0, 1e6 * 2 ** (-step / 40), 1_000.0))
        changes.append(sum(zooms.scale(lane) is not before[lane] for lane in range(8)))
    assert max(changes[1:]) == 1
    assert sum(changes[1:]) >= 8 * LEVELS_PER_DOUBLING


def test_a_card_gets_the_row_it_had_where_that_is_free():
    rows = Rows()
    footprints = [Footprint((n,), 200.0 * n, 200.0 * n + 100) for n in range(3)]
    assert rows.place(footprints, most=3, wished={(1,): 2})
    assert [rows.row_of((n,)) for n in range(3)] == [0, 2, 0]


def test_cards_keep_their_rows_when_those_that_are_gone_leave_theirs():
    rows = Rows()
    gone, stays = Footprint((1,), 0, 100), Footprint((2,), 50, 150)
    rows.place([gone, stays], most=2)
    comes = Footprint((3,), 0, 120)
    assert not rows.place([stays, comes], most=2)
    left = rows.without_gone([stays, comes])
    assert left.place([stays, comes], most=2)
    assert (left.row_of((2,)), left.row_of((3,))) == (1, 0)


def test_free_is_free():
    taken = [(0.0, 10.0), (20.0, 30.0)]
    assert is_free(taken, 10.0, 20.0)
    assert not is_free(taken, 9.0, 11.0)
    assert not is_free(taken, 12.0, 21.0)
    assert is_free([], 0.0, 1.0)
