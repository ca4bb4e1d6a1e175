"""Days of the Islamic, the Persian and the Jewish calendar, counted from 1970-01-01.

Source of the arithmetic: Edward M. Reingold and Nachum Dershowitz, Calendrical Calculations, 4th
edition, 2018, chapters 7 (Islamic), 8 (Hebrew) and 15 (Persian, the arithmetic rule of 33 years).
"""

from __future__ import annotations

from itertools import accumulate

from viewer.domain.civil import days_from_civil

_ISLAMIC_EPOCH = days_from_civil(622, 7, 19)
"""The first day of the year 1, 16 July 622 in the Julian calendar."""
_PERSIAN_EPOCH = days_from_civil(622, 3, 21)
"""Where the rule of 33 years begins that makes 1 Farvardin 1304 the 21 March 1925."""
_HEBREW_EPOCH = days_from_civil(-3760, 9, 7)
"""The day of which the new moons are counted, 7 October 3761 BCE in the Julian calendar."""
_PARTS_OF_DAY = 25_920
_PARTS_OF_MOON = 29 * _PARTS_OF_DAY + 13_753
_FIRST_MOON = 12_084


def islamic_day(year: int, month: int, day: int = 1) -> int:
    """A day by the tabular rule; where the moon was watched for it lay a day or two off.

    Months count from 1; the one after the last is the first of the next year.
    """
    if month > 12:
        year, month = year + 1, 1
    leaps = (3 + 11 * year) // 30
    return _ISLAMIC_EPOCH + (year - 1) * 354 + leaps + 29 * (month - 1) + month // 2 + day - 1


def persian_day(year: int, month: int, day: int = 1) -> int:
    """A day of Iran's solar calendar; right for the years that it has been official, from 1304.

    Months count from 1; the one after the last is the first of the next year.
    """
    if month > 12:
        year, month = year + 1, 1
    leaps = (8 * year + 21) // 33
    months = 31 * (month - 1) if month < 8 else 30 * (month - 1) + 6
    return _PERSIAN_EPOCH + 365 * (year - 1) + leaps + months + day - 1


def hebrew_months(year: int) -> list[int]:
    """The first days of a Jewish year's months, from Tishri on, and that of the next year.

    There are 12 months, or 13 in a leap year, whose sixth is Adar I and whose seventh is Adar II.
    """
    first, after = _new_year(year), _new_year(year + 1)
    length = after - first
    heshvan, kislev = 29 + (length % 10 == 5), 30 - (length % 10 == 3)
    adar = [30, 29] if length > 360 else [29]
    lengths = [30, heshvan, kislev, 29, 30, *adar, 30, 29, 30, 29, 30, 29]
    return list(accumulate(lengths, initial=first))


def _new_year(year: int) -> int:
    """The first of Tishri, put off so that no year is too long or too short."""
    here = _delayed(year)
    if _delayed(year + 1) - here == 356:
        return _HEBREW_EPOCH + here + 2
    return _HEBREW_EPOCH + here + (here - _delayed(year - 1) == 382)


def _delayed(year: int) -> int:
    """Days from the epoch to the new moon of Tishri, or the day after: never on three weekdays."""
    moons = (235 * year - 234) // 19
    day = (_FIRST_MOON + moons * _PARTS_OF_MOON) // _PARTS_OF_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
