"""The timeline painted into a file, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QRect, QSaveFile, QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from viewer.domain.answers import Answers
from viewer.domain.civil import days_from_civil
from viewer.domain.errors import ViewerError
from viewer.domain.queries import Facet
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.painter import Caches, paint_scene
from viewer.qt.painting.palette import Palette, palette_named
from viewer.qt.painting.words import Words
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Scene
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.view import GUTTER, View

_MARGIN_PX = 32.0
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shall show.

    Attributes:
        field: what lanes stand for; None for one lane.
        span: from when to when in seconds; None for all events.
        size: width and height in pixels.
        theme: ``light`` or ``dark``.
        locale: of the words; that of the system when empty.
    """

    field: Facet | None = Facet.KIND
    span: tuple[int, int] | None = None
    size: tuple[int, int] = (1920, 1080)
    theme: str = "light"
    locale: str = ""


def today_seconds() -> int:
    """Noon of today, in the reader's own civil time."""
    now = datetime.now().astimezone()
    return days_from_civil(now.year, now.month, now.day) * _DAY + _DAY // 2


def picture_scale(answers: Answers, span: tuple[int, int] | None, width: float) -> Scale:
    """Return the scale that shows a span exactly, or all events with a margin."""
    if span is not None:
        return Scale.fitted(*span, width)
    extent = answers.extent()
    if extent is None:
        today = today_seconds()
        return Scale.fitted(days_from_civil(1900, 1, 1) * _DAY, today, width, _MARGIN_PX)
    return Scale.fitted(extent.start, extent.end, width, _MARGIN_PX)


def paint_file(answers: Answers, path: Path, picture: Picture) -> None:
    """Paint the timeline into a PNG or SVG file, by its ending; a failure leaves no half file.

    Raises:
        ViewerError: the file can't be written.
    """
    _application()
    scene, caches = picture_scene(answers, picture)
    write_scene(scene, palette_named(picture.theme), caches, path)


def write_scene(scene: Scene, palette: Palette, caches: Caches, path: Path) -> None:
    """Paint a scene into a PNG or SVG file, by its ending; a failure leaves no half file.

    Raises:
        ViewerError: the file can't be written.
    """
    if path.suffix.lower() == ".svg":
        _paint_svg(scene, palette, caches, path)
    else:
        _paint_png(scene, palette, caches, path)


def picture_scene(answers: Answers, picture: Picture) -> tuple[Scene, Caches]:
    """Return the scene of a picture and the caches to paint it with."""
    fonts = Fonts()
    width, height = picture.size
    lanes = answers.lanes(picture.field)
    if not lanes.has_labels:
        lanes.make_labels()
    memory = new_memory(answers, lanes, Words(picture.locale or QLocale().name()), fonts)
    scale = picture_scale(answers, picture.span, width - GUTTER)
    view = View(scale, float(width), float(height), today=today_seconds())
    return build_scene(view, memory), Caches(fonts)


_kept: list[QGuiApplication] = []


def _application() -> None:
    """Painting text needs an application; it must live on once it is there."""
    if QGuiApplication.instance() is None:
        _kept.append(QGuiApplication(["diplomatic-timeline", "-platform", "offscreen"]))


def _paint_png(scene: Scene, palette: Palette, caches: Caches, path: Path) -> None:
    image = QImage(round(scene.width), round(scene.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, scene, palette, caches)
    painter.end()
    file = QSaveFile(str(path))
    if not (
        file.open(QSaveFile.OpenModeFlag.WriteOnly)
        and QImageWriter(file, QByteArray(b"png")).write(image)
    ):
        raise _unwritable(path, file)
    if not file.commit():
        raise _unwritable(path, file)


def _paint_svg(scene: Scene, palette: Palette, caches: Caches, path: Path) -> None:
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise _unwritable(path, file)
    size = QSize(round(scene.width), round(scene.height))
    generator = QSvgGenerator()
    generator.setOutputDevice(file)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle("Diplomatic Timeline")
    painter = QPainter(generator)
    paint_scene(painter, scene, palette, caches)
    painter.end()
    if not file.commit():
        raise _unwritable(path, file)


def _unwritable(path: Path, file: QSaveFile) -> ViewerError:
    return ViewerError(
        "{file} can't be written: {reason}.", file=str(path), reason=file.errorString().rstrip(".")
    )
