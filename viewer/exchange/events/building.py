"""From chunks of rows to event rows and problems."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

from viewer.domain.identity import fingerprint_of_cells, key_of_id, key_of_row, parse_full_id
from viewer.domain.reading import Note
from viewer.exchange.events.claims import Claims
from viewer.exchange.events.dating import DatedRow, Dating, Undated
from viewer.exchange.events.hemispheres import in_their_hemisphere
from viewer.exchange.events.lists import Packed, column_packer, pack_media, pack_sources
from viewer.exchange.events.recorded import recorded
from viewer.exchange.events.titles import composed, fallback
from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.mapping import Mapping
from viewer.exchange.rows.chunks import Chunk, Fault
from viewer.store.loading_rows import ITEM, PART, EventRow, ProblemRow, content_of

_SOURCE_FIELDS = (
    Field.SOURCE_TITLE,
    Field.SOURCE_URL,
    Field.SOURCE_PUBLISHER,
    Field.SOURCE_DATE,
    Field.SOURCE_ACCESSED,
    Field.QUOTE,
)
_MEDIA_FIELDS = (Field.IMAGE, Field.IMAGE_CAPTION, Field.IMAGE_CREDIT)
_MAX_IMPORTANCE = 32767

NO_TITLE = "This row has a date, but nothing that could be its title."


@dataclass(slots=True)
class Built:
    """What a chunk came to."""

    events: list[EventRow] = field(default_factory=list)
    problems: list[ProblemRow] = field(default_factory=list)
    claims_unread: int = 0


class Builder:
    """Turns chunks into events after a mapping.

    Args:
        columns: of the file; every row has as many cells.
        mapping: what they say.
        dating: reads the dates.
        data_set: that events without a full id belong to.
    """

    def __init__(
        self, columns: Sequence[str], mapping: Mapping, dating: Dating, data_set: str
    ) -> None:
        self._columns = tuple(columns)
        self._mapping = mapping
        self._dating = dating
        self._data_set = data_set
        self._at = {name: index for index, name in enumerate(columns)}
        roles = bool(mapping.columns(Field.ROLE))
        self._participants = Packed(column_packer(mapping.split, with_roles=roles))
        self._tags = Packed(column_packer(mapping.split, with_roles=False))
        self._sources = Packed(pack_sources)
        self._media = Packed(pack_media)
        self._claims = Claims(dating)
        record = mapping.column(Field.RECORD)
        self._record = self._at[record] if record else None
        self._headers = fingerprint_of_cells(columns).hex()
        used = {
            name
            for item in mapping.fields
            for name in item.columns
            if not (item.field is Field.YEAR and mapping.column(Field.DATE))
        }
        self._unmapped = [(name, self._at[name]) for name in columns if name not in used]

    def build(self, chunk: Chunk) -> Built:
        """The events of a chunk, and its problems."""
        built = Built(problems=[self._problem_of_fault(fault) for fault in chunk.faults])
        if chunk.rows:
            self._build_rows(chunk, built)
        return built

    def notes(self) -> dict[Note, int]:
        """How many rows so far have each note about their date."""
        return dict(self._dating.notes)

    def _problem_of_fault(self, fault: Fault) -> ProblemRow:
        return ProblemRow(
            fault.row,
            fault.column,
            fault.cell,
            fault.reason,
            json.dumps(fault.cells, ensure_ascii=False),
        )

    def _build_rows(self, chunk: Chunk, built: Built) -> None:
        rows = chunk.rows
        columns = list(zip(*rows, strict=True))
        dated = self._dating.read(columns, len(rows))
        singles = self._singles(columns, len(rows))
        dated = in_their_hemisphere(dated, singles[Field.LATITUDE])
        extras = self._extras(rows, columns, singles)
        lists = self._lists(columns, len(rows))
        titles = self._titles(rows, columns)
        if not all(titles):
            titles = self._with_fallbacks(titles, rows, singles, lists[0])
        ids = self._identities(rows, columns)
        by_row = zip(
            chunk.numbers, ids, dated, titles, *singles.values(), extras, *lists, rows, strict=True
        )
        for values in by_row:
            self._add(built, values)

    def _add(self, built: Built, values: tuple[Any, ...]) -> None:
        (
            number,
            (by_id, data_set, identity, external),
            date,
            title,
            kind,
            place,
            latitude,
            longitude,
            description,
            importance,
            others,
            extra,
            participants,
            tags,
            sources,
            media,
            cells,
        ) = values
        if isinstance(date, Undated) or not title:
            built.problems.append(self._problem(number, date, cells, data_set, identity, by_id))
            return
        claims = ""
        if others:
            claims, left = self._claims.packed(others, date, sources)
            if left:
                built.claims_unread += 1
                extra = _with_extra(extra, self._mapping.column(Field.OTHER_DATES), left)
        tail = (
            title,
            kind,
            place,
            latitude,
            longitude,
            description,
            importance,
            external,
            extra,
            participants,
            tags,
            sources,
            media,
            claims,
        )
        content = content_of(date[0], date[1], date[7], *tail)
        event = EventRow._make((number, by_id, data_set, identity, content, *date, *tail))
        if self._record is not None and cells[self._record]:
            plain = (*cells[: self._record], *cells[self._record + 1 :])
            event = recorded(event, cells[self._record], plain)
        built.events.append(event)

    def _problem(
        self,
        number: int,
        date: DatedRow | Undated,
        cells: Sequence[str],
        data_set: str,
        identity: bytes,
        by_id: int,
    ) -> ProblemRow:
        column, cell, reason = date if isinstance(date, Undated) else ("", "", NO_TITLE)
        whole = json.dumps(cells, ensure_ascii=False)
        key = identity if by_id else b""
        return ProblemRow(number, column, cell, reason, whole, data_set, key)

    def _cells(self, columns: Sequence[Sequence[str]], of: Field, count: int) -> Iterable[str]:
        name = self._mapping.column(of)
        if name:
            return columns[self._at[name]]
        return repeat(self._mapping.constants.get(of, ""), count)

    def _joined(
        self, columns: Sequence[Sequence[str]], names: Sequence[str], joiner: str
    ) -> list[str]:
        """The cells of several columns joined, blank ones left out."""
        parts = [columns[self._at[name]] for name in names]
        if len(parts) == 1:
            return [cell.strip() for cell in parts[0]]
        return [
            joiner.join(dict.fromkeys(filter(None, map(str.strip, cells))))
            for cells in zip(*parts, strict=True)
        ]

    def _singles(self, columns: Sequence[Sequence[str]], count: int) -> dict[Field, Sequence[Any]]:
        """The fields with one value, in the order of ``EventRow``, and the other dates' cells."""
        mapping = self._mapping
        blank = [""] * count
        found: dict[Field, Sequence[Any]] = {
            Field.KIND: [cell.strip() for cell in self._cells(columns, Field.KIND, count)],
            Field.PLACE: blank,
            Field.LATITUDE: [None] * count,
            Field.LONGITUDE: [None] * count,
            Field.DESCRIPTION: blank,
            Field.IMPORTANCE: [0] * count,
            Field.OTHER_DATES: blank,
        }
        for of, joiner in ((Field.PLACE, ", "), (Field.DESCRIPTION, "\n\n")):
            if names := mapping.columns(of):
                found[of] = self._joined(columns, names, joiner)
        for of, convert in _NUMBERS.items():
            if name := mapping.column(of):
                found[of] = list(map(convert, columns[self._at[name]]))
        if name := mapping.column(Field.OTHER_DATES):
            found[Field.OTHER_DATES] = columns[self._at[name]]
        return found

    def _lists(self, columns: Sequence[Sequence[str]], count: int) -> list[list[str]]:
        mapping = self._mapping
        names = mapping.columns(Field.PARTICIPANTS)
        roles = mapping.columns(Field.ROLE)
        return [
            self._packed(self._participants, columns, (*names, *roles) if names else (), count),
            self._packed(self._tags, columns, mapping.columns(Field.TAGS), count),
            self._packed_fields(self._sources, columns, _SOURCE_FIELDS, count),
            self._packed_fields(self._media, columns, _MEDIA_FIELDS, count),
        ]

    def _packed(
        self, cache: Packed, columns: Sequence[Sequence[str]], names: Sequence[str], count: int
    ) -> list[str]:
        if not names:
            return [""] * count
        parts = [columns[self._at[name]] for name in names]
        keys = parts[0] if len(parts) == 1 else map(PART.join, zip(*parts, strict=True))
        return list(map(cache.__getitem__, keys))

    def _packed_fields(
        self, cache: Packed, columns: Sequence[Sequence[str]], of: Sequence[Field], count: int
    ) -> list[str]:
        if not any(self._mapping.column(each) for each in of):
            return [""] * count
        parts = [self._cells(columns, each, count) for each in of]
        return list(map(cache.__getitem__, map(PART.join, zip(*parts, strict=True))))

    def _titles(self, rows: Sequence[Sequence[str]], columns: Sequence[Sequence[str]]) -> list[str]:
        if self._mapping.title_template:
            return composed(self._mapping.title_template, self._columns, rows)
        name = self._mapping.column(Field.TITLE)
        return [cell.strip() for cell in columns[self._at[name]]] if name else [""] * len(rows)

    def _with_fallbacks(
        self,
        titles: list[str],
        rows: Sequence[Sequence[str]],
        singles: dict[Field, Sequence[Any]],
        participants: Sequence[str],
    ) -> list[str]:
        return [
            title
            or fallback(
                singles[Field.KIND][index],
                [item.split(PART)[0] for item in participants[index].split(ITEM) if item],
                singles[Field.PLACE][index],
                singles[Field.DESCRIPTION][index],
                [(name, rows[index][at]) for name, at in self._unmapped],
            )
            for index, title in enumerate(titles)
        ]

    def _identities(
        self, rows: Sequence[Sequence[str]], columns: Sequence[Sequence[str]]
    ) -> list[tuple[int, str, bytes, str]]:
        name = self._mapping.column(Field.ID)
        cells = columns[self._at[name]] if name else repeat("", len(rows))
        return [self._identity(cell.strip(), row) for cell, row in zip(cells, rows, strict=True)]

    def _identity(self, cell: str, row: Sequence[str]) -> tuple[int, str, bytes, str]:
        if not cell:
            mark = fingerprint_of_cells([self._headers, *row])
            return 0, self._data_set, key_of_row(mark, 0), ""
        full = parse_full_id(cell)
        if full is not None:
            return 1, full.data_set, full.key, full.external_id
        return 1, self._data_set, key_of_id(cell), cell

    def _extras(
        self,
        rows: Sequence[Sequence[str]],
        columns: Sequence[Sequence[str]],
        singles: dict[Field, Sequence[Any]],
    ) -> list[str]:
        """What no field takes, as JSON objects: unmapped columns and numbers that are none."""
        pairs = self._unmapped
        extras = (
            [
                json.dumps({name: row[at] for name, at in pairs if row[at]}, ensure_ascii=False)
                for row in rows
            ]
            if pairs
            else ["{}"] * len(rows)
        )
        for of in _NUMBERS:
            if name := self._mapping.column(of):
                for index, cell in enumerate(columns[self._at[name]]):
                    if cell and not _says(singles[of][index], cell):
                        extras[index] = _with_extra(extras[index], name, cell)
        if name := self._mapping.column(Field.EXTRA):
            extras = [
                _with_object(extra, name, cell)
                for extra, cell in zip(extras, columns[self._at[name]], strict=True)
            ]
        return extras


def _with_extra(extra: str, name: str, cell: str) -> str:
    return json.dumps(json.loads(extra) | {name: cell}, ensure_ascii=False)


def _with_object(extra: str, name: str, cell: str) -> str:
    """Unfold the JSON object of an export's ``extra`` column; anything else stays a cell."""
    if not cell:
        return extra
    try:
        found = json.loads(cell)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        return _with_extra(extra, name, cell)
    told = {
        key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for key, value in found.items()
    }
    return json.dumps(json.loads(extra) | told, ensure_ascii=False)


def _degrees(limit: float) -> Callable[[str], float | None]:
    def degrees(cell: str) -> float | None:
        try:
            number = float(cell)
        except ValueError:
            return None
        return number if -limit <= number <= limit else None

    return degrees


def _importance(cell: str) -> int:
    try:
        number = float(cell)
    except ValueError:
        return 0
    return int(max(0.0, min(number, _MAX_IMPORTANCE))) if number == number else 0


def _says(number: float | None, cell: str) -> bool:
    """Whether a number says all that its cell says."""
    try:
        return number is not None and float(cell) == number
    except ValueError:
        return not cell.strip()


_NUMBERS: dict[Field, Callable[[str], Any]] = {
    Field.LATITUDE: _degrees(90.0),
    Field.LONGITUDE: _degrees(180.0),
    Field.IMPORTANCE: _importance,
}
