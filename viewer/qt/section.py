"""A part of a panel under a heading that folds it away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette

_CHEVRON_PX = 12
_TEXT_PX = 11.0
"""Lengths at the usual text size."""


class SectionHeading(QAbstractButton):
    """The heading: a chevron and a name; checked while its section is open."""

    def __init__(self, text: str, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.setText(text)
        self.setProperty("role", "section")
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + round((_CHEVRON_PX + 8) * self._scale)
        return QSize(width, metrics.height() + round(6 * self._scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    @property
    def _scale(self) -> float:
        return grown(self.font(), _TEXT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds, right unfolds, as in a tree."""
        match event.key():
            case Qt.Key.Key_Left:
                self.setChecked(False)
            case Qt.Key.Key_Right:
                self.setChecked(True)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._palette.color("ink" if self.underMouse() else "ink2")
        painter.setPen(QPen(ink, 1.2 * self._scale))
        middle = self.height() / 2
        painter.drawPolyline(self._chevron(middle))
        left = (_CHEVRON_PX + 4) * self._scale
        room = QRectF(left, 0, self.width() - left, self.height())
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus():
            painter.setPen(QPen(self._palette.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _chevron(self, middle: float) -> QPolygonF:
        if self.isChecked():
            points = [(2.5, -1.5), (5.5, 1.5), (8.5, -1.5)]
        else:
            points = [(4, -3), (7, 0), (4, 3)]
        scale = self._scale
        return QPolygonF([QPointF(x * scale, middle + y * scale) for x, y in points])


class Section(QWidget):
    """A heading with what belongs under it; ``key`` is how its folding is remembered.

    Signals:
        folded: the reader has opened (True) or closed (False) the section.
    """

    folded = Signal(str, bool)

    def __init__(
        self, key: str, title: str, palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.heading = SectionHeading(title, palette, self)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.heading, 1)
        self._body = QWidget(self)
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._line)
        whole.addWidget(self._body)
        self.heading.toggled.connect(self._fold)

    @property
    def is_open(self) -> bool:
        return self.heading.isChecked()

    def set_open(self, is_open: bool) -> None:
        self.heading.setChecked(is_open)

    def set_title(self, text: str) -> None:
        """Name it once it is made: a section that is translated cannot name itself before."""
        self.heading.setText(text)
        self.heading.setAccessibleName(text)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right end of the heading's line, its text as small."""
        widget.setProperty("role", "quiet")
        self._line.addWidget(widget)

    def set_palette(self, palette: Palette) -> None:
        self.heading.set_palette(palette)

    def _fold(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self.folded.emit(self.key, is_open)
