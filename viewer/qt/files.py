"""Files in and out of the open store: import, undo, export, pictures.

What reads and writes files is imported when it is called for, so that the window opens sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report
from viewer.qt.canvas.canvas import Canvas
from viewer.qt.counts import counted
from viewer.qt.long_works import LongWorks
from viewer.qt.retelling import retold_error
from viewer.qt.session import Session
from viewer.qt.shelf import Shelf
from viewer.store import Store

if TYPE_CHECKING:
    from viewer.domain.queries import Query
    from viewer.exchange.exporting import Written
    from viewer.store.records import ImportRecord


class Files(QObject):
    """The verbs of the file menu that are about the events of the open store.

    Args:
        session: whose store it is.
        shelf: knows where file dialogs begin.
        window: over which dialogs open.
        canvas: what a picture shows.
        works: shows work that takes its time.

    Signals:
        failed: a sentence that tells what went wrong.
        done: a sentence that tells what was done.
        broken: an exception that is a bug.
        imported: the report of a file that is in.
        undone: the ``ImportRecord`` of an import that was taken back.
    """

    failed = Signal(str)
    done = Signal(str)
    broken = Signal(object)
    imported = Signal(object)
    undone = Signal(object)

    def __init__(
        self, session: Session, shelf: Shelf, window: QWidget, canvas: Canvas, works: LongWorks
    ) -> None:
        super().__init__(window)
        self._session, self._shelf, self._window = session, shelf, window
        self._canvas, self._works = canvas, works
        self._is_undoing = False

    # In

    def ask_and_import(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import events"),
            str(self._shelf.start_folder),
            self.tr("Tables (*.csv *.tsv *.tab *.txt *.json *.jsonl *.gz);;All files (*)"),
        )
        if names:
            self._shelf.remember_folder(Path(names[0]))
            self.import_files([Path(name) for name in names])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring files into the open store."""
        from viewer.qt.importing import open_import

        run = open_import(self._window, self._session, paths)
        run.imported.connect(self.imported)
        run.cancelled.connect(self._tell_cancelled)
        run.failed.connect(self.tell)

    def _tell_cancelled(self, name: str) -> None:
        told = self.tr("The import of {0} was cancelled; the store is as it was before.")
        self.done.emit(told.format(name))

    def undo_last_import(self) -> None:
        """Take the newest import back whole; what comes back is told.

        While that goes on, the same wish again is taken for impatience, not for one import more.
        """
        store = self._session.store
        if store is None or self._is_undoing:
            return
        from viewer.store.records import imports

        records = imports(store)
        if not records:
            self.failed.emit(self.tr("Nothing was imported into this store yet."))
            return
        newest = max(records, key=lambda record: record.id)
        self._is_undoing = True
        self._works.start(
            self.tr("Taking back the import of {0}…").format(newest.file),
            partial(undo_in, store.path, newest.id),
            succeeded=lambda _count: self._tell_undone(newest),
            failed=self._tell_not_undone,
            cancelled=self._tell_undoing_stopped,
        )

    def _tell_undone(self, record: ImportRecord) -> None:
        self._leave_undoing()
        self._session.reload()
        self.undone.emit(record)

    def _tell_not_undone(self, error: Exception) -> None:
        self._leave_undoing()
        self.tell(error)

    def _tell_undoing_stopped(self) -> None:
        self._leave_undoing()
        self.done.emit(self.tr("Stopped; the import stays as it was."))

    def _leave_undoing(self) -> None:
        self._is_undoing = False

    # Out

    def ask_and_export(self) -> None:
        """Write the events that match the query to a file."""
        store = self._session.store
        if store is None:
            return
        path, kind = self._asked(
            self.tr("Export events"),
            store.path.stem + ".csv",
            [
                self.tr("CSV, every cell as it stands (*.csv)"),
                disarmed := self.tr("CSV for a spreadsheet, formulas disarmed (*.csv)"),
                self.tr("JSON (*.json)"),
            ],
        )
        if path is not None:
            self.export_to(path, disarm_formulas=kind == disarmed)

    def export_to(self, path: Path, *, disarm_formulas: bool = False) -> None:
        """Write the events that match the query to a file; see ``exporting.export``."""
        store, query = self._session.store, self._session.query
        if store is not None:
            self._works.start(
                self.tr("Writing {0}…").format(path.name),
                partial(_export, store.path, query, path, disarm_formulas),
                succeeded=lambda written: self._tell_exported(
                    written, path, are_disarmed=disarm_formulas
                ),
                failed=self.tell,
                cancelled=lambda: self.done.emit(self.tr("Stopped; nothing was written.")),
            )

    def _tell_exported(self, written: Written, path: Path, *, are_disarmed: bool) -> None:
        events = counted(self.tr("{n} event"), self.tr("{n} events"), written.events)
        told = self.tr("Wrote {0} to {1}.").format(events, path.name)
        if written.formulas:
            cells = counted(self.tr("{n} cell"), self.tr("{n} cells"), written.formulas)
            if are_disarmed:
                note = self.tr(
                    "An apostrophe stands before {0} that a spreadsheet would run:"
                    " the file is for reading, not for importing again."
                )
            else:
                note = self.tr(
                    "In it {0} might be taken for formulas: let a spreadsheet read them as text,"
                    " or export them disarmed."
                )
            told += " " + note.format(cells)
        self.done.emit(told)

    def ask_and_save_picture(self) -> None:
        """Save the timeline as it stands."""
        path, _kind = self._asked(
            self.tr("Save picture"),
            self.tr("Timeline") + ".png",
            [self.tr("PNG (*.png)"), self.tr("SVG (*.svg)"), self.tr("PDF (*.pdf)")],
        )
        if path is not None:
            self.save_picture(path)

    def save_picture(self, path: Path) -> None:
        from viewer.qt.picture import write_scene

        canvas, palette = self._canvas, self._session.theme.palette
        try:
            write_scene(canvas.scene, palette, canvas.caches, path)
        except ViewerError as error:
            self.tell(error)
        else:
            self.done.emit(self.tr("Saved {0}.").format(path.name))

    def tell(self, error: Exception) -> None:
        """Tell a failure in place where the user can mend it, as a bug where not."""
        if isinstance(error, ViewerError):
            self.failed.emit(retold_error(error))
        elif isinstance(error, OSError):
            self.failed.emit(str(error))
        else:
            self.broken.emit(error)

    def _asked(self, title: str, suggested: str, kinds: Sequence[str]) -> tuple[Path | None, str]:
        """A file to write and the kind chosen for it; no file where none was.

        The kind decides how a name goes on that has no ending, or still the suggested one.
        """
        name, kind = QFileDialog.getSaveFileName(
            self._window, title, str(self._shelf.start_folder / suggested), ";;".join(kinds)
        )
        if not name:
            return None, kind
        path = Path(name)
        self._shelf.remember_folder(path)
        named = path
        if path.suffix.lower() in ("", Path(suggested).suffix):
            path = path.with_suffix(kind[kind.rfind("*") + 1 :].rstrip(")"))
        if path != named and path.exists():  # the dialog has not asked about this one
            self.failed.emit(
                self.tr("{0} is there already; choose another name.").format(path.name)
            )
            return None, kind
        return path, kind


def undo_in(store_path: Path, import_id: int, report: Report) -> int:
    """Take an import back; gives how many events that touched. Runs off the GUI thread."""
    from viewer.store.undo import undo_import

    with Store.open(store_path) as store:
        return undo_import(store, import_id, report).events


def _export(
    store_path: Path, query: Query, path: Path, disarm_formulas: bool, report: Report
) -> Written:
    from viewer.exchange.exporting import export

    with Store.open(store_path, read_only=True) as store:
        return export(store, query, path, report=report, disarm_formulas=disarm_formulas)
