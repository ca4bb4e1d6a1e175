"""Dates that name a month of the Islamic, the Persian or the Jewish calendar, as Gregorian ones.

The Islamic month began when the new moon was seen, so that its days lay up to two days off those of
any table: such a date becomes the stretch of days of which it is one. The two others are reckoned,
and a day of theirs is told as the one of its morning; the Jewish one began on the evening before.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from viewer.domain.other_calendars import hebrew_months, islamic_day, persian_day
from viewer.domain.reading.parts import counted_day_text, nth_day
from viewer.domain.reading.results import Ambiguous, Note, Unreadable

_SLACK = 2
"""Days by which a month may have begun earlier or later than the table says."""
_LONGEST_MOON = 30
"""Days that any month may have had where the moon was watched for, whatever the table says."""
_OF_TODAY = range(1304, 1500)
"""Years that may be of either calendar that counts from the Hijra: before them Iran's months were
others than today's."""
_AL = r" ?(?:[aeou]l ?)?"
_DHU = rf"(?:dh?|z)[iu]{_AL}"
_ISLAMIC = (
    r"m[uo]harram|محرم",
    r"safar|صفر",
    rf"rabi{_AL}(?:aww?al|i|1)|ربيع الاول",
    rf"rabi{_AL}(?:thani|sani|akhi?r|ii|2)|ربيع (?:الثاني|الاخر)",
    rf"j[ua]mad[ai]{_AL}(?:ula|aww?al|i|1)|جماد[ىي] الاولى",
    rf"j[ua]mad[ai]{_AL}(?:thani|thaniyah?|sani|akhi?rah?|akhi?r|ii|2)|جماد[ىي] (?:الثانية|الاخرة)",
    r"rajab|رجب",
    r"shaban|شعبان",
    r"rama[dz]h?an|رمضان",
    r"sha(?:ww|vv)al|شوال",
    rf"{_DHU}q[aei]+d+a?h?|ذ[وي] القعدة",
    rf"{_DHU}h[aei]jj?a?h?|ذ[وي] الحجة",
)
_PERSIAN = (
    *(r"farvardin|فرورد[یي]ن", r"ordibehesht|ارد[یي]بهشت", "khordad|خرداد", r"tir|ت[یي]ر"),
    *("a?mordad|ا?مرداد", r"shahrivar|شهر[یي]ور", "mehr|مهر", "aban|ابان", "azar|اذر"),
    *(r"dey|د[یي]", "bahman|بهمن", "esfand|اسفند"),
)
_HEBREW = (
    *("tishr(?:ei|i)|תשרי", r"(?:mar ?)?(?:ch?|kh?|h)eshvan|(?:מר)?חשוו?ן", "[kc]h?isle[vw]|כסלו"),
    *("te[vb]eth?|טבת", "she?[vb]at|שבט", "adar (?:i|1|rishon)|אדר (?:א|ראשון)"),
    *("adar (?:ii|2|sheni)|אדר (?:ב|שני)", "adar|אדר", "niss?an|ניסן", "iyy?ar|איי?ר"),
    *("siv?van|סיוו?ן", "tamm?uz|תמוז", "(?:menachem )?a[vb]|(?:מנחם )?אב", "elul|אלול"),
)
_ADAR_FIRST, _ADAR_SECOND, _ADAR = 5, 6, 7
"""Places in ``_HEBREW``; a leap year has the first two, others have the last alone."""
_FOLDED = str.maketrans({"-": " ", **dict.fromkeys("'`ʿʾ‘’", None)})

Stretch = tuple[int, int]
"""The first day and the day after the last, counted from 1970-01-01."""


class _Calendar(NamedTuple):
    """How dates of a calendar are written, and when they were.

    Attributes:
        date: pattern of a folded text; its groups are ``day`` or ``late``, ``m0`` ..., ``year``.
        months: tells the stretches of a month by year and place in the names: two where two
            months of the year may have been meant.
        slack: days by which it may have been earlier or later.
        note: what the reader is told.
    """

    date: re.Pattern[str]
    months: Callable[[int, int], list[Stretch]]
    slack: int
    note: Note


def in_our_calendar(text: str, notes: set[Note]) -> str:
    """The text of such a date as the Gregorian one; others as they are.

    A month or a year alone becomes the stretch of its days, of which the date is one.

    Args:
        text: cleaned.
        notes: gets the note of the calendar where it is one.

    Raises:
        Unreadable: the calendar has no such day, or was not in use then.
        Ambiguous: the month or the year is one of two.
    """
    folded = _folded(text)
    for calendar in _CALENDARS:
        match = calendar.date.fullmatch(folded)
        if match is not None:
            notes.add(calendar.note)
            return _converted(calendar, match, text)
    match = _ISLAMIC_YEAR.fullmatch(folded)
    return text if match is None else _islamic_year(int(match[1] or match[2]), text, notes)


def _folded(text: str) -> str:
    """In lower case, without accents and apostrophes, with spaces for hyphens and usual digits."""
    if not text.isascii():
        parts = unicodedata.normalize("NFD", text)
        text = "".join(
            str(unicodedata.digit(char, char)) for char in parts if not unicodedata.combining(char)
        )
    return " ".join(text.translate(_FOLDED).lower().split())


def _converted(calendar: _Calendar, match: re.Match[str], text: str) -> str:
    named = match.groupdict()
    number = next(int(key[1:]) for key, found in named.items() if found and key.startswith("m"))
    day = match["day"] or match["late"]
    months = calendar.months(int(match["year"]), number)
    days = months if day is None else [_day(int(day), month, calendar, text) for month in months]
    if len(days) > 1:
        raise Ambiguous(
            "The Jewish year {year} has two months Adar.",
            tuple(_edtf(*each) for each in days),
            year=match["year"],
        )
    first, after = days[0]
    return _edtf(first - calendar.slack, after + calendar.slack)


def _day(day: int, month: Stretch, calendar: _Calendar, text: str) -> Stretch:
    first, after = month
    length = _LONGEST_MOON if calendar.slack else after - first
    number = nth_day(day, first, length, text)
    return number, number + 1


def _edtf(first: int, after: int) -> str:
    """EDTF of a day, or of one of the days of a stretch."""
    if after - first == 1:
        return counted_day_text(first)
    return f"[{counted_day_text(first)}..{counted_day_text(after - 1)}]"


def _islamic(year: int, number: int) -> list[Stretch]:
    if year > _OF_TODAY[-1]:
        raise Unreadable("{year} is no year of the Islamic calendar yet.", year=year)
    return [(islamic_day(year, number + 1), islamic_day(year, number + 2))]


def _persian(year: int, number: int) -> list[Stretch]:
    if year not in _OF_TODAY:
        raise Unreadable(
            "Days of the Persian calendar are known from {year} on.", year=_OF_TODAY[0]
        )
    return [(persian_day(year, number + 1), persian_day(year, number + 2))]


def _hebrew(year: int, number: int) -> list[Stretch]:
    months = hebrew_months(year)
    stretches = list(pairwise(months))
    is_leap = len(stretches) > 12
    if not is_leap:
        if number in (_ADAR_FIRST, _ADAR_SECOND):
            raise Unreadable("The Jewish year {year} has but one month Adar.", year=year)
        return [stretches[number - 2 if number >= _ADAR else number]]
    if number == _ADAR:
        return [stretches[_ADAR_FIRST], stretches[_ADAR_SECOND]]
    return [stretches[number - 1 if number > _ADAR else number]]


def _islamic_year(year: int, text: str, notes: set[Note]) -> str:
    """A year alone: for those of today nothing tells whether it is the moon's or the sun's."""
    moons = _edtf(islamic_day(year, 1) - _SLACK, islamic_day(year + 1, 1) + _SLACK)
    if year not in _OF_TODAY:
        notes.add(Note.ISLAMIC_CONVERTED)
        return moons
    raise Ambiguous(
        "“{text}” may be a year of the Islamic or of the Persian calendar.",
        (moons, _edtf(persian_day(year, 1), persian_day(year + 1, 1))),
        text=text,
    )


def _pattern(months: tuple[str, ...], year: str, era: str) -> re.Pattern[str]:
    names = "|".join(f"(?P<m{number}>{name})" for number, name in enumerate(months))
    ordinal = r"(?:st|nd|rd|th|\.)?"
    return re.compile(
        rf"(?:(?P<day>\d{{1,2}}){ordinal} (?:of )?)?"
        rf"ב?(?:{names})(?: (?P<late>\d{{1,2}}){ordinal}(?=,))?,? "
        rf"(?:(?:{era})\.? )?(?P<year>{year})(?: ?\(?(?:{era})\.?\)?)?"
    )


_HIJRA = r"a\.? ?h|هـ?\.? ?ق?"
_OF_THE_SUN = r"s\.? ?h|a\.? ?p|a\.? ?h\.? ?s|h\.? ?s|هـ?\.? ?ش|شمسی"
_OF_THE_WORLD = r"a\.? ?m"
_CALENDARS = (
    _Calendar(_pattern(_ISLAMIC, r"\d{1,4}", _HIJRA), _islamic, _SLACK, Note.ISLAMIC_CONVERTED),
    _Calendar(_pattern(_PERSIAN, r"1\d{3}", _OF_THE_SUN), _persian, 0, Note.PERSIAN_CONVERTED),
    _Calendar(
        # From about 4700 on the calendar has been reckoned by the rule of today.
        _pattern(_HEBREW, r"4[7-9]\d\d|5\d{3}", _OF_THE_WORLD),
        _hebrew,
        0,
        Note.HEBREW_CONVERTED,
    ),
)
_ISLAMIC_YEAR = re.compile(r"(?:a\.? ?h\.?) (\d{1,4})|(\d{1,4}) ?(?:a\.? ?h\.?|هـ)")
