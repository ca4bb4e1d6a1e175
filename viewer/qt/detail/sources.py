"""The sources of an event: title, publisher, date, link, quote, and a citation to copy."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from viewer.domain.bidi import isolated, marked
from viewer.domain.events import Source
from viewer.domain.long_texts import cut
from viewer.exchange.citations import CitationStyle, cited
from viewer.qt.detail.contents import EventPage
from viewer.qt.enumeration import listed
from viewer.qt.icon_button import IconButton
from viewer.qt.icons import Icons
from viewer.qt.link_confirmation import refusal, web_link
from viewer.qt.painting.palette import Palette
from viewer.qt.section import Section
from viewer.qt.text_block import TextBlock

_MOST_SOURCES = 50
_LONGEST_QUOTE = 4_000
_LONGEST_TITLE = 600
CITED_AT_ONCE = 20
"""Sources whose citations are made while the reader waits: some 5 ms each."""
STYLE_NAMES = {
    CitationStyle.CHICAGO: "Chicago",
    CitationStyle.APA: "APA",
    CitationStyle.BIBTEX: "BibTeX",
    CitationStyle.CSL_JSON: "CSL-JSON",
}


class Sources(Section):
    """The section of sources.

    Signals:
        link_requested: the reader wants to go where a source's link leads.
        citation_copied: a citation stands on the clipboard; tells it.
        long_copy_requested: put on the clipboard what this function makes of a ``Report``; it
            takes its time.
        style_chosen: the form that further copies take.
    """

    link_requested = Signal(QUrl)
    citation_copied = Signal(str)
    long_copy_requested = Signal(object)
    style_chosen = Signal(CitationStyle)

    def __init__(self, page: EventPage, style: CitationStyle, palette: Palette) -> None:
        super().__init__("sources", "", palette)
        self.set_title(self.tr("Sources"))
        sources = page.event.sources
        self._sources, self._style, self._palette = sources, style, palette
        self._icons = Icons(palette.ink2, palette.ink3)
        self.add_action(self._copy_all_button())
        for source, when in zip(sources, page.published[:_MOST_SOURCES], strict=False):
            self.body.addWidget(self._row(source, when))
        if len(sources) > _MOST_SOURCES:
            rest = TextBlock("quiet")
            rest.show_text("\n".join(isolated(cut(s.title)) for s in sources[_MOST_SOURCES:]))
            self.body.addWidget(rest)

    def copy_citations(self, sources: tuple[Source, ...] | None = None) -> None:
        """Put citations of some or all sources on the clipboard."""
        wanted = sources or self._sources
        if len(wanted) > CITED_AT_ONCE:
            style = self._style
            self.long_copy_requested.emit(lambda report: cited(wanted, style, report))
            return
        text = cited(wanted, self._style)
        QGuiApplication.clipboard().setText(text)
        self.citation_copied.emit(text)

    def _copy_all_button(self) -> QPushButton:
        button = QPushButton(self.tr("Copy all citations"))
        button.setProperty("look", "link")
        button.clicked.connect(lambda: self.copy_citations())
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(
            lambda at: self._style_menu(self._sources).popup(button.mapToGlobal(at))
        )
        button.setToolTip(
            self.tr("Copies in {style}; a right click offers the other styles").format(
                style=STYLE_NAMES[self._style]
            )
        )
        return button

    def _style_menu(self, sources: tuple[Source, ...]) -> QMenu:
        menu = QMenu(self)
        for style, name in STYLE_NAMES.items():
            action = menu.addAction(name, partial(self._copy_in, style, sources))
            action.setCheckable(True)
            action.setChecked(style is self._style)
        return menu

    def _copy_in(self, style: CitationStyle, sources: tuple[Source, ...]) -> None:
        self._style = style
        self.style_chosen.emit(style)
        self.copy_citations(sources)

    def _row(self, source: Source, when: str) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        line = QHBoxLayout()
        line.setSpacing(4)
        told = TextBlock()
        told.show_html(self._html(source, when), self._palette.accent)
        told.setAccessibleName(isolated(cut(source.title or source.url)))
        told.link_requested.connect(self.link_requested)
        line.addWidget(told, 1)
        line.addWidget(self._copy_button(source), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        if source.quote:
            column.addWidget(self._quote(source.quote))
        return row

    def _html(self, source: Source, when: str) -> str:
        url = web_link(source.url)
        named = isolated(cut(source.title, _LONGEST_TITLE))
        if not named and url is not None:
            named = isolated(cut(source.url))
        title = escape(named)
        if url is not None:
            address = escape(bytes(url.toEncoded().data()).decode("ascii"))
            title = f'<a href="{address}">{title}</a>'
        day = marked(when) if when else ""
        beside = listed(isolated(part) for part in (cut(source.publisher), day) if part)
        html = f'{title} <span style="color:{self._palette.ink2}">{escape(beside)}</span>'
        if source.url and url is None:
            told = f"{isolated(source.url)[:300]} ({refusal(source.url)})"
            warning = f'<span style="color:{self._palette.warn}">{escape(told)}</span>'
            html = f"{html}<br>{warning}" if named or beside else warning
        return html

    def _quote(self, quote: str) -> TextBlock:
        block = TextBlock("second")
        shown = cut(quote, _LONGEST_QUOTE)
        block.show_text(self.tr("“{quote}”").format(quote=shown.strip('“”" ')))
        block.setContentsMargins(8, 0, 0, 0)
        block.setAccessibleName(self.tr("Quote"))
        return block

    def _copy_button(self, source: Source) -> IconButton:
        name = self.tr("Copy the citation of {title}").format(
            title=isolated(cut(source.title or source.url))
        )
        button = IconButton(self._icons.icon("copy"), name, 20)
        button.setToolTip(
            self.tr("Copy this citation in {style}; a right click offers the other styles").format(
                style=STYLE_NAMES[self._style]
            )
        )
        button.clicked.connect(lambda: self.copy_citations((source,)))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(
            lambda at: self._style_menu((source,)).popup(button.mapToGlobal(at))
        )
        return button
