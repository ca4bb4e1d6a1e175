"""Pictures that lie beside an imported file: read small, bounded and never from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

LARGEST_FILE_BYTES = 64 * 2**20
LARGEST_SIDE_PX = 30_000
LARGEST_AREA_PX = 120_000_000
LARGEST_DECODED_MB = 256
_HIGHEST = 4
"""How many times as high as wide a picture is read at most."""
_REMEMBERED = 4
_FORMATS = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"webp", b"bmp", b"tiff", b"tif"})


class Fault(Enum):
    """Why a picture is not shown."""

    REMOTE = auto()
    OUTSIDE = auto()
    MISSING = auto()
    TOO_LARGE = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or why there is none."""

    image: QImage | None
    fault: Fault | None = None


def located(path: str, folder: str) -> Path | Fault:
    """Where a picture lies, told by its path alone before anything is touched.

    Only paths beside or beneath the imported file count: an absolute path or one with ``..``
    could reach any file, and a path such as ``\\\\server\\share`` the network.
    """
    text = path.strip()
    windows, posix = PureWindowsPath(text), PurePosixPath(text)
    if "://" in text or text.startswith(("//", "\\\\", "data:")):
        return Fault.REMOTE
    if windows.drive or windows.root or posix.is_absolute():
        return Fault.OUTSIDE
    if ".." in windows.parts or ".." in posix.parts or "\0" in text:
        return Fault.OUTSIDE
    if not text or not folder:
        return Fault.MISSING
    found = Path(folder).joinpath(*windows.parts)
    try:
        inside = found.resolve().is_relative_to(Path(folder).resolve())
        if not inside:
            return Fault.OUTSIDE
        return found if found.is_file() else Fault.MISSING
    except OSError:
        return Fault.MISSING


def read_picture(path: str, folder: str, width_px: int) -> Picture:
    """Read one picture no wider than ``width_px`` device pixels; the last few are remembered."""
    found = located(path, folder)
    if isinstance(found, Fault):
        return Picture(None, found)
    try:
        state = found.stat()
    except OSError:
        return Picture(None, Fault.MISSING)
    if state.st_size > LARGEST_FILE_BYTES:
        return Picture(None, Fault.TOO_LARGE)
    return _read(found, width_px, (state.st_size, state.st_mtime_ns))


@lru_cache(_REMEMBERED)
def _read(found: Path, width_px: int, _state: tuple[int, int]) -> Picture:
    """Read a file as it stands in a state: its size and the time when it was written."""
    reader = QImageReader(str(found))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(LARGEST_DECODED_MB)
    if bytes(reader.format().data()).lower() not in _FORMATS:
        return Picture(None, Fault.UNREADABLE)
    size = reader.size()
    if _is_too_large(size):
        return Picture(None, Fault.TOO_LARGE)
    most = QSize(width_px, width_px * _HIGHEST)
    if size.width() > most.width() or size.height() > most.height():
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return Picture(image) if not image.isNull() else Picture(None, Fault.UNREADABLE)


def _is_too_large(size: QSize) -> bool:
    longest = max(size.width(), size.height())
    return longest > LARGEST_SIDE_PX or size.width() * size.height() > LARGEST_AREA_PX
