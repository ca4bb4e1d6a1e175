"""Which files this process has open as databases: those it must not open in any other way.

POSIX drops all locks that a process holds on a file as soon as it closes any descriptor of it
(*How to Corrupt an SQLite Database File*, section 2.2). Another program would then take itself for
the last one at work, remove the -wal, and whatever this process wrote into it later were lost.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import NamedTuple, TypeVar


class _File(NamedTuple):
    device: int
    inode: int


T = TypeVar("T")

_open: Counter[_File] = Counter()
_lock = Lock()


class Connection(sqlite3.Connection):
    """A connection to a file, known to be open until it is closed."""

    file: _File | None = None

    def hold(self, path: Path) -> None:
        """Say of which file this is; before the first statement, which takes locks on it."""
        with _lock:
            self.file = _file(path)
            _open[self.file] += 1

    def close(self) -> None:
        super().close()
        with _lock:
            if self.file is not None:
                _open[self.file] -= 1
                self.file = None


def unless_open(path: Path, look: Callable[[Path], T]) -> T | None:
    """What opening the file and closing it again gives; None where it is open as a database.

    Raises:
        OSError: there is no such file, or it cannot be read.
    """
    with _lock:
        return None if _open[_file(path)] > 0 else look(path)


def _file(path: Path) -> _File:
    stat = path.stat()
    return _File(stat.st_dev, stat.st_ino)
