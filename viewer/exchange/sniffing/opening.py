"""Opening a file for reading, gzip or plain, and refusing what is no file in one sentence."""

from __future__ import annotations

import gzip
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from viewer.domain.errors import ViewerError

BLOCK_BYTES = 1 << 20
_GZIP_MAGIC = b"\x1f\x8b"
_PICTURE = "A table must be typed or recognised from it first."
_ARCHIVE = "Unpack it and import what is in it."
_FOREIGN = (
    (b"SQLite format 3\x00", "an SQLite database", "Open it as a store instead."),
    (b"PK\x03\x04", "a ZIP or spreadsheet file", "Save the sheet as CSV and import that."),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file", "Save the sheet as CSV and import that."),
    (b"%PDF", "a PDF", "Export its table as CSV and import that."),
    (b"PAR1", "a Parquet file", "Export it as CSV and import that."),
    (b"ARROW1", "an Arrow file", "Export it as CSV and import that."),
    (b"\x89HDF", "an HDF5 file", "Export it as CSV and import that."),
    (b"RDX", "an R data file", "Export it as CSV and import that."),
    (b"{\\rtf", "a Rich Text document", "Save its table as CSV and import that."),
    (b"\x89PNG", "a PNG picture", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (b"GIF8", "a GIF picture", _PICTURE),
    (b"7z\xbc\xaf", "a 7-Zip archive", _ARCHIVE),
    (b"Rar!", "a RAR archive", _ARCHIVE),
    (b"BZh", "a bzip2 archive", _ARCHIVE),
    (b"\xfd7zXZ", "an xz archive", _ARCHIVE),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _ARCHIVE),
)
_MAGIC_BYTES = 64
_LOOKED_AT = 64 << 10
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x01\x02\x1a\x1b\x1e\x1f")) + b"\x7f"
"""Bytes that text does not have, but for a stray one; delimiters and escapes are none of them."""
_FEW = 50
"""Of as many bytes of a text, at most one is a control; UTF-16 and UTF-32 are told before."""


class Digest(Protocol):
    """What takes the bytes of the file as they pass, such as ``hashlib.sha256()``."""

    def update(self, data: bytes, /) -> None: ...


def check_file(path: Path) -> int:
    """The size of a regular, readable file in bytes.

    Raises:
        ViewerError: missing, a folder, a pipe or device, empty, or not permitted.
    """
    try:
        status = path.stat()
        mode = status.st_mode
        if stat.S_ISREG(mode) and status.st_size:
            path.open("rb").close()
    except FileNotFoundError:
        raise ViewerError("{file} is not there.", file=str(path)) from None
    except (PermissionError, OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ViewerError(
            "{file} could not be opened: {reason}.", file=str(path), reason=reason
        ) from None
    if stat.S_ISDIR(mode):
        raise ViewerError(
            "{file} is a folder.", hint="Name the files in it instead.", file=str(path)
        )
    if not stat.S_ISREG(mode):
        raise ViewerError(
            "{file} is a pipe or a device, not a file.",
            hint="Save what comes out of it to a file and import that.",
            file=str(path),
        )
    if not status.st_size:
        raise ViewerError("{file} is empty.", file=str(path))
    return status.st_size


def unpacked_bytes(path: Path) -> int:
    """About how many bytes a gzip file holds; 0 where it cannot be read.

    Its last four bytes tell that of its last member, modulo 2**32 (RFC 1952).
    """
    try:
        with path.open("rb") as file:
            size = file.seek(-4, SEEK_END) + 4
            return max(size, int.from_bytes(file.read(4), "little"))
    except OSError:
        return 0


class Counted:
    """A raw file that tells how far it was read and hands every byte to a digest."""

    def __init__(self, raw: BinaryIO, digest: Digest | None = None) -> None:
        self._raw = raw
        self._digest = digest
        self.position = 0

    def read(self, size: int = -1) -> bytes:
        data = self._raw.read(size)
        self.position += len(data)
        if self._digest is not None:
            self._digest.update(data)
        return data


@contextmanager
def opened(path: Path, digest: Digest | None = None) -> Iterator[tuple[BinaryIO, Counted]]:
    """The content of a file, unpacked where it is gzip, and the counter of its raw bytes.

    Raises:
        ViewerError: it cannot be opened any more.
    """
    try:
        raw_file = path.open("rb")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ViewerError(
            "{file} could not be opened: {reason}.", file=str(path), reason=reason
        ) from None
    with raw_file as raw:
        is_gzip = raw.read(2) == _GZIP_MAGIC
        raw.seek(0)
        counted = Counted(raw, digest)
        stream = cast("BinaryIO", counted)
        if is_gzip:
            stream = cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb"))
        yield stream, counted


def blocks(path: Path, stream: BinaryIO, size: int = BLOCK_BYTES) -> Iterator[bytes]:
    """The content block by block.

    Raises:
        ViewerError: the gzip data is damaged or cut off, or the disk fails.
    """
    while True:
        try:
            block = stream.read(size)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise ViewerError(
                "{file} is damaged: its gzip data breaks off.",
                hint="Fetch or pack it again.",
                file=str(path),
            ) from None
        except OSError as error:
            raise ViewerError(
                "{file} could not be read to its end: {reason}.",
                file=str(path),
                reason=error.strerror or str(error),
            ) from None
        if not block:
            return
        yield block


def head(path: Path, size: int) -> tuple[bytes, bool]:
    """The first bytes of the content, and whether the file is gzip.

    Raises:
        ViewerError: the content is of a kind that is no table of text.
    """
    with opened(path) as (stream, _):
        start = b"".join(_up_to(blocks(path, stream, min(size, BLOCK_BYTES)), size))[:size]
        is_gzip = isinstance(stream, gzip.GzipFile)
    if not start:
        raise ViewerError("{file} is empty.", file=str(path))
    for magic, what, hint in _FOREIGN:
        if start.startswith(magic):
            raise ViewerError(
                "{file} is {what}, not a table of text.", hint=hint, file=str(path), what=what
            )
    return start, is_gzip


def refuse_foreign(path: Path) -> None:
    """Refuse what its first bytes show to be no table, as pictures and archives are.

    Raises:
        ViewerError: it is none, is empty, or cannot be read.
    """
    check_file(path)
    head(path, _MAGIC_BYTES)


def is_binary(start: bytes) -> bool:
    """Whether bytes are those of no text in any encoding of single bytes or of UTF-8.

    Args:
        start: of a file that is not UTF-16 or UTF-32.
    """
    looked_at = start[:_LOOKED_AT]
    return len(looked_at) - len(looked_at.translate(None, _CONTROLS)) > len(looked_at) / _FEW + 1


def _up_to(parts: Iterator[bytes], size: int) -> Iterator[bytes]:
    for part in parts:
        yield part
        size -= len(part)
        if size <= 0:
            return
