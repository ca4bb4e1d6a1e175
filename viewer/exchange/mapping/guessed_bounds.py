"""Two columns that belong together: bounds of one date, and the two ends of a stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from viewer.domain.reading import is_not_known
from viewer.exchange.mapping.dates_by_values import Found
from viewer.exchange.mapping.fields import END_PARTS, START_PARTS, Field
from viewer.exchange.mapping.judging import (
    FULL_YEAR,
    Column,
    IsDate,
    has_letters,
    is_year,
    share,
    told_as_dates,
)
from viewer.exchange.mapping.names import field_by_name, normalised

_MOSTLY = 0.8
_WORDS = (
    ("not before", "not after"),
    ("notbefore", "notafter"),
    ("earliest", "latest"),
    ("early", "late"),
    ("min", "max"),
    ("minimum", "maximum"),
    ("lower", "upper"),
    ("terminus post quem", "terminus ante quem"),
    ("post quem", "ante quem"),
    ("tpq", "taq"),
)
"""What marks the earliest day, and what marks the latest in the other name."""
_TELLING = re.compile(r"not ?(?:before|after)|(?:post|ante) quem|t[pa]q")
"""Words that tell of bounds by themselves; the others need a word for a date beside them."""
_OF_DATES = frozenset({"date", "dates", "dating", "datum", "year", "jahr", "iso", "day"})
_SORTED_BY = (("begin", "end"), ("start", "end"), ("earliest", "latest"), ("from", "to"))
"""Names of the first and the last year by which a catalogue sorts what it dates in words."""
_SOME, _HALF, _NEAR = 0.1, 0.5, 30
_NUMBER = re.compile(r"-?\d{1,4}(?:\.0+)?", re.ASCII)
_STAYS = (
    ("arrival", "departure"),
    ("arrived", "departed"),
    ("arrived", "left"),
    ("departure", "return"),
    ("departed", "returned"),
    ("opened", "closed"),
    ("opening", "closing"),
    ("appointed", "dismissed"),
    ("appointed", "terminated"),
    ("appointed", "terminated mission"),
    ("appointed", "left"),
    ("took office", "left office"),
    ("assumed office", "left office"),
    ("established", "closed"),
    ("established", "abolished"),
    ("founded", "dissolved"),
    ("commenced", "concluded"),
    ("entered", "left"),
    ("appointed", "left post"),
    ("appointment", "termination"),
    ("presented credentials", "left post"),
    ("presented credentials", "terminated mission"),
    ("elected", "left office"),
    ("joined", "left"),
    ("arrival start", "departure end"),
    ("ankunft", "abreise"),
    ("vom", "bis"),
    ("ab", "bis"),
    ("du", "au"),
    ("inicio", "término"),
    ("dal", "al"),
    ("od", "do"),
    ("прибытие", "отъезд"),
    ("с", "по"),
    ("с", "до"),
    ("自", "至"),
    ("起", "迄"),
    ("起", "止"),
    ("到着", "出発"),
    ("抵达", "离开"),
    ("開始", "終了"),
    ("시작", "종료"),
    ("도착", "출발"),
    ("من", "إلى"),
    ("abreise", "rückkehr"),
    ("arrivée", "départ"),
    ("départ", "retour"),
    ("llegada", "salida"),
    ("salida", "regreso"),
)
"""Words for the beginning of a stay, a journey or an office, and for the end of it."""


def settle_pairs(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Settle what pairs of columns date: bounds, the years of a catalogue, or stays."""
    _settle_bounds(found, judged, is_date)
    if Field.NOT_AFTER not in found:
        _settle_catalogued(found, judged, is_date)
    if Field.NOT_AFTER not in found:
        _settle_stays(found, judged, is_date)


def _settle_bounds(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let two columns that bound a date be one, unless another column tells when the events were.

    A date that lies between 1490 and 1510 is neither 1490 nor all those years.
    """
    pair = next(_pairs_among(_WORDS, judged, is_date, _are_of_dates), None)
    if pair is None:
        return
    _leave(found, pair)
    dates = found.get(Field.DATE, ([], ""))[0]
    if len(dates) > 1 or Field.YEAR in found or (dates and Field.END in found):
        return
    if any(column.name in dates and _tells_all(column, is_date) for column in judged):
        return
    found.pop(Field.END, None)
    _bound(found, dates, pair)


def _tells_all(column: Column, is_date: IsDate) -> bool:
    """Whether a column dates every row by itself."""
    return all(column.by_row) and told_as_dates(column, is_date, named=True) >= 1


def _leave(found: Found, pair: Sequence[Column]) -> None:
    names = {column.name for column in pair}
    for field in (Field.DATE, Field.END, *START_PARTS, *END_PARTS):
        if names.intersection(found.get(field, ([], ""))[0]):
            found.pop(field)


def _bound(found: Found, dates: Sequence[str], pair: tuple[Column, Column]) -> None:
    """Let a pair bound the dates that no other column tells, or tells in words beyond reading."""
    found[Field.DATE] = ([*dates, pair[0].name], "its name says so")
    found[Field.NOT_AFTER] = ([pair[1].name], "its name says so")


def _settle_catalogued(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let the words of a catalogue date its things, before the years that it sorts them by.

    Beside ``c. 1490–1500``, a first and a last year of 1485 and 1505 are what the words may mean.
    """
    for pair in _pairs_among(_SORTED_BY, judged, is_date, whole=False):
        display = _display_of(pair, judged, is_date)
        if display is not None:
            for field in (Field.DATE, Field.END, *START_PARTS, *END_PARTS):
                found.pop(field, None)
            _bound(found, [display.name], pair)
            return


def _display_of(
    pair: tuple[Column, Column], judged: Sequence[Column], is_date: IsDate
) -> Column | None:
    """The column of dates in words whose years a pair of columns has as numbers."""
    if not all(map(_are_years, pair)):
        return None
    return next(
        (
            column
            for column in judged
            if column not in pair
            and (field_by_name(column.name) or (None,))[0] is Field.DATE
            and _is_in_words(column, is_date)
            and _are_of_the_same(column, pair[0])
        ),
        None,
    )


def _is_in_words(column: Column, is_date: IsDate) -> bool:
    return (
        share(column.cells, has_letters) >= _SOME
        and told_as_dates(column, is_date, named=True) >= _HALF
    )


def _are_years(column: Column) -> bool:
    told = [cell for cell in column.cells if not is_not_known(cell)]
    return bool(told) and all(_NUMBER.fullmatch(cell) for cell in told)


def _are_of_the_same(display: Column, first: Column) -> bool:
    """Whether the years in the words are about those in a column, and not of an artist's birth."""
    pairs = [
        (int(match[0]), int(cell.partition(".")[0]))
        for text, cell in zip(display.by_row, first.by_row, strict=True)
        if (match := FULL_YEAR.search(text)) and _NUMBER.fullmatch(cell) and "B" not in text
    ]
    near = sum(abs(told - year) <= _NEAR for told, year in pairs)
    return near >= len(pairs) * _MOSTLY


def _settle_stays(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let columns of arrival and departure, say, begin and end what has no other dates by name."""
    pair = next(_pairs_among(_STAYS, judged, is_date), None)
    if pair is None:
        return
    names = {column.name for column in pair}
    dated = {*found.get(Field.DATE, ([], ""))[0], *found.get(Field.END, ([], ""))[0]}
    if not dated <= names or Field.YEAR in found:
        return
    for field, column in zip((Field.DATE, Field.END), pair, strict=True):
        found[field] = ([column.name], "its name says so")


def _pairs_among(
    pairs: Sequence[tuple[str, str]],
    judged: Sequence[Column],
    is_date: IsDate,
    may_be: Callable[[str, str], bool] | None = None,
    *,
    whole: bool = True,
) -> Iterator[tuple[Column, Column]]:
    """Every two columns of dates that are named alike but for the words of a pair."""
    columns = {normalised(column.name): column for column in judged}
    for low, high in pairs:
        first = re.compile(rf"\b{low}\b" if whole else rf"\b{low}")
        for name, column in columns.items():
            other = columns.get(first.sub(high, name))
            if other is None or other is column or (may_be and not may_be(name, low)):
                continue
            if not _are_in_order(column, other):
                continue
            if all(_tells_dates(each, is_date) for each in (column, other)):
                yield column, other


def _are_in_order(earliest: Column, latest: Column) -> bool:
    """Whether numbers in two columns never fall from the first to the second, but for slips."""
    pairs = [
        (int(low.partition(".")[0]), int(high.partition(".")[0]))
        for low, high in zip(earliest.by_row, latest.by_row, strict=True)
        if _NUMBER.fullmatch(low) and _NUMBER.fullmatch(high)
    ]
    return sum(low > high for low, high in pairs) <= max(1, len(pairs) * (1 - _MOSTLY))


def _are_of_dates(name: str, mark: str) -> bool:
    is_at_an_end = name.startswith(mark) or name.endswith(mark)
    if not is_at_an_end and not _TELLING.fullmatch(mark):
        return False  # of a measure: record min temp year
    beside = set(name.replace(mark, " ").split())
    return bool(beside & _OF_DATES) or (_TELLING.fullmatch(mark) is not None and len(beside) < 2)


def _tells_dates(column: Column, is_date: IsDate) -> bool:
    told = [cell for cell in column.cells if not is_not_known(cell)]
    years = sum(is_year(cell.removeprefix("-"), 1) for cell in told)
    is_of_years = years >= len(told) * _MOSTLY
    return bool(told) and (is_of_years or told_as_dates(column, is_date, named=True) >= _MOSTLY)
