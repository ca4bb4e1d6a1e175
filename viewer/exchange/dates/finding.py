"""Finding the form of a column's dates from its values, chunk by chunk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from viewer.domain.counting import counted
from viewer.domain.reading import Context, DateOrder
from viewer.domain.reading.months import MONTHS, fold, languages_of
from viewer.domain.reading.numeric import without_colons
from viewer.domain.reading.numeric_spans import DaysOfMonth, days_of_month, spelled_out
from viewer.domain.reading.vocabulary import WORDS
from viewer.exchange.dates.counted import PER_SECOND, unit_by_size
from viewer.exchange.dates.formats import MIDNIGHT, ORDER_NAMES, ColumnFormat, Numbers, Question

_THREE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)", re.ASCII)
_SHAPES = (
    (
        "ISO 8601",
        re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::?\d\d){0,2}.*)?)?)?", re.ASCII),
    ),
    ("year.0", re.compile(r"-?\d{3,4}\.0+", re.ASCII)),
    (
        "YYYYMMDD",
        re.compile(r"(?:1\d|20)\d\d[01]\d[0-3]\d(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?", re.ASCII),
    ),
    ("number", re.compile(r"-?\d{4,19}(?:\.\d+)?", re.ASCII)),
)
_SIX_DIGITS = re.compile(r"(?:1\d|20)\d{4}", re.ASCII)
_YEAR_RANGE = re.compile(r"(\d{4})[-/](\d\d)", re.ASCII)
_EARLY_SPAN = re.compile(r"[1-9]\d\d ?[-–] ?[1-9]\d\d", re.ASCII)
"""632-661: years before 1000, which makes 750-1055 beside it years, too."""
_WITH_MONTH = re.compile(r"\d{4}(?:[-/]\d{1,2}[-/]\d{1,2}(?!\d)|\s?年)", re.ASCII)
"""A year, a month and a day, or a year marked as one: 2012-2 beside it is no span of years."""
_EDTF_ONLY = re.compile(
    r"\d[~%]|\d/\.\.|\.\./\d|\dX|[\[{][^\]}]*\d\.\.\d|\d\.\.\]|\[\.\.\d", re.ASCII
)
"""Signs that nobody writes but in EDTF."""
_FULL_YEAR = re.compile(r"(?<!\d)(1\d|20)\d\d(?!\d)", re.ASCII)
_DECADE = re.compile(r"(1\d|20)(\d)0'?s", re.ASCII)
"""1910s or 1900s, of which the second may be a century."""
_SERIALS = range(10_000, 80_000)
"""Spreadsheet days from 1927 to 2119; others are hardly dates."""
_OTHER_EPOCHS = 25_000
"""Days since 1960 or 1970, which other programs count, are below it until 2028; a column of none
but smaller numbers may be either."""
_DECIMAL_YEAR = re.compile(r"(1\d|20)\d\d\.(\d+)", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"[^\W\d_]{3,12}\.?[- ](\d\d)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_WORDS_KEPT = 500
"""Distinct words that are looked at to tell the language of month names."""
_YEAR_1980 = 315_532_800
"""Its first second; where counts reach back before it, small ones need not be of another unit."""
_RARE = 10
"""Of as many cells one that nothing settles is a problem of its row, and no question."""
_ENOUGH = 3
"""Distinct numbers that it takes to believe in a column of counts."""
_MOSTLY_MIDNIGHTS = 0.8
"""Of a column's times that are midnight if none of these is one; few things happen just then."""


@dataclass(slots=True)
class FormatFinder:
    """Gathers evidence chunk by chunk; ``found`` tells what it comes to."""

    cells: int = 0
    shapes: Counter[str] = field(default_factory=Counter)
    first_above: Counter[str] = field(default_factory=Counter)
    second_above: Counter[str] = field(default_factory=Counter)
    undecided: Counter[str] = field(default_factory=Counter)
    undecided_days: Counter[str] = field(default_factory=Counter)
    short_years: int = 0
    example: str = ""
    separator: str = "/"
    largest: float = 0.0
    decimal_years: int = 0
    short_month_years: int = 0
    bare_short: int = 0
    bare_other: int = 0
    early: int = 0
    times: int = 0
    midnights: int = 0
    numbers: Counter[Numbers] = field(default_factory=Counter)
    early_counts: int = 0
    distinct_numbers: set[str] = field(default_factory=set)
    year_ranges: int = 0
    months: int = 0
    plain_months: int = 0
    edtf: int = 0
    year_months: int = 0
    no_year_months: int = 0
    decades: set[int] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    centuries: Counter[str] = field(default_factory=Counter)

    def add(self, values: Iterable[str]) -> None:
        """Look at more cells of the column."""
        for text, count in Counter(values).items():
            text = text.strip()
            if text:
                self.cells += count
                self._look(text, count)

    def _look(self, text: str, count: int) -> None:
        if ":" in text:
            text = without_colons(text)
        if ":" in text:
            self.times += count
            self.midnights += count if MIDNIGHT.search(text) else 0
        span = _YEAR_RANGE.fullmatch(text)
        if span:
            is_later = int(span[2]) > int(span[1]) % 100
            is_free = not (1 <= int(span[2]) <= 12 or 21 <= int(span[2]) <= 41)
            self.year_ranges += count if is_later and is_free else 0
            self.months += 0 if is_later else count
        self.plain_months += count if _WITH_MONTH.match(text) else 0
        self.edtf += count if _EDTF_ONLY.search(text) or _is_season(span) else 0
        if _SIX_DIGITS.fullmatch(text):
            self._look_at_six_digits(text, count)
        self.early += count if _EARLY_SPAN.fullmatch(text) else 0
        whole = text.partition(".")[0]
        if whole.removeprefix("-").isdigit():
            self.bare_short += count if len(whole) == 2 and whole.isdigit() else 0
            is_early = len(whole) == 3 or whole[0] == "-"
            self.bare_other += count if is_early or len(whole) not in (2, 4) else 0
            self.early += count if is_early else 0
        shape = next((name for name, pattern in _SHAPES if pattern.fullmatch(text)), "")
        if shape == "number":
            self._look_at_number(text, count)
        elif shape:
            self.shapes[shape] += count
            self.centuries[text[:2]] += count
        else:
            self._look_at_text(text, count)

    def _look_at_six_digits(self, text: str, count: int) -> None:
        """190212 may be year and month or a day; 187807 and 190013 can be but one of them.

        123007 may be the 30th of the 12th, too, whatever the century.
        """
        first, second, last = int(text[:2]), int(text[2:4]), int(text[4:])
        is_day = 1 <= second <= 12 or (first <= 12 and 1 <= second <= 31)
        self.year_months += count if 1 <= last <= 12 and not is_day else 0
        self.no_year_months += 0 if last <= 12 else count

    def _look_at_number(self, text: str, count: int) -> None:
        number = float(text)
        size = abs(number)
        self.shapes["number"] += count
        self.largest = max(self.largest, size)
        self._look_for_decimal_year(text, count)
        if len(self.distinct_numbers) < _ENOUGH:
            self.distinct_numbers.add(text)
        unit = unit_by_size(size)
        if unit is not None:
            self.numbers[unit] += count
            self.early_counts += count if number < 0 or size < PER_SECOND[unit] * _YEAR_1980 else 0
        elif int(number) in _SERIALS:
            self.numbers[Numbers.SPREADSHEET_DAYS] += count

    def _look_for_decimal_year(self, text: str, count: int) -> None:
        """1956.25 is a quarter into 1956; 1956.5 alone may be May 1956."""
        match = _DECIMAL_YEAR.fullmatch(text)
        if match and (len(match[2]) > 2 or not 1 <= int(match[2]) <= 12):
            self.decimal_years += count if match[2].strip("0") else 0

    def _look_at_text(self, text: str, count: int) -> None:
        full = _FULL_YEAR.search(text)
        if full:
            self.centuries[full[1]] += count
        month = _MONTH_AND_YEAR.fullmatch(text)
        if month and not 1 <= int(month[1]) <= 31:
            self.short_month_years += count
        text = spelled_out(text)
        match = _THREE.match(text)
        if match is None and (days := days_of_month(text)) is not None:
            self._look_at_days(days, count)
            return
        if match is None:
            self.shapes["written"] += count
            if decade := _DECADE.fullmatch(text):
                self.decades.add(int(decade[1] + decade[2]))
            if len(self.words) < _WORDS_KEPT:
                self.words.update(
                    word for word in map(fold, _WORD.findall(text)) if word not in WORDS
                )
            return
        self.shapes["slashes"] += count
        self._look_at_order(text, match, count)

    def _look_at_order(self, text: str, match: re.Match[str], count: int) -> None:
        first, second = int(match[1]), int(match[3])
        self.separator = match[2]
        self.short_years += count if len(match[4]) == 2 else 0
        if first > 12 >= second:
            self.first_above[match[2]] += count
        elif second > 12 >= first:
            self.second_above[match[2]] += count
        elif first != second and max(first, second) <= 12:
            self.undecided[match[2]] += count
            self.example = self.example or text

    def _look_at_days(self, days: DaysOfMonth, count: int) -> None:
        """28-30/8/2008 has its day first, and 8/28-30/2008 its month."""
        self.shapes["slashes"] += count
        self.separator = days.sign
        if not days.is_settled:
            self.undecided_days[days.sign] += count
        elif days.order is DateOrder.DAY_MONTH:
            self.first_above[days.sign] += count
        else:
            self.second_above[days.sign] += count

    def found(self) -> ColumnFormat:
        """What the evidence comes to."""
        numbers = self._numbers()
        order, evidence, question = self._order()
        short = self.bare_short > 0 and not self.bare_other
        century = self._century() if self.short_years or short else None
        if century is not None:
            evidence += (f"All full years are of the {century}s.",)
        if numbers is not Numbers.NOTHING:
            evidence += (_number_evidence(self.shapes["number"], self.cells),)
        return ColumnFormat(
            Context(
                order,
                century,
                languages=languages_of(self.words),
                year_ranges=self.year_ranges > 0 and not self.months,
                edtf=self.edtf > 0 and not self.year_ranges,
                short_years=short,
                early_years=self.early > 0,
                year_months=self.year_months >= _ENOUGH and not self.no_year_months,
                months=self.plain_months + self.months > 0 and not self.year_ranges,
                decades=self._are_decades(),
            ),
            numbers,
            self._name(numbers, order),
            evidence,
            question,
            self.cells,
            self.short_month_years > 0,
            self.midnights >= max(_ENOUGH, self.times * _MOSTLY_MIDNIGHTS),
            self._orders() if order is None else (),
            order is None and bool(self._unsettled() or self.undecided_days),
            is_of_early_counts=self.early_counts > 0,
        )

    def _are_decades(self) -> bool:
        """Whether each decade that may be a century stands among decades: 1900s beside 1910s."""
        either = {decade for decade in self.decades if decade % 10 == 0}
        others = self.decades - either
        return len(others) >= _ENOUGH and all({d - 1, d + 1} & others for d in either)

    def _numbers(self) -> Numbers:
        if self.decimal_years and self.largest < _SERIALS.start:
            return Numbers.YEARS
        if not self.numbers:
            return Numbers.NOTHING
        kind, count = self.numbers.most_common(1)[0]
        units = [unit for unit in PER_SECOND if self.numbers[unit]]
        if len(units) > 1 and not self.early_counts:
            kind, count = Numbers.OF_SEVERAL_UNITS, sum(self.numbers[unit] for unit in units)
        is_rule = count * 10 >= self.cells * 6 and len(self.distinct_numbers) >= _ENOUGH
        only = count == self.cells and kind is not Numbers.SPREADSHEET_DAYS
        if kind is Numbers.SPREADSHEET_DAYS and self.largest < _OTHER_EPOCHS:
            return Numbers.NOTHING
        return kind if is_rule or only else Numbers.NOTHING

    def _order(self) -> tuple[DateOrder | None, tuple[str, ...], Question | None]:
        first, second = self.first_above.total(), self.second_above.total()
        undecided = self.undecided.total()
        if not (first or second or undecided):
            return None, (), None
        evidence = _order_evidence(first, second)
        if first and not second:
            return DateOrder.DAY_MONTH, (evidence,), None
        if second and not first:
            return DateOrder.MONTH_DAY, (evidence,), None
        if not self._unsettled() or undecided * _RARE < self.cells:
            return None, (evidence,), None
        return None, (evidence,), self._question()

    def _unsettled(self) -> set[str]:
        """The signs of dates that no cell with the same sign settles."""
        return self.undecided.keys() - {sign for sign, _ in self._orders()}

    def _orders(self) -> tuple[tuple[str, DateOrder], ...]:
        """The order that cells with each sign prove, where those with it agree."""
        signs = self.first_above.keys() ^ self.second_above.keys()
        return tuple(
            (sign, DateOrder.DAY_MONTH if sign in self.first_above else DateOrder.MONTH_DAY)
            for sign in sorted(signs)
        )

    def _question(self) -> Question:
        match = _THREE.match(self.example)
        assert match is not None
        year = match[4] if len(match[4]) == 4 else f"XX{match[4]}"
        first, second = int(match[1]), int(match[3])
        return Question(
            f"Is {match[0]} {first} {MONTHS[second]} (day first) "
            f"or {second} {MONTHS[first]} (month first)?",
            self.example,
            (DateOrder.DAY_MONTH, DateOrder.MONTH_DAY),
            (f"{year}-{second:02d}-{first:02d}", f"{year}-{first:02d}-{second:02d}"),
        )

    def _century(self) -> int | None:
        """The century of all full years, where there are enough of them to be evidence."""
        if len(self.centuries) != 1:
            return None
        century, count = next(iter(self.centuries.items()))
        is_evidence = (
            century.isdigit()
            and count >= _ENOUGH
            and count * 10 >= self.short_years + self.bare_short
        )
        return int(century) * 100 if is_evidence else None

    def _name(self, numbers: Numbers, order: DateOrder | None) -> str:
        if numbers is not Numbers.NOTHING:
            return str(numbers.value)
        if not self.shapes:
            return "written dates"
        shape = self.shapes.most_common(1)[0][0]
        if shape == "slashes":
            if order is not None:
                return ORDER_NAMES[order].replace("/", self.separator)
            return "orders that differ by their signs" if self._orders() else _NOT_SETTLED
        return _SHAPE_NAMES.get(shape, shape)


_NOT_SETTLED = "day and month not settled"
_SHAPE_NAMES = {"written": "written dates", "number": "dates in digits", "year.0": "years"}


def _is_season(span: re.Match[str] | None) -> bool:
    """Whether 1985-22 can only be a part of a year: as years it would run backwards."""
    return span is not None and span[0][4] == "-" and 21 <= int(span[2]) < int(span[1]) % 100


def _order_evidence(first: int, second: int) -> str:
    """How many cells prove which order, in a sentence."""
    if not (first or second):
        return "No cell has a number above 12 as its day."
    return f"{_cells(first)} a first number above 12; {_cells(second).lower()} a second one."


def _cells(count: int) -> str:
    return counted(count, "1 cell has", "{count} cells have") if count else "No cell has"


def _number_evidence(count: int, cells: int) -> str:
    if cells == 1:
        return "Its only cell is such a number."
    return f"{count:,} of {cells:,} cells are such numbers."


def find_formats(values: Iterable[str]) -> ColumnFormat:
    """The format of a column from all its values or a large sample of them."""
    finder = FormatFinder()
    finder.add(values)
    return finder.found()
