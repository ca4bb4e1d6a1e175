from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6 import __version_info__
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from viewer.qt.painting.palette import LIGHT
from viewer.qt.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

_AT = QPoint(400, 400)
_ENTERED_AT: Any = QPointF(_AT) if __version_info__ >= (6, 12) else _AT
"""Qt takes one from 6.12 on, and took the other before."""
_ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def _dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _entering(data: QMimeData) -> QDragEnterEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(_ENTERED_AT, _ANY, data, left, none)
    event.ignore()
    return event


def _drop(window: MainWindow, data: QMimeData) -> QDropEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(_AT), _ANY, data, left, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    window.dropEvent(event)
    return event


def test_a_store_dropped_on_the_window_opens(
    qtbot: QtBot, empty_window: MainWindow, story: Path
) -> None:
    _drop(empty_window, _dragged(story))
    qtbot.waitUntil(lambda: empty_window.session.has_events)
    assert empty_window.session.store is not None
    assert empty_window.session.store.path == story


def test_a_drop_is_never_told_as_a_move_which_might_delete_the_file(
    empty_window: MainWindow, story: Path
) -> None:
    data = _dragged(story)
    assert _drop(empty_window, data).dropAction() == Qt.DropAction.CopyAction


def test_while_files_hang_over_the_window_it_says_where_they_will_go(
    window: MainWindow, table: Path, story: Path
) -> None:
    data = _dragged(table)
    window.dragEnterEvent(_entering(data))
    assert window.drop_sign.text == "Drop to import into “story”"
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window.drop_sign.text
    stores = _dragged(story)
    window.dragEnterEvent(_entering(stores))
    assert window.drop_sign.text == "Drop to open"


def test_the_sign_goes_with_the_drop(
    window: MainWindow, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Sequence[Path]] = []
    monkeypatch.setattr(window.opening, "take", taken.append)
    data = _dragged(table)
    window.dragEnterEvent(_entering(data))
    _drop(window, data)
    assert not window.drop_sign.text
    assert taken == [[table]]


def test_what_is_no_file_of_this_machine_is_not_taken(empty_window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/visits.csv")])
    event = _entering(data)
    empty_window.dragEnterEvent(event)
    assert not event.isAccepted()
    assert not empty_window.drop_sign.text


def test_a_folder_is_told_from_a_file_that_cannot_be_read(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    empty_window.opening.take([tmp_path])
    assert empty_window.messages.text == (
        f"{tmp_path.name} is a folder; take the files that lie in it."
    )


def test_the_search_field_leaves_files_to_the_window(qtbot: QtBot, table: Path) -> None:
    field = SearchField(LIGHT)
    qtbot.addWidget(field)
    files = _dragged(table)
    files.setText(str(table))
    event = _entering(files)
    field.dragEnterEvent(event)
    assert not event.isAccepted()
    words = QMimeData()
    words.setText("Muscatine")
    event = _entering(words)
    field.dragEnterEvent(event)
    assert event.isAccepted()
