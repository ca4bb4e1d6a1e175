"""The timeline painted into a file, without a window."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QLocale,
    QMarginsF,
    QRect,
    QSaveFile,
    QSize,
    QSizeF,
)
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from viewer.domain.answers import Answers
from viewer.domain.civil import days_from_civil
from viewer.domain.errors import ViewerError
from viewer.domain.view_state import ViewState
from viewer.qt.painting.fonts import Fonts, dots_per_inch
from viewer.qt.painting.painter import Caches, paint_scene
from viewer.qt.painting.palette import Palette, palette_named
from viewer.qt.painting.words import Words
from viewer.qt.svg_texts import with_lengths
from viewer.timeline.cards import widest_in
from viewer.timeline.fitting import view_of_all
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.lane_names import gutter_within, needed_gutter
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Scene
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.showing import shown
from viewer.timeline.view import View

MOST_PIXELS = 100_000_000
"""A PNG with more pixels, of four bytes each, is refused."""
FORMATS = (".png", ".svg", ".pdf")
"""What a picture can be, by the ending of its file."""
_TITLE = "Diplomatic Timeline"
_POINTS_PER_INCH = 72
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shall show.

    Attributes:
        view: query, span, selection and what lies behind; without a span, all that matches.
        lanes: how lanes are made.
        size: width and height in pixels.
        theme: ``light`` or ``dark``.
        locale: of the words; that of the system when empty.
    """

    view: ViewState = field(default_factory=ViewState)
    lanes: LaneChoice = field(default_factory=LaneChoice)
    size: tuple[int, int] = (1920, 1080)
    theme: str = "light"
    locale: str = ""


def today_seconds() -> int:
    """Noon of today, in the reader's own civil time."""
    now = datetime.now().astimezone()
    return days_from_civil(now.year, now.month, now.day) * _DAY + _DAY // 2


def picture_scale(answers: Answers, span: tuple[int, int] | None, width: float) -> Scale:
    """Return the scale that shows a span exactly, or all events as the window does."""
    if span is not None:
        return Scale.fitted(*span, width)
    return view_of_all(answers, today_seconds(), width)


def paint_file(answers: Answers, path: Path, picture: Picture) -> Scene:
    """Paint the timeline into a file of ``FORMATS``, by its ending; a failure leaves no half file.

    Returns:
        What was painted.

    Raises:
        ViewerError: the file can't be written, or would be a PNG of too many pixels.
    """
    _application()
    scene, caches = picture_scene(answers, picture)
    write_scene(scene, palette_named(picture.theme), caches, path)
    return scene


def write_scene(scene: Scene, palette: Palette, caches: Caches, path: Path) -> None:
    """Paint a scene into a file of ``FORMATS``, by its ending; a failure leaves no half file.

    Raises:
        ViewerError: the file can't be written, or would be a PNG of too many pixels.
    """
    paint = {".svg": _paint_svg, ".pdf": _paint_pdf}.get(path.suffix.lower(), _paint_png)
    file = QSaveFile(str(path))
    if not (
        file.open(QSaveFile.OpenModeFlag.WriteOnly)
        and paint(scene, palette, caches, file)
        and file.commit()
    ):
        raise ViewerError(
            "{file} can't be written: {reason}.",
            file=str(path),
            reason=file.errorString().rstrip("."),
        )


def picture_scene(answers: Answers, picture: Picture) -> tuple[Scene, Caches]:
    """Return the scene of a picture and the caches to paint it with."""
    fonts = Fonts()
    caches = Caches(fonts)
    width, height = picture.size
    state = picture.view
    found = shown(answers, state.query, picture.lanes, state.backdrop)
    if not found.lanes.has_labels:
        found.lanes.make_labels()
    words = Words(picture.locale or QLocale().name())
    needed = needed_gutter(found, picture.lanes, words, fonts)
    gutter = gutter_within(needed, picture.lanes.field, width)
    memory = new_memory(found, words, fonts, widest=widest_in(width - gutter, fonts.scale))
    view = View(
        scale=picture_scale(found.answers, state.span, width - gutter),
        width=float(width),
        height=float(height),
        gutter=gutter,
        selection=() if state.selected is None else (state.selected,),
        choice=picture.lanes,
        today=today_seconds(),
    )
    caches.cards.found_in = found.answers.found_in
    return build_scene(view, memory), caches


_kept: list[QGuiApplication] = []


def _application() -> None:
    """Painting text needs an application; it must live on once it is there."""
    if QGuiApplication.instance() is None:
        _kept.append(QGuiApplication(["diplomatic-timeline", "-platform", "offscreen"]))


def _paint_png(scene: Scene, palette: Palette, caches: Caches, file: QSaveFile) -> bool:
    width, height = round(scene.width), round(scene.height)
    if width * height > MOST_PIXELS:
        raise ViewerError(
            "A PNG of {width} by {height} pixels takes more memory than is wise.",
            hint="Ask for an SVG or a PDF, which can be any size, or for fewer pixels.",
            width=width,
            height=height,
        )
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, scene, palette, caches)
    painter.end()
    return QImageWriter(file, QByteArray(b"png")).write(image)


def _paint_svg(scene: Scene, palette: Palette, caches: Caches, file: QSaveFile) -> bool:
    size = QSize(round(scene.width), round(scene.height))
    drawing = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(round(dots_per_inch()))
    generator.setTitle(_TITLE)
    painter = QPainter(generator)
    paint_scene(painter, scene, palette, caches)
    painter.end()
    text = with_lengths(bytes(drawing.data().data()).decode()).encode()
    return file.write(text) == len(text)


def _paint_pdf(scene: Scene, palette: Palette, caches: Caches, file: QSaveFile) -> bool:
    """One page as large as the scene; its texts can be searched, their typefaces are embedded."""
    writer = QPdfWriter(file)
    dots = round(dots_per_inch())
    page = QSizeF(scene.width, scene.height) * (_POINTS_PER_INCH / dots)
    exactly = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point, "", exactly))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(dots)
    writer.setTitle(_TITLE)
    painter = QPainter(writer)
    paint_scene(painter, scene, palette, caches)
    return painter.end() and file.error() == QSaveFile.FileError.NoError
