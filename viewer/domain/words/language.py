"""What a language needs beside the patterns that Babel knows: templates, as data.

In every template ``{0}``, ``{1}`` stand for dates already in words. A further language is a
further record; one that has none is told by the neutral record, with signs instead of words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class Language(NamedTuple):
    """The words of one language for what is known of a date, and what is not."""

    name: str
    """The language code that the record is for; empty for the neutral one."""
    approximate: str
    uncertain: str
    doubtful: str
    """Uncertain and approximate at once."""
    some_time_in: str
    """A date known to a month, year or the like: ``some time in {0}``."""
    some_time_from: str
    """A date somewhere between two months, years or days."""
    decade: str
    """``{0}`` is the first year: ``the {0}s``."""
    since: str
    until: str
    end_unknown: str
    start_unknown: str
    between: str
    before: str
    after: str
    or_earlier: str
    or_later: str
    comma: str
    aside: str
    """A date, and on the same line what is in doubt about it."""
    last_or: str
    """The last two of a set of which one is meant."""
    last_and: str
    """The last two of a set of which all are meant."""
    to: str
    """From one date to another that shares no part with it."""
    week: str
    day_of_unknown_month: str
    """``{0}`` the day's number, ``{1}`` the year."""
    of_unknown_year: str
    """``{0}`` a month or day, without a year that could be said."""
    of_unknown_year_in: str
    """``{0}`` a month or day, ``{1}`` a decade or century."""
    day_of_unknown_month_and_year: str
    hour_of: str
    """``{0}`` the day, ``{1}`` and ``{2}`` the full hours around."""
    time_of: str
    parts_uncertain: str
    """``{0}`` the date, ``{1}`` the parts of it that are qualified."""
    part_uncertain: str
    part_approximate: str
    part_doubtful: str
    significant: str
    """``{0}`` the estimate, ``{1}`` and ``{2}`` the first and last year."""
    julian: str
    """``{0}`` the date, ``{1}`` the same day in the Julian calendar."""
    julian_unconverted: str
    century_assumed: str
    under: str
    at_least: str
    unknown_time: str
    backwards: str
    """An elapsed time before: ``{0} before``."""
    forwards: str
    same_day: str
    unit_gap: str
    """Between the parts of an elapsed time."""
    parts: tuple[str, str, str] = ("year", "month", "day")
    eras: tuple[str, str] | None = None
    """Before and after year 1, where Babel's names are not wanted."""
    ordinals: tuple[str, ...] = ()
    """Days of a month, from the first, where a bare number does not do."""
    seasons: Mapping[int, str] = _NOTHING
    """``{0}`` the year or years, by EDTF code 21 to 41."""
    units: Mapping[str, tuple[str, str]] = _NOTHING
    """One and several years, months, days, hours, minutes, seconds."""
    only: Mapping[str, str] = _NOTHING
    """The doubt on a card by what is known: ``year only``."""
    exact: Mapping[str, str] = _NOTHING
    """How exactly a date is known, by the values of ``exactness``."""
    patterns: Mapping[str, str] = _NOTHING
    """CLDR patterns instead of Babel's, by ``year``, ``month``, ``day``, ``weekday``."""
    spans: Mapping[str, str] = _NOTHING
    """CLDR patterns of intervals by the largest unit that differs and the unit of both ends:
    ``day d``, ``day M``, ``day y``, ``month M``, ``month y``; the ends part at ``|``."""


NEUTRAL = Language(
    name="",
    approximate="≈ {0}",
    uncertain="{0} (?)",
    doubtful="≈ {0} (?)",
    some_time_from="{0} – {1}",
    decade="",
    since="{0} – …",
    until="… – {0}",
    end_unknown="{0} – ?",
    start_unknown="? – {0}",
    between="{0} – {1}",
    before="< {0}",
    after="> {0}",
    or_earlier="≤ {0}",
    or_later="≥ {0}",
    comma="{0}, {1}",
    aside="{0}, {1}",
    last_or="{0} / {1}",
    last_and="{0} + {1}",
    to="{0} – {1}",
    week="{0}",
    day_of_unknown_month="{1}-??-{0}",
    of_unknown_year_in="{0} ({1})",
    day_of_unknown_month_and_year="????-??-{0}",
    hour_of="{0}, {1}–{2}",
    time_of="{0}, {1}",
    parts_uncertain="{0} (?)",
    part_uncertain="{0}",
    part_approximate="{0}",
    part_doubtful="{0}",
    significant="≈ {0} ({1} – {2})",
    julian="{0} (OS {1})",
    under="< {0}",
    at_least="≥ {0}",
    unknown_time="?",
    backwards="− {0}",
    forwards="+ {0}",
    same_day="0",
    unit_gap="{0}, {1}",
    some_time_in="{0}",
    julian_unconverted="{0}",
    of_unknown_year="{0}",
    century_assumed="{0}",
)
