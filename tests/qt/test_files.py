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
    def choose(_parent: object, _title: str, _suggested: str, kinds: str) -> tuple[str, str]:
        return str(tmp_path / "out"), next(each for each in kinds.split(";;") if kind in each)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.files.ask_and_export()
    qtbot.waitUntil(lambda: told in window.messages.text)
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as file:
        assert [row["title"] for row in csv.DictReader(file)] == [title, "Visit"]
