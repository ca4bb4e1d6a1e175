"""The panel of two parties in a window of its own, fed from the session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.answers import Answers
from viewer.domain.civil import civil_from_seconds
from viewer.domain.edtf import simple
from viewer.domain.narrowing import wanting, with_every
from viewer.domain.progress import Report
from viewer.domain.queries import Facet, Query
from viewer.qt.dialog import Dialog
from viewer.qt.jobs import Queue
from viewer.qt.session import Session
from viewer.qt.store_questions import ask_store
from viewer.qt.two_parties.contacts import Contacts, read_contacts, with_all_roles
from viewer.qt.two_parties.panel import TwoParties
from viewer.store import Store

_NAMES = 50
_SIZE_PX = (400, 640)
_PAIRS = 8
_QUESTIONS = ("party 0", "party 1", "pairs", "contacts", "roles")


class PartiesDialog(Dialog):
    """Stays beside the timeline, so that its events can be looked at there.

    Args:
        session: the facts.
        choose: shows an event.
        parent: the window.
    """

    def __init__(
        self, session: Session, choose: Callable[[int], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two parties"))
        self.resize(*_SIZE_PX)
        self.panel = TwoParties(session.theme.palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        table = (
            (self.panel.names_requested, self._find_names),
            (self.panel.parties_chosen, self._find_contacts),
            (self.panel.event_requested, choose),
            (self.panel.filter_requested, self._filter),
            (session.theme_changed, self._dress),
            (session.store_changed, self.close),
            (self.finished, lambda _result: session.jobs.forget(*_QUESTIONS)),
        )
        for signal, slot in table:
            signal.connect(slot)
        self._choose_from_selection()

    def _choose_from_selection(self) -> None:
        """Begin with the first two participants of the selected event, else offer some."""
        session = self._session
        if session.all_answers is None:
            return
        if session.selection.one is not None:
            people = session.all_answers.event(session.selection.one).participants
            names = list(dict.fromkeys(person.name for person in people))
            if len(names) > 1:
                self.panel.choose(*names[:2])
                return
        answers = session.all_answers
        session.jobs.ask(
            "pairs",
            lambda report: answers.frequent_pairs(_PAIRS, report),
            succeeded=self.panel.offer,
            failed=session.failed.emit,
            queue=Queue.PREPARING,
        )

    def _find_names(self, side: int, text: str) -> None:
        answers = self._session.all_answers
        if answers is not None:
            self._session.jobs.ask(
                f"party {side}",
                lambda _report: answers.facet_counts(Facet.PARTICIPANT, _NAMES, text),
                succeeded=lambda counts: self.panel.show_names(
                    side, [count.value for count in counts if count.value], text
                ),
                failed=self._session.failed.emit,
            )

    def _find_contacts(self, first: str, second: str) -> None:
        session = self._session
        answers = session.all_answers
        if answers is None:
            return
        today = simple.day(*civil_from_seconds(session.today)[:3])

        def read(store: Store, _report: Report) -> Contacts:
            return read_contacts(store, answers, (first, second), today, session.locale)

        def show(contacts: Contacts) -> None:
            self.panel.show_contacts(contacts)
            if contacts.of_latest is not None:
                self._count_all_roles(answers, contacts)

        session.jobs.forget("roles")
        ask_store(session, "contacts", read, show)

    def _count_all_roles(self, answers: Answers, contacts: Contacts) -> None:
        ask_store(
            self._session,
            "roles",
            lambda store, report: with_all_roles(store, answers, contacts, report),
            self.panel.show_contacts,
            queue=Queue.PREPARING,
        )

    def _filter(self, first: str, second: str) -> None:
        query = Query()
        for name in (first, second):
            query = wanting(query, Facet.PARTICIPANT, name)
        self._session.ask(with_every(query, Facet.PARTICIPANT, every=True))

    def _dress(self) -> None:
        self.panel.set_palette(self._session.theme.palette)
