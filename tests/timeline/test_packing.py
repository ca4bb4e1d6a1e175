"""Rows that do not jump."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.packing import (
    GAP_PX,
    Footprint,
    Rows,
    is_free,
    level_seconds_per_px,
    zoom_level,
)

STRETCHES = st.lists(
    st.tuples(st.floats(0, 2000), st.floats(10, 300)), min_size=1, max_size=40
).map(
    lambda pairs: [
        Footprint(number, left, left + width) for number, (left, width) in enumerate(sorted(pairs))
    ]
)


@given(STRETCHES)
def test_no_two_in_a_row_touch(footprints):
    rows = Rows()
    assert rows.place(footprints, most=100)
    for one, other in combinations(footprints, 2):
        if rows.row_of(one.event) == rows.row_of(other.event):
            gap = max(one.left, other.left) - min(one.right, other.right)
            assert gap >= GAP_PX - 1e-9


@given(STRETCHES, st.integers(0, 39))
def test_who_has_a_row_keeps_it_whoever_comes(footprints, split):
    rows = Rows()
    first, later = footprints[split:], footprints[:split]
    rows.place(first, most=100)
    before = {f.event: rows.row_of(f.event) for f in first}
    rows.place(later + first, most=100)
    assert before == {f.event: rows.row_of(f.event) for f in first}


def test_too_many_on_one_spot_do_not_fit():
    rows = Rows()
    assert not rows.place([Footprint(n, 0, 100) for n in range(7)], most=6)
    assert len(rows) == 6


@given(st.floats(0.3, 1e15))
def test_a_level_packs_at_its_coarse_end(spp):
    coarse = level_seconds_per_px(zoom_level(spp))
    assert spp <= coarse * 1.000001
    assert coarse <= spp * 1.2


def test_free_is_free():
    taken = [(0.0, 10.0), (20.0, 30.0)]
    assert is_free(taken, 10.0, 20.0)
    assert not is_free(taken, 9.0, 11.0)
    assert not is_free(taken, 12.0, 21.0)
    assert is_free([], 0.0, 1.0)
