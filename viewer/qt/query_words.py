"""A query told in words: for its chips, and for the sentence that nothing was found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.domain.bidi import isolated
from viewer.domain.queries import Query
from viewer.domain.words import span_words
from viewer.qt.facet_names import value_name

_MOST_VALUES = 3


def nothing_found(query: Query, locale: str) -> str:
    """Tell that no event matches, and what was asked for: "No event matches “x” in 2023"."""
    asked = [f"“{isolated(query.text.strip())}”"] if query.text.strip() else []
    for facet, choice in query.choices.items():
        asked += [value_name(facet, value) for value in sorted(choice.wanted)[:_MOST_VALUES]]
    what = ", ".join(asked) or _tr("these filters")
    if query.span is None:
        return _tr("No event matches {what}").format(what=what)
    span = span_words(*query.span, locale)
    return _tr("No event matches {what} in {span}").format(what=what, span=span)


def _tr(text: str) -> str:
    return QCoreApplication.translate("query_words", text)
