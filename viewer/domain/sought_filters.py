"""What was typed to be found in texts, understood as filters: a kind of events, a date.

Texts seldom say of what kind their event is, or its year. So "visit 2012" finds few visits of
2012, or none, and the filters find them all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from viewer.domain.dates import Date
from viewer.domain.narrowing import wanting
from viewer.domain.queries import Facet, Query

_MOST_WORDS = 12
_LONGEST_DATE = 5
"""In words: some time in May 2022."""
_OPERATOR = re.compile(r'["“”„*]|(?:^|\s)-')
"""What asks for words as they stand, or to leave them out."""
_JOINING = frozenset(("and", "at", "by", "during", "from", "in", "of", "on", "the", "to", "with"))
"""Words that only join the others, and are nothing to look for once these are filters."""


def as_filters(query: Query, kinds: Mapping[str, Collection[str]]) -> Query | None:
    """The query with filters in place of the words that name a kind or a date.

    Args:
        query: its text is what somebody typed.
        kinds: the kinds that a word names, by that word in lower case; see ``names_of_kinds``.

    Returns:
        None where no word names either.
    """
    words = query.text.split()
    if _OPERATOR.search(query.text) or len(words) > _MOST_WORDS:
        return None
    date, words = _date_among(words)
    wanted, words = _kinds_among(words, kinds)
    if date is None and not wanted:
        return None
    text = " ".join(word for word in words if word.lower() not in _JOINING)
    found = query._replace(text=text, span=(date.start, date.end) if date else query.span)
    for kind in wanted:
        found = wanting(found, Facet.KIND, kind)
    return found


def names_of_kinds(kinds: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Kinds by what names them, in lower case: themselves, their names, and English plurals.

    Args:
        kinds: each with its name in the reader's language.
    """
    named: dict[str, set[str]] = {}
    for kind, name in kinds:
        for word in {kind.lower(), name.lower()} - {""}:
            for form in (word, *_plurals(word)):
                named.setdefault(form, set()).add(kind)
    return named


def _plurals(word: str) -> tuple[str, ...]:
    if not word.isascii():
        return ()
    return (f"{word}s", f"{word}es", *([f"{word[:-1]}ies"] if word.endswith("y") else []))


def _date_among(words: list[str]) -> tuple[Date | None, list[str]]:
    """The longest run of words that is a date with a number in it, and the other words."""
    for length in range(min(len(words), _LONGEST_DATE), 0, -1):
        for first in reversed(range(len(words) - length + 1)):
            date = _date_of(" ".join(words[first : first + length]))
            if date is not None:
                return date, [*words[:first], *words[first + length :]]
    return None, words


def _date_of(text: str) -> Date | None:
    """A date that all of a text tells, with limits to filter by."""
    from viewer.domain.reading import Ambiguous, Unreadable, read

    if not any(map(str.isdigit, text)):
        return None
    try:
        reading = read(text)
    except (Ambiguous, Unreadable):
        return None
    is_limited = reading.date.start is not None or reading.date.end is not None
    return reading.date if is_limited and not reading.notes else None


def _kinds_among(
    words: list[str], kinds: Mapping[str, Collection[str]]
) -> tuple[list[str], list[str]]:
    """Kinds that all words name together, or else one by one; and the words that name none."""
    whole = kinds.get(" ".join(words).lower())
    if whole:
        return sorted(whole), []
    wanted = {kind for word in words for kind in kinds.get(word.lower(), ())}
    return sorted(wanted), [word for word in words if word.lower() not in kinds]
