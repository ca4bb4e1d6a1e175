"""The pictures of an event with their captions and credits; a broken one is told."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.bidi import isolated
from viewer.domain.events import Event, Media
from viewer.qt.detail.missing_picture import MissingPicture
from viewer.qt.image_files import read_picture
from viewer.qt.painting.palette import Palette
from viewer.qt.text_block import TextBlock

_MOST_PICTURES = 12
_WIDEST_PX = 1_200
_HIGHEST_PX = 420


class PictureFrame(QWidget):
    """One picture, as wide as the pane and never larger than itself."""

    def __init__(self, image: QImage, name: str, palette: Palette) -> None:
        super().__init__()
        self._image, self._palette = image, palette
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(self.width() or 200))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(self._height(event.size().width()))

    def _height(self, width: int) -> int:
        natural = self._image.width() / self.devicePixelRatioF()
        shown = min(float(width), natural)
        return max(20, min(_HIGHEST_PX, round(shown * self._image.height() / self._image.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        edge = QPainterPath()
        edge.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setClipPath(edge)
        painter.drawImage(box, self._image)
        painter.setClipping(False)
        painter.setPen(self._palette.color("card_border"))
        painter.drawPath(edge)


class Images(QWidget):
    """All pictures of one event.

    Signals:
        link_requested: the reader wants to see a picture that lies on the web.
    """

    link_requested = Signal(QUrl)

    def __init__(self, event: Event, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._file = event.provenance.file if event.provenance else ""
        self._folder = event.provenance.folder if event.provenance else ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for media in event.media[:_MOST_PICTURES]:
            self._add(media)
        if len(event.media) > _MOST_PICTURES:
            rest = "\n".join(isolated(media.path) for media in event.media[_MOST_PICTURES:][:200])
            self._add_text(self.tr("Further pictures, not shown:") + f"\n{rest}", "quiet")

    def _add(self, media: Media) -> None:
        if media.path.strip():
            self._add_picture(media)
        words = [isolated(media.caption)] if media.caption else []
        if media.credit:
            words.append(self.tr("Photo: {credit}").format(credit=isolated(media.credit)))
        if words:
            self._add_text("\n".join(words), "quiet")

    def _add_picture(self, media: Media) -> None:
        picture = read_picture(media.path, self._folder, _WIDEST_PX)
        if picture.image is not None:
            name = media.caption or media.path
            self._column.addWidget(PictureFrame(picture.image, name, self._palette))
        elif picture.fault is not None:
            missing = MissingPicture(picture.fault, media.path, self._file, self._palette)
            missing.link_requested.connect(self.link_requested)
            self._column.addWidget(missing)

    def _add_text(self, text: str, role: str) -> None:
        block = TextBlock(role)
        block.show_text(text)
        self._column.addWidget(block)
