"""Years of Japan's emperors and of the Republic of China, which run as Gregorian years do.

Source: the eras' first and last days as Japan's National Diet Library lists them; the Republic
counts from 1912. Japan's calendar has been the Gregorian one since 1 January 1873, Meiji 6.
"""

from __future__ import annotations

import re

from viewer.domain.reading.cleaning import year_of_era
from viewer.domain.reading.results import Unreadable

_Day = tuple[int, int, int]
_ERAS: dict[str, tuple[_Day, _Day]] = {
    "明治": ((1868, 10, 23), (1912, 7, 30)),
    "大正": ((1912, 7, 30), (1926, 12, 25)),
    "昭和": ((1926, 12, 25), (1989, 1, 7)),
    "平成": ((1989, 1, 8), (2019, 4, 30)),
    "令和": ((2019, 5, 1), (9999, 12, 31)),
}
_LETTERS = dict(zip("MTSHR", _ERAS, strict=True))
_REPUBLIC = 1911
_GREGORIAN_SINCE = 1873
_NUMBER = r"(元|\d{1,3}|[〇零一二三四五六七八九十]{1,4})"
_REST = r"(?=\s?年度?(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?)"
_NAMED = re.compile(rf"(明治|大正|昭和|平成|令和)\s?{_NUMBER}{_REST}")
_OF_THE_REPUBLIC = re.compile(rf"(?:中[華华])?民[國国]\s?{_NUMBER}(?=\s?年)")
_IN_LATIN = re.compile(
    r"\b(?P<era>meiji|taish[oō]|sh[oō]wa|heisei|reiwa) (?P<count>\d{1,2})(?!\d)", re.IGNORECASE
)
_BY_LETTER = re.compile(r"([MTSHR])\.?(\d{1,2})(?=([./-])(\d{1,2})\3(\d{1,2})$)")


def in_our_era(text: str) -> str:
    """The text with the year of such an era as the Gregorian one.

    Args:
        text: cleaned.

    Raises:
        Unreadable: the era has no such date, or Japan's calendar was not the Gregorian one then.
    """
    if text[0] in _LETTERS and text[1:2] in ".0123456789":
        return _BY_LETTER.sub(_of_letter, text, count=1)
    text = _IN_LATIN.sub(_of_latin, text)
    if text.isascii():
        return text
    return _OF_THE_REPUBLIC.sub(_of_republic, _NAMED.sub(_of_emperor, text))


def _of_letter(match: re.Match[str]) -> str:
    letter, count, _, month, day = match.groups()
    return _year(_LETTERS[letter], int(count), month, day)


def _of_latin(match: re.Match[str]) -> str:
    return _year(_LETTERS[match["era"][0].upper()], int(match["count"]), None, None)


def _of_emperor(match: re.Match[str]) -> str:
    era, count, month, day = match.groups()
    return _year(era, year_of_era(count), month, day)


def _of_republic(match: re.Match[str]) -> str:
    return str(_REPUBLIC + year_of_era(match[1]))


def _year(era: str, count: int, month: str | None, day: str | None) -> str:
    first, last = _ERAS[era]
    year = first[0] + count - 1
    told = tuple(int(part) for part in (month, day) if part)
    if not first[: 1 + len(told)] <= (year, *told) <= last[: 1 + len(told)]:
        raise Unreadable(
            "The era {era} lasted from {first} to {last}.",
            era=era,
            first=_iso(first),
            last=_iso(last),
        )
    if year < _GREGORIAN_SINCE:
        raise Unreadable(
            "{era} {count} is of Japan's old calendar, which is not converted.",
            "Write the date of the Gregorian calendar.",
            era=era,
            count=count,
        )
    return str(year)


def _iso(day: _Day) -> str:
    return "-".join((str(day[0]), *(f"{part:02d}" for part in day[1:])))
