"""Whole dates in words, for a sentence, a card, the detail pane and the status line."""

from __future__ import annotations

from functools import lru_cache

from viewer.domain.civil import DAY, civil_from_days, civil_from_seconds, julian_from_days
from viewer.domain.dates import Date
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.edtf.parsing import parse, structure
from viewer.domain.edtf.parts import Interval, Members, Point
from viewer.domain.extents import exactness
from viewer.domain.precision import Precision, Qualifier
from viewer.domain.words.patterns import Calendar, calendar_for
from viewer.domain.words.phrases import interval_words, point_words, set_words
from viewer.domain.words.points import bare, is_whole_qualified, joined, qualified, told

_ENDS = {
    Qualifier.IN_FORCE: "in_force",
    Qualifier.END_UNKNOWN: "end_unknown",
    Qualifier.OPEN_START: "open_start",
    Qualifier.START_UNKNOWN: "start_unknown",
}
_YEAR = 366 * DAY
_LONG_VIEW = 20 * _YEAR
_MIDDLE_VIEW = 2 * _YEAR
_VAGUE_MONTH = 31 * DAY
_SHORT_VIEW = 2 * DAY


def in_words(date: Date, locale: str = "en") -> str:
    """A date as a reader would say it, claiming no more than is known.

    ``15 February 2012``, ``some time in 1985``, ``about 1500``, ``perhaps May 2022``,
    ``13–17 February 2012``, ``since 1 January 1979``, ``431 BCE``. What is no EDTF, as another
    tool may have written it into a store, is told as it stands.
    """
    calendar = calendar_for(locale)
    parts = _parts(date.edtf)
    if parts is None:
        return date.edtf
    if isinstance(parts, Point):
        text = told(parts, date, calendar)
    elif isinstance(parts, Interval):
        text = interval_words(parts, calendar)
    else:
        text = set_words(parts, date, calendar)
    return _with_calendar(text, date, parts, calendar)


def weekday_words(date: Date, locale: str = "en") -> str:
    """A date with its day of the week where the day is known: ``Wednesday, 15 February 2012``."""
    parts = _parts(date.edtf)
    is_day = date.precision is Precision.DAY and not date.qualifier & ~Qualifier.JULIAN
    if parts is None or not is_day:
        return in_words(date, locale)
    assert date.start is not None
    calendar = calendar_for(locale)
    text = calendar.weekday(*civil_from_days(date.start // DAY))
    return _with_calendar(text, date, parts, calendar)


def card_words(date: Date, locale: str = "en") -> tuple[str, str]:
    """A date for a card or label, and what is in doubt about it: ``("1985", "year only")``.

    The second is empty where nothing is in doubt.
    """
    calendar = calendar_for(locale)
    parts = _parts(date.edtf)
    if parts is None:
        return date.edtf, ""
    if isinstance(parts, Point):
        text = bare(parts, date, calendar)
        if parts.year.significant:
            text = told(parts, date, calendar)
        elif parts.flags and not is_whole_qualified(parts):
            text = qualified(text, parts, date, calendar)
    elif isinstance(parts, Interval) and date.qualifier & Qualifier.END_UNKNOWN:
        text = point_words(parts.start, calendar) if parts.start else ""
    elif isinstance(parts, Interval) and date.qualifier & Qualifier.START_UNKNOWN:
        text = calendar.language.until.format(point_words(parts.end, calendar) if parts.end else "")
    elif isinstance(parts, Interval):
        text = interval_words(parts, calendar)
    else:
        text = set_words(parts, date, calendar)
    return text, _doubt(date, parts, calendar)


def line_words(date: Date, locale: str = "en") -> str:
    """What ``card_words`` tells, on one line: ``1985, year only``."""
    when, doubt = card_words(date, locale)
    return calendar_for(locale).language.aside.format(when, doubt) if doubt else when


def exactness_words(date: Date, locale: str = "en") -> str:
    """How exactly a date is known: ``exact to the day``, ``year only``, ``approximate``."""
    words = calendar_for(locale).language
    value = exactness(date.precision, date.qualifier)
    told = [words.exact.get(_exactness_key(date, value), "")]
    if value in ("approximate", "uncertain"):
        if value == "uncertain" and date.qualifier & Qualifier.APPROXIMATE:
            told.append(words.exact.get("approximate", ""))
        told.append(words.exact.get(_exactness_key(date, date.precision.word), ""))
    return joined([text for text in told if text], words.comma, words.comma)


def exactness_name(value: str, locale: str = "en") -> str:
    """The words for one of the values of ``exactness``, as a facet shows them."""
    return calendar_for(locale).language.exact.get(value, value)


def span_words(start: int | None, end: int | None, locale: str = "en", vague_s: int = 0) -> str:
    """A stretch of time ``[start, end)`` in seconds, as exactly as its length asks for.

    Whole years and months are told as such; a stretch of decades by its years, one of years by
    its months, one of hours with the time of day. None stands for no limit. Limits known only to
    within ``vague_s`` seconds are told no more exactly than that, by thousands or millions of
    years where they are so vague.
    """
    calendar = calendar_for(locale)
    words = calendar.language
    if start is None and end is None:
        return ""
    if start is None or end is None:
        moment = start if start is not None else (end or 0) - 1
        template = words.until if start is None else words.since
        return template.format(calendar.day(*civil_from_days(moment // DAY)))
    last = max(start, end - 1)
    if vague_s < DAY and last - start < _SHORT_VIEW and (start % DAY or end % DAY):
        return _hours(start, end, calendar)
    unit = _span_unit(start, end, vague_s)
    first_day, last_day = civil_from_days(start // DAY), civil_from_days(last // DAY)
    if vague_s >= 10 * _YEAR:
        step = 10 ** len(str(vague_s // _YEAR))  # the next above, as below it years are made up
        first_day, last_day = _by_years(step, first_day), _by_years(step, last_day)
    return calendar.span(unit, first_day, last_day)


@lru_cache(maxsize=8_192)
def _parts(edtf: str) -> Point | Interval | Members | None:
    """What the text of a date says; None where it is no EDTF, or no such day exists."""
    try:
        parse(edtf)
        return structure(edtf)
    except EdtfError:
        return None


def _by_years(step: int, day: tuple[int, int, int]) -> tuple[int, int, int]:
    """A day in the round year next to it; of either era, as none has a year 0."""
    year = day[0]
    told = max(round((year if year > 0 else 1 - year) / step) * step, 1)
    return (told if year > 0 else 1 - told, *day[1:])


def _span_unit(start: int, end: int, vague_s: int) -> str:
    length = end - start
    if vague_s > _VAGUE_MONTH:
        return "year"
    firsts = [civil_from_seconds(moment)[1:] for moment in (start, end)]
    if length > _LONG_VIEW or all(first == (1, 1, 0, 0, 0) for first in firsts):
        return "year"
    if vague_s > DAY or length > _MIDDLE_VIEW or all(first[1:] == (1, 0, 0, 0) for first in firsts):
        return "month"
    return "day"


def _hours(start: int, end: int, calendar: Calendar) -> str:
    words = calendar.language
    told = []
    for moment in (start, end):
        year, month, day, hour, minute, _ = civil_from_seconds(moment)
        told.append(
            words.time_of.format(calendar.day(year, month, day), f"{hour:02d}:{minute:02d}")
        )
    if start // DAY == end // DAY:
        told[1] = "{:02d}:{:02d}".format(*civil_from_seconds(end)[3:5])
    return words.to.format(*told)


def _with_calendar(
    text: str, date: Date, parts: Point | Interval | Members, calendar: Calendar
) -> str:
    """Add what the text of the EDTF cannot say: the Julian calendar, a century assumed."""
    words = calendar.language
    if date.qualifier & Qualifier.JULIAN:
        is_day = isinstance(parts, Point) and date.precision <= Precision.DAY
        if is_day and date.start is not None:
            julian = calendar.day(*julian_from_days(date.start // DAY))
            text = words.julian.format(text, julian)
        else:
            text = words.julian_unconverted.format(text)
    if date.qualifier & Qualifier.CENTURY_ASSUMED:
        text = words.century_assumed.format(text)
    return text


def _doubt(date: Date, parts: Point | Interval | Members, calendar: Calendar) -> str:
    words = calendar.language
    doubts = [words.only.get(key, "") for key in _doubt_keys(date, parts)]
    return joined([doubt for doubt in doubts if doubt], words.comma, words.comma)


def _doubt_keys(date: Date, parts: Point | Interval | Members) -> list[str]:
    """The keys of ``Language.only`` that apply."""
    keys = [name for flag, name in _ENDS.items() if date.qualifier & flag]
    if isinstance(parts, Members):
        keys = []  # before, after and between already say it
    is_assumed = bool(date.qualifier & Qualifier.CENTURY_ASSUMED)
    if is_assumed:
        keys.append("century_assumed")
    if isinstance(parts, Point) and (is_whole_qualified(parts) or not parts.flags):
        signs = int(date.qualifier & (Qualifier.UNCERTAIN | Qualifier.APPROXIMATE))
        if signs:
            keys.append(("uncertain", "approximate", "doubtful")[signs - 1])
        elif date.precision > Precision.DAY or date.precision is Precision.HOUR:
            keys.append(date.precision.word)
    return keys


def _exactness_key(date: Date, value: str) -> str:
    if value == "open":
        starts = Qualifier.OPEN_START | Qualifier.START_UNKNOWN
        ends = Qualifier.IN_FORCE | Qualifier.END_UNKNOWN
        if not date.qualifier & starts:
            return "open_end"
        return "open_start" if not date.qualifier & ends else "open"
    if value == "day":
        return date.precision.word
    if value == "interval" and "/" not in date.edtf:
        return "unspecified"
    return value
