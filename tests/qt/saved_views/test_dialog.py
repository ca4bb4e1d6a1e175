from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from viewer.domain.queries import Query
from viewer.domain.view_state import ViewState
from viewer.qt.saved_views.dialog import SavedViews

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PRESENT = ViewState(Query("now"))
LETTERS = ViewState(Query("letters"), (0, 100))


@pytest.fixture
def dialog(qtbot: QtBot) -> SavedViews:
    dialog = SavedViews(PRESENT, is_writable=True)
    qtbot.addWidget(dialog)
    dialog.show_views([("Letters", LETTERS), ("Visits", ViewState(Query("visits")))])
    return dialog


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
    told = [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]
    assert any("not the text of a view" in text for text in told)


def test_a_store_that_cannot_be_written_takes_no_view(qtbot: QtBot):
    dialog = SavedViews(PRESENT, is_writable=False)
    qtbot.addWidget(dialog)
    dialog.show_views([("Letters", LETTERS)])
    dialog.list.setCurrentRow(0)
    assert not _button(dialog, "Save").isEnabled()
    assert not _button(dialog, "Remove").isEnabled()
    assert _button(dialog, "Show").isEnabled()
