from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton

from viewer.domain.queries import Query
from viewer.domain.view_state import ViewState
from viewer.qt.icons import Icons
from viewer.qt.painting.palette import LIGHT
from viewer.qt.saved_views.dialog import SavedViews

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PRESENT = ViewState(Query("now"))
LETTERS = ViewState(Query("letters"), (0, 100))


def _dialog(qtbot: QtBot, *, is_writable: bool = True) -> SavedViews:
    icons = Icons(LIGHT.ink2, LIGHT.ink3)
    dialog = SavedViews(PRESENT, is_writable=is_writable, icons=icons)
    qtbot.addWidget(dialog)
    dialog.show_views([("Letters", LETTERS), ("Visits", ViewState(Query("visits")))])
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> SavedViews:
    return _dialog(qtbot)


def _button(dialog: SavedViews, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def _field(dialog: SavedViews, number: int) -> QLineEdit:
    return dialog.findChildren(QLineEdit)[number]


def test_the_present_view_is_saved_under_a_name(dialog: SavedViews, qtbot: QtBot):
    assert not _button(dialog, "Save").isEnabled()
    _field(dialog, 0).setText("  My   view ")
    with qtbot.waitSignal(dialog.save_requested) as wish:
        _button(dialog, "Save").click()
    assert wish.args == ["My view"]


def test_a_saved_view_is_shown_and_removed(dialog: SavedViews, qtbot: QtBot):
    dialog.list.setCurrentRow(0)
    with qtbot.waitSignal(dialog.remove_requested) as wish:
        _button(dialog, "Remove").click()
    assert wish.args == ["Letters"]
    with qtbot.waitSignal(dialog.view_requested) as wish:
        _button(dialog, "Show").click()
    assert wish.args == [LETTERS]


def test_a_view_travels_as_text(dialog: SavedViews, qtbot: QtBot):
    dialog.list.setCurrentRow(0)
    _button(dialog, "Copy as text").click()
    _field(dialog, 1).setText(QGuiApplication.clipboard().text())
    with qtbot.waitSignal(dialog.view_requested) as wish:
        _button(dialog, "Open").click()
    assert wish.args == [LETTERS]


def test_without_a_choice_the_present_view_is_copied(dialog: SavedViews):
    _button(dialog, "Copy as text").click()
    assert QGuiApplication.clipboard().text() == PRESENT.as_link()


def test_a_text_that_is_no_view_is_told_in_place(dialog: SavedViews, qtbot: QtBot):
    _field(dialog, 1).setText("https://example.org")
    with qtbot.assertNotEmitted(dialog.view_requested):
        _button(dialog, "Open").click()
    assert "not the text of a view" in dialog.messages.text


def test_a_name_that_is_taken_is_replaced_only_when_asked_for(dialog: SavedViews, qtbot: QtBot):
    _field(dialog, 0).setText("Letters")
    with qtbot.assertNotEmitted(dialog.save_requested):
        _button(dialog, "Save").click()
    assert "“Letters” is there already" in dialog.messages.text
    with qtbot.waitSignal(dialog.save_requested) as wish:
        _button(dialog, "Replace it").click()
    assert wish.args == ["Letters"]


def test_enter_asks_first_and_replaces_when_pressed_again(dialog: SavedViews, qtbot: QtBot):
    dialog.show()
    _field(dialog, 0).setText("Letters")
    with qtbot.assertNotEmitted(dialog.save_requested):
        qtbot.keyClick(_field(dialog, 0), Qt.Key.Key_Return)
    button = _button(dialog, "Replace it")
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(dialog.save_requested):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    _field(dialog, 0).setText("Letters")
    qtbot.keyClick(_field(dialog, 0), Qt.Key.Key_Return)
    assert "“Letters” is there already" in dialog.messages.text


def _type_new_name(dialog: SavedViews, qtbot: QtBot, name: str) -> None:
    dialog.show()
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_F2)
    editor = dialog.list.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Letters"
    editor.setText(name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_view_is_renamed_in_its_place_by_a_key(dialog: SavedViews, qtbot: QtBot):
    with qtbot.waitSignal(dialog.rename_requested) as wish:
        _type_new_name(dialog, qtbot, " My  letters")
    assert wish.args == ["Letters", "My letters"]


def test_renaming_asks_before_it_takes_a_name_away(dialog: SavedViews, qtbot: QtBot):
    with qtbot.assertNotEmitted(dialog.rename_requested):
        _type_new_name(dialog, qtbot, "Visits")
        qtbot.waitUntil(lambda: "“Visits” is there already" in dialog.messages.text)
    with qtbot.waitSignal(dialog.rename_requested) as wish:
        _button(dialog, "Replace it").click()
    assert wish.args == ["Letters", "Visits"]


def test_the_delete_key_removes_the_chosen_view(dialog: SavedViews, qtbot: QtBot):
    dialog.list.setCurrentRow(1)
    with qtbot.waitSignal(dialog.remove_requested) as wish:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert wish.args == ["Visits"]


def test_a_store_that_cannot_be_written_takes_no_view(qtbot: QtBot):
    dialog = _dialog(qtbot, is_writable=False)
    dialog.list.setCurrentRow(0)
    with qtbot.assertNotEmitted(dialog.remove_requested):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    dialog.list.rename_chosen()
    assert dialog.list.findChild(QLineEdit) is None
    assert not _button(dialog, "Save").isEnabled()
    assert not _button(dialog, "Remove").isEnabled()
    assert not _button(dialog, "Rename").isEnabled()
    assert _button(dialog, "Show").isEnabled()
