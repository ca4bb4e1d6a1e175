"""A picture that cannot be shown has a box in its place that says which one and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton

from tests.qt import detail_pages as pages
from viewer.domain.events import Media, Provenance
from viewer.qt.detail.images import Images
from viewer.qt.detail.missing_picture import MissingPicture
from viewer.qt.painting.palette import LIGHT
from viewer.qt.text_block import TextBlock

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def shown(qtbot: QtBot, folder: Path, *media: Media) -> Images:
    came_from = Provenance(1, "visits.csv", 4, "2025-03-03T10:00:00", str(folder))
    images = Images(pages.event(media=media, provenance=came_from), LIGHT, {})
    qtbot.addWidget(images)
    return images


def told(images: Images) -> list[str]:
    return [each.toPlainText() for each in images.findChildren(TextBlock)]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("tea.jpg", "“tea.jpg” is not in the folder of visits.csv. Put it there to see it here."),
        ("broken.png", "“broken.png” can’t be read as a picture."),
        ("/etc/a.png", "Not shown, since it lies outside the folder of visits.csv: /etc/a.png"),
        ("file:///a.png", "This picture lies elsewhere and was not loaded: file:///a.png"),
    ],
)
def test_the_box_says_which_picture_and_why(
    qtbot: QtBot, tmp_path: Path, path: str, sentence: str
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    images = shown(qtbot, tmp_path, Media(path, "Tea in Muscatine"))
    assert told(images) == [sentence, "Tea in Muscatine"]
    assert not images.findChildren(QPushButton)


def test_a_picture_on_the_web_is_a_click_away(qtbot: QtBot, tmp_path: Path) -> None:
    images = shown(qtbot, tmp_path, Media("https://example.org/x.png"))
    (button,) = images.findChildren(QPushButton)
    with qtbot.waitSignal(images.link_requested) as wish:
        button.click()
    assert wish.args == [QUrl("https://example.org/x.png")]


def test_a_caption_without_a_picture_stands_alone(qtbot: QtBot, tmp_path: Path) -> None:
    images = shown(qtbot, tmp_path, Media("", "Taken away in 1990"))
    assert told(images) == ["Taken away in 1990"]
    assert not images.findChildren(MissingPicture)


def test_an_address_as_long_as_a_picture_is_cut(qtbot: QtBot, tmp_path: Path) -> None:
    (sentence,) = told(shown(qtbot, tmp_path, Media("data:image/png;base64," + "A" * 9_000)))
    assert len(sentence) < 400
    assert sentence.endswith("…")


def test_links_and_tags_in_captions_and_credits_are_shown_safely(
    qtbot: QtBot, tmp_path: Path
) -> None:
    caption = '<a href="https://example.org/p">Portrait</a> by <script>x()</script>A & B'
    credit = '<a href="javascript:x()">A museum</a>'
    images = shown(qtbot, tmp_path, Media("", caption, credit))
    (block,) = images.findChildren(TextBlock)
    assert block.toPlainText() == "Portrait by A & B\nPhoto: A museum"
    with qtbot.waitSignal(images.link_requested) as wish:
        block.anchorClicked.emit(QUrl("https://example.org/p"))
    assert wish.args == [QUrl("https://example.org/p")]
    assert "javascript" not in block.toHtml()


def test_a_credit_of_which_nothing_is_left_is_not_announced(qtbot: QtBot, tmp_path: Path) -> None:
    assert told(shown(qtbot, tmp_path, Media("", "Tea", "<script>x()</script>"))) == ["Tea"]
    assert told(shown(qtbot, tmp_path, Media("", "", "<script>x()</script>"))) == []


def test_signs_in_a_plain_caption_stand_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    assert told(shown(qtbot, tmp_path, Media("", "2 < 3 *and* 1. A & B"))) == [
        "2 < 3 *and* 1. A & B"
    ]


def test_a_caption_of_a_megabyte_is_cut(qtbot: QtBot, tmp_path: Path) -> None:
    (text,) = told(shown(qtbot, tmp_path, Media("", "<i>" * 300_000 + "x" * 100_000)))
    assert len(text) < 7_000
