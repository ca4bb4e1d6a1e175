"""The detail pane: puts the sections of an event, or the summary, under each other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.events import ImagePlace
from viewer.domain.queries import Facet
from viewer.exchange.citations import CitationStyle
from viewer.qt.detail.contents import EventPage, InView
from viewer.qt.detail.description import Description
from viewer.qt.detail.elapsed_box import ElapsedBox
from viewer.qt.detail.further_columns import FurtherColumns
from viewer.qt.detail.heading import Heading
from viewer.qt.detail.history import History
from viewer.qt.detail.images import Images
from viewer.qt.detail.neighbours import Elsewhere, Neighbours, SameDay
from viewer.qt.detail.participants import Participants
from viewer.qt.detail.plain_page import plain_page
from viewer.qt.detail.provenance import Provenance
from viewer.qt.detail.sources import CITED_AT_ONCE, Sources
from viewer.qt.detail.summary import Summary
from viewer.qt.detail.top_line import TopLine
from viewer.qt.detail.zoom import Zoom
from viewer.qt.image_files import Picture
from viewer.qt.key_stops import give_keys, stop_with_keys
from viewer.qt.lit_words import FoundIn, nothing_found_in
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.palette import Palette
from viewer.qt.painting.stylesheet import stylesheet
from viewer.qt.section import Section
from viewer.qt.text_block import block_of
from viewer.timeline.scene import TextStyle

MIN_WIDTH_PX = 300


class DetailPane(QWidget):
    """One event whole, or what is in view.

    Signals:
        filter_requested, exclude_requested: only events with a value; none with it.
        event_requested: show another event.
        link_requested: go where a link leads, after it has been shown.
        picture_wanted: read the picture that lies at a place; ``show_picture`` takes it.
        text_copied: something stands on the clipboard now; tells it.
        long_copy_requested: as of ``Sources``.
        more_requested: list further important events in the summary.
        section_folded: a section's key and whether it is open now.
        citation_style_chosen: the form that further copies take.
        zoom_changed: how large the text is set, 1.0 as usual.
    """

    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)
    event_requested = Signal(int)
    link_requested = Signal(QUrl)
    picture_wanted = Signal(object)
    text_copied = Signal(str)
    long_copy_requested = Signal(object)
    more_requested = Signal()
    section_folded = Signal(str, bool)
    citation_style_chosen = Signal(CitationStyle)
    zoom_changed = Signal(float)

    def __init__(
        self, palette: Palette, text_scale: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._palette, self._text_scale = palette, text_scale
        self._zoom = Zoom(self)
        self._zoom.changed.connect(self._enlarge)
        self._style = CitationStyle.CHICAGO
        self._folded: set[str] = set()
        self._shown: EventPage | InView | None = None
        self._sources: Sources | None = None
        self._images: Images | None = None
        self._pictures: dict[ImagePlace, Picture | None] = {}
        self._history = History()
        self._found_in: FoundIn = nothing_found_in
        self.setMinimumWidth(MIN_WIDTH_PX)
        self.setProperty("panel", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()

    # What the window tells the pane.

    def show_event(self, page: EventPage) -> None:
        """Show one event."""
        self._history.visit(page.event.id)
        if not self._is_same_event(page):
            self._pictures = {}
        self._show(page)

    def show_picture(self, place: ImagePlace, picture: Picture) -> None:
        """Answer ``picture_wanted``; the pictures of the event that is shown are kept."""
        self._pictures[place] = picture
        if self._images is not None:
            self._images.show_picture(place, picture)

    def set_found(self, found_in: FoundIn) -> None:
        """Light what a search found from the next page on; tells where in a text it stands."""
        self._found_in = found_in

    def show_summary(self, view: InView) -> None:
        """Show what is in view, nothing being selected."""
        self._show(view)

    def set_palette(self, palette: Palette, text_scale: float = 1.0) -> None:
        """Change the colours and the size that the whole app's text has."""
        self._palette, self._text_scale = palette, text_scale
        self._footer.set_palette(palette)
        self._apply_zoom()
        if self._shown is not None:
            self._show(self._shown)

    def set_folded(self, keys: set[str]) -> None:
        """Fold the sections of these keys, now and from now on."""
        self._folded = set(keys)
        if self._shown is not None:
            self._show(self._shown)

    @property
    def folded(self) -> frozenset[str]:
        """Keys of the sections that the reader has folded."""
        return frozenset(self._folded)

    def set_citation_style(self, style: CitationStyle) -> None:
        """Copy citations in this form from now on."""
        self._style = style
        if isinstance(self._shown, EventPage):
            self._show(self._shown)

    def set_zoom(self, zoom: float) -> None:
        """Set the pane's text larger or smaller; 1.0 is as large as the app's."""
        self._zoom.set(zoom)

    def copy_citations(self) -> None:
        """Copy the citations of all sources of the event that is shown."""
        if self._sources is not None:
            self._sources.copy_citations()

    def go_back(self) -> None:
        """Wish for the event read before."""
        self._go(self._history.back())

    def go_forward(self) -> None:
        """Wish for the event read after."""
        self._go(self._history.forward())

    def take_keys(self) -> None:
        """Move the keyboard's focus to the first part that takes it."""
        give_keys(self._page)

    def forget(self) -> None:
        """Begin anew, for another store."""
        self._history.forget()

    # How it is built.

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = QScrollArea()
        self._zoom.watch(self._scroll.viewport())
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Detail pane"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the keys
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget()
        self._scroll.setWidget(self._page)
        self._footer = Provenance(self._palette)
        self._footer.hide()
        column.addWidget(self._scroll, 1)
        column.addWidget(self._footer)

    def _enlarge(self, zoom: float) -> None:
        self._apply_zoom()
        if self._shown is not None:
            self._show(self._shown)
        self.zoom_changed.emit(zoom)

    def _apply_zoom(self) -> None:
        if self._zoom.value == 1.0:
            self.setStyleSheet("")
            return
        scale = self._text_scale * self._zoom.value
        body = Fonts(scale).font(TextStyle.BODY).pointSizeF()
        plain = f"* {{ font-size: {body:.2f}pt; }}"
        self.setStyleSheet(plain + stylesheet(self._palette, scale))

    def _go(self, event_id: int | None) -> None:
        if event_id is not None:
            self.event_requested.emit(event_id)

    def _show(self, shown: EventPage | InView) -> None:
        is_same = self._is_same_event(shown)
        at = self._scroll.verticalScrollBar().value() if is_same else 0
        stop = stop_with_keys(self._page)
        self._shown = shown
        self._sources = self._images = None
        self._page = page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(14)
        sections = self._of_event(shown) if isinstance(shown, EventPage) else self._of_view(shown)
        for section in sections:
            self._wire_folding(section)
            column.addWidget(section)
        column.addStretch(1)
        self._scroll.setWidget(page)
        self._footer.show_page(shown if isinstance(shown, EventPage) else None)
        if stop is not None:
            give_keys(page, stop)
        self._scroll.verticalScrollBar().setValue(at)

    def _is_same_event(self, shown: EventPage | InView) -> bool:
        before = self._shown
        return (
            isinstance(before, EventPage)
            and isinstance(shown, EventPage)
            and before.event.id == shown.event.id
        )

    def _wire_folding(self, section: QWidget) -> None:
        if isinstance(section, Section):
            section.set_open(section.key not in self._folded)
            section.folded.connect(self._remember_folding)

    def _remember_folding(self, key: str, is_open: bool) -> None:
        self._folded = self._folded - {key} if is_open else self._folded | {key}
        self.section_folded.emit(key, is_open)

    def _of_view(self, view: InView) -> Iterator[QWidget]:
        summary = Summary(view, self._palette, self._found_in)
        summary.event_requested.connect(self.event_requested)
        summary.more_requested.connect(self.more_requested)
        yield summary

    def _of_event(self, page: EventPage) -> Iterator[QWidget]:
        event, palette = page.event, self._palette
        yield self._top_line(page)
        if page.is_left_out:
            yield block_of(
                self.tr("Not among the events that match the search and filters."), "quiet"
            )
        heading, lit = Heading(page, palette), palette.color("lit")
        heading.title.light(self._found_in, lit)
        yield heading
        if page.comparison:
            box = ElapsedBox(page.comparison, palette)
            box.text_copied.connect(self.text_copied)
            yield box
        if event.participants or event.place or event.tags:
            people = Participants(event, palette)
            people.filter_requested.connect(self.filter_requested)
            people.exclude_requested.connect(self.exclude_requested)
            people.light(self._found_in, lit)
            yield people
        if event.description.strip():
            description = Description(event.description, palette)
            description.link_requested.connect(self.link_requested)
            description.block.light(self._found_in, lit)
            yield description
        if event.media:
            images = Images(event, palette, self._pictures)
            images.link_requested.connect(self.link_requested)
            images.picture_wanted.connect(self._want_picture)
            images.ask_for_pictures()
            self._images = images
            yield images
        yield from self._evidence(page)

    def _evidence(self, page: EventPage) -> Iterator[QWidget]:
        """Sources, neighbours in time, and what else the file says."""
        if page.event.sources:
            sources = Sources(page, self._style, self._palette)
            sources.link_requested.connect(self.link_requested)
            sources.citation_copied.connect(self.text_copied)
            sources.long_copy_requested.connect(self.long_copy_requested)
            sources.style_chosen.connect(self._choose_style)
            self._sources = sources
            yield sources
        if page.elsewhere:
            elsewhere = Elsewhere(page.elsewhere, self._palette, self._found_in)
            elsewhere.event_requested.connect(self.event_requested)
            yield elsewhere
        if page.before or page.after:
            neighbours = Neighbours(page, self._palette, self._found_in)
            neighbours.event_requested.connect(self.event_requested)
            yield neighbours
        if page.same_day:
            same_day = SameDay(page.same_day, self._palette, self._found_in)
            same_day.event_requested.connect(self.event_requested)
            yield same_day
        if page.event.extra:
            yield FurtherColumns(page.event.extra, self._palette)

    def _top_line(self, page: EventPage) -> TopLine:
        line = TopLine(page.event.kind, self._palette)
        line.set_history(back=self._history.can_go_back, forward=self._history.can_go_forward)
        line.filter_requested.connect(self.filter_requested)
        line.exclude_requested.connect(self.exclude_requested)
        line.back_requested.connect(self.go_back)
        line.forward_requested.connect(self.go_forward)
        line.copy_requested.connect(lambda: self._copy_page(page))
        return line

    def _want_picture(self, place: ImagePlace) -> None:
        """Want a picture once, however often its event is shown anew meanwhile."""
        self._pictures[place] = None
        self.picture_wanted.emit(place)

    def _copy_page(self, page: EventPage) -> None:
        if len(page.event.sources) > CITED_AT_ONCE:
            self.long_copy_requested.emit(lambda report: plain_page(page, report))
            return
        text = plain_page(page)
        QGuiApplication.clipboard().setText(text)
        self.text_copied.emit(text)

    def _choose_style(self, style: CitationStyle) -> None:
        self._style = style
        self.citation_style_chosen.emit(style)
