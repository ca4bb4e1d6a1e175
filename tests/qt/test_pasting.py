"""Pasting what was copied in another program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from viewer.qt.pasting import pasted_files
from viewer.qt.search_field import SearchField
from viewer.qt.shelf import Shelf

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

ROWS = "date\ttitle\r\n1985\tTea in Muscatine\r\n2012年2月15日\t习近平 returns\r\n"


def _text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_rows_become_a_file_as_they_stand(tmp_path: Path) -> None:
    (path,) = pasted_files(_text(ROWS), tmp_path / "pasted", "Pasted")
    assert path.name == "Pasted.tsv"
    assert path.read_bytes() == ROWS.encode()
    (other,) = pasted_files(_text("date,title\n1985,Tea\n"), tmp_path / "pasted", "Other")
    assert other.name == "Other.csv"


def test_rows_that_were_pasted_before_are_known_again(tmp_path: Path) -> None:
    first = pasted_files(_text(ROWS), tmp_path, "first")
    assert pasted_files(_text(ROWS), tmp_path, "second") == first
    assert pasted_files(_text(ROWS.replace("85", "84")), tmp_path, "third") != first


@pytest.mark.parametrize("text", ["", "1985", "date\ttitle\n\n  \n"])
def test_what_holds_no_row_becomes_no_file(tmp_path: Path, text: str) -> None:
    assert pasted_files(_text(text), tmp_path / "pasted", "Pasted") == []
    assert not (tmp_path / "pasted").exists()


def test_a_file_that_was_copied_is_taken_itself(tmp_path: Path) -> None:
    data = _text(ROWS)
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.csv"))])
    assert pasted_files(data, tmp_path, "Pasted") == [tmp_path / "a.csv"]


def test_the_key_imports_what_was_copied(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Shelf, "folder", tmp_path)
    taken: list[Sequence[Path]] = []
    monkeypatch.setattr(window.opening, "take", taken.append)
    QGuiApplication.clipboard().setText(ROWS)
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    ((path,),) = taken
    assert path.parent == tmp_path / "pasted"
    assert path.read_bytes() == ROWS.encode()


def test_in_the_search_field_the_key_pastes_words(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Sequence[Path]] = []
    monkeypatch.setattr(window.opening, "take", taken.append)
    QGuiApplication.clipboard().setText("Muscatine")
    window.focus_search()
    field = window.focusWidget()
    assert isinstance(field, SearchField)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Muscatine"
    assert not taken


def test_without_rows_it_says_what_could_be_pasted(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("习近平")
    window.opening.paste()
    assert "Nothing to import" in window.messages.text
