"""The place of the imports, used as a reader does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from viewer.domain.errors import ViewerError
from viewer.exchange.importing import plan_import, run_import
from viewer.qt.detail.event_line import EventLine
from viewer.qt.detail.neighbours import Elsewhere, Neighbours
from viewer.qt.imports_place import problem_pane
from viewer.qt.imports_place.duplicate_card import DuplicateCard
from viewer.qt.section import Section
from viewer.store import Store
from viewer.store.problem_listing import open_problems
from viewer.store.records import imports

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.imports_place import ImportsDialog
    from viewer.qt.window import MainWindow


def texts(dialog: ImportsDialog, row: int) -> list[str]:
    return [dialog.table.item(row, column).text() for column in range(8)]


def rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)


def bring_in(window: MainWindow, file: Path) -> None:
    assert window.session.store is not None
    with Store.open(window.session.store.path) as store:
        run_import(store, plan_import(file))


def take_up(qtbot: QtBot, window: MainWindow, dialog: ImportsDialog, *rows: int) -> None:
    dialog.problems.view.clearSelection()
    for row in rows:
        index = dialog.problems.table.index(row, 0)
        flag = dialog.problems.view.selectionModel().SelectionFlag
        dialog.problems.view.selectionModel().select(index, flag.Select | flag.Rows)
    dialog.problems.mend.click()
    rest(qtbot, window)


def cell(dialog: ImportsDialog, row: int, column: int, text: str | None = None) -> str:
    table = dialog.mending.table
    if text is not None:
        assert table.setData(table.index(row, column), text)
    return str(table.data(table.index(row, column)))


def test_without_a_selection_all_problems_can_be_mended(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    pane = dialog.problems
    pane.view.clearSelection()
    assert pane.mend.text() == "Mend 3 rows…"
    assert pane.said.text() == "3 rows are not events yet."
    take_up(qtbot, window, dialog)
    assert len(dialog.mending.table.rows) == 3


def test_why_so_many_rows_cannot_be_mended_is_told(
    monkeypatch: pytest.MonkeyPatch, dialog: ImportsDialog
) -> None:
    monkeypatch.setattr(problem_pane, "MOST_AT_ONCE", 2)
    dialog.problems.view.clearSelection()
    dialog.problems.view.selectAll()
    assert not dialog.problems.view.horizontalHeader().selectionModel().hasSelection()
    assert not dialog.problems.mend.isEnabled()
    told = "3 rows are not events yet. Select up to 2 rows to mend them here, or save them as CSV."
    assert dialog.problems.said.text() == told


def test_imports_are_listed_newest_first_with_their_counts(dialog: ImportsDialog) -> None:
    assert dialog.table.rowCount() == 2
    assert "访问.csv" in texts(dialog, 0)[0]
    assert texts(dialog, 0)[2:] == ["5", "2", "0", "0", "0", "3"]
    assert texts(dialog, 1)[2:] == ["6", "6", "0", "0", "0", "0"]


def test_what_is_known_of_an_import_is_told(dialog: ImportsDialog, visits: Path) -> None:
    told = "\n".join(label.text() for label in dialog.about.findChildren(QLabel))
    record = dialog.table.current
    assert record is not None
    assert record.sha256 in told
    assert str(visits.parent) in told
    assert "day/month/year" in told
    assert "Participants ← who" in told
    assert "Kept with the event ← shelfmark" in told


def test_problems_are_counted_by_reason_and_narrowed_to_one(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    pane = dialog.problems
    assert pane.reason.count() == 4
    assert pane.table.rowCount() == 3
    pane.reason.setCurrentIndex(pane.reason.findData("February 2012 has 29 days."))
    pane.reason.activated.emit(pane.reason.currentIndex())
    rest(qtbot, window)
    assert [pane.table.data(pane.table.index(0, n)) for n in range(4)] == [
        "3",
        "February 2012 has 29 days.",
        "date",
        "30/02/2012",
    ]
    assert pane.table.rowCount() == 1


def test_a_row_is_mended_and_its_problem_settled(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    take_up(qtbot, window, dialog, 0)
    assert dialog.mending.table.is_fault(dialog.mending.table.rows[0], 2)
    cell(dialog, 0, 2, "29/02/2012")
    dialog.mending.try_again.click()
    rest(qtbot, window)
    assert dialog.told.startswith("1 row is in: 1 new. What came in is kept in 访问 mended")
    assert dialog.problem_pages.currentWidget() is dialog.problems
    assert dialog.table.rowCount() == 3
    assert texts(dialog, 1)[7] == "2 of 3"
    assert window.session.all_answers is not None
    assert window.session.all_answers.total == 9


def test_a_row_that_is_still_wrong_stays_with_its_new_reason(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    take_up(qtbot, window, dialog, 0, 2)
    cell(dialog, 0, 2, "29/02/2012")
    cell(dialog, 1, 2, "31/11/2012")
    dialog.mending.try_again.click()
    rest(qtbot, window)
    assert "1 row still has a problem" in dialog.told
    assert cell(dialog, 0, 0) == "November 2012 has 30 days."
    assert cell(dialog, 0, 2) == "31/11/2012"
    cell(dialog, 0, 2, "30/11/2012")
    dialog.mending.try_again.click()
    rest(qtbot, window)
    assert window.session.store is not None
    assert open_problems(window.session.store) == {2: 1}


def test_what_was_typed_is_there_when_the_row_is_taken_up_again(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    take_up(qtbot, window, dialog, 1)
    cell(dialog, 0, 2, "in spring")
    dialog.mending.try_again.click()
    rest(qtbot, window)
    assert dialog.told.startswith("Nothing was imported")
    dialog.mending.back.click()
    dialog.close()
    window.verbs["imports"].trigger()
    rest(qtbot, window)
    take_up(qtbot, window, dialog, 1)
    assert cell(dialog, 0, 2) == "in spring"


def test_an_event_that_is_there_is_changed_only_after_a_question(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    take_up(qtbot, window, dialog, 0)
    cell(dialog, 0, 1, "1")
    cell(dialog, 0, 2, "29/02/2012")
    dialog.mending.try_again.click()
    rest(qtbot, window)
    assert window.session.store is not None
    assert len(imports(window.session.store)) == 2
    (box,) = dialog.mending.findChildren(QMessageBox)
    press(box, "Change them")
    rest(qtbot, window)
    assert imports(window.session.store)[-1].changed == 1


def press(box: QMessageBox, text: str) -> None:
    (button,) = [each for each in box.buttons() if each.text() == text]
    assert isinstance(button, QPushButton)
    button.click()


def test_problems_are_saved_as_a_file(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog, tmp_path: Path
) -> None:
    record = dialog.table.current
    assert record is not None
    dialog.save_problems(record, tmp_path / "saved.csv")
    rest(qtbot, window)
    assert dialog.told == "Wrote 3 rows to saved.csv. Mend them there and import the file."
    assert (tmp_path / "saved.csv").read_text("utf-8").count("\n") == 4


def test_an_import_is_undone_at_once_while_its_file_is_there(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    dialog.undo.click()
    rest(qtbot, window)
    assert dialog.told.startswith("The import of 访问.csv was taken back: 2 events")
    assert dialog.table.rowCount() == 1
    assert window.session.all_answers is not None
    assert window.session.all_answers.total == 6


def test_undo_asks_first_where_the_file_is_gone(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog, visits: Path
) -> None:
    visits.unlink()
    dialog.undo.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert dialog.table.rowCount() == 2
    press(box, "Undo the import")
    rest(qtbot, window)
    assert dialog.table.rowCount() == 1


def test_a_refused_undo_names_the_later_import_in_place(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog, visits: Path
) -> None:
    before = visits.read_text("utf-8")
    visits.write_text(before.replace("A visit", "Another visit"), "utf-8")
    bring_in(window, visits)
    visits.write_text(before, "utf-8")
    dialog.refresh()
    dialog.table.selectRow(1)
    rest(qtbot, window)
    dialog.undo.click()
    rest(qtbot, window)
    assert "import 3" in dialog.told
    assert "Undo import 3 first." in dialog.told
    assert dialog.table.rowCount() == 3


@pytest.fixture
def card(qtbot: QtBot, window: MainWindow, dialog: ImportsDialog, tmp_path: Path) -> DuplicateCard:
    """The one pair of likely duplicates, after they were looked for."""
    other = tmp_path / "other.csv"
    other.write_text(
        "date,title,participants\n2012-02-15,Tea in Muscatine Iowa,Lande; Xi\n", "utf-8"
    )
    bring_in(window, other)
    window.session.reload()
    rest(qtbot, window)
    return looked_for(qtbot, window, dialog)


def looked_for(qtbot: QtBot, window: MainWindow, dialog: ImportsDialog) -> DuplicateCard:
    dialog.tabs.setCurrentWidget(dialog.duplicates)
    dialog.duplicates.look.click()
    rest(qtbot, window)
    (found,) = dialog.duplicates.findChildren(DuplicateCard)
    return found


@pytest.mark.usefixtures("card")
def test_likely_duplicates_are_offered_with_a_way_to_each(
    window: MainWindow, dialog: ImportsDialog
) -> None:
    assert "1 pair is likely the same event" in dialog.duplicates.said.text()
    shows = [b for b in dialog.duplicates.findChildren(QPushButton) if b.text() == "Show"]
    assert len(shows) == 2
    shows[0].click()
    assert window.session.selection.one is not None


def test_what_is_said_of_a_pair_stays_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog, card: DuplicateCard
) -> None:
    pane = dialog.duplicates
    assert not pane.settled_ones.isVisible()
    card.same.setFocus()
    card.same.click()
    assert card.undo.hasFocus()
    assert not card.same.isVisible()
    pane.look.click()
    rest(qtbot, window)
    assert pane.said.text() == "No two files seem to tell of the same event."
    pane.settled_ones.click()
    rest(qtbot, window)
    assert pane.said.text() == "1 pair is settled."
    (again,) = pane.findChildren(DuplicateCard)
    again.undo.click()
    assert again.two.isVisible()
    assert not pane.settled_ones.isVisible()
    again.two.click()
    pane.settled_ones.click()
    rest(qtbot, window)
    assert "Kept as two events." in [label.text() for label in pane.findChildren(QLabel)]


def test_the_same_event_in_another_file_is_told_in_the_detail_pane(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog, card: DuplicateCard
) -> None:
    shown = [b for b in dialog.duplicates.findChildren(QPushButton) if b.text() == "Show"]
    shown[0].click()
    rest(qtbot, window)
    other = "Tea in Muscatine Iowa"
    assert lines_of(window, Elsewhere) == []
    assert any(other in line for line in lines_of(window, Neighbours))
    card.same.click()
    rest(qtbot, window)
    (line,) = lines_of(window, Elsewhere)
    assert other in line
    assert "other.csv" in line
    assert not any(other in line for line in lines_of(window, Neighbours))
    card.undo.click()
    rest(qtbot, window)
    assert lines_of(window, Elsewhere) == []


def lines_of(window: MainWindow, kind: type[Section]) -> list[str]:
    """The events that a section of the detail pane lists."""
    return [
        line.accessibleName()
        for section in window.reading.detail.findChildren(kind)
        for line in section.findChildren(EventLine)
    ]


def test_nothing_is_kept_where_another_program_writes(
    window: MainWindow, dialog: ImportsDialog, card: DuplicateCard, monkeypatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ViewerError("{path} is being written by another program.", path="x")

    monkeypatch.setattr("viewer.qt.imports_place.duplicates_pane.settle", refuse)
    card.same.click()
    assert card.same.isVisible()
    assert "being written" in dialog.told


def test_an_empty_store_says_so(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> None:
    Store.open(tmp_path / "bare.sqlite", create=True).close()
    empty_window.opening.open(tmp_path / "bare.sqlite")
    rest(qtbot, empty_window)
    dialog = empty_window.commands.show_imports()
    assert dialog.table.rowCount() == 0
    assert not dialog.undo.isEnabled()
    assert not dialog.tabs.isVisible()


def test_another_store_closes_the_list(
    qtbot: QtBot, window: MainWindow, dialog: ImportsDialog
) -> None:
    window.opening.close()
    rest(qtbot, window)
    assert not dialog.isVisible()
