"""Calendar arithmetic in pure integers, for every year that int64 seconds can hold.

Years are astronomical: 0 is 1 BCE, -430 is 431 BCE. The calendar is the proleptic Gregorian one
unless a name says Julian. Days and seconds count from 1970-01-01T00:00.
The day count follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
"""

from __future__ import annotations

DAY = 86_400
"""Seconds a day."""
MIN_YEAR = -292_277_022_656
"""The first year that lies whole within int64 seconds."""
MAX_YEAR = 292_277_026_595
"""The last year that lies whole within int64 seconds."""

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""Days of a common year before each month."""
_EPOCH = 719_528
"""Days from 0000-01-01 to 1970-01-01."""


class YearError(ValueError):
    """A year that int64 seconds cannot hold."""


def is_leap(year: int) -> bool:
    """Whether the Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days of a month (1 to 12) of the Gregorian calendar."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]


def julian_month_length(year: int, month: int) -> int:
    """Days of a month (1 to 12) of the Julian calendar."""
    return 29 if month == 2 and year % 4 == 0 else _LENGTHS[month]


def is_date(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a Gregorian date; month and day must exist."""
    past = year - 1
    days = year * 365 + past // 4 - past // 100 + past // 400 + _BEFORE[month] + day - _EPOCH
    if month > 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return days + 1
    return days


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of the Gregorian calendar."""
    era, day_of_era = divmod(days + 719_468, 146_097)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (
        era * 400 + year_of_era + (month <= 2),
        month,
        day_of_year - (153 * shifted + 2) // 5 + 1,
    )


def seconds(
    year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0
) -> int:
    """Seconds since 1970-01-01T00:00 of a Gregorian date and time.

    Raises:
        YearError: the year lies outside ``MIN_YEAR`` to ``MAX_YEAR``; the end of the last year,
            ``MAX_YEAR + 1`` on 1 January at 0:00, is let pass, as ends are exclusive.
    """
    if not MIN_YEAR <= year <= MAX_YEAR and (year, month, day) != (MAX_YEAR + 1, 1, 1):
        raise YearError(f"the year {year} lies outside {MIN_YEAR} to {MAX_YEAR}")
    return (days_from_civil(year, month, day) * 24 + hour) * 3600 + minute * 60 + second


def civil_from_seconds(moment: int) -> tuple[int, int, int, int, int, int]:
    """Year, month, day, hour, minute and second of the Gregorian calendar."""
    days, rest = divmod(moment, DAY)
    year, month, day = civil_from_days(days)
    return year, month, day, rest // 3600, rest // 60 % 60, rest % 60


def weekday(days: int) -> int:
    """The day of the week of a day since 1970-01-01: 0 is Monday, 6 Sunday."""
    return (days + 3) % 7


def julian_days(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a date of the Julian calendar, which must exist."""
    past = year - 1
    days = year * 365 + past // 4 + _BEFORE[month] + day - _EPOCH - 2
    return days + 1 if month > 2 and year % 4 == 0 else days


def julian_to_gregorian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """The Gregorian date of a day of the Julian calendar.

    Raises:
        ValueError: the Julian calendar has no such day.
    """
    if not (1 <= month <= 12 and 1 <= day <= julian_month_length(year, month)):
        raise ValueError(f"the Julian calendar has no day {year}-{month}-{day}")
    return civil_from_days(julian_days(year, month, day))


def julian_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of the Julian calendar."""
    cycle, rest = divmod(days + 719_470, 1461)  # cycles begin with 1 March of a leap year
    year = min(rest // 365, 3)
    day_of_year = rest - 365 * year
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (
        cycle * 4 + year + (month <= 2),
        month,
        day_of_year - (153 * shifted + 2) // 5 + 1,
    )


def iso_year(year: int) -> str:
    """The year as ISO 8601 writes it: four digits, a sign before BCE and long years."""
    if 0 <= year <= 9999:
        return f"{year:04d}"
    return f"{'-' if year < 0 else '+'}{abs(year):04d}"


def iso_from_seconds(moment: int) -> str:
    """ISO 8601 text of a moment, such as ``-0043-03-15T00:00:00`` or ``+12024-01-01T00:00:00``."""
    year, month, day, hour, minute, second = civil_from_seconds(moment)
    return f"{iso_year(year)}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}"
