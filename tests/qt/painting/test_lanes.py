"""Lanes' names are kept as pictures, and painted anew where one of them is another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.qt.painting.test_crowd import painted
from tests.qt.painting.test_painting import a_scene
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.painter import Caches
from viewer.qt.painting.palette import DARK
from viewer.timeline.scene import Scene


def named(**changes) -> Scene:
    scene = a_scene()
    return scene._replace(lanes=tuple(replace(lane, **changes) for lane in scene.lanes))


CHANGES = [
    {"label": "Letter"},
    {"count_label": "4 events"},
    {"kind": "letter"},
    {"top": 60.0},
    {"height": 40.0},
    {"is_collapsed": True},
]


@pytest.mark.parametrize("change", CHANGES, ids=[next(iter(each)) for each in CHANGES])
@pytest.mark.parametrize("ratio", [1.0, 1.25])
def test_a_lane_that_changes_is_painted_as_if_it_were_the_first(qapp, change, ratio):
    caches = Caches(Fonts())
    before = painted(named(), caches, ratio=ratio)
    after = painted(named(**change), caches, ratio=ratio)
    assert (before != after).any()
    assert (after == painted(named(**change), Caches(Fonts()), ratio=ratio)).all()


def test_another_palette_paints_the_names_anew(qapp):
    caches = Caches(Fonts())
    painted(named(), caches)
    assert (painted(named(), caches, DARK) == painted(named(), Caches(Fonts()), DARK)).all()


def test_names_stay_where_they_are_while_the_view_moves(qapp):
    caches = Caches(Fonts())
    still = painted(named(), caches)
    moved = painted(named()._replace(marks=(), density=()), caches)
    assert (still[44:, :120] == moved[44:, :120]).all()
    assert (still != moved).any()
