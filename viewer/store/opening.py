"""How a store's file becomes a connection: made, opened, or opened only to be read.

Nothing in a file is trusted: functions are not reachable from its schema, limits are set, and
its tables must be the app's own (``verify_schema``), since triggers of plain SQL fire even under
``trusted_schema=OFF``.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import uuid4

from viewer.domain.errors import ViewerError
from viewer.store.failures import as_told
from viewer.store.headers import wal_has_rows, wal_of
from viewer.store.open_files import Connection, unless_open
from viewer.store.schema import SCHEMA_VERSION, statements

PAGE_SIZE = 16384
BUSY_SECONDS = 2.0
_CACHE_KIB = 32768
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 * 1024 * 1024,  # bytes of one text or one row
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1024 * 1024,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_ATTACHED: 1,  # VACUUM attaches a database of its own
}
_DBCONFIG_DEFENSIVE = 1010
_COPY_ATTEMPTS = 5
_READ_AND_WRITE = "mode=rw"


class Opened(NamedTuple):
    """A connection with what must live as long as it does."""

    connection: sqlite3.Connection
    is_read_only: bool
    copy: TemporaryDirectory[str] | None = None


def opened(path: Path, *, read_only: bool) -> Opened:
    """Connect to a store whose header has been checked.

    Where the file or its folder cannot be written, SQLite could not keep its -shm there: the
    file is then read as immutable, or from a temporary copy where a -wal holds rows of it.
    """
    if _can_write(path):
        connection = connected(path, _READ_AND_WRITE)
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        return Opened(connection, read_only)
    if not wal_has_rows(path):
        return Opened(connected(path, "mode=ro&immutable=1"), is_read_only=True)
    folder = TemporaryDirectory(prefix="diplomatic-timeline-", ignore_cleanup_errors=True)
    try:
        connection = connected(_steady_copy(path, Path(folder.name)), _READ_AND_WRITE)
    except BaseException:
        folder.cleanup()
        raise
    connection.execute("PRAGMA query_only = ON")
    return Opened(connection, is_read_only=True, copy=folder)


def connected(path: Path, options: str) -> sqlite3.Connection:
    """A connection with all that keeps a strange file from doing harm.

    It may be used from another thread than the one that opened it, though not from two at once;
    ``interrupt`` alone may be called at any time.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{options}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        factory=Connection,
    )
    try:
        if options == _READ_AND_WRITE:
            connection.hold(path)
        _configure(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def create(path: Path) -> None:
    """Make an empty store at a path where nothing is.

    It is made under another name and moved there whole, so nobody ever sees half a store.

    Raises:
        ViewerError: the folder is missing or cannot be written.
    """
    draft = path.with_name(f".{path.name}.{uuid4().hex[:8]}.new")
    try:
        with draft.open("xb"):
            pass
        with closing(connected(draft, _READ_AND_WRITE)) as connection:
            _make(connection, draft)
        _move(draft, path)
    except OSError as error:
        message = "A store cannot be made at {path}: {reason}."
        raise ViewerError(message, path=path, reason=error.strerror or error) from error
    except sqlite3.DatabaseError as error:
        raise as_told(error, path) or error from error
    finally:
        for name in (draft, wal_of(draft), draft.with_name(draft.name + "-shm")):
            with suppress(OSError):
                name.unlink(missing_ok=True)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables."""
    row: tuple[int] = connection.execute("PRAGMA user_version").fetchone()
    return row[0]


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables to the newest version, all of it or nothing.

    Raises:
        ViewerError: another program's table has a name that a newer one needs.
    """
    from sqlite_utils import Database

    from viewer.store.migrations import migrations

    connection.execute("BEGIN IMMEDIATE")  # another window that migrates it is waited for
    try:
        migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if "already exists" not in str(error):
            raise
        raise ViewerError(
            "{path} has a table of another program whose name this version needs: {reason}.",
            hint="Rename that table, and open the store again.",
            path=path,
            reason=error,
        ) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def verify_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a store whose tables are not the app's own, or that has triggers.

    Tables, indexes and views that somebody added beside them do no harm: nothing reads them.

    Raises:
        ViewerError: a table is missing or altered, or a trigger would fire on writing.
    """
    found = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
        if kind == "trigger":
            raise ViewerError(
                "{path} has a trigger, {name}, which this app did not make.",
                hint="Remove it with DROP TRIGGER if you trust the rest of the file.",
                path=path,
                name=name,
            )
        if kind == "view" and name.startswith("event_search"):
            raise _altered(path, name)
        found[name] = sql
    version = version_of(connection)
    for number in range(1, (version or SCHEMA_VERSION) + 1):  # an older one may be read-only
        for name, statement in statements(number).items():
            if found.get(name) != statement:
                raise _altered(path, name)


def _altered(path: Path, name: str) -> ViewerError:
    return ViewerError(
        "{path} is damaged: {name} is missing or was changed by another program.",
        hint="Bring it back from a backup, or import its files into a new store.",
        path=path,
        name=name,
    )


def _configure(connection: sqlite3.Connection) -> None:
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    # Python 3.12 can also forbid writing to the schema and to the shadow tables.
    if hasattr(connection, "setconfig"):
        connection.setconfig(_DBCONFIG_DEFENSIVE, True)
    for pragma in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "foreign_keys = ON",
        "recursive_triggers = OFF",
        "synchronous = NORMAL",
        f"cache_size = -{_CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _make(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.execute("PRAGMA journal_mode = WAL")
    migrate(connection, path)
    connection.execute(
        "INSERT INTO store (id, uuid, created) VALUES (1, ?, strftime('%Y-%m-%dT%H:%M:%SZ'))",
        (str(uuid4()),),
    )


def _move(draft: Path, path: Path) -> None:
    """Give the finished file its name, and never in place of a file that appeared meanwhile."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(17, "a file of that name appeared meanwhile") from None
        draft.rename(path)


def _can_write(path: Path) -> bool:
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return False
    try:
        return unless_open(path, _opens_for_writing) is not False
    except OSError:
        return False


def _opens_for_writing(path: Path) -> bool:
    with path.open("r+b"):
        return True


def _steady_copy(path: Path, folder: Path) -> Path:
    """Copy a file and its -wal as they stand at one moment, though somebody may be writing."""
    copy = folder / "copy.sqlite"
    for _attempt in range(_COPY_ATTEMPTS):
        before = _stamp(path)
        shutil.copyfile(path, copy)
        shutil.copyfile(wal_of(path), wal_of(copy))
        if _stamp(path) == before:
            return copy
    raise ViewerError(
        "Another program keeps writing to {path}.",
        hint="Try again when it has finished.",
        path=path,
    )


def _stamp(path: Path) -> tuple[int, ...]:
    """What changes when a file or its -wal is written."""
    stats = [path.stat(), wal_of(path).stat()]
    return tuple(value for stat in stats for value in (stat.st_size, stat.st_mtime_ns))
