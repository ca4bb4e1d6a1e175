"""Judging a column by what stands in it: whether its values bear out what its name promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from viewer.domain.reading import is_not_known, is_still_going, names_only_years
from viewer.domain.reading.months import fold, months_of
from viewer.exchange.dates.parts import without_mark
from viewer.exchange.events.numbers import degrees_of, point_of
from viewer.exchange.mapping.fields import END_PARTS, START_PARTS, Field
from viewer.exchange.mapping.names import (
    BY_WORDS,
    is_a_relation,
    is_ambiguous,
    is_an_identifier,
    normalised,
)
from viewer.exchange.mapping.plain_values import are_plainly, is_an_answer

IsDate = Callable[[Sequence[str]], float]
"""The share of texts, 0 to 1, that can be read as dates."""
MIN_DATES = 0.5
_SAMPLED = 60
_NEARLY_ALL = 0.9
_FEW = 3
_MOSTLY = 0.8
"""Of a column's cells that must be dates where its name also means other things."""
_MOST_ENDS = 0.7
"""Of an end column's cells that must be dates: each that is none would cost a row its event."""
_LATEST_YEAR = 2100
_LATE = 1400
"""Numbers from 1000 to this are amounts as often as years: only a name tells."""
_OF_YEARS = frozenset({"year", "yr", "decade", "century", "era", "date", "time"})
_COMPACT = re.compile(r"(?:1[4-9]|20)\d\d[01]\d[0-3]\d(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?")
_MEASURE = re.compile(r"[-+]?\d+(?:\.\d*)?[eE][-+]?\d+", re.ASCII)
"""A number with an exponent, as programs write small and large ones."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico")
FULL_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
_COUNTING = frozenset(
    {"at", "on", "when", "time", "timestamp", "epoch", "unix", "utc", "ms", "date", "created"}
)
"""Words in names of columns whose large numbers count seconds."""
_CLOCKS = frozenset({"time", "hour"})
"""Names under which numbers such as 930 are times of day or measures, hardly years."""


class Column(NamedTuple):
    """A column as it is judged.

    Attributes:
        name: unique in its file.
        cells: those of the sample that hold something.
        by_row: all of the sample, blank ones too.
    """

    name: str
    cells: tuple[str, ...]
    by_row: tuple[str, ...]

    @property
    def told(self) -> int:
        """How many cells say something other than that nothing is known."""
        return sum(not is_not_known(cell) for cell in self.cells)


def is_contained(part: Column, whole: Column) -> bool:
    """Whether the cells of one column stand within those of another, row by row."""
    pairs = [
        (one, other)
        for one, other in zip(part.by_row, whole.by_row, strict=True)
        if one and not is_not_known(one)
    ]
    return bool(pairs) and sum(one in other for one, other in pairs) >= len(pairs) * 0.8


def share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """How many of the cells pass a test, 0 to 1; none of no cells."""
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def is_number(cell: str) -> bool:
    """Whether a cell is a number, or marks one that is not known."""
    return _within(cell, float("inf"))


def _within(cell: str, limit: float) -> bool:
    try:
        return abs(float(cell)) <= limit
    except ValueError:
        return cell.strip("#-? ") == ""


def has_letters(cell: str) -> bool:
    """Whether a cell says something in words, and is no number, amount or mere sign."""
    return any(map(str.isalpha, cell)) and not _MEASURE.fullmatch(cell.strip())


def is_year(cell: str, earliest: int = 1000) -> bool:
    """Whether a cell is a whole number that can be a year of history."""
    try:
        number = float(cell)
    except ValueError:
        return False
    return number == number // 1 and (earliest <= number <= _LATEST_YEAR or number <= -100)


def is_address(cell: str) -> bool:
    """Whether a cell is the address of something on the web."""
    return cell.lower().startswith(("http://", "https://", "www."))


def is_page(cell: str) -> bool:
    """Whether a cell is the address of something to read, and of no picture."""
    return is_address(cell) and not cell.lower().endswith(_PICTURES)


def _is_compact(cell: str) -> bool:
    return _COMPACT.fullmatch(cell) is not None


def told_as_dates(column: Column, is_date: IsDate, *, named: bool) -> float:
    """The share of a column's cells, 0 to 1, that are dates by their looks.

    Bare numbers are dates only where they are years, days run together, or counts that all
    cells share; ``12`` or ``158.5`` measure something else. Cells that say that a date is not
    known, or an end not come, do not count.

    Args:
        column: at least one cell.
        is_date: judges cells that are no bare numbers.
        named: whether its name promises dates: then years before 1000 count too.
    """
    cells = [cell for cell in column.cells[:_SAMPLED] if not is_not_known(cell)]
    if named:
        cells = [cell for cell in cells if not is_still_going(cell)]
    if not cells:
        return 1.0 if named and "0" not in column.cells else 0.0
    numbers = [cell for cell in cells if is_number(cell)]
    words = [cell for cell in cells if not is_number(cell)]
    found = is_date(words) * len(words) if words else 0.0
    if sum(len(cell.split(".")[0]) > 4 for cell in numbers) * 2 > len(cells):
        return is_date(cells)
    is_plain = normalised(column.name) not in _CLOCKS and not is_a_relation(column.name)
    earliest = 100 if named and is_plain else 1000
    found += sum(is_year(cell, earliest) or _is_compact(cell) for cell in numbers)
    if named:
        found += sum("." in cell and is_year(cell.partition(".")[0]) for cell in numbers)
        found += sum(map(names_only_years, words))
    return found / len(cells)


def date_score(column: Column, is_date: IsDate) -> float:
    """How surely the values of a column alone make it one of dates, 0 to 1.

    A number that all rows share, such as that of a study, is none where the column has a name.
    """
    cells = column.cells[:_SAMPLED]
    if share(cells, is_number) > 0.5:
        if is_an_identifier(column.name):
            return 0.0
        is_named = not normalised(column.name).startswith("column ")
        if is_named and len(cells) > _FEW and len(set(cells)) == 1:
            return 0.0
        if _COUNTING & set(normalised(column.name).split()) and share(cells, _is_epoch) == 1:
            return 0.9
        if all(cell.startswith("-") for cell in cells if is_number(cell)):
            return 0.0  # angles or balances, where no name tells of years
        compact = share(cells, _is_compact)
        if is_named and share(cells, _is_early_year) > 0.5 and not tells_of_years(column.name):
            return compact * 0.9
        words = [cell for cell in cells if not is_number(cell)]
        dates = is_date(words) * len(words) if words else 0.0
        years = (sum(map(is_year, cells)) + dates) / len(cells)
        return max(compact * 0.9, years * 0.7 if years >= _NEARLY_ALL else 0.0)
    return told_as_dates(column, is_date, named=False)


def _is_early_year(cell: str) -> bool:
    return is_year(cell) and 0 < float(cell) < _LATE


def tells_of_years(name: str) -> bool:
    """Whether a column's name has a word for years, or for time."""
    words = normalised(name).split()
    return bool(_OF_YEARS & {word.removesuffix("s") for word in words})


def _is_epoch(cell: str) -> bool:
    """Whether a number can count seconds since 1970, or parts of them, of 1985 to 2100."""
    whole = cell.partition(".")[0]
    return (
        whole.isascii()
        and whole.isdigit()
        and any(475_000_000 <= int(whole) // unit < 4_102_444_800 for unit in (1, 1000, 1_000_000))
    )


def bears_out(field: Field, rank: int, column: Column, is_date: IsDate) -> bool:
    """Whether a column's values may be what its name promises; an empty column may be anything.

    Args:
        field: what the name promises.
        rank: how far down the list of the field's names it stands.
        column: with its values.
        is_date: judges texts.
    """
    cells = column.cells[:_SAMPLED]
    if not cells:
        return True
    if all(map(is_not_known, cells)):
        cells = tuple(cell for cell in column.cells if not is_not_known(cell))[:_SAMPLED] or cells
    if set(cells) == {column.name.strip()} and len(cells) > 1:
        return False  # the text of a link, say, which tells nothing of the row
    if field is Field.YEAR and rank >= BY_WORDS:
        return share(cells, lambda cell: is_not_known(cell) or is_year(cell, 100)) >= _NEARLY_ALL
    if is_ambiguous(rank) and not are_plainly(field, cells):
        return False
    if field is Field.SOURCE_DATE:
        return told_as_dates(column, is_date, named=True) >= MIN_DATES
    if field in (Field.DATE, Field.END):
        least = _MOST_ENDS if field is Field.END and len(cells) > _FEW else MIN_DATES
        least = _MOSTLY if is_ambiguous(rank) else least
        return told_as_dates(column, is_date, named=True) >= least
    test = _TESTS.get(field)
    return test is None or test(cells)


def _are_parts(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if not is_not_known(cell) and not is_still_going(cell)]
    return not told or share(told, lambda cell: is_number(without_mark(cell))) >= MIN_DATES


def _are_months(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if not is_not_known(cell) and not is_still_going(cell)]
    return not told or share(told, _is_month) >= MIN_DATES


def _is_month(cell: str) -> bool:
    return bool(months_of(fold(cell))) or is_number(without_mark(cell))


def _are_names(cells: Sequence[str]) -> bool:
    return share(cells, is_number) < 0.5 and share(cells, is_address) < 0.5


def _are_titles(cells: Sequence[str]) -> bool:
    return _are_names(cells) and share(cells, has_letters) >= 0.5


def _are_kinds(cells: Sequence[str]) -> bool:
    # two letters of Chinese are a word
    size = sum(len(cell.encode("utf-8", "surrogatepass")) for cell in cells)
    is_a_format = set(cells) == {"Feature"}  # what GeoJSON calls each of its records
    return share(cells, is_number) < 0.5 and size > 2 * len(cells) and not is_a_format


def is_point(cell: str) -> bool:
    """Whether a cell tells a latitude and a longitude."""
    return point_of(cell) is not None


def _is_latitude(cell: str) -> bool:
    """Whether a cell tells a latitude, alone or with the longitude behind it."""
    return is_point(cell) or _is_within(90)(cell)


def _is_within(limit: float) -> Callable[[str], bool]:
    def is_within(cell: str) -> bool:
        number = degrees_of(cell)
        return number is not None and abs(number) <= limit

    return is_within


def _are_degrees(is_one: Callable[[str], bool]) -> Callable[[Sequence[str]], bool]:
    def are_degrees(cells: Sequence[str]) -> bool:
        told = [cell for cell in cells if not is_not_known(cell)]
        return bool(told) and share(told, is_one) >= _NEARLY_ALL

    return are_degrees


def _are_texts(cells: Sequence[str]) -> bool:
    """Whether cells say something, and no yes or no nor where the text is to be found."""
    is_none = (is_number, is_address, is_an_answer)
    return all(share(cells, test) < 0.5 for test in is_none)


def _are_paths(cells: Sequence[str]) -> bool:
    return share(cells, lambda cell: "/" in cell or "." in cell.strip("0123456789.")) >= MIN_DATES


def _are_links(cells: Sequence[str]) -> bool:
    return share(cells, lambda cell: "/" in cell or "." in cell) >= MIN_DATES


_TESTS: dict[Field, Callable[[Sequence[str]], bool]] = {
    **dict.fromkeys((*START_PARTS[:3], *END_PARTS[:3]), _are_parts),
    Field.MONTH: _are_months,
    Field.END_MONTH: _are_months,
    Field.LATITUDE: _are_degrees(_is_latitude),
    Field.LONGITUDE: _are_degrees(_is_within(180)),
    Field.IMPORTANCE: lambda cells: share(cells, is_number) >= _NEARLY_ALL,
    Field.PARTICIPANTS: _are_names,
    Field.PLACE: lambda cells: _are_names(cells) and share(cells, is_point) < 0.5,
    Field.TITLE: _are_titles,
    Field.KIND: _are_kinds,
    Field.DESCRIPTION: _are_texts,
    Field.SOURCE_URL: _are_links,
    Field.IMAGE: _are_paths,
}
