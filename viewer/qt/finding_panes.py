"""The widgets for finding: sidebar of facets, search field, chips and the list of events.

Each shows plain values; what takes longer than a moment to find out is asked off the GUI thread,
and only the newest answer is shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.domain import narrowing
from viewer.domain.answers import FirstHits, ListColumn, Listing
from viewer.domain.queries import Facet, Query
from viewer.domain.words import card_words
from viewer.qt.actions import shown_key
from viewer.qt.counts import counted, number
from viewer.qt.event_list.view import EventList
from viewer.qt.facet_panel.contents import FacetContents, read_facets
from viewer.qt.facet_panel.panel import FacetPanel
from viewer.qt.facet_panel.popup import LIMIT as POPUP_VALUES
from viewer.qt.filter_offer import FilterOffer
from viewer.qt.jobs import Queue
from viewer.qt.long_copies import LongCopies
from viewer.qt.navigation import Navigation
from viewer.qt.query_chips import QueryChips
from viewer.qt.query_words import date_sought, nothing_found
from viewer.qt.search_field import SearchField
from viewer.qt.session import Session
from viewer.qt.settings import FOLDED_FACETS, LIST_COLUMNS, LIST_WIDTHS
from viewer.qt.translation import translate

_READING_ORDER = (ListColumn.DATE, False)
_TAKING_LONG = (ListColumn.TITLE, ListColumn.PARTICIPANTS)
"""Columns whose order is asked of the store, the first time."""
_PATIENCE_MS = 400
"""How long an order may take before it is told of."""


class FindingPanes(QObject):
    """Feeds the widgets for finding from the session, and asks it what they wish.

    Args:
        session: the facts.
        navigation: goes to events.

    Signals:
        left: the keys shall go back to the timeline or list.
        read_requested: the keys shall go to the detail pane.
        said: what to tell the reader of a copy.
        arranging: whether an order of the list takes its time; ``give_up_order`` stops it.
    """

    left = Signal()
    read_requested = Signal()
    said = Signal(str)
    arranging = Signal(bool)

    def __init__(self, session: Session, navigation: Navigation) -> None:
        super().__init__(session)
        self._session, self._navigation = session, navigation
        palette = session.theme.palette
        self.sidebar = FacetPanel(palette)
        self.search = SearchField(palette, shown_key("Ctrl+F"))
        self.chips = QueryChips(palette, session.locale)
        self.list = EventList(palette, session.locale)
        self._order: tuple[ListColumn, bool] = _READING_ORDER
        self._order_before = _READING_ORDER
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.arranging.emit(True))
        self._labels: dict[tuple[Facet, str], str] = {}
        self._remember()
        self._wire()
        self.filters = FilterOffer(session)  # after the facets, which it shall not keep waiting
        self.filters.offered.connect(self.chips.offer)

    def _remember(self) -> None:
        settings = self._session.settings
        folded = settings.get(FOLDED_FACETS)
        self.sidebar.set_folded(set(folded))
        columns = settings.get(LIST_COLUMNS)
        if columns:
            self.list.choose_columns(columns)
        self.list.set_widths(settings.get(LIST_WIDTHS))

    def _wire(self) -> None:
        session, sidebar, search, events = self._session, self.sidebar, self.search, self.list
        settings, copies = session.settings, LongCopies(session)
        table = (
            (session.store_changed, self._show_store),
            (session.query_changed, self._show_query),
            (session.results_ready, self._show_results),
            (session.selection_changed, self._show_selection),
            (session.theme_changed, self._dress),
            (sidebar.filter_requested, self.toggle),
            (sidebar.exclude_requested, self.exclude),
            (sidebar.every_requested, self._ask_for_every),
            (sidebar.values_requested, self._find_values),
            (sidebar.clear_requested, lambda: session.ask(Query())),
            (sidebar.all_years_requested, self.look_in_all_years),
            (
                sidebar.section_folded,
                lambda *_: settings.set(FOLDED_FACETS, sorted(sidebar.folded)),
            ),
            (search.text_sought, self.search_for),
            (search.next_requested, lambda: self._navigation.step(1, around=True)),
            (search.previous_requested, lambda: self._navigation.step(-1, around=True)),
            (search.left, self.left),
            (self.chips.query_requested, session.ask),
            (events.event_requested, session.select_one),
            (events.order_requested, self._order_by),
            (events.columns_chosen, lambda keys: settings.set(LIST_COLUMNS, keys)),
            (events.widths_chosen, lambda widths: settings.set(LIST_WIDTHS, widths)),
            (events.read_requested, self.read_requested),
            (events.rows_copied, lambda count, of: copies.say(_copied_words(count, of))),
            (
                events.long_copy_requested,
                lambda rows, of: copies.make(rows.text, _copied_words(rows.number, of)),
            ),
            (copies.said, self.said),
        )
        for signal, slot in table:
            signal.connect(slot)

    # What the window asks

    def catch_up(self) -> None:
        """Show the facts as they are, after being made later than they."""
        self._show_query()
        self._show_results()
        self.filters.look()

    def nothing_found(self) -> str:
        """A sentence that says for what nothing was found."""
        return nothing_found(self._session.query, self._session.locale, self._labels)

    def date_sought(self) -> str:
        """In words, the date that was sought among titles, people and places; or empty."""
        date = date_sought(self._session.query)
        return card_words(date, self._session.locale)[0] if date is not None else ""

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def give_up_order(self) -> None:
        """List the events as before, without the order that is being made."""
        self._session.jobs.forget("listing")
        self._order = self._order_before
        self._show_listing()

    # Wishes

    def search_for(self, text: str) -> None:
        """Keep only events that hold a text."""
        self._session.ask(self._session.query._replace(text=text))

    def look_in_all_years(self) -> None:
        """Ask the same of all years."""
        self._session.ask(self._session.query._replace(span=None))

    def toggle(self, facet: Facet, value: str) -> None:
        """Keep only events with a value, or no longer."""
        self._session.ask(narrowing.toggled(self._session.query, facet, value))

    def exclude(self, facet: Facet, value: str) -> None:
        """Leave out events with a value, or no longer."""
        self._session.ask(narrowing.excluding(self._session.query, facet, value))

    def _ask_for_every(self, facet: Facet, every: bool) -> None:
        self._session.ask(narrowing.with_every(self._session.query, facet, every=every))

    def _find_values(self, facet: Facet, text: str) -> None:
        answers = self._session.answers
        if answers is not None:
            choice = answers.query.choice(facet)
            self._session.jobs.ask(
                "facet values",
                lambda _report: answers.facet_counts(facet, POPUP_VALUES, text),
                succeeded=lambda counts: self.sidebar.show_values(facet, text, counts, choice),
                failed=self._session.failed.emit,
            )

    def _order_by(self, column: ListColumn, descending: bool) -> None:
        self._order = (column, descending)
        self.list.await_order(column)
        self._show_listing()

    # Facts

    def _show_store(self) -> None:
        self._end_arranging()
        self.list.clear()
        self.sidebar.show_contents({})
        self.sidebar.say_nothing_matches("")
        self._labels.clear()

    def _show_query(self) -> None:
        query = self._session.query
        self._session.jobs.forget("facets")  # the new query's answer would wait for them
        self.search.show_text(query.text)
        self.chips.show_query(query, self._labels)
        if query.text.strip() and self.list.isVisible() and self._order == _READING_ORDER:
            self._show_first_hits(query)

    def _show_first_hits(self, query: Query) -> None:
        """List what is found at once; all follows as ``_show_listing``."""
        everything = self._session.all_answers
        if everything is None:
            return

        def show(found: FirstHits) -> None:
            if len(found.listing) or found.is_whole:
                self.list.show_listing(everything, found.listing, *_READING_ORDER, found.found_in)

        self._session.jobs.ask(
            "listing",
            lambda _report: everything.first_hits(query),
            succeeded=show,
            failed=self._session.failed.emit,
            queue=Queue.GLANCING,
        )

    def _show_results(self) -> None:
        answers = self._session.answers
        if answers is None:
            return
        self._show_listing()
        self.search.show_count(answers.count if answers.is_whole else None, answers.total)
        if answers.is_whole:
            self.sidebar.refresh_popup()
            self._session.jobs.ask(
                "facets",
                lambda report: read_facets(answers, report),
                succeeded=self._show_facets,
                failed=self._session.failed.emit,
            )

    def _show_facets(self, contents: Mapping[Facet, FacetContents]) -> None:
        self.sidebar.show_contents(contents)
        self._say_whether_anything_matches()
        for facet, each in contents.items():
            self._labels |= {(facet, count.value): count.label for count in each.counts}

    def _say_whether_anything_matches(self) -> None:
        session = self._session
        is_empty = session.has_events and session.answers is not None and not session.answers.count
        self.sidebar.say_nothing_matches(
            self.nothing_found() if is_empty else "",
            is_within_years=session.query.span is not None,
        )

    def _show_listing(self) -> None:
        answers, (order, descending) = self._session.answers, self._order
        if answers is None:
            return

        def show(listing: Listing) -> None:
            self._end_arranging()
            self._order_before = (order, descending)
            self.list.show_listing(answers, listing, order, descending, answers.found_in)
            self._show_selection()

        def fail(error: Exception) -> None:
            self._end_arranging()
            self._session.failed.emit(error)

        if order in _TAKING_LONG:
            self._patience.start()
        self._session.jobs.ask(
            "listing",
            lambda report: answers.listing(order, descending, report),
            succeeded=show,
            failed=fail,
            queue=Queue.PREPARING if order in _TAKING_LONG else Queue.ANSWERING,
        )

    def _end_arranging(self) -> None:
        self._patience.stop()
        self.arranging.emit(False)

    def _show_selection(self) -> None:
        self.list.follow(self._session.selection.one)

    def _dress(self) -> None:
        palette = self._session.theme.palette
        for widget in (self.sidebar, self.search, self.chips, self.list):
            widget.set_palette(palette)


def _copied_words(count: int, selected: int) -> str:
    """Tell how many of the selected rows were copied."""
    if count < selected:
        told = translate("finding", "The first {n} of {total} selected rows were copied.")
        return told.format(n=number(count), total=number(selected))
    one = translate("finding", "{n} row copied.")
    return counted(one, translate("finding", "{n} rows copied."), count)
