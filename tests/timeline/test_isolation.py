"""Labels by isolation: as brute force says, apart, and none vanishes on zooming in."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.event_columns import Row, columns_of
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.queries import Choice, Facet, Query
from viewer.timeline import isolation, lane_view
from viewer.timeline.engine import Engine, Fields
from viewer.timeline.isolation import ALONE, isolations

starts = st.lists(
    st.tuples(
        st.one_of(st.integers(0, 30), st.integers(-(2**40), 2**40), st.just(OPEN_START)),
        st.integers(-3, 3),
    ),
    max_size=60,
)


def engine_of(events):
    rows = [
        Row(start, OPEN_END if start == OPEN_START else start + 1, 1 + n % 3, importance=weight)
        for n, (start, weight) in enumerate(events)
    ]
    return Engine.of(Fields(columns_of(rows)))


@given(starts)
def test_isolation_equals_brute_force(events):
    events = sorted(events)
    start = np.array([event[0] for event in events], np.int64)
    weight = np.array([event[1] for event in events], np.int16)
    found = isolations(np.array([0, len(events)]), start, weight).tolist()
    for n, (when, importance) in enumerate(events):
        gaps = [
            abs(other - when)
            for m, (other, more) in enumerate(events)
            if more > importance or (more == importance and m < n)
        ]
        exact = min(min(gaps, default=int(ALONE)), int(ALONE))
        assert exact - exact / 2**22 <= found[n] <= float(exact)


@given(starts, st.sampled_from([Query(), Query(span=(-(2**39), 25))]), st.integers(1, 2**41))
@settings(max_examples=60)
def test_labels_stand_apart_and_stay_on_zooming_in(events, query, gap_s):
    lanes = engine_of(events).with_query(query).lanes(Facet.KIND)
    for lane in range(len(lanes)):
        coarse = lanes.labels_in(lane, OPEN_START, OPEN_END, gap_s)
        assert all(int(b) - int(a) >= gap_s for a, b in pairwise(coarse.start))
        fine = lanes.labels_in(lane, OPEN_START, OPEN_END, gap_s / 3)
        assert set(coarse.id.tolist()) <= set(fine.id.tolist())
        assert len(coarse) >= 1  # the most important event of a lane always has room


@given(starts, st.integers(0, 30), st.integers(1, 30))
@settings(max_examples=60)
def test_labels_do_not_depend_on_where_the_view_lies(events, low, length):
    lanes = engine_of(events).lanes(None)
    if not len(lanes):
        return
    whole = lanes.labels_in(0, OPEN_START, OPEN_END, 4)
    part = lanes.labels_in(0, low, low + length, 4)
    inside = (whole.start >= low) & (whole.start < low + length)
    assert part.id.tolist() == whole.id[inside].tolist()


def test_many_labels_wait_until_they_are_made(monkeypatch):
    monkeypatch.setattr(lane_view, "_SMALL", 3)
    events = [(n * 1000, n % 5) for n in range(50)]
    engine = engine_of(events)
    lanes = engine.lanes(None)
    assert not lanes.has_labels
    assert len(lanes.labels_in(0, 0, 10**6, 10)) == 0
    lanes.make_labels()
    assert lanes.has_labels
    assert len(lanes.labels_in(0, 0, 10**6, 10)) == 50
    some = engine.with_query(Query(choices={Facet.KIND: Choice(frozenset({"k1"}))})).lanes(None)
    borrowed = some.labels_in(0, 0, 10**6, 2000).id.tolist()
    some.make_labels()
    own = some.labels_in(0, 0, 10**6, 2000).id.tolist()
    assert set(borrowed) <= set(own)
    assert len(own) == 17


def test_the_finest_list_is_left_out_where_too_many_crowd(monkeypatch):
    monkeypatch.setattr(isolation, "_SCANNED", 5)
    lanes = engine_of([(n * 10, 0) for n in range(40)] + [(100_000, 1)]).lanes(None)
    crowded = lanes.labels_in(0, OPEN_START, OPEN_END, 1)
    assert 1 <= len(crowded) < 41
    assert len(lanes.labels_in(0, 0, 40, 1)) == 4


def test_beyond_the_limit_the_most_isolated_remain():
    lanes = engine_of([(n * n, 29 - n) for n in range(30)] + [(10_000, 30)]).lanes(None)
    found = lanes.labels_in(0, OPEN_START, OPEN_END, 1, limit=3)
    assert found.start.tolist() == [0, 29 * 29, 10_000]


def test_equally_important_events_share_the_room_out():
    lanes = engine_of([(n * 10, 0) for n in range(1_000)]).lanes(None)
    for gap_s in (100, 1_000):
        found = lanes.labels_in(0, OPEN_START, OPEN_END, gap_s).start
        assert len(found) > 10_000 / gap_s / 3
        assert int(np.diff(found).max()) < 5 * gap_s
