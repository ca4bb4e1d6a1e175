"""How to read the timeline: every form of date and every kind, painted as on the canvas."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.qt.enumeration import listed
from viewer.qt.facet_names import kind_name
from viewer.qt.legend_rows import ROWS, LegendRow
from viewer.qt.painting.brushwork import Brushwork
from viewer.qt.painting.cards import CardPictures, paint_card
from viewer.qt.painting.density import Raster
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.marks import paint_link, paint_mark, paint_soft_glyph
from viewer.qt.painting.painter import Caches
from viewer.qt.painting.palette import Palette
from viewer.qt.translation import translate
from viewer.timeline.kinds import KINDS, Glyph
from viewer.timeline.scene import Card, DensityBand, Form, Link, Mark, Rect, State, TextStyle

_SCREEN_SHARE = 0.9
_WIDTH, _ROW = 1110.0, 60.0
_LEFT, _TOP = 24.0, 86.0
_TABLE = 720.0
_SMALL_X, _LARGE_X = 336.0, 560.0
_KINDS_X, _KINDS_ROW = 772.0, 40.0
_CROWDS = 290.0
"""Height of what stands below the kinds."""
_DATES_HEIGHT = _TOP + len(ROWS) * _ROW + 24
_KINDS_HEIGHT = _TOP + len(KINDS) * _KINDS_ROW + _CROWDS


class Legend(QWidget):
    """The whole legend on one sheet.

    Args:
        palette: its colours.
        fonts: its typefaces; the sheet grows with their scale.
        room: pixels that it may be wide; where they are fewer, kinds stand below dates.
    """

    def __init__(self, palette: Palette, fonts: Fonts, room: int) -> None:
        super().__init__()
        self._palette = palette
        self._is_stacked = room < _WIDTH * fonts.scale
        self._caches = Caches(fonts)
        self.setAccessibleName(self.tr("How to read a date, and the kinds"))
        self.setAccessibleDescription(
            "\n".join(listed(translate("Legend", text) for text in row[:3]) for row in ROWS)
        )
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        width, height = _WIDTH, _DATES_HEIGHT
        if self._is_stacked:
            width, height = _LEFT + _TABLE + _LEFT, height + _KINDS_HEIGHT
        scale = self._caches.fonts.scale
        return QSize(round(width * scale), round(height * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._palette.color("window"))
        paint_legend(painter, self._palette, self._caches, is_stacked=self._is_stacked)
        painter.end()


class LegendDialog(QDialog):
    """The legend in a window of its own.

    Args:
        palette, fonts: as of the app.
        parent: the window it belongs to.
    """

    def __init__(self, palette: Palette, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Legend"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        room = self.screen().availableSize() * _SCREEN_SHARE
        bar = area.verticalScrollBar().sizeHint().width()
        legend = Legend(palette, fonts, room.width() - bar)
        area.setWidget(legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        sheet = legend.sizeHint()
        is_whole = sheet.height() <= room.height()
        width = sheet.width() + (0 if is_whole else bar)
        self.resize(QSize(width, sheet.height()).boundedTo(room))


def paint_legend(
    painter: QPainter, palette: Palette, caches: Caches, *, is_stacked: bool = False
) -> None:
    """Paint the legend from the top left corner; rows keep their place at any text scale.

    Args:
        is_stacked: whether kinds stand below dates, and not beside them.
    """
    work = Brushwork(painter, palette, caches.texts, caches.images)
    scale = work.fonts.scale
    _heading(
        work,
        _LEFT,
        translate("Legend", "How to read a date"),
        translate(
            "Legend",
            "Ink is knowledge. What the sources say is solid, what they leave open is soft, "
            "what they dispute is dashed.",
        ),
    )
    _paint_dates(work, scale)
    if is_stacked:
        painter.translate((_LEFT - _KINDS_X) * scale, _DATES_HEIGHT * scale)
    _heading(
        work,
        _KINDS_X,
        translate("Legend", "Kinds"),
        translate("Legend", "Shape names the kind; colour only repeats it."),
    )
    _paint_kinds(work, scale)
    _paint_crowds(work, scale)


def _heading(work: Brushwork, x: float, title: str, remark: str) -> None:
    scale, palette = work.fonts.scale, work.palette
    work.text(x * scale, 30 * scale, title, TextStyle.HEADING, palette.color("ink"))
    work.text(x * scale, 54 * scale, remark, TextStyle.RULER_DETAIL, palette.color("ink2"))


def _sheet(work: Brushwork, x: float, y: float, width: float, height: float) -> None:
    scale, palette = work.fonts.scale, work.palette
    box = QRectF(x * scale, y * scale, width * scale, height * scale)
    work.box(box, 8, palette.color("canvas"), palette.color("card_border"))


def _paint_dates(work: Brushwork, scale: float) -> None:
    quiet = work.palette.color("ink2")
    for x, text in (
        (_LEFT + 12, translate("Legend", "As written")),
        (_SMALL_X - 40, translate("Legend", "From afar")),
        (_LARGE_X - 166, translate("Legend", "From near")),
    ):
        work.text(x * scale, 76 * scale, text, TextStyle.LANE_COUNT, quiet)
    _sheet(work, _LEFT, _TOP, _TABLE, len(ROWS) * _ROW)
    for number, row in enumerate(ROWS):
        top = _TOP + number * _ROW
        if number:
            work.h_line(
                (_LEFT + 1) * scale, (_LEFT + _TABLE - 1) * scale, top * scale,
                work.palette.color("hair"),
            )  # fmt: skip
        _paint_row(work, row, top, scale)


def _paint_row(work: Brushwork, row: LegendRow, top: float, scale: float) -> None:
    palette, x = work.palette, (_LEFT + 12) * scale
    work.text(
        x,
        (top + 14) * scale,
        translate("Legend", row.name),
        TextStyle.CARD_TITLE,
        palette.color("ink"),
    )
    work.text(
        x,
        (top + 30) * scale,
        translate("Legend", row.example),
        TextStyle.CARD_DATE,
        palette.color("ink"),
    )
    work.text(
        x,
        (top + 46) * scale,
        translate("Legend", row.remark),
        TextStyle.CARD_DATE,
        palette.color("ink3"),
    )
    _paint_line(work, _SMALL_X, 40, top, scale)
    _paint_line(work, _LARGE_X, 166, top, scale)
    y = (top + 24) * scale
    for marks, middle in ((row.small, _SMALL_X), (row.large, _LARGE_X)):
        for mark in marks:
            paint_mark(work, _placed(mark, middle * scale, y, scale))
    if row.link:
        start, end = (_SMALL_X * scale + at * scale for at in row.link)
        paint_link(work, Link(0, row.small[0].kind, y, start, end))
    for at, label in row.ticks:
        tick_x = (_LARGE_X + at) * scale
        work.v_line(tick_x, (top + 39) * scale, (top + 43) * scale, palette.color("ink3"))
        label_y = (top + 51) * scale
        told = translate("Legend", label)
        work.text_around(tick_x, label_y, told, TextStyle.OVERVIEW, palette.color("ink2"))


def _paint_line(work: Brushwork, middle: float, half: float, top: float, scale: float) -> None:
    left, right = (middle - half) * scale, (middle + half) * scale
    work.h_line(left, right, (top + 42) * scale, work.palette.color("hair2"))


def _placed(mark: Mark, x: float, y: float, scale: float) -> Mark:
    return mark._replace(
        y=y,
        x_start=x + mark.x_start * scale,
        x_start_latest=x + mark.x_start_latest * scale,
        x_end_earliest=x + mark.x_end_earliest * scale,
        x_end=x + mark.x_end * scale,
    )


def _paint_kinds(work: Brushwork, scale: float) -> None:
    palette = work.palette
    quiet = palette.color("ink2")
    for x, text in (
        (14, translate("Legend", "Exact")),
        (64, translate("Legend", "Soft")),
        (120, translate("Legend", "Name")),
    ):
        work.text((_KINDS_X + x) * scale, 76 * scale, text, TextStyle.LANE_COUNT, quiet)
    width = _WIDTH - _KINDS_X - 24
    _sheet(work, _KINDS_X, _TOP, width, len(KINDS) * _KINDS_ROW)
    for number, kind in enumerate(KINDS):
        top = _TOP + number * _KINDS_ROW
        y = (top + _KINDS_ROW / 2) * scale
        if number:
            work.h_line(
                (_KINDS_X + 1) * scale, (_KINDS_X + width - 1) * scale, top * scale,
                palette.color("hair"),
            )  # fmt: skip
        work.solid(Glyph(kind), (_KINDS_X + 28) * scale, y, 13 * scale)
        paint_soft_glyph(work, Glyph(kind), (_KINDS_X + 76) * scale, y, 11 * scale)
        name_x = (_KINDS_X + 120) * scale
        work.text(name_x, y, kind_name(kind), TextStyle.CARD_TITLE, palette.color("ink"))


def _paint_crowds(work: Brushwork, scale: float) -> None:
    """Density, selection, a stack, today and the ruler."""
    palette = work.palette
    top = _TOP + len(KINDS) * _KINDS_ROW + 44
    work.text(
        _KINDS_X * scale, top * scale, translate("Legend", "Crowds and links"), TextStyle.HEADING,
        palette.color("ink"),
    )  # fmt: skip
    left, right = _KINDS_X, _KINDS_X + 190
    _paint_sample_density(work, left * scale, (top + 24) * scale, scale)
    _caption(work, left, top + 66, translate("Legend", "Too many to draw: height and"))
    _caption(work, left, top + 81, translate("Legend", "shade show events per column"))
    mark = Mark(0, 0, "visit", Form.POINT, 0, 0, 0, 0, 0, state=State.SELECTED)
    paint_mark(work, _placed(mark, (right + 20) * scale, (top + 40) * scale, scale))
    _caption(work, right, top + 66, translate("Legend", "Selected"))
    words = (translate("Legend", "2 letters"), translate("Legend", "1–4 January 2024"))
    box = Rect(left * scale, (top + 104) * scale, 150 * scale, 36 * scale)
    card = Card(0, 0, box, 2, "letter", words[0], words[1], "", "", 0, 0, stack=2)
    paint_card(work, CardPictures(), card)
    _caption(work, left, top + 160, translate("Legend", "A stack: double-click zooms in"))
    x = (right + 8) * scale
    work.v_line(x, (top + 104) * scale, (top + 142) * scale, palette.color("today"), 1.25)
    _caption(work, right, top + 160, translate("Legend", "Today"))
    _paint_sample_ruler(work, left * scale, (top + 190) * scale, scale)
    _caption(
        work,
        left,
        top + 214,
        translate("Legend", "Elapsed time is never more exact than its dates"),
    )


def _caption(work: Brushwork, x: float, y: float, text: str) -> None:
    scale = work.fonts.scale
    color = work.palette.color("ink2")
    work.text(x * scale, y * scale, text, TextStyle.CARD_DATE, color)


def _paint_sample_density(work: Brushwork, x: float, y: float, scale: float) -> None:
    columns = np.arange(80)
    hill, knoll = np.exp(-(((columns - 50) / 10) ** 2)), np.exp(-(((columns - 17) / 7) ** 2))
    counts = 4 + 60 * hill + 18 * knoll
    edges = np.asarray(x + np.arange(81) * 2.0 * scale, dtype=np.float64)
    band = DensityBand(0, y, 28 * scale, edges, counts.astype(np.int64), 64)
    raster = Raster(work.palette, x, float(edges[-1]), work.ratio)
    image = raster.image(band)
    work.painter.drawImage(QPointF(x, y), image)


def _paint_sample_ruler(work: Brushwork, x: float, y: float, scale: float) -> None:
    accent, text = work.palette.color("accent"), translate("Legend", "26–27 years")
    end = x + 250 * scale
    gradient = QLinearGradient(x, 0, x + 22 * scale, 0)
    gradient.setColorAt(0, work.palette.color("accent", 0.0))
    gradient.setColorAt(1, accent)
    work.painter.fillRect(QRectF(x, y - 4, 22 * scale, 8), gradient)
    work.v_line(end, y - 5.5, y + 5.5, accent, 1.5)
    width = work.fonts.width(text, TextStyle.RULER)
    middle = (x + end) / 2
    work.painter.setPen(QPen(accent, 1.25))
    work.painter.drawLine(QPointF(x + 22 * scale, y), QPointF(middle - width / 2 - 12, y))
    work.painter.drawLine(QPointF(middle + width / 2 + 12, y), QPointF(end, y))
    work.text_around(middle, y, text, TextStyle.RULER, accent)
