"""One line that offers two participants, with the number of events they share."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from viewer.domain.answers import Pair
from viewer.domain.bidi import isolated
from viewer.qt.counts import counted, number

_AROUND_PX = 12
"""Of a link's width, what its border and padding take."""


class PairLine(QWidget):
    """The line.

    Signals:
        pair_chosen: these two.
    """

    pair_chosen = Signal(str, str)

    def __init__(self, pair: Pair) -> None:
        super().__init__()
        self._told = self.tr("{first} and {second}").format(
            first=isolated(pair.first), second=isolated(pair.second)
        )
        self._link = QPushButton()
        self._link.setProperty("look", "link")
        self._link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._link.setStyleSheet("text-align: left;")
        self._link.setAutoDefault(False)
        self._link.setToolTip(self._told)
        events = counted(self.tr("{n} event"), self.tr("{n} events"), pair.events)
        self._link.setAccessibleName(f"{self._told}: {events}")
        self._link.clicked.connect(lambda: self.pair_chosen.emit(pair.first, pair.second))
        count = QLabel(number(pair.events))
        count.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._link, 1)
        row.addWidget(count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self._link.width() - _AROUND_PX
        shown = self._link.fontMetrics().elidedText(self._told, Qt.TextElideMode.ElideRight, room)
        self._link.setText(shown.replace("&", "&&"))
