"""Small square pictures of events; those on the canvas are read in the background.

They are read as all pictures are: from beside the imported file alone, and bounded.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPixmap

from viewer.domain.events import ImagePlace
from viewer.qt.image_files import read_picture

ROUNDING = 3 / 42
"""The radius of a thumbnail's corners as a share of its side."""
_KEPT = 200
_WIDER = 2
"""How many times as wide as the square a picture is read: if it lies on its side, up to there no
height is lost."""


class Wanted(NamedTuple):
    """A thumbnail: of which picture, and how many device pixels its side has."""

    place: ImagePlace
    side: int


def read_thumbnail(wanted: Wanted) -> QImage:
    """The middle square of a picture; a null image where it cannot be shown."""
    found = read_picture(wanted.place.path, wanted.place.folder, wanted.side * _WIDER)
    if found.image is None:
        return QImage()
    side = wanted.side
    scaled = found.image.scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (scaled.width() - side) // 2, (scaled.height() - side) // 2
    return _rounded(scaled.copy(left, top, side, side))


def _rounded(square: QImage) -> QImage:
    """The same with its corners taken off, smoothly, as a clipped painting does not."""
    made = QImage(square.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(square))
    radius = square.width() * ROUNDING
    painter.drawRoundedRect(square.rect(), radius, radius)
    painter.end()
    return made


class Thumbnails:
    """What was read, the least recently painted forgotten first.

    Args:
        later: has a thumbnail read some time and given to ``keep``; where it is not given, one is
            read when it is painted.
    """

    def __init__(self, later: Callable[[Wanted], None] | None = None) -> None:
        self._later = later
        self._kept: OrderedDict[Wanted, QPixmap | None] = OrderedDict()

    def of(self, place: ImagePlace, side_px: float, ratio: float) -> QPixmap | None:
        """The thumbnail; None where it is not there, or not there yet."""
        wanted = Wanted(place, max(round(side_px * ratio), 1))
        if wanted not in self._kept:
            self._kept[wanted] = None
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            if self._later is None:
                self.keep(wanted, read_thumbnail(wanted))
            else:
                self._later(wanted)
        self._kept.move_to_end(wanted)
        found = self._kept[wanted]
        if found is not None:
            found.setDevicePixelRatio(ratio)
        return found

    def keep(self, wanted: Wanted, image: QImage) -> None:
        """Take a thumbnail that was read."""
        self._kept[wanted] = None if image.isNull() else QPixmap.fromImage(image)
