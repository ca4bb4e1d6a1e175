"""The pictures of an event with their captions and credits; a broken one is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.bidi import isolated
from viewer.domain.events import Event, ImagePlace, Media
from viewer.domain.long_texts import cut
from viewer.exchange.rich_text import rich_text
from viewer.qt.detail.missing_picture import MissingPicture, shown_path
from viewer.qt.image_files import Fault, Picture, measured_picture
from viewer.qt.painting.palette import Palette
from viewer.qt.text_block import TextBlock

_MOST_PICTURES = 12
WIDEST_PX = 1_200
_HIGHEST_PX = 420


_LONGEST_WORDS = 2_000
_TAG = re.compile("</?[a-zA-Z]")
_PARAGRAPH = re.compile("</?p>")


class PictureFrame(QWidget):
    """One picture, as wide as the pane and never larger than itself; its place until it is read."""

    def __init__(self, size: QSize, name: str, palette: Palette) -> None:
        super().__init__()
        self._size, self._palette = size, palette
        self._image: QImage | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage) -> None:
        """Show the picture, now that it is read."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(self.width() or 200))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(self._height(event.size().width()))

    def _height(self, width: int) -> int:
        natural = self._size.width() / self.devicePixelRatioF()
        shown = min(float(width), natural)
        return max(20, min(_HIGHEST_PX, round(shown * self._size.height() / self._size.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        edge = QPainterPath()
        edge.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setClipPath(edge)
        if self._image is not None:
            painter.drawImage(box, self._image)
        else:
            painter.fillPath(edge, self._palette.color("chip"))
        painter.setClipping(False)
        painter.setPen(self._palette.color("card_border"))
        painter.drawPath(edge)


class Images(QWidget):
    """All pictures of one event.

    Args:
        event: whose pictures they are.
        palette: the colours.
        pictures: those that are read; None for those that are being read.

    Signals:
        picture_wanted: read this one; ``show_picture`` takes it.
        link_requested: the reader wants to see a picture that lies on the web.
    """

    picture_wanted = Signal(object)
    link_requested = Signal(QUrl)

    def __init__(
        self, event: Event, palette: Palette, pictures: Mapping[ImagePlace, Picture | None]
    ) -> None:
        super().__init__()
        self._palette, self._pictures = palette, pictures
        self._frames: dict[ImagePlace, PictureFrame] = {}
        self._file = event.provenance.file if event.provenance else ""
        self._folder = event.provenance.folder if event.provenance else ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for media in event.media[:_MOST_PICTURES]:
            self._add(media)
        if len(event.media) > _MOST_PICTURES:
            rest = "\n".join(isolated(media.path) for media in event.media[_MOST_PICTURES:][:200])
            self._column.addWidget(_note(self.tr("Further pictures, not shown:") + f"\n{rest}"))

    def _add(self, media: Media) -> None:
        if media.path.strip():
            self._add_picture(media)
        caption, credit = _marked_up(media.caption), _marked_up(media.credit)
        words = [caption] if caption else []
        if credit:
            words.append(self.tr("Photo: {credit}").format(credit=credit))
        if words:
            block = TextBlock("quiet")
            block.show_html("<br>".join(words), self._palette.accent)
            block.link_requested.connect(self.link_requested)
            self._column.addWidget(block)

    def ask_for_pictures(self) -> None:
        """Want all that are not there yet."""
        for place in self._frames:
            if place not in self._pictures:
                self.picture_wanted.emit(place)

    def show_picture(self, place: ImagePlace, picture: Picture) -> None:
        """Take a picture that was read, or why it could not be."""
        frame = self._frames.get(place)
        if frame is None:
            return
        if picture.image is not None:
            frame.show_image(picture.image)
            if picture.is_cut_off:
                told = self.tr("“{path}” is cut off: only a part of the picture is there.")
                note = _note(told.format(path=shown_path(place.path)))
                self._column.insertWidget(self._column.indexOf(frame) + 1, note)
        elif picture.fault is not None:
            at = self._column.indexOf(frame)
            self._column.insertWidget(at, self._missing(picture.fault, place.path))
            self._frames.pop(place).deleteLater()

    def _add_picture(self, media: Media) -> None:
        place = ImagePlace(self._folder, media.path)
        known = measured_picture(media.path, self._folder, WIDEST_PX)
        if known.fault is not None:
            self._column.addWidget(self._missing(known.fault, media.path))
            return
        frame = PictureFrame(known.size, media.caption or media.path, self._palette)
        self._frames[place] = frame
        self._column.addWidget(frame)
        read = self._pictures.get(place)
        if read is not None:
            self.show_picture(place, read)

    def _missing(self, fault: Fault, path: str) -> MissingPicture:
        missing = MissingPicture(fault, path, self._file, self._palette)
        missing.link_requested.connect(self.link_requested)
        return missing


def _note(text: str) -> TextBlock:
    note = TextBlock("quiet")
    note.show_text(text)
    return note


def _marked_up(words: str) -> str:
    """A caption or credit as safe HTML: files of other programs have links and tags in them."""
    shown = cut(words, _LONGEST_WORDS)
    if not _TAG.search(shown):
        return escape(isolated(shown))
    return _PARAGRAPH.sub("", rich_text(shown).html)
