"""What an import hands to a store: events and problems as plain values, ready to be spooled.

Lists inside a row (participants, sources, ...) are packed into one text each: items are parted by
U+001E, the parts of an item by U+001F. All that an event says is one text, its *record*, of fields
parted by U+001D; by its hash a store tells whether an event has changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

FIELD = "\x1d"
ITEM = "\x1e"
PART = "\x1f"
CONTENT_BYTES = 16
_NO_SEPARATORS = str.maketrans({ITEM: " ", PART: " "})


class EventRow(NamedTuple):
    """One event as a row of a file says it.

    Attributes:
        row: number in the file.
        by_id: 1 where the file names the event by an id, 0 where the row's fingerprint does.
        data_set: with ``identity``, tells which event it is.
        identity: the key, see ``viewer.domain.identity``.
        participants: packed (name, role).
        tags: packed (name).
        sources: packed (title, url, publisher, date, accessed, quote).
        media: packed (path, caption, credit).
        claims: packed (edtf, text, source, preferred as 0 or 1).
    """

    row: int
    by_id: int
    data_set: str
    identity: bytes
    start: int | None
    start_latest: int | None
    end_earliest: int | None
    end: int | None
    precision: str
    utc_offset: int | None
    date: str
    date_text: str
    qualifier: int
    title: str
    kind: str
    place: str
    latitude: float | None
    longitude: float | None
    description: str
    importance: int
    external_id: str
    extra: str
    participants: str
    tags: str
    sources: str
    media: str
    claims: str


RECORDED = EventRow._fields.index("date")
"""From this field on, an event's fields make up its record."""
RECORD_FIELDS = EventRow._fields[RECORDED:]

Fields = Sequence[Sequence[str]]
"""The fields of some records, column by column in the order of ``RECORD_FIELDS``."""


class EventBatch(NamedTuple):
    """Some hundred events column by column: an ``EventRow``'s fields, recorded ones as texts."""

    row: Sequence[int]
    by_id: Sequence[int]
    data_set: Sequence[str]
    identity: Sequence[bytes]
    start: Sequence[int | None]
    start_latest: Sequence[int | None]
    end_earliest: Sequence[int | None]
    end: Sequence[int | None]
    precision: Sequence[str]
    utc_offset: Sequence[int | None]
    fields: Fields

    def __bool__(self) -> bool:
        """Whether there is any event."""
        return bool(self.row)

    def event(self, index: int) -> EventRow:
        """One of the events as a row."""
        head = [column[index] for column in self[:RECORDED]]
        return row_of(head, [column[index] for column in self.fields])

    def events(self) -> list[EventRow]:
        """All of them as rows."""
        return [self.event(index) for index in range(len(self.row))]


NO_EVENTS = EventBatch(*[()] * len(EventBatch._fields))


class ProblemRow(NamedTuple):
    """A row of a file that did not become an event; ``identity`` where its id could be read."""

    row: int
    column: str
    cell: str
    reason: str
    whole_row: str
    data_set: str = ""
    identity: bytes = b""


def record_of(fields: Sequence[object]) -> str:
    """The fields from ``date`` on as one text.

    A field that holds the separator itself makes the whole a JSON list after separators, which no
    other record begins with.
    """
    texts = list(map(str, fields))
    record = FIELD.join(texts)
    if record.count(FIELD) != len(texts) - 1:
        return FIELD + json.dumps(texts, ensure_ascii=False)
    return record


def records_of(fields: Fields) -> list[str]:
    """``record_of`` for each event of some columns of texts."""
    records = list(map(FIELD.join, zip(*fields, strict=True)))
    if FIELD.join(records).count(FIELD) != len(fields) * len(records) - 1:
        return list(map(record_of, zip(*fields, strict=True)))
    return records


def fields_of(record: str) -> list[str]:
    """The texts that ``record_of`` joined."""
    if record.startswith(FIELD):
        found: list[str] = json.loads(record[1:])
        return found
    return record.split(FIELD)


def content_of(record: str) -> bytes:
    """16 bytes that stand for all that an event says; equal content is an unchanged event."""
    text = FIELD.join(fields_of(record)) if record.startswith(FIELD) else record
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=CONTENT_BYTES).digest()


def row_of(head: Sequence[object], texts: Sequence[str]) -> EventRow:
    """An event from its fields up to ``date``, and the texts of its record."""
    fields: dict[str, object] = dict(zip(RECORD_FIELDS, texts, strict=True))
    for name in ("latitude", "longitude"):
        fields[name] = number_of(str(fields[name]))
    for name in ("qualifier", "importance"):
        fields[name] = int(str(fields[name]))
    return EventRow(*head, *fields.values())  # type: ignore[arg-type]


def number_of(text: str) -> float | None:
    """A number of a record."""
    return None if text == "None" else float(text)


def packed(items: Iterable[Sequence[str]]) -> str:
    """Items of several parts as one text; empty parts at an item's end are left out."""
    return ITEM.join(
        PART.join(part.translate(_NO_SEPARATORS) for part in item).rstrip(PART) for item in items
    )


def packed_one(parts: Sequence[str]) -> str:
    """``packed`` for one item, its parts without spaces around them."""
    text = PART.join(map(str.strip, parts))
    if ITEM in text or text.count(PART) >= len(parts):
        return packed([tuple(map(str.strip, parts))])
    return text.rstrip(PART)


def unpacked(text: str, parts: int) -> list[list[str]]:
    """The items that ``packed`` wrote, each with the given number of parts."""
    if not text:
        return []
    found = [item.split(PART) for item in text.split(ITEM)]
    return [item + [""] * (parts - len(item)) for item in found]


PARTICIPANT_PARTS = 2
TAG_PARTS = 1
SOURCE_PARTS = 6
MEDIA_PARTS = 3
CLAIM_PARTS = 4
