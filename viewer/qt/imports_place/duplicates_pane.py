"""Events of different files that are likely the same, side by side; nothing is merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import ViewerError
from viewer.domain.events import Event
from viewer.domain.progress import Report
from viewer.exchange.likely_duplicates import MOST_PAIRS, likely_duplicates
from viewer.qt.counts import counted, number
from viewer.qt.detail.page_reading import line_with_file
from viewer.qt.imports_place.duplicate_card import DuplicateCard, Verdict
from viewer.qt.jobs import Queue
from viewer.qt.session import Session
from viewer.qt.store_questions import ask_store
from viewer.store import Store
from viewer.store.duplicates import Settled, settle, settled, unsettle
from viewer.store.reading import events

_STEP = 50


@dataclass(slots=True)
class Pair:
    """Two events that are likely the same, and what the reader says of them."""

    first: Event
    second: Event
    verdict: Verdict = Verdict.OPEN


class DuplicatesPane(QWidget):
    """Looks for pairs when asked to, since that reads much of the store.

    Args:
        session: whose store it looks into.

    Signals:
        event_requested: show this event in the timeline.
        settled: something else is said of a pair now.
        failed: an exception; what was to be kept is not.
    """

    event_requested = Signal(int)
    settled = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: Sequence[Pair] = ()
        self._shown = _STEP
        self.said = QLabel(wordWrap=True)
        self.said.setProperty("role", "second")
        self.look = QPushButton(self.tr("Look for duplicates"))
        self.look.clicked.connect(self.ask)
        self.settled_ones = QPushButton(self.tr("Settled pairs"))
        self.settled_ones.setToolTip(self.tr("What you have said of pairs, to be changed"))
        self.settled_ones.clicked.connect(self.ask_for_settled)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        above = QHBoxLayout()
        above.addWidget(self.said, 1)
        above.addWidget(self.settled_ones)
        above.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addLayout(above)
        column.addWidget(self._area, 1)
        self.forget()

    def forget(self) -> None:
        """The store has changed; what was found may hold no longer."""
        self._pairs, self._shown = (), _STEP
        store = self._session.store
        self.look.setEnabled(store is not None)
        self.settled_ones.setVisible(store is not None and bool(settled(store)))
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
        ask_store(self._session, "likely duplicates", _likely, self.show_pairs, queue=queue)

    def ask_for_settled(self) -> None:
        """List the pairs that are settled."""
        self._session.jobs.forget("likely duplicates")
        ask_store(self._session, "settled duplicates", _settled, self.show_settled)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """List what was found."""
        if len(pairs) >= MOST_PAIRS:
            told = self.tr("The first {0} pairs, in order of time. Nothing is merged.")
            told = told.format(number(len(pairs)))
        elif pairs:
            told = counted(
                self.tr("{n} pair is likely the same event. Nothing is merged."),
                self.tr("{n} pairs are likely the same event. Nothing is merged."),
                len(pairs),
            )
        else:
            told = self.tr("No two files seem to tell of the same event.")
        self._show(told, pairs)

    def show_settled(self, pairs: Sequence[Pair]) -> None:
        """List what the reader has said."""
        told = counted(
            self.tr("{n} pair is settled."), self.tr("{n} pairs are settled."), len(pairs)
        )
        self._show(told, pairs)

    def dress(self) -> None:
        """Take up the colours of the moment."""
        self._fill()

    def _show(self, told: str, pairs: Sequence[Pair]) -> None:
        self.said.setText(told)
        self._pairs, self._shown = pairs, _STEP
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

    def _card(self, pair: Pair) -> DuplicateCard:
        store = self._session.store
        is_writable = store is not None and not store.is_read_only
        card = DuplicateCard(
            [line_with_file(event, self._session.locale) for event in (pair.first, pair.second)],
            pair.verdict,
            self._session.theme.palette,
            is_writable=is_writable,
        )
        card.event_requested.connect(self.event_requested)
        card.settled.connect(partial(self._settle, pair, card))
        return card

    def _settle(self, pair: Pair, card: DuplicateCard, verdict: Verdict) -> None:
        store = self._session.store
        if store is None:
            return
        try:
            _write(store, pair, verdict)
        except ViewerError as error:
            self.failed.emit(error)
            return
        pair.verdict = verdict
        card.show_verdict(verdict)
        self.settled_ones.setVisible(bool(settled(store)))
        self.settled.emit()


def _write(store: Store, pair: Pair, verdict: Verdict) -> None:
    if verdict is Verdict.OPEN:
        unsettle(store, pair.first.id, pair.second.id)
    else:
        settle(store, pair.first.id, pair.second.id, is_same=verdict is Verdict.SAME)


def _likely(store: Store, report: Report) -> list[Pair]:
    found = likely_duplicates(store, report)
    return _read(store, ((pair.first, pair.second, Verdict.OPEN) for pair in found))


def _settled(store: Store, _report: Report) -> list[Pair]:
    return _read(store, ((pair.first, pair.second, _verdict(pair)) for pair in settled(store)))


def _verdict(pair: Settled) -> Verdict:
    return Verdict.SAME if pair.is_same else Verdict.TWO


def _read(store: Store, found: Iterable[tuple[int, int, Verdict]]) -> list[Pair]:
    pairs = list(found)
    by_id = {
        event.id: event for event in events(store, {one for pair in pairs for one in pair[:2]})
    }
    return [Pair(by_id[first], by_id[second], verdict) for first, second, verdict in pairs]
