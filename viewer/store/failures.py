"""What SQLite's failures mean to whoever uses a store."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from viewer.domain.errors import ViewerError

_BACKUP = "Bring it back from a backup, or import its files into a new store."

# By primary result code (https://sqlite.org/rescode.html): the message and what to do next.
_TOLD = {
    sqlite3.SQLITE_BUSY: (
        "Another program is writing to {path}.",
        "Try again when it has finished.",
    ),
    sqlite3.SQLITE_CORRUPT: ("{path} is damaged: {reason}.", _BACKUP),
    sqlite3.SQLITE_NOTADB: ("{path} is damaged: {reason}.", _BACKUP),
    sqlite3.SQLITE_FULL: (
        "The disk is full; {path} stays as it was.",
        "Make room and try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "{path} could not be read or written: {reason}.",
        "The disk may be full or failing.",
    ),
    sqlite3.SQLITE_CANTOPEN: ("{path} cannot be opened: {reason}.", ""),
    sqlite3.SQLITE_READONLY: ("{path} can be read but not written.", ""),
    sqlite3.SQLITE_TOOBIG: ("{path} holds a text too long to be read.", ""),
}


def as_told(error: BaseException, path: Path) -> ViewerError | None:
    """The failure as a sentence; None where it is no failure that a user can mend."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    told = None if code is None else _TOLD.get(code & 0xFF)
    if told is None:
        return None
    message, hint = told
    return ViewerError(message, hint=hint, path=path, reason=error)


def was_interrupted(error: BaseException) -> bool:
    """True for the failure that ``interrupt`` and a progress handler make of a query."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, sqlite3.OperationalError) and code == sqlite3.SQLITE_INTERRUPT
