"""Lanes cross from one dress to the next by the old picture fading over the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.store.filling import Row, filled
from viewer.qt.canvas import canvas as canvas_module
from viewer.qt.canvas.fading import FADE_S, Fading, Shown
from viewer.qt.settings import MOTION
from viewer.qt.window import MainWindow
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Axis, Dress, LaneRow, Scene

SCALE = Scale(0, 10.0, 100.0)
LANE = LaneRow(0, "visit", "Visit", "visit", 9, top=60.0, height=40.0, dress=Dress.DENSITY)
OLD_LEFT, OLD_RIGHT, NEW = (QColor(name) for name in ("#ff0000", "#0000ff", "#ffffff"))


def scene_of(*lanes: LaneRow) -> Scene:
    return Scene(120.0, 120.0, 20.0, Axis((), ()), lanes=lanes)


def dressed(dress: Dress, **changes: object) -> LaneRow:
    return replace(LANE, dress=dress, **changes)  # type: ignore[arg-type]


def paint_old(painter: QPainter, scene: Scene, _lanes: set[int]) -> None:
    """Stand in for the painter: the old lane is red up to the middle of the plot, then blue."""
    painter.fillRect(QRectF(0, 0, 70, scene.height), OLD_LEFT)
    painter.fillRect(QRectF(70, 0, 50, scene.height), OLD_RIGHT)


class Screen:
    """What a canvas does with each frame, on an image and by a clock that stands still."""

    def __init__(self, parent: QObject, *, is_wanted: bool = True) -> None:
        self.time = 0.0
        self.updates: list[float] = []
        self.fading = Fading(
            lambda: self.updates.append(self.time),
            paint_old,
            lambda: is_wanted,
            parent,
            lambda: self.time,
        )

    def show(self, frame: Shown, *, has_time: bool = True) -> QImage:
        image = QImage(120, 120, QImage.Format.Format_RGB32)
        image.fill(NEW)
        painter = QPainter(image)
        self.fading.follow(frame, 1.0, has_time=has_time)
        self.fading.paint(painter, frame)
        painter.end()
        return image


@pytest.fixture
def parent(qapp: object) -> Iterator[QObject]:
    parent = QObject()
    yield parent
    parent.deleteLater()


def crossed(screen: Screen, after: LaneRow, scale: Scale = SCALE, **how: bool) -> QImage:
    """Show the lane as a density, and then as it is told."""
    answers = object()
    screen.show(Shown(scene_of(LANE), SCALE, answers))
    return screen.show(Shown(scene_of(after), scale, answers), **how)


def test_the_old_picture_fades_and_is_gone_in_time(qtbot: QtBot, parent: QObject) -> None:
    screen, after = Screen(parent), dressed(Dress.CARDS)
    image = crossed(screen, after)
    assert image.pixelColor(40, 80) == OLD_LEFT
    assert image.pixelColor(100, 80) == OLD_RIGHT
    qtbot.waitUntil(lambda: bool(screen.updates))
    frame = screen.fading._last
    assert frame is not None
    screen.time = FADE_S / 2
    between = screen.show(frame).pixelColor(40, 80)
    assert between.red() == 255
    assert 0 < between.green() < 255
    screen.time = FADE_S
    assert screen.show(frame).pixelColor(40, 80) == NEW
    assert not screen.fading.is_running


def test_nothing_is_painted_beyond_the_lane_and_its_plot(parent: QObject) -> None:
    image = crossed(Screen(parent), dressed(Dress.CARDS))
    for x, y in ((40, 59), (40, 101), (10, 80)):
        assert image.pixelColor(x, y) == NEW, (x, y)


@pytest.mark.parametrize(
    ("scale", "boundary"), [(SCALE.panned(20), 50), (SCALE.zoomed(1.5, 0.0), 95)]
)
def test_the_old_picture_moves_with_its_time(parent: QObject, scale: Scale, boundary: int) -> None:
    image = crossed(Screen(parent), dressed(Dress.MARKS), scale)
    assert image.pixelColor(boundary - 2, 80) == OLD_LEFT
    assert image.pixelColor(boundary + 2, 80) == OLD_RIGHT


def test_the_foot_of_the_lane_stays_where_its_height_changes(parent: QObject) -> None:
    image = crossed(Screen(parent), dressed(Dress.CARDS, top=50.0, height=60.0))
    assert image.pixelColor(40, 60) == NEW
    assert image.pixelColor(40, 105) == OLD_LEFT


def test_a_lane_that_scrolls_fades_below_those_that_are_pinned(parent: QObject) -> None:
    screen, answers = Screen(parent), object()
    screen.show(Shown(scene_of(LANE), SCALE, answers))
    after = scene_of(dressed(Dress.CARDS))._replace(scroll_top=80.0)
    image = screen.show(Shown(after, SCALE, answers))
    assert image.pixelColor(40, 75) == NEW
    assert image.pixelColor(40, 85) == OLD_LEFT


@pytest.mark.parametrize("dress", [Dress.DENSITY, Dress.COLLAPSED])
def test_a_lane_that_crosses_to_no_other_dress_does_not_fade(parent: QObject, dress: Dress) -> None:
    screen = Screen(parent)
    crossed(screen, dressed(dress))
    assert not screen.fading.is_running


def test_other_answers_stand_there_at_once(parent: QObject) -> None:
    screen = Screen(parent)
    screen.show(Shown(scene_of(LANE), SCALE, object()))
    screen.show(Shown(scene_of(dressed(Dress.CARDS)), SCALE, object()))
    assert not screen.fading.is_running


def test_frames_come_before_fading_and_the_reader_before_both(parent: QObject) -> None:
    slow, still = Screen(parent), Screen(parent, is_wanted=False)
    crossed(slow, dressed(Dress.CARDS), has_time=False)
    crossed(still, dressed(Dress.CARDS))
    assert not slow.fading.is_running
    assert not still.fading.is_running


@pytest.mark.parametrize(("motion", "is_fading"), [("full", True), ("reduced", False)])
def test_a_lane_of_the_window_fades_unless_motion_is_reduced(
    qtbot: QtBot,
    empty_window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    motion: str,
    is_fading: bool,
) -> None:
    monkeypatch.setattr(canvas_module, "SPARE_S", 60.0)
    empty_window.session.settings.set(MOTION, motion)
    rows = [
        Row(f"{1500 + year}-0{month}", "Visit", "visit") for year in range(500) for month in (1, 7)
    ]
    filled(tmp_path / "many.sqlite", rows).close()
    empty_window.opening.open(tmp_path / "many.sqlite")
    canvas = empty_window.canvas
    qtbot.waitUntil(lambda: bool(canvas.scene.lanes) and not empty_window.session.jobs.is_busy)
    canvas.grab()
    assert canvas.scene.lanes[0].dress is Dress.DENSITY
    canvas.zoom_at(8.0, 400.0)
    canvas.grab()
    assert canvas.scene.lanes[0].dress is not Dress.DENSITY
    assert canvas._fading.is_running is is_fading
