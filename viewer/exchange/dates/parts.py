"""Dates whose year, month, day and time stand in columns of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.domain.dates import Date
from viewer.domain.edtf import EdtfError, parse
from viewer.domain.edtf.plain import year_text
from viewer.domain.precision import Qualifier
from viewer.domain.reading import (
    NO_CONTEXT,
    Context,
    Note,
    Unreadable,
    checked_day,
    is_still_going,
    read_in,
    with_century,
)
from viewer.domain.reading.months import fold, months_of
from viewer.domain.reading.negative_years import astronomical
from viewer.exchange.dates.cells import NO_DATE, DateCells, DateProblem, Row, cells_of, row_of
from viewer.exchange.dates.pairs import Joining

_NUMBER = re.compile(r"-?\d+(?:\.0+)?", re.ASCII)
_MARKED = re.compile(
    r"(\d{1,4}) ?(?:st|nd|rd|th|er|[.ºª日号號月年일월년])", re.ASCII | re.IGNORECASE
)
_FEW_DIGITS = re.compile(r"[1-9]\d?", re.ASCII)
_SHORT_YEAR = re.compile(r"\d\d(?:\.0+)?", re.ASCII)
_UNKNOWN = re.compile(
    r"|0{1,2}(?:\.0+)?|-(?:1|8|9|77|88|99|888|999|9999)(?:\.0+)?|99(?:\.0+)?|#+|x+|\?+|\.|-+|na|n/a|nan|none|null"
    r"|unknown|unk|tbd",
    re.IGNORECASE,
)
"""A month or day that is not known: blank, 0, -9, 99, ##, XX and words."""
_UNKNOWN_YEARS = re.compile(r"-(?:8|9|88|99|888|999|9999)(?:\.0+)?", re.ASCII)
_REMEMBERED = 100_000


def without_mark(part: str) -> str:
    """The number of a part that says what it counts: 29 of ``29日`` and of ``29th``."""
    match = _MARKED.fullmatch(part.strip())
    return match[1] if match else part


def is_unknown_part(text: str) -> bool:
    """Whether a month or a day is blank, or says that it is not known."""
    return _UNKNOWN.fullmatch(text) is not None


@dataclass(slots=True)
class PartColumns:
    """The columns of one date; an empty sequence where a table has no such column.

    Attributes:
        years: the year, or the whole date where month and day are blank.
        months: number or name.
        days: number.
        times: time of day.
    """

    years: Sequence[str]
    months: Sequence[str] = ()
    days: Sequence[str] = ()
    times: Sequence[str] = ()

    def rows(self) -> list[tuple[str, str, str, str]]:
        """One tuple a row, blanks for missing columns."""
        blank = [""] * len(self.years)
        columns = (self.years, self.months or blank, self.days or blank, self.times or blank)
        return list(zip(*columns, strict=True))


class PartsReader:
    """Reads dates in parts chunk after chunk, each distinct combination once.

    Args:
        context: what is known beside the cells, such as the century of two-digit years.
    """

    def __init__(self, context: Context = NO_CONTEXT) -> None:
        self.context = context
        self._rows: dict[tuple[str, ...], Row | DateProblem] = {}
        self._notes: dict[tuple[str, ...], tuple[Note, ...]] = {}

    def read(self, columns: PartColumns) -> DateCells:
        """Read a chunk of rows."""
        keys = columns.rows()
        if len(self._rows) > _REMEMBERED:
            self._rows.clear()
            self._notes.clear()
        for key in keys:
            if key not in self._rows:
                self._rows[key] = self._read(key)
        found = [self._rows[key] for key in keys]
        cells = cells_of([NO_DATE if isinstance(row, DateProblem) else row for row in found])
        cells.problems = {i: row for i, row in enumerate(found) if isinstance(row, DateProblem)}
        if self._notes:
            cells.notes = Counter(note for key in keys for note in self._notes.get(key, ()))
        return cells

    def _read(self, key: tuple[str, str, str, str]) -> Row | DateProblem:
        year, month, day, time = (part.strip() for part in key)
        month, day = without_mark(month), without_mark(day)
        notes: set[Note] = set()
        shown = " ".join(part for part in (year, month, day, time) if part)
        try:
            if self.context.early_years and _FEW_DIGITS.fullmatch(year):
                year = year.zfill(4)
            if self.context.short_years and _SHORT_YEAR.fullmatch(year):
                date = self._in_century(year, month, day, time, notes)
            else:
                date = date_of_parts(year, month, day, time, self.context, notes)
        except EdtfError as error:
            return DateProblem(error.reason, shown)
        except Unreadable as error:
            return DateProblem.of(error, shown)
        if notes:
            self._notes[key] = tuple(sorted(notes))
        return row_of(date)

    def _in_century(self, year: str, month: str, day: str, time: str, notes: set[Note]) -> Date:
        """The date of a year of two digits; a century that nothing tells is marked as assumed."""
        whole, is_assumed = with_century(int(year.partition(".")[0]), self.context)
        date = date_of_parts(str(whole), month, day, time, self.context, notes)
        if not is_assumed:
            return date
        notes.add(Note.CENTURY_ASSUMED)
        marked = parse(date.edtf.replace(f"{whole}", f"{whole}?", 1))
        return marked._replace(
            qualifier=marked.qualifier | Qualifier.CENTURY_ASSUMED, utc_offset=date.utc_offset
        )


def date_of_parts(
    year: str, month: str, day: str, time: str, context: Context, notes: set[Note]
) -> Date:
    """One date from its parts; unknown ones are left out, from the finest up.

    Raises:
        Unreadable: the year is unknown, or the parts fit no date.
    """
    if any(part and is_unknown_part(part) for part in (month, day)):
        notes.add(Note.PARTS_UNKNOWN)
    if is_unknown_part(month) and is_unknown_part(day):
        return _year_alone(year, context, notes)
    number = _year_number(year, context)
    if is_unknown_part(month):
        raise Unreadable("The day is told ({day}), but no month.", day=day)
    if is_unknown_part(day) and _names_no_month(month, context):
        return _part_of_year(number, month, context, notes)
    in_year = _month(month, context)
    if is_unknown_part(day):
        if time and not is_unknown_part(time):
            raise Unreadable("A time is named, but no day.")
        return parse(f"{year_text(number)}-{in_year:02d}")
    if not _NUMBER.fullmatch(day):
        raise Unreadable("“{day}” is no day of a month.", day=day)
    text = checked_day(number, in_year, int(float(day)))
    if time and not is_unknown_part(time):
        reading = read_in(f"{text} {time}", context)
        notes.update(reading.notes)
        return reading.date
    return parse(text)


def _year_alone(year: str, context: Context, notes: set[Note]) -> Date:
    if not year:
        raise Unreadable("The cell is empty.")
    if _UNKNOWN_YEARS.fullmatch(year):
        raise Unreadable("“{text}” says that the date is not known.", text=year)
    reading = read_in(year, context)
    notes.update(reading.notes)
    return reading.date


def _year_number(year: str, context: Context) -> int:
    if not year or (is_unknown_part(year) and year != "0"):
        raise Unreadable("The year is unknown.")
    if not _NUMBER.fullmatch(year):
        date = read_in(year, context).date
        match = re.fullmatch(r"-?\d{4}", date.edtf)
        if match is None:
            raise Unreadable("“{year}” is no year.", year=year)
        return int(date.edtf)
    number = int(year.split(".")[0])
    if number < 0 and context.no_year_zero:
        return astronomical(number)
    if 0 <= number < 100 and len(year.split(".")[0]) < 3:
        if context.century is None:
            raise Unreadable("Nothing tells the century of the year {year}.", year=year)
        return context.century + (number - context.century) % 100
    return number


def _names_no_month(month: str, context: Context) -> bool:
    return not _NUMBER.fullmatch(month) and not months_of(fold(month), context.languages)


def _part_of_year(year: int, part: str, context: Context, notes: set[Note]) -> Date:
    """The season or other part of a year that a column of months names: Spring, early."""
    try:
        reading = read_in(f"{part} {year_text(year)}", context)
    except Unreadable:
        raise Unreadable("“{month}” is no month.", month=part) from None
    notes.update(reading.notes)
    return reading.date


def _month(month: str, context: Context) -> int:
    if _NUMBER.fullmatch(month):
        number = int(float(month))
        if not 1 <= number <= 12:
            raise Unreadable("There is no month {month}.", month=number)
        return number
    names = months_of(fold(month), context.languages)
    if len(names) != 1:
        raise Unreadable("“{month}” is no month.", month=month)
    return min(names)


class PartPairsReader:
    """Reads start and end dates in parts; an end without any part leaves the start alone.

    Args:
        context: what is known beside the cells.
    """

    def __init__(self, context: Context = NO_CONTEXT) -> None:
        self._parts, self._joining = PartsReader(context), Joining()

    def read(self, starts: PartColumns, ends: PartColumns) -> DateCells:
        """Read a chunk of rows."""
        cells = self._parts.read(starts)
        rows = ends.rows()
        going = [i for i, row in enumerate(rows) if is_still_going(row[0])]
        told = [i for i, row in enumerate(rows) if not _is_blank(row) and i not in set(going)]
        if told:
            columns = [list(column) for column in zip(*(rows[i] for i in told), strict=True)]
            self._joining.join(cells, self._parts.read(PartColumns(*columns)), told)
        self._joining.leave_open(cells, going)
        return cells


def _is_blank(row: tuple[str, ...]) -> bool:
    """Whether nothing is told of an end: a blank or unknown year."""
    year = row[0].strip()
    return not year or _UNKNOWN_YEARS.fullmatch(year) is not None


def read_parts(
    starts: PartColumns, ends: PartColumns | None = None, context: Context = NO_CONTEXT
) -> DateCells:
    """Read dates in parts at once; in chunks, use one reader for all of them."""
    if ends is None:
        return PartsReader(context).read(starts)
    return PartPairsReader(context).read(starts, ends)
