"""What a file's first bytes say: a store, a newer one, or something else.

The file is only read, never opened as a database, so that a file of another program is left
without so much as a -wal beside it. The layout is that of the SQLite file format, section 1.3.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

from viewer.domain.errors import ViewerError
from viewer.store.open_files import unless_open
from viewer.store.schema import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_BACKUP = "Bring it back from a backup, or import its files into a new store."


class Header(NamedTuple):
    """The fields of an SQLite file's header that tell whether it may be opened.

    Attributes:
        application_id: which program's file it is.
        version: the version of the tables in it.
        bytes_expected: page size times page count; 0 where the header does not vouch for them.
    """

    application_id: int
    version: int
    bytes_expected: int


def is_store(path: Path) -> bool:
    """True when the file begins like a store, of whatever version."""
    data = _bytes_of_file(path)
    if data is None:
        return True
    header = _parsed(data)
    return header is not None and header.application_id == APPLICATION_ID


def is_outdated(path: Path) -> bool:
    """True for a store of an older version, which is brought up to date when it is opened."""
    header = _parsed(_bytes_of_file(path) or b"")
    return (
        header is not None
        and header.application_id == APPLICATION_ID
        and 0 < header.version < SCHEMA_VERSION
    )


def _bytes_of_file(path: Path) -> bytes | None:
    """As ``_first_bytes``; empty where there is no file to read."""
    try:
        if not path.is_file():
            return b""  # to open a pipe would wait for its writer
        return _first_bytes(path)
    except OSError:
        return b""


def check_header(path: Path) -> None:
    """Refuse what is no store that this version of the app can open.

    A store that this process has open has been checked before.

    Raises:
        ViewerError: the file is missing, a folder, of another program, newer, or cut off.
    """
    data = _readable_bytes(path)
    if data is None:
        return
    if not data:
        raise ViewerError("{path} is empty, so it is not a store.", path=path)
    header = _parsed(data)
    if header is None:
        message = "{path} is not a store: it does not begin like an SQLite file."
        if data[: len(_MAGIC)] == _MAGIC:
            raise ViewerError("{path} is damaged: its header is cut off.", hint=_BACKUP, path=path)
        raise ViewerError(message, path=path)
    if header.application_id != APPLICATION_ID:
        raise ViewerError("{path} is an SQLite file of another program, not a store.", path=path)
    if header.version > SCHEMA_VERSION:
        raise ViewerError(
            "{path} was made by a newer version of this app: its format is {version},"
            " and this version reads formats up to {known}.",
            hint="Update the app to open it.",
            path=path,
            version=header.version,
            known=SCHEMA_VERSION,
        )
    _refuse_truncated(path, header)


def wal_has_rows(path: Path) -> bool:
    """True when a write-ahead log with something in it lies beside the file."""
    try:
        return wal_of(path).stat().st_size > 0
    except OSError:
        return False


def wal_of(path: Path) -> Path:
    """Where SQLite keeps the write-ahead log of a file."""
    return path.with_name(path.name + "-wal")


def _first_bytes(path: Path) -> bytes | None:
    """The bytes of the header; None where this process has the file open as a database."""
    return unless_open(path, _bytes_of_header)


def _bytes_of_header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LENGTH)


def _readable_bytes(path: Path) -> bytes | None:
    if path.is_dir():
        raise ViewerError("{path} is a folder, not a store.", path=path)
    if path.exists() and not path.is_file():
        raise ViewerError("{path} is not a file, so it is not a store.", path=path)
    try:
        return _first_bytes(path)
    except FileNotFoundError:
        raise ViewerError(
            "There is no store at {path}.", hint="Importing a file makes one.", path=path
        ) from None
    except OSError as error:
        raise ViewerError(
            "{path} cannot be read: {reason}.", path=path, reason=error.strerror or error
        ) from error


def _parsed(data: bytes) -> Header | None:
    if len(data) < _LENGTH or data[: len(_MAGIC)] != _MAGIC:
        return None
    page_size: int = struct.unpack_from(">H", data, 16)[0]
    changes, pages = struct.unpack_from(">II", data, 24)
    user_version, application_id = (
        struct.unpack_from(">i", data, 60)[0],
        struct.unpack_from(">I", data, 68)[0],
    )
    valid_for: int = struct.unpack_from(">I", data, 92)[0]
    size = (65536 if page_size == 1 else page_size) * pages
    return Header(application_id, user_version, size if changes == valid_for else 0)


def _refuse_truncated(path: Path, header: Header) -> None:
    """Refuse a file shorter than its header says, unless its -wal may hold the rest."""
    missing = header.bytes_expected - path.stat().st_size
    if missing > 0 and not wal_has_rows(path):
        raise ViewerError(
            "{path} is damaged: {missing} bytes are missing at its end.",
            hint=_BACKUP,
            path=path,
            missing=missing,
        )
