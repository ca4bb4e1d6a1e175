from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from viewer.qt.canvas.animation import Glide, between
from viewer.timeline.scale import YEAR_S, Scale

VIEWS = st.builds(
    lambda left, spp: Scale(left, spp, 1000.0),
    st.integers(-(10**14), 10**14),
    st.floats(1, 10**9),
)


@given(VIEWS, VIEWS)
def test_the_way_begins_and_ends_where_it_shall(one: Scale, other: Scale) -> None:
    assert between(one, other, 0.0) == one
    assert between(one, other, 1.0) == other


@given(VIEWS, VIEWS, st.floats(0.01, 0.99))
def test_on_the_way_the_fineness_lies_between(one: Scale, other: Scale, share: float) -> None:
    spp = between(one, other, share).seconds_per_px
    low, high = sorted((one.seconds_per_px, other.seconds_per_px))
    assert low * 0.999 <= spp <= high * 1.001


@given(VIEWS, st.floats(1.1, 1000), st.floats(0, 1000), st.floats(0.01, 0.99))
def test_zooming_about_a_pixel_keeps_its_time_all_the_way(
    one: Scale, factor: float, x: float, share: float
) -> None:
    other = one.zoomed(factor, x)
    there = between(one, other, share)
    second_px = 1 / there.seconds_per_px  # times are told in whole seconds
    assert there.x(one.time(x)) == pytest.approx(x, abs=2 + second_px)


def test_a_pan_is_even() -> None:
    one = Scale(0, 10.0, 1000.0)
    assert between(one, one.panned(400), 0.5).left == pytest.approx(2000, abs=10)


def test_a_new_wish_takes_over(qtbot: QtBot) -> None:
    owner, shown = QObject(), []
    glide = Glide(lambda scale, is_last: shown.append((scale, is_last)), owner)
    one, two, three = (Scale(year * YEAR_S, 1e5, 1000.0) for year in (0, 5, 9))
    glide.go(one, two)
    glide.go(one, three)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1][1])
    assert shown[-1] == (three, True)
    assert two not in [scale for scale, _ in shown]


def test_without_motion_it_is_there_at_once(qtbot: QtBot) -> None:
    owner, shown = QObject(), []
    glide = Glide(lambda scale, is_last: shown.append((scale, is_last)), owner)
    one = Scale(0, 10.0, 1000.0)
    glide.go(one, one.panned(50), is_instant=True)
    assert shown == [(one.panned(50), True)]
