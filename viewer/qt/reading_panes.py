"""The panes for finding and reading, fed with what the session knows.

Each widget shows plain values; what takes longer than a moment to find out is asked off the GUI
thread, and only the newest answer is shown.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from viewer.domain.answers import Answers
from viewer.domain.progress import Report
from viewer.domain.queries import Choice, Facet
from viewer.qt.detail.contents import EventPage
from viewer.qt.detail.page_reading import read_page, with_neighbours
from viewer.qt.detail.pane import DetailPane
from viewer.qt.detail.view_reading import read_view
from viewer.qt.facet_panel.contents import read_facets
from viewer.qt.facet_panel.panel import FacetPanel
from viewer.qt.link_confirmation import confirm_and_open
from viewer.qt.navigation import Navigation
from viewer.qt.session import Session
from viewer.store import Store

VIEW_REST_MS = 250
"""How long the view stands still before it is summed up."""
_SUMMED_UP = 10
_VALUES = 200


class ReadingPanes(QObject):
    """Sidebar, detail pane, list and search, and what they ask and wish.

    Args:
        session: the facts.
        navigation: goes to events.

    Signals:
        said: a sentence that tells what was done.
    """

    said = Signal(str)

    def __init__(self, session: Session, navigation: Navigation) -> None:
        super().__init__(session)
        self._session, self._navigation = session, navigation
        theme = session.theme
        self.sidebar = FacetPanel(theme.palette)
        self.detail = DetailPane(theme.palette, theme.fonts.scale)
        self.views = QStackedWidget()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search titles, people, places"))
        self.search.setClearButtonEnabled(True)
        self._summed_up = _SUMMED_UP
        self._rest = QTimer(self, singleShot=True, interval=VIEW_REST_MS)
        self._wire()

    def _wire(self) -> None:
        session, detail, sidebar = self._session, self.detail, self.sidebar
        table = (
            (session.store_changed, self._forget),
            (session.results_ready, self._show_results),
            (session.selection_changed, self._show_selection),
            (session.span_changed, self._rest.start),
            (session.theme_changed, self._dress),
            (self._rest.timeout, self._show_view),
            (detail.filter_requested, self.filter),
            (detail.exclude_requested, self.exclude),
            (detail.event_requested, self._navigation.choose),
            (detail.link_requested, self._open_link),
            (detail.more_requested, self._show_more),
            (sidebar.filter_requested, self.filter),
            (sidebar.exclude_requested, self.exclude),
            (sidebar.every_requested, self._ask_for_every),
            (sidebar.values_requested, self._find_values),
            (self.search.textChanged, self.search_for),
        )
        for signal, slot in table:
            signal.connect(slot)

    # What the window asks

    def sought(self) -> str:
        """What the query looks for, for a sentence that says that nothing was found."""
        text = self._session.query.text.strip()
        return f"“{text}”" if text else self.tr("these filters")

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def focus_detail(self) -> None:
        self.detail.setFocus()
        self.detail.focusNextChild()

    def copy_citation(self) -> None:
        self.detail.copy_citations()

    # Wishes

    def search_for(self, text: str) -> None:
        """Keep only events that hold a text."""
        self._session.ask(replace(self._session.query, text=text))

    def filter(self, facet: Facet, value: str) -> None:
        """Keep only events with a value, or no longer."""
        choice = self._session.query.choice(facet)
        wanted = Choice(choice.wanted ^ {value}, choice.excluded - {value}, choice.every)
        self._session.ask(self._session.query.with_choice(facet, wanted))

    def exclude(self, facet: Facet, value: str) -> None:
        """Leave out events with a value, or no longer."""
        choice = self._session.query.choice(facet)
        wanted = Choice(choice.wanted - {value}, choice.excluded ^ {value}, choice.every)
        self._session.ask(self._session.query.with_choice(facet, wanted))

    def _ask_for_every(self, facet: Facet, every: bool) -> None:
        choice = replace(self._session.query.choice(facet), every=every)
        self._session.ask(self._session.query.with_choice(facet, choice))

    def _open_link(self, url: QUrl) -> None:
        confirm_and_open(url, self.detail.window())

    def _find_values(self, facet: Facet, text: str) -> None:
        answers = self._session.answers
        if answers is not None:
            choice = answers.query.choice(facet)
            self._session.jobs.ask(
                "facet values",
                lambda _report: answers.facet_counts(facet, _VALUES, text),
                succeeded=lambda counts: self.sidebar.show_values(facet, text, counts, choice),
                failed=self._session.failed.emit,
            )

    def _show_more(self) -> None:
        self._summed_up += _SUMMED_UP
        self._show_view()

    # Facts

    def _forget(self) -> None:
        self.detail.forget()
        self.search.clear()
        self.sidebar.show_contents({})

    def _dress(self) -> None:
        theme = self._session.theme
        self.sidebar.set_palette(theme.palette)
        self.detail.set_palette(theme.palette, theme.fonts.scale)

    def _show_results(self) -> None:
        answers = self._session.answers
        if answers is None:
            return
        self._session.jobs.ask(
            "facets",
            lambda _report: read_facets(answers),
            succeeded=self.sidebar.show_contents,
            failed=self._session.failed.emit,
        )
        self._show_selection()

    def _show_selection(self) -> None:
        """Show the selected event at once, and what is around it a moment later."""
        session, one = self._session, self._session.selection.one
        answers = session.all_answers
        if answers is None or one is None:
            self._summed_up = _SUMMED_UP
            self._show_view()
            return
        page = read_page(answers, one, session.locale, session.selection.second)
        self.detail.show_event(page)
        store = session.store
        if store is not None:
            session.jobs.ask(
                "page",
                partial(_completed, page, store, answers, session.locale),
                succeeded=self._show_page,
                failed=session.failed.emit,
            )

    def _show_page(self, page: EventPage) -> None:
        if self._session.selection.one == page.event.id:
            self.detail.show_event(page)

    def _show_view(self) -> None:
        """Sum up what is in view, where nothing is selected."""
        session, answers = self._session, self._session.answers
        if answers is None or session.selection.one is not None:
            return
        scale, limit = session.scale, self._summed_up
        session.jobs.ask(
            "view",
            lambda _report: read_view(answers, scale.left, scale.right, session.locale, limit),
            succeeded=self.detail.show_summary,
            failed=session.failed.emit,
        )


def _completed(
    page: EventPage, store: Store, answers: Answers, locale: str, _report: Report
) -> EventPage:
    """The page with its neighbours, by a connection of its own; runs off the GUI thread."""
    with store.another() as reader:
        return with_neighbours(page, reader, answers, locale)
