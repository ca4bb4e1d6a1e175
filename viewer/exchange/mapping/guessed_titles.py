"""Titles for tables in which no column's name promises one."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.exchange.mapping.fields import START_PARTS, Field
from viewer.exchange.mapping.guessed_dates import Found
from viewer.exchange.mapping.judging import (
    MIN_DATES,
    Column,
    IsDate,
    has_letters,
    is_address,
    is_number,
    share,
    told_as_dates,
)
from viewer.exchange.mapping.names import field_by_name, normalised

_LONG = 200
_GIVEN = (
    "firstname",
    "givenname",
    "givennames",
    "given",
    "forename",
    "vorname",
    "prenom",
    "nombre",
)
_FAMILY = ("lastname", "surname", "familyname", "nachname", "familienname", "nom", "apellido")
_MOSTLY = 0.7
_AS_GOOD = 0.75
"""Of two columns that tell rows apart nearly as well, the first is what a table is about."""


def settle_title(found: Found, judged: Sequence[Column]) -> None:
    """Where no name promises a title, the column of texts that tells the rows apart best."""
    if Field.TITLE in found or Field.DESCRIPTION in found:
        return
    taken = {name for names, _ in found.values() for name in names}
    texts = [column for column in judged if column.name not in taken and _could_be_title(column)]
    most = max(map(_distinct, texts), default=0.0)
    if most <= 0.5:
        return
    best = next(column for column in texts if _distinct(column) >= most * _AS_GOOD)
    people = [
        column for column in judged if column.name in found.get(Field.PARTICIPANTS, ([], ""))[0]
    ]
    if not any(_distinct(column) >= _distinct(best) for column in people if column.cells):
        found[Field.TITLE] = ([best.name], "the texts in it tell the rows apart")


def _could_be_title(column: Column) -> bool:
    cells = column.cells
    if len(cells) < 1 or share(cells, is_number) > 0.2 or share(cells, is_address) > 0.2:
        return False
    mean = sum(map(len, cells)) / len(cells)
    return (
        8 <= mean <= _LONG
        and share(cells, lambda cell: " " in cell or not cell.isascii()) > 0.5
        and share(cells, has_letters) > 0.5
    )


def _distinct(column: Column) -> float:
    return len(set(column.cells)) / len(column.cells)


def composed_title(
    found: Found,
    judged: Sequence[Column],
    rows: Sequence[Sequence[str]],
    is_date: IsDate,
) -> str:
    """A template of what says what happened and to whom, in columns that hold something."""
    filled = {column.name for column in judged if column.cells}
    by_word = {normalised(name).replace(" ", ""): name for name in filled}
    given = next((by_word[word] for word in _GIVEN if word in by_word), "")
    family = next((by_word[word] for word in _FAMILY if word in by_word), "")
    if given and family:
        return f"{{{given}}} {{{family}}}"
    names = [
        name
        for field in (Field.KIND, Field.PARTICIPANTS, Field.PLACE)
        for name in found.get(field, ([], ""))[0]
        if name in filled
    ]
    if found.get(Field.DESCRIPTION) and len(names) < 2:
        return ""
    if len(names) < 2:
        taken = {name for names_, _ in found.values() for name in names_}
        texts = [
            column
            for column in judged
            if column.name not in taken and _tells(column) and not _is_date(column, is_date)
        ]
        names = _told_apart(names, texts, judged, rows, 2)
    return " – ".join("{" + name + "}" for name in names[:4])


def _is_date(column: Column, is_date: IsDate) -> bool:
    named = field_by_name(column.name)
    if named is not None and named[0] in START_PARTS:
        return True
    return told_as_dates(column, is_date, named=False) >= MIN_DATES


def _tells(column: Column) -> bool:
    """Whether a column holds short texts, and no codes of one letter, numbers or addresses."""
    return (
        bool(column.cells)
        and share(column.cells, has_letters) > _MOSTLY
        and share(column.cells, is_address) < 0.5
        and share(column.cells, lambda cell: len(cell) > 1) > 0.5
        and max(map(len, column.cells)) < _LONG
    )


def _told_apart(
    names: Sequence[str],
    texts: Sequence[Column],
    judged: Sequence[Column],
    rows: Sequence[Sequence[str]],
    most: int,
) -> list[str]:
    """The names with columns that tell more rows apart, in the order of the file.

    A column that only repeats another one, such as a country's code beside its name, adds nothing.
    """
    at = {column.name: index for index, column in enumerate(judged)}
    chosen = list(names)

    def apart(columns: Sequence[str]) -> int:
        return len({tuple(row[at[name]] for name in columns) for row in rows})

    while len(chosen) < most:
        known = apart(chosen)
        rest = [
            column
            for column in texts
            if column.name not in chosen and not _is_repeated(column, chosen, judged)
        ]
        gains = [apart([*chosen, column.name]) - known for column in rest]
        best = max(gains, default=0)
        if best <= 0:
            break
        chosen.append(
            next(
                each.name for each, gain in zip(rest, gains, strict=True) if gain >= best * _AS_GOOD
            )
        )
    return [*names, *sorted(chosen[len(names) :], key=at.__getitem__)]


def _is_repeated(column: Column, chosen: Sequence[str], judged: Sequence[Column]) -> bool:
    return any(is_contained(column.cells, other.cells) for other in judged if other.name in chosen)


def is_contained(parts: Sequence[str], wholes: Sequence[str]) -> bool:
    """Whether the cells of one column stand within those of another, row by row."""
    if len(parts) != len(wholes) or not parts:
        return False
    pairs = list(zip(parts, wholes, strict=True))
    inside = sum(part in whole and part != whole for part, whole in pairs)
    return inside >= len(pairs) * 0.8
