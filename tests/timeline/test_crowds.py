"""Crowded lanes use the height they have: rows of titles above rows of marks or columns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.conftest import Measure, Words
from tests.timeline.engine_answers import EngineAnswers
from tests.timeline.event_columns import Row
from viewer.domain.civil import DAY
from viewer.domain.queries import Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.timeline.crowds import MarkRows
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.lane_labels import LabelRows, label_rows
from viewer.timeline.scale import Scale
from viewer.timeline.scene import DensityBand, Dress
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.showing import shown
from viewer.timeline.view import View

VIEW = View(Scale(0, 3_650 * DAY / 1_000, 1_000.0), 1_124.0, 800.0)


def memory_of(count, field=None):
    """Events spread evenly over ten years."""
    days = np.linspace(0, 3_650, count, endpoint=False).astype(int).tolist()
    rows = [
        Row(day * DAY, (day + 1) * DAY, 1 + n % 4, (), n * 7 % 31) for n, day in enumerate(days)
    ]
    seen = shown(EngineAnswers(rows), Query(), LaneChoice(field), Backdrop())
    return new_memory(seen, Words(), Measure())


@pytest.mark.parametrize(("count", "dress"), [(2_000, Dress.DENSITY), (300, Dress.MARKS)])
def test_a_lone_crowded_lane_has_the_whole_height(count, dress):
    scene = build_scene(VIEW, memory_of(count))
    (lane,) = scene.lanes
    assert lane.dress is dress
    assert lane.height == VIEW.height - 44
    assert len({card.rect.y for card in scene.cards}) > 1
    lowest = max(card.rect.y + card.rect.height for card in scene.cards)
    if dress is Dress.DENSITY:
        (band,) = scene.density
        assert lowest < band.top
        assert band.top + band.height <= lane.top + lane.height
    else:
        assert len(set(scene.crowd.y.tolist())) > 20
        assert lowest < scene.crowd.y.min()
        assert scene.crowd.y.max() < lane.top + lane.height


def test_crowded_lanes_share_the_height():
    scene = build_scene(VIEW, memory_of(4_000, Facet.KIND))
    assert [lane.height for lane in scene.lanes] == [(VIEW.height - 44) // 4] * 4


def test_a_mark_keeps_its_row_while_the_view_moves():
    memory = memory_of(300)
    moved = VIEW._replace(scale=VIEW.scale.panned(120))
    one, other = (
        dict(zip(scene.crowd.event.tolist(), scene.crowd.y.tolist(), strict=True))
        for scene in (build_scene(VIEW, memory), build_scene(moved, memory))
    )
    both = one.keys() & other.keys()
    assert len(both) > 200
    assert all(one[event] == other[event] for event in both)


@given(st.lists(st.integers(1, 2**62), min_size=1), st.integers(1, 90))
def test_rows_of_many_marks_are_those_of_each(events, count):
    rows = MarkRows(500.0, 14.0, count)
    ys = rows.ys(np.array(events, np.int64))
    assert ys.tolist() == [rows.y(event) for event in events]
    assert ys.min() > 500 - 14 * count
    assert ys.max() <= 500


def test_stems_over_a_tall_band_end_in_their_columns():
    scene = build_scene(VIEW, memory_of(2_000))
    (band,) = scene.density
    assert scene.cards
    for card in scene.cards:
        assert band.top < card.stem_bottom == pytest.approx(band.column_top(card.stem_x) + 6)


def test_a_column_is_as_tall_as_its_share_of_the_most():
    counts = np.array([0, 5, 10], np.int64)
    band = DensityBand(0, 100.0, 50.0, np.array([0.0, 10.0, 20.0, 30.0]), counts, 10)
    assert band.column_top(5.0) == 150.0
    assert band.column_top(15.0) == pytest.approx(150 - 50 * 0.5**0.42)
    assert band.column_top(25.0) == 100.0
    assert band.column_top(-3.0) == band.column_top(30.0) == 150.0


@pytest.mark.parametrize(("card_rows", "depth"), [(6, 1), (10, 2), (19, 3), (40, 4)])
def test_taller_lanes_have_more_rows_of_labels(card_rows, depth):
    rows = label_rows(card_rows)
    assert rows == LabelRows(depth)
    assert rows.count == 2 * depth - 1
    assert rows.cards(1.0) < card_rows


def test_lanes_come_to_their_cards_one_after_the_other_and_none_is_left_out():
    memory = memory_of(360, Facet.KIND)
    near = VIEW._replace(scale=VIEW.scale.resized(1_000.0))
    at_once = build_scene(zoomed(near), memory_of(360, Facet.KIND))
    assert not at_once.is_pending
    assert {lane.dress for lane in at_once.lanes} == {Dress.CARDS}
    assert {lane.dress for lane in build_scene(near, memory).lanes} == {Dress.MARKS}
    scene, frames = build_scene(zoomed(near), memory), 1
    assert scene.is_pending
    assert {lane.dress for lane in scene.lanes} == {Dress.MARKS, Dress.CARDS}
    while scene.is_pending:
        scene, frames = build_scene(zoomed(near), memory), frames + 1
    assert {lane.dress for lane in scene.lanes} == {Dress.CARDS}
    assert frames <= 4


def labelled(scene):
    return {(card.event, card.title, card.rect.x) for card in scene.cards}


def test_labels_come_by_and_by_where_a_frame_may_read_few_and_in_the_end_all_are_there():
    at_once = labelled(build_scene(VIEW, memory_of(4_000, Facet.KIND)))
    memory = memory_of(4_000, Facet.KIND)
    memory.most_new = len(at_once) // 3
    scene, seen = build_scene(VIEW, memory), []
    while scene.is_pending:
        seen.append(labelled(scene))
        scene = build_scene(VIEW, memory)
    assert len(seen) >= 3
    for fewer, more in zip(seen, [*seen[1:], at_once], strict=True):
        assert fewer < more
    assert labelled(scene) == at_once


def test_no_label_is_lost_while_others_wait_to_be_read():
    memory = memory_of(4_000, Facet.KIND)
    before = {card.event: card.rect.y for card in build_scene(VIEW, memory).cards}
    memory.most_new = 1
    scene = build_scene(zoomed(VIEW), memory)
    assert scene.is_pending
    after = {card.event: card.rect.y for card in scene.cards}
    near = VIEW.scale.left + VIEW.scale.span_s / 2
    in_view = {event for event in before if memory.shown.answers.marks([event]).start[0] < near}
    assert in_view
    assert all(after[event] == before[event] for event in in_view)


def zoomed(view):
    """The same years at twice the scale: 45 events a lane in view."""
    scale = view.scale
    return view._replace(scale=Scale(scale.left, scale.seconds_per_px / 2, scale.width_px))
