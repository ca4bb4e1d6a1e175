"""Fiscal and school years, which begin in a month that the text does not say.

The fiscal year 2012 began in October 2011 in Washington, in April 2012 in London and Tokyo, in July
2011 in Canberra, and in January 2012 in Beijing: a text that names one year is read as about that
year, and one that names two as some time in the two.
"""

from __future__ import annotations

import re

from viewer.domain.reading.results import Note

_YEAR = r"(?:\d{4}|'?\d\d)(?!\d)"
_YEARS = rf"(?P<first>{_YEAR})(?:\s?[-–/]\s?(?P<last>{_YEAR}))?"
_PART = r"(?:q[1-4]|[1-4]q|h[12]|[12]h)"
_NAMES = (
    r"f\.?\s?y\.?|fiscal(?:\s+year)?|financial\s+year|budget\s+year|a\.?y\.?(?=\s?\d{4}\s?[-–/])|"
    r"academic\s+year|school\s+year|haushaltsjahr|rechnungsjahr|gesch[aä]ftsjahr|schuljahr|"
    r"exercice(?:\s+budg[eé]taire)?|ann[eé]e\s+(?:scolaire|budg[eé]taire|fiscale)|"
    r"ejercicio(?:\s+fiscal)?|a[nñ]o\s+fiscal|anno\s+fiscale|(?:会计|會計|财政|財政)年度"
)
_NAMED = re.compile(
    rf"(?:{_PART}[\s/,-]*)?\b(?:{_NAMES})[\s-]*{_YEARS}(?:[\s/,-]*{_PART})?", re.IGNORECASE
)
_COUNTED = re.compile(rf"{_YEARS}\s?(?:年度|학년도|회계연도)")


def in_plain_years(text: str, notes: set[Note]) -> str:
    """The text with a fiscal year in words that say no more than it does; others as they are.

    Args:
        text: cleaned.
        notes: gets ``Note.FISCAL_YEAR`` where it is one.
    """
    match = _NAMED.fullmatch(text) or _COUNTED.fullmatch(text)
    if match is None:
        return text
    notes.add(Note.FISCAL_YEAR)
    first, last = (_marked(match[name] or "") for name in ("first", "last"))
    return f"between {first} and {_whole(last, first)}" if last else f"about {first}"


def _marked(year: str) -> str:
    """A year of two digits as one that cannot be a day or a month."""
    return f"'{year}" if len(year) == 2 else year


def _whole(last: str, first: str) -> str:
    """The second year with the first one's century, one later where a century turned."""
    if len(first) != 4 or len(last) == 4:
        return last
    year = int(first[:2] + last[1:])
    return str(year if year > int(first) else year + 100)
