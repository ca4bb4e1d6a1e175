"""Dates made from numbers, without reading any text: what readers of cells call in bulk.

Each gives the same value as parsing its canonical EDTF would, in a few microseconds. All raise
``EdtfError`` where the calendar has no such date or int64 seconds cannot hold it.
"""

from __future__ import annotations

from viewer.domain.civil import DAY, MAX_YEAR, MIN_YEAR, days_from_civil, month_length
from viewer.domain.dates import Date
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.edtf.seasons import is_season, season_months, season_precision
from viewer.domain.precision import Precision, Qualifier

_NONE = Qualifier.NONE
_SECOND, _MINUTE, _HOUR, _DAY = Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.DAY
_MONTH, _YEAR, _DECADE, _CENTURY = (
    Precision.MONTH,
    Precision.YEAR,
    Precision.DECADE,
    Precision.CENTURY,
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
MAX_OFFSET = 16 * 3600
"""No zone, not even a local mean time of old, lies further from UTC, in seconds."""


def year_text(year: int) -> str:
    """A year as EDTF writes it: four digits, or ``Y`` and more."""
    if 0 <= year <= 9999:
        return f"{year:04d}"
    if year < -9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"Y{year}"


def offset_text(utc_offset: int) -> str:
    """A UTC offset in seconds as ISO 8601 writes it; with seconds only for old local mean times."""
    if utc_offset == 0:
        return "Z"
    minutes, second = divmod(abs(utc_offset), 60)
    text = f"{'-' if utc_offset < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{text}:{second:02d}" if second else text


def year(year: int) -> Date:
    """A year, astronomical: ``year(-430)`` is 431 BCE."""
    _check_year(year)
    start = days_from_civil(year, 1, 1) * DAY
    end = days_from_civil(year + 1, 1, 1) * DAY
    return Date(year_text(year), start, end, start, end, _YEAR, _NONE, None)


def month(year: int, month: int) -> Date:
    """A month, 1 to 12."""
    _check_month(year, month)
    start = days_from_civil(year, month, 1) * DAY
    end = start + month_length(year, month) * DAY
    return Date(f"{year_text(year)}-{month:02d}", start, end, start, end, _MONTH, _NONE, None)


def day(year: int, month: int, day: int) -> Date:
    """A day of the proleptic Gregorian calendar."""
    if not (0 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28):
        check_day(year, month, day)
        text = f"{year_text(year)}-{month:02d}-{day:02d}"
    else:
        text = f"{year:04d}-{month:02d}-{day:02d}"
    start = days_from_civil(year, month, day) * DAY
    end = start + DAY
    return Date(text, start, end, start, end, _DAY, _NONE, None)


def moment(
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    utc_offset: int | None = None,
    fraction: str = "",
) -> Date:
    """A time of day, known to the hour, the minute or the second.

    Args:
        year: astronomical year.
        month: 1 to 12.
        day: 1 to 31.
        hour: 0 to 23.
        minute: 0 to 59, None where only the hour is known.
        second: 0 to 59, or 60 for a leap second, which is placed in the last second of its
            minute; None where only the minute is known.
        utc_offset: seconds east of UTC, None where the source states no zone.
        fraction: the digits after the decimal sign of the seconds; kept in the text only.
    """
    check_day(year, month, day)
    _check_clock(hour, minute, second, utc_offset, fraction)
    start = days_from_civil(year, month, day) * DAY + hour * 3600
    text = f"{year_text(year)}-{month:02d}-{day:02d}T{hour:02d}"
    if minute is None:
        length, precision = 3600, _HOUR
    elif second is None:
        start += minute * 60
        text += f":{minute:02d}"
        length, precision = 60, _MINUTE
    else:
        start += minute * 60 + min(second, 59)
        text += f":{minute:02d}:{second:02d}"
        length, precision = 1, _SECOND
    if fraction:
        text += f".{fraction}"
    if utc_offset is not None:
        text += offset_text(utc_offset)
    end = start + length
    return Date(text, start, end, start, end, precision, _NONE, utc_offset)


def decade(first_year: int) -> Date:
    """The ten years that share all digits but the last: ``decade(1980)`` is ``198X``.

    Before year 0 the digits count away from it: ``decade(-420)`` is ``-042X``, -429 to -420.
    """
    return _masked(first_year, 10, _DECADE)


def century(first_year: int) -> Date:
    """The hundred years that share their first digits: ``century(1900)`` is ``19XX``, to 1999."""
    return _masked(first_year, 100, _CENTURY)


def season(year: int, code: int, *, southern: bool = False) -> Date:
    """A season, quarter, third or half of a year by its EDTF code, 21 to 41.

    Args:
        year: astronomical year; a season that runs into the next year belongs to its first.
        code: 21 spring, 22 summer, 23 autumn, 24 winter; 25-28 the same of the north, 29-32 of
            the south; 33-36 quarters, 37-39 thirds, 40 and 41 halves.
        southern: whether 21 to 24 lie in the southern hemisphere.
    """
    _check_year(year)
    if not is_season(code):
        raise EdtfError(
            "{code} stands for no season, quarter or half of a year", part="month", code=code
        )
    first, length = season_months(code, southern=southern)
    start = days_from_civil(year, first, 1) * DAY
    carry, last = divmod(first + length - 1, 12)
    end = days_from_civil(year + carry, last + 1, 1) * DAY
    text = f"{year_text(year)}-{code}"
    return Date(text, start, end, start, end, season_precision(code), _NONE, None)


def check_day(year: int, month: int, day: int) -> None:
    """Raise ``EdtfError`` where the calendar has no such day."""
    _check_month(year, month)
    if 1 <= day <= month_length(year, month):
        return
    if not 1 <= day <= 31:
        raise EdtfError("no month has a day {day}", part="day", day=day)
    raise EdtfError(
        "{month} {year} has {length} days, not {day}",
        part="day",
        month=_MONTHS[month - 1],
        year=year_text(year),
        length=month_length(year, month),
        day=day,
    )


def _check_year(year: int) -> None:
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise EdtfError("a year this far off is beyond what can be counted in seconds", 0)


def _check_month(year: int, month: int) -> None:
    _check_year(year)
    if not 1 <= month <= 12:
        raise EdtfError("there is no month {month}", part="month", month=month)


def _check_clock(
    hour: int, minute: int | None, second: int | None, utc_offset: int | None, fraction: str
) -> None:
    if not 0 <= hour <= 23:
        raise EdtfError("there is no hour {hour}", part="clock", hour=hour)
    if minute is not None and not 0 <= minute <= 59:
        raise EdtfError("there is no minute {minute}", part="clock", minute=minute)
    if second is not None and not (
        minute is not None and (0 <= second <= 59 or (second == 60 and minute == 59))
    ):
        raise EdtfError("there is no second {second}", part="clock", second=second)
    if utc_offset is not None and abs(utc_offset) > MAX_OFFSET:
        raise EdtfError("no time zone lies more than 16 hours from UTC", part="clock")
    if fraction and (second is None or not (fraction.isascii() and fraction.isdigit())):
        raise EdtfError("a fraction belongs after seconds", part="clock")


def _masked(first_year: int, span: int, precision: Precision) -> Date:
    """A decade or century: the last digits unspecified."""
    if not -9999 <= first_year <= 9999:
        raise EdtfError("unspecified digits need a year of four digits", 0)
    shared = abs(first_year) // span
    digits = f"{shared:0{5 - len(str(span))}d}" + "X" * (len(str(span)) - 1)
    if first_year < 0:
        low, high = -shared * span - span + 1, min(-shared * span, -1)
        digits = f"-{digits}"
    else:
        low, high = shared * span, shared * span + span - 1
    start = days_from_civil(low, 1, 1) * DAY
    end = days_from_civil(high + 1, 1, 1) * DAY
    return Date(digits, start, end, start, end, precision, _NONE, None)
