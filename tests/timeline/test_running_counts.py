"""The packed mask counts, finds and lists as a plain one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.running_counts import RunningCounts

masks = st.lists(st.booleans(), max_size=300).map(lambda bits: np.array(bits, np.bool_))


@given(masks)
def test_counts_before_every_place_equal_a_running_sum(mask):
    places = np.arange(len(mask) + 1, dtype=np.uint32)
    expected = np.concatenate([[0], np.cumsum(mask)])
    assert RunningCounts(mask).before(places).tolist() == expected.tolist()


@given(masks)
def test_the_kth_place_is_found_for_every_k(mask):
    counts = RunningCounts(mask)
    assert counts.total == mask.sum()
    assert counts.places(np.arange(counts.total)).tolist() == np.flatnonzero(mask).tolist()


@given(masks, st.integers(0, 300), st.integers(0, 300))
def test_places_in_a_stretch_equal_those_of_the_mask(mask, low, high):
    low, high = min(low, len(mask)), min(high, len(mask))
    places = np.flatnonzero(mask)
    expected = places[(places >= low) & (places < high)].tolist()
    counts = RunningCounts(mask)
    assert counts.between(low, high).tolist() == expected
    assert counts.holds(np.arange(len(mask))).tolist() == mask.tolist()


def test_many_places_are_found_in_pieces():
    mask = np.ones(10_000, np.bool_)
    mask[::3] = False
    counts = RunningCounts(mask)
    assert (counts.places(np.arange(counts.total)) == np.flatnonzero(mask)).all()
