"""Spellings of one text made one: widths, spaces, dashes, apostrophes, Chinese numerals."""

from __future__ import annotations

import re
import unicodedata

from viewer.domain.reading.results import Unreadable

LONGEST = 200
"""Characters; no date is longer, and no pattern ever runs over more."""

_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("‐‑−﹣", "-"),
        **dict.fromkeys("‒–—―〜～→", "–"),
        **dict.fromkeys("’‘ʼ`´′", "'"),
        **dict.fromkeys('“”„«»"\u200b\ufeff', " "),
        **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069", None),
        "、": ",",
        "º": "o",
        "°": "o",
        "ª": "a",
    }
)
_NUMERALS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_NUMERALS |= {"元": 1}
_TENS = {"十": 10, "廿": 20, "卅": 30}
_CHINESE_NUMBER = re.compile(
    r"(?:[〇零○一二三四五六七八九两十廿卅]{1,9}|(?<=公元)元|(?<=西元)元)"
    r"(?=\s*(?:年|月|日|号|號|世[纪紀]|时|時|点|分))"
)
_EXPONENT = re.compile(r"(?:1\.\d{1,3}|2(?:\.0\d{0,2})?)[eE]3", re.ASCII)
"""A year as programs that lose nothing shorten round numbers: 2e3, 1.9e3; 2e+03 may be 1998."""
_MINUS_BEFORE_NUMBER = re.compile(r"^[～〜](?=\s*\d)")


def cleaned(text: str) -> str:
    """The text in compatible form (NFKC) with plain spaces and one kind of each dash.

    Hyphens become ``-`` and the longer dashes ``–``; Chinese numerals before 年, 月, 日 and their
    like become digits.

    Raises:
        Unreadable: the text is too long to be a date.
    """
    if len(text) > LONGEST:
        raise Unreadable("A text of {length} characters is no date.", length=len(text))
    if text.isascii():
        if _EXPONENT.fullmatch(text.strip()):
            return str(int(float(text)))
        text = text.replace('"', " ").replace("`", "'")
    else:
        text = _MINUS_BEFORE_NUMBER.sub("~", text.strip())
        text = unicodedata.normalize("NFKC", text.translate(_CHARACTERS))
        text = _CHINESE_NUMBER.sub(lambda match: str(chinese_number(match[0])), text)
    return " ".join(text.split()).rstrip(",;").replace(" ~ ", " – ")


def chinese_number(numerals: str) -> int:
    """The value of Chinese numerals, digit by digit (二〇一二) or in tens (二十五).

    Raises:
        Unreadable: the numerals stand in no such order.
    """
    if not any(c in _TENS for c in numerals):
        return int("".join(str(_NUMERALS[c]) for c in numerals))
    match = re.fullmatch(r"([一二三四五六七八九]?)([十廿卅])([一二三四五六七八九]?)", numerals)
    if match is None:
        raise Unreadable("{numerals} is no number of a date.", numerals=numerals)
    many, ten, one = match.groups()
    return _TENS[ten] * (_NUMERALS[many] if many else 1) + (_NUMERALS[one] if one else 0)


def year_of_era(text: str) -> int:
    """The number of a year of an era or a reign, in any numerals; 元 is the first.

    Raises:
        Unreadable: the numerals stand in no such order.
    """
    if text == "元":
        return 1
    return int(text) if text.isdecimal() else chinese_number(text)
