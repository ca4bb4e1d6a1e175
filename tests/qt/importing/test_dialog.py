"""The import dialog: what it finds out, asks, and hands on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionViewItem

from viewer.domain.reading import DateOrder
from viewer.exchange.importing import plan_import, run_import
from viewer.exchange.mapping.fields import Field
from viewer.qt.importing.changes_dialog import ChangesDialog
from viewer.qt.importing.columns_table import IN_ORDER, SHOWN_COLUMNS
from viewer.qt.importing.dialog import ImportDialog, remapped
from viewer.qt.importing.elided_box import ElidedBox
from viewer.qt.importing.sample_cells import FAULT
from viewer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

UNSETTLED = """When,What,Who
03/04/2012,Talks in Paris,Anna
05/06/2013,Talks in Rome,Bob
"""
FAULTY = """When,What,Who
2012-02-30,A day that never was,Anna
2012-02-15,Tea,Bob
"""


@pytest.fixture
def dialog_on(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Callable[[str], ImportDialog]:
    """Opens the dialog on a file with a text, and waits until it knows the columns."""

    def opened(text: str) -> ImportDialog:
        path = tmp_path / "new.csv"
        path.write_text(text, "utf-8")
        store = window.session.store
        assert store is not None
        dialog = ImportDialog(window.session, store, path, window)
        dialog.open()
        qtbot.waitUntil(lambda: dialog._plan is not None)
        return dialog

    return opened


def test_a_question_of_day_and_month_keeps_the_import_back(dialog_on) -> None:
    dialog = dialog_on(UNSETTLED)
    assert not dialog._import.isEnabled()
    assert "03/04/2012" in dialog._choices._order._evidence.text()
    dialog.reject()


def test_an_answer_lets_the_import_go_on(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on(UNSETTLED)
    dialog._choices._order.chosen.emit(DateOrder.DAY_MONTH)
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 2 rows")
    assert dialog._import.isEnabled()
    with qtbot.waitSignal(dialog.import_requested) as asked:
        dialog._import.click()
    assert [event.date.edtf for event in asked.args[0].preview] == ["2012-04-03", "2013-06-05"]


def test_seasons_without_a_place_can_be_said_to_be_southern(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on("When,What\nsummer 1985,Talks\n")
    dialog._further._southern.click()
    qtbot.waitUntil(lambda: dialog._plan.preview[0].date.edtf == "1985-30")
    assert dialog._further._southern.isChecked()
    dialog.reject()


def test_columns_are_as_wide_as_what_they_show(dialog_on) -> None:
    dialog = dialog_on("id,When,What\n1,2012-02-13,A first visit to the town of Muscatine\n")
    table = dialog._columns
    widths = [table.columnWidth(column) for column in range(3)]
    assert widths[0] < widths[2]
    for column in range(3):
        hint = table.itemDelegate().sizeHint(QStyleOptionViewItem(), table.model().index(1, column))
        assert widths[column] >= hint.width()
        assert widths[column] >= table.cellWidget(0, column).sizeHint().width()
    dialog.reject()


def test_rows_that_cannot_be_read_are_listed_with_the_reason(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on(FAULTY)
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 1 row")
    row = [dialog._problems.item(0, column).text() for column in range(4)]
    assert row == ["2", "February 2012 has 29 days.", "When", "2012-02-30"]
    assert dialog._problems_title.text() == "1 row cannot be imported"
    dialog.reject()


def test_problems_stand_in_the_order_of_the_file_and_blame_no_cell_for_a_row(
    dialog_on, qtbot: QtBot
) -> None:
    dialog = dialog_on(FAULTY + "2012-02-16,Too,many,cells\n")
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 1 row")
    problems = dialog._problems
    assert [problems.item(row, 0).text() for row in range(2)] == ["2", "4"]
    assert [problems.item(row, 3).data(FAULT) for row in range(2)] == [True, False]
    dialog.reject()


def test_a_file_of_problems_alone_is_kept_and_not_imported(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on("What,Who\nTea,Bob\nTalks,Ann\n")
    qtbot.waitUntil(lambda: dialog._import.text() == "Keep 2 problem rows")
    dialog.reject()


def test_in_a_wide_file_the_fields_stand_first_and_none_moves_when_it_is_mapped(
    dialog_on, qtbot: QtBot
) -> None:
    names = [f"level {at}" for at in range(IN_ORDER + SHOWN_COLUMNS)]
    cells = ["x"] * len(names)
    dialog = dialog_on(f"{','.join(names)},date,title\n{','.join(cells)},2012-02-15,Tea\n")
    table = dialog._columns
    assert table.columnCount() == SHOWN_COLUMNS
    assert [table.item(1, at).text() for at in range(3)] == ["2012-02-15", "Tea", "x"]
    dialog._columns.field_chosen.emit("level 5", Field.PLACE)
    qtbot.waitUntil(lambda: dialog._plan.mapping.column(Field.PLACE) == "level 5")
    assert [table.item(1, at).text() for at in range(3)] == ["2012-02-15", "Tea", "x"]
    assert "60 of 74" in dialog._columns_text.text()
    dialog.reject()


def test_dates_are_whole_where_long_texts_must_give_way(dialog_on) -> None:
    texts = ",".join(["A text that goes on and on until it has no room"] * 5)
    dialog = dialog_on(f"When,a,b,c,d,e\n18 November 1912 - 13 December 1912,{texts}\n")
    table = dialog._columns
    hint = table.itemDelegate().sizeHint(QStyleOptionViewItem(), table.model().index(1, 0))
    assert table.columnWidth(0) >= hint.width()
    assert table.columnWidth(1) < table.columnWidth(0)
    dialog.reject()


def test_a_choice_too_long_for_its_box_ends_in_dots(dialog_on) -> None:
    dialog = dialog_on("What,Who\nTea,Bob\n")
    box = dialog._choices._order._box
    box.setFixedWidth(90)
    assert box.currentText() == "As found: no date column"
    assert box.shown_in_room().endswith("…")
    dialog.reject()


def test_the_problem_rows_can_be_saved_and_mended(
    dialog_on, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_on(FAULTY)
    saved = tmp_path / "problems.csv"
    monkeypatch.setattr(
        "viewer.qt.importing.dialog.QFileDialog.getSaveFileName", lambda *_: (str(saved), "")
    )
    with qtbot.waitSignal(dialog._planner.saved, timeout=20_000):
        dialog._save.click()
    mended = saved.read_text("utf-8").replace("2012-02-30", "2012-02-29")
    saved.write_text(mended, "utf-8")
    plan = plan_import(saved)
    assert [event.date.edtf for event in plan.preview] == ["2012-02-29"]
    assert plan.data_set == "new.csv"
    dialog.reject()


def test_a_column_can_become_another_field(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on(FAULTY)
    dialog._columns.field_chosen.emit("Who", Field.PLACE)
    qtbot.waitUntil(lambda: dialog._plan.columns[2].field is Field.PLACE)
    assert dialog._plan.columns[1].field is Field.TITLE
    dialog.reject()


def test_what_cannot_be_read_at_all_is_told_in_a_sentence(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    store = window.session.store
    assert store is not None
    dialog = ImportDialog(window.session, store, empty, window)
    dialog.open()
    qtbot.waitUntil(lambda: "empty.csv" in dialog._said.text())
    assert not dialog._import.isEnabled()
    dialog.reject()


def test_a_moved_field_leaves_its_former_column(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(FAULTY, "utf-8")
    plan = plan_import(path)
    assert remapped(plan, "Who", Field.TITLE) == {"participants": "", "title": "Who"}
    assert remapped(plan, "Who", None) == {"participants": ""}
    assert remapped(plan, "What", Field.PARTICIPANTS) == {"title": "", "participants": "Who+What"}


def test_rows_have_their_numbers_in_the_file_whatever_stands_between(dialog_on) -> None:
    dialog = dialog_on(
        "Visits of the year\n\nWhen,What,Who\n\n2012-02-15,Tea,Bob\n\n2012,Talks,Ann\n"
    )
    numbers = [dialog._columns.verticalHeaderItem(row).text() for row in (1, 2)]
    assert numbers == ["5", "7"]
    assert dialog._plan is not None
    assert dialog._plan.preview_rows == (5, 7)
    dialog.reject()


def test_the_keys_go_to_what_only_the_reader_can_settle(dialog_on) -> None:
    dialog = dialog_on(UNSETTLED)
    assert dialog.focusWidget() is dialog._choices._order._box
    assert dialog._choices._order._box.currentText() == "As found: not settled"
    dialog.reject()


def test_dates_in_parts_are_no_missing_dates(dialog_on) -> None:
    dialog = dialog_on("year,month,title\n2012,2,Tea\n2013,3,Talks\n")
    assert dialog._choices._order._box.currentText() == "As found: parts in columns"
    dialog.reject()


def test_columns_share_the_width_and_a_long_name_takes_none(dialog_on) -> None:
    long = "A name that goes on " * 10
    dialog = dialog_on(f"When,What,{long}\n2012-02-15,Tea,Bob\n2012,Talks,Ann\n")
    table = dialog._columns
    widths = [table.columnWidth(column) for column in range(3)]
    assert sum(widths) <= table.viewport().width()
    assert max(widths) - min(widths) < 150
    dialog.reject()


def test_a_cell_that_keeps_its_row_back_is_told_apart(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on("When,What\n,Tea\n2012,Talks\n")
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 1 row")
    assert not dialog._problems.grab().isNull()
    dialog.reject()


def test_what_changes_is_shown_event_by_event(
    dialog_on, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    first = tmp_path / "new.csv"
    first.write_text("id,date,title\na,1985,Tea\nb,1986,Talks\n", "utf-8")
    assert window.session.store is not None
    with Store.open(window.session.store.path) as store:
        run_import(store, plan_import(first))
    dialog = dialog_on("id,date,title\na,1985-04,Tea\nb,1986,Talks\n")
    qtbot.waitUntil(lambda: dialog._trial is not None)
    assert dialog._outcome._show_changes.isVisible()
    dialog._outcome._show_changes.click()
    shown = dialog.findChild(ChangesDialog)
    assert shown is not None
    cells = [shown.table.item(0, column).text() for column in range(5)]
    assert cells[:3] == ["2", "Tea", "Date"]
    assert cells[4] == "some time in April 1985"
    lines = shown.fontMetrics().lineSpacing()
    assert shown.table.rowHeight(0) < 4 * lines  # no taller than its texts at their width
    shown.reject()
    dialog.reject()


def test_a_file_that_is_not_there_leaves_nothing_empty_to_choose_from(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    store = window.session.store
    assert store is not None
    dialog = ImportDialog(window.session, store, tmp_path / "gone.csv", window)
    dialog.open()
    qtbot.waitUntil(lambda: "gone.csv is not there" in dialog._said.text())
    assert not dialog._choices.isVisible()
    assert not dialog._outcome._new.isVisible()
    there = tmp_path / "there.csv"
    there.write_text(FAULTY, "utf-8")
    dialog._look_at(there)
    qtbot.waitUntil(lambda: dialog._plan is not None)
    assert dialog._choices.isVisible()
    assert dialog._outcome._new.isVisible()
    dialog.reject()


def test_a_composed_title_is_shown_as_it_will_read(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on("year,actor,target\n1985,Xi,Lande\n1986,Mao,\n")
    dialog._further._title.setText("{target} meets {actor}")
    dialog._further._title.editingFinished.emit()
    qtbot.waitUntil(lambda: "Lande meets Xi" in dialog._columns_text.text())
    dialog.reject()


def test_the_keys_stay_where_the_reader_is_at_work(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on(FAULTY)
    assert dialog.focusWidget() is dialog._import
    dialog._columns.cellWidget(0, 2).take_focus()
    dialog._columns.field_chosen.emit("Who", Field.PLACE)
    qtbot.waitUntil(lambda: dialog._plan.columns[2].field is Field.PLACE)
    assert dialog._columns.cellWidget(0, 2).has_focus
    dialog._further.show()
    dialog._further._data_set.setFocus()
    dialog._further._title.setText("{Who}")
    dialog._further._title.editingFinished.emit()
    qtbot.waitUntil(lambda: dialog._plan.mapping.title_template == "{Who}")
    assert dialog.focusWidget() is dialog._further._data_set
    dialog.reject()


def test_a_kept_column_takes_little_room_and_is_told_in_the_list(dialog_on) -> None:
    dialog = dialog_on("When,What,Shelfmark\n2012-02-15,Tea,good\n2012,Talks,\n")
    box = dialog._columns.cellWidget(0, 2)._box
    assert box.field is None
    assert box.shown == "Kept"
    assert box.currentText() == "Kept with the event"
    dialog.reject()


def test_the_list_of_fields_is_as_wide_as_its_names_though_the_box_is_not(dialog_on) -> None:
    dialog = dialog_on("When,What,Shelfmark\n2012-02-15,Tea,good\n2012,Talks,\n")
    box = dialog._columns.cellWidget(0, 2)._box
    box.setFixedWidth(70)
    box.fit_list()
    names = [box.itemText(at) for at in range(box.count())]
    widest = max(map(box.fontMetrics().horizontalAdvance, names))
    assert box.view().minimumWidth() > widest > 70
    dialog.reject()


def test_problems_that_cannot_be_saved_keep_no_import_back(
    dialog_on, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_on(FAULTY)
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 1 row")
    nowhere = tmp_path / "no folder" / "problems.csv"
    monkeypatch.setattr(
        "viewer.qt.importing.dialog.QFileDialog.getSaveFileName", lambda *_: (str(nowhere), "")
    )
    dialog._save.click()
    qtbot.waitUntil(lambda: dialog._said.property("look") == "error")
    assert dialog._import.isEnabled()
    assert dialog._outcome._new.isVisible()
    dialog.reject()


def test_tab_leads_through_the_columns_and_out_again(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on(FAULTY)
    qtbot.waitUntil(lambda: dialog._import.hasFocus())
    reached = [QApplication.focusWidget()]
    while len(reached) < 40 and (not reached[1:] or reached[-1] is not reached[0]):
        QTest.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached[-1] is dialog._import
    boxes = dialog._columns.findChildren(QComboBox)
    assert [stop for stop in reached if stop in boxes] == boxes
    order = dialog._choices._order.findChild(QComboBox)
    assert reached.index(order) < reached.index(dialog._more) < reached.index(boxes[0])
    assert reached.index(boxes[-1]) < reached.index(dialog._problems)
    dialog.reject()


def test_tables_shrink_before_the_dialog_scrolls(dialog_on, qtbot: QtBot) -> None:
    rows = "".join(f"2012-02-15,Tea {n},Bob\n2012-02-30,Talks {n},Ann\n" for n in range(20))
    dialog = dialog_on(f"When,What,Who\n2012-02-16,A visit,Bob\n{rows}")
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 21 rows")
    dialog.resize(860, 640)
    bar = dialog._understood.verticalScrollBar()
    qtbot.waitUntil(lambda: dialog._understood.viewport().height() < 480)
    assert bar.maximum() == 0
    header = dialog._problems.horizontalHeader().height()
    row = dialog._problems.verticalHeader().defaultSectionSize()
    assert dialog._problems.height() >= header + 2 * row
    dialog.resize(860, 420)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    dialog.reject()


def test_enter_presses_the_button_that_has_the_keys_and_imports_nothing(
    dialog_on, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_on(FAULTY)
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 1 row")
    asked: list[object] = []
    dialog.import_requested.connect(asked.append)
    dialog._more.setFocus()
    QTest.keyClick(dialog._more, Qt.Key.Key_Return)
    assert dialog._further.isVisible()
    box = dialog._columns.cellWidget(0, 2)._box
    opened: list[ElidedBox] = []
    monkeypatch.setattr(ElidedBox, "showPopup", lambda self: opened.append(self))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert opened == [box]
    dialog._cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog._cancel, Qt.Key.Key_Enter)
    assert asked == []


def test_enter_imports_where_no_button_has_the_keys(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on(FAULTY)
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 1 row")
    dialog._problems.setFocus()
    with qtbot.waitSignal(dialog.import_requested):
        QTest.keyClick(dialog._problems, Qt.Key.Key_Return)


def test_the_reasons_for_an_order_are_sentences_of_their_own(dialog_on, qtbot: QtBot) -> None:
    dialog = dialog_on(UNSETTLED)
    dialog._choices._order.chosen.emit(DateOrder.DAY_MONTH)
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 2 rows")
    told = dialog._choices._order._evidence.text()
    assert told == "✓ No cell has a number above 12 as its day. The order was given."
    dialog.reject()


def test_saved_problems_are_shown_as_their_file_was_read(
    dialog_on, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    first, saved = tmp_path / "first.csv", tmp_path / "saved.csv"
    first.write_text("When,What\n13.3.1993,Talks\n26.3.1994,Tea\n,Letter\n", "utf-8")
    store = window.session.store
    assert store is not None
    with Store.open(store.path) as opened:
        run_import(opened, plan_import(first), problems_to=saved)
    dialog = dialog_on(saved.read_text("utf-8").replace(",Letter", "4.10.1913,Letter"))
    qtbot.waitUntil(lambda: dialog._import.text() == "Import 1 row")
    assert dialog._plan.preview[0].date.edtf == "1913-10-04"
    dialog.reject()
