"""On zooming in slowly no title vanishes and none covers another, whatever the store."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.conftest import Measure, Words
from tests.timeline.engine_answers import EngineAnswers
from tests.timeline.event_columns import Row
from viewer.domain.civil import DAY
from viewer.domain.queries import Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Card, Dress
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.showing import shown
from viewer.timeline.view import GUTTER, View

YEAR = 365 * DAY
WIDTH = 1_200.0


def random_rows(seed, size, kinds, *, bursts=0, intervals=0.3):
    """Events of forty years: spread out, or in bursts of days to months."""
    random = np.random.default_rng(seed)
    start = random.integers(0, 40 * YEAR, size)
    if bursts:
        centre, width = (
            random.integers(0, 40 * YEAR, bursts),
            random.integers(DAY, 200 * DAY, bursts),
        )
        which = random.integers(0, bursts, size)
        start = (centre[which] + random.normal(0, 1, size) * width[which]).astype(np.int64)
    start -= start % DAY
    days = np.exp(random.normal(4, 2, size)).astype(np.int64) + 1
    length = np.where(random.random(size) < intervals, days, 1) * DAY
    kind = np.minimum(random.geometric(0.4, size), kinds)
    weight = random.integers(0, 30, size)
    columns = (column.tolist() for column in (start, length, kind, weight))
    return [Row(a, a + b, k, (), w) for a, b, k, w in zip(*columns, strict=True)]


STORES = {
    "dense": (5_000, 8, {}),
    "one dense lane": (5_000, 1, {}),
    "intervals": (900, 5, {"intervals": 1.0}),
    "clusters": (700, 6, {"bursts": 12}),
    "few clusters": (60, 3, {"bursts": 4}),
    "few": (40, 4, {}),
}


class Frame(NamedTuple):
    """All lanes of one look, those out of sight too."""

    scale: Scale
    titled: frozenset[tuple[int, int]]
    told: frozenset[tuple[int, int]]
    """Events with their lanes: by their own titles, and by these or a stack's."""
    overlapping: list[tuple[Card, Card]]
    dresses: frozenset[Dress]


def frames(answers, memory, looks, height):
    """Build a scene for each look; the lanes are scrolled through."""
    for look in looks:
        titled, told, overlapping, dresses, y = set(), set(), [], set(), 0.0
        while True:
            scene = build_scene(View(look, WIDTH, height, scroll_y=y), memory)
            for card in scene.cards:
                told |= {(event, card.lane) for event in card.members}
                if len(card.members) == 1:
                    titled.add((card.event, card.lane))
            overlapping += overlaps(scene.cards)
            dresses |= {lane.dress for lane in scene.lanes}
            y += height - scene.scroll_top
            if y >= scene.content_height:
                break
        yield Frame(look, frozenset(titled), frozenset(told), overlapping, frozenset(dresses))


def overlaps(cards):
    """Pairs of cards that cover one another."""
    by_top = sorted(cards, key=lambda card: (card.rect.y, card.rect.x))
    return [
        (one, other)
        for one, other in pairwise(by_top)
        if one.rect.y == other.rect.y and one.rect.x + one.rect.width > other.rect.x
    ]


def slow_zoom(at, share, count, first=60 * YEAR, last=DAY):
    """Looks from decades to a day, about a point that keeps its place on screen."""
    width = WIDTH - GUTTER
    for span in np.geomspace(first, last, count).tolist():
        yield Scale(int(at - span * share), span / width, width)


def assert_nothing_vanishes(rows, field, at, share, count=60, height=740.0):
    answers = EngineAnswers(rows)
    seen = shown(answers, Query(), LaneChoice(field), Backdrop())
    memory = new_memory(seen, Words(), Measure())
    marks = answers.marks(list(range(1, len(rows) + 1)))
    start = dict(zip(marks.id.tolist(), marks.start.tolist(), strict=True))
    end = dict(zip(marks.id.tolist(), marks.end.tolist(), strict=True))
    dresses = set()
    for before, after in pairwise(frames(answers, memory, slow_zoom(at, share, count), height)):
        dresses |= after.dresses
        assert not after.overlapping
        left, right = after.scale.left, after.scale.right
        for had, has in ((before.titled, after.titled), (before.told, after.told)):
            lost = {
                (event, lane)
                for event, lane in had - has
                if start[event] >= left and end[event] <= right
            }
            assert not lost, (after.scale.seconds_per_px, lost)
    return dresses


@pytest.mark.parametrize("name", STORES)
@pytest.mark.parametrize(("seed", "share"), [(1, 0.37), (2, 0.8)])
def test_no_title_vanishes_and_none_covers_another(name, seed, share):
    size, kinds, more = STORES[name]
    rows = random_rows(seed, size, kinds, **more)
    middle = sorted(row.start for row in rows)[size // 2]
    assert_nothing_vanishes(rows, Facet.KIND if kinds > 1 else None, middle, share)


def test_a_crowd_goes_through_all_dresses_on_the_way():
    rows = random_rows(3, 5_000, 4)
    dresses = assert_nothing_vanishes(rows, Facet.KIND, 20 * YEAR, 0.5)
    assert dresses == {Dress.DENSITY, Dress.MARKS, Dress.CARDS}


@given(
    st.integers(0, 2**31),
    st.integers(20, 400),
    st.integers(1, 12),
    st.sampled_from([0, 3, 20]),
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from([400.0, 740.0, 2_000.0]),
)
@settings(max_examples=15, deadline=None)
def test_in_any_store_a_slow_zoom_keeps_titles(seed, size, kinds, bursts, intervals, share, height):
    rows = random_rows(seed, size, kinds, bursts=bursts, intervals=intervals)
    at = rows[seed % size].start
    assert_nothing_vanishes(rows, Facet.KIND, at, share, count=45, height=height)


def levels_on_the_way(rows, looks, height):
    """By lane, the levels of detail of its cards from frame to frame, without repetitions."""
    seen = shown(EngineAnswers(rows), Query(), LaneChoice(Facet.KIND), Backdrop())
    memory, levels = new_memory(seen, Words(), Measure()), {}
    for look in looks:
        scene = build_scene(View(look, WIDTH, height), memory)
        for card in scene.cards:
            of_lane = levels.setdefault(card.lane, [])
            if card.level not in of_lane[-1:]:
                of_lane.append(card.level)
    return levels


@pytest.mark.parametrize("height", [640.0, 700.0, 760.0])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_cards_gain_detail_once_and_do_not_lose_it_again_on_a_slow_zoom(seed, height):
    random = np.random.default_rng(seed)
    lanes = [(kind, place) for kind in range(7) for place in range(1 + (kind < 2))]
    days = random.integers(30 * 365, 40 * 365, len(lanes)).tolist()
    rows = [
        Row(day * DAY, (day + 1) * DAY, kind, (), 1)
        for day, (kind, _) in zip(days, lanes, strict=True)
    ]
    looks = list(slow_zoom(39 * YEAR, 0.9, 60, last=YEAR))
    for way in (looks, looks[::-1]):
        for lane, levels in levels_on_the_way(rows, way, height).items():
            assert levels in (sorted(levels), sorted(levels, reverse=True)), lane
