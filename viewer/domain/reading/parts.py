"""What one written date names, before and after its missing parts are filled from its partner.

``Sept. 3–5, 1945`` gives two parts: a month and a day, and a day and a year. ``filled`` lends each
what it lacks; ``edtf`` writes a complete one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from viewer.domain.civil import (
    civil_from_days,
    days_from_civil,
    julian_month_length,
    julian_to_gregorian,
    month_length,
    weekday,
)
from viewer.domain.edtf.plain import year_text
from viewer.domain.reading.months import MONTHS
from viewer.domain.reading.results import Ambiguous, Context, Unreadable

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NINETEEN_FROM = 30
"""Two-digit years from 30 on are assumed to be of the 1900s, those below of the 2000s: a rule that
does not move with the clock, the one of common spreadsheets."""


@dataclass(slots=True)
class Parts:
    """The parts of one written date; None where not written.

    Attributes:
        year: as written, without its era; astronomical once ``in_era`` is done.
        year_digits: how many digits the year was written with.
        month: 1 to 12.
        day: of the month.
        number: a number whose part only its partner in a range can tell, with its digits.
        code: EDTF number of a season, quarter, third or half, 21 to 41.
        decade: first year of a decade, as written.
        century: number of a century, 19 for the nineteenth.
        third: 0 early, 1 mid, 2 late.
        share: a half, third or quarter of a longer unit: (2, 3 or 4, which from 1).
        ten: a third of a month, 0 to 2, as Chinese and Japanese count ten days.
        clock: time of day in EDTF, with its offset, such as ``T10:30+02:00``.
        era: -1 before the common era, 1 of it, 0 unsaid.
        weekday: 0 for Monday.
        approximate: about.
        uncertain: perhaps.
        julian: the calendar is named as Julian; the parts are still to be converted.
        converted: the Julian date was given beside the Gregorian one that stands here.
        is_of_two_years: of two years written the later was taken.
        assumed: the century of the year was assumed.
        literal: a whole EDTF that a numeric form gave.
    """

    year: int | None = None
    year_digits: int = 4
    month: int | None = None
    day: int | None = None
    number: tuple[int, int] | None = None
    code: int | None = None
    decade: int | None = None
    century: int | None = None
    third: int | None = None
    share: tuple[int, int] | None = None
    ten: int | None = None
    clock: str = ""
    era: int = 0
    weekday: int | None = None
    approximate: bool = False
    uncertain: bool = False
    julian: bool = False
    converted: bool = False
    is_of_two_years: bool = False
    assumed: bool = False
    literal: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether the parts name a date by themselves."""
        if self.number is not None:
            return False
        return bool(
            self.literal
            or self.year is not None
            or self.decade is not None
            or self.century is not None
        )


def resolved(parts: Parts, context: Context) -> Parts:
    """The same parts with an astronomical year, its century evident or marked as assumed.

    Raises:
        Unreadable: there is no year, or the month has no such day.
    """
    if parts.literal:
        return parts
    if not parts.is_complete:
        raise Unreadable("The year is missing.")
    if parts.decade is not None and not parts.era:
        parts.decade = _whole_decade(parts.decade, context)
    if parts.decade is not None and parts.era < 0 and parts.decade % 100 == 0:
        first = parts.decade
        raise Ambiguous(
            "“{decade}s” may be ten years or a hundred.",
            (
                f"[{year_text(-first - 8)}..{year_text(1 - first)}]",
                f"[{year_text(-first - 98)}..{year_text(1 - first)}]",
            ),
            decade=first,
        )
    if parts.year is None:
        return parts
    if parts.year_digits > 4 and not parts.era:
        raise Unreadable("“{number}” is a number, not a year.", number=parts.year)
    if not parts.era and parts.year_digits < 3:
        parts.year, parts.assumed = with_century(parts.year, context)
        parts.year_digits = 4
    if parts.era and parts.year == 0:
        side = "before" if parts.era < 0 else "of"
        raise Unreadable("There is no year 0 {side} the common era.", side=side)
    if parts.era < 0:
        parts.year = 1 - parts.year
    _check_day(parts, parts.year)
    return parts


def with_century(year: int, context: Context) -> tuple[int, bool]:
    """A year of two digits made whole, and whether its century had to be assumed."""
    if context.century is not None:
        return context.century + (year - context.century) % 100, False
    return year + (1900 if year >= NINETEEN_FROM else 2000), True


def _whole_decade(decade: int, context: Context) -> int:
    """A decade with its century; ``1900s`` may be ten years or a hundred, but among decades."""
    if decade < 100:
        if context.century is None:
            raise Unreadable("Nothing tells the century of the {decade}s.", decade=decade)
        return context.century + (decade - context.century) % 100
    if decade % 100 == 0 and not context.decades:
        raise Ambiguous(
            "“{decade}s” may be ten years or a hundred.",
            (f"{decade // 10:03d}X", f"{decade // 100:02d}XX"),
            decade=decade,
        )
    return decade


def _check_day(parts: Parts, year: int) -> None:
    month, day = parts.month, parts.day
    if month is not None and not 1 <= month <= 12:
        raise Unreadable("There is no month {month}.", month=month)
    if day is None:
        return
    if month is None:
        raise Unreadable("The month is missing.")
    longest = julian_month_length(year, month) if parts.julian else month_length(year, month)
    if not 1 <= day <= longest:
        shown = f"{year}" if year > 0 else f"{1 - year} BCE"
        raise Unreadable(
            "{month} {year} has {days} days.", month=MONTHS[month], year=shown, days=longest
        )


def checked_weekday(parts: Parts, year: int, month: int, day: int) -> None:
    """Refuse a weekday that the Gregorian date does not have.

    Raises:
        Unreadable: it has another.
    """
    if parts.weekday is None:
        return
    right = weekday(days_from_civil(year, month, day))
    if right != parts.weekday:
        raise Unreadable(
            "{day} {month} {year} was a {right}, not a {written}.",
            "If the date is of the Julian calendar, say so: (O.S.).",
            day=day,
            month=MONTHS[month],
            year=year,
            right=WEEKDAYS[right],
            written=WEEKDAYS[parts.weekday],
        )


def edtf(parts: Parts) -> str:
    """The EDTF of resolved parts, qualifiers included.

    Raises:
        Unreadable: the parts contradict each other or fit no date.
    """
    mark = "%" if parts.approximate and parts.uncertain else ""
    mark = mark or ("~" if parts.approximate else "?" if parts.uncertain else "")
    if parts.literal:
        if mark and parts.literal[-1] in "~?%]}":
            raise Unreadable("The date is qualified twice.")
        return parts.literal + mark
    if parts.weekday is not None and parts.day is None:
        raise Unreadable("A weekday is named, but no day.")
    if parts.clock and parts.day is None:
        raise Unreadable("A time is named, but no day.")
    if parts.decade is not None or parts.century is not None:
        return _span_text(*_long_years(parts), mark, parts)
    assert parts.year is not None
    if parts.julian:
        return _julian(parts, parts.year, mark)
    if parts.day is not None and parts.month is not None:
        checked_weekday(parts, parts.year, parts.month, parts.day)
    return _plain(parts, parts.year, mark)


def _plain(parts: Parts, year: int, mark: str) -> str:
    text = year_text(year) + ("?" if parts.assumed else "")
    if parts.share is not None:
        text += f"-{(38 if parts.share[0] == 2 else 32) + parts.share[1] + (parts.share[0] == 2)}"
    elif parts.code is not None:
        text += f"-{parts.code}"
    if parts.month is not None:
        text += f"-{parts.month:02d}"
        if parts.third is not None or parts.ten is not None:
            return _ten_days(parts, year, text)
    elif parts.third is not None:
        if parts.code is not None or parts.share is not None:
            raise Unreadable("A part of a season or quarter has no date of its own.")
        return f"{text}-{37 + parts.third}~"
    if parts.day is not None:
        text += f"-{parts.day:02d}{parts.clock}"
        if mark and parts.clock:
            raise Unreadable("A time of day that is only {about}.", about="approximate")
    if parts.assumed and mark:
        text = text.replace("?", "", 1)
        mark = "?" if mark == "?" else "%"
    return text + mark


def _ten_days(parts: Parts, year: int, month_text: str) -> str:
    """Ten days of a month as a set: of early and late only about."""
    which = parts.ten if parts.ten is not None else parts.third
    assert which is not None
    assert parts.month is not None
    last = (10, 20, month_length(year, parts.month))[which]
    mark = "" if parts.ten is not None else "~"
    return f"[{month_text}-{10 * which + 1:02d}{mark}..{month_text}-{last:02d}{mark}]"


def _long_years(parts: Parts) -> tuple[int, int]:
    """First and last astronomical year of a decade or century.

    A century of our era is EDTF's: 18XX, 1800 to 1899, where a strict count has 1801 to 1900. One
    before it is exact: the 5th century BCE, 500 to 401 BCE, is -0499 to -0400.
    """
    if parts.decade is not None:
        first = parts.decade
        if parts.era < 0:
            return -first - 8, 1 - first
        return first, first + 9
    assert parts.century is not None
    if not 1 <= parts.century <= 99:
        raise Unreadable("There is no century {century}.", century=parts.century)
    if parts.era < 0:
        return 1 - 100 * parts.century, 100 - 100 * parts.century
    return 100 * (parts.century - 1), 100 * (parts.century - 1) + 99


def _span_text(first: int, last: int, mark: str, parts: Parts) -> str:
    """A decade or century as EDTF digits left open, or as a set of its years."""
    if parts.month or parts.day or parts.code or parts.julian:
        raise Unreadable("A month or calendar does not fit a decade or century.")
    share = parts.share if parts.third is None else (3, parts.third + 1)
    if share is not None:
        first, last = _piece(first, last, *share)
        mark = "~" if parts.third is not None and not mark else mark
        if parts.third is not None and mark == "?":
            mark = "%"
    elif parts.decade is not None and parts.era >= 0:
        return f"{first // 10:03d}X{mark}"
    elif parts.century is not None and (parts.era >= 0 or parts.century > 1):
        text = year_text(first if first >= 0 else last)
        return f"{text[:-2]}XX{mark}"
    return f"[{year_text(first)}{mark}..{year_text(last)}{mark}]"


def _piece(first: int, last: int, pieces: int, which: int) -> tuple[int, int]:
    """One of equal pieces of some years, from 1; an odd year goes to the first: 1970–73, 74–76."""
    length = last - first + 1
    edges = [first + -(-length * i // pieces) for i in range(pieces + 1)]
    return edges[which - 1], edges[which] - 1


def _julian(parts: Parts, year: int, mark: str) -> str:
    """A date of the Julian calendar in Gregorian EDTF; months and years become sets of days."""
    if parts.code or parts.third is not None or parts.share or parts.assumed or parts.ten:
        raise Unreadable("Only days, months and years of the Julian calendar can be converted.")
    if parts.day is not None and parts.month is not None:
        converted = julian_to_gregorian(year, parts.month, parts.day)
        checked_weekday(parts, *converted)
        return day_text(converted) + parts.clock + mark
    first = julian_to_gregorian(year, parts.month or 1, 1)
    last_month = parts.month or 12
    last = julian_to_gregorian(year, last_month, julian_month_length(year, last_month))
    return f"[{day_text(first)}{mark}..{day_text(last)}{mark}]"


def day_text(date: tuple[int, int, int]) -> str:
    """EDTF of an astronomical year, a month and a day."""
    return f"{year_text(date[0])}-{date[1]:02d}-{date[2]:02d}"


def counted_day_text(days: int) -> str:
    """EDTF of a day by its number, counted from 1970-01-01."""
    return day_text(civil_from_days(days))


def nth_day(day: int, first: int, length: int, text: str) -> int:
    """The number of a day of a month of another calendar, counted from 1970-01-01.

    Args:
        day: from 1.
        first: the number of the month's first day.
        length: how many the month has.
        text: what is read, for the refusal.

    Raises:
        Unreadable: the month has no such day.
    """
    if not 1 <= day <= length:
        raise Unreadable(
            "“{text}” has a day that its month has not: it has {days}.", text=text, days=length
        )
    return first + day - 1


def filled(left: Parts, right: Parts) -> tuple[Parts, Parts]:
    """Two ends of a range, each with what only the other one names.

    Raises:
        Unreadable: a lone number fits no part.
    """
    left = _number_placed(left, right, is_left=True)
    right = _number_placed(right, left, is_left=False)
    if left.literal or right.literal:
        return left, right
    _refuse_short_bc(left, right)
    return _lent(left, right, is_left=True), _lent(right, left, is_left=False)


def _number_placed(parts: Parts, partner: Parts, *, is_left: bool) -> Parts:
    if parts.number is None:
        return parts
    value, digits = parts.number
    if partner.number is not None:
        raise Unreadable("Two numbers alone are no range of dates.")
    if partner.day is not None:
        return replace(parts, number=None, day=value)
    if partner.century is not None and partner.decade is None:
        return replace(parts, number=None, century=value)
    is_year = not is_left or digits > 2 or partner.era
    if partner.year is not None and partner.month is None and is_year:
        return replace(parts, number=None, year=value, year_digits=digits)
    raise Unreadable("“{number}” alone is no end of this range.", number=value)


def _refuse_short_bc(left: Parts, right: Parts) -> None:
    """``264–41 BC`` may be 264 to 241 BC or to 41 BC; ``500–50 BC`` can only be what it says."""
    if right.era >= 0 or left.era > 0 or left.year is None or right.year is None:
        return
    size = 10 ** len(str(right.year))
    short = left.year // size * size + right.year
    if right.year < short < left.year:
        raise Ambiguous(
            "{first}–{last} BC may leave out digits of the second year.",
            (
                f"-{left.year - 1:04d}/-{short - 1:04d}",
                f"-{left.year - 1:04d}/-{right.year - 1:04d}",
            ),
            first=left.year,
            last=right.year,
        )


def _lent(parts: Parts, partner: Parts, *, is_left: bool) -> Parts:
    era = parts.era or (partner.era if is_left or partner.era > 0 or parts.year is None else 0)
    if (
        not era
        and partner.era < 0
        and (parts.year_digits < 4 or (parts.year or 0) <= (partner.year or 0))
    ):
        raise Unreadable("The era of the second year is not said.")
    done = replace(parts, era=era, julian=parts.julian or partner.julian)
    is_long = done.decade is not None or done.century is not None
    if done.year is None and not is_long:
        if partner.year is None:
            raise Unreadable("The year is missing.")
        done = replace(done, year=partner.year, year_digits=partner.year_digits)
    elif done.year is not None and done.year_digits < 3 and not done.era:
        done = _century_lent(done, partner)
    if done.decade is not None and done.decade < 100 and (partner.decade or 0) >= 100:
        assert partner.decade is not None
        done = replace(done, decade=partner.decade // 100 * 100 + done.decade)
    if done.month is None and done.day is not None:
        done = replace(done, month=partner.month)
    if done.clock and done.day is None and partner.day is not None and done.month is None:
        done = replace(done, month=partner.month, day=partner.day)
    return done


def _century_lent(parts: Parts, partner: Parts) -> Parts:
    if partner.year is None or partner.year_digits < 3:
        return parts
    assert parts.year is not None
    size = 10**parts.year_digits
    year = partner.year // size * size + parts.year
    is_next = year + size == partner.year + 1  # 1999/00
    return replace(parts, year=year + size if is_next else year, year_digits=4)
