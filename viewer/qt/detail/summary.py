"""What is in view while no event is selected: how many, when, the rhythm, the most important."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.qt.counts import counted
from viewer.qt.detail.contents import InView
from viewer.qt.detail.event_line import EventLine, Manner
from viewer.qt.lit_words import FoundIn
from viewer.qt.measures import number_words
from viewer.qt.painting.palette import Palette
from viewer.qt.rhythm_chart import RhythmChart
from viewer.qt.text_block import block_of, section_label


class Summary(QWidget):
    """The summary.

    Signals:
        event_requested: show this event.
        more_requested: list further important events.
    """

    event_requested = Signal(int)
    more_requested = Signal()

    def __init__(self, view: InView, palette: Palette, found_in: FoundIn) -> None:
        super().__init__()
        self._found_in = found_in
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(section_label(self.tr("In view")))
        column.addSpacing(4)
        column.addWidget(block_of(self._count(view), "title"))
        if view.span:
            column.addWidget(block_of(view.span, "date"))
        column.addWidget(block_of(self.tr("nothing selected"), "quiet"))
        if any(view.by_year) and len(view.by_year) > 1:
            column.addSpacing(8)
            column.addWidget(section_label(self._rhythm_name(view.step)))
            column.addWidget(self._chart(view, palette))
        if view.important:
            column.addSpacing(8)
            column.addWidget(section_label(self._list_name(view)))
            column.addWidget(self._important(view, palette))
        if view.has_more:
            column.addWidget(self._more(), 0, Qt.AlignmentFlag.AlignLeft)

    def _count(self, view: InView) -> str:
        if view.count is None:
            return self.tr("… events")
        if view.count == 0:
            return self.tr("No events")
        return counted(self.tr("{n} event"), self.tr("{n} events"), view.count)

    def _list_name(self, view: InView) -> str:
        if view.is_ranked:
            return self.tr("Highest importance in view")
        return self.tr("First in view")

    def _rhythm_name(self, step: str) -> str:
        names = {
            "minute": self.tr("Events by minute"),
            "hour": self.tr("Events by hour"),
            "day": self.tr("Events by day"),
            "month": self.tr("Events by month"),
            "1": self.tr("Events by year"),
        }
        if step in names:
            return names[step]
        return self.tr("Events by {n} years").format(n=number_words(int(step), QLocale().name()))

    def _chart(self, view: InView, palette: Palette) -> RhythmChart:
        return RhythmChart(view.by_year, view.first, view.last, palette, view.names)

    def _important(self, view: InView, palette: Palette) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in view.important:
            row = EventLine(line, Manner.TITLE_FIRST, palette)
            row.light(self._found_in)
            row.event_requested.connect(self.event_requested)
            column.addWidget(row)
        return box

    def _more(self) -> QPushButton:
        button = QPushButton(self.tr("Show more"))
        button.setProperty("look", "link")
        button.clicked.connect(self.more_requested)
        return button
