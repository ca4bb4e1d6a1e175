"""Seeking from where a time was found last finds what seeking anew finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline import fingers
from viewer.timeline.fingers import Fingers

LANES = st.lists(st.lists(st.integers(-50, 50), max_size=12).map(sorted), min_size=1, max_size=9)


@pytest.fixture(autouse=True, params=[0, 4, 64])
def few(request, monkeypatch):
    """Try all ways of seeking, which differ by how many lanes there are."""
    monkeypatch.setattr(fingers, "_FEW", request.param)


@given(LANES, st.lists(st.integers(-60, 60), min_size=1, max_size=12))
def test_every_time_is_found_where_it_stands(lanes, needles):
    times = np.array([time for lane in lanes for time in lane], np.int64)
    edges = np.cumsum([0, *map(len, lanes)])
    if not len(times):
        return
    low, high = edges[:-1].astype(np.int64), edges[1:].astype(np.int64)
    kept = Fingers()
    for needle in needles:
        found = kept.first_not_before(times, low, high, np.int64(needle))
        expected = [
            int(first + np.searchsorted(lane, needle))
            for first, lane in zip(low, map(np.array, lanes), strict=True)
        ]
        assert found.tolist() == expected


def test_other_lanes_are_not_taken_for_those_sought_before():
    times = np.arange(10, dtype=np.int64)
    kept = Fingers()
    low, high = np.array([0, 5]), np.array([5, 10])
    assert kept.first_not_before(times, low, high, np.int64(7)).tolist() == [5, 7]
    assert kept.first_not_before(times, low[1:], high[1:], np.int64(7)).tolist() == [7]
    assert kept.first_not_before(times, low, high, np.int64(3)).tolist() == [3, 5]
