"""The ladder of the axis, from billions of years to minutes, and the ticks of one view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.civil import DAY, civil_from_seconds, days_from_civil
from viewer.timeline.axis_words import AxisWords
from viewer.timeline.scale import YEAR_S, Scale
from viewer.timeline.scene import Axis, TextMeasure, TextStyle, Tick

LABEL_ROOM_PX = 44.0
"""Minor labels stand at least so far apart."""
STICKY_ROOM_PX = 60.0
"""With less of its span left in view than this, a sticky label vanishes."""
_FINE_PX = 4.5
_INSET_PX = 7.0


class Unit(StrEnum):
    """What steps of the ladder count."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_SECONDS = {
    Unit.SECOND: 1,
    Unit.MINUTE: 60,
    Unit.HOUR: 3600,
    Unit.DAY: DAY,
    Unit.MONTH: YEAR_S / 12,
    Unit.YEAR: YEAR_S,
}


class Step(NamedTuple):
    """A multiple of a unit, such as 5 years."""

    unit: Unit
    every: int

    @property
    def seconds(self) -> float:
        """About how long the step is."""
        return _SECONDS[self.unit] * self.every


class Rung(NamedTuple):
    """One rung: what the upper line tells, the lower line tells, and unlabelled ticks mark."""

    major: Step
    minor: Step
    fine: Step


def _rungs() -> Iterator[Rung]:
    second, minute, hour = Unit.SECOND, Unit.MINUTE, Unit.HOUR
    day, month, year = Unit.DAY, Unit.MONTH, Unit.YEAR
    for count, fine in (
        (1, Step(second, 10)),
        (2, Step(second, 30)),
        (5, Step(minute, 1)),
        (10, Step(minute, 2)),
        (15, Step(minute, 5)),
        (30, Step(minute, 10)),
    ):
        yield Rung(Step(hour, 1), Step(minute, count), fine)
    for count, fine in (
        (1, Step(minute, 15)),
        (2, Step(minute, 30)),
        (3, Step(hour, 1)),
        (6, Step(hour, 1)),
        (12, Step(hour, 3)),
    ):
        yield Rung(Step(day, 1), Step(hour, count), fine)
    for count, fine in (
        (1, Step(hour, 6)),
        (2, Step(day, 1)),
        (5, Step(day, 1)),
        (10, Step(day, 5)),
    ):
        yield Rung(Step(month, 1), Step(day, count), fine)
    for count, fine in ((1, Step(day, 10)), (3, Step(month, 1)), (6, Step(month, 1))):
        yield Rung(Step(year, 1), Step(month, count), fine)
    power = 1
    while power <= 10_000_000_000:
        finer = Step(year, power // 2) if power > 1 else Step(month, 3)
        for count in (1, 2, 5):
            fine = finer if count == 1 else Step(year, power)
            yield Rung(Step(year, 10 * power), Step(year, count * power), fine)
        power *= 10


LADDER = tuple(_rungs())
"""All rungs, from minutes to billions of years."""


def rung_for(scale: Scale, room_px: float = LABEL_ROOM_PX) -> Rung:
    """Return the finest rung whose minor labels keep their distance at a scale."""
    for rung in LADDER:
        if rung.minor.seconds / scale.seconds_per_px >= _room(rung.minor, scale, room_px):
            return rung
    return LADDER[-1]


def _room(step: Step, scale: Scale, room_px: float) -> float:
    """The distance that the labels of a step need in a view: long numbers need more."""
    if step.unit is not Unit.YEAR:
        return room_px
    earliest = civil_from_seconds(scale.left)[0]
    farthest = max(abs(earliest), abs(civil_from_seconds(scale.right)[0]))
    if farthest >= 1_000_000:
        return room_px * 2.5
    if farthest >= 10_000:
        return room_px * 1.9
    return room_px * 1.5 if earliest <= 0 else room_px


def boundaries(step: Step, start: int, end: int) -> Iterator[int]:
    """Yield the seconds in [start, end) at which a step begins, in order.

    There is no year 0: years are counted away from the border of 1 BCE and 1 CE on both sides,
    which is a boundary itself. Days are counted within their month.
    """
    if step.unit is Unit.YEAR:
        yield from _year_boundaries(step.every, start, end)
    elif step.unit is Unit.MONTH:
        yield from _month_boundaries(step.every, start, end)
    elif step.unit is Unit.DAY:
        yield from _day_boundaries(step.every, start, end)
    else:
        length = int(step.seconds)
        yield from range(-(-start // length) * length, end, length)


def _year_start(year: int) -> int:
    return days_from_civil(year, 1, 1) * DAY


def _year_boundaries(count: int, start: int, end: int) -> Iterator[int]:
    first, last = civil_from_seconds(start)[0], civil_from_seconds(end)[0] + 1
    every_year: Iterable[int] = range(first, last + 1)
    for year in every_year if count == 1 else _round_years(count, first, last):
        moment = _year_start(year)
        if start <= moment < end:
            yield moment


def _round_years(count: int, first: int, last: int) -> Iterator[int]:
    """Years with round numbers: 200 BCE, 100 BCE, 1 CE, 100 CE; 2 CE stands too near to 1 CE."""
    if first <= 0:
        for number in range((1 - first) // count, max((1 - last) // count, 1) - 1, -1):
            yield 1 - number * count
    if first <= 1 <= last:
        yield 1
    for number in range(max(-(-first // count), 2 if count == 2 else 1), last // count + 1):
        yield number * count


def _month_boundaries(count: int, start: int, end: int) -> Iterator[int]:
    year, month = civil_from_seconds(start)[:2]
    number = (year * 12 + month - 1) // count * count
    while True:
        year, month = divmod(number, 12)
        moment = days_from_civil(year, month + 1, 1) * DAY
        if moment >= end:
            return
        if moment >= start:
            yield moment
        number += count


def _day_boundaries(count: int, start: int, end: int) -> Iterator[int]:
    for month in _month_boundaries(1, start - 31 * DAY, end):
        for day in _days_of_month(count, month):
            moment = month + (day - 1) * DAY
            if start <= moment < end:
                yield moment


def _days_of_month(count: int, month: int) -> Iterator[int]:
    """The days told in a month; those too near the next month's first are left out."""
    if count == 1:
        year, number = civil_from_seconds(month)[:2]
        next_month = days_from_civil(year + number // 12, number % 12 + 1, 1)
        yield from range(1, next_month - month // DAY + 1)
    else:
        last = {2: 28, 5: 25, 10: 20}[count]
        yield from range(count, last + 1, count)


def _minor_label(step: Step, moment: int, words: AxisWords, *, is_near_era: bool) -> str:
    year, month, day, hour, minute, _second = civil_from_seconds(moment)
    if step.unit is Unit.YEAR:
        return words.year(year, is_near_era=is_near_era and 0 < year <= 2 * step.every)
    if step.unit is Unit.MONTH:
        return words.month(month)
    if step.unit is Unit.DAY:
        return str(day)
    return words.time(hour, minute)


def _major_label(step: Step, moment: int, words: AxisWords, *, is_first: bool) -> str:
    """What starts at a moment; the first in view leaves the rest to the context."""
    year, month, day, hour, _minute, _second = civil_from_seconds(moment)
    if step.unit is Unit.YEAR:
        return _years_label(step.every, year, words)
    if step.unit is Unit.MONTH:
        is_new_year = month == 1 and not is_first
        return words.month_of_year(year, 1) if is_new_year else words.month(month)
    if step.unit is Unit.DAY:
        return words.day(year, month, day)
    if hour == 0 and not is_first:
        return words.day(year, month, day)
    return words.time(hour)


def _years_label(count: int, year: int, words: AxisWords) -> str:
    if count == 10 and year >= 10:
        return words.decade(year)
    if count == 100 and year >= 100:
        return words.century(year)
    return words.year(year, is_near_era=year == 1)


def _names_a_span(step: Step, moment: int) -> bool:
    """Whether a label tells of the whole step, as "1980s" does and "20 billion BCE" does not."""
    year = civil_from_seconds(moment)[0]
    is_named = step.every in (10, 100) and year >= step.every
    return step.unit is not Unit.YEAR or step.every == 1 or is_named


def _context(step: Step, moment: int, words: AxisWords) -> str:
    """What the major labels leave out: the year of months, the month of days, the day of hours."""
    year, month, day = civil_from_seconds(moment)[:3]
    if step.unit is Unit.MONTH:
        return words.whole_year(year)
    if step.unit is Unit.DAY:
        return words.long_month_of_year(year, month)
    if step.unit is Unit.HOUR:
        return words.long_day(year, month, day)
    return ""


def axis_for(
    scale: Scale, gutter: float, words: AxisWords, measure: TextMeasure, text_scale: float = 1.0
) -> Axis:
    """Return the ticks and labels of a view, placed on the canvas.

    Args:
        scale: the view.
        gutter: where the plot begins on the canvas.
        words: the reader's language.
        measure: tells the width of labels.
        text_scale: larger text needs more room.
    """
    rung = rung_for(scale, LABEL_ROOM_PX * text_scale)
    minor = tuple(_minor_ticks(rung, scale, gutter, words, measure))
    starts = [_major_before(rung.major, scale), *_majors(rung.major, scale)]
    shown = _first_shown(starts, scale, rung, words, measure)
    major = []
    for number, moment in enumerate(starts[1:], 1):
        label = _major_label(rung.major, moment, words, is_first=number == shown)
        x = scale.x(moment)
        is_cut = x + _INSET_PX + measure.width(label, TextStyle.AXIS_MAJOR) > scale.width_px
        major.append(Tick(gutter + x, "" if is_cut else label, True))
    is_sticky = shown == 0 and _names_a_span(rung.major, starts[0])
    sticky = _major_label(rung.major, starts[0], words, is_first=True) if is_sticky else ""
    context = _context(rung.major, starts[min(shown, len(starts) - 1)], words)
    return Axis(tuple(major), minor, sticky, context, round(44.0 * text_scale))


def _majors(step: Step, scale: Scale) -> list[int]:
    return list(boundaries(step, scale.left + 1, scale.right + 1))


def _major_before(step: Step, scale: Scale) -> int:
    """The last boundary at or before the left edge."""
    reach = scale.left - int(step.seconds * 2.2) - DAY
    return max(boundaries(step, reach, scale.left + 1), default=scale.left)


def _first_shown(
    starts: list[int], scale: Scale, rung: Rung, words: AxisWords, measure: TextMeasure
) -> int:
    """0 when the span that began left of the view keeps its sticky label, else 1."""
    end = scale.x(starts[1]) if len(starts) > 1 else scale.width_px
    label = _major_label(rung.major, starts[0], words, is_first=True)
    width = measure.width(label, TextStyle.AXIS_MAJOR)
    return 0 if end >= max(STICKY_ROOM_PX, width + 2 * _INSET_PX) else 1


def _minor_ticks(
    rung: Rung, scale: Scale, gutter: float, words: AxisWords, measure: TextMeasure
) -> Iterator[Tick]:
    start, end = scale.left, scale.right + 1
    is_near_era = start < _year_start(2)
    labelled = set(boundaries(rung.minor, start, end))
    for moment in sorted(labelled):
        x = scale.x(moment)
        label = _minor_label(rung.minor, moment, words, is_near_era=is_near_era)
        half = measure.width(label, TextStyle.AXIS_MINOR) / 2
        is_cut = x - half < 0 or x + half > scale.width_px
        yield Tick(gutter + x, "" if is_cut else label, False)
    if rung.fine.seconds / scale.seconds_per_px >= _FINE_PX:
        for moment in boundaries(rung.fine, start, end):
            if moment not in labelled:
                yield Tick(gutter + scale.x(moment), "", False)
