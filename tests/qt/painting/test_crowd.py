"""Crowds: thousands of marks at once look as each would by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from tests.qt.painting.test_painting import a_crowd, a_scene, pixels
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.painter import Caches, paint_scene
from viewer.qt.painting.palette import LIGHT, PALETTES
from viewer.qt.painting.wash import Fade, Wash, density
from viewer.timeline.scene import Crowd, Form, Scene


@pytest.fixture
def caches(qapp) -> Caches:
    return Caches(Fonts())


def painted(scene: Scene, caches: Caches, palette=LIGHT, ratio=1.0) -> np.ndarray:
    image = QImage(round(640 * ratio), round(300 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    paint_scene(painter, scene, palette, caches)
    painter.end()
    return pixels(image)


def spread(crowd: Crowd) -> Crowd:
    """The same marks, wider and apart from each other."""
    left = 130 + 24.0 * np.arange(len(crowd)) % 480
    return replace(
        crowd,
        x_start=left,
        x_start_latest=left + 5,
        x_end_earliest=left + 15,
        x_end=left + 20,
        y=60.0 + 22 * (np.arange(len(crowd)) // 20),
    )


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_crowd_looks_like_its_marks_painted_one_by_one(caches, name, ratio):
    empty = a_scene()._replace(cards=(), marks=(), density=(), crowd=Crowd.empty())
    crowd = spread(a_crowd())
    singly = empty._replace(marks=tuple(crowd.mark(number) for number in range(len(crowd))))
    at_once = painted(empty._replace(crowd=crowd), caches, PALETTES[name], ratio)
    one_by_one = painted(singly, caches, PALETTES[name], ratio)
    nothing = painted(empty, caches, PALETTES[name], ratio)
    band = slice(round(50 * ratio), round(100 * ratio))
    ink = np.abs(one_by_one - nothing)[band].mean()
    assert ink > 1
    assert np.abs(at_once - one_by_one)[band].mean() < 0.3 * ink


def test_no_mark_of_a_crowd_is_painted_outside_the_plot(caches):
    crowd = replace(a_crowd(), x_start=np.full(21, -1e7), x_end=np.full(21, 1e7))
    scene = a_scene()._replace(cards=(), marks=(), density=(), crowd=crowd)
    nothing = scene._replace(crowd=Crowd.empty())
    difference = np.abs(painted(scene, caches) - painted(nothing, caches))
    assert difference[:, 130:].any()
    assert not difference[:, :120].any()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("is_context", [False, True])
def test_an_exact_day_has_one_even_ink_and_all_four_corners_taken_off(caches, ratio, is_context):
    many = len(a_crowd())
    crowd = replace(
        a_crowd(),
        form=np.full(many, Form.BLOCK.value, np.uint8),
        x_start=np.full(many, 240.0),
        x_end=np.full(many, 256.0),
        is_context=is_context,
    )
    empty = a_scene()._replace(cards=(), marks=(), density=(), crowd=Crowd.empty())
    ink = painted(empty._replace(crowd=crowd), caches, ratio=ratio)
    ink = np.abs(ink - painted(empty, caches, ratio=ratio)).sum(axis=2)
    block = ink[ink.any(axis=1)][:, ink.any(axis=0)]
    assert block.shape == (round(9 * ratio), round(16 * ratio))
    assert [block[y, x] for y in (0, -1) for x in (0, -1)] == [0] * 4
    assert len(np.unique(block[block > 0])) == 1


def laid(left, right, fade, width=40, color=0):
    wash = Wash(width)
    wash.lay(
        np.zeros(len(left), np.intp),
        np.array(left, float),
        np.array(right, float),
        np.full(len(left), color, np.intp),
        fade,
    )
    return wash


COLORS = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])


def test_even_ink_has_its_opacity_and_ends_where_it_ends():
    rows, found = laid([10], [20], Fade((0, 1), (0.6, 0.6))).pixels(COLORS)
    assert rows.tolist() == [0]
    opacity = found[0] >> 24
    assert opacity[10:20].tolist() == [153] * 10
    assert not opacity[:10].any()
    assert not opacity[20:].any()
    assert ((found[0] >> 16 & 255)[10:20] == 153).all()


def test_a_fade_rises_to_its_ink():
    _, found = laid([0], [40], Fade((0, 0.5, 1), (0, 0.8, 0))).pixels(COLORS)
    opacity = (found[0] >> 24).astype(int)
    assert (np.diff(opacity[:20]) >= 0).all()
    assert (np.diff(opacity[20:]) <= 0).all()
    assert 190 <= opacity.max() <= 205


def test_ink_upon_ink_is_the_same_in_any_order():
    fade = Fade((0, 1), (0.2, 0.7))
    one, other = laid([0, 5], [20, 30], fade), laid([5, 0], [30, 20], fade)
    assert (one.pixels(COLORS)[1] == other.pixels(COLORS)[1]).all()
    deep = laid([0] * 500, [40] * 500, fade).pixels(COLORS)[1]
    assert ((deep[0] >> 24)[5:] >= 254).all()


def test_what_lies_outside_leaves_nothing_and_what_reaches_in_keeps_its_slope():
    fade = Fade((0, 1), (0.0, 0.7))
    _, whole = laid([0], [80], fade, width=80).pixels(COLORS)
    _, part = laid([-40], [40], fade).pixels(COLORS)
    assert np.abs((part[0] >> 24).astype(int) - (whole[0, 40:] >> 24)).max() <= 1
    assert laid([-50], [-10], fade).is_empty


def test_the_density_of_an_opacity_lets_the_rest_through():
    assert np.exp(-density(0.6)) == pytest.approx(0.4)
    assert density(1.0) == 4.0


def test_marks_on_the_same_stretch_lay_as_much_ink_as_one_after_the_other():
    fade = Fade((0, 0.5, 1), (0.0, 0.3, 0.0))
    _, at_once = laid([5] * 3, [25] * 3, fade).pixels(COLORS)
    opacity = 1 - (laid([5], [25], fade).pixels(COLORS)[1] >> 24) / 255
    assert np.abs((at_once >> 24) / 255 - (1 - opacity**3)).max() < 0.02


def test_a_coarser_grain_lays_the_same_ink_on_fewer_pixels():
    fade = Fade((0, 1), (0.2, 0.7))
    wash = Wash(80, grain=2)
    one = np.zeros(1, np.intp)
    wash.lay(one, np.array([20.0]), np.array([60.0]), one, fade)
    assert (wash.pixels(COLORS)[1] == laid([10], [30], fade).pixels(COLORS)[1]).all()
