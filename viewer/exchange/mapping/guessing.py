"""Guessing a mapping from the names of the columns and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.domain.reading import is_not_known
from viewer.exchange.mapping.dates_by_values import Found
from viewer.exchange.mapping.fields import ALIASES, MULTIPLE, Field, FieldMapping
from viewer.exchange.mapping.guessed_dates import (
    best_filled,
    dates_in_turn,
    paired,
    settle_dates,
    settle_times,
)
from viewer.exchange.mapping.guessed_splits import WHY as WHY_SPLIT
from viewer.exchange.mapping.guessed_splits import split_of
from viewer.exchange.mapping.guessed_titles import (
    FILLED,
    composed_title,
    is_of_names,
    settle_title,
)
from viewer.exchange.mapping.guessed_treaties import settle_signatures
from viewer.exchange.mapping.judging import (
    Column,
    IsDate,
    bears_out,
    is_contained,
    is_page,
    is_point,
    share,
)
from viewer.exchange.mapping.mapping import DEFAULT_SPLIT, Mapping
from viewer.exchange.mapping.names import (
    BY_WORDS,
    IN_A_LANGUAGE,
    IN_A_SCHEME,
    field_by_name,
    is_an_identifier,
    normalised,
    numbered_stem,
    without_language,
)

_NAMES_OF_STATES = frozenset({"statename", "statenme"})
_NO_SOURCES = frozenset({"icon", "thumbnail", "thumb", "avatar", "logo", "background", "datatype"})
"""Words of columns whose addresses lead to decoration or to what a value is."""
_ROUTES = (("source", "destination"), ("origin", "destination"))
_OF_WHAT = ("", " city", " place", " location", " country", " name", " town", " region")
"""What stands behind those words in the names of several columns: ``origin city``."""
_LATITUDES, _LONGITUDES = ("latitude", "lat"), ("longitude", "lon", "long", "lng")
_OF_LETTERS = frozenset({"sender", "recipient", "addressee", "writer", "author", "receiver"})
_FROM_TO = (("from", "to"), ("from", "addressed to"), ("von", "an"), ("de", "a"))
_FULL_NAME = re.compile(r"[^\W\d_]{2,}[ ,.-]+[^\W\d_]")
_OF_POINTS = re.compile(r"lat|gps|coor|koor|geo|location|position|point|координат|坐标|座標|좌표")
"""Parts of names of columns whose two numbers may be those of a place."""
_MOSTLY = 0.7
_NEARLY_ALL = 0.9
_MOST_JOINED = 4
_SOURCE, _TARGET = "source name", "target name"


def guess(columns: Sequence[str], rows: Sequence[Sequence[str]], is_date: IsDate) -> Mapping:
    """The likeliest mapping of a table without a preset.

    Args:
        columns: unique names.
        rows: a sample, each row as wide as the columns.
        is_date: judges a column's cells.
    """
    judged = [
        Column(name, tuple(filter(None, cells)), cells)
        for name, cells in zip(columns, _by_column(rows, len(columns)), strict=True)
    ]
    found = _by_name(judged, rows, is_date)
    settle_dates(found, judged, rows, is_date)
    settle_signatures(found, judged, is_date)
    settle_times(found, judged)
    _settle_correspondents(found, judged)
    _settle_routes(found, judged)
    _settle_places(found, judged)
    _settle_aliases(found)
    _settle_links(found, judged)
    _settle_points(found, judged)
    settle_title(found, judged, is_date)
    _settle_id(found, rows, columns)
    split = split_of(found, judged)
    if split != DEFAULT_SPLIT:
        found[Field.PARTICIPANTS] = (found[Field.PARTICIPANTS][0], WHY_SPLIT)
    fields = tuple(
        FieldMapping(field, tuple(names), why) for field, (names, why) in found.items() if names
    )
    template = "" if Field.TITLE in found else composed_title(found, judged, rows, is_date)
    return Mapping(fields, template, split, origin="guessed from the columns' names and values")


def _by_column(rows: Sequence[Sequence[str]], count: int) -> list[tuple[str, ...]]:
    return [tuple(row[index].strip() for row in rows) for index in range(count)]


def _by_name(judged: Sequence[Column], rows: Sequence[Sequence[str]], is_date: IsDate) -> Found:
    ranked: dict[Field, list[tuple[int, int, Column]]] = {}
    for index, column in enumerate(judged):
        named = field_by_name(column.name)
        if named and named[0] is Field.TITLE and len(column.cells) < len(rows) * FILLED:
            continue
        if named and bears_out(*named, column, is_date):
            ranked.setdefault(named[0], []).append((named[1], index, column))
    paired(ranked)
    _leave_lone_parties(ranked)
    result: Found = {}
    for field, candidates in ranked.items():
        told = [each for each in candidates if each[2].cells or _is_of_several(field, each)]
        candidates = told or candidates
        candidates.sort(key=lambda item: item[:2])
        if field in (Field.DATE, Field.END):
            names = dates_in_turn(candidates, rows, judged)
        elif field in MULTIPLE:
            names = _not_too_many(field, candidates)
        else:
            names = [best_filled([column for _, _, column in candidates])]
        result[field] = (names, "its name says so")
    if Field.IMAGE not in result:
        for field in (Field.IMAGE_CAPTION, Field.IMAGE_CREDIT):
            result.pop(field, None)
    _call_persons_by_name(result, judged)
    _let_states_take_part(result, ranked)
    return result


def _is_of_several(field: Field, candidate: tuple[int, int, Column]) -> bool:
    """Whether a column is one of several side by side, of which the last are seldom filled."""
    return candidate[0] == BY_WORDS and field in (Field.PARTICIPANTS, Field.PLACE)


def _call_persons_by_name(found: Found, judged: Sequence[Column]) -> None:
    """Take a name that tells rows apart before a title that does not: King, beside Albert."""
    columns = {normalised(column.name): column for column in judged}
    title = columns.get("title")
    if title is None or found.get(Field.TITLE, ([], ""))[0] != [title.name]:
        return
    named = [each for each in judged if _is_called_a_name(each) and is_of_names(each)]
    name = columns.get("name") or max(named, key=_distinct_cells, default=title)
    if _distinct_cells(name) * _MOSTLY > _distinct_cells(title):
        found[Field.TITLE] = ([name.name], "its name says so")


def _is_called_a_name(column: Column) -> bool:
    name = without_language(column.name) or normalised(column.name)
    return bool(column.cells) and name.rpartition(" ")[2] == "name"


def _distinct_cells(column: Column) -> int:
    return len(set(column.cells))


def _let_states_take_part(found: Found, ranked: dict[Field, list[tuple[int, int, Column]]]) -> None:
    """Where something else names the rows, such as a treaty, the states they tell of take part.

    Beside persons who take part, a state is where they did.
    """
    if Field.TITLE not in found:
        return
    title = found[Field.TITLE][0][0]
    if Field.PARTICIPANTS in found:
        if normalised(title).replace(" ", "") in _NAMES_OF_STATES:
            found.setdefault(Field.PLACE, found.pop(Field.TITLE))
        return
    for _, _, column in ranked[Field.TITLE]:
        is_of_states = normalised(column.name).replace(" ", "") in _NAMES_OF_STATES
        if is_of_states and column.cells and column.name not in found[Field.TITLE][0]:
            found[Field.PARTICIPANTS] = ([column.name], "its name says so")


def _leave_lone_parties(ranked: dict[Field, list[tuple[int, int, Column]]]) -> None:
    """Take no ``capital2`` alone for a party: it takes two numbered columns to be those of two.

    Nor a ``source_name`` without the name of a target, which tells where the row comes from.
    """
    for field in (Field.PARTICIPANTS, Field.PLACE):
        told = ranked.get(field, [])
        stems = [numbered_stem(column.name) for rank, _, column in told if rank == BY_WORDS]
        for each in list(told):
            if each[0] == BY_WORDS and stems.count(numbered_stem(each[2].name)) == 1:
                told.remove(each)
    parties = ranked.get(Field.PARTICIPANTS, [])
    _leave_other_schemes(parties)
    names = {normalised(column.name) for _, _, column in parties}
    for each in list(parties):
        if normalised(each[2].name) == _SOURCE and _TARGET not in names:
            parties.remove(each)
            ranked.setdefault(Field.SOURCE_TITLE, []).append((BY_WORDS, each[1], each[2]))
    for field in (Field.PARTICIPANTS, Field.PLACE):
        if not ranked.get(field, [True]):
            ranked.pop(field)


def _leave_other_schemes(parties: list[tuple[int, int, Column]]) -> None:
    """Take the same states once, not as each list of states names them: ``country_name_gw``."""
    stems = {_stem(column) for rank, _, column in parties if rank != IN_A_SCHEME}
    for each in [each for each in parties if each[0] == IN_A_SCHEME]:
        stem = _stem(each[2])
        if stem in stems:
            parties.remove(each)
        stems.add(stem)


def _stem(column: Column) -> str:
    return normalised(column.name).rpartition(" ")[0]


def _not_too_many(field: Field, candidates: Sequence[tuple[int, int, Column]]) -> list[str]:
    """One description, at most four columns of anything else that is joined, and all numbered ones.

    Args:
        field: one that several columns may say.
        candidates: those columns, the best names first.
    """
    names = [column.name for _, _, column in candidates]
    if field is Field.DESCRIPTION:
        return names[:1]
    of_several = [each[2].name for each in candidates if _is_of_several(field, each)]
    kept = {*names[:_MOST_JOINED], *of_several}
    in_order = sorted(candidates, key=lambda item: item[1])
    return [column.name for _, _, column in in_order if column.name in kept]


def _settle_aliases(found: Found) -> None:
    """Leave out columns in a language that spell no column of names.

    Where there are ``place_en`` and ``place_zh`` alone, the first is the place itself.
    """
    for told, spelt in ALIASES.items():
        names, why = found.pop(told, ([], ""))
        in_languages = [name for name in names if field_by_name(name) == (told, IN_A_LANGUAGE)]
        if spelt not in found and in_languages:
            found[spelt] = (in_languages[:1], why)
        plain = found.get(spelt, ([], ""))[0]
        spelt_names = {without_language(name) or normalised(name) for name in plain}
        if kept := [
            name
            for name in names
            if plain
            and name not in plain
            and (name not in in_languages or without_language(name) in spelt_names)
        ]:
            found[told] = (kept, why)


def _settle_places(found: Found, judged: Sequence[Column]) -> None:
    """Leave out columns of places that another column already names, as "Detroit, MI" does."""
    names, why = found.get(Field.PLACE, ([], ""))
    places = [column for column in judged if column.name in names]
    kept = [
        place.name
        for index, place in enumerate(places)
        if not any(
            is_contained(place, other) and (number < index or not is_contained(other, place))
            for number, other in enumerate(places)
            if number != index
        )
    ]
    if names:
        found[Field.PLACE] = (kept or names[:1], why)


def _settle_correspondents(found: Found, judged: Sequence[Column]) -> None:
    """Let those whom letters are from and to take part, where most cells are full names.

    Where another column tells the places, those that are from and to are persons anyway.
    """
    known = set(found.get(Field.PARTICIPANTS, ([], ""))[0])
    by_name = {normalised(column.name): column for column in judged}
    are_names = _are_words if Field.PLACE in found else _are_full_names
    for pair in _FROM_TO:
        columns = [by_name[name] for name in pair if name in by_name]
        if not known <= {column.name for column in columns}:
            continue
        if len(columns) == len(pair) and all(map(are_names, columns)):
            found[Field.PARTICIPANTS] = ([column.name for column in columns], "names from and to")


def _are_words(column: Column) -> bool:
    return share(column.cells, lambda cell: not any(map(str.isdigit, cell))) >= _MOSTLY


def _are_full_names(column: Column) -> bool:
    is_name = share(column.cells, lambda cell: bool(_FULL_NAME.search(cell))) if column.cells else 0
    return is_name >= _MOSTLY


def _settle_routes(found: Found, judged: Sequence[Column]) -> None:
    """Let a source beside a destination be the place that something came from.

    Words behind both, as in ``origin city``, may be of journeys, too; letters are of where they
    were written.
    """
    by_name = {normalised(column.name): column for column in judged}
    parties = found.get(Field.PARTICIPANTS, ([], ""))[0]
    is_of_letters = any(_OF_LETTERS & set(normalised(name).split()) for name in parties)
    for start, end in _ROUTES:
        for what in _OF_WHAT if is_of_letters else _OF_WHAT[:1]:
            _leave_from(by_name.get(start + what), by_name.get(end + what), found)
    if is_of_letters and Field.LATITUDE not in found and Field.LONGITUDE not in found:
        _settle_origins(found, by_name)


def _leave_from(origin: Column | None, destination: Column | None, found: Found) -> None:
    if origin is None or destination is None:
        return
    cited = found.get(Field.SOURCE_TITLE, ([], ""))[0]
    if cited == [origin.name]:
        found.pop(Field.SOURCE_TITLE)
    taken = {name for names, _ in found.values() for name in names}
    is_free = origin.name not in taken and cited in ([], [origin.name])
    if found.get(Field.PLACE, ([], ""))[0] in ([], [destination.name]) and is_free:
        found[Field.PLACE] = ([origin.name], "it stands beside a destination")


def _settle_origins(found: Found, by_name: dict[str, Column]) -> None:
    """Let the coordinates of where letters were written stand beside the name of that place."""
    place = normalised(found.get(Field.PLACE, ([""], ""))[0][0]).partition(" ")[0]
    for of, names in ((Field.LATITUDE, _LATITUDES), (Field.LONGITUDE, _LONGITUDES)):
        column = next(
            (by_name[each] for name in names if (each := f"{place} {name}") in by_name), None
        )
        if column is not None and bears_out(of, 0, column, lambda _: 0.0):
            found[of] = ([column.name], "it is of the place that is told")


def _settle_links(found: Found, judged: Sequence[Column]) -> None:
    """Where no name promises one, a column of web addresses says where each row comes from."""
    if Field.SOURCE_URL in found or Field.IMAGE in found:
        return
    taken = {name for names, _ in found.values() for name in names}
    for column in judged:
        if set(normalised(column.name).split()) & _NO_SOURCES or is_an_identifier(column.name):
            continue
        if column.name not in taken and column.cells and share(column.cells, is_page) > 0.5:
            found[Field.SOURCE_URL] = ([column.name], "its values are web addresses")
            return


def _settle_points(found: Found, judged: Sequence[Column]) -> None:
    """Where no name promises a latitude, let a column tell both coordinates of each row.

    Of two bare numbers the first is the latitude, if the column's name has a word for places.
    """
    if Field.LATITUDE in found or Field.LONGITUDE in found:
        return
    taken = {name for names, _ in found.values() for name in names}
    for column in judged:
        cells = [cell for cell in column.cells if not is_not_known(cell)]
        is_named = _OF_POINTS.search(normalised(column.name)) is not None
        cells = cells if is_named or "point" in "".join(cells[:1]).casefold() else []
        if column.name not in taken and share(cells, is_point) >= _NEARLY_ALL:
            found[Field.LATITUDE] = ([column.name], "its values are points on the earth")
            return


def _settle_id(found: Found, rows: Sequence[Sequence[str]], columns: Sequence[str]) -> None:
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
