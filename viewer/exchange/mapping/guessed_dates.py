"""Which of several columns of dates tell when the events were, and which their ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from viewer.domain.reading import Unreadable, is_not_known, names_only_years, read
from viewer.exchange.events.clocks import CLOCK, is_hour, is_sixtieth
from viewer.exchange.mapping.dates_by_values import (
    BY_VALUES,
    MOSTLY,
    Found,
    best_dates,
    settle_by_values,
)
from viewer.exchange.mapping.fields import END_PARTS, START_PARTS, Field
from viewer.exchange.mapping.guessed_bounds import settle_pairs
from viewer.exchange.mapping.guessed_parts import dates_are_filled_in, take_parts_beside_years
from viewer.exchange.mapping.judging import (
    FULL_YEAR,
    Column,
    IsDate,
    is_number,
    is_year,
    share,
    told_as_dates,
)
from viewer.exchange.mapping.names import (
    BY_WORDS,
    field_by_name,
    is_of_a_birth,
    is_of_a_death,
    is_of_a_life,
    is_of_a_publication,
    is_of_the_record,
    normalised,
    part_of,
    subject_of,
)

Candidates = Sequence[tuple[int, int, Column]]
"""Columns that a field may come from: how far down the list of names, place in the file, column."""
_TIMES = frozenset(
    {
        "time",
        "start time",
        "starttime",
        "time start",
        "event time",
        "time of day",
        "hour",
        "begin time",
    }
    | {
        "clock",
        "uhrzeit",
        "beginn",
        "heure",
        "hora",
        "ora",
        "время",
        "时间",
        "時間",
        "時刻",
        "시간",
    }
)
_ENDS = frozenset({"end time", "endtime", "time end", "time to", "finish time"})
_HOURS = frozenset({"hour", "hr", "hrs", "hh", "hour of day", "stunde"})
_MINUTES = frozenset({"minute", "min", "mn", "mm", "minuto", "minuten"})
_SECONDS = frozenset({"second", "sec", "ss", "segundo", "seconde", "sekunde"})
_BESIDE_PARTS = frozenset({"start", "end", "begin", "first", "last", "date", "event", "time"})
"""Words in names of hours, minutes and seconds that say of what they are."""
_DECIMAL = re.compile(r"\d{4}\.\d*[1-9]\d*", re.ASCII)
_YEAR_DIGITS = 4
_FEW_BACKWARD = 0.2
_COMPARED = 100
"""Rows whose dates are compared with the days beside them."""
_NEARLY_ALL = 0.9
_SLIPS = 2
"""Rows in which a start and its end may be swapped, however few there are."""


def paired(ranked: dict[Field, list[tuple[int, int, Column]]]) -> None:
    """Let start and end be of one thing, where a table dates several.

    Of ``PositionBegin``, ``DepartmentEnd`` and ``PositionEnd``, begin and end of the position go
    together. Changes the candidates in place.
    """
    starts, ends = ranked.get(Field.DATE, []), ranked.get(Field.END, [])
    if not starts or not ends:
        return
    start, end = min(starts), min(ends)
    if min(start[0], end[0]) < BY_WORDS:
        _prefer_days(ranked)
        return
    if not subject_of(start[2].name) or not subject_of(end[2].name):
        return
    pairs = [
        (first, last)
        for first in starts
        for last in ends
        if subject_of(first[2].name) == subject_of(last[2].name)
    ]
    if not pairs:
        ranked.pop(Field.END)
        return
    first, last = max(
        pairs,
        key=lambda pair: (
            not is_of_a_publication(pair[0][2].name),
            *_worth(pair[0][2]),
            -pair[0][0],
            -pair[0][1],
        ),
    )
    ranked[Field.DATE], ranked[Field.END] = [first], [last]


def _prefer_days(ranked: dict[Field, list[tuple[int, int, Column]]]) -> None:
    """Let days of what the rows are about stand before mere years of something else in them.

    Beside ``ExhibitionBeginDate`` and its end, ``BeginDate`` and ``EndDate`` in years are those of
    the artists' lives.
    """
    starts, ends = ranked[Field.DATE], ranked[Field.END]
    if not (_are_bare_years(min(starts)[2]) and _are_bare_years(min(ends)[2])):
        return
    for first in starts:
        for last in ends:
            of = subject_of(first[2].name)
            is_pair = of and of == subject_of(last[2].name)
            if is_pair and not (_are_bare_years(first[2]) or _are_bare_years(last[2])):
                ranked[Field.DATE], ranked[Field.END] = [first], [last]
                return


def _are_bare_years(column: Column) -> bool:
    return share(column.cells, lambda cell: is_year(cell.strip("()"))) > MOSTLY


def _worth(column: Column) -> tuple[int, int]:
    return column.told, len(set(column.cells))


def dates_in_turn(
    candidates: Candidates, rows: Sequence[Sequence[str]], judged: Sequence[Column]
) -> list[str]:
    """The best column of dates, and others that date only rows which it leaves blank."""
    names = [best_filled([column for _, _, column in candidates])]
    place = [column.name for column in judged].index
    dated = [not is_not_known(row[place(names[0])]) for row in rows]
    for _, index, column in candidates:
        told = [not is_not_known(row[index]) for row in rows]
        if (
            column.name not in names
            and any(told)
            and not any(one and other for one, other in zip(dated, told, strict=True))
        ):
            names.append(column.name)
            dated = [one or other for one, other in zip(dated, told, strict=True)]
    return names


def best_filled(by_rank: Sequence[Column]) -> str:
    """The best name whose column holds about as much as the others do."""
    most = max(column.told for column in by_rank)
    return next(column.name for column in by_rank if column.told * 2 >= most)


def settle_dates(
    found: Found, judged: Sequence[Column], rows: Sequence[Sequence[str]], is_date: IsDate
) -> None:
    """One way of dating: a date column where there is one, else parts, else what reads as dates."""
    _leave_ends_of_others(found, judged)
    settle_pairs(found, judged, is_date)
    if Field.NOT_AFTER in found:
        return
    _leave_other_parts(found, judged)
    take_parts_beside_years(found, judged)
    _leave_lone_days(found)
    _prefer_fuller(found, judged, is_date)
    _leave_other_years(found, judged)
    if Field.YEAR in found and Field.DATE in found and _parts_say_more(found, judged):
        found.pop(Field.DATE)
        if Field.END_YEAR in found:
            found.pop(Field.END, None)
    _let_decimals_be_dates(found, judged)
    _leave_backward_ends(found, judged)
    if Field.DATE in found:
        # The year of a date column is evidence, not a part; its column is kept with the event.
        for part in (*START_PARTS, *END_PARTS):
            if part is not Field.YEAR:
                found.pop(part, None)
        _date_lives(found, judged, is_date)
        return
    if Field.YEAR in found:
        return
    if Field.END in found and _are_mere_numbers(found[Field.END][0][0], judged):
        found.pop(Field.END)
    born = _of_a_life(judged, is_of_a_birth, is_date)
    if Field.END in found and Field.END_YEAR not in found:
        _begin_lone_ends(found, born)
        return
    settle_by_values(found, judged, rows, is_date)
    _date_by_lives(found, born, _of_a_life(judged, is_of_a_death, is_date))
    take_parts_beside_years(found, judged)


def _begin_lone_ends(found: Found, born: Column | None) -> None:
    """Let births begin what ends alone, or the ends be all that is told of when the events were."""
    if born is not None:
        found[Field.DATE] = ([born.name], "births begin what the only other dates end")
    else:
        found[Field.DATE] = (found.pop(Field.END)[0], "the only column of dates")


def _leave_ends_of_others(found: Found, judged: Sequence[Column]) -> None:
    """Leave an end whose own beginning stands in another column and is not when the events were.

    Beside ``Date``, ``BeginDate`` and ``EndDate`` may be those of an artist's life.
    """
    dates, ends = _named(found, Field.DATE), _named(found, Field.END)
    if not dates or not ends:
        return
    by_name = {normalised(column.name): column for column in judged}
    name = normalised(ends[0])
    begin = next(
        (
            by_name[other]
            for word in ("begin", "start")
            if (other := re.sub(r"\bend\b", word, name)) in by_name and other != name
        ),
        None,
    )
    if begin is None or begin.name in dates:
        return
    pairs = zip(by_name[normalised(dates[0])].by_row, begin.by_row, strict=True)
    years = [(FULL_YEAR.search(date), FULL_YEAR.search(start)) for date, start in pairs]
    both = [(date[0], start[0]) for date, start in years if date and start]
    is_of_others = sum(date != start for date, start in both) * 2 > len(both)
    if both and (is_of_others or _are_told_by(by_name[normalised(dates[0])], begin, by_name[name])):
        found.pop(Field.END)


def _are_told_by(dates: Column, begins: Column, ends: Column) -> bool:
    """Whether the first and the last days in two columns are but what dates in words say.

    Beside ``April 1663`` they are 1663-04-01 and 1663-04-30, as programs write a month.
    """
    rows = [
        row
        for row in zip(dates.by_row, begins.by_row, ends.by_row, strict=True)
        if not any(map(is_not_known, row))
    ][:_COMPARED]
    told = sum(map(_is_told_by, rows))
    return bool(rows) and told >= len(rows) * _NEARLY_ALL


def _is_told_by(row: tuple[str, str, str]) -> bool:
    try:
        date, begin, end = (read(cell).date for cell in row)
    except Unreadable:
        return False
    return (date.start, date.end) == (begin.start, end.end)


def _are_mere_numbers(name: str, judged: Sequence[Column]) -> bool:
    """Whether an end without a start holds numbers of which too many are no years of their own."""
    cells = next(column.cells for column in judged if column.name == name)
    told = [cell for cell in cells if is_number(cell)]
    return len(told) * 2 > len(cells) and share(told, is_year) < MOSTLY


def _leave_other_parts(found: Found, judged: Sequence[Column]) -> None:
    """Let year, month and day be of one thing: ``bmonth`` goes with ``byear``, not with ``year``.

    Where the year of the other parts tells of few rows, such as those in which a state began, they
    are left with it.
    """
    months, years = _named(found, Field.MONTH), _named(found, Field.YEAR)
    mark = _mark_of(months[0]) if months else ""
    if not mark or not years or _mark_of(years[0]) == mark:
        return
    rivals = [each for each in judged if part_of(each.name) == (mark, Field.YEAR)]
    if not rivals:
        return
    told = {column.name: column.told for column in judged}
    if rivals[0].told * 2 >= told[years[0]]:
        found[Field.YEAR] = ([rivals[0].name], found[Field.YEAR][1])
        return
    for field in (*START_PARTS, *END_PARTS):
        if field is not Field.YEAR:
            found.pop(field, None)


def _mark_of(name: str) -> str:
    told = part_of(name)
    return told[0] if told else ""


def _named(found: Found, field: Field) -> list[str]:
    return found.get(field, ([], ""))[0]


def _leave_lone_days(found: Found) -> None:
    """Take no column for days where none tells their months."""
    for _, month, day, _ in (START_PARTS, END_PARTS):
        if month not in found:
            found.pop(day, None)


def _prefer_fuller(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let a column that reads as dates stand before one whose name promises them for few rows.

    It also stands before a lone end, and before a year that its name but hints at.
    """
    by_name = {column.name: column for column in judged}
    best = best_dates(found, [each for each in judged if _may_date(each, found)], is_date)
    if best is None:
        return
    named, _ = found.get(Field.DATE, ([], ""))
    years, _ = found.get(Field.YEAR, ([], ""))
    if named:
        told = sum(
            not all(map(is_not_known, cells))
            for cells in zip(*(by_name[name].by_row for name in named), strict=True)
        )
        is_fuller = best.told > 2 * told
    elif years:
        is_plain_year = share(best.cells, is_year) >= MOSTLY
        is_fuller = _is_hinted(years[0]) and not is_plain_year
        is_fuller |= _tells_days_of(best, by_name[years[0]])
        is_fuller &= Field.MONTH not in found
    else:
        is_fuller = Field.END in found and Field.END_YEAR not in found
    if is_fuller:
        found[Field.DATE] = ([best.name], "its values read as dates, and it tells of most rows")


def _tells_days_of(dates: Column, years: Column) -> bool:
    """Whether a column without a name for it tells the days of the years in another."""
    pairs = [
        (year, date)
        for year, date in zip(years.by_row, dates.by_row, strict=True)
        if is_year(year, 1) and not is_not_known(date)
    ]
    agreeing = sum(
        year.partition(".")[0][-2:] in date and not is_number(date) and not names_only_years(date)
        for year, date in pairs
    )
    return len(pairs) * 2 > years.told and agreeing >= len(pairs) * MOSTLY


def _leave_other_years(found: Found, judged: Sequence[Column]) -> None:
    """Leave a year that is not of what the dates are of, such as that of a thing now sold.

    Where both are told they agree; where no row has both, what their names are of does. Bare
    numbers that differ from the years of a plain year column are no dates.
    """
    years, _ = found.get(Field.YEAR, ([], ""))
    dates, _ = found.get(Field.DATE, ([], ""))
    if not years or not dates:
        return
    by_name = {column.name: column for column in judged}
    pairs = zip(by_name[years[0]].by_row, by_name[dates[0]].by_row, strict=True)
    both = [(year, date) for year, date in pairs if is_year(year, 1) and not is_not_known(date)]
    if both:
        agreeing = sum(year.partition(".")[0][-2:] in date for year, date in both)
        is_other = agreeing < len(both) * (MOSTLY if _is_hinted(years[0]) else 0.5)
    else:
        is_other = _is_hinted(years[0]) and subject_of(years[0]) != subject_of(dates[0])
    cells = by_name[dates[0]].cells
    if not is_other or not cells:
        return
    if share(cells, is_number) <= 0.5 or _is_hinted(years[0]):
        found.pop(Field.YEAR)
    elif share(cells, lambda cell: len(cell.partition(".")[0]) <= _YEAR_DIGITS) > 0.5:
        found.pop(Field.DATE)  # longer ones count days or seconds, and the year is their evidence


def _let_decimals_be_dates(found: Found, judged: Sequence[Column]) -> None:
    """Let years with decimals be dates, whose format tells 1803.2 of a year from a month of it."""
    years, why = found.get(Field.YEAR, ([], ""))
    if not years or Field.DATE in found or Field.MONTH in found or Field.END_YEAR in found:
        return
    cells = next(column.cells for column in judged if column.name == years[0])
    if share(cells, lambda cell: _DECIMAL.fullmatch(cell) is not None) > 0.5:
        found[Field.DATE] = (years, why)
        found.pop(Field.YEAR)


def _leave_backward_ends(found: Found, judged: Sequence[Column]) -> None:
    """Leave ends whose years are before those of the starts: they end something else."""
    dates, ends = (found.get(field, ([], ""))[0] for field in (Field.DATE, Field.END))
    if not dates or not ends:
        return
    by_name = {column.name: column for column in judged}
    pairs = zip(by_name[dates[0]].by_row, by_name[ends[0]].by_row, strict=True)
    years = [(FULL_YEAR.search(start), FULL_YEAR.search(end)) for start, end in pairs]
    both = [(int(start[0]), int(end[0])) for start, end in years if start and end]
    backward = sum(end < start for start, end in both)
    if backward > max(_SLIPS, len(both) * _FEW_BACKWARD):
        found.pop(Field.END)


def _date_lives(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Let births and deaths date the persons among events that have dates of their own."""
    born = _of_a_life(judged, is_of_a_birth, is_date)
    dates, why = found[Field.DATE]
    others = [column.by_row for column in judged if column.name in dates]
    if born is None or born.name in dates:
        return
    if any(cell and any(cells) for cell, *cells in zip(born.by_row, *others, strict=True)):
        return
    found[Field.DATE] = ([*dates, born.name], why)
    died = _of_a_life(judged, is_of_a_death, is_date)
    ends, why = found.get(Field.END, ([], "the deaths of those whose births are told"))
    if died is not None and died.name not in ends:
        found[Field.END] = ([*ends, died.name], why)


def _date_by_lives(found: Found, born: Column | None, died: Column | None) -> None:
    """Let births date the rows where nothing else does, though their years are early ones."""
    if born is None or Field.DATE in found:
        return
    found[Field.DATE] = ([born.name], BY_VALUES)
    if died is not None:
        found[Field.END] = ([died.name], "the deaths of those whose births are told")


def _of_a_life(
    judged: Sequence[Column], is_told_by: Callable[[str], bool], is_date: IsDate
) -> Column | None:
    for column in judged:
        is_told = column.cells and is_told_by(column.name)
        if is_told and told_as_dates(column, is_date, named=True) >= MOSTLY:
            return column
    return None


def _is_hinted(year: str) -> bool:
    found = field_by_name(year)
    return found is not None and found[1] >= BY_WORDS


def _may_date(column: Column, found: Found) -> bool:
    if any(column.name in names for names, _ in found.values()):
        return False
    return not is_of_a_life(column.name) and not is_of_the_record(column.name)


def settle_times(found: Found, judged: Sequence[Column]) -> None:
    """Times of day beside dates that have none, where names and values say so."""
    by_name = {column.name: column for column in judged}
    for date, day, time, names in (
        (Field.DATE, Field.DAY, Field.TIME, _TIMES),
        (Field.END, Field.END_DAY, Field.END_TIME, _ENDS),
    ):
        dated = _named(found, date) or _named(found, day)
        if not dated or any(":" in cell for cell in by_name[dated[0]].cells):
            continue
        taken = {name for fields, _ in found.values() for name in fields}
        free = [column for column in judged if column.name not in taken and column.cells]
        beside = re.sub(r"\b(?:date|day)\b", "time", normalised(dated[0]))
        clocks = _clocks_among(free, names, beside)
        if clocks := clocks or _counted_times(free, is_end=date is Field.END):
            found[time] = (clocks, "times of day beside the dates")


def _clocks_among(free: Sequence[Column], names: Collection[str], beside: str) -> list[str]:
    """The first column that its name and its cells call times of day.

    Args:
        free: columns that say nothing else.
        names: of times of day.
        beside: the name of one that goes with the dates: ``launch time`` with ``launch date``.
    """
    return [
        column.name
        for column in free
        if normalised(column.name) in {*names, beside}
        or (names is _TIMES and _is_unnamed(column.name))
        if share(column.cells, lambda cell: bool(CLOCK.fullmatch(cell))) > MOSTLY
    ][:1]


def _is_unnamed(name: str) -> bool:
    return re.fullmatch(r"column \d+", name) is not None


def _counted_times(free: Sequence[Column], *, is_end: bool) -> list[str]:
    """The columns of hours, minutes and seconds, as far as the table has them.

    Hours that are 0 in every row are times that nobody told.
    """
    found: list[str] = []
    for names, is_counted in ((_HOURS, is_hour), (_MINUTES, is_sixtieth), (_SECONDS, is_sixtieth)):
        column = next((each for each in free if _clock_part(each.name, is_end) in names), None)
        if column is None:
            break
        told = [cell for cell in column.cells if not is_not_known(cell)]
        if not told or share(told, is_counted) < MOSTLY:
            break
        if names is _HOURS and _tells_no_hour(column, [float(c) for c in told if is_hour(c)]):
            break
        found.append(column.name)
    return found


def _tells_no_hour(column: Column, hours: Sequence[float]) -> bool:
    """Whether all hours are 0, or say yes or no, as ``hr`` does of votes on human rights."""
    most = 1 if normalised(column.name) == "hr" else 0
    return max(hours) <= most


def _clock_part(name: str, is_end: bool) -> str:
    """The part of a time that a column tells, less the words for the start or the end."""
    words = normalised(name).split()
    ends = {"end", "last"}
    if is_end != bool(ends & set(words)):
        return ""
    return " ".join(word for word in words if word not in _BESIDE_PARTS)


def _parts_say_more(found: Found, judged: Sequence[Column]) -> bool:
    """Whether year and month columns date more rows than the date column does, or more honestly."""
    if Field.MONTH not in found:
        return False
    cells = {column.name: len(column.cells) for column in judged}
    told_more = cells[found[Field.YEAR][0][0]] > cells[found[Field.DATE][0][0]]
    return told_more or dates_are_filled_in(found, judged)
