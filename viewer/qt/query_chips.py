"""What narrows the view, as chips that can be taken away one by one or all at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.domain.bidi import isolated
from viewer.domain.narrowing import with_every, without
from viewer.domain.queries import Facet, Query
from viewer.domain.words import span_words
from viewer.qt.facet_names import facet_name, value_name
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import Icons
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette

_MOST_CHIPS = 40
_WIDEST_PX = 260
_CROSS = QSize(15, 10)
"""Wider than the cross, so that the words keep their distance from it."""
_MIDDLE = Qt.TextElideMode.ElideMiddle


class QueryChip(QPushButton):
    """One part of the query; pressing it takes the part away."""

    def __init__(self, text: str, tip: str, palette: Palette) -> None:
        super().__init__()
        self.setProperty("look", "chip")
        scale = grown(self.font())
        shown = self.fontMetrics().elidedText(text, _MIDDLE, round(_WIDEST_PX * scale))
        self.setText(shown.replace("&", "&&"))
        self.setIcon(Icons(palette.ink3, palette.ink3).icon("close"))
        self.setIconSize(_CROSS * scale)
        self.setToolTip(tip)
        self.setAccessibleName(tip)


class QueryChips(QWidget):
    """All parts of the query; hidden while there are none.

    Signals:
        query_requested: ask for this query instead.
    """

    query_requested = Signal(Query)

    def __init__(self, palette: Palette, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self._locale = palette, locale
        self._query = Query()
        self._labels: Mapping[tuple[Facet, str], str] = {}
        self._offered: tuple[Query, str] | None = None
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(12, 6, 12, 6)
        self.setAccessibleName(self.tr("Active filters"))
        self.hide()

    def show_query(
        self, query: Query, labels: Mapping[tuple[Facet, str], str] | None = None
    ) -> None:
        """Show the parts of a query.

        Args:
            query: what narrows the view.
            labels: what values are called that do not tell it themselves (imports).
        """
        if query != self._query:
            self._offered = None
        self._query, self._labels = query, labels or {}
        self._fill()

    def offer(self, query: Query, told: str) -> None:
        """Offer to ask otherwise, until another query is shown.

        Args:
            query: what to ask instead.
            told: in words.
        """
        self._offered = query, told
        self._fill()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self._fill()

    def _fill(self) -> None:
        self._clear()
        chips = [*self._text_and_span(), *self._choices()]
        for chip in chips[:_MOST_CHIPS]:
            self._flow.addWidget(chip)
        if len(chips) > 1:
            self._flow.addWidget(self._link(self.tr("Clear all"), Query()))
        if chips and self._offered is not None:
            query, told = self._offered
            self._flow.addWidget(self._link(told, query))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _link(self, text: str, query: Query) -> QPushButton:
        link = QPushButton(text.replace("&", "&&"))
        link.setProperty("look", "link")
        link.clicked.connect(lambda: self.query_requested.emit(query))
        return link

    def _clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _text_and_span(self) -> list[QWidget]:
        query, chips = self._query, list[QWidget]()
        if query.text.strip():
            text = f"“{isolated(query.text.strip())}”"
            chips.append(self._chip(text, text, query._replace(text="")))
        if query.span is not None:
            span = span_words(*query.span, self._locale)
            chips.append(self._chip(span, span, query._replace(span=None)))
        return chips

    def _choices(self) -> list[QWidget]:
        chips: list[QWidget] = []
        for facet, choice in self._query.choices.items():
            for value in sorted(choice.wanted):
                name = value_name(facet, value, self._labels.get((facet, value), ""))
                told = f"{facet_name(facet)}: {name}"
                chips.append(self._chip(name, told, without(self._query, facet, value)))
            for value in sorted(choice.excluded):
                name = value_name(facet, value, self._labels.get((facet, value), ""))
                without_it = self.tr("not {value}").format(value=name)
                told = f"{facet_name(facet)}: {without_it}"
                chips.append(self._chip(without_it, told, without(self._query, facet, value)))
            if choice.every and len(choice.wanted) > 1:
                told = self.tr("{facet}: all of them").format(facet=facet_name(facet))
                loosened = with_every(self._query, facet, every=False)
                chips.append(self._chip(told, told, loosened))
        return chips

    def _chip(self, text: str, told: str, query: Query) -> QueryChip:
        tip = self.tr("Take away {what}").format(what=told)
        chip = QueryChip(text, tip, self._palette)
        chip.clicked.connect(lambda: self.query_requested.emit(query))
        return chip
