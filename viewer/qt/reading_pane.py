"""The detail pane, fed with what the session knows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from viewer.domain import narrowing
from viewer.domain.events import ImagePlace
from viewer.domain.queries import Facet
from viewer.exchange.citations import CitationStyle
from viewer.qt.detail.contents import EventPage
from viewer.qt.detail.images import WIDEST_PX
from viewer.qt.detail.page_reading import read_page, with_neighbours
from viewer.qt.detail.pane import DetailPane
from viewer.qt.detail.view_reading import read_view
from viewer.qt.image_files import read_picture
from viewer.qt.jobs import Queue
from viewer.qt.link_confirmation import confirm_and_open
from viewer.qt.long_copies import LongCopies
from viewer.qt.navigation import Navigation
from viewer.qt.session import Session
from viewer.qt.settings import CITATION_STYLE, DETAIL_ZOOM, FOLDED_SECTIONS
from viewer.qt.store_questions import ask_store

VIEW_REST_MS = 250
"""How long the view stands still before it is summed up."""
_SUMMED_UP = 10


class ReadingPane(QObject):
    """Shows the selected event at once and what is around it a moment later.

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
        self.detail = DetailPane(session.theme.palette, session.theme.fonts.scale)
        self._summed_up = _SUMMED_UP
        self._page: EventPage | None = None
        self._read_of: tuple[object, ...] = ()
        self._lit = ""
        self._rest = QTimer(self, singleShot=True, interval=VIEW_REST_MS)
        self._remember()
        self._wire()

    def _remember(self) -> None:
        settings = self._session.settings
        folded = settings.get(FOLDED_SECTIONS)
        self.detail.set_folded(set(folded))
        self.detail.set_citation_style(CitationStyle(settings.get(CITATION_STYLE)))
        self.detail.set_zoom(settings.get(DETAIL_ZOOM))

    def _wire(self) -> None:
        session, detail, settings = self._session, self.detail, self._session.settings
        copies = LongCopies(session)
        table = (
            (session.store_changed, detail.forget),
            (session.results_ready, self._show_results),
            (session.selection_changed, self._show_selection),
            (session.span_changed, self._rest.start),
            (session.theme_changed, self._dress),
            (self._rest.timeout, self._show_view),
            (detail.filter_requested, self._filter),
            (detail.exclude_requested, self._exclude),
            (detail.event_requested, self._navigation.choose),
            (detail.link_requested, self._open_link),
            (detail.picture_wanted, self._read_picture),
            (detail.text_copied, lambda _text: copies.say(self.tr("Copied."))),
            (detail.long_copy_requested, lambda text: copies.make(text, self.tr("Copied."))),
            (copies.said, self.said),
            (detail.more_requested, self._show_more),
            (detail.section_folded, lambda *_: self._keep_folding()),
            (detail.citation_style_chosen, lambda style: settings.set(CITATION_STYLE, style.value)),
            (detail.zoom_changed, lambda zoom: settings.set(DETAIL_ZOOM, zoom)),
        )
        for signal, slot in table:
            signal.connect(slot)

    def catch_up(self) -> None:
        """Show the facts as they are, after being made later than they."""
        self._show_selection()

    def focus(self) -> None:
        """Move the keys into the pane."""
        self.detail.take_keys()

    def copy_citation(self) -> None:
        """Copy the citations of all sources of the event that is shown."""
        self.detail.copy_citations()

    def _filter(self, facet: Facet, value: str) -> None:
        self._session.ask(narrowing.toggled(self._session.query, facet, value))

    def _exclude(self, facet: Facet, value: str) -> None:
        self._session.ask(narrowing.excluding(self._session.query, facet, value))

    def _open_link(self, url: QUrl) -> None:
        confirm_and_open(url, self.detail.window())

    def _read_picture(self, place: ImagePlace) -> None:
        self._session.jobs.start(
            lambda _report: read_picture(place.path, place.folder, WIDEST_PX),
            succeeded=lambda picture: self.detail.show_picture(place, picture),
            failed=self._session.failed.emit,
            queue=Queue.PREPARING,
        )

    def _show_more(self) -> None:
        self._summed_up += _SUMMED_UP
        self._show_view()

    def _keep_folding(self) -> None:
        self._session.settings.set(FOLDED_SECTIONS, sorted(self.detail.folded))

    def _dress(self) -> None:
        self.detail.set_palette(self._session.theme.palette, self._session.theme.fonts.scale)

    def _show_results(self) -> None:
        """Another query tells no more of an event, but may leave it out or light other words."""
        session, page = self._session, self._page
        is_same = page is not None and self._read_of == (session.all_answers, *self._wanted())
        if page is None or not is_same:
            self._show_selection()
        elif self._has_new_words() or page.is_left_out != self._leaves_out(page.event.id):
            self._show(page)

    def _show_selection(self) -> None:
        session, selection = self._session, self._session.selection
        answers = session.all_answers
        self._page = None
        if answers is None or selection.one is None:
            self._summed_up = _SUMMED_UP
            self._light()
            self._show_view()
            return
        page = read_page(answers, selection.one, session.locale, selection.second)
        self._read_of = (answers, *self._wanted())
        self._show(page)
        locale = session.locale
        ask_store(
            session,
            "page",
            lambda reader, _report: with_neighbours(page, reader, answers, locale),
            self._show_page,
        )

    def _leaves_out(self, event: int) -> bool:
        """Whether the query surely leaves an event out."""
        answers = self._session.answers
        return answers is not None and answers.is_whole and not answers.matches(event)

    def _show_page(self, page: EventPage) -> None:
        if self._session.selection.one == page.event.id:
            self._show(page)

    def _wanted(self) -> tuple[int | None, int | None]:
        return self._session.selection.one, self._session.selection.second

    def _show(self, page: EventPage) -> None:
        """Show a page as the present query has it."""
        self._page = page._replace(is_left_out=self._leaves_out(page.event.id))
        self._light()
        self.detail.show_event(self._page)

    def _has_new_words(self) -> bool:
        answers = self._session.answers
        return answers is not None and answers.query.text != self._lit

    def _light(self) -> None:
        if self._session.answers is not None:
            self.detail.set_found(self._session.answers.found_in)
            self._lit = self._session.answers.query.text

    def _show_view(self) -> None:
        """Sum up what is in view, where nothing is selected."""
        session, answers = self._session, self._session.answers
        if answers is None or not answers.is_whole or session.selection.one is not None:
            return
        scale, limit = session.scale, self._summed_up
        session.jobs.ask(
            "view",
            lambda _report: read_view(answers, scale.left, scale.right, session.locale, limit),
            succeeded=self.detail.show_summary,
            failed=session.failed.emit,
        )
