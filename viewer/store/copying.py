"""A store saved whole under another name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report, Step, ignore
from viewer.store.failures import as_told
from viewer.store.store import Store

_PAGES_AT_ONCE = 2_000
"""Some 8 MB, so that a wish to stop is heard soon."""


def save_copy(store: Store, path: Path, report: Report = ignore) -> None:
    """Write all that a store holds into a new file; a file of that name is replaced.

    Args:
        store: to be copied as it is now.
        path: the new file; it appears only when it is whole.
        report: told how many pages are written; may raise ``Cancelled``.

    Raises:
        ViewerError: the path is the store itself, or cannot be written.
    """
    path = path.resolve()
    if path == store.path:
        raise ViewerError("A store cannot be copied onto itself.", hint="Choose another name.")
    draft = path.with_name(f".{path.name}.{uuid4().hex[:8]}.new")
    try:
        with closing(sqlite3.connect(draft)) as copy, _held_still(store.connection):
            store.connection.backup(
                copy,
                pages=_PAGES_AT_ONCE,
                progress=lambda _status, left, pages: report(Step("writing", pages - left, pages)),
            )
        draft.replace(path)
    except OSError as error:
        message = "{path} cannot be written: {reason}."
        raise ViewerError(message, path=path, reason=error.strerror or error) from error
    except sqlite3.Error as error:
        raise as_told(error, path) or error from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


@contextmanager
def _held_still(connection: sqlite3.Connection) -> Iterator[None]:
    """See the store as it is now while others write, since each of their writes would make a
    backup in steps begin anew (https://www.sqlite.org/backup.html)."""
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
        yield
    finally:
        if connection.in_transaction:  # a failure of the disk ends it by itself
            connection.execute("ROLLBACK")
