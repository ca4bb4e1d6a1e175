"""Datelines of letters and dispatches: a place before the day, “Washington, March 3, 1972”."""

from __future__ import annotations

import re

from viewer.domain.reading.months import fold, months_of, weekday_of
from viewer.domain.reading.results import Note
from viewer.domain.reading.vocabulary import DENIALS, WORDS

_NAME = r"[^\W\d_](?:[^\W\d_]|[ .'-])*"
_DATELINE = re.compile(rf"(?P<place>{_NAME}(?:, {_NAME}){{0,2}}), (?P<date>.*\d.*)")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 6
_PARTICLE = re.compile(
    "al|am|an|auf|bei|da|das|de|del|der|des|di|do|dos|e|el|en|i|im|in|la|las|le|les|los|na|nad|of|"
    "on|sur|the|upon|van|y"
)
"""Words in the middle of places' names, whatever they mean in dates."""
_UNDONE = re.compile(
    "cancell?ed|postponed|proposed|deferred|rejected|intended|scheduled|undated|unsigned|destroyed|"
    "lost"
)
"""What became of an event that did not take place, or of a letter; no names of places either."""


def without_place(text: str, notes: set[Note]) -> str | None:
    """The date of a dateline that names a place and then a day or month; None for another text.

    Args:
        text: cleaned.
        notes: gets ``Note.PLACE_PASSED_OVER`` where it is one.
    """
    match = _DATELINE.fullmatch(text)
    if match is None:
        return None
    first, *others = _WORD.findall(match["place"])
    words = [first, *(word for word in others if not _PARTICLE.fullmatch(word))]
    if len(words) > _MOST_WORDS or not all(map(_names_something, words)):
        return None
    if not any(months_of(fold(word)) for word in _WORD.findall(match["date"])):
        return None
    notes.add(Note.PLACE_PASSED_OVER)
    return match["date"]


def _names_something(word: str) -> bool:
    """Whether a word can be of a place's name: with a capital, and without a meaning in dates."""
    plain = fold(word)
    is_of_dates = plain in WORDS or months_of(plain) or weekday_of(plain) is not None
    is_no_place = plain in DENIALS or _UNDONE.fullmatch(plain)
    return word[0].isupper() and not is_of_dates and not is_no_place
