"""Arrays derived from a store, kept in the user's cache folder and mapped into memory.

A sidecar is one file per name and state of a store: a header in JSON (what it belongs to, and for
each array its type, shape, place and CRC-32), then the arrays' bytes, each at a multiple of 64.
It knows nothing of what the arrays mean. Files are written under another name and moved into
place whole, never rewritten; they may be deleted at any time. What does not fit the store as it
stands now is never opened.

A file's name stands for the whole state of the store, its header for path, uuid and generation.

The state of a store is its uuid, its generation, and size and time of its file and of the -wal
beside it, since other programs may write to it too.
"""

from __future__ import annotations

import json
import math
import mmap
import os
import struct
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import numpy as np
import platformdirs
from numpy.typing import NDArray

from viewer.store.headers import wal_of
from viewer.store.store import Store

VERSION = 3
"""Of the format and of what the arrays mean; a sidecar of another version is rebuilt."""
_MAGIC = b"DTLCOLS\n"
_HEAD = struct.Struct("<8sIIQ")  # magic, version, CRC-32 of the header, its length
_ALIGNED = 64
_CHUNK = 2**22
_CAN_DROP = hasattr(mmap, "MADV_DONTNEED")  # not on Windows
_DROPPED_BYTES = 2**23  # at a time: other threads wait for it a fraction of a millisecond
_ENDING = ".columns"
_UNUSED_S = 60 * 86_400  # stores not opened for two months, deleted or moved ones among them
_TYPES = {"|u1", "<u2", "<u4", "<u8", "|i1", "<i2", "<i4", "<i8", "<f4", "<f8", "|b1"}

Arrays = Mapping[str, NDArray[np.generic]]


class State(NamedTuple):
    """Which store, and how it stood: equal states have equal rows."""

    path: str
    uuid: str
    generation: int
    size: int
    modified_ns: int
    wal_size: int
    wal_modified_ns: int


def state_of(store: Store) -> State:
    """Tell how a store stands now."""
    size, modified = _size_and_time(store.path)
    wal_size, wal_modified = _size_and_time(wal_of(store.path))
    if not wal_size:  # an empty -wal comes and goes with every opening
        wal_modified = 0
    return State(
        str(store.path), store.uuid, store.generation, size, modified, wal_size, wal_modified
    )


def _size_and_time(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


class Sidecar:
    """The arrays of one store in one state.

    Args:
        state: how the store stands (``state_of``).
        folder: where sidecars are kept; the user's cache folder if not given.
    """

    def __init__(self, state: State, folder: Path | None = None) -> None:
        self._state = state
        root = folder or platformdirs.user_cache_path("diplomatic-timeline", appauthor=False)
        store = _digest(state.path, state.uuid)
        self._folder = root / "columns" / store
        self._suffix = _suffix(state)
        self._mapped: dict[str, mmap.mmap] = {}

    def path(self, name: str) -> Path:
        """Where the arrays of that name are, or would be."""
        return self._folder / f"{name}{self._suffix}"

    def open(self, name: str) -> dict[str, NDArray[np.generic]] | None:
        """Map the arrays of a name into memory, read-only.

        Costs the same however long they are. None where there are none, or where version, state,
        header or size is not right: then they are to be made anew. ``is_sound`` reads them whole.
        """
        try:
            with self.path(name).open("rb") as file:
                header, base = _header(file.read(_HEAD.size), file)
                size = os.fstat(file.fileno()).st_size
                if header["store"] != list(self._state[:3]) or header["size"] != size:
                    return None
                memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._note_use(name)
            self._mapped[name] = memory
            mapped = np.frombuffer(memory, np.uint8)
            return {key: _array(mapped, base, entry) for key, entry in header["arrays"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def let_go(self) -> None:
        """Give back the memory that the mapped arrays take; what is read again comes from the file.

        The system would do so itself when it needs the memory, but until then it counts as this
        process's own. To read all of it again costs tens of milliseconds at ten million events.
        """
        if not _CAN_DROP:
            return
        for memory in list(self._mapped.values()):
            for at in range(0, len(memory), _DROPPED_BYTES):
                length = min(_DROPPED_BYTES, len(memory) - at)
                memory.madvise(mmap.MADV_DONTNEED, at, length)

    def is_sound(self, name: str) -> bool:
        """Compare all checksums; reads the whole file, so in the background."""
        try:
            with self.path(name).open("rb") as file:
                header, base = _header(file.read(_HEAD.size), file)
                for entry in header["arrays"].values():
                    file.seek(base + entry["at"])
                    if _checksum(file, _bytes_of(entry)) != entry["crc32"]:
                        return False
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False
        return True

    def write(self, name: str, arrays: Arrays) -> bool:
        """Keep arrays under a name, and forget those of earlier states.

        Returns:
            Whether they could be kept: the cache folder may be full or read-only, which harms
            nothing.
        """
        draft = self._folder / f"{name}.{uuid4().hex[:8]}.new"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(draft, self._state, arrays)
            draft.replace(self.path(name))
        except OSError:
            return False
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        self._forget_others()
        return True

    def names(self) -> list[str]:
        """Tell the names under which arrays are kept for this state."""
        found = self._folder.glob(f"*{self._suffix}")
        return sorted(path.name.removesuffix(self._suffix) for path in found)

    def move_to(self, state: State) -> None:
        """Let the arrays stand for another state of the same store, whose events are the same."""
        if state[:3] != self._state[:3]:
            return
        for name in self.names():
            with suppress(OSError):
                self.path(name).replace(self._folder / f"{name}{_suffix(state)}")

    def remove(self, name: str) -> None:
        """Forget the arrays of a name."""
        with suppress(OSError):
            self.path(name).unlink(missing_ok=True)

    def _note_use(self, name: str) -> None:
        """Let the file's time tell when it was last of use."""
        with suppress(OSError):
            os.utime(self.path(name))

    def _forget_others(self) -> None:
        """Delete what is of no more use; on Windows mapped files stay until next time."""
        long_ago = time.time() - _UNUSED_S
        for path in self._folder.parent.glob("*/*"):
            is_mine = path.parent == self._folder
            is_earlier = is_mine and path.suffix == _ENDING and not path.name.endswith(self._suffix)
            with suppress(OSError):
                if is_earlier or path.stat().st_mtime < long_ago:
                    path.unlink()


@contextmanager
def events_unchanged(store: Store, folder: Path | None = None) -> Iterator[None]:
    """Keep the sidecar right across a write that leaves all events as they are (saved views).

    When another program has written meanwhile, the sidecar is left to be made anew.
    """
    database = store.connection
    (first,) = database.execute("PRAGMA data_version").fetchone()
    sidecar = Sidecar(state_of(store), folder)
    yield
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # closing would do it, and move the time
    after = state_of(store)
    (last,) = database.execute("PRAGMA data_version").fetchone()
    if first == last:
        sidecar.move_to(after)


def _suffix(state: State) -> str:
    return f".{_digest(*map(str, state))}{_ENDING}"


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _header(head: bytes, file: Any) -> tuple[dict[str, Any], int]:
    """Read the header and where the arrays begin.

    Raises:
        ValueError: this is no sidecar of this version, or its header is damaged.
    """
    if len(head) != _HEAD.size:
        raise ValueError("too short")
    magic, version, checksum, length = _HEAD.unpack(head)
    if magic != _MAGIC or version != VERSION or length > _CHUNK:
        raise ValueError("no sidecar of this version")
    text = file.read(length)
    if len(text) != length or zlib.crc32(text) != checksum:
        raise ValueError("damaged header")
    header: dict[str, Any] = json.loads(text)
    return header, _aligned(_HEAD.size + length)


def _array(mapped: NDArray[np.uint8], base: int, entry: dict[str, Any]) -> NDArray[np.generic]:
    kind, at = entry["type"], base + entry["at"]
    if kind not in _TYPES:
        raise ValueError(kind)
    part = mapped.view(np.ndarray)[at : at + _bytes_of(entry)]
    array: NDArray[np.generic] = part.view(np.dtype(kind)).reshape(entry["shape"])
    return array


def _bytes_of(entry: dict[str, Any]) -> int:
    length = int(math.prod(entry["shape"]))
    return length * int(np.dtype(entry["type"]).itemsize)


def _aligned(place: int) -> int:
    return -(-place // _ALIGNED) * _ALIGNED


def _write(path: Path, state: State, arrays: Arrays) -> None:
    raw = {
        name: np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
        for name, array in arrays.items()
    }
    entries: dict[str, Any] = {}
    at = 0
    for name, array in raw.items():
        entries[name] = {
            "type": array.dtype.str,
            "shape": list(arrays[name].shape),
            "at": at,
            "crc32": _crc32(array),
        }
        at = _aligned(at + array.nbytes)
    text, base = _header_text(state, entries, at)
    with path.open("xb") as file:
        file.write(_HEAD.pack(_MAGIC, VERSION, zlib.crc32(text), len(text)))
        file.write(text)
        for name, array in raw.items():
            file.seek(base + entries[name]["at"])
            file.write(_bytes(array))
        file.truncate(base + at)


def _header_text(state: State, entries: dict[str, Any], length: int) -> tuple[bytes, int]:
    """Write the header; it names the file's size, which depends on the header's own length."""
    size = 0
    while True:
        header = {"store": list(state[:3]), "size": size, "arrays": entries}
        text = json.dumps(header).encode()
        base = _aligned(_HEAD.size + len(text))
        if base + length == size:
            return text, base
        size = base + length


def _bytes(array: NDArray[np.generic]) -> memoryview:
    return array.reshape(-1).view(np.uint8).data


def _crc32(array: NDArray[np.generic]) -> int:
    return zlib.crc32(_bytes(array))


def _checksum(file: Any, length: int) -> int:
    checksum = 0
    while length > 0:
        part = file.read(min(length, _CHUNK))
        if not part:
            return -1
        checksum = zlib.crc32(part, checksum)
        length -= len(part)
    return checksum
