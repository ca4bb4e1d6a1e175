"""Mending rows in the window: edit their cells, try them again, keep what is still wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.progress import Report
from viewer.exchange.importing.mending import MendedRow, Retried, retry
from viewer.qt.counts import counted, number
from viewer.qt.enumeration import listed, spaced
from viewer.qt.importing.sample_cells import SampleCell
from viewer.qt.imports_place.mending_table import MendingRow, MendingTable
from viewer.qt.painting.fonts import grown
from viewer.qt.session import Session
from viewer.qt.settings import FOLDER
from viewer.store import Store
from viewer.store.problem_listing import problem_lines, whole_rows
from viewer.store.records import ImportRecord
from viewer.store.undo import header_of

_REASON_PX, _CELL_PX, _ROW_PX = 260, 150, 30


class MendingPane(QWidget):
    """The rows in hand. What was typed stays until its row is an event, left or not.

    Args:
        session: whose store takes the mended rows.

    Signals:
        left: back to the list.
        mended: a sentence that tells what became events; the store has changed.
        said: a sentence that tells what happened.
        failed: an exception.
        working: whether rows are being tried.
    """

    left = Signal()
    mended = Signal(str)
    said = Signal(str)
    failed = Signal(object)
    working = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._record: ImportRecord | None = None
        self._drafts: dict[int, MendingRow] = {}
        self.table = MendingTable(self)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setAccessibleName(self.tr("Rows to mend"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().setDefaultSectionSize(round(_ROW_PX * grown(self.font())))
        self.back = QPushButton(self.tr("Back to the list"))
        self.try_again = QPushButton(self.tr("Try again"))
        self.try_again.setProperty("look", "primary")
        self._lay_out()
        self.dress()
        self.back.clicked.connect(self.left)
        self.try_again.clicked.connect(partial(self._try, may_change=False))

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr("Edit the cells; those at fault are marked. Rows that are right then come in.")
        )
        hint.setProperty("role", "second")
        hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.try_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(hint)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)

    def dress(self) -> None:
        """Take up the colours of the moment."""
        theme = self._session.theme
        self.view.setItemDelegate(SampleCell(theme.palette, theme.fonts, self.view))

    def forget(self) -> None:
        """Let go of what was typed; another store is open."""
        self._drafts.clear()
        self.table.show_rows((), ())

    def show_problems(self, record: ImportRecord, ids: Sequence[int]) -> None:
        """Take up the rows of some problems, as they were left the last time."""
        store = self._session.store
        if store is None:
            return
        self._record = record
        columns, _ = header_of(store, record.id)
        cells = whole_rows(store, [each for each in ids if each not in self._drafts])
        for line in problem_lines(store, list(cells)):
            row = cells[line.id]
            self._drafts[line.id] = MendingRow(
                line.id, line.row, line.column, line.reason, line.reason, tuple(row), list(row)
            )
        self.table.show_rows(columns, [self._drafts[each] for each in ids if each in self._drafts])
        self._tell_count()
        self._fit()

    def _fit(self) -> None:
        scale = grown(self.font())
        self.view.setColumnWidth(0, round(_REASON_PX * scale))
        for column in range(1, self.table.columnCount()):
            self.view.setColumnWidth(column, round(_CELL_PX * scale))
        for row in self.table.rows[:1]:
            at = next(
                (n for n in range(1, self.table.columnCount()) if self.table.is_fault(row, n)), 1
            )
            self.view.setCurrentIndex(self.table.index(0, at))

    def _tell_count(self) -> None:
        file = self._record.file if self._record else ""
        told = counted(
            self.tr("{n} row of {0} to mend"),
            self.tr("{n} rows of {0} to mend"),
            len(self.table.rows),
        )
        self._title.setText(told.replace("{0}", file))

    def _try(self, *, may_change: bool) -> None:
        """Import the rows that are right now; a cell that is being edited counts as it stands."""
        self.view.setFocus()
        store, record = self._session.store, self._record
        if store is None or record is None or not self.table.rows:
            return
        rows = [MendedRow(r.row, tuple(r.cells), r.first_reason) for r in self.table.rows]
        file = _mended_file(record)
        self._set_busy(True)
        self.said.emit(self.tr("Trying the rows again…"))
        self._session.jobs.start(
            partial(_retried, store.path, record.id, rows, file, may_change),
            succeeded=partial(self._show_outcome, file),
            failed=self._tell_failure,
            cancelled=partial(self._set_busy, False),
        )

    def _show_outcome(self, file: Path, done: Retried) -> None:
        self._set_busy(False)
        if done.would_change:
            self._ask_to_change(done.would_change)
            return
        still = {problem.row: (problem.column, problem.reason) for problem in done.still}
        for row in self.table.rows:
            if row.row not in still:
                self._drafts.pop(row.problem, None)
        self.table.keep_only(still)
        self._tell_count()
        told = self._words(done)
        if done.report is None:
            self.said.emit(told)
            return
        kept = self.tr("What came in is kept in {0}.").format(file.name)
        self.mended.emit(spaced(told, kept))
        if not still:
            self.left.emit()

    def _words(self, done: Retried) -> str:
        if done.report is None:
            return self.tr("Nothing was imported: no row is right yet. The reasons stand beside.")
        counts = done.report.counts
        parts = [
            (counts.added, self.tr("{0} new")),
            (counts.changed, self.tr("{0} changed an event that was there")),
            (counts.unchanged, self.tr("{0} said what was there already")),
        ]
        told = listed(text.format(number(count)) for count, text in parts if count)
        right = counts.rows - counts.problems
        rows = counted(self.tr("{n} row is in"), self.tr("{n} rows are in"), right)
        text = self.tr("{0}: {1}.").format(rows, told)
        if done.still:
            still = counted(
                self.tr("{n} row still has a problem and stays here."),
                self.tr("{n} rows still have problems and stay here."),
                len(done.still),
            )
            return spaced(text, still)
        return text

    def _ask_to_change(self, count: int) -> None:
        """Ask before rows take the place of what events say now."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Mended rows"))
        told = counted(
            self.tr("{n} row has the id of an event that says something else."),
            self.tr("{n} rows have ids of events that say something else."),
            count,
        )
        box.setText(told)
        box.setInformativeText(
            self.tr("The events would take what the rows say. Undoing the import brings it back.")
        )
        go_on = box.addButton(self.tr("Change them"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        go_on.clicked.connect(partial(self._try, may_change=True))
        box.rejected.connect(
            lambda: self.said.emit(self.tr("Nothing was imported; the rows are as you left them."))
        )
        box.open()

    def _tell_failure(self, error: Exception) -> None:
        self._set_busy(False)
        self.failed.emit(error)

    def _set_busy(self, is_busy: bool) -> None:
        self.setEnabled(not is_busy)
        self.working.emit(is_busy)


def _mended_file(record: ImportRecord) -> Path:
    """A new file beside the app's stores, where the rows as mended are kept."""
    folder = platformdirs.user_data_path(FOLDER, appauthor=False) / "mended"
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H%M%S")
    stem = Path(record.file).stem
    name, count = f"{stem} mended {moment}", 1
    path = folder / f"{name}.csv"
    while path.exists():
        count += 1
        path = folder / f"{name} {count}.csv"
    return path


def _retried(
    store_path: Path,
    import_id: int,
    rows: Sequence[MendedRow],
    file: Path,
    may_change: bool,
    report: Report,
) -> Retried:
    with Store.open(store_path) as store:
        return retry(store, import_id, rows, file, report, may_change=may_change)
