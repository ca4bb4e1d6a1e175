"""A query told in words: for its chips, and for the sentence that nothing was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from viewer.domain.bidi import isolated
from viewer.domain.queries import Facet, Query
from viewer.domain.words import span_words
from viewer.qt.enumeration import listed
from viewer.qt.facet_names import value_name
from viewer.qt.translation import translate

if TYPE_CHECKING:
    from viewer.domain.dates import Date

_MOST_VALUES = 3


def nothing_found(
    query: Query, locale: str, labels: Mapping[tuple[Facet, str], str] | None = None
) -> str:
    """Tell that no event matches, and what was asked for: "No event matches “x” in 2023".

    Args:
        query: what was asked.
        locale: the language of the dates.
        labels: what values are called that do not tell it themselves (imports).
    """
    what = listed(_asked(query, labels or {})) or translate("query_words", "these filters")
    if query.span is None:
        return translate("query_words", "No event matches {what}").format(what=what)
    span = span_words(*query.span, locale)
    return translate("query_words", "No event matches {what} in {span}").format(
        what=what, span=span
    )


def asked_words(query: Query, locale: str) -> str:
    """What a query asks for, as a list: "“Muscatine”, Visit, 2012"; dates in that language."""
    span = [] if query.span is None else [span_words(*query.span, locale)]
    return listed([*_asked(query, {}), *span])


def _asked(query: Query, labels: Mapping[tuple[Facet, str], str]) -> list[str]:
    """The text and the values that a query asks for."""
    asked = [f"“{isolated(query.text.strip())}”"] if query.text.strip() else []
    for facet, choice in query.choices.items():
        wanted = sorted(choice.wanted)[:_MOST_VALUES]
        asked += [value_name(facet, value, labels.get((facet, value), "")) for value in wanted]
    return asked


def date_sought(query: Query) -> Date | None:
    """The date that somebody typed where titles, people and places are sought; None if it is none.

    A word without a number is none: May is a name, too.
    """
    from viewer.domain.reading import Ambiguous, Unreadable, read

    text = query.text.strip()
    if not any(map(str.isdigit, text)):
        return None
    try:
        return read(text).date
    except (Ambiguous, Unreadable):
        return None
