"""Dates in digits: the orders of day, month and year, compact, week and ordinal forms."""

from __future__ import annotations

import re

from viewer.domain.civil import days_from_civil, month_length, weekday
from viewer.domain.edtf.plain import year_text
from viewer.domain.reading.months import MONTHS
from viewer.domain.reading.parts import Parts, counted_day_text, day_text
from viewer.domain.reading.results import Ambiguous, Context, DateOrder, NotWhollyKnown, Unreadable
from viewer.domain.reading.short_numbers import is_next

_WEEK = re.compile(r"(-?\d{4})[- ]?W(\d{2})(?:-?([1-7]))?", re.IGNORECASE)
_ORDINAL = re.compile(r"(-?\d{4})-?(\d{3})")
_THREE = re.compile(r"(-?[\d#x]{1,4})([-/.])([\d#x]{1,2})\2([\d#x]{1,4})")
_COLONS = re.compile(r"^(\d{1,2}):(\d{1,2}):(\d{4})$", re.ASCII)
_FIELDS = {
    DateOrder.DAY_MONTH: (2, 1, 0),
    DateOrder.MONTH_DAY: (2, 0, 1),
    DateOrder.YEAR_MONTH_DAY: (0, 1, 2),
}
"""Where year, month and day stand in each order."""


def without_colons(text: str) -> str:
    """A day with colons between its numbers, 01:07:1867, with dots instead."""
    return _COLONS.sub(r"\1.\2.\3", text)


def week(text: str) -> str | None:
    """EDTF of an ISO 8601 week: its seven days as a set, or one day where one is named.

    Raises:
        Unreadable: the year has no such week.
    """
    match = _WEEK.fullmatch(text)
    if match is None:
        return None
    year, number = int(match[1]), int(match[2])
    first = days_from_civil(year, 1, 4)
    monday = first - weekday(first) + 7 * (number - 1)
    next_first = days_from_civil(year + 1, 1, 4)
    if number < 1 or monday >= next_first - weekday(next_first):
        raise Unreadable("{year} has no week {week}.", year=year, week=number)
    if match[3]:
        return counted_day_text(monday + int(match[3]) - 1)
    return f"[{counted_day_text(monday)}..{counted_day_text(monday + 6)}]"


def ordinal(text: str) -> str | None:
    """EDTF of an ISO 8601 ordinal date, 2012-046.

    Raises:
        Unreadable: the year has no such day.
    """
    match = _ORDINAL.fullmatch(text)
    if match is None:
        return None
    year, number = int(match[1]), int(match[2])
    length = days_from_civil(year + 1, 1, 1) - days_from_civil(year, 1, 1)
    if not 1 <= number <= length:
        raise Unreadable(
            "{year} has {length} days, not {day}.", year=year, length=length, day=number
        )
    return counted_day_text(days_from_civil(year, 1, 1) + number - 1)


def compact(digits: str) -> str | None:
    """EDTF of YYYYMMDD, with hhmm or hhmmss after it; None for other lengths.

    Raises:
        Unreadable: the digits are no date or time.
        Ambiguous: six digits that may begin with two or four of the year.
    """
    if len(digits) == 6:
        return _six(digits)
    if len(digits) not in (8, 12, 14):
        return None
    if digits[4:] == "0000":
        return digits[:4]
    if digits[6:] == "00":
        return f"{digits[:4]}-{digits[4:6]}"
    text = checked_day(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    if len(digits) == 8:
        return text
    time = ":".join(digits[i : i + 2] for i in range(8, len(digits), 2))
    return f"{text}T{time}"


def _six(digits: str) -> str:
    year, month = int(digits[:4]), int(digits[4:])
    short = int(digits[2:4])
    is_month = 1 <= month <= 12
    is_short = 1 <= short <= 12 and 1 <= month <= 31
    is_short |= int(digits[:2]) <= 12 and 1 <= short <= 31  # 123007 as the 30th of the 12th
    if is_month and not is_short and 1000 <= year <= 2100:
        return f"{digits[:4]}-{digits[4:]}"
    if is_month and is_short:
        raise Ambiguous(
            "Six digits are year and month, or a two-digit year, month and day.",
            (f"{digits[:4]}-{digits[4:]}", f"{digits[:2]}-{digits[2:4]}-{digits[4:]}"),
        )
    raise Unreadable("“{digits}” is a number, not a date.", digits=digits)


def checked_day(year: int, month: int, day: int) -> str:
    """EDTF of a day.

    Raises:
        Unreadable: there is no such day.
    """
    if not 1 <= month <= 12:
        raise Unreadable("There is no month {month}.", month=month)
    longest = month_length(year, month)
    if not 1 <= day <= longest:
        raise Unreadable(
            "{month} {year} has {days} days.", month=MONTHS[month], year=year, days=longest
        )
    return day_text((year, month, day))


def numeric_parts(text: str, context: Context) -> Parts:
    """The parts of a numeric date such as 15/02/2012, 2012-02-15, 2004-##-##, 2/2012.

    Raises:
        Unreadable: the numbers fit no date.
        Ambiguous: they fit several and the context does not settle it.
    """
    match = _THREE.fullmatch(text)
    if match is None:
        return _year_and_month(text, context)
    fields = [match[1], match[3], match[4]]
    if any("#" in field or "x" in field for field in fields) or len(fields[0].strip("-")) > 2:
        return _year_first(fields, text)
    if len(fields[2]) > 2:
        return _year_last(fields, text, context)
    return _short_year(fields, text, context)


def proven_order(text: str) -> DateOrder | None:
    """The order of day and month that a number above 12 proves; None where nothing does."""
    match = _THREE.fullmatch(text)
    if match is None or not (match[1] + match[3]).isdigit() or len(match[4]) < 4:
        return None
    first, second = int(match[1]), int(match[3])
    if first > 12 >= second and len(match[1]) < 3:
        return DateOrder.DAY_MONTH
    return DateOrder.MONTH_DAY if second > 12 >= first else None


def _unknown(field: str) -> bool:
    """Whether a month or day field says that it is not known."""
    return field.strip("#x0") == ""


def _year_first(fields: list[str], text: str) -> Parts:
    year, month, day = fields
    if len(year.lstrip("-")) < 3 or len(day) > 2:
        raise Unreadable("“{text}” is no numeric date.", text=text)
    return Parts(literal=with_unknown(year, month, day))


def with_unknown(year: str, month: str, day: str) -> str:
    """EDTF of year, month and day in which ``#``, ``x``, ``0`` and ``00`` mark what is not known.

    Raises:
        Unreadable: the year is unknown, or the day does not exist.
    """
    digits = year.lstrip("-").replace("#", "X").replace("x", "X")
    if not digits.strip("X") or len(digits) < 3:
        raise Unreadable("The year is unknown.")
    if "X" in digits:
        if not (_unknown(month) and _unknown(day)) or not re.fullmatch(r"\d+X+", digits):
            raise NotWhollyKnown("The year is not known whole.")
        return f"{'-' if year.startswith('-') else ''}{digits}"
    number = -int(digits) if year.startswith("-") else int(digits)
    if _unknown(month):
        if _unknown(day):
            return year_text(number)
        return f"{year_text(number)}-XX-{int(day):02d}"
    if not month.isdigit() or not (_unknown(day) or day.isdigit()):
        raise NotWhollyKnown("Month and day are not known whole.")
    if _unknown(day):
        if int(month) > 12:
            raise Unreadable("There is no month {month}.", month=int(month))
        return f"{year_text(number)}-{int(month):02d}"
    return checked_day(number, int(month), int(day))


def _year_last(fields: list[str], text: str, context: Context) -> Parts:
    if _unknown(fields[0]) and _unknown(fields[1]):
        return Parts(literal=year_text(int(fields[2])))
    if _unknown(fields[0]) or _unknown(fields[1]):
        return _month_alone(fields, text, context)
    orders = [DateOrder.DAY_MONTH, DateOrder.MONTH_DAY]
    if context.order in orders:
        orders = [context.order]
    return _settled(fields, orders, text, context)


def _month_alone(fields: list[str], text: str, context: Context) -> Parts:
    """``00/02/2012``: a month where the order says that the day is the unknown one."""
    day_first = _unknown(fields[0])
    right = DateOrder.DAY_MONTH if day_first else DateOrder.MONTH_DAY
    if context.order is not right:
        raise Unreadable("Day or month of {text} is unknown, and nothing tells which.", text=text)
    return Parts(year=int(fields[2]), month=int(fields[1 if day_first else 0]))


def _short_year(fields: list[str], text: str, context: Context) -> Parts:
    if not all(len(field) == 2 for field in fields) and len(fields[2]) != 2:
        raise Unreadable("“{text}” has no year that can be told.", text=text)
    orders = list(DateOrder) if len(fields[0]) == 2 and "/" not in text else list(DateOrder)[:2]
    if len(fields[0]) == 2 and "/" in text and int(fields[0]) > 31:
        orders = [DateOrder.YEAR_MONTH_DAY]
    if context.order is not None:
        orders = [context.order]
    return _settled(fields, orders, text, context)


def _settled(fields: list[str], orders: list[DateOrder], text: str, context: Context) -> Parts:
    """The one meaning among the orders."""
    found: dict[tuple[int, int, int], Parts] = {}
    values = [int(field) for field in fields]
    last_error: Unreadable | None = None
    for order in orders:
        at_year, at_month, at_day = _FIELDS[order]
        year, month, day = values[at_year], values[at_month], values[at_day]
        try:
            checked_day(year if len(fields[at_year]) > 2 else 2000 + year, month, day)
        except Unreadable as error:
            last_error = error if 1 <= month <= 12 or len(orders) == 1 else last_error
            continue
        found[year, month, day] = Parts(
            year=year, year_digits=len(fields[at_year]), month=month, day=day
        )
    if not found:
        raise _no_order(text, values, context, last_error)
    if len(found) > 1:
        raise Ambiguous(
            "Day and month of {text} are not told apart.",
            tuple(f"{_shown_year(p)}-{p.month:02d}-{p.day:02d}" for p in found.values()),
            text=text,
        )
    return next(iter(found.values()))


def _shown_year(parts: Parts) -> str:
    assert parts.year is not None
    return f"{parts.year:04d}" if parts.year_digits > 2 else f"XX{parts.year:02d}"


def _no_order(
    text: str, values: list[int], context: Context, error: Unreadable | None
) -> Unreadable:
    if error is not None and (context.order is not None or min(values[:2]) <= 12):
        return error
    if context.order is None:
        return Unreadable("Neither day/month nor month/day: {text}", text=text)
    return Unreadable("{text} does not fit the column's order of day and month.", text=text)


def _year_and_month(text: str, context: Context) -> Parts:
    """2012-02, 2012/02, 2/2012; a month that may be a second year is a question."""
    first, second = re.split(r"[-/.]", text)
    year, month = (first, second) if len(first) == 4 else (second, first)
    value = int(month)
    if len(first) == 4 and _may_be_year(int(year), month) and not context.months:
        last = year[: -len(month)] + month
        if context.year_ranges:
            return Parts(literal=f"{year}/{last}")
        if "-" not in text:
            raise Ambiguous(
                "{text} may be a month or two years.",
                (f"{year}-{value:02d}", f"{year}/{last}"),
                text=text,
            )
    return Parts(year=int(year), month=value)


def _may_be_year(first: int, digits: str) -> bool:
    """Whether what follows a year may be a later one: 1904/05; of one digit the next, 1985/6."""
    if len(digits) == 1:
        return is_next(first, digits) and digits != "0"
    return int(digits) > first % 100
