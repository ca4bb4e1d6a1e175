"""Time to pixels and back."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.domain.civil import seconds
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.timeline.scale import FARTHEST_S, FINEST, WIDEST_S, YEAR_S, Scale

LEFTS = st.integers(-14_000_000_000 * YEAR_S, 10_000 * YEAR_S)
FINENESS = st.floats(FINEST, 1e15)
SCALES = st.builds(Scale, LEFTS, FINENESS, st.floats(200, 4000), st.floats(0, 0.999))


@given(SCALES, st.floats(0.01, 100), st.floats(0, 1))
def test_zooming_leaves_the_time_under_the_pointer_unmoved(scale, factor, share):
    x = share * scale.width_px
    zoomed = scale.zoomed(factor, x)
    assume(abs(zoomed.left) < FARTHEST_S)
    held = scale.time(x)
    moved = zoomed.x(held) - x - (scale.x(held) - x) * scale.seconds_per_px / zoomed.seconds_per_px
    assert abs(moved) < 1e-4
    assert abs(zoomed.time(x) - held) <= max(1, zoomed.seconds_per_px * 1e-4)


@given(SCALES, st.floats(-5000, 5000))
def test_panning_there_and_back_returns(scale, px):
    away = scale.panned(px)
    assume(abs(away.left) < FARTHEST_S)
    back = away.panned(-px)
    assert abs(back.x(scale.left) - scale.x(scale.left)) < 1e-4


@given(SCALES, st.floats(-10_000, 10_000))
def test_a_pixel_lies_in_the_second_that_it_tells(scale, x):
    second = scale.time(x)
    assert scale.x(second) <= x + 1e-3
    assert scale.x(second + 1) >= x - 1e-3


@given(SCALES, st.lists(st.integers(-(4 * 10**17), 3 * 10**11), min_size=1, max_size=20))
def test_many_seconds_lie_where_each_lies(scale, moments):
    many = scale.xs(np.array(moments, dtype=np.int64))
    for moment, x in zip(moments, many, strict=True):
        exact = scale.x(moment)
        if abs(exact) < 5e5:
            assert abs(exact - x) < 1e-3
        else:
            assert x * exact > 0


@given(SCALES)
def test_open_sides_lie_outside_the_view(scale):
    x = scale.xs(np.array([OPEN_START, OPEN_END], dtype=np.int64))
    assert x[0] < 0
    assert x[1] > scale.width_px


@given(LEFTS, st.integers(0, 14_000_000_000 * YEAR_S), st.floats(300, 3000))
def test_fitting_shows_the_whole_span(start, length, width):
    scale = Scale.fitted(start, start + length, width, margin_px=20)
    slack = 20 if length >= FINEST * width else 0
    assert scale.x(start) >= slack - 1e-2
    assert scale.x(start + length) <= width - slack + 1e-2


def test_a_minute_stays_exact_at_the_big_bang():
    start = seconds(-13_800_000_000)
    scale = Scale.fitted(start, start + 60, 200)
    assert scale.x(start) == 0
    assert scale.x(start + 60) == 200


def test_zoom_stops_at_both_ends():
    scale = Scale.fitted(0, 86_400, 1000)
    assert scale.zoomed(1e12, 500).seconds_per_px == FINEST
    assert scale.zoomed(1e-20, 500).span_s == WIDEST_S
    assert scale.zoomed(1e-20, 500).panned(1e12).left == FARTHEST_S


def test_a_scale_at_its_finest_does_not_move_when_zoomed_further():
    scale = Scale(0, FINEST, 1000)
    assert scale.zoomed(2, 300) is scale
