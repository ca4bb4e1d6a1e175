"""Events of different files that are likely the same, side by side; nothing is merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.bidi import isolated
from viewer.domain.events import Event, Headline
from viewer.domain.progress import Report
from viewer.domain.words import in_words
from viewer.exchange.likely_duplicates import MOST_PAIRS, likely_duplicates
from viewer.qt.counts import counted, number
from viewer.qt.detail.contents import Line
from viewer.qt.detail.event_line import EventLine, Manner
from viewer.qt.detail.page_reading import is_soft
from viewer.qt.jobs import Queue
from viewer.qt.session import Session
from viewer.qt.store_questions import ask_store
from viewer.store import Store
from viewer.store.reading import events

_STEP = 50


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events that are likely the same."""

    first: Event
    second: Event


class DuplicatesPane(QWidget):
    """Looks for pairs when asked to, since that reads much of the store.

    Args:
        session: whose store it looks into.

    Signals:
        event_requested: show this event in the timeline.
    """

    event_requested = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: Sequence[Pair] = ()
        self._shown = _STEP
        self.said = QLabel(wordWrap=True)
        self.said.setProperty("role", "second")
        self.look = QPushButton(self.tr("Look for duplicates"))
        self.look.clicked.connect(self.ask)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        above = QHBoxLayout()
        above.addWidget(self.said, 1)
        above.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addLayout(above)
        column.addWidget(self._area, 1)
        self.forget()

    def forget(self) -> None:
        """The store has changed; what was found may hold no longer."""
        self._pairs, self._shown = (), _STEP
        self.look.setEnabled(self._session.store is not None)
        self.said.setText(
            self.tr(
                "Events of different files with the same day, the same participants and similar "
                "titles are listed here for you to compare. Nothing is merged."
            )
        )
        self._fill()

    def ask(self) -> None:
        """Look through the store."""
        self.said.setText(self.tr("Looking…"))
        queue = Queue.PREPARING
        ask_store(self._session, "likely duplicates", _pairs, self.show_pairs, queue=queue)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """List what was found."""
        self._pairs, self._shown = pairs, _STEP
        if len(pairs) >= MOST_PAIRS:
            told = self.tr("The first {0} pairs, in order of time. Nothing is merged.")
            self.said.setText(told.format(number(len(pairs))))
        elif pairs:
            told = counted(
                self.tr("{n} pair is likely the same event. Nothing is merged."),
                self.tr("{n} pairs are likely the same event. Nothing is merged."),
                len(pairs),
            )
            self.said.setText(told)
        else:
            self.said.setText(self.tr("No two files seem to tell of the same event."))
        self._fill()

    def dress(self) -> None:
        """Take up the colours of the moment."""
        self._fill()

    def _fill(self) -> None:
        inside = QWidget()
        inside.setProperty("panel", "card")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for pair in self._pairs[: self._shown]:
            column.addWidget(self._card(pair))
        left = len(self._pairs) - self._shown
        if left > 0:
            more = QPushButton(self.tr("Show {0} more").format(number(min(left, _STEP))))
            more.setProperty("look", "link")
            more.clicked.connect(self._show_more)
            column.addWidget(more)
        column.addStretch(1)
        self._area.setWidget(inside)

    def _show_more(self) -> None:
        self._shown += _STEP
        self._fill()

    def _card(self, pair: Pair) -> QWidget:
        card = QFrame()
        card.setProperty("panel", "canvas")
        grid = QGridLayout(card)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setColumnStretch(0, 1)
        for row, event in enumerate((pair.first, pair.second)):
            line = EventLine(self._line(event), Manner.TITLE_FIRST, self._session.theme.palette)
            line.event_requested.connect(self.event_requested)
            show = QPushButton(self.tr("Show"))
            show.setAccessibleName(self.tr("Show {0}").format(event.title))
            show.clicked.connect(lambda _on=False, one=event.id: self.event_requested.emit(one))
            grid.addWidget(line, row, 0)
            grid.addWidget(show, row, 1)
        return card

    def _line(self, event: Event) -> Line:
        names = (person.name for person in event.participants[:5])
        headline = Headline(event.id, event.date, event.title, event.kind, tuple(names))
        parts = [
            in_words(event.date, self._session.locale),
            "; ".join(map(isolated, headline.participants)),
            isolated(event.provenance.file) if event.provenance else "",
        ]
        return Line(headline, " · ".join(filter(None, parts)), is_soft(event.date))


def _pairs(store: Store, report: Report) -> list[Pair]:
    found = likely_duplicates(store, report)
    ids = {one for pair in found for one in (pair.first, pair.second)}
    by_id = {event.id: event for event in events(store, ids)}
    return [Pair(by_id[pair.first], by_id[pair.second]) for pair in found]
