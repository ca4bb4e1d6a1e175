"""Every count equals brute force: filtered and not, points, intervals, open ends, any zoom."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.event_columns import Row, columns_of
from viewer.domain.answers import LaneOrder, LaneRole, ListColumn, bin_width
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.queries import Choice, Facet, Query
from viewer.timeline import filtering, index_table
from viewer.timeline.engine import Engine, Fields
from viewer.timeline.lane_order import lane_marks
from viewer.timeline.lane_view import FieldMarks
from viewer.timeline.listing import stable_order

FAR = 13_800_000_000 * 31_556_952

times = st.one_of(st.integers(-50, 50), st.integers(-(10**9), 10**9), st.integers(-FAR, FAR))


@st.composite
def rows_of(draw):
    start = draw(st.one_of(times, st.just(OPEN_START)))
    length = draw(st.one_of(st.integers(1, 40), st.integers(1, 10**10)))
    end = draw(st.one_of(st.just(OPEN_END), times)) if start == OPEN_START else start + length
    if draw(st.integers(0, 9)) == 0:
        end = OPEN_END
    parties = tuple(draw(st.lists(st.integers(1, 6), max_size=3)))
    return Row(start, end, draw(st.integers(0, 4)), parties, draw(st.integers(-2, 3)))


stores = st.lists(rows_of(), max_size=40)
fields = st.sampled_from([None, Facet.KIND, Facet.PARTICIPANT])
queries = st.one_of(
    st.just(Query()),
    st.builds(
        lambda wanted, every: Query(
            choices={Facet.PARTICIPANT: Choice(frozenset(wanted), every=every)}
        ),
        st.sets(st.sampled_from(["", "p1", "p2", "p9"]), min_size=1),
        st.booleans(),
    ),
    st.builds(
        lambda out, low, length: Query(
            choices={Facet.KIND: Choice(excluded=frozenset(out))}, span=(low, low + length)
        ),
        st.sets(st.sampled_from(["", "k1", "k2"])),
        st.integers(-(10**9), 10**9),
        st.integers(1, 10**9),
    ),
)
spans = st.tuples(times, st.one_of(st.integers(1, 100), st.integers(1, 10**10)))


few = settings(max_examples=40)


@pytest.fixture(autouse=True, params=["searched", "tabled"])
def small_tables(request, monkeypatch):
    """Try every law with places searched and, as in large stores, read from tables."""
    if request.param == "tabled":
        monkeypatch.setattr(index_table, "_LARGE_LANE", 1)
        monkeypatch.setattr(index_table, "_LARGEST", 2)
        monkeypatch.setattr(filtering, "_RARE", 0)
        monkeypatch.setattr(index_table, "_MOST_BUCKETS", 64)


def answers(rows, query=None, limit=None, **ids):
    columns = columns_of(rows, **ids)
    make = None
    if limit is not None:
        make = lambda facet: FieldMarks(facet, lane_marks(columns, facet, limit))  # noqa: E731
    every = Engine.of(Fields(columns, make))
    return every.with_query(query) if query else every


def names_of(row, field):
    """The keys of the lanes in which a row belongs."""
    if field is None:
        return {""}
    if field is Facet.KIND:
        return {f"k{row.kind}" if row.kind else ""}
    return {f"p{code}" for code in row.participants} or {""}


def fits(row, query):
    for facet, choice in query.choices.items():
        names = names_of(row, facet)
        if choice.wanted:
            had = names & choice.wanted
            if not (had == choice.wanted if choice.every else had):
                return False
        if names & choice.excluded:
            return False
    if query.span:
        return row.start < query.span[1] and row.end > query.span[0]
    return True


def overlaps(row, start, end):
    return row.start < end and row.end > start


class TestCounts:
    @given(stores, fields, queries, spans)
    @few
    def test_counts_in_a_span_equal_brute_force(self, rows, field, query, span):
        low, high = span[0], span[0] + span[1]
        lanes = answers(rows, query).lanes(field)
        counts = lanes.counts_in(np.arange(len(lanes)), low, high)
        kept = [row for row in rows if fits(row, query)]
        for index in range(len(lanes)):
            mine = [row for row in kept if lanes.lane(index).key in names_of(row, field)]
            assert lanes.lane(index).count == len(mine) == lanes.counts[index]
            assert counts[index] == sum(overlaps(row, low, high) for row in mine)
        present = {name for row in kept for name in names_of(row, field)}
        assert {lanes.lane(index).key for index in range(len(lanes))} == present

    @given(stores, fields, queries, spans, st.integers(1, 70))
    @few
    def test_density_equals_brute_force_in_every_bin(self, rows, field, query, span, bins):
        low, high = span[0], span[0] + span[1]
        bin_s = bin_width(span[1] / bins)
        engine = answers(rows, query)
        lanes = engine.lanes(field)
        found = lanes.density(np.arange(len(lanes)), low, high, bin_s)
        kept = [row for row in rows if fits(row, query)]
        edges = found.edges.tolist()
        assert edges[0] <= low < edges[1]
        assert edges[-2] < high <= edges[-1]
        for index in range(len(lanes)):
            mine = [row for row in kept if lanes.lane(index).key in names_of(row, field)]
            expected = [sum(overlaps(row, a, b) for row in mine) for a, b in pairwise(edges)]
            assert found.counts[index].tolist() == expected
        whole = [sum(overlaps(row, a, b) for row in kept) for a, b in pairwise(edges)]
        assert engine.density(low, high, bin_s).counts.tolist() == [whole]
        assert engine.counts_between(found.edges).tolist() == whole
        assert engine.count_in(low, high) == sum(overlaps(row, low, high) for row in kept)

    @given(stores, st.integers(1, 3), spans)
    @few
    def test_the_lane_of_the_others_counts_each_event_once(self, rows, limit, span):
        low, high = span[0], span[0] + span[1]
        lanes = answers(rows, limit=limit).lanes(Facet.PARTICIPANT)
        every = [lanes.lane(index) for index in range(len(lanes))]
        own = {lane.key for lane in every if lane.role is LaneRole.VALUE}
        mine = [row for row in rows if names_of(row, Facet.PARTICIPANT) - own - {""}]
        at = lanes.index_of("", LaneRole.OTHERS)
        if at is None:
            assert mine == []
        else:
            assert every[at].count == len(mine)
            assert every[at].values == len(
                {name for row in mine for name in names_of(row, Facet.PARTICIPANT)} - own
            )
            asked = lanes.counts_in(np.array([at]), low, high)
            assert asked[0] == sum(overlaps(row, low, high) for row in mine)


class TestMarks:
    @given(stores, fields, queries, spans)
    @few
    def test_a_span_has_the_events_that_overlap_it(self, rows, field, query, span):
        low, high = span[0], span[0] + span[1]
        lanes = answers(rows, query).lanes(field)
        for index in range(len(lanes)):
            key = lanes.lane(index).key
            marks = lanes.marks_in(index, low, high)
            expected = {
                number
                for number, row in enumerate(rows, 1)
                if key in names_of(row, field) and fits(row, query) and overlaps(row, low, high)
            }
            assert sorted(marks.id.tolist()) == sorted(expected)
            assert (np.diff(marks.rank) > 0).all()
            assert marks.start.tolist() == [rows[number - 1].start for number in marks.id.tolist()]

    def test_beyond_the_limit_the_most_important_remain(self):
        rows = [Row(n, n + 1, importance=n % 7) for n in range(100)]
        engine = answers(rows)
        assert set(engine.lanes(None).marks_in(0, 0, 100, 10).importance.tolist()) == {6}
        assert engine.marks_in(0, 100, 3).importance.tolist() == [6, 6, 6]

    @given(stores, queries, spans, st.integers(1, 6))
    @few
    def test_the_most_important_equal_brute_force(self, rows, query, span, limit):
        low, high = span[0], span[0] + span[1]
        engine = answers(rows * 7, query)
        marks = engine.marks_in(low, high, limit)
        kept = [row for row in rows * 7 if fits(row, query) and overlaps(row, low, high)]
        weights = sorted((row.importance for row in kept), reverse=True)
        assert sorted(marks.importance.tolist(), reverse=True) == weights[:limit]
        assert all(overlaps(rows[(n - 1) % len(rows)], low, high) for n in marks.id.tolist())
        assert len(set(marks.id.tolist())) == len(marks)

    def test_an_interval_that_began_long_before_is_in_the_span(self):
        rows = [Row(-FAR, OPEN_END), *(Row(n, n + 1) for n in range(500)), Row(499, 500)]
        found = answers(rows).lanes(None).marks_in(0, 498, 499)
        assert found.start.tolist() == [-FAR, 498]

    @given(stores, fields, queries)
    @few
    def test_an_event_stands_in_the_lanes_of_its_values(self, rows, field, query):
        engine = answers(rows, query)
        lanes = engine.lanes(field)
        for number, row in enumerate(rows, 1):
            mine = {lanes.lane(index).key for index in lanes.lanes_of(number)}
            assert mine == (names_of(row, field) if fits(row, query) else set())
            assert engine.matches(number) == fits(row, query)
            assert all(lanes.index_of(key) in lanes.lanes_of(number) for key in mine - {""})


class TestNeighbours:
    @given(stores, fields, queries)
    @few
    def test_steps_follow_the_reading_order_of_the_lane(self, rows, field, query):
        engine = answers(rows, query)
        lanes = engine.lanes(field)
        for index in range(len(lanes)):
            mine = lanes.marks_in(index, OPEN_START, OPEN_END).id.tolist()
            for place, event in enumerate(mine):
                after = mine[place + 1] if place + 1 < len(mine) else None
                assert lanes.neighbour(index, event, 1) == after
                assert lanes.neighbour(index, event, -1) == (mine[place - 1] if place else None)

    @given(stores, queries)
    @few
    def test_steps_and_rows_follow_the_reading_order_of_all(self, rows, query):
        engine = answers(rows, query)
        listing = engine.listing()
        ids = listing.ids(0, 1000).tolist()
        keys = [(r.start, -r.end, -r.importance, n) for n in ids for r in [rows[n - 1]]]
        assert keys == sorted(keys)
        assert sorted(ids) == [n for n, row in enumerate(rows, 1) if fits(row, query)]
        assert len(listing) == len(ids) == engine.matching.total
        assert engine.listing(descending=True).ids(0, 1000).tolist() == ids[::-1]
        for row, event in enumerate(ids):
            assert listing.row_of(event) == row
            assert engine.next_event(event) == (ids[row + 1] if row + 1 < len(ids) else None)
            assert engine.next_event(event, -1) == (ids[row - 1] if row else None)

    @given(stores, queries, spans)
    @few
    def test_the_nearest_outside_a_span_equal_brute_force(self, rows, query, span):
        low, high = span[0], span[0] + span[1]
        earlier, later = answers(rows, query).nearest(low, high)
        kept = [row for row in rows if fits(row, query)]
        ends = [row.end for row in kept if row.end <= low]
        starts = [row.start for row in kept if row.start >= high]
        assert (rows[earlier - 1].end if earlier else None) == max(ends, default=None)
        assert (rows[later - 1].start if later else None) == min(starts, default=None)


class TestOrders:
    ROWS = (
        Row(30, 31, 1), Row(10, 11, 2), Row(20, 21, 2), Row(5, 6, 0), Row(40, 41, 3, importance=9)
    )  # fmt: skip

    @pytest.mark.parametrize(
        ("order", "keys"),
        [
            (LaneOrder.COUNT, ["k2", "k1", "k3", ""]),
            (LaneOrder.NAME, ["k1", "k2", "k3", ""]),
            (LaneOrder.FIRST, ["k2", "k1", "k3", ""]),
        ],
    )
    def test_lanes_stand_in_the_order_asked_and_no_value_last(self, order, keys):
        lanes = answers(self.ROWS).lanes(Facet.KIND, order)
        assert [lanes.lane(index).key for index in range(len(lanes))] == keys
        assert lanes.lane(3).role is LaneRole.NONE

    def test_rows_can_be_sorted_by_kind_and_importance(self):
        engine = answers(self.ROWS)
        assert engine.listing(ListColumn.KIND).ids(0, 9).tolist() == [4, 1, 2, 3, 5]
        by_importance = engine.listing(ListColumn.IMPORTANCE, descending=True)
        assert by_importance.ids(0, 2).tolist() == [5, 4]
        assert by_importance.row_of(4) == 1
        assert by_importance.row_of(99) is None


class TestFacets:
    @given(stores, queries)
    @few
    def test_counts_per_value_equal_brute_force(self, rows, query):
        engine = answers(rows, query)
        for facet in (Facet.KIND, Facet.PARTICIPANT):
            choice = query.choice(facet)
            asked = query
            if choice.wanted and not choice.every:
                asked = query.with_choice(facet, Choice())
            kept = [row for row in rows if fits(row, asked)]
            for value in engine.facet_counts(facet, limit=100):
                assert value.count == sum(value.value in names_of(row, facet) for row in kept)

    def test_values_can_be_searched_and_ordered_by_name(self):
        rows = [Row(0, 1, 3), Row(0, 1, 1), Row(0, 1, 3), Row(0, 1)]
        engine = answers(rows)
        assert [c.value for c in engine.facet_counts(Facet.KIND)] == ["k3", "", "k1"]
        assert [c.value for c in engine.facet_counts(Facet.KIND, by_name=True)] == ["", "k1", "k3"]
        assert [c.value for c in engine.facet_counts(Facet.KIND, contains="K1")] == ["k1"]
        assert [c.label for c in engine.facet_counts(Facet.IMPORT)] == ["visits.csv"]
        assert engine.facet_size(Facet.KIND) == 2

    def test_a_chosen_value_without_events_stays_in_sight(self):
        query = Query(choices={Facet.KIND: Choice(frozenset({"k1"}))}, span=(50, 60))
        counts = answers([Row(0, 1, 1), Row(50, 51, 2)], query).facet_counts(Facet.KIND)
        assert [(c.value, c.count) for c in counts] == [("k2", 1), ("k1", 0)]


class TestExtremes:
    def test_a_single_moment_is_counted_at_every_zoom(self):
        lanes = answers([Row(0, OPEN_END)]).lanes(None)
        for power in range(40):
            found = lanes.density(np.array([0]), -5, 3, 1 << power)
            assert found.counts[0].tolist() == [int(edge > 0) for edge in found.edges[1:].tolist()]

    def test_no_event_at_all_answers_everything(self):
        engine = answers([])
        assert engine.extent() is None
        assert len(engine.lanes(Facet.KIND)) == 0
        assert engine.density(0, 100, 8).counts.sum() == 0
        assert engine.nearest(0, 1) == (None, None)
        assert len(engine.listing().ids(0, 10)) == 0
        assert engine.facet_counts(Facet.PARTICIPANT) == []
        assert len(engine.marks([1, 2])) == 0

    def test_the_first_view_leaves_out_what_lies_far_off(self):
        rows = [Row(-FAR, -FAR + 1), *(Row(n * 1000, n * 1000 + 1) for n in range(300))]
        extent = answers(rows).extent()
        assert extent.start == -FAR
        assert extent.bulk_start >= 0
        assert extent.end == 299_001

    def test_open_sides_do_not_reach_into_the_extent(self):
        extent = answers([Row(OPEN_START, 5), Row(3, OPEN_END), Row(OPEN_START, OPEN_END)]).extent()
        assert (extent.start, extent.end) == (3, 5)

    @given(st.integers(0, 30), st.integers(1, 3))
    @few
    def test_text_hits_are_told_by_rank(self, size, step):
        rows = [Row(-n, -n + 1) for n in range(size)]
        engine = answers(rows, first_id=7, id_step=step)
        hits = np.array([7 + step * n for n in range(0, size, 2)] + [1, 10**9], np.int64)
        mask = np.zeros(size, np.bool_)
        mask[engine.columns.ranks(hits)] = True
        found = engine.with_query(Query(text="x"), mask)
        assert sorted(found.listing().ids(0, 99).tolist()) == sorted(hits[:-2].tolist())

    @given(stores, queries)
    @few
    def test_the_first_hits_are_those_that_fit_the_other_sides_of_the_query(self, rows, query):
        engine = answers(rows)
        few = engine.listing().ids(0, len(rows))[::3]
        found = engine.some(query, few)
        kept = [event for event in few.tolist() if engine.with_query(query).matches(event)]
        assert found.ids(0, 999).tolist() == kept
        assert [found.row_of(event) for event in kept] == list(range(len(kept)))


@given(st.lists(st.integers(-(2**31), 2**31 - 1)), st.sampled_from([np.int32, np.uint32, np.int16]))
def test_wide_keys_are_ordered_as_narrow_ones_are(keys, kind):
    wanted = np.array(keys, np.int64).astype(kind)
    assert stable_order(wanted).tolist() == np.argsort(wanted, kind="stable").tolist()
