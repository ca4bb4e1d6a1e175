"""Cards show pictures from beside the imported file, and a quiet sign where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.domain.events import ImagePlace
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.painter import Caches, paint_scene
from viewer.qt.painting.palette import LIGHT
from viewer.qt.painting.thumbnails import Thumbnails, Wanted, read_thumbnail
from viewer.timeline.scene import Card, Rect, Scene

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

BLUE = 0xFF336699


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "files"
    inside.mkdir()
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    for path in (inside / "tea.png", tmp_path / "out.png"):
        assert image.save(str(path))
    return inside


def test_a_thumbnail_is_the_middle_square_of_a_picture(folder: Path) -> None:
    image = read_thumbnail(Wanted(ImagePlace(str(folder), "tea.png"), 42))
    assert (image.width(), image.height()) == (42, 42)
    assert image.pixel(20, 20) == BLUE
    assert image.pixel(20, 0) == BLUE


def test_a_thumbnail_has_round_corners(folder: Path) -> None:
    image = read_thumbnail(Wanted(ImagePlace(str(folder), "tea.png"), 84))
    assert [image.pixelColor(x, y).alpha() for x in (0, 83) for y in (0, 83)] == [0] * 4


@pytest.mark.parametrize("path", ["../out.png", "missing.png", "https://example.org/x.png", "/"])
def test_nothing_but_what_lies_beside_the_file_is_read(folder: Path, path: str) -> None:
    assert read_thumbnail(Wanted(ImagePlace(str(folder), path), 42)).isNull()
    absolute = str(folder.parent / "out.png")
    assert read_thumbnail(Wanted(ImagePlace(str(folder), absolute), 42)).isNull()


def test_a_thumbnail_is_asked_for_once_and_is_there_when_it_came(qtbot: QtBot, folder: Path):
    asked: list[Wanted] = []
    images = Thumbnails(asked.append)
    place = ImagePlace(str(folder), "tea.png")
    assert images.of(place, 42, 1.0) is None
    assert images.of(place, 42, 1.0) is None
    assert asked == [Wanted(place, 42)]
    images.keep(asked[0], read_thumbnail(asked[0]))
    found = images.of(place, 42, 1.0)
    assert found is not None
    assert len(asked) == 1


def test_a_card_waits_with_a_sign_and_then_shows_its_picture(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    canvas = window.canvas
    place, caches = ImagePlace(str(folder), "tea.png"), canvas.caches

    def colours() -> set[int]:
        image = QImage(300, 90, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        box = Rect(10, 10, 200, 52)
        card = Card(1, 0, box, 3, "visit", "Tea", "2012", "", "", 20, 70, image=place)
        scene = Scene(300, 90, 0, canvas.scene.axis, cards=(card,), lanes_top=0, scroll_top=0)
        paint_scene(painter, scene, LIGHT, caches)
        painter.end()
        return {image.pixel(x, y) for x in range(160, 205, 3) for y in range(14, 60, 3)}

    assert BLUE not in colours()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert BLUE in colours()


def test_a_picture_file_has_its_thumbnails_at_once(folder: Path) -> None:
    images = Caches(Fonts()).images
    assert images.of(ImagePlace(str(folder), "tea.png"), 42, 1.0) is not None
