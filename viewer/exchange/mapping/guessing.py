"""Guessing a mapping from the names of the columns and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from viewer.exchange.mapping.fields import END_PARTS, MULTIPLE, START_PARTS, Field, FieldMapping
from viewer.exchange.mapping.mapping import Mapping
from viewer.exchange.mapping.names import field_by_name, normalised

IsDate = Callable[[Sequence[str]], float]
"""The share of texts, 0 to 1, that can be read as dates."""
_SAMPLED = 60
_MIN_DATES = 0.5
_LONG_TITLE = 200
_COMPACT = re.compile(r"(?:1[4-9]|20)\d\d[01]\d[0-3]\d(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?")


class Column(NamedTuple):
    """A column as it is judged: its name and the cells of the sample that hold something."""

    name: str
    cells: tuple[str, ...]


def guess(columns: Sequence[str], rows: Sequence[Sequence[str]], is_date: IsDate) -> Mapping:
    """The likeliest mapping of a table without a preset.

    Args:
        columns: unique names.
        rows: a sample, each row as wide as the columns.
        is_date: judges a column's cells.
    """
    judged = [
        Column(name, tuple(cell for row in rows if (cell := row[index].strip())))
        for index, name in enumerate(columns)
    ]
    by_name = _by_name(judged, rows, is_date)
    _settle_dates(by_name, judged, is_date)
    _settle_places(by_name, judged)
    _settle_title(by_name, judged)
    _settle_id(by_name, rows, columns)
    fields = tuple(
        FieldMapping(field, tuple(names), why) for field, (names, why) in by_name.items() if names
    )
    taken = {name for item in fields for name in item.columns}
    template = "" if Field.TITLE in by_name else _template(by_name, judged, taken)
    return Mapping(fields, template, origin="guessed from the columns' names and values")


_Found = dict[Field, tuple[list[str], str]]


def _by_name(judged: Sequence[Column], rows: Sequence[Sequence[str]], is_date: IsDate) -> _Found:
    ranked: dict[Field, list[tuple[int, int, Column]]] = {}
    for index, column in enumerate(judged):
        found = field_by_name(column.name)
        if found and _bears_out(found[0], column, is_date):
            ranked.setdefault(found[0], []).append((found[1], index, column))
    result: _Found = {}
    for field, candidates in ranked.items():
        candidates.sort(key=lambda item: item[:2])
        if field in (Field.DATE, Field.END):
            names = _dates_in_turn(candidates, rows, judged)
        elif field in MULTIPLE:
            names = [column.name for _, _, column in sorted(candidates, key=lambda item: item[1])]
            names = _not_too_many(field, names, [item[2].name for item in candidates])
        else:
            names = _best_filled([column for _, _, column in candidates])
        result[field] = (names, "its name says so")
    return result


def _dates_in_turn(
    candidates: Sequence[tuple[int, int, Column]],
    rows: Sequence[Sequence[str]],
    judged: Sequence[Column],
) -> list[str]:
    """The best column of dates, and others that date only rows which it leaves blank."""
    names = _best_filled([column for _, _, column in candidates])
    place = [column.name for column in judged].index
    dated = [bool(row[place(names[0])].strip()) for row in rows]
    for _, index, column in candidates:
        told = [bool(row[index].strip()) for row in rows]
        if (
            column.name not in names
            and any(told)
            and not any(one and other for one, other in zip(dated, told, strict=True))
        ):
            names.append(column.name)
            dated = [one or other for one, other in zip(dated, told, strict=True)]
    return names


def _best_filled(by_rank: Sequence[Column]) -> list[str]:
    """The best name whose column holds about as much as the others do."""
    most = max(len(column.cells) for column in by_rank)
    best = next(column for column in by_rank if len(column.cells) * 2 >= most)
    return [best.name]


def _not_too_many(field: Field, in_order: list[str], by_rank: list[str]) -> list[str]:
    """One description, at most four columns of anything else that is joined."""
    if field is Field.DESCRIPTION:
        return by_rank[:1]
    return [name for name in in_order if name in by_rank[:4]]


def _bears_out(field: Field, column: Column, is_date: IsDate) -> bool:
    """Whether a column's values may be what its name promises; an empty column may be anything."""
    cells = column.cells[:_SAMPLED]
    if not cells:
        return True
    if field in (Field.DATE, Field.END):
        return is_date(cells) >= _MIN_DATES
    if field in (*START_PARTS[:3], *END_PARTS[:3]):
        return _share(cells, _is_number) >= _MIN_DATES
    if field in (Field.LATITUDE, Field.LONGITUDE):
        limit = 90 if field is Field.LATITUDE else 180
        return _share(cells, lambda cell: _within(cell, limit)) >= 0.9
    if field is Field.IMPORTANCE:
        return _share(cells, _is_number) >= 0.9
    if field in (Field.PARTICIPANTS, Field.TITLE, Field.PLACE):
        return _share(cells, _is_number) < 0.5
    if field is Field.KIND:
        return _share(cells, _is_number) < 0.5 and sum(map(len, cells)) > 2 * len(cells)
    if field is Field.SOURCE_URL:
        return _share(cells, lambda cell: "/" in cell or "." in cell) >= _MIN_DATES
    return True


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells)


def _is_number(cell: str) -> bool:
    return _within(cell, float("inf"))


def _within(cell: str, limit: float) -> bool:
    try:
        return abs(float(cell)) <= limit
    except ValueError:
        return cell.strip("#-? ") == ""


def _settle_dates(found: _Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """One way of dating: a date column where there is one, else parts, else what reads as dates."""
    if Field.YEAR in found and Field.DATE in found and _parts_say_more(found, judged):
        found.pop(Field.DATE)
        if Field.END_YEAR in found:
            found.pop(Field.END, None)
    if Field.DATE in found:
        # The year of a date column is evidence, not a part; its column is kept with the event.
        for part in (*START_PARTS, *END_PARTS):
            if part is not Field.YEAR:
                found.pop(part, None)
        return
    if Field.YEAR in found:
        return
    if Field.END in found and Field.END_YEAR not in found:
        found[Field.DATE] = (found.pop(Field.END)[0], "the only column of dates")
        return
    best = _best_dates(found, judged, is_date)
    if best is not None:
        for field in [key for key, (names, _) in found.items() if best.name in names]:
            found.pop(field)
        found[Field.DATE] = ([best.name], "its values read as dates")


def _best_dates(found: _Found, judged: Sequence[Column], is_date: IsDate) -> Column | None:
    """The column whose values read as dates, rather one that its name makes nothing else."""
    taken = {name for names, _ in found.values() for name in names}
    scored = [
        (score, column.name not in taken, -index, column)
        for index, column in enumerate(judged)
        if column.cells and (score := _date_score(column, is_date)) >= _MIN_DATES
    ]
    return max(scored, key=lambda item: (item[1], *item[:3]))[3] if scored else None


def _date_score(column: Column, is_date: IsDate) -> float:
    cells = column.cells[:_SAMPLED]
    numbers = _share(cells, _is_number)
    if numbers > 0.5:
        years = _share(cells, lambda cell: cell.strip().isdigit() and 1000 <= int(cell) <= 2100)
        compact = _share(cells, lambda cell: bool(_COMPACT.fullmatch(cell)))
        return max(compact * 0.9, years * 0.7 if len(set(cells)) > 1 or years == 1 else 0.0)
    return is_date(cells)


def _parts_say_more(found: _Found, judged: Sequence[Column]) -> bool:
    """Whether year and month columns date more rows than the date column does."""
    if Field.MONTH not in found:
        return False
    cells = {column.name: len(column.cells) for column in judged}
    return cells[found[Field.YEAR][0][0]] > cells[found[Field.DATE][0][0]]


def _settle_places(found: _Found, judged: Sequence[Column]) -> None:
    """Leave out columns of places that another column already names, as "Detroit, MI" does."""
    names, why = found.get(Field.PLACE, ([], ""))
    cells = {column.name: column.cells for column in judged}
    kept = [
        name
        for name in names
        if not any(_is_contained(cells[name], cells[other]) for other in names if other != name)
    ]
    if names:
        found[Field.PLACE] = (kept or names[:1], why)


def _is_contained(parts: Sequence[str], wholes: Sequence[str]) -> bool:
    if len(parts) != len(wholes) or not parts:
        return False
    pairs = list(zip(parts, wholes, strict=True))
    inside = sum(part in whole and part != whole for part, whole in pairs)
    return inside >= len(pairs) * 0.8


def _settle_title(found: _Found, judged: Sequence[Column]) -> None:
    """Where no name promises a title, the column of texts that tells the rows apart best."""
    if Field.TITLE in found or Field.DESCRIPTION in found:
        return
    taken = {name for names, _ in found.values() for name in names}
    texts = [column for column in judged if column.name not in taken and _could_be_title(column)]
    best = max(texts, key=_title_score, default=None)
    if best is None or _title_score(best) <= 0.5:
        return
    people = [
        column for column in judged if column.name in found.get(Field.PARTICIPANTS, ([], ""))[0]
    ]
    if not any(_title_score(column) >= _title_score(best) for column in people if column.cells):
        found[Field.TITLE] = ([best.name], "the texts in it tell the rows apart")


def _could_be_title(column: Column) -> bool:
    cells = column.cells
    if len(cells) < 1 or _share(cells, _is_number) > 0.2:
        return False
    mean = sum(map(len, cells)) / len(cells)
    return (
        8 <= mean <= _LONG_TITLE
        and _share(cells, lambda cell: " " in cell or not cell.isascii()) > 0.5
    )


def _title_score(column: Column) -> float:
    return len(set(column.cells)) / len(column.cells)


def _settle_id(found: _Found, rows: Sequence[Sequence[str]], columns: Sequence[str]) -> None:
    """Keep a guessed id only where no row repeats it, or where equal ids plainly mean one event:

    the same title and date, or blank ones in the further rows.
    """
    if Field.ID not in found:
        return
    at = {name: index for index, name in enumerate(columns)}
    says = [
        at[name]
        for field in (Field.DATE, Field.YEAR, Field.TITLE)
        for name in found.get(field, ([], ""))[0]
    ]
    first: dict[str, list[str]] = {}
    for row in rows:
        identity = row[at[found[Field.ID][0][0]]].strip()
        told = [row[index].strip() for index in says]
        if identity in first and Field.TITLE not in found:
            found.pop(Field.ID)
            return
        known = first.setdefault(identity, told) if identity else told
        if any(new and new != old for new, old in zip(told, known, strict=True)):
            found.pop(Field.ID)
            return


def _template(found: _Found, judged: Sequence[Column], taken: set[str]) -> str:
    """A title composed of what says what happened and to whom, in columns that hold something."""
    filled = {column.name for column in judged if column.cells}
    by_word = {normalised(name): name for name in filled}
    if "first name" in by_word and "last name" in by_word:
        return f"{{{by_word['first name']}}} {{{by_word['last name']}}}"
    names = [
        name
        for field in (Field.KIND, Field.PARTICIPANTS, Field.PLACE)
        for name in found.get(field, ([], ""))[0]
        if name in filled
    ]
    if found.get(Field.DESCRIPTION) and len(names) < 2:
        return ""
    if len(names) < 2:
        names += _telling_texts(names, judged, taken)[: 2 - len(names)]
    return " – ".join("{" + name + "}" for name in names[:4])


def _telling_texts(names: Sequence[str], judged: Sequence[Column], taken: set[str]) -> list[str]:
    """Columns of short texts that no field takes, the two that tell rows apart best, in order."""
    told = [column.cells for column in judged if column.name in names]
    texts = [
        column
        for column in judged
        if column.name not in taken
        and column.cells
        and _share(column.cells, _is_number) < 0.5
        and _share(column.cells, lambda cell: len(cell) > 1) > 0.5
        and max(map(len, column.cells)) < _LONG_TITLE
        and not any(_is_contained(column.cells, cells) for cells in told)
    ]
    best = sorted(texts, key=lambda column: -round(_title_score(column), 1))[:2]
    return [column.name for column in texts if column in best]
