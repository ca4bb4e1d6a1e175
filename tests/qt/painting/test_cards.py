"""Cards: the same box around every text, sharp on any screen."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from tests.qt.painting.test_painting import pixels
from viewer.qt.painting.brushwork import Brushwork, TextCache
from viewer.qt.painting.cards import CardPictures, paint_card
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.palette import LIGHT
from viewer.qt.painting.thumbnails import Thumbnails
from viewer.timeline.scene import Card, Rect, State

BACK = Qt.GlobalColor.black


def picture(pictures: CardPictures, width: float, state: State, stack: int, ratio: float):
    """The pixels of a card without texts in the middle of a picture 400 by 80."""
    card = Card(
        1, 0, Rect(round((400 - width) / 2), 14, width, 52), 3, "visit", "", "", "", "", 160, 60,
        stack=stack, state=state,
    )  # fmt: skip
    image = QImage(round(400 * ratio), round(80 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(BACK)
    painter = QPainter(image)
    paint_card(Brushwork(painter, LIGHT, TextCache(Fonts()), Thumbnails(None)), pictures, card)
    painter.end()
    return pixels(image)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize(
    "state", [State.PLAIN, State.SELECTED, State.FOCUSED | State.SELECTED, State.HOVERED]
)
def test_the_right_end_of_a_box_is_its_left_end_mirrored(qapp, ratio, state):
    pictures = CardPictures()
    for width in (140.0, 306.0, 200.0):
        found = picture(pictures, width, state, 1, ratio)
        shown = np.flatnonzero((found != found[0, 0]).any(axis=(0, 2)))
        left, right = shown[0], shown[-1]
        for step in range(round(5 * ratio)):
            apart = np.abs(found[:, left + step] - found[:, right - step])
            assert apart.max() < 30  # curves are not rounded quite alike on both sides


def test_a_narrow_card_of_a_stack_has_its_second_edge_as_a_wide_one_has(qapp):
    pictures = CardPictures()
    ends = []
    for width in (306.0, 150.0):
        found = picture(pictures, width, State.PLAIN, 3, 2.0)
        right = np.flatnonzero((found != found[0, 0]).any(axis=(0, 2)))[-1]
        ends.append(found[:, right - 30 : right + 1])
    assert (ends[0] == ends[1]).all()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_the_border_of_a_card_is_one_sharp_line(qapp, ratio):
    found = picture(CardPictures(), 200.0, State.PLAIN, 1, ratio)
    column = found[:, found.shape[1] // 2].astype(int).sum(axis=1)
    inside = np.flatnonzero(column)
    card, border = 3 * 255, column[inside[0]]
    assert border < card
    assert column[inside[0] + round(ratio) + 1] == card


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_pictures_of_cards_are_kept_up_to_a_room_that_grows_with_the_screen(
    qapp, monkeypatch, ratio
):
    one = 4 * round(142 * ratio) * round(54 * ratio)
    monkeypatch.setattr("viewer.qt.painting.cards._PICTURE_BYTES", 3 * 4 * 142 * 54 * 2)
    pictures = CardPictures()
    for width in range(140, 160):
        picture(pictures, float(width), State.PLAIN, 1, ratio)
    assert 1 <= pictures.kept_bytes / one <= 6 / ratio
