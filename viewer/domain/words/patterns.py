"""Years, months and days in the patterns of a language (CLDR, through Babel).

Babel's own formatting stops at the years 1 and 9999; here patterns are taken apart once and
filled with integers, so that every year works and a date costs a few microseconds.
Pattern letters: https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from viewer.domain.civil import days_from_civil, weekday
from viewer.domain.words.chinese import CHINESE
from viewer.domain.words.english import ENGLISH
from viewer.domain.words.language import NEUTRAL, Language

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = {"en": ENGLISH, "zh": CHINESE, "zh_Hans": CHINESE}
"""The languages that have words of their own, by code, or by code and script: ``sr_Latn``."""

_TOKEN = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+")
_SKELETONS = {
    "year": ("y",),
    "month": ("yMMMM", "yMMM"),
    "day": ("yMMMMd", "yMMMd"),
    "month_day": ("MMMMd", "MMMd"),
    "bare_month": (),
}
_FALLBACK = {
    "year": "y",
    "month": "MMMM y",
    "day": "d MMMM y",
    "month_day": "d MMMM",
    "bare_month": "LLLL",
}
_ERA_BELOW = 1000
"""Years of fewer digits than four are told with their era."""
_GROUPED_FROM = 10_000
_MILLION = 1_000_000
_DIGITS = 3
"""Of a number of millions or billions that is told as such."""

Token = tuple[str, str]


class Calendar:
    """How one locale writes dates."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.language = _language(locale)
        months = locale.months
        self._months = {
            "M": tuple(months["format"]["wide"][i] for i in range(1, 13)),
            "L": tuple(months["stand-alone"]["wide"][i] for i in range(1, 13)),
        }
        self._weekdays = tuple(locale.days["format"]["wide"][i] for i in range(7))
        eras = locale.eras["abbreviated"]
        self._eras = self.language.eras or (eras[0], eras[1])
        self._has_era_first = self._skeleton("Gy", default="y G").startswith("G")
        self._group = locale.number_symbols.get("latn", locale.number_symbols).get("group", ",")
        self._tokens: dict[tuple[str, bool], tuple[Token, ...]] = {}
        self._spans: dict[str, tuple[tuple[Token, ...], tuple[Token, ...]] | None] = {}

    def year(self, year: int) -> str:
        """A year, with its era where it needs one."""
        return self._filled("year", year, 1, 1)

    def month(self, year: int, month: int) -> str:
        """A month of a year."""
        return self._filled("month", year, month, 1)

    def day(self, year: int, month: int, day: int) -> str:
        """A day."""
        return self._filled("day", year, month, day)

    def weekday(self, year: int, month: int, day: int) -> str:
        """A day with the day of the week."""
        return self._filled("weekday", year, month, day)

    def bare_month(self, month: int) -> str:
        """The name of a month that stands alone."""
        return self._render(self._pattern("bare_month", False), 2000, month, 1)

    def month_day(self, month: int, day: int) -> str:
        """A day of the year."""
        return self._render(self._pattern("month_day", False), 2000, month, day)

    def span(self, unit: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> str:
        """From one year, month or day to another of the same unit, naming shared parts once."""
        tell = {"year": self._year_of, "month": self._month_of, "day": self._day_of}[unit]
        size = ("year", "month", "day").index(unit) + 1
        if first[:size] == last[:size]:
            return tell(first)
        differing = "y" if first[0] != last[0] else "M" if first[1] != last[1] else "d"
        halves = self._span_pattern(f"{unit} {differing}")
        if halves is None or not (first[0] >= _ERA_BELOW and last[0] < _GROUPED_FROM):
            return self.language.to.format(tell(first), tell(last))
        return self._render(halves[0], *first) + self._render(halves[1], *last)

    def _year_of(self, date: tuple[int, int, int]) -> str:
        return self.year(date[0])

    def _month_of(self, date: tuple[int, int, int]) -> str:
        return self.month(date[0], date[1])

    def _day_of(self, date: tuple[int, int, int]) -> str:
        return self.day(*date)

    def _filled(self, name: str, year: int, month: int, day: int) -> str:
        return self._render(
            self._pattern(name, not _ERA_BELOW <= year < _GROUPED_FROM), year, month, day
        )

    def _pattern(self, name: str, has_era: bool) -> tuple[Token, ...]:
        key = name, has_era
        tokens = self._tokens.get(key)
        if tokens is None:
            text = self._pattern_text(name)
            if has_era:
                text = f"G{text}" if self._has_era_first else f"{text} G"
            tokens = self._tokens[key] = _compiled(text)
        return tokens

    def _pattern_text(self, name: str) -> str:
        own = self.language.patterns.get(name)
        if own and self._uses_own_patterns():
            return own
        formats = {"day": "long", "weekday": "full"}
        if name in formats:
            return str(self.locale.date_formats[formats[name]].pattern)
        for skeleton in _SKELETONS[name]:
            text = self._skeleton(skeleton)
            if text:
                return re.sub(r"(?<!M)MMM(?!M)", "MMMM", text)
        return _FALLBACK[name]

    def _uses_own_patterns(self) -> bool:
        """English without a country has the patterns of this app, with one Babel's of there."""
        return self.language.name != "en" or self.locale.territory is None

    def _skeleton(self, name: str, default: str = "") -> str:
        found = self.locale.datetime_skeletons.get(name)
        return default if found is None else str(found.pattern)

    def _span_pattern(self, key: str) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
        if key not in self._spans:
            text = self._span_text(key)
            first, bar, last = text.partition("|")
            self._spans[key] = (_compiled(first), _compiled(last)) if bar else None
        return self._spans[key]

    def _span_text(self, key: str) -> str:
        if self._uses_own_patterns() and key in self.language.spans:
            return self.language.spans[key]
        unit, differing = key.split()
        skeleton = {"year": "y", "month": "yMMMM", "day": "yMMMd"}[unit]
        halves = self.locale.interval_formats.get(skeleton, {}).get(differing)
        if not halves or len(halves) != 2:
            return ""
        return re.sub(r"(?<!M)MMM(?!M)", "MMMM", "|".join(halves))

    def _render(self, tokens: tuple[Token, ...], year: int, month: int, day: int) -> str:
        out = []
        for letter, text in tokens:
            if not letter:
                out.append(text)
            elif letter == "y":
                out.append(self._year_number(year))
            elif letter == "d":
                out.append(f"{day:02d}" if text == "dd" else str(day))
            elif letter == "G":
                out.append(self._eras[year > 0])
            elif letter == "E":
                out.append(self._weekdays[weekday(days_from_civil(year, month, day))])
            elif len(text) > 2:
                out.append(self._months[letter][month - 1])
            else:
                out.append(f"{month:0{len(text)}d}")
        return "".join(out)

    def _year_number(self, year: int) -> str:
        shown = year if year > 0 else 1 - year
        for number in {shown, abs(year)}:
            # So far off that the missing year 0 makes no difference.
            if number >= _MILLION and _is_round(number):
                return compact_number(number, self.locale)
        return str(shown) if shown < _GROUPED_FROM else f"{shown:,}".replace(",", self._group)


def compact_number(number: float, locale: Locale) -> str:
    """A large number in words and three digits: "13.8 billion"."""
    from babel.numbers import format_compact_decimal  # its import would slow every start

    form: Literal["long", "short"] = "long" if "long" in locale.compact_decimal_formats else "short"
    return str(
        format_compact_decimal(number, format_type=form, locale=locale, fraction_digits=_DIGITS - 1)
    )


def _is_round(number: int) -> bool:
    """Whether a number has few digits before its zeros."""
    return not str(number)[_DIGITS:].strip("0")


def _compiled(pattern: str) -> tuple[Token, ...]:
    """Pairs of the field's letter and its run of letters; literal text has no letter."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(pattern):
        run, letter = found[0], found[2]
        if letter in ("y", "u", "Y"):
            tokens.append(("y", run))
        elif letter in ("E", "c", "e"):
            tokens.append(("E", run))
        elif letter:
            tokens.append((letter if letter in "MLdG" else "", run if letter in "MLdG" else ""))
        else:
            literal = found[1] if found[1] is not None else run
            tokens.append(("", literal.replace("''", "'") or "'"))
    return tuple(tokens)


def _language(locale: Locale) -> Language:
    code = locale.language if locale.script is None else f"{locale.language}_{locale.script}"
    return LANGUAGES.get(code, NEUTRAL)


@lru_cache(maxsize=64)
def calendar_for(locale: str) -> Calendar:
    """The patterns of a locale such as ``en`` or ``pt-BR``; English where Babel has none."""
    from babel import Locale, UnknownLocaleError  # slow to import, and the core starts without

    for name in (locale.replace("-", "_").partition(".")[0], locale[:2]):
        try:
            return Calendar(Locale.parse(name))
        except (ValueError, UnknownLocaleError):
            continue
    return Calendar(Locale("en"))
