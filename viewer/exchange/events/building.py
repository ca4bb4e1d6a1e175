"""From chunks of rows to event rows and problems."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat
from operator import attrgetter
from typing import Any

from viewer.domain.identity import (
    PREFIX,
    fingerprint_of_cells,
    fingerprints,
    key_of_id,
    key_of_row,
    parse_full_id,
)
from viewer.domain.names import plain_name
from viewer.domain.reading import Note
from viewer.domain.remembered import Remembered
from viewer.exchange.events.claims import Claims
from viewer.exchange.events.dating import Dating, Undated
from viewer.exchange.events.hemispheres import to_the_south, to_their_hemisphere
from viewer.exchange.events.left_cells import LeftCells, says_nothing_alone
from viewer.exchange.events.lists import (
    Packed,
    column_packer,
    pack_media,
    pack_plain_sources,
    pack_sources,
)
from viewer.exchange.events.numbers import number_fields, says
from viewer.exchange.events.own_words import OwnWords
from viewer.exchange.events.placeholders import Placeholders
from viewer.exchange.events.recorded import recorded
from viewer.exchange.events.spelling_columns import SpellingColumns
from viewer.exchange.events.titles import composed
from viewer.exchange.events.unmapped import UnmappedCells, with_cells, with_extra, with_object
from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.mapping import Mapping
from viewer.exchange.rows.chunks import Chunk, Fault
from viewer.store.loading_rows import (
    NO_EVENTS,
    PART,
    RECORD_FIELDS,
    EventBatch,
    EventRow,
    ProblemRow,
)

_SOURCE_FIELDS = (
    Field.SOURCE_TITLE,
    Field.SOURCE_URL,
    Field.SOURCE_PUBLISHER,
    Field.SOURCE_DATE,
    Field.SOURCE_ACCESSED,
    Field.QUOTE,
)
_MEDIA_FIELDS = (Field.IMAGE, Field.IMAGE_CAPTION, Field.IMAGE_CREDIT)
_DATE_FIELDS = (
    *("start", "start_latest", "end_earliest", "end"),
    *("precision", "utc_offset", "qualifier"),
)
_NUMBERED = {"qualifier", "latitude", "longitude", "importance"}
_Columns = dict[str, Any]
"""The fields of an ``EventRow`` by name, each a sequence with one value a row."""

_CACHED = 50_000
"""Cells of names that are remembered."""

NO_TITLE = "This row has a date, but nothing that could be its title."


@dataclass(slots=True)
class Built:
    """What a chunk came to.

    Attributes:
        aliases: facet, other spelling and name, those that the file has not told before.
        claims_unread, aliases_unread: rows whose cells of these could not be read.
    """

    events: EventBatch = NO_EVENTS
    problems: list[ProblemRow] = field(default_factory=list)
    aliases: list[tuple[str, str, str]] = field(default_factory=list)
    claims_unread: int = 0
    aliases_unread: int = 0


class Builder:
    """Turns chunks into events after a mapping.

    Args:
        columns: of the file; every row has as many cells.
        mapping: what they say.
        dating: reads the dates.
        data_set: that events without a full id belong to.
        placeholders: finds cells that say nothing.
        southern: whether seasons are those of the southern hemisphere where no latitude is told.
    """

    def __init__(
        self,
        columns: Sequence[str],
        mapping: Mapping,
        dating: Dating,
        data_set: str,
        placeholders: Placeholders,
        *,
        southern: bool = False,
    ) -> None:
        self._columns = tuple(columns)
        self._mapping = mapping
        self._dating = dating
        self._data_set = data_set
        self._placeholders = placeholders
        self._is_southern = southern
        self._at = {name: index for index, name in enumerate(columns)}
        roles = bool(mapping.columns(Field.ROLE))
        self._participants = Packed(column_packer(mapping.split, with_roles=roles, of_parties=True))
        self._tags = Packed(column_packer(mapping.split))
        self._names = Remembered(plain_name, _CACHED)
        self._sources = Packed(pack_sources)
        self._media = Packed(pack_media)
        self._claims = Claims(dating)
        self._spellings = SpellingColumns(columns, mapping)
        self._left = LeftCells(columns, mapping)
        record = mapping.column(Field.RECORD)
        self._record = self._at[record] if record else None
        self._headers = fingerprint_of_cells(columns).hex()
        used = {
            name
            for item in mapping.fields
            for name in item.columns
            if not says_nothing_alone(item.field, mapping)
        }.difference(mapping.bounds_beside)
        unmapped = [(name, self._at[name]) for name in columns if name not in used]
        self._unmapped_cells = UnmappedCells(unmapped)
        self._own_words = OwnWords(unmapped)
        latitudes = mapping.column(Field.LATITUDE)
        self._points = latitudes if not mapping.column(Field.LONGITUDE) else ""
        self._numbers_of = number_fields(of_points=bool(self._points))

    def build(self, chunk: Chunk) -> Built:
        """The events of a chunk, and its problems in the order of their rows."""
        built = Built(problems=[self._problem_of_fault(fault) for fault in chunk.faults])
        if chunk.rows:
            self._build_rows(chunk, built)
        built.problems.sort(key=attrgetter("row"))
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
        rows, count = chunk.rows, len(chunk.rows)
        columns = list(zip(*rows, strict=True))
        dated = self._dating.read(columns, count)
        telling, untold = self._placeholders.left_out(columns)
        lists = self._lists(telling, count)
        singles = self._singles(telling, count)
        self._left.add(untold, columns, dated, lists)
        if self._mapping.column(Field.LATITUDE):
            to_their_hemisphere(dated.cells, singles["latitude"])
        if self._is_southern:
            to_the_south(dated.cells, singles["latitude"])
        titles = self._titles(telling, count)
        if not all(titles):
            titles = self._with_own_words(titles, rows, singles, lists["participants"])
        cells = dated.cells
        fields: _Columns = {
            "row": chunk.numbers,
            **self._identities(rows, columns),
            **{name: getattr(cells, name) for name in _DATE_FIELDS},
            "date": cells.edtf,
            "date_text": dated.words,
            "title": titles,
            **singles,
            "extra": self._extras(columns, count, singles, untold),
            **lists,
            "claims": [""] * count,
        }
        if name := self._mapping.column(Field.OTHER_DATES):
            built.claims_unread += self._read_claims(fields, columns[self._at[name]], name)
        good = self._without_problems(fields, rows, dated.undated, built)
        if self._record is not None:
            self._use_records(good, chunk)
        if self._spellings.is_mapped:
            self._read_spellings(good, chunk, built)
        built.events = _batch(good)

    def _without_problems(
        self,
        fields: _Columns,
        rows: Sequence[Sequence[str]],
        undated: dict[int, Undated],
        built: Built,
    ) -> _Columns:
        """The events that have a date and a title; the other rows become problems."""
        titles = fields["title"]
        if not undated and all(titles):
            return fields
        kept = [bool(title) and i not in undated for i, title in enumerate(titles)]
        for index, cells in enumerate(rows):
            if kept[index]:
                continue
            column, cell, reason = undated.get(index, ("", "", NO_TITLE))
            whole = json.dumps(cells, ensure_ascii=False)
            key = fields["identity"][index] if fields["by_id"][index] else b""
            row, data_set = fields["row"][index], fields["data_set"][index]
            built.problems.append(ProblemRow(row, column, cell, reason, whole, data_set, key))
        return {name: list(compress(column, kept)) for name, column in fields.items()}

    def _read_claims(self, fields: _Columns, cells: Sequence[str], name: str) -> int:
        """Put the dates of other claims in their place; how many rows have unreadable ones."""
        unread = 0
        for index, cell in enumerate(cells):
            if not cell or not fields["date"][index] or not fields["title"][index]:
                continue
            own = (fields["date"][index], fields["date_text"][index])
            claims, left = self._claims.packed(cell, own, fields["sources"][index])
            fields["claims"][index] = claims
            if left:
                unread += 1
                fields["extra"][index] = with_extra(fields["extra"][index], name, left)
        return unread

    def _use_records(self, fields: _Columns, chunk: Chunk) -> None:
        """Let the record of an exported event say what its plain cells cannot."""
        at = self._record or 0
        by_row = {row: index for index, row in enumerate(fields["row"])}
        for name, column in fields.items():
            fields[name] = list(column)
        for number, cells in zip(chunk.numbers, chunk.rows, strict=True):
            index = by_row.get(number)
            if not cells[at] or index is None:
                continue
            event = EventRow(**{name: fields[name][index] for name in EventRow._fields})
            event = recorded(event, cells[at], (*cells[:at], *cells[at + 1 :]))
            for name, value in event._asdict().items():
                fields[name][index] = value

    def _read_spellings(self, fields: _Columns, chunk: Chunk, built: Built) -> None:
        """Gather what is new of other spellings; cells that tell none stay with their events."""
        cells_of = dict(zip(chunk.numbers, chunk.rows, strict=True))
        fields["extra"] = list(fields["extra"])
        names = zip(fields["row"], fields["place"], fields["participants"], strict=True)
        for index, (row, place, participants) in enumerate(names):
            told, unread = self._spellings.read(place, participants, cells_of[row])
            built.aliases += told
            built.aliases_unread += bool(unread)
            for column, cell in unread.items():
                fields["extra"][index] = with_extra(fields["extra"][index], column, cell)

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

    def _singles(self, columns: Sequence[Sequence[str]], count: int) -> _Columns:
        """The fields with one value."""
        mapping = self._mapping
        kinds = self._cells(columns, Field.KIND, count)
        found: _Columns = {"kind": list(map(self._names.__getitem__, kinds))}
        for of, joiner in ((Field.PLACE, ", "), (Field.DESCRIPTION, "\n\n")):
            names = mapping.columns(of)
            found[of.value] = self._joined(columns, names, joiner) if names else [""] * count
        found["place"] = list(map(self._names.__getitem__, found["place"]))
        for of, numbers in self._numbers_of.items():
            name = mapping.column(of) or (self._points if of is Field.LONGITUDE else "")
            nothing = numbers.nothing
            found[of.value] = numbers.read(columns[self._at[name]]) if name else [nothing] * count
        return found

    def _lists(self, columns: Sequence[Sequence[str]], count: int) -> _Columns:
        mapping = self._mapping
        names = mapping.columns(Field.PARTICIPANTS)
        roles = mapping.columns(Field.ROLE)
        both = (*names, *roles) if names else ()
        return {
            "participants": self._packed(self._participants, columns, both, count),
            "tags": self._packed(self._tags, columns, mapping.columns(Field.TAGS), count),
            "sources": self._packed_sources(columns, count),
            "media": self._packed_fields(self._media, columns, _MEDIA_FIELDS, count),
        }

    def _packed_sources(self, columns: Sequence[Sequence[str]], count: int) -> list[str]:
        if any(self._mapping.column(each) for each in _SOURCE_FIELDS):
            parts = [list(self._cells(columns, each, count)) for each in _SOURCE_FIELDS]
            plain = pack_plain_sources(parts)
            if plain is not None:
                return plain
        return self._packed_fields(self._sources, columns, _SOURCE_FIELDS, count)

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

    def _titles(self, columns: Sequence[Sequence[str]], count: int) -> list[str]:
        if self._mapping.title_template:
            return composed(self._mapping.title_template, self._at, columns)
        name = self._mapping.column(Field.TITLE)
        return [cell.strip() for cell in columns[self._at[name]]] if name else [""] * count

    def _with_own_words(
        self,
        titles: list[str],
        rows: Sequence[Sequence[str]],
        singles: _Columns,
        participants: Sequence[str],
    ) -> list[str]:
        return [
            title
            or self._own_words.title(
                singles["kind"][index],
                participants[index],
                singles["place"][index],
                singles["description"][index],
                rows[index],
            )
            for index, title in enumerate(titles)
        ]

    def _identities(
        self, rows: Sequence[Sequence[str]], columns: Sequence[Sequence[str]]
    ) -> _Columns:
        """What tells which event each row is: by its id, or else by all its cells."""
        count = len(rows)
        name = self._mapping.column(Field.ID)
        ids = list(map(str.strip, columns[self._at[name]])) if name else [""] * count
        by_id, data_sets = [1] * count, [self._data_set] * count
        if all(ids):
            keys = list(map(key_of_id, ids))
        else:
            keys = [
                key_of_id(cell) if cell else key_of_row(mark, 0)
                for cell, mark in zip(ids, fingerprints(self._headers, columns), strict=True)
            ]
            by_id = [1 if cell else 0 for cell in ids]
        if PREFIX in "".join(ids):
            for index, cell in enumerate(ids):
                if full := parse_full_id(cell):
                    data_sets[index], keys[index] = full
                    ids[index] = full.external_id
        return {"by_id": by_id, "data_set": data_sets, "identity": keys, "external_id": ids}

    def _extras(
        self,
        columns: Sequence[Sequence[str]],
        count: int,
        singles: _Columns,
        untold: dict[int, dict[str, str]],
    ) -> list[str]:
        """What no field takes, as JSON objects: unmapped columns and cells that tell nothing."""
        extras = self._unmapped_cells.objects(columns, count)
        for index, cells in untold.items():
            extras[index] = with_cells(extras[index], cells)
        for of, numbers in self._numbers_of.items():
            if (name := self._mapping.column(of)) and numbers.may_say_less:
                for index, cell in enumerate(columns[self._at[name]]):
                    if cell and not says(singles[of.value][index], cell):
                        extras[index] = with_extra(extras[index], name, cell)
        if name := self._mapping.column(Field.EXTRA):
            extras = [
                with_object(extra, name, cell)
                for extra, cell in zip(extras, columns[self._at[name]], strict=True)
            ]
        return extras


def _batch(fields: _Columns) -> EventBatch:
    texts = [
        list(map(str, fields[name])) if name in _NUMBERED else fields[name]
        for name in RECORD_FIELDS
    ]
    head = (fields[name] for name in EventBatch._fields[:-1])
    return EventBatch._make((*head, texts))
