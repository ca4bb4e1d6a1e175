"""The head of an event: title, date in words, how exact it is, and what its sources dispute."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.bidi import isolated
from viewer.domain.long_texts import cut
from viewer.qt.counts import counted, number
from viewer.qt.detail.contents import ClaimLine, EventPage
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette
from viewer.qt.text_block import TextBlock, block_of

_SIGN_PX = 14
_MOST_CLAIMS = 30
LONGEST = 600
"""Characters of a title that are shown; the date shall not be far below it."""


class ExactnessDot(QWidget):
    """Solid ink for a date that is exact, a soft band for one that is not."""

    def __init__(self, palette: Palette, *, is_soft: bool) -> None:
        super().__init__()
        self._palette, self._is_soft = palette, is_soft
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(_SIGN_PX * grown(self.font()))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = grown(self.font())
        painter.scale(scale, scale)
        paint_exactness(painter, QPointF(6, 7), self._palette, is_soft=self._is_soft)


def paint_exactness(painter: QPainter, middle: QPointF, palette: Palette, *, is_soft: bool) -> None:
    """Paint the sign of how exact a date is."""
    ink = palette.color("ink2")
    if not is_soft:
        painter.setPen(ink)
        painter.setBrush(ink)
        painter.drawEllipse(middle, 3.2, 3.2)
        return
    for step in range(-6, 7):
        shade = palette.color("ink2", 0.7 * (1 - abs(step) / 7))
        painter.fillRect(int(middle.x()) + step, int(middle.y()) - 3, 1, 7, shade)


class Heading(QWidget):
    """Title, date and exactness of one event."""

    def __init__(self, page: EventPage, palette: Palette) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        whole = page.event.title
        self.title = title = TextBlock("title")
        title.show_text(isolated(cut(whole, LONGEST)), 100)
        title.setAccessibleName(self.tr("Title"))
        when = TextBlock("date")
        when.show_text(page.when)
        when.setAccessibleName(self.tr("Date"))
        column.addWidget(title)
        if len(whole) > LONGEST:
            column.addWidget(self._rest_of_title(len(whole) - LONGEST))
        column.addSpacing(2)
        column.addWidget(when)
        column.addLayout(self._exactness(page, palette))
        if page.claims:
            column.addWidget(self._claims(page.claims))

    def _rest_of_title(self, count: int) -> TextBlock:
        rest = TextBlock("quiet")
        told = self.tr("Not shown: the last {n} characters of a very long title.")
        rest.show_text(told.format(n=number(count)))
        return rest

    def _exactness(self, page: EventPage, palette: Palette) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        dot = ExactnessDot(palette, is_soft=page.is_soft)
        line.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        told = TextBlock("quiet")
        told.show_text(" · ".join(self._exactness_parts(page)), 105)
        told.setAccessibleName(self.tr("Exactness of the date"))
        line.addWidget(told, 1)
        return line

    def _exactness_parts(self, page: EventPage) -> list[str]:
        parts = [page.exactness, page.doubt]
        written = isolated(page.event.date_text)
        if written and not self._says_the_same(page):
            parts.append(self.tr("the source writes “{words}”").format(words=written))
        if len(page.event.sources) > 1:
            parts.append(
                counted(self.tr("{n} source"), self.tr("{n} sources"), len(page.event.sources))
            )
        return [part for part in parts if part]

    def _says_the_same(self, page: EventPage) -> bool:
        """Whether the source's words are those of the date itself, so that none need be told."""
        written, date = page.event.date_text, page.event.date
        return written in (page.when, date.edtf) or written.replace(" – ", "/") == date.edtf

    def _claims(self, claims: tuple[ClaimLine, ...]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        count = counted(
            self.tr("The sources give {n} date"),
            self.tr("The sources give {n} different dates"),
            len(claims),
        )
        column.addWidget(block_of(count, "doubt"))
        for claim in claims[:_MOST_CLAIMS]:
            told = TextBlock("second")
            told.show_text(self._told(claim))
            column.addWidget(told)
        left = len(claims) - _MOST_CLAIMS
        if left > 0:
            more = counted(self.tr("and {n} more"), self.tr("and {n} more"), left)
            column.addWidget(block_of(more, "quiet"))
        return box

    def _told(self, claim: ClaimLine) -> str:
        text = claim.when
        if claim.written and claim.written != claim.when:
            text += self.tr(", written “{words}”").format(words=isolated(claim.written))
        if claim.source:
            text += self.tr(" — {source}").format(source=isolated(claim.source))
        return text + (self.tr(" (used here)") if claim.is_preferred else "")
