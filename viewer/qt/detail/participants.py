"""Who took part and where, each a click away from a filter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from viewer.domain.bidi import isolated
from viewer.domain.events import Event
from viewer.domain.long_texts import cut
from viewer.domain.queries import Facet
from viewer.qt.counts import counted
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icon_mark import IconMark
from viewer.qt.lit_words import FoundIn
from viewer.qt.painting.palette import Palette
from viewer.qt.value_chip import ValueChip

_MOST_CHIPS = 60
_MOST_TOLD = 40


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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if event.participants:
            heading = QLabel(self.tr("Participants"))
            heading.setProperty("role", "section")
            column.addWidget(heading)
            column.addWidget(self._flow(list(self._people())))
        if event.place:
            column.addLayout(self._place_line(palette))
        if event.tags:
            column.addWidget(self._flow(list(self._tags())))

    def light(self, found_in: FoundIn, tint: QColor) -> None:
        """Light the words that a search found."""
        for chip in self.findChildren(ValueChip):
            chip.light(found_in, tint)

    def _people(self) -> Iterator[QWidget]:
        everyone = self._event.participants
        for person in everyone[:_MOST_CHIPS]:
            role = f" ({isolated(person.role)})" if person.role else ""
            yield self._wired(
                Facet.PARTICIPANT, person.name, label=f"{isolated(cut(person.name))}{role}"
            )
        yield from self._rest([person.name for person in everyone[_MOST_CHIPS:]])

    def _tags(self) -> Iterator[QWidget]:
        for tag in self._event.tags[:_MOST_CHIPS]:
            yield self._wired(Facet.TAG, tag)
        yield from self._rest(self._event.tags[_MOST_CHIPS:])

    def _rest(self, names: Sequence[str]) -> Iterator[QWidget]:
        """How many names are left, and which."""
        if names:
            rest = QLabel(counted(self.tr("and {n} more"), self.tr("and {n} more"), len(names)))
            rest.setToolTip("\n".join(isolated(cut(name)) for name in names[:_MOST_TOLD]))
            yield rest

    def _flow(self, chips: list[QWidget]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box)
        for chip in chips:
            flow.addWidget(chip)
        return box

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
