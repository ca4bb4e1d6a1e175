"""The list of imports with all that is known of each, its problems, and undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report
from viewer.qt.counts import counted, number
from viewer.qt.dialog import Dialog
from viewer.qt.files import undo_in
from viewer.qt.imports_place.about_import import AboutImport
from viewer.qt.imports_place.duplicates_pane import DuplicatesPane
from viewer.qt.imports_place.import_table import ImportTable
from viewer.qt.imports_place.mending_pane import MendingPane
from viewer.qt.imports_place.problem_pane import ProblemPane
from viewer.qt.retelling import retold_error
from viewer.qt.session import Session
from viewer.store import Store
from viewer.store.problem_listing import open_problems
from viewer.store.records import ImportRecord, imports

_SIZE_PX = (1040, 720)
_SHARE = 0.94
"""How much of the window the dialog takes at most."""
_PROBLEMS = 1


class ImportsDialog(Dialog):
    """Stands beside the window, not over it; hidden when closed, so that typed cells stay.

    Args:
        session: whose store's imports are listed.
        parent: the window.

    Signals:
        event_requested: show this event in the timeline.
        duplicates_settled: something else is said of likely duplicates now.
    """

    event_requested = Signal(int)
    duplicates_settled = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Imports"))
        self._session = session
        self._generation = -1
        self._make_widgets()
        self._lay_out()
        self._connect()
        room = parent.window().size() * _SHARE
        self.resize(min(_SIZE_PX[0], room.width()), min(_SIZE_PX[1], room.height()))

    def _make_widgets(self) -> None:
        self._title = QLabel(self.tr("Imports"))
        self._title.setProperty("role", "title")
        self._about_store = QLabel()
        self._about_store.setProperty("role", "second")
        self._about_store.setTextFormat(Qt.TextFormat.PlainText)
        self.table = ImportTable()
        self.about = AboutImport()
        self.problems = ProblemPane(self._session)
        self.mending = MendingPane(self._session)
        self.duplicates = DuplicatesPane(self._session)
        self.problem_pages = QStackedWidget()
        self.problem_pages.addWidget(self.problems)
        self.problem_pages.addWidget(self.mending)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.about, self.tr("About this import"))
        self.tabs.addTab(self.problem_pages, self.tr("Problems"))
        self.tabs.addTab(self.duplicates, self.tr("Likely duplicates"))
        self._said = QLabel(wordWrap=True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said.hide()
        self.undo = QPushButton(self.tr("Undo this import"))
        self.undo.setToolTip(self.tr("Make the store as it was before this import"))
        self._close = QPushButton(self.tr("Close"))

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        above.addWidget(self._about_store, 0, Qt.AlignmentFlag.AlignBaseline)
        above.addStretch(1)
        below.addWidget(self.undo)
        below.addStretch(1)
        below.addWidget(self._close)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.tabs)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 5)
        self.table.setMinimumHeight(96)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(halves, 1)
        column.addWidget(self._said)
        column.addLayout(below)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        session = self._session
        for signal, slot in (
            (session.store_changed, self._forget),
            (session.results_ready, self._refresh_if_changed),
            (session.theme_changed, self._dress),
            (self.table.chosen, self._show_import),
            (self.problems.mending_requested, self._mend),
            (self.problems.saving_requested, self._ask_and_save),
            (self.mending.left, self._leave_mending),
            (self.mending.said, self.say),
            (self.mending.failed, self._tell_failure),
            (self.mending.mended, self._tell_mended),
            (self.mending.working, self._set_busy),
            (self.duplicates.event_requested, self.event_requested),
            (self.duplicates.settled, self.duplicates_settled),
            (self.duplicates.settled, partial(self.say, "")),
            (self.duplicates.failed, self._tell_failure),
            (self.undo.clicked, self._ask_and_undo),
            (self._close.clicked, self.close),
        ):
            signal.connect(slot)

    # What it shows

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say("")
        self.refresh()

    def refresh(self) -> None:
        """Look at the store's imports anew."""
        store = self._session.store
        records = imports(store) if store is not None else []
        self._generation = store.generation if store is not None else -1
        self.table.show_imports(records, open_problems(store) if store is not None else {})
        name = store.path.stem if store is not None else ""
        if records:
            told = counted(self.tr("{n} import"), self.tr("{n} imports"), len(records))
            self._about_store.setText(f"{told} · {name}")
        else:
            self._about_store.setText(
                self.tr("Nothing was imported into “{0}” yet.").format(name) if name else ""
            )
        self.tabs.setVisible(bool(records))

    def say(self, text: str, look: str = "") -> None:
        """Tell something in place, ``look`` as in the style sheet."""
        self._said.setText(text)
        self._said.setProperty("look", look)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setVisible(bool(text))

    @property
    def told(self) -> str:
        """What is told in place now."""
        return self._said.text()

    def _forget(self) -> None:
        self.mending.forget()
        self.duplicates.forget()
        self.problem_pages.setCurrentWidget(self.problems)
        self._generation = -1
        self.close()

    def _refresh_if_changed(self) -> None:
        store = self._session.store
        if self.isVisible() and store is not None and store.generation != self._generation:
            self.duplicates.forget()
            self.refresh()

    def _dress(self) -> None:
        for pane in (self.problems, self.mending, self.duplicates):
            pane.dress()

    def _show_import(self, record: ImportRecord | None) -> None:
        self.about.show_import(record)
        self.problems.show_import(record)
        self.problem_pages.setCurrentWidget(self.problems)
        count = record.problems if record else 0
        title = self.tr("Problems")
        self.tabs.setTabText(_PROBLEMS, f"{title} ({number(count)})" if count else title)
        self._set_busy(False)

    def _set_busy(self, is_busy: bool) -> None:
        store = self._session.store
        is_writable = store is not None and not store.is_read_only
        self.undo.setEnabled(is_writable and not is_busy and self.table.current is not None)
        self.table.setEnabled(not is_busy)

    # Problems

    def _mend(self, ids: list[int]) -> None:
        record = self.table.current
        if record is not None:
            self.say("")
            self.mending.show_problems(record, ids)
            self.problem_pages.setCurrentWidget(self.mending)

    def _leave_mending(self) -> None:
        self.problem_pages.setCurrentWidget(self.problems)

    def _tell_mended(self, text: str) -> None:
        is_left = self.problem_pages.currentWidget() is self.mending and self.mending.table.rows
        self.refresh()
        if is_left:
            self.problem_pages.setCurrentWidget(self.mending)
        self.say(text)
        self._session.reload()

    def _ask_and_save(self) -> None:
        record = self.table.current
        if record is None:
            return
        suggested = Path(record.folder) / f"{Path(record.file).stem} problems.csv"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save problems"), str(suggested), self.tr("CSV (*.csv)")
        )
        if name:
            path = Path(name)
            self.save_problems(record, path if path.suffix else path.with_suffix(".csv"))

    def save_problems(self, record: ImportRecord, path: Path) -> None:
        """Write the rows that are no events yet to a file."""
        store = self._session.store
        if store is not None:
            self._session.jobs.start(
                partial(_save, store.path, record.id, path),
                succeeded=partial(self._tell_saved, path),
                failed=self._tell_failure,
            )

    def _tell_saved(self, path: Path, count: int) -> None:
        rows = counted(self.tr("{n} row"), self.tr("{n} rows"), count)
        told = self.tr("Wrote {0} to {1}. Mend them there and import the file.")
        self.say(told.format(rows, path.name))

    # Undo

    def _ask_and_undo(self) -> None:
        """Undo; ask first where the rows could not be brought back from their file."""
        record = self.table.current
        if record is None:
            return
        if _is_still_there(record):
            self._undo(record)
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Undo this import"))
        told = self.tr("{0} is gone from its folder, or was changed since.")
        box.setText(told.format(record.file))
        box.setInformativeText(
            self.tr("Once undone, these rows cannot be brought back without the file as it was.")
        )
        go_on = box.addButton(self.tr("Undo the import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        go_on.clicked.connect(partial(self._undo, record))
        box.open()

    def _undo(self, record: ImportRecord) -> None:
        store = self._session.store
        if store is None:
            return
        self._set_busy(True)
        self.say(self.tr("Taking back the import of {0}…").format(record.file))
        self._session.jobs.start(
            partial(undo_in, store.path, record.id),
            succeeded=partial(self._tell_undone, record),
            failed=self._tell_failure,
            cancelled=partial(self._set_busy, False),
        )

    def _tell_undone(self, record: ImportRecord, count: int) -> None:
        self.duplicates.forget()
        self.refresh()
        told = self.tr("The import of {0} was taken back: {1} removed or put back as before.")
        events = counted(self.tr("{n} event"), self.tr("{n} events"), count)
        self.say(told.format(record.file, events))
        self._session.reload()

    def _tell_failure(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, ViewerError):
            self.say(retold_error(error), "error")
        elif isinstance(error, OSError):
            self.say(str(error), "error")
        else:
            self.say("")
            self._session.failed.emit(error)


def _is_still_there(record: ImportRecord) -> bool:
    """Whether the imported file lies where it lay, as long as it was."""
    try:
        return (Path(record.folder) / record.file).stat().st_size == record.bytes
    except OSError:
        return False


def _save(store_path: Path, import_id: int, path: Path, _report: Report) -> int:
    from viewer.exchange.importing import save_problems

    with Store.open(store_path, read_only=True) as store:
        return save_problems(store, import_id, path)
