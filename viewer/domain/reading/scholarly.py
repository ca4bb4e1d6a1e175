"""Dates as editors of charters and cataloguers of manuscripts write them, in plainer words.

``1150 × 1200`` is one day between the two; ``s. XII ex.`` the late twelfth century; ``MDCCLXXVI``
stands on a title page; ``3rd millennium BC`` beside a tablet; ``KW 7/2012`` in a German calendar.
"""

from __future__ import annotations

import re

from viewer.domain.edtf.plain import year_text
from viewer.domain.reading.numerals import roman_value

_BETWEEN = re.compile(r"(.*\d(?: BC)?) ?× ?(\d.*)")
_BETWEEN_YEARS = re.compile(r"(\d{3,4}) x (\d{3,4})", re.ASCII)
_LONGEST = 150
"""Years that charters are dated between; 768 x 1024 measures something."""
_ROMAN = re.compile(
    r"(?:a\.? ?d\.? |anno (?:domini )?)?"
    r"(M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\.?",
    re.IGNORECASE,
)
_SHORTEST_ROMAN = 4
"""Letters of a year; fewer are words, such as MIX or MD."""
_CENTURY = re.compile(
    r"(?:s\.|saec\.|sec\.|saeculum) ?(?P<after>[XVI]{1,5})(?: (?P<part>in|med|ex)\.)?"
    r"|(?P<before>[XVI]{1,5})e s\.",
)
_PARTS = {"in": "early ", "med": "mid ", "ex": "late "}
_MILLENNIUM = re.compile(
    r"(?:the )?(\d)(?:st|nd|rd|th) mill(?:ennium|\.)(?P<bc> b\.? ?c\.?(?: ?e\.?)?)?(?: a\.?d\.?)?",
    re.IGNORECASE,
)
_CALENDAR_WEEK = re.compile(r"KW ?(\d{1,2})(?: ?[/,] ?| )(\d{4})")
"""Of the German standard, whose weeks are those of ISO 8601."""


def plainly_told(text: str) -> str:
    """The text in words or EDTF that the reader knows; others stay as they are.

    Args:
        text: cleaned.
    """
    if match := _CALENDAR_WEEK.fullmatch(text):
        return f"{match[2]}-W{int(match[1]):02d}"
    if "×" in text and (match := _BETWEEN.fullmatch(text)):  # most cells have none
        return f"between {match[1]} and {match[2]}"
    match = _BETWEEN_YEARS.fullmatch(text)
    if match and int(match[2]) - int(match[1]) <= _LONGEST:
        return f"between {match[1]} and {match[2]}"
    if match := _CENTURY.fullmatch(text):
        number = roman_value(match["after"] or match["before"])
        return f"{_PARTS.get(match['part'], '')}{number}th century"
    if match := _MILLENNIUM.fullmatch(text):
        return _millennium(int(match[1]), is_before=bool(match["bc"]))
    match = _ROMAN.fullmatch(text)
    if match is not None and len(match[1]) >= _SHORTEST_ROMAN:
        return str(roman_value(match[1]))
    return text


def _millennium(number: int, *, is_before: bool) -> str:
    """EDTF of a millennium: 3000 to 2001 BCE, or 1000 to 1999 as centuries are counted."""
    if is_before:
        return f"[{year_text(1 - 1000 * number)}..{year_text(1000 - 1000 * number)}]"
    first = max(1000 * (number - 1), 1)
    return f"[{year_text(first)}..{year_text(1000 * number - 1)}]"
