"""Where a point lies in time: its extent and precision."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from viewer.domain.civil import DAY, days_from_civil, month_length
from viewer.domain.dates import Date
from viewer.domain.edtf import plain
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.edtf.parts import Clock, Point, Year
from viewer.domain.edtf.printing import point_text
from viewer.domain.edtf.seasons import is_season
from viewer.domain.precision import Precision, Qualifier

FLAGS = tuple(Qualifier(bits) for bits in range(4))
"""The qualifier of a component's bits."""
_UNITS = {1: Precision.YEAR, 10: Precision.DECADE, 100: Precision.CENTURY}


def place(point: Point, *, southern: bool = False) -> Date:
    """The date of a point.

    Args:
        point: as scanned.
        southern: whether the seasons 21 to 24 lie in the southern hemisphere.

    Raises:
        EdtfError: the calendar has no such date.
    """
    date = _place(point, southern)
    flags = point.flags
    if flags or point.year.text[0] == "Y":
        return date._replace(edtf=point_text(point), qualifier=FLAGS[flags])
    return date


def _place(point: Point, southern: bool) -> Date:
    year = point.year.value
    if year is None or "X" in point.month or "X" in point.day:
        return _placed_by_hull(point, southern)
    if point.year.significant:
        return _significant(point.year)
    if not point.month:
        return plain.year(year)
    month = int(point.month)
    if month > 12:
        return _season(year, month, point, southern)
    if not point.day:
        return plain.month(year, month)
    if point.clock is None:
        return plain.day(year, month, int(point.day))
    return _timed(year, month, int(point.day), point.clock)


def _season(year: int, code: int, point: Point, southern: bool) -> Date:
    if not is_season(code):
        raise EdtfError("there is no month {month}", part="month", month=point.month)
    if point.day:
        raise EdtfError("a season or quarter has no days", part="day")
    return plain.season(year, code, southern=southern)


def _timed(year: int, month: int, day: int, clock: Clock) -> Date:
    """A moment; 24:00 is the beginning of the next day (ISO 8601:2004, 4.2.3)."""
    if clock.hour == 24:
        if clock.minute or clock.second or clock.fraction.strip("0"):
            raise EdtfError("no time of day is later than 24:00", part="clock")
        plain.check_day(year, month, day)
        clock = clock._replace(hour=0)
        year, month, day = _next_day(year, month, day)
    hour, minute, second, fraction, offset = clock
    return plain.moment(year, month, day, hour, minute, second, offset, fraction)


def _next_day(year: int, month: int, day: int) -> tuple[int, int, int]:
    if day < month_length(year, month):
        return year, month, day + 1
    return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)


def _significant(year: Year) -> Date:
    """All years that share the significant digits."""
    value = year.value or 0
    unit: int = 10 ** (len(str(abs(value))) - year.significant)
    nearest = abs(value) // unit * unit
    low, high = (nearest, nearest + unit - 1) if value > 0 else (-nearest - unit + 1, -nearest)
    start, end = plain.year(low).start, plain.year(high).end
    precision = _UNITS.get(unit, Precision.INTERVAL)
    return Date(f"{year.text}S{year.significant}", start, end, start, end, precision)


def _placed_by_hull(point: Point, southern: bool) -> Date:
    """A date with unspecified digits, from the first date that fits to the last."""
    months = _fitting(point.month, 1, 12)
    if not months and point.month:
        return _masked_season(point, southern)
    if point.month and point.day and not _fits_some_month(point, months):
        raise EdtfError("no month that fits has such a day", part="day")
    start = _limit(point, months, is_last=False)
    end = _limit(point, months, is_last=True)
    return Date(point_text(point), start, end, start, end, _precision(point))


def _masked_season(point: Point, southern: bool) -> Date:
    if "X" in point.month or not is_season(int(point.month)):
        raise EdtfError("there is no month {month}", part="month", month=point.month)
    first, last = next(_years(point.year)), next(_years(point.year, downwards=True))
    low = _season(first, int(point.month), point, southern)
    high = _season(last, int(point.month), point, southern)
    start, end = low.start, high.end
    return Date(point_text(point), start, end, start, end, _precision(point))


def _precision(point: Point) -> Precision:
    """The finest unit of which nothing is unspecified; a thousand years have no word."""
    if point.year.value is None:
        known = point.year.text.lstrip("-").index("X")
        return (Precision.INTERVAL, Precision.INTERVAL, Precision.CENTURY, Precision.DECADE)[known]
    return Precision.YEAR if "X" in point.month else Precision.MONTH


def _fits_some_month(point: Point, months: list[int]) -> bool:
    """Whether a day fits in any year, leap years included."""
    return any(_fitting(point.day, 1, month_length(2000, month)) for month in months)


def _limit(point: Point, months: list[int], *, is_last: bool) -> int:
    """The first second of the first date that fits, or the end of the last."""
    for year in _years(point.year, downwards=is_last):
        if not point.month:
            date = plain.year(year)
            return _edge(date, is_last)
        for month in reversed(months) if is_last else months:
            if not point.day:
                return _edge(plain.month(year, month), is_last)
            days = _fitting(point.day, 1, month_length(year, month))
            if days:
                day = days[-1] if is_last else days[0]
                return (days_from_civil(year, month, day) + is_last) * DAY
    raise EdtfError("no year that fits has such a day", part="day")


def _edge(date: Date, is_last: bool) -> int:
    edge = date.end if is_last else date.start
    assert edge is not None
    return edge


def _years(year: Year, *, downwards: bool = False) -> Iterator[int]:
    """All years that the digits fit, in order of time."""
    if year.value is not None:
        yield year.value
        return
    is_before = year.text[0] == "-"
    digits = "9876543210" if downwards != is_before else "0123456789"
    for choice in product(*(digits if c == "X" else c for c in year.text.lstrip("-"))):
        value = int("".join(choice))
        if not is_before:
            yield value
        elif value:
            yield -value


def _fitting(mask: str, low: int, high: int) -> list[int]:
    """The numbers from low to high whose two digits the mask lets pass."""
    if mask.isdigit():
        return [int(mask)] if low <= int(mask) <= high else []
    return (
        [
            number
            for number in range(low, high + 1)
            if all(want in ("X", have) for want, have in zip(mask, f"{number:02d}", strict=True))
        ]
        if mask
        else []
    )
