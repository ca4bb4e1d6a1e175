"""Files brought into the window's store, in another process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from viewer.exchange.importing import plan_import
from viewer.qt.importing import open_import
from viewer.qt.importing.dialog import ImportDialog
from viewer.qt.importing.run import ImportRun

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow


def many_rows(path: Path, count: int) -> Path:
    """A table of events, a day each."""
    days = (f"19{n % 90 + 10}-01-{n % 28 + 1:02},Event {n}\n" for n in range(count))
    path.write_text("date,title\n" + "".join(days), "utf-8")
    return path


def test_an_agreed_import_adds_its_events(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before = window.session.answers.total
    run = open_import(window, window.session, [many_rows(tmp_path / "more.csv", 30)])
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 30 rows")
    with qtbot.waitSignal(run.imported, timeout=30_000) as done:
        dialog._import.click()
    assert done.args[0].counts.added == 30
    qtbot.waitUntil(lambda: window.session.answers.total == before + 30)


def test_a_cancelled_import_leaves_the_store_as_it_was(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = window.session.store.generation
    run = ImportRun(window, window.session, [])
    told: list[str] = []
    run.cancelled.connect(told.append)
    with qtbot.waitSignal(run.finished, timeout=30_000):
        run.run(plan_import(many_rows(tmp_path / "many.csv", 60_000)))
        run._cancel()
    assert told == ["many.csv"]
    assert window.session.store.generation == before
    assert window.session.answers.total == 6


def test_of_several_files_one_can_be_left_out_or_all(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [many_rows(tmp_path / f"{name}.csv", 3) for name in "abc"]
    run = open_import(window, window.session, files)
    first = window.findChild(ImportDialog)
    assert first._cancel.text() == "Skip this file"
    assert first._refuse_rest.text() == "Cancel all 3 files"
    first._cancel.click()
    second = _open_dialog(window)
    assert second._name.text() == "b.csv"
    with qtbot.waitSignal(run.finished):
        second._refuse_rest.click()
    assert not [each for each in window.findChildren(ImportDialog) if each.isVisible()]


def test_a_file_alone_is_just_cancelled(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    run = open_import(window, window.session, [many_rows(tmp_path / "a.csv", 3)])
    dialog = _open_dialog(window)
    assert not dialog._refuse_rest.isVisible()
    assert dialog._cancel.text() == "Cancel"
    with qtbot.waitSignal(run.finished):
        dialog._cancel.click()


def _open_dialog(window: MainWindow) -> ImportDialog:
    (dialog,) = [each for each in window.findChildren(ImportDialog) if each.isVisible()]
    return dialog
