"""Names of months and weekdays in the languages Babel knows, as tables of folded words.

A name that two languages give to different months (``listopad`` is November in Polish and
October in Croatian) keeps both: the reader then asks instead of choosing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

ENGLISH = ("en",)
LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "ru", "nl", "pl", "uk", "sv", "da", "nb", "fi", "cs"),
    *("sk", "hu", "ro", "bg", "hr", "sr", "sl", "el", "tr", "id", "ca", "eu", "gl", "et", "lv"),
    *("lt", "is", "ga", "cy", "mk", "be", "sq"),
)
"""Chinese, Japanese and Korean number their months; the tokens know those."""

EXTRA_MONTHS = {
    **{"sept": 9, "fevr": 2, "janner": 1, "feber": 2, "mrz": 3, "maerz": 3, "gen": 1},
    **{"jän": 1, "jänn": 1, "dic": 12, "dez": 12, "sett": 9},
}
"""Spellings in common use that the locale data leave out in one version or another."""

EXTRA_WEEKDAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


def fold(word: str) -> str:
    """A word without case, marks above or below letters, and dots: ``Févr.`` is ``fevr``."""
    if word.isascii():
        return word.lower().strip(".")
    split = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in split if not unicodedata.combining(c)).strip(".")


def _names(language: str, field: str) -> Iterator[tuple[str, int]]:
    """Folded names of ``months`` (1 to 12) or ``days`` (0 Monday to 6) in one language."""
    from babel import Locale  # only when a cell has a word in it: start-up stays cheap

    widths = getattr(Locale.parse(language), field)
    for usage in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in widths[usage][width].items():
                word = fold(name)
                if len(word) > 2 and word.isalpha():
                    yield word, number


@cache
def month_names(languages: tuple[str, ...]) -> dict[str, frozenset[int]]:
    """Folded month names of the languages, each with the months it can mean."""
    table: dict[str, set[int]] = {}
    for language in languages:
        for word, number in _names(language, "months"):
            table.setdefault(word, set()).add(number)
    for word, number in EXTRA_MONTHS.items():
        table.setdefault(fold(word), {number})
    return {word: frozenset(numbers) for word, numbers in table.items()}


@cache
def weekday_names(languages: tuple[str, ...]) -> dict[str, int]:
    """Folded weekday names, 0 Monday to 6 Sunday; a name of several days is left out."""
    table: dict[str, set[int]] = {}
    for language in languages:
        for word, number in _names(language, "days"):
            table.setdefault(word, set()).add(number)
    known = {word: min(numbers) for word, numbers in table.items() if len(numbers) == 1}
    return EXTRA_WEEKDAYS | known


def months_of(word: str, languages: frozenset[str] | None = None) -> frozenset[int]:
    """The months that a folded word can name; empty where it names none.

    English is looked up first and holds, so that a file in English never loads forty tables.
    """
    if languages is not None:
        return month_names(tuple(sorted(languages))).get(word, frozenset())
    found = month_names(ENGLISH).get(word)
    return found or month_names(LANGUAGES).get(word, frozenset())


def weekday_of(word: str) -> int | None:
    """The weekday that a folded word names, 0 for Monday; None where it names none."""
    found = weekday_names(ENGLISH).get(word)
    return weekday_names(LANGUAGES).get(word) if found is None else found
