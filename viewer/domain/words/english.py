"""English."""

from __future__ import annotations

from viewer.domain.words.language import Language

_SUFFIXES = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_SEASONS = ("spring", "summer", "autumn", "winter")
_RANKS = ("first", "second", "third", "fourth")


def _parts_of_year() -> dict[int, str]:
    named = {21 + i: name + " {0}" for i, name in enumerate(_SEASONS)}
    named |= {25 + i: name + " {0} (northern hemisphere)" for i, name in enumerate(_SEASONS)}
    named |= {29 + i: name + " {0} (southern hemisphere)" for i, name in enumerate(_SEASONS)}
    named |= {33 + i: f"the {rank} quarter of {{0}}" for i, rank in enumerate(_RANKS)}
    thirds = ("first", "second", "last")  # "the third third" is hard to read
    named |= {37 + i: f"the {rank} third of {{0}}" for i, rank in enumerate(thirds)}
    named |= {40 + i: f"the {rank} half of {{0}}" for i, rank in enumerate(_RANKS[:2])}
    return named


ENGLISH = Language(
    name="en",
    approximate="about {0}",
    uncertain="perhaps {0}",
    doubtful="perhaps about {0}",
    some_time_in="some time in {0}",
    some_time_from="some time from {0} to {1}",
    decade="the {0}s",
    since="since {0}",
    until="until {0}",
    end_unknown="from {0}, end unknown",
    start_unknown="until {0}, start unknown",
    between="between {0} and {1}",
    before="before {0}",
    after="after {0}",
    or_earlier="{0} or earlier",
    or_later="{0} or later",
    comma="{0}, {1}",
    aside="{0}, {1}",
    last_or="{0} or {1}",
    last_and="{0} and {1}",
    to="{0} – {1}",
    week="a day of the week {0}",
    day_of_unknown_month="the {0} of an unknown month of {1}",
    of_unknown_year="{0} of an unknown year",
    of_unknown_year_in="{0} of an unknown year of {1}",
    day_of_unknown_month_and_year="the {0} of an unknown month and year",
    hour_of="{0}, between {1} and {2}",
    time_of="{0}, {1}",
    parts_uncertain="{0} ({1})",
    part_uncertain="{0} uncertain",
    part_approximate="{0} approximate",
    part_doubtful="{0} uncertain and approximate",
    significant="about {0}, some time from {1} to {2}",
    julian="{0} ({1} in the Julian calendar)",
    julian_unconverted="{0} (dated by the Julian calendar)",
    century_assumed="{0} (century assumed)",
    under="under {0}",
    at_least="at least {0}",
    unknown_time="an unknown time",
    backwards="{0} before",
    forwards="{0} after",
    same_day="the same day",
    unit_gap="{0}, {1}",
    eras=("BCE", "CE"),
    ordinals=tuple(f"{day}{_SUFFIXES.get(day, 'th')}" for day in range(1, 32)),
    seasons=_parts_of_year(),
    units={
        "year": ("year", "years"),
        "month": ("month", "months"),
        "day": ("day", "days"),
        "hour": ("hour", "hours"),
        "minute": ("minute", "minutes"),
        "second": ("second", "seconds"),
    },
    only={
        "hour": "hour only",
        "week": "week only",
        "month": "month only",
        "season": "season only",
        "quarter": "quarter only",
        "half": "part of the year only",
        "year": "year only",
        "decade": "decade only",
        "century": "century only",
        "set": "one of these",
        "interval": "not more exact",
        "approximate": "approximate",
        "uncertain": "uncertain",
        "doubtful": "uncertain and approximate",
        "in_force": "end open",
        "end_unknown": "end unknown",
        "open_start": "start open",
        "start_unknown": "start unknown",
        "century_assumed": "century assumed",
    },
    exact={
        "day": "exact to the day",
        "week": "exact to the week",
        "month": "month only",
        "season": "season only",
        "quarter": "quarter only",
        "half": "part of the year only",
        "year": "year only",
        "decade": "decade only",
        "century": "century only",
        "interval": "from one date to another",
        "set": "one or all of several dates",
        "approximate": "approximate",
        "uncertain": "uncertain",
        "open": "without a known start or end",
        "second": "exact to the second",
        "minute": "exact to the minute",
        "hour": "exact to the hour",
        "open_end": "open end",
        "open_start": "open start",
        "unspecified": "not more exact",
    },
    patterns={
        "year": "y",
        "month": "MMMM y",
        "day": "d MMMM y",
        "weekday": "EEEE, d MMMM y",
        "month_day": "d MMMM",
    },
    spans={
        "day d": "d–|d MMMM y",
        "day M": "d MMMM – |d MMMM y",
        "day y": "d MMMM y – |d MMMM y",
        "month M": "MMMM–|MMMM y",
        "month y": "MMMM y – |MMMM y",
        "year y": "y–|y",
    },
)
