"""Pictures that lie beside an imported file: read small, bounded and never from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

LARGEST_FILE_BYTES = 64 * 2**20
LARGEST_SIDE_PX = 30_000
LARGEST_AREA_PX = 120_000_000
LARGEST_DECODED_MB = 256
_HIGHEST = 4
"""How many times as high as wide a picture is read at most."""
_FORMATS = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"webp", b"bmp", b"tiff", b"tif"})

_JPEG_BEGINS, _PIXELS_BEGIN, _JPEG_ENDS = b"\xff\xd8", b"\xff\xda", b"\xff\xd9"


class Fault(Enum):
    """Why a picture is not shown."""

    REMOTE = auto()
    OUTSIDE = auto()
    MISSING = auto()
    TOO_LARGE = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or why there is none; neither where it was only measured.

    Attributes:
        size: of the picture in pixels, as it is read.
        is_cut_off: whether its file ends before the picture does.
    """

    image: QImage | None
    fault: Fault | None = None
    size: QSize = field(default_factory=QSize)
    is_cut_off: bool = False


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
    except (OSError, RuntimeError):  # so a loop of links is told before Python 3.13
        return Fault.MISSING


def read_picture(path: str, folder: str, width_px: int) -> Picture:
    """Read one picture no wider than ``width_px`` device pixels: up to half a second."""
    found = _checked(path, folder)
    return found if isinstance(found, Picture) else _read(found, width_px)


def measured_picture(path: str, folder: str, width_px: int) -> Picture:
    """Tell at once what ``read_picture`` will give: how large it is, or most of what can fail."""
    found = _checked(path, folder)
    if isinstance(found, Picture):
        return found
    reader = _reader(found)
    size = _fitting(reader, width_px)
    is_turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return Picture(None, size=size.transposed() if is_turned else size)


def _checked(path: str, folder: str) -> Path | Picture:
    """The file of a picture, or why it is not read."""
    found = located(path, folder)
    if isinstance(found, Fault):
        return Picture(None, found)
    try:
        if found.stat().st_size > LARGEST_FILE_BYTES:
            return Picture(None, Fault.TOO_LARGE)
    except OSError:
        return Picture(None, Fault.MISSING)
    reader = _reader(found)
    if bytes(reader.format().data()).lower() not in _FORMATS or reader.size().isEmpty():
        return Picture(None, Fault.UNREADABLE)
    return Picture(None, Fault.TOO_LARGE) if _is_too_large(reader.size()) else found


def _read(found: Path, width_px: int) -> Picture:
    reader = _reader(found)
    reader.setScaledSize(_fitting(reader, width_px))
    image = reader.read()
    if image.isNull():
        return Picture(None, Fault.UNREADABLE)
    try:
        return Picture(image, size=image.size(), is_cut_off=_is_cut_off(found))
    except OSError:
        return Picture(None, Fault.MISSING)


def _is_cut_off(found: Path) -> bool:
    """Whether a JPEG has no end behind its last stretch of pixels, for which readers put grey."""
    content = found.read_bytes()
    is_jpeg = content.startswith(_JPEG_BEGINS)
    return is_jpeg and content.rfind(_PIXELS_BEGIN) > content.rfind(_JPEG_ENDS)


def _reader(found: Path) -> QImageReader:
    reader = QImageReader(str(found))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(LARGEST_DECODED_MB)
    return reader


def _fitting(reader: QImageReader, width_px: int) -> QSize:
    """How large a picture is read, not turned yet."""
    size, most = reader.size(), QSize(width_px, width_px * _HIGHEST)
    if size.width() > most.width() or size.height() > most.height():
        return size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    return size


def _is_too_large(size: QSize) -> bool:
    longest = max(size.width(), size.height())
    return longest > LARGEST_SIDE_PX or size.width() * size.height() > LARGEST_AREA_PX
