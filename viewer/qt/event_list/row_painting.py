"""Painting the rows of the list: their ground, and their texts with the words that were found.

They are painted here, not by delegates in the manner of a style: a style sheet takes three times
as long, and Qt asks for Python anew before each cell, which another thread may have in hand. Both
are more than there is between two frames of a list that scrolls.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTransform

from viewer.domain.answers import Places
from viewer.qt.detail.page_reading import is_soft
from viewer.qt.event_list.model import COLUMNS, EventTable
from viewer.qt.kind_mark import MARK_PX, paint_kind
from viewer.qt.lit_words import FoundIn, lit_rects, nothing_found_in, paint_lit
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette

_SPARE_PX = 1.0
"""By so much a text that is cut may be wider than its letters."""
_MOST_BEFORE = 200
"""Characters before a found word among which it is looked for how many there is room for."""
_PAD_PX = 9
"""What is left free on both sides of a text, as beside the headings; at the usual text size."""
_MARK_MIDDLE_PX, _MARK_ROOM_PX = 6, 20
_CACHED = 4_000
_SEARCHED = frozenset(
    n for n, c in enumerate(COLUMNS) if c.key in ("title", "participants", "place")
)
_KIND = next(n for n, column in enumerate(COLUMNS) if column.key == "kind")


class Ground(Enum):
    """What a row stands on."""

    PLAIN = auto()
    HOVERED = auto()
    SELECTED = auto()


class Extent(NamedTuple):
    """A row or column and where it lies, in pixels."""

    number: int
    begin: int
    length: int


class _Line(NamedTuple):
    """A text laid out for a width.

    Attributes:
        text: as much of it as there is room for.
        rects: what is lit behind it, from its upper left end.
        width, height: in pixels.
    """

    text: QStaticText
    rects: list[QRectF]
    width: float
    height: float


class RowPainter:
    """Paints rows of a table.

    Args:
        table: tells what the rows say.
        palette: the colours.

    Attributes:
        found_in: where in a text the words stand that a search found.
    """

    def __init__(self, table: EventTable, palette: Palette) -> None:
        self._table = table
        self.palette = palette
        self.found_in: FoundIn = nothing_found_in
        self._places: dict[str, Places] = {}
        self._lines: OrderedDict[tuple[str, int, Places], _Line] = OrderedDict()
        self._cells: dict[tuple[int, int, int], _Line | None] = {}
        self._font = QFont()
        self._metrics = QFontMetricsF(self._font)
        self._scale = 1.0

    def light(self, found_in: FoundIn) -> None:
        """Light the words that a search found, in rows that may be other ones from now on."""
        self.found_in = found_in
        self._places.clear()
        self._cells.clear()

    def set_font(self, font: QFont) -> None:
        """Write in a font from now on."""
        if font != self._font:
            self._font, self._metrics = QFont(font), QFontMetricsF(font)
            self._scale = grown(font)
            self._lines.clear()
            self._cells.clear()

    def paint(
        self, painter: QPainter, row: Extent, columns: Sequence[Extent], ground: Ground
    ) -> None:
        """Paint a row in some columns."""
        whole = QRectF(columns[0].begin, row.begin, 0, row.length)
        whole.setRight(columns[-1].begin + columns[-1].length)
        if ground is not Ground.PLAIN:
            name = "tint" if ground is Ground.SELECTED else "hover"
            painter.fillRect(whole, self.palette.color(name))
        painter.setFont(self._font)
        painter.setPen(self.palette.color("ink"))
        pad = _PAD_PX * self._scale
        for column in columns:
            room = QRectF(column.begin + pad, row.begin, column.length - 2 * pad, row.length)
            if column.number == _KIND:
                room = self._marked(painter, row.number, room)
            self._write(painter, room, row.number, column.number)

    def frame(self, painter: QPainter, box: QRectF) -> None:
        """Paint the frame of the cell that has the keys."""
        painter.setPen(QPen(self.palette.color("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _marked(self, painter: QPainter, row: int, room: QRectF) -> QRectF:
        """Paint the shape of a kind; gives the room that is left for its name."""
        headline = self._table.headline(row)
        if headline is None or not headline.kind:
            return room
        middle = QPointF(room.left() + _MARK_MIDDLE_PX * self._scale, room.center().y())
        size, soft = MARK_PX * self._scale, is_soft(headline.date)
        paint_kind(painter, headline.kind, middle, self.palette, size_px=size, is_soft=soft)
        return room.adjusted(_MARK_ROOM_PX * self._scale, 0, 0, 0)

    def _write(self, painter: QPainter, room: QRectF, row: int, column: int) -> None:
        line = self._cell(row, column, int(room.width()))
        if line is None:
            return
        left = room.right() - line.width if self._table.is_right(column) else room.left()
        top = QPointF(left, room.center().y() - line.height / 2)
        if line.rects:
            paint_lit(painter, top, line.rects, self.palette.color("lit"))
        painter.drawStaticText(top, line.text)

    def _cell(self, row: int, column: int, width_px: int) -> _Line | None:
        """The text of a cell; None where there is none."""
        place = row, column, width_px
        if place not in self._cells:
            if len(self._cells) >= _CACHED:
                self._cells.clear()
            text = self._table.text(row, column)
            line = self._line(text, width_px, column in _SEARCHED) if text else None
            self._cells[place] = line
        return self._cells[place]

    def _line(self, text: str, width_px: int, is_searched: bool) -> _Line:
        places = self._places_in(text) if is_searched else ()
        key = text, width_px, places
        known = self._lines.get(key)
        if known is not None:
            self._lines.move_to_end(key)
            return known
        line = self._lines[key] = self._laid_out(text, width_px, places)
        if len(self._lines) > _CACHED:
            self._lines.popitem(last=False)
        return line

    def _places_in(self, text: str) -> Places:
        places = self._places.get(text)
        if places is None:
            places = self._places[text] = tuple(self.found_in(text))
            if len(self._places) > _CACHED:
                self._places.clear()
        return places

    def _laid_out(self, text: str, width_px: int, places: Places) -> _Line:
        laid_out = self._static(text)
        if laid_out.size().width() > width_px:
            text = elided_around(text, places[0] if places else (0, 0), self._metrics, width_px)
            laid_out = self._static(text)
            places = self.found_in(text) if places else ()
        rects = lit_rects(text, places, self._font, self._metrics.height())
        return _Line(laid_out, rects, laid_out.size().width(), laid_out.size().height())

    def _static(self, text: str) -> QStaticText:
        laid_out = QStaticText(text)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.prepare(QTransform(), self._font)
        return laid_out


def elided_around(
    text: str, found: tuple[int, int], metrics: QFontMetricsF, width_px: float
) -> str:
    """As much of a text as there is room for, a word found at a place whole among it.

    Where that stands too far behind, as few words as can be are left out before it.
    """
    right = Qt.TextElideMode.ElideRight
    shown = metrics.elidedText(text, right, width_px)
    begin, end = found
    if shown == text or end < len(shown):
        return shown
    rest = "…" if end < len(text) else ""

    def has_room(start: int) -> bool:
        return metrics.horizontalAdvance(f"…{text[start:end]}{rest}") <= width_px - _SPARE_PX

    starts = range(max(begin - _MOST_BEFORE, 0), begin)
    start = starts.start + bisect_left(starts, True, key=has_room)
    first_word = text.find(" ", max(start - 1, 0), begin) + 1
    return metrics.elidedText(f"…{text[first_word or start :]}", right, width_px)
