"""Who took part and where, each a click away from a filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.domain.bidi import isolated
from viewer.domain.events import Event
from viewer.domain.long_texts import cut
from viewer.domain.queries import Facet
from viewer.qt.counts import counted
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icon_mark import IconMark
from viewer.qt.lit_words import FoundIn, nothing_found_in
from viewer.qt.painting.palette import Palette
from viewer.qt.text_block import section_label
from viewer.qt.value_chip import ValueChip

_FIRST_CHIPS = 60
_NEXT_CHIPS = 400
_Value = tuple[Facet, str, str]
"""A value of a facet, and the role beside it or nothing."""


class Participants(QWidget):
    """Chips of the participants and tags, and the place.

    Signals:
        filter_requested, exclude_requested: as of ``ValueChip``.
    """

    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)

    def __init__(self, event: Event, palette: Palette) -> None:
        super().__init__()
        self._event = event
        self._found_in: FoundIn = nothing_found_in
        self._tint = QColor()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if event.participants:
            column.addWidget(section_label(self.tr("Participants")))
            people = [(Facet.PARTICIPANT, each.name, each.role) for each in event.participants]
            column.addWidget(self._chips(people))
        if event.place:
            column.addLayout(self._place_line(palette))
        if event.tags:
            column.addWidget(section_label(self.tr("Tags")))
            column.addWidget(self._chips([(Facet.TAG, tag, "") for tag in event.tags]))

    def light(self, found_in: FoundIn, tint: QColor) -> None:
        """Light the words that a search found."""
        self._found_in, self._tint = found_in, tint
        for chip in self.findChildren(ValueChip):
            chip.light(found_in, tint)

    def _chips(self, values: Sequence[_Value]) -> QWidget:
        """The first of many, and a button that shows the next of them in its place."""
        box = QWidget()
        self._add_chips(FlowLayout(box), values[:_FIRST_CHIPS], values[_FIRST_CHIPS:])
        return box

    def _add_chips(
        self, flow: FlowLayout, values: Sequence[_Value], left: Sequence[_Value]
    ) -> list[ValueChip]:
        chips = []
        for facet, value, role in values:
            label = f"{isolated(cut(value))} ({isolated(role)})" if role else value
            chips.append(self._wired(facet, value, label))
            chips[-1].light(self._found_in, self._tint)
            flow.addWidget(chips[-1])
        if left:
            more = QPushButton(counted(self.tr("and {n} more"), self.tr("and {n} more"), len(left)))
            more.setProperty("look", "link")
            more.clicked.connect(lambda: self._show_more(flow, more, left))
            flow.addWidget(more)
        return chips

    def _show_more(self, flow: FlowLayout, more: QPushButton, left: Sequence[_Value]) -> None:
        had_keys = more.hasFocus()
        flow.set_open(False)  # else each chip that comes into sight lays out all of them again
        flow.removeWidget(more)
        more.deleteLater()
        chips = self._add_chips(flow, left[:_NEXT_CHIPS], left[_NEXT_CHIPS:])
        flow.set_open(True)
        if had_keys:
            chips[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_line(self, palette: Palette) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(IconMark("place", palette.ink2))
        chip = self._wired(Facet.PLACE, self._event.place, look="place")
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setStyleSheet(
            f"QPushButton {{ color: {palette.ink2}; background: transparent; border: none;"
            f" padding: 0; min-height: 0; text-align: left; font-weight: 400; }}"
            f" QPushButton:hover, QPushButton:focus {{ color: {palette.accent}; border: none;"
            f" padding: 0; text-decoration: underline; }}"
        )
        line.addWidget(chip, 1)
        return line

    def _wired(self, facet: Facet, value: str, label: str = "", look: str = "chip") -> ValueChip:
        chip = ValueChip(facet, value, label, look=look)
        chip.filter_requested.connect(self.filter_requested)
        chip.exclude_requested.connect(self.exclude_requested)
        return chip
