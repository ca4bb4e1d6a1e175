"""What an import hands to a store: events and problems as plain rows, ready for SQL.

Lists inside a row (participants, sources, ...) are packed into one text each, so that millions of
rows can wait in a temporary table: items are parted by U+001E, the parts of an item by U+001F.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

ITEM = "\x1e"
PART = "\x1f"
_CONTENT_BYTES = 16
_NO_SEPARATORS = str.maketrans({ITEM: " ", PART: " "})


class EventRow(NamedTuple):
    """One event as a row of a file says it.

    Attributes:
        row: number in the file.
        by_id: 1 where the file names the event by an id, 0 where the row's fingerprint does.
        data_set: with ``identity``, tells which event it is.
        identity: the key, see ``viewer.domain.identity``.
        content: 16 bytes that stand for all the rest; equal content is an unchanged event.
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
    content: bytes
    date: str
    date_text: str
    start: int | None
    start_latest: int | None
    end_earliest: int | None
    end: int | None
    precision: str
    qualifier: int
    utc_offset: int | None
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


class ProblemRow(NamedTuple):
    """A row of a file that did not become an event; ``identity`` where its id could be read."""

    row: int
    column: str
    cell: str
    reason: str
    whole_row: str
    data_set: str = ""
    identity: bytes = b""


_FROM_TITLE = EventRow._fields.index("title")


def content_of(date: str, date_text: str, qualifier: int, *tail: object) -> bytes:
    """16 bytes that stand for all that a row says; the seconds follow from the date.

    Args:
        date: EDTF.
        date_text: the source's own words.
        qualifier: of the date.
        tail: the values of an ``EventRow`` from ``title`` on.
    """
    text = "\x1d".join((date, date_text, str(qualifier), *map(str, tail)))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_CONTENT_BYTES).digest()


def with_content(row: EventRow) -> EventRow:
    """The row with its content worked out anew."""
    content = content_of(row.date, row.date_text, row.qualifier, *row[_FROM_TITLE:])
    return row._replace(content=content)


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
