"""Pictures are read in the background: their place is there at once, in their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.qt import detail_pages as pages
from viewer.domain.events import ImagePlace, Media, Provenance
from viewer.qt.detail.images import WIDEST_PX, PictureFrame
from viewer.qt.detail.missing_picture import MissingPicture
from viewer.qt.detail.pane import DetailPane
from viewer.qt.image_files import read_picture
from viewer.qt.painting.palette import LIGHT
from viewer.qt.text_block import TextBlock

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from viewer.qt.detail.contents import EventPage

BLUE = 0xFF336699


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    assert image.save(str(tmp_path / "tea.png"))
    whole = (tmp_path / "tea.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    return tmp_path


def page_with(folder: Path, name: str) -> EventPage:
    came_from = Provenance(1, "visits.csv", 4, "2025-03-03T10:00:00", str(folder))
    return pages.page(pages.event(media=(Media(name),), provenance=came_from))


def middle(frame: PictureFrame) -> int:
    image = frame.grab().toImage()
    return image.pixel(image.width() // 4, image.height() // 2)


@pytest.mark.qt_log_ignore("Corrupt JPEG data", "does not support propagateSizeHints")
def test_a_picture_that_is_cut_off_is_shown_and_told(pane: DetailPane, folder: Path) -> None:
    image = QImage(str(folder / "tea.png"))
    assert image.save(str(folder / "whole.jpg"))
    content = (folder / "whole.jpg").read_bytes()
    (folder / "cut.jpg").write_bytes(content[:-20])
    told = []
    for name in ("whole.jpg", "cut.jpg"):
        pane.show_event(page_with(folder, name))
        place = ImagePlace(str(folder), name)
        pane.show_picture(place, read_picture(place.path, place.folder, WIDEST_PX))
        assert pane.findChildren(PictureFrame)
        blocks = pane.findChildren(TextBlock)
        told.append([text for b in blocks if "is cut off" in (text := b.toPlainText())])
    assert told == [[], ["“cut.jpg” is cut off: only a part of the picture is there."]]


def test_a_picture_has_its_place_before_it_is_read(
    qtbot: QtBot, pane: DetailPane, folder: Path
) -> None:
    page, place = page_with(folder, "tea.png"), ImagePlace(str(folder), "tea.png")
    with qtbot.waitSignal(pane.picture_wanted) as wish:
        pane.show_event(page)
    assert wish.args == [place]
    (frame,) = pane.findChildren(PictureFrame)
    height = frame.sizeHint().height()
    assert middle(frame) == LIGHT.color("chip").rgb()
    pane.show_picture(place, read_picture(place.path, place.folder, WIDEST_PX))
    assert middle(frame) == BLUE
    assert frame.sizeHint().height() == height == 100


def test_a_picture_is_wanted_once_while_its_event_is_shown_anew(
    pane: DetailPane, folder: Path
) -> None:
    wanted: list[ImagePlace] = []
    pane.picture_wanted.connect(wanted.append)
    page, place = page_with(folder, "tea.png"), ImagePlace(str(folder), "tea.png")
    pane.show_event(page)
    pane.show_event(page)
    pane.show_picture(place, read_picture(place.path, place.folder, WIDEST_PX))
    pane.show_event(page)
    assert wanted == [place]
    assert middle(pane.findChildren(PictureFrame)[-1]) == BLUE
    pane.show_event(pages.page(pages.event(id=8)))
    pane.show_event(page)
    assert wanted == [place, place]


def test_a_picture_that_breaks_off_is_told_when_it_was_read(
    qtbot: QtBot, pane: DetailPane, folder: Path
) -> None:
    place = ImagePlace(str(folder), "cut.png")
    pane.show_event(page_with(folder, "cut.png"))
    assert pane.findChildren(PictureFrame)
    pane.show_picture(place, read_picture(place.path, place.folder, WIDEST_PX))
    assert pane.findChildren(MissingPicture)
    qtbot.waitUntil(lambda: not pane.findChildren(PictureFrame))
