"""On panning slowly cards only move sideways: none changes its row, covers another or vanishes."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from tests.timeline.conftest import Measure, Words
from tests.timeline.engine_answers import EngineAnswers
from tests.timeline.event_columns import Row
from tests.timeline.test_slow_zoom import STORES, YEAR, overlaps, random_rows
from viewer.domain.civil import DAY
from viewer.domain.queries import Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.timeline.cards import LEAST_CUT, RIGHT_EDGE
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Dress
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.showing import shown
from viewer.timeline.view import GUTTER, View

WIDTH = 1_000.0


def slow_pan(answers, field, start, years, step_px=3, count=150):
    """The scenes of a pan by so many pixels a frame."""
    seen = shown(answers, Query(), LaneChoice(field), Backdrop())
    memory = new_memory(seen, Words(), Measure())
    width = WIDTH - GUTTER
    seconds_per_px = years * YEAR / width
    for frame in range(count):
        left = int(start + frame * step_px * seconds_per_px)
        yield build_scene(View(Scale(left, seconds_per_px, width), WIDTH, 5_000.0), memory)


def cards_of(scene):
    """Cards by lane and events, with their levels, and how far below their lane's top."""
    lanes = {lane.index: lane for lane in scene.lanes}
    return {
        (card.lane, card.members): (card.level, card.rect.y - lanes[card.lane].top)
        for card in scene.cards
        if lanes[card.lane].dress is Dress.CARDS
    }


def jumps(scenes):
    """Count what is not calm from frame to frame."""
    found = Counter()
    for before, after in pairwise(scenes):
        had, has = cards_of(before), cards_of(after)
        for key in had.keys() & has.keys():
            found["cards"] += 1
            found["rows"] += had[key] != has[key] and had[key][0] == has[key][0]
        found["covered"] += len(overlaps(after.cards))
        for card in after.cards:
            right = card.rect.x + card.rect.width
            is_beyond = right > WIDTH - RIGHT_EDGE + 0.01 and card.rect.width > LEAST_CUT
            found["beyond"] += is_beyond and (card.lane, card.members) in has
    return found


@pytest.mark.parametrize("name", ["clusters", "few clusters", "few"])
@pytest.mark.parametrize("years", [40, 12, 3])
def test_no_card_changes_its_row(name, years):
    size, kinds, more = STORES[name]
    rows = random_rows(1, size, kinds, **more)
    answers = EngineAnswers(rows)
    middle = sorted(row.start for row in rows)[size // 2]
    cards = 0
    for field in (Facet.KIND, None):
        for start, step_px in ((0, 3), (middle - years * YEAR, 3), (middle, -3)):
            found = jumps(slow_pan(answers, field, start, years, step_px))
            assert (found["rows"], found["covered"], found["beyond"]) == (0, 0, 0)
            cards += found["cards"]
    assert cards


def test_cards_keep_their_rows_when_others_share_a_stack_anew():
    rows = random_rows(2, 5_000, 8)
    middle = sorted(row.start for row in rows)[2_500]
    pan = slow_pan(EngineAnswers(rows), Facet.KIND, middle - YEAR // 2, 0.5, count=220)
    found = jumps(pan)
    assert (found["rows"], found["covered"]) == (0, 0)
    assert found["cards"]


@pytest.mark.parametrize("step_px", [3, -3])
def test_a_lane_at_the_limit_of_cards_stays_as_it_is(step_px):
    """Its events in view are now one more, now one less than the most that may have cards."""
    rows = [Row(n * 10 * DAY, n * 10 * DAY + DAY, 1 + n % 3, (), 1) for n in range(600)]
    dresses = []
    for years in (4.94, 4.95, 4.96):
        scenes = slow_pan(EngineAnswers(rows), Facet.KIND, 6 * YEAR, years, step_px)
        by_lane = {}
        for scene in scenes:
            for lane in scene.lanes:
                by_lane.setdefault(lane.id, []).append(lane.dress)
        dresses += [changes(each) for each in by_lane.values()]
    assert max(dresses) <= 1


def changes(dresses):
    return sum(before is not after for before, after in pairwise(dresses))
