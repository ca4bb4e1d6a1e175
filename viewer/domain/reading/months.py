"""Names of months and weekdays in the languages Babel knows, as tables of folded words.

A name that two languages give to different months (``listopad`` is November in Polish and
October in Croatian) keeps both: the reader then asks instead of choosing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

MONTHS = (
    *("", "January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
"""English names for messages, by number."""
ENGLISH = ("en",)
LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "ru", "nl", "pl", "uk", "sv", "da", "nb", "fi", "cs"),
    *("sk", "hu", "ro", "bg", "hr", "sr", "sl", "el", "tr", "id", "ca", "eu", "gl", "et", "lv"),
    *("lt", "is", "ga", "cy", "mk", "be", "sq"),
)
"""Chinese, Japanese and Korean number their months; the tokens know those. ``scripts`` knows the
names in scripts whose words hold more than letters."""
FURTHER = (
    *("az", "uz", "tk", "kk", "ky", "tg", "fil", "sw", "af", "mt", "lb", "fo", "oc", "ast", "fy"),
    *(
        "gd",
        "br",
        "eo",
        "so",
        "ms",
        "rm",
        "fur",
        "sc",
        "ha",
        "zu",
        "xh",
        "sn",
        "rw",
        "mg",
        "mi",
        "tt",
    ),
)
"""Languages whose names are looked for where those above have none; they take nothing from them."""

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
    split = unicodedata.normalize("NFKD", word.lower().replace("ʼ", "'"))
    return "".join(c for c in split if not unicodedata.combining(c)).strip(".")


def _names(language: str, field: str) -> Iterator[tuple[str, int]]:
    """Folded names of ``months`` (1 to 12) or ``days`` (0 Monday to 6) in one language."""
    from babel import Locale  # only when a cell has a word in it: start-up stays cheap

    widths = getattr(Locale.parse(language), field)
    for usage in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in widths[usage][width].items():
                word = fold(name)
                if len(word) > 2 and word.replace("'", "").isalpha():
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
    found = month_names(ENGLISH).get(word) or month_names(LANGUAGES).get(word)
    if found or word in weekday_names(LANGUAGES):
        return found or frozenset()
    return month_names(FURTHER).get(word, frozenset())


def languages_of(words: Iterable[str]) -> frozenset[str] | None:
    """The languages that settle month names of several meanings by the other names beside them.

    ``listopada`` beside ``maja`` is Polish, beside ``svibnja`` Croatian.

    Args:
        words: folded words of one column; those that name no month are passed over.

    Returns:
        The languages in which every month name of the column is one, with English; None where no
        name has several meanings, or they still differ.
    """
    names = [word for word in words if months_of(word)]
    doubtful = [word for word in names if len(months_of(word)) > 1]
    if not doubtful:
        return None
    fitting = [
        language
        for language in LANGUAGES
        if all(word in month_names((language,)) for word in names)
    ]
    settled = all(
        len({month_names((language,))[word] for language in fitting}) == 1 for word in doubtful
    )
    return frozenset([*fitting, *ENGLISH]) if settled and fitting else None


def weekday_of(word: str) -> int | None:
    """The weekday that a folded word names, 0 for Monday; None where it names none."""
    found = weekday_names(ENGLISH).get(word)
    if found is None:
        found = weekday_names(LANGUAGES).get(word)
    return weekday_names(FURTHER).get(word) if found is None else found
