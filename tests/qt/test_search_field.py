from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from viewer.qt.painting.palette import LIGHT
from viewer.qt.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    field = SearchField(LIGHT, "Ctrl F")
    qtbot.addWidget(field)
    return field


def _labels(field: SearchField) -> list[str]:
    return [label.text() for label in field.findChildren(QLabel) if not label.isHidden()]


def test_keys_that_wait_together_make_one_search(field: SearchField, qtbot: QtBot):
    sought: list[str] = []
    field.text_sought.connect(sought.append)
    with qtbot.waitSignal(field.text_sought):
        qtbot.keyClicks(field, "xi")
    assert sought == ["xi"]


def test_enter_searches_at_once_and_goes_to_the_next_hit(field: SearchField, qtbot: QtBot):
    qtbot.keyClicks(field, "xi")
    with qtbot.waitSignals([field.text_sought, field.next_requested]):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_f3_goes_on_and_with_shift_back(field: SearchField, qtbot: QtBot):
    with qtbot.waitSignal(field.next_requested):
        qtbot.keyClick(field, Qt.Key.Key_F3)
    with qtbot.waitSignal(field.previous_requested):
        qtbot.keyClick(field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)


def test_escape_clears_first_and_then_leaves(field: SearchField, qtbot: QtBot):
    field.setText("xi")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.text_sought) as wish:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert wish.args == [""]
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_count_is_told_and_dots_until_it_is_known(field: SearchField):
    assert _labels(field) == ["Ctrl F"]
    field.setText("xi")
    field.show_count(None, 413)
    assert _labels(field) == ["… of 413"]
    field.show_count(12, 413)
    assert _labels(field) == ["12 of 413"]


def test_a_query_from_elsewhere_is_shown_without_searching(field: SearchField, qtbot: QtBot):
    with qtbot.assertNotEmitted(field.text_sought, wait=200):
        field.show_text("biden")
    assert field.text() == "biden"


def test_the_key_gives_way_where_the_invitation_has_no_room_beside_it(field: SearchField):
    field.show()
    field.resize(400, 30)
    assert _labels(field) == ["Ctrl F"]
    field.resize(180, 30)
    assert _labels(field) == []
