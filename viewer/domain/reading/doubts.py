"""Texts shaped like a date that may well mean something else: refused or asked about, not read."""

from __future__ import annotations

import re

from viewer.domain.reading.months import ENGLISH, month_names
from viewer.domain.reading.results import Ambiguous, Context, UnknownWords, Unreadable
from viewer.domain.reading.short_numbers import LAST_OLD_STYLE, is_next

_LETTER_FOR_DIGIT = re.compile(r"\dO(?![^\W\d_])|(?<![^\W_])[lI]\d", re.ASCII)
_ZONE_WITHOUT_TIME = re.compile(r"(?:^|[\s(])EST\)?$")
_TIME = re.compile(r"\d:\d|\d\s?[ap]\.?m|\dh", re.IGNORECASE)
_PAGE = re.compile(r"(?:с|стр|л)\. ?\d", re.IGNORECASE)
"""A page or a leaf by its number, as Russian catalogues have it; since is с without a dot."""
_LOCAL_NUMBER = re.compile(r"\d{3}-\d{4}", re.ASCII)
_ISLAMIC_YEAR = re.compile(r"\b1[0-4]\d\d\b")
_ISLAMIC = re.compile(
    r"\b(?:muharram|safar|rabi[ʿ'‘`]?\s?(?:al|ul|i|ii|1|2)|jumad[aā]|rajab|sha[ʿ'‘`]?ban|ramadh?an|ramaz?an|"
    r"shawwal|dhu[ -]?[a-z]{1,2}[ -]?[a-z]+)\b.*\b1[0-4]\d\d\b"
    r"|(?:محرم|صفر|ربيع|جماد|رجب|شعبان|رمضان|شوال|ذو ال|ذي ال)|\b1[0-4]\d\d\s?(?:هـ|a\.?h\b)",
    re.IGNORECASE,
)
_JEWISH_YEAR = re.compile(r"\b(?:nisan|tamm?uz)\b.*\b[3-6]\d{3}\b", re.IGNORECASE)
_DUAL_YEAR = re.compile(r"(\d{4})/(\d{1,2})", re.ASCII)
_YEAR_AND_CODE = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_CODE = re.compile(r"([A-Z]{3})[-,]\d{4}(?:\.0+)?|[A-Z]{2}, ?\d{4}", re.ASCII)
"""A country's or state's code with a number, such as TRA-1877: no Croatian month."""
_CUT_YEAR = re.compile(r"[^\d\W].*(?<![\d.,/-])(\d{3})\?[\])]?$")
"""28 Aug. [186?]: a decade as catalogues write it, behind a month or other words."""
_ERA = re.compile(r"\b(?:a\.?d|b?\.?c\.?e)\b", re.IGNORECASE)
_FIRST_CODE, _LAST_CODE = 21, 41


def refuse_look_alikes(text: str, context: Context) -> None:
    """Refuse what only looks like a date.

    Raises:
        Unreadable: letters stand for digits, a time zone has no time, a number is a page's or a
            telephone's, or the date is of the Islamic or Jewish calendar.
    """
    if _LETTER_FOR_DIGIT.search(text):
        raise Unreadable("A letter stands where a digit may be meant: “{text}”.", text=text)
    if page := _PAGE.match(text):
        raise UnknownWords("“{word}” is not understood.", word=page[0][:-1].strip())
    if _ZONE_WITHOUT_TIME.search(text) and not _TIME.search(text):
        raise Unreadable("“EST” after a date may be a time zone or mean estimated.")
    if _LOCAL_NUMBER.fullmatch(text) and not context.early_years:
        raise Unreadable("“{text}” may be a telephone number.", text=text)
    code = _CODE.fullmatch(text)
    if code is not None and (code[1] or "").lower() not in month_names(ENGLISH):
        raise Unreadable("“{text}” may be a code with a number.", text=text)
    if (_ISLAMIC_YEAR.search(text) or not text.isascii()) and _ISLAMIC.search(text):
        raise Unreadable(
            "“{text}” is of the Islamic calendar, whose days differ from place to place.",
            "Write the date of the Gregorian calendar beside it.",
            text=text,
        )
    if _JEWISH_YEAR.search(text):
        raise Unreadable("“{text}” seems to be of the Jewish calendar.", text=text)


def ask_about_years(text: str, context: Context) -> None:
    """Ask about two numbers that may be two years, one year told twice, a month or a season.

    Raises:
        Ambiguous: ``1731/32`` may be one Old Style year or two years; ``1919-39`` is a third of a
            year in EDTF and a span of years for most who write it.
    """
    match = _DUAL_YEAR.fullmatch(text)
    if match is not None:
        year = int(match[1])
        if year <= LAST_OLD_STYLE and is_next(year, match[2]):
            later = f"{year + 1:04d}"
            raise Ambiguous(
                "{text} may be one year that began in March, or two years.",
                (later, f"{match[1]}/{later}"),
                text=text,
            )
    cut = _CUT_YEAR.search(text)
    if cut is not None and not context.early_years and not _ERA.search(text):
        raise Ambiguous(
            "{text} may be a decade or a year.", (f"{cut[1]}X", f"0{cut[1]}?"), text=text
        )
    match = _YEAR_AND_CODE.fullmatch(text)
    if match is None or context.year_ranges or context.edtf:
        return
    year, code = int(match[1]), int(match[2])
    if _FIRST_CODE <= code <= _LAST_CODE and code > year % 100 and year < 2000:
        raise Ambiguous(
            "{text} may be a season or two years.",
            (text, f"{match[1]}/{match[1][:2]}{match[2]}"),
            text=text,
        )
