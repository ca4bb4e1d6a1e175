"""The order in which people look for names: numbers by their value, letters by their sound."""

from __future__ import annotations

import re
from unicodedata import normalize

from viewer.domain.diacritics import folded

_DIGITS = re.compile("([0-9]+)")
_WIDE_DIGITS = re.compile("[０-９]+")

NaturalKey = tuple[tuple[str | tuple[int, str], ...], str, str]
"""Texts and numbers in turn, the numbers as their length and digits; then the name itself."""


def natural_key(name: str) -> NaturalKey:
    """What to sort names by: "Round 2" before "Round 10", É among E and not behind Z."""
    plain = folded(name)
    if not plain.isascii():
        plain = _WIDE_DIGITS.sub(lambda run: normalize("NFKC", run[0]), plain)
    parts = _DIGITS.split(plain)
    # Each second part is of digits. They stay text: of no length is a number too long.
    told = (_number(part) if place % 2 else part for place, part in enumerate(parts))
    return tuple(told), name.casefold(), name


def _number(digits: str) -> tuple[int, str]:
    told = digits.lstrip("0")
    return len(told), told
