"""A store: one SQLite file of events, open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Cancelled
from viewer.store import opening
from viewer.store.failures import as_told, was_interrupted
from viewer.store.headers import check_header
from viewer.store.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlite_utils import Database

_INSTRUCTIONS_BETWEEN_LOOKS = 20_000


class Store:
    """One open store; a context manager that closes it.

    Leaving the context by a failure of SQLite that a user can mend (a damaged page, a full disk,
    another writer) raises it as a ``ViewerError`` instead.

    Attributes:
        path: the file, resolved.
        uuid: which store it is; a copy of the file has the same.
        is_read_only: True when nothing can be written through it.
        connection: for modules of this floor only; in autocommit mode.
    """

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self.is_read_only = opened.is_read_only
        self.connection = opened.connection
        self._copy = opened.copy
        self.uuid = str(self._of_store("uuid"))

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Store:
        """Open a store, at once and however large it is.

        Args:
            path: the file.
            create: make an empty store where there is no file.
            read_only: write nothing through this store; also what happens where the file or its
                folder cannot be written.

        Raises:
            ViewerError: the file is missing, no store, newer than the app, or damaged; it is
                left as it is, with nothing beside it.
        """
        path = Path(path).resolve()
        if create and not path.exists():
            opening.create(path)
        check_header(path)
        try:
            opened = opening.opened(path, read_only=read_only)
        except sqlite3.DatabaseError as error:
            _raise_told(error, path)
        try:
            version = opening.version_of(opened.connection)
            if 0 < version < SCHEMA_VERSION and not opened.is_read_only:
                opening.migrate(opened.connection, path)
            opening.verify_schema(opened.connection, path)
            return cls(path, opened)
        except BaseException as error:
            _close(opened.connection, opened)
            _raise_told(error, path)

    def another(self) -> Store:
        """A second, read-only connection to the same store, for another thread."""
        return Store.open(self.path, read_only=True)

    @property
    def generation(self) -> int:
        """How often the events have changed; whoever changes them adds one in the transaction."""
        return int(self._of_store("generation"))

    @cached_property
    def db(self) -> Database:
        """The same connection through sqlite-utils, for small edits within ``transaction``."""
        from sqlite_utils import Database

        return Database(self.connection, recursive_triggers=False, execute_plugins=False)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write all of it or nothing.

        Raises:
            ViewerError: the store can only be read, another program is writing, the disk is full.
        """
        if self.is_read_only:
            raise ViewerError("{path} can be read but not written.", path=self.path)
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            _raise_told(error, self.path)

    @contextmanager
    def cancellable(self, should_stop: Callable[[], bool] | None = None) -> Iterator[None]:
        """Let long queries within be stopped, by ``should_stop`` or by ``interrupt``.

        Args:
            should_stop: asked every few milliseconds, in the thread that queries.

        Raises:
            Cancelled: the query was stopped.
        """
        if should_stop is not None:
            self.connection.set_progress_handler(should_stop, _INSTRUCTIONS_BETWEEN_LOOKS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if was_interrupted(error):
                raise Cancelled from error
            raise
        finally:
            if should_stop is not None:
                self.connection.set_progress_handler(None, 0)

    def interrupt(self) -> None:
        """Stop the query that runs in another thread; harmless when none does."""
        self.connection.interrupt()

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        self.connection.close()
        if self._copy is not None:
            self._copy.cleanup()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file and tell a failure of SQLite in words."""
        self.close()
        told = as_told(error, self.path) if error is not None else None
        if told is not None:
            raise told from error

    def _of_store(self, column: str) -> str | int:
        row: tuple[str | int] | None
        row = self.connection.execute(f"SELECT {column} FROM store").fetchone()
        if row is None:
            message = "{path} is damaged: it does not say which store it is."
            raise ViewerError(message, path=self.path)
        return row[0]


def _close(connection: sqlite3.Connection, opened: opening.Opened) -> None:
    connection.close()
    if opened.copy is not None:
        opened.copy.cleanup()


def _raise_told(error: BaseException, path: Path) -> NoReturn:
    raise as_told(error, path) or error
