"""Painting: the same scene on an image and as SVG, colours that can be read, shapes that differ."""

from __future__ import annotations

import sys
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QLinearGradient, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from viewer.domain.precision import Qualifier
from viewer.qt.icons import Icons
from viewer.qt.legend import Legend
from viewer.qt.painting import fonts
from viewer.qt.painting.density import Raster
from viewer.qt.painting.fades import fade_in_layers
from viewer.qt.painting.fonts import Fonts, load_bundled_fonts, system_text_scale
from viewer.qt.painting.painter import Caches, paint_scene
from viewer.qt.painting.palette import DARK, LIGHT, PALETTES
from viewer.qt.painting.shapes import solid
from viewer.qt.painting.stylesheet import stylesheet
from viewer.timeline.kinds import KINDS, Glyph
from viewer.timeline.scene import (
    Axis,
    Card,
    Crowd,
    DensityBand,
    Dress,
    Form,
    LaneRow,
    Mark,
    Rect,
    Scene,
    State,
    TextStyle,
    Tick,
)


@pytest.fixture
def caches(qapp) -> Caches:
    return Caches(Fonts())


def a_scene() -> Scene:
    axis = Axis((Tick(300, "1990s", True),), (Tick(200, "1985", False),), "1980s")
    lane = LaneRow(0, "visit", "Visit", "visit", 3, 44, 112, Dress.CARDS, "3 events")
    marks = tuple(
        Mark(n, 0, KINDS[n % 10], form, 130, 150 + 60 * n, 150 + 60 * n, 190 + 60 * n, 190 + 60 * n,
             Qualifier.END_UNKNOWN if form is Form.INTERVAL else Qualifier.NONE,
             State.SELECTED if n == 1 else State.PLAIN)
        for n, form in enumerate(Form)
    )  # fmt: skip
    card = Card(1, 0, Rect(150, 50, 180, 52), 3, "visit", "習近平訪問 زيارة", "1985, ",
                "year only", "Xi", 160, 120, stack=2, state=State.SELECTED)  # fmt: skip
    band = DensityBand(0, 230, 30, np.linspace(124, 640, 101), np.arange(100), 99)
    return Scene(
        640, 300, 124, axis, (lane,), (card,), marks, a_crowd(), density=(band,),
        today_x=500.0, today_label="Today", today_label_x=480.0,
    )  # fmt: skip


def a_crowd(y: float = 200.0, count: int = 21) -> Crowd:
    """Marks of every form side by side, of three kinds."""
    left = np.linspace(130, 600, count)
    right = left + 15
    return Crowd(
        np.arange(count), np.zeros(count, np.int64), np.full(count, y),
        (np.arange(count) % 3).astype(np.uint32),
        (np.arange(count) % len(Form) + 1).astype(np.uint8), left, left + 4, right - 4, right,
        np.where(np.arange(count) > 14, 8, 0).astype(np.uint8), np.arange(count) % 2 == 0,
        ("visit", "letter", "survey"),
    )  # fmt: skip


def painted(palette, caches, ratio=1.0) -> QImage:
    scene = a_scene()
    image = QImage(
        round(scene.width * ratio), round(scene.height * ratio), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    paint_scene(painter, scene, palette, caches)
    painter.end()
    return image


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_every_part_paints_in_every_palette_at_any_ratio(caches, name, ratio):
    palette = PALETTES[name]
    image = painted(palette, caches, ratio)
    assert image.pixelColor(round(20 * ratio), round(290 * ratio)) == QColor(palette.canvas)
    assert image.pixelColor(round(20 * ratio), round(5 * ratio)) == QColor(palette.window)


def test_a_scene_as_svg_looks_like_the_picture(caches):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(640, 300))
    generator.setViewBox(QRect(0, 0, 640, 300))
    painter = QPainter(generator)
    paint_scene(painter, a_scene(), LIGHT, caches)
    painter.end()
    data = buffer.data()
    assert b"1980s" in data.data()
    again = QImage(640, 300, QImage.Format.Format_RGB32)
    painter = QPainter(again)
    QSvgRenderer(data).render(painter)
    painter.end()
    one, other = (pixels(image) for image in (painted(LIGHT, caches), again))
    assert np.abs(one - other).mean() < 6


def test_a_fade_in_layers_looks_like_the_gradient():
    hill, slope = QLinearGradient(20, 0, 180, 0), QLinearGradient(150, 0, 40, 0)
    for gradient, stops in (
        (hill, ((0.0, 0.0), (0.3, 0.5), (0.5, 0.6), (1.0, 0.1))),
        (slope, ((0.0, 0.0), (1.0, 0.9))),
    ):
        for at, opacity in stops:
            gradient.setColorAt(at, QColor(10, 116, 121, round(255 * opacity)))
        by_layers, by_gradient = (QImage(200, 20, QImage.Format.Format_RGB32) for _ in range(2))
        rect = QRectF(20, 4, 160, 12) if gradient is hill else QRectF(40, 4, 110, 12)
        for image in (by_layers, by_gradient):
            image.fill(QColor("white"))
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if image is by_layers:
                fade_in_layers(painter, rect, gradient)
            else:
                painter.fillRect(rect, gradient)
            painter.end()
        difference = np.abs(pixels(by_layers) - pixels(by_gradient))
        assert difference.max() < 12
        assert pixels(by_layers).min() < 140


def pixels(image: QImage):
    data = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return data[:, :, :3].astype(float)


def luminance(color: str) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
             for c in QColor(color).getRgbF()[:3]]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_text_can_be_read_on_every_surface(palette):
    for ink in ("ink", "ink2", "ink3", "accent"):
        for back in ("window", "canvas", "card"):
            assert contrast(getattr(palette, ink), getattr(palette, back)) >= 4.5
    assert contrast(palette.warn, palette.card) >= 4.5
    for color in (*palette.kinds.values(), *palette.others):
        assert contrast(color, palette.canvas) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ramp_is_strictly_monotone(palette):
    steps = [luminance(color) for color in palette.ramp]
    assert steps == sorted(steps, reverse=not palette.is_dark)
    assert len(set(steps)) == len(steps)
    assert QColor.fromRgb(int(palette.shades[0])) == QColor(palette.ramp[0])
    assert QColor.fromRgb(int(palette.shades[-1])) == QColor(palette.ramp[-1])


def test_no_two_kinds_have_the_same_shape():
    for one, other in combinations(KINDS, 2):
        assert solid(Glyph(one)) != solid(Glyph(other))


def test_density_tells_the_most_at_full_height_and_one_at_the_least():
    band = DensityBand(0, 0, 30, np.array([0.0, 10.0, 20.0, 30.0]), np.array([100, 0, 1]), 100)
    raster = Raster(LIGHT, 0, 30, 1.0)
    image = raster.image(band)
    column = [image.pixelColor(5, y).alpha() for y in range(30)]
    assert column == [255] * 30
    assert not any(image.pixelColor(15, y).alpha() for y in range(30))
    assert image.pixelColor(25, 29).alpha() == 255
    assert image.pixelColor(25, 10).alpha() == 0


def test_the_bundled_typefaces_are_there(qapp):
    assert {"Inter", "Noto Serif"} <= set(load_bundled_fonts())


def test_an_elided_text_fits(qapp):
    measure = Fonts()
    text = measure.elided("A very long title of an event", TextStyle.CARD_TITLE, 80)
    assert text.endswith("…")
    assert measure.width(text, TextStyle.CARD_TITLE) <= 80


def test_an_ellipsis_follows_the_last_word_closely(qapp):
    measure = Fonts()
    text = "A very long title of an event"
    widest = round(measure.width(text, TextStyle.LABEL))
    cuts = [measure.elided(text, TextStyle.LABEL, room) for room in range(30, widest)]
    assert all(cut.endswith("…") for cut in cuts)
    assert not any(cut.endswith(" …") for cut in cuts)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_the_style_sheet_has_every_value_filled_in(qapp, palette):
    sheet = stylesheet(palette, 1.25)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_the_legend_shows_and_tells_itself(qtbot):
    legend = Legend(DARK, Fonts(1.25), room=2_000)
    qtbot.addWidget(legend)
    assert not legend.grab().isNull()
    assert "Exact day" in legend.accessibleDescription()


def test_the_legend_puts_kinds_below_dates_where_it_has_less_room(qtbot):
    wide, stacked = (Legend(LIGHT, Fonts(1.25), room) for room in (1_400, 1_300))
    for legend in (wide, stacked):
        qtbot.addWidget(legend)
    assert stacked.width() < 1_300 < wide.width()
    assert stacked.height() > wide.height()
    window = LIGHT.color("window").rgb()
    picture = stacked.grab().toImage()
    below = [
        y
        for y in range(wide.height(), stacked.height())
        if any(picture.pixel(x, y) != window for x in range(0, stacked.width(), 7))
    ]
    assert len(below) > 400


def test_text_grows_by_the_dots_of_the_screen_and_by_a_larger_font(qapp, monkeypatch):
    usual = {"win32": 9.0, "darwin": 13.0}.get(sys.platform, 10.5)
    for size, expected in ((usual, 1.0), (usual * 1.1, 1.0), (usual * 1.5, 1.5), (usual * 9, 3.0)):
        font = QFont("Inter")
        font.setPointSizeF(size)
        monkeypatch.setattr(QFontDatabase, "systemFont", lambda _role, font=font: font)
        monkeypatch.setattr(fonts, "_dots_scale", lambda: 1.0)
        assert system_text_scale() == pytest.approx(expected, rel=0.01)
    font.setPointSizeF(usual)
    monkeypatch.setattr(fonts, "_dots_scale", lambda: 2.0)
    assert system_text_scale() == pytest.approx(2.0)


def test_an_icon_keeps_its_shape_in_a_wider_box(qapp):
    icon = Icons("#000000", "#999999").icon("list")
    wide = icon.pixmap(QSize(32, 16)).toImage()
    inked = [x for x in range(32) if any(wide.pixelColor(x, y).alpha() for y in range(16))]
    assert inked[0] >= 8
    assert inked[-1] <= 24
