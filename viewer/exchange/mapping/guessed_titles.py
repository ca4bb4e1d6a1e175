"""Titles for tables in which no column's name promises one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.exchange.mapping.dates_by_values import Found
from viewer.exchange.mapping.fields import START_PARTS, Field
from viewer.exchange.mapping.judging import (
    MIN_DATES,
    Column,
    IsDate,
    has_letters,
    is_address,
    is_contained,
    is_number,
    share,
    told_as_dates,
)
from viewer.exchange.mapping.names import (
    field_by_name,
    is_an_identifier,
    normalised,
    subject_of,
    without_language,
)

_TELL_APART = "the texts in it tell the rows apart"
_NAME_AS = ("name as ", "name in ")
"""Beginnings of ``name as written`` and the like."""
_ITEM = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/[QL]\d")
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
    "namefirst",
)
_FAMILY = (
    "namelast",
    "lastname",
    "surname",
    "familyname",
    "nachname",
    "familienname",
    "nom",
    "apellido",
)
_NUMBERS = frozenset({"number", "nr", "no", "code", "nummer", "numero", "número"})
_MAY_BE_WHOLE = {"given", "nombre", "nom"}
"""Words for a given or a family name that also stand for any name."""
_MOSTLY = 0.7
FILLED = 0.5
"""Of the rows a column must say something of to be their title; fewer have some other title."""
_FEW_NAMES = 0.1
"""Of the rows, as many names as a column of them has at least: rows may share their event."""
_ONE_EACH = 0.9
_SHORT = 80
_OPENING = 3
"""Columns among which a row may be named without a word for it at their head."""
_NAMES = (
    ["name"],
    ["fullname"],
    ["displayname"],
    ["title"],
    ["label"],
    ["titel"],
    ["titre"],
    ["nome"],
    ["nombre"],
    ["название"],
)
"""Last words of columns that name what a row is about."""
_NOT_OF_EVENTS = frozenset(
    {
        "file",
        "user",
        "screen",
        "nick",
        "host",
        "sheet",
        "table",
        "first",
        "last",
        "given",
        "family",
        "middle",
    }
    | {"country", "state", "city", "place", "province", "county", "region", "author", "publisher"}
)
_EVENTS = frozenset(
    {"battle", "siege", "war", "conflict", "crisis", "incident", "uprising", "revolt", "rebellion"}
    | {"campaign", "treaty", "agreement", "accord", "summit", "conference", "visit", "negotiation"}
    | {"schlacht", "vertrag", "bataille", "traite", "batalla", "tratado", "битва", "договор"}
    | {"战役", "条约", "戦い", "条約"}
)
"""Names of columns that say what kind of events the rows are, and hold which of them each is."""
_NOT_WHOLE = frozenset({"sur", "fore", "code", "var", "column", "type", "role", "path"})
"""Beginnings of words in ``name`` that name no one and nothing whole."""
_AS_GOOD = 0.75
"""Of two columns that tell rows apart nearly as well, the first is what a table is about."""


def settle_title(found: Found, judged: Sequence[Column], is_date: IsDate) -> None:
    """Where no name promises a title, the column of texts that tells the rows apart best.

    Beside a description of most rows, texts may be more of it: there it takes a column of names
    (``battle_name``), or of short ones at the beginning.
    """
    _let_items_be_titles(found, judged)
    if Field.TITLE in found:
        return
    taken = {name for names, _ in found.values() for name in names}
    free = [
        column
        for column in judged
        if column.name not in taken
        and _is_filled(column)
        and not _is_no_whole_name(column)
        and told_as_dates(column, is_date, named=False) < MIN_DATES
    ]
    described = found.get(Field.DESCRIPTION, ([], ""))[0]
    is_described = any(column.name in described and _is_filled(column) for column in judged)
    names = [column for column in free if is_of_names(column)]
    if all(_names_of_persons(judged)):
        best = _telling_apart(names, _FEW_NAMES)
    else:
        texts = [] if is_described else list(filter(_could_be_title, free))
        parties = found.get(Field.PARTICIPANTS, ([], ""))[0]
        if len(parties) > 1:  # a title may be made of those
            names = list(filter(_names_each_row, names))
        if len(parties) > 1 or (parties and Field.KIND in found):
            texts = list(filter(_names_each_row, texts))
        best = (
            _telling_apart(_of_what_is_dated(found, names), _FEW_NAMES)
            or _telling_apart(names)
            or _telling_apart(texts)
            or _telling_apart(names, _FEW_NAMES)
            or _opening_names([column for column in judged[:_OPENING] if column in free])
            or _telling_apart([column for column in free if _is_of_events(column)])
        )
    people = [
        column for column in judged if column.name in found.get(Field.PARTICIPANTS, ([], ""))[0]
    ]
    are_apart = best and any(_distinct(each) >= _distinct(best) for each in people if each.cells)
    if best and (_names_events(best) or not are_apart):
        found[Field.TITLE] = ([best.name], _TELL_APART)
    elif not people and {Field.KIND, Field.PLACE} <= found.keys():
        _let_short_texts_be_titles(found, judged)


def _let_items_be_titles(found: Found, judged: Sequence[Column]) -> None:
    """Let the labels of what a query's rows are about title them, though they name places, too.

    The results of a query for cities have ``city`` first, addresses of items, and ``cityLabel``.
    """
    first = judged[0] if judged else None
    if Field.TITLE in found or first is None or share(first.cells, _is_item) < _MOSTLY:
        return
    label = f"{normalised(first.name)} label"
    column = next((each for each in judged if normalised(each.name) == label), None)
    if column is None or not _names_each_row(column):
        return
    for field, (names, why) in list(found.items()):
        if column.name in names:
            found[field] = ([name for name in names if name != column.name], why)
            if not found[field][0]:
                found.pop(field)
    found[Field.TITLE] = ([column.name], "it labels what each row is about")


def _is_item(cell: str) -> bool:
    return _ITEM.match(cell) is not None


def _let_short_texts_be_titles(found: Found, judged: Sequence[Column]) -> None:
    """Take short descriptions for titles where those could be made of kinds and places alone."""
    described = found.get(Field.DESCRIPTION, ([], ""))[0]
    for column in judged:
        if column.name not in described or not _names_each_row(column):
            continue
        if _could_be_title(column) and _distinct(column) >= _ONE_EACH:
            found.pop(Field.DESCRIPTION)
            found[Field.TITLE] = ([column.name], _TELL_APART)
            return


def _of_what_is_dated(found: Found, names: Sequence[Column]) -> list[Column]:
    """The names of what the dates are of: ``ExhibitionTitle`` beside ``ExhibitionBeginDate``."""
    dates = found.get(Field.DATE, ([], ""))[0]
    subject = subject_of(dates[0]) if dates else frozenset()
    return [each for each in names if subject and subject <= set(normalised(each.name).split())]


def _is_no_whole_name(column: Column) -> bool:
    """Whether a column holds given or family names alone, or numbers of documents in words."""
    if _NUMBERS & set(normalised(column.name).split()):
        return True
    joined = normalised(column.name).replace(" ", "")
    return joined.endswith(tuple(set(_GIVEN + _FAMILY) - _MAY_BE_WHOLE))


def _is_filled(column: Column) -> bool:
    return column.told > len(column.by_row) * FILLED


def _names_each_row(column: Column) -> bool:
    return column.told >= len(column.by_row) * _ONE_EACH


def _telling_apart(columns: Sequence[Column], least: float = 0.5) -> Column | None:
    """The first column that tells rows apart nearly as well as any, and that share of them."""
    most = max(map(_distinct, columns), default=0.0)
    if most <= least:
        return None
    return next(column for column in columns if _distinct(column) >= most * _AS_GOOD)


def is_of_names(column: Column) -> bool:
    """Whether a column names whom or what each row is about, by its own name and its values."""
    name = without_language(column.name) or normalised(column.name)
    last = ["name"] if name.startswith(_NAME_AS) else name.split()[-1:]
    is_named = last in _NAMES or (last and _is_a_glued_name(last[0]))
    return bool(is_named) and _has_words(column, _LONG)


def _is_of_events(column: Column) -> bool:
    return normalised(column.name) in _EVENTS and _has_words(column)


def _names_events(column: Column) -> bool:
    """Whether a column names treaties, summits or the like, whoever takes part in each."""
    return bool(_EVENTS & set(normalised(column.name).split())) and _has_words(column, _LONG)


def _is_a_glued_name(word: str) -> bool:
    """Whether a word is a name of something with a life of its own, such as ``leadername``."""
    of = word.removesuffix("name")
    return len(of) > 2 and of != word and of not in _NOT_OF_EVENTS | _NOT_WHOLE


def _opening_names(free: Sequence[Column]) -> Column | None:
    """The first column of words, where nearly each row has its own: a name of what it is about."""
    first = next((column for column in free if _has_words(column)), None)
    return first if first and len(set(first.cells)) >= len(first.by_row) * _ONE_EACH else None


def _has_words(column: Column, longest: int = _SHORT) -> bool:
    """Whether most cells are words or names of events, and no codes, numbers or long texts."""
    if _NOT_OF_EVENTS & set(normalised(column.name).split()) or is_an_identifier(column.name):
        return False
    mean = sum(map(len, column.cells)) / len(column.cells)
    return (
        mean <= longest
        and share(column.cells, is_address) < 0.2
        and share(column.cells, lambda cell: has_letters(cell) and not _is_code(cell)) > _MOSTLY
    )


def _is_code(cell: str) -> bool:
    return cell.isascii() and (cell == cell.upper() or "_" in cell)


def _could_be_title(column: Column) -> bool:
    cells = column.cells
    if not cells or is_an_identifier(column.name):
        return False
    if any(share(cells, test) > 0.2 for test in (is_number, is_address, _is_of_a_program)):
        return False
    mean = sum(map(len, cells)) / len(cells)
    return (
        8 <= mean <= _LONG
        and share(cells, lambda cell: " " in cell or not cell.isascii()) > 0.5
        and share(cells, has_letters) > 0.5
    )


def _is_of_a_program(cell: str) -> bool:
    """Whether a cell is a list or an object as JSON has them."""
    return cell[:2] in ("[{", '["', '{"') and cell[-1] in "]}"


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
    given, family = _names_of_persons(judged)
    if given and family:
        return f"{{{given}}} {{{family}}}"
    names = [
        name
        for field in (Field.KIND, Field.PARTICIPANTS, Field.PLACE)
        for name in found.get(field, ([], ""))[0]
        if name in filled
    ]
    by_name = {column.name: column for column in judged}
    texts = [by_name[name] for name in found.get(Field.DESCRIPTION, ([], ""))[0]]
    is_described = any(map(_is_filled, texts))
    is_of_each = len(names) == 1 and _distinct(by_name[names[0]]) >= _ONE_EACH
    if is_of_each and (Field.END in found or any(map(_is_long, texts))):
        return f"{{{names[0]}}}"  # whose stay, office or life it was
    if is_described and len(names) < 2:
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


def _is_long(column: Column) -> bool:
    """Whether texts are too long to be titles, most of which would be cut."""
    return sum(map(len, column.cells)) > _SHORT * max(1, len(column.cells))


def _names_of_persons(judged: Sequence[Column]) -> tuple[str, str]:
    """The columns of given and family names; blank where a table has none that say something."""
    by_word = {normalised(each.name).replace(" ", ""): each.name for each in judged if each.cells}
    given = next((by_word[word] for word in _GIVEN if word in by_word), "")
    return given, next((by_word[word] for word in _FAMILY if word in by_word), "")


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
    return any(is_contained(column, other) for other in judged if other.name in chosen)
