"""An export writes the events shown, as the kind of file that was chosen, and says what it did."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from viewer.qt.window import MainWindow

FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "notes.csv"
    path.write_text(f"id,date,title\n1,1985,{FORMULA}\n2,2012,Visit\n", "utf-8")
    return path


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, kind: str) -> None:
    """Let the dialog for saving be answered with a name, and with the kind that holds a word."""

    def chosen(_parent: object, _title: str, _suggested: str, kinds: str) -> tuple[str, str]:
        return str(path), next(each for each in kinds.split(";;") if kind in each)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)


@pytest.mark.parametrize(
    ("kind", "title", "told"),
    [
        ("every cell as it stands", FORMULA, "might be taken for formulas"),
        ("formulas disarmed", f"'{FORMULA}", "not for importing again"),
    ],
)
def test_the_kind_that_was_chosen_says_whether_formulas_are_disarmed(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    title: str,
    told: str,
) -> None:
    choose(monkeypatch, tmp_path / "out", kind)
    window.files.ask_and_export()
    qtbot.waitUntil(lambda: told in window.messages.text)
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8-sig") as file:
        assert [row["title"] for row in csv.DictReader(file)] == [title, "Visit"]


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("notes", "JSON", "notes.json"),
        ("notes.csv", "JSON", "notes.json"),
        ("notes.json", "every cell", "notes.json"),
        ("notes.jsonl", "every cell", "notes.jsonl"),
    ],
)
def test_the_kind_decides_unless_the_name_was_given_another_ending(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    kind: str,
    written: str,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    choose(monkeypatch, folder / name, kind)
    window.files.ask_and_export()
    qtbot.waitUntil(lambda: "Wrote 2 events" in window.messages.text)
    assert [path.name for path in folder.iterdir()] == [written]


def test_a_file_that_the_dialog_has_not_asked_about_stays(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.json").write_text("mine", "utf-8")
    choose(monkeypatch, tmp_path / "mine.csv", "JSON")
    window.files.ask_and_export()
    assert "mine.json is there already" in window.messages.text
    assert (tmp_path / "mine.json").read_text("utf-8") == "mine"
