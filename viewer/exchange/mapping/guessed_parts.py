"""Years, months and days in columns whose names differ only by the part: ``arrival_month``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from viewer.exchange.dates.parts import is_unknown_part
from viewer.exchange.mapping.dates_by_values import Found
from viewer.exchange.mapping.fields import END_PARTS, START_PARTS, Field
from viewer.exchange.mapping.judging import Column, bears_out, is_year, share
from viewer.exchange.mapping.names import normalised

_YEAR_IN_NAME = re.compile(r"(?<![^\W_])(?:year|yr)$|^(?:year|yr)|(?:year|yr)(?=1?$)")
_MONTHS = ("month", "mon", "mo", "mth", "mnth", "mn")
_DAYS = ("day", "day of month", "dayofmonth", "dy", "da")
_ENDS = ("term", "end", "stop", "exit")
"""What names of parts of an end have in place of what those of the start have: ``yrterm``."""
_FULL_DAY = re.compile(r"-?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d).*|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")


def take_parts_beside_years(found: Found, judged: Sequence[Column]) -> None:
    """Let months and days that are named as the year is go with it."""
    columns = {normalised(column.name): column for column in judged}
    _take_parts(found, columns, Field.DATE, START_PARTS)
    _take_end(found, columns)
    _take_parts(found, columns, Field.END, END_PARTS)


def _take_parts(
    found: Found, columns: Mapping[str, Column], date: Field, parts: Sequence[Field]
) -> None:
    year, month, day, _ = parts
    years, dates = (found.get(field, ([], ""))[0] for field in (year, date))
    named = years or dates
    if len(named) != 1:
        return
    told = {
        field: column
        for field, names in ((month, _MONTHS), (day, _DAYS))
        if field not in found
        and (column := _named_as(normalised(named[0]), names, columns))
        and bears_out(field, 0, column, lambda _: 0.0)
    }
    if month not in found and month not in told:
        return
    if not years:
        if share(columns[normalised(named[0])].cells, is_year) <= 0.5:
            return  # whole dates, which need no parts
        found[year] = found.pop(date)
    for field, column in told.items():
        found[field] = ([column.name], "its name says so")


def _named_as(year: str, parts: Sequence[str], columns: Mapping[str, Column]) -> Column | None:
    """The column whose name is that of a column of years with another part in place of the year."""
    match = _YEAR_IN_NAME.search(year)
    if match is None or match[0] == year:
        return None
    names = (f"{year[: match.start()]}{part}{year[match.end() :]}" for part in parts)
    return next((columns[name] for name in names if name in columns and columns[name].cells), None)


def _take_end(found: Found, columns: Mapping[str, Column]) -> None:
    """The year in which something ended, where its name has but another word: ``yrterm``."""
    years = found.get(Field.YEAR, ([], ""))[0]
    match = re.fullmatch(
        r"(year|yr) ?(?:trig|start|begin|st|on|entry)", normalised((years or [""])[0])
    )
    if match is None or Field.MONTH not in found or {Field.END, Field.END_YEAR} & found.keys():
        return
    last = next((columns[name] for word in _ENDS if (name := match[1] + word) in columns), None)
    if last is not None and share(last.cells, is_year) > 0.5:
        found[Field.END_YEAR] = ([last.name], "its name says so")


def dates_are_filled_in(found: Found, judged: Sequence[Column]) -> bool:
    """Whether a column of dates has days in rows whose own columns of parts know of none."""
    if not {Field.MONTH, Field.DAY} <= found.keys():
        return False
    cells = {column.name: column.by_row for column in judged}
    dates, months, days = (
        cells[found[field][0][0]] for field in (Field.DATE, Field.MONTH, Field.DAY)
    )
    return any(
        _FULL_DAY.fullmatch(date) and (is_unknown_part(month) or is_unknown_part(day))
        for date, month, day in zip(dates, months, days, strict=True)
    )
