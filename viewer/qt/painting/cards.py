"""Cards as print: title, date in words, who took part, and a stem down to the mark."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from viewer.domain.events import ImagePlace
from viewer.qt.icons import paint_icon
from viewer.qt.lit_words import FoundIn, lit_rects, nothing_found_in, paint_lit
from viewer.qt.painting.brushwork import CONTEXT, Brushwork
from viewer.qt.painting.thumbnails import ROUNDING
from viewer.timeline.cards import (
    DATE_Y,
    LABEL_TEXT_X,
    LINE_STEP,
    MARKER_X,
    PADDING_RIGHT,
    TEXT_X,
    THUMBNAIL_PX,
    TITLE_Y,
)
from viewer.timeline.kinds import glyph
from viewer.timeline.scene import Card, Rect, State, TextStyle

_RADIUS = 6.0
_LABEL_RADIUS = 4.0
_LABEL_MARK_X = 9.0
_SIGN_SHARE = 0.4
"""How much of a thumbnail's side the sign takes that stands for it."""
_STACK_OFFSET = 4.0
_STEM_INK = 0.7
_RINGS_PX = 7
_PICTURE_BYTES = 24 * 2**20
"""What all pictures may take on a usual screen. One twice as sharp has twice the room, for half as
many: enough for those that come back on the next levels of zoom."""
_STRIP_PX, _CORNER_PX, _MOST_BOXES = 320.0, 12, 40


def paint_stems(work: Brushwork, cards: Sequence[Card]) -> None:
    """Paint the lines from cards down to their marks, those of one colour in one go."""
    boxes: dict[tuple[str, float], list[tuple[float, float, float, float]]] = {}
    for card in cards:
        top = card.rect.y + card.rect.height
        if card.stem_bottom > top:
            opacity = _STEM_INK if card.level > 1 else 1.0
            if card.state and State.CONTEXT in card.state:
                opacity = CONTEXT
            box = (work.snapped(card.stem_x - 0.5), top, 1.0, card.stem_bottom - top)
            boxes.setdefault((card.kind, opacity), []).append(box)
    for (kind, opacity), some in boxes.items():
        work.fill_boxes(np.array(some), work.palette.kind(glyph(kind), opacity))


def paint_card(work: Brushwork, pictures: CardPictures, card: Card) -> None:
    """Paint one card or one-line label."""
    painter = work.painter
    is_context = bool(card.state) and State.CONTEXT in card.state
    if is_context:
        painter.setOpacity(CONTEXT)
    if work.is_vector:
        _paint_whole(work, card, pictures.found_in)
    else:
        margin = _margin(work, card)
        at = QPointF(work.snapped(card.rect.x) - margin, work.snapped(card.rect.y) - margin)
        painter.drawPixmap(at, pictures.of(work, card))
    if is_context:
        painter.setOpacity(1.0)


def _paint_whole(work: Brushwork, card: Card, found_in: FoundIn) -> None:
    _paint_box(work, card)
    _paint_texts(work, card, found_in)


def _paint_texts(work: Brushwork, card: Card, found_in: FoundIn) -> None:
    if card.level == 1:
        _paint_label(work, card, found_in)
    else:
        _paint_lines(work, card, found_in)


def _margin(work: Brushwork, card: Card) -> float:
    """How far rings and second edges reach beyond the card's own box, in whole physical pixels."""
    least = _RINGS_PX if card.state or card.stack > 1 else 1
    return ceil(least * work.ratio) / work.ratio


class CardPictures:
    """Cards as pictures: while panning only their places change.

    Attributes:
        found_in: where in a card's texts stands what a search found.
    """

    def __init__(self) -> None:
        self._pictures: OrderedDict[object, QPixmap] = OrderedDict()
        self._boxes = _Boxes()
        self._bytes = 0
        self.found_in: FoundIn = nothing_found_in

    @property
    def kept_bytes(self) -> int:
        """What the pictures take."""
        return self._bytes

    def of(self, work: Brushwork, card: Card) -> QPixmap:
        """Return the picture of a card with its margin around it, painted when it is new."""
        key = (
            *(card.title, card.date, card.doubt, card.participants, card.kind, card.image),
            *(card.level, card.stack > 1, int(card.state)),
            *(round(card.rect.width * work.ratio), card.rect.height, work.ratio),
            *(work.palette.name, self.found_in(card.title), self.found_in(card.participants)),
            card.image is not None and card.level == 3 and _thumbnail(work, card.image) is not None,
        )
        found = self._pictures.get(key)
        if found is None:
            found = self._pictures[key] = self._painted(work, card)
            self._bytes += _bytes_of(found)
            self._forget(_PICTURE_BYTES * work.ratio)
        else:
            self._pictures.move_to_end(key)
        return found

    def _forget(self, room: float) -> None:
        """Let go of the pictures that were painted longest ago, until the rest has room."""
        while self._bytes > room and len(self._pictures) > 1:
            self._bytes -= _bytes_of(self._pictures.popitem(last=False)[1])

    def _painted(self, work: Brushwork, card: Card) -> QPixmap:
        margin, rect = _margin(work, card), card.rect
        width, height = work.snapped(rect.width), work.snapped(rect.height)
        whole = card._replace(rect=Rect(margin, margin, width, height))
        pixmap = self._boxes.cut(work, whole, margin)
        inner = work.onto(pixmap)
        _paint_texts(inner, whole, self.found_in)
        inner.painter.end()
        return pixmap


class _Boxes:
    """The boxes of cards, painted once and wide: to round their corners takes longer than texts."""

    def __init__(self) -> None:
        self._strips: dict[object, QPixmap] = {}

    def cut(self, work: Brushwork, card: Card, margin: float) -> QPixmap:
        """Return a picture of the box of a card that has a margin around it, and nothing else."""
        ratio, rect = work.ratio, card.rect
        width = round((rect.width + 2 * margin) * ratio)
        look = (card.level == 1, int(card.state), card.stack > 1)
        key = (*look, rect.height, ratio, work.palette.name)
        strip = self._strips.get(key)
        if strip is None or strip.width() < width:
            if len(self._strips) > _MOST_BOXES:
                self._strips.clear()
            strip = self._strips[key] = self._painted(work, card, margin)
        end = round((margin + _CORNER_PX) * ratio)
        box = strip.copy(0, 0, width, strip.height())
        painter = QPainter(box)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        source = QRectF(strip.width() - end, 0, end, strip.height())
        place = QRectF((width - end) / ratio, 0, end / ratio, strip.height() / ratio)
        painter.drawPixmap(place, strip, source)
        painter.end()
        return box

    def _painted(self, work: Brushwork, card: Card, margin: float) -> QPixmap:
        least = work.snapped(_STRIP_PX * work.fonts.scale)
        wide = card.rect._replace(width=max(card.rect.width, least))
        width, height = wide.width + 2 * margin, wide.height + 2 * margin
        strip = QPixmap(round(width * work.ratio), round(height * work.ratio))
        strip.setDevicePixelRatio(work.ratio)
        strip.fill(Qt.GlobalColor.transparent)
        inner = work.onto(strip)
        _paint_box(inner, card._replace(rect=wide))
        inner.painter.end()
        return strip


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _colors(work: Brushwork, state: State) -> tuple[QColor, QColor, float]:
    """Fill, border and width of the border of a card in a state."""
    palette = work.palette
    if State.SELECTED in state:
        return palette.color("tint"), palette.color("accent"), 2.0
    fill = palette.color("hover" if State.HOVERED in state else "card")
    if State.SECOND in state:
        return fill, palette.color("accent"), 1.0
    if State.HIT in state:
        return fill, palette.color("ink3"), 1.0
    border = palette.color("hair2" if State.HOVERED in state else "card_border")
    return fill, border, 1.0


def _paint_box(work: Brushwork, card: Card) -> None:
    rect, palette = _qrect(work, card.rect), work.palette
    radius = _LABEL_RADIUS if card.level == 1 else _RADIUS
    fill, border, width = _colors(work, card.state)
    if card.stack > 1:
        # A label stands so near to its mark that a larger offset would cover it.
        offset = _STACK_OFFSET / 2 if card.level == 1 else _STACK_OFFSET
        behind = rect.translated(offset, offset)
        work.box(behind, radius, palette.color("card"), palette.color("card_border"))
    if State.SELECTED in card.state:
        ring = rect.adjusted(-1, -1, 1, 1)
        work.box(ring, radius + 1, None, palette.color("tint2"))
    if State.FOCUSED in card.state:
        work.box(rect.adjusted(-4, -4, 4, 4), radius + 4, None, palette.color("accent"), 2.0)
    work.box(rect, radius, fill, border, width)


def _qrect(work: Brushwork, rect: Rect) -> QRectF:
    """The rectangle on whole physical pixels, so that its border is crisp."""
    left, top = work.snapped(rect.x), work.snapped(rect.y)
    return QRectF(left, top, work.snapped(rect.x + rect.width) - left, rect.height)


def _paint_label(work: Brushwork, card: Card, found_in: FoundIn) -> None:
    rect, ink = card.rect, work.palette.color("ink")
    middle = rect.y + rect.height / 2
    scale = work.fonts.scale
    x = work.snapped(rect.x)
    work.solid(glyph(card.kind), x + _LABEL_MARK_X * scale, middle, 8.5 * scale)
    left = x + LABEL_TEXT_X * scale
    _light(work, left, middle, card.title, TextStyle.LABEL, found_in)
    work.text(left, middle, card.title, TextStyle.LABEL, ink)


def _paint_lines(work: Brushwork, card: Card, found_in: FoundIn) -> None:
    rect, scale, palette = card.rect, work.fonts.scale, work.palette
    x, y = work.snapped(rect.x), work.snapped(rect.y)
    work.solid(glyph(card.kind), x + MARKER_X * scale, y + TITLE_Y * scale + 0.5, 10 * scale)
    left, right = x + TEXT_X * scale, x + rect.width - PADDING_RIGHT
    if card.image is not None and card.level == 3:
        side = THUMBNAIL_PX * scale
        _paint_thumbnail(work, card.image, x + rect.width - side - 5, y + 5 * scale, side)
        right -= side + 4
    ink2 = palette.color("ink2")
    title_y, title = y + TITLE_Y * scale, (card.title, TextStyle.CARD_TITLE, "ink")
    _line(work, (left, right), title_y, title, found_in)
    date_y = y + DATE_Y * scale
    if card.date.isascii() or not _is_right_to_left(card.date):
        work.text(left, date_y, card.date, TextStyle.CARD_DATE, ink2)
        after = left + work.fonts.width(card.date, TextStyle.CARD_DATE)
        work.text(after, date_y, card.doubt, TextStyle.CARD_DATE, palette.color("warn"))
    else:
        work.text_to(right, date_y, card.date, TextStyle.CARD_DATE, ink2)
        before = right - work.fonts.width(card.date, TextStyle.CARD_DATE)
        work.text_to(before, date_y, card.doubt, TextStyle.CARD_DATE, palette.color("warn"))
    if card.level == 3:
        third = y + (DATE_Y + LINE_STEP) * scale
        people = (card.participants, TextStyle.CARD_DATE, "ink2")
        _line(work, (left, right), third, people, found_in)


def _is_right_to_left(text: str) -> bool:
    """Tell whether a text reads from the right: its first strong letter decides."""
    for letter in text:
        if "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc":
            return True
        if letter.isalpha():
            return False
    return False


def _line(
    work: Brushwork,
    room: tuple[float, float],
    y: float,
    line: tuple[str, TextStyle, str],
    found_in: FoundIn,
) -> None:
    """Paint one line, from the right where it reads so; a line is its text, style and colour."""
    text, style, token = line
    left, right = room
    if _is_right_to_left(text):
        left = right - work.fonts.width(text, style)
    _light(work, left, y, text, style, found_in)
    work.text(left, y, text, style, work.palette.color(token))


def _light(
    work: Brushwork, left: float, middle: float, text: str, style: TextStyle, found_in: FoundIn
) -> None:
    """Paint a tint where the words will stand that a search found."""
    half = work.fonts.drop(style)[0] + 3
    rects = lit_rects(text, found_in(text), work.fonts.font(style), 2 * half)
    paint_lit(work.painter, QPointF(left, middle - half), rects, work.palette.color("lit"))


def _thumbnail(work: Brushwork, place: ImagePlace) -> QPixmap | None:
    return work.images.of(place, THUMBNAIL_PX * work.fonts.scale, work.ratio)


def _paint_thumbnail(work: Brushwork, place: ImagePlace, x: float, y: float, side: float) -> None:
    """Paint the thumbnail, or a quiet sign of a picture in its place."""
    pixmap, palette = _thumbnail(work, place), work.palette
    box = QRectF(work.snapped(x), work.snapped(y), side, side)
    if pixmap is not None:
        work.painter.drawPixmap(box.topLeft(), pixmap)
        work.box(box, side * ROUNDING, None, palette.color("card_border"))
        return
    work.box(box, side * ROUNDING, palette.color("chip"), palette.color("hair"))
    sign = QRectF(0, 0, side * _SIGN_SHARE, side * _SIGN_SHARE)
    sign.moveCenter(box.center())
    paint_icon(work.painter, "picture", palette.ink3, sign.toRect())
