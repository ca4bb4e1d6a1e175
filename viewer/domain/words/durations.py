"""Elapsed times in words, never more exact than the dates they lie between."""

from __future__ import annotations

from viewer.domain.elapsed import Elapsed, Period
from viewer.domain.words.patterns import Calendar, calendar_for

_FEW_DAYS = 62
_TIMED_SECONDS = 2 * 86_400


def elapsed_words(elapsed: Elapsed, locale: str = "en", *, is_sided: bool = False) -> str:
    """``26–27 years``, ``26 years, 9–10 months``, ``9 months, 11 days``.

    Args:
        elapsed: from ``elapsed``.
        locale: the reader's.
        is_sided: whether to add on which side the second date lies: ``26–27 years before``.
    """
    calendar = calendar_for(locale)
    words = calendar.language
    text = _length(elapsed, calendar)
    if not is_sided or not elapsed.is_order_certain or text == words.same_day:
        return text
    return (words.backwards if elapsed.is_backwards else words.forwards).format(text)


def _length(elapsed: Elapsed, calendar: Calendar) -> str:
    words = calendar.language
    low, high = elapsed.low, elapsed.high
    if high is None:
        return words.at_least.format(_exact(low, calendar)) if any(low) else words.unknown_time
    if elapsed.seconds is not None and elapsed.seconds[1] < _TIMED_SECONDS:
        return _clock_length(elapsed.seconds, calendar)
    if not elapsed.is_order_certain:
        return _under(high, calendar) if any(high) else words.same_day
    if low == high:
        return _exact(low, calendar) if any(low) else words.same_day
    return _range(elapsed, low, high, calendar)


def _range(elapsed: Elapsed, low: Period, high: Period, calendar: Calendar) -> str:
    """The units that both ends share, then the first that differs as a range."""
    if low.years == high.years:
        years = _part(low.years, low.years, "year", calendar)
        if low.months == high.months:
            if low.years:
                return _pair(years, _part(low.months, low.months, "month", calendar), calendar)
            months = _part(low.months, low.months, "month", calendar)
            return _pair(months, _part(low.days, high.days, "day", calendar), calendar)
        if low.years or low.months:
            return _pair(years, _part(low.months, high.months, "month", calendar), calendar)
    elif low.years:
        return _part(low.years, high.years, "year", calendar)
    elif low.months:
        return _part(low.total_months, high.total_months, "month", calendar)
    first, last = elapsed.days
    if last is not None and last <= _FEW_DAYS:
        return _part(first, last, "day", calendar)
    return _under(high, calendar)


def _under(high: Period, calendar: Calendar) -> str:
    """A time that nothing limits from below: ``under 2 years``."""
    if high.years:
        bound = _counted(high.years + 1, high.years + 1, "year", calendar)
    elif high.months:
        bound = _counted(high.months + 1, high.months + 1, "month", calendar)
    else:
        bound = _counted(high.days + 1, high.days + 1, "day", calendar)
    return calendar.language.under.format(bound)


def _exact(period: Period, calendar: Calendar) -> str:
    """The two largest units that are there, cut off and not rounded."""
    units = zip(period, ("year", "month", "day"), strict=True)
    told = [_counted(number, number, unit, calendar) for number, unit in units if number]
    return calendar.language.unit_gap.format(*told[:2]) if len(told) > 1 else told[0]


def _clock_length(seconds: tuple[int, int], calendar: Calendar) -> str:
    """Hours, minutes and seconds, or a range in the unit in which the bounds differ."""
    low, high = seconds
    if low != high:
        size, unit = (3600, "hour") if high - low >= 3599 else (60, "minute")
        return _counted(low // size, -(-high // size), unit, calendar)
    units = zip((low // 3600, low // 60 % 60, low % 60), ("hour", "minute", "second"), strict=True)
    told = [_counted(number, number, unit, calendar) for number, unit in units if number]
    if not told:
        return _counted(0, 0, "second", calendar)
    return calendar.language.unit_gap.format(*told[:2]) if len(told) > 1 else told[0]


def _pair(first: str, second: str, calendar: Calendar) -> str:
    if first and second:
        return calendar.language.unit_gap.format(first, second)
    return first or second


def _part(low: int, high: int, unit: str, calendar: Calendar) -> str:
    """A number or range of units; nothing for none."""
    return _counted(low, high, unit, calendar) if high else ""


def _counted(low: int, high: int, unit: str, calendar: Calendar) -> str:
    number = str(high) if low == high else f"{low}–{high}"
    names = calendar.language.units.get(unit)
    if names is not None:
        return f"{number} {names[high != 1]}"
    from babel.units import format_unit  # only languages without words of their own need it

    text = str(format_unit(high, f"duration-{unit}", "long", locale=calendar.locale))
    digits = "".join(c for c in text if c.isdigit())
    if digits != str(high):
        return f"{number} {text}" if digits == "" else text
    return text.replace(digits, number) if digits in text else f"{number} {unit}"
