"""A single date in words: year, month, day, season, time, unspecified digits."""

from __future__ import annotations

from viewer.domain.civil import DAY, civil_from_days
from viewer.domain.dates import Date
from viewer.domain.edtf.parts import APPROXIMATE, UNCERTAIN, Clock, Point
from viewer.domain.precision import Qualifier
from viewer.domain.words.patterns import Calendar


def told(point: Point, date: Date, calendar: Calendar) -> str:
    """A whole sentence's worth: ``some time in 1985``, ``about 1500``, ``15 February 2012``.

    Args:
        point: the parts of the date.
        date: the same date, placed.
        calendar: the reader's.
    """
    words = calendar.language
    if point.has_unspecified:
        text = unspecified(point, date, calendar, is_sentence=True)
        return qualified(text, point, date, calendar)
    if point.year.significant:
        return qualified(_significant(point, date, calendar), point, date, calendar)
    text = bare(point, date, calendar)
    is_vague = not point.day
    if is_vague and not _is_whole(point):
        text = words.some_time_in.format(text)
    return qualified(text, point, date, calendar)


def end_words(point: Point, date: Date, calendar: Calendar) -> str:
    """A date as the end of an interval or a member of a set: ``1985``, ``about 1500``."""
    return qualified(bare(point, date, calendar), point, date, calendar)


def bare(point: Point, date: Date, calendar: Calendar) -> str:
    """A date without its qualifiers: ``1985``, ``May 2022``, ``the 1980s``."""
    if point.has_unspecified:
        return unspecified(point, date, calendar, is_sentence=False)
    year = point.year.value or 0
    if not point.month:
        return calendar.year(year)
    month = int(point.month)
    if month > 12:
        return _season(year, month, date, calendar)
    if not point.day:
        return calendar.month(year, month)
    day = calendar.day(year, month, int(point.day))
    return day if point.clock is None else _timed(day, point.clock, calendar)


def qualified(text: str, point: Point, date: Date, calendar: Calendar) -> str:
    """The words with what the qualifiers say about the whole or about parts."""
    words = calendar.language
    if not point.flags:
        return text
    if _is_whole(point):
        template = (words.uncertain, words.approximate, words.doubtful)[point.flags - 1]
        return template.format(text)
    if date.qualifier & Qualifier.CENTURY_ASSUMED and point.qualifiers == (UNCERTAIN, 0, 0):
        return text
    return words.parts_uncertain.format(text, _doubted_parts(point, calendar))


def is_whole_qualified(point: Point) -> bool:
    """Whether one qualifier covers all that is written."""
    return _is_whole(point)


def _is_whole(point: Point) -> bool:
    bits = point.qualifiers[: point.size]
    return bool(bits[0]) and len(set(bits)) == 1


def _doubted_parts(point: Point, calendar: Calendar) -> str:
    """``year uncertain, day approximate``."""
    words = calendar.language
    templates = {
        UNCERTAIN: words.part_uncertain,
        APPROXIMATE: words.part_approximate,
        UNCERTAIN | APPROXIMATE: words.part_doubtful,
    }
    told = []
    for bits, template in templates.items():
        names = [
            name for name, have in zip(words.parts, point.qualifiers, strict=True) if have == bits
        ]
        if names:
            told.append(template.format(joined(names, words.comma, words.last_and)))
    return joined(told, words.comma, words.comma)


def joined(texts: list[str], comma: str, last: str) -> str:
    """A list in words, its last two joined by their own template."""
    if not texts:
        return ""
    first = texts[0]
    for index, text in enumerate(texts[1:], 2):
        first = (last if index == len(texts) else comma).format(first, text)
    return first


def _significant(point: Point, date: Date, calendar: Calendar) -> str:
    (first, _, _), (last, _, _) = first_and_last_day(date)
    estimate = calendar.year(point.year.value or 0)
    if first == last:
        return calendar.language.some_time_in.format(estimate)
    template = calendar.language.significant
    return template.format(estimate, calendar.year(first), calendar.year(last))


def _season(year: int, code: int, date: Date, calendar: Calendar) -> str:
    """A part of a year; a winter that runs into the next year names both."""
    first, last = first_and_last_day(date)
    template = calendar.language.seasons.get(code)
    if template is None:
        return calendar.span("month", first, last)
    if last[0] != first[0]:
        return template.format(calendar.span("year", first, last))
    return template.format(calendar.year(year))


def _timed(day: str, clock: Clock, calendar: Calendar) -> str:
    words = calendar.language
    zone = zone_words(clock.utc_offset)
    if clock.minute is None:
        next_hour = f"{clock.hour + 1:02d}:00{zone}"
        return words.hour_of.format(day, f"{clock.hour:02d}:00", next_hour)
    return words.time_of.format(day, clock_words(clock))


def clock_words(clock: Clock) -> str:
    """A time of day on the clock of 24 hours, with its zone."""
    text = f"{clock.hour:02d}"
    text += ":00" if clock.minute is None else f":{clock.minute:02d}"
    if clock.second is not None:
        text += f":{clock.second:02d}"
    if clock.fraction:
        text += f".{clock.fraction}"
    return text + zone_words(clock.utc_offset)


def zone_words(utc_offset: int | None) -> str:
    """`` UTC``, `` UTC+8`` or `` UTC−3:30``; nothing where the source states no zone."""
    if utc_offset is None:
        return ""
    if utc_offset == 0:
        return " UTC"
    minutes, second = divmod(abs(utc_offset), 60)
    text = f" UTC{'−' if utc_offset < 0 else '+'}{minutes // 60}"
    if minutes % 60 or second:
        text += f":{minutes % 60:02d}"
    return f"{text}:{second:02d}" if second else text


def unspecified(point: Point, date: Date, calendar: Calendar, *, is_sentence: bool) -> str:
    """A date with digits that are not known, in the words that claim the least."""
    words = calendar.language
    if point.year.value is None:
        return _unspecified_year(point, date, calendar, is_sentence)
    month, day = point.month, point.day
    if month == "XX" and day.isdigit() and day:
        ordinal = words.ordinals[int(day) - 1] if words.ordinals else str(int(day))
        return words.day_of_unknown_month.format(ordinal, calendar.year(point.year.value))
    in_template = words.some_time_in if is_sentence else "{0}"
    if month == "XX" and day in ("", "XX"):
        return in_template.format(calendar.year(point.year.value))
    if month.isdigit() and day == "XX":
        return in_template.format(calendar.month(point.year.value, int(month)))
    return _hull(date, "day" if day and day != "XX" else "month", calendar, is_sentence)


def _unspecified_year(point: Point, date: Date, calendar: Calendar, is_sentence: bool) -> str:
    words = calendar.language
    month, day = point.month, point.day
    is_unknown = point.year.text.lstrip("-") == "XXXX"
    if month in ("", "XX") and day in ("", "XX"):
        if is_unknown:
            return words.unknown_time
        return _year_range(point, date, calendar, is_sentence)
    if month == "XX" and day.isdigit() and is_unknown:
        ordinal = words.ordinals[int(day) - 1] if words.ordinals else str(int(day))
        return words.day_of_unknown_month_and_year.format(ordinal)
    if not month.isdigit() or int(month) > 12 or (day and day != "XX" and "X" in day):
        return _hull(date, "month", calendar, is_sentence)
    named = (
        calendar.month_day(int(month), int(day))
        if day.isdigit() and day
        else calendar.bare_month(int(month))
    )
    if is_unknown:
        return words.of_unknown_year.format(named)
    years = _year_range(point, date, calendar, is_sentence=False)
    return words.of_unknown_year_in.format(named, years)


def _year_range(point: Point, date: Date, calendar: Calendar, is_sentence: bool) -> str:
    """A decade by its name, other unspecified years from the first to the last."""
    words = calendar.language
    text = point.year.text
    if words.decade and text[:3].isdigit() and text[3] == "X" and text[:3] >= "100":
        name = words.decade.format(f"{text[:3]}0")
        return words.some_time_in.format(name) if is_sentence else name
    return _hull(date, "year", calendar, is_sentence)


def _hull(date: Date, unit: str, calendar: Calendar, is_sentence: bool) -> str:
    """From the first to the last year, month or day in which the date can lie."""
    first, last = first_and_last_day(date)
    if not is_sentence:
        return calendar.span(unit, first, last)
    names = [
        calendar.year(y)
        if unit == "year"
        else calendar.month(y, m)
        if unit == "month"
        else calendar.day(y, m, d)
        for y, m, d in (first, last)
    ]
    if names[0] == names[1]:
        return calendar.language.some_time_in.format(names[0])
    return calendar.language.some_time_from.format(*names)


def first_and_last_day(date: Date) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The first and the last day of an extent that has both ends."""
    assert date.start is not None
    assert date.end is not None
    return civil_from_days(date.start // DAY), civil_from_days((date.end - 1) // DAY)
