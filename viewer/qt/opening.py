"""Opening, making, copying and closing stores; what can go wrong is said in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report
from viewer.qt.long_works import LongWorks
from viewer.qt.pasting import pasted_files
from viewer.qt.retelling import retold_error
from viewer.qt.session import Session
from viewer.qt.shelf import IOWA, MILESTONES, STORE_SUFFIXES, SUFFIX, Sample, Shelf
from viewer.store import Store, is_outdated, is_store


class Opening(QObject):
    """The verbs of the file menu that are about whole stores.

    Args:
        session: which shows a store once it is open.
        shelf: which remembers it.
        window: over which file dialogs open.
        works: shows work that takes its time.

    Signals:
        failed: a sentence that tells what went wrong.
        done: a sentence that tells what was done.
        import_requested: files to be imported into the open store.
    """

    failed = Signal(str)
    done = Signal(str)
    import_requested = Signal(list)

    def __init__(self, session: Session, shelf: Shelf, window: QWidget, works: LongWorks) -> None:
        super().__init__(window)
        self._session, self._shelf, self._window = session, shelf, window
        self._works = works

    def start(self, path: Path | None = None) -> None:
        """Open what the command line names, else the last store, else the first sample."""
        last = self._shelf.last
        is_table = path is not None and path.is_file() and not is_store(path)
        if path is not None and not is_table:
            self.open(path)
        elif last is not None:
            self.open(last)
        elif self._shelf.is_first_start and not is_table:
            self.open_iowa()
        if path is not None and is_table:
            self.take([path])

    def open(self, path: Path) -> bool:
        """Open a store; tell whether it worked, or will once an old one is brought up to date."""
        if is_outdated(path):
            self._bring_up_to_date(path)
            return True
        return self._show(lambda: Store.open(path))

    def _bring_up_to_date(self, path: Path) -> None:
        """Open a store of an older version, which takes long where its index is made anew."""
        self._works.start(
            self.tr("Bringing “{0}” up to date…").format(path.stem),
            lambda _report: Store.open(path).close(),
            succeeded=lambda _none: self._show(lambda: Store.open(path)),
            failed=lambda error: self.failed.emit(_told(error)),
            can_stop=False,
        )

    def open_iowa(self) -> None:
        self.open_sample(IOWA)

    def open_milestones(self) -> None:
        self.open_sample(MILESTONES)

    def open_sample(self, sample: Sample) -> None:
        """Open the store of a sample; the first time it is imported like any file."""
        from viewer.qt.sample_import import import_sample

        path = self._shelf.sample_store(sample)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            told = self.tr("{0} cannot be made: {1}.")
            self.failed.emit(told.format(path.parent, error.strerror))
            return
        if self._show(lambda: Store.open(path, create=True)):
            import_sample(self._session, sample, self._shelf.sample_file(sample))

    def ask_and_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open store"),
            str(self._shelf.start_folder),
            self.tr("Stores (*.sqlite *.db *.sqlite3);;All files (*)"),
        )
        if name:
            self._shelf.remember_folder(Path(name))
            self.take([Path(name)])

    def ask_and_make(self) -> None:
        path = self._asked_path(self.tr("New store"), self.tr("My events") + SUFFIX)
        if path is None:
            return
        if path.exists():
            told = self.tr("{0} is there already; choose another name, or open it.")
            self.failed.emit(told.format(path.name))
        else:
            self._show(lambda: Store.open(path, create=True))

    def ask_and_copy(self) -> None:
        """Save the store, with all that was written to it, under another name."""
        store = self._session.store
        if store is None:
            return
        word = self.tr("copy")
        suggested = f"{store.path.stem} {word}{SUFFIX}"
        path = self._asked_path(self.tr("Save a copy"), suggested)
        if path is not None:
            self.copy_to(path)

    def copy_to(self, path: Path) -> None:
        store = self._session.store
        if store is None:
            return

        def work(report: Report) -> None:
            from viewer.store.copying import save_copy

            with store.another() as reading:
                save_copy(reading, path, report)

        self._works.start(
            self.tr("Saving {0}…").format(path.name),
            work,
            succeeded=lambda _none: self.done.emit(self.tr("Saved {0}.").format(path.name)),
            failed=lambda error: self.failed.emit(_told(error)),
            cancelled=lambda: self.done.emit(self.tr("Stopped; nothing was saved.")),
        )

    def close(self) -> None:
        self._session.show_store(None)
        self._shelf.forget_last()

    def words_for_taking(self, paths: Sequence[Path]) -> str:
        """What ``take`` will do, judged by the names alone."""
        store = self._session.store
        if all(map(_is_named_as_store, paths)):
            return self.tr("Drop to open")
        if store is None:
            return self.tr("Drop to import")
        return self.tr("Drop to import into “{0}”").format(store.path.stem)

    def take(self, paths: Sequence[Path]) -> None:
        """Open what is a store and import the rest, whatever it is called."""
        stores = [path for path in paths if is_store(path)]
        folders = [path for path in paths if path.is_dir()]
        others = [path for path in paths if path not in stores and path not in folders]
        tables = list(filter(self._may_be_table, others))
        if stores:
            self.open(stores[0])
        if folders:
            told = self.tr("{0} is a folder; take the files that lie in it.")
            self.failed.emit(told.format(_names(folders)))
        if tables:
            if self._session.store is None:
                self.open_own()
            self.import_requested.emit(tables)

    def paste(self) -> None:
        """Take rows or files that were copied in another program."""
        data = QGuiApplication.clipboard().mimeData()
        now = datetime.now().astimezone()
        name = self.tr("Pasted {0}").format(f"{now:%Y-%m-%d %H.%M.%S}")
        try:
            files = pasted_files(data, self._shelf.pasted, name)
        except OSError as error:
            told = self.tr("The pasted rows cannot be kept in {0}: {1}.")
            self.failed.emit(told.format(self._shelf.pasted, error.strerror))
            return
        if files:
            self.take(files)
        else:
            told = self.tr("Nothing to import: copy rows of a table with their header, or a file.")
            self.failed.emit(told)

    def _may_be_table(self, path: Path) -> bool:
        """Whether a file is worth an import; what its first bytes refuse is told."""
        from viewer.exchange.sniffing.opening import refuse_foreign

        try:
            refuse_foreign(path)
        except ViewerError as error:
            self.failed.emit(retold_error(error))
            return False
        return True

    def open_own(self) -> None:
        """Open the reader's own store in the folder for the app's data, made where missing."""
        path = self._shelf.own_store(self.tr("My events"))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            told = self.tr("{0} cannot be made; save a new store elsewhere by File, New store.")
            self.failed.emit(told.format(path.parent))
            return
        self._show(lambda: Store.open(path, create=True))

    def _asked_path(self, title: str, suggested: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(self._shelf.start_folder / suggested),
            self.tr("Stores (*.sqlite)"),
        )
        if not name:
            return None
        path = Path(name)
        self._shelf.remember_folder(path)
        return path if path.suffix else path.with_suffix(SUFFIX)

    def _show(self, opened: Callable[[], Store]) -> bool:
        try:
            store = opened()
        except (ViewerError, OSError) as error:
            self.failed.emit(_told(error))
            return False
        self._shelf.remember(store.path)
        self._session.show_store(store)
        return True


def _is_named_as_store(path: Path) -> bool:
    return path.suffix.lower() in STORE_SUFFIXES


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(path.name for path in paths)


def _told(error: Exception) -> str:
    return retold_error(error) if isinstance(error, ViewerError) else str(error)
