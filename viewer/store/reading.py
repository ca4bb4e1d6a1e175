"""Events as plain values, read by their ids in batches."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from viewer.domain.dates import Date
from viewer.domain.edtf import EdtfError, parse
from viewer.domain.errors import ViewerError
from viewer.domain.events import (
    Claim,
    Event,
    Headline,
    ImagePlace,
    Media,
    Participant,
    Provenance,
    Source,
)
from viewer.domain.precision import Precision, Qualifier
from viewer.store.records import (
    ImportRecord,
    ProblemRecord,
    Summary,
    imports,
    problems,
    summary,
)

if TYPE_CHECKING:
    from viewer.store.store import Store

__all__ = [
    "ImportRecord",
    "ProblemRecord",
    "Summary",
    "event",
    "events",
    "headlines",
    "identities",
    "imports",
    "problems",
    "summary",
]

LONGEST_LINE = 400
"""Characters of a title or place in a headline; the event itself has all of them."""
_BATCH = 500
_AMONG = "IN (SELECT value FROM json_each(?))"
_DATE = 'date, start, start_latest, end_earliest, "end", precision, qualifier, utc_offset'
_HEADLINES = (
    f"SELECT id, title, kind, place, importance, latitude, {_DATE} FROM event WHERE id {_AMONG}"
)
_EVENTS = f"""SELECT event.id, title, kind, place, importance, latitude, {_DATE},
    date_text, longitude, description, external_id, event.data_set, extra, import, "row",
    file, folder, finished
    FROM event JOIN import ON import.id = event.import WHERE event.id {_AMONG}"""
_PARTICIPANTS = f"""SELECT event, name, role FROM event_participant
    JOIN participant ON participant.id = participant
    WHERE event {_AMONG} ORDER BY event, position"""
_TAGS = f"""SELECT event, name FROM event_tag JOIN tag ON tag.id = tag
    WHERE event {_AMONG} ORDER BY event, position"""
_SOURCES = f"""SELECT event, title, url, publisher, date, accessed, quote FROM event_source
    JOIN source ON source.id = source WHERE event {_AMONG} ORDER BY event, position"""
_MEDIA = f"""SELECT event, path, caption, credit FROM media
    WHERE event {_AMONG} ORDER BY event, position"""
_FIRST_IMAGES = f"""SELECT media.event, folder, path FROM media
    JOIN event ON event.id = media.event JOIN import ON import.id = event.import
    WHERE media.event {_AMONG} AND trim(path) <> '' ORDER BY media.event, position"""
_CLAIMS = f"""SELECT event, date, date_text, source, preferred FROM date_claim
    WHERE event {_AMONG} ORDER BY event, position"""
_PRECISIONS = {precision.word: precision for precision in Precision}

Row = tuple[Any, ...]
Value = TypeVar("Value")


def event(store: Store, number: int) -> Event:
    """One event, whole.

    Raises:
        ViewerError: no event has this id (any more).
    """
    found = events(store, [number])
    if not found:
        raise ViewerError("The store has no event {number}.", number=number)
    return found[0]


def events(store: Store, ids: Iterable[int]) -> list[Event]:
    """Events, whole, in the order of their ids; ids that the store does not have are left out."""
    return _in_batches(store, ids, _some_events)


def headlines(store: Store, ids: Iterable[int]) -> list[Headline]:
    """What cards and lists show of events, in the order of their ids, as ``events``."""
    return _in_batches(store, ids, _some_headlines)


def identities(store: Store, ids: Iterable[int]) -> dict[int, tuple[str, bytes]]:
    """Data set and key of events, by id; see ``viewer.domain.identity``."""
    sql = f"SELECT id, data_set, identity FROM event WHERE id {_AMONG}"
    rows = store.connection.execute(sql, (json.dumps(list(ids)),))
    return {number: (data_set, key) for number, data_set, key in rows}


def _in_batches(
    store: Store,
    ids: Iterable[int],
    read: Callable[[sqlite3.Connection, str], dict[int, Value]],
) -> list[Value]:
    wanted = [int(number) for number in ids]
    found: list[Value] = []
    for place in range(0, len(wanted), _BATCH):
        batch = wanted[place : place + _BATCH]
        values = read(store.connection, json.dumps(batch))
        found += [values[number] for number in batch if number in values]
    return found


def _some_headlines(connection: sqlite3.Connection, ids: str) -> dict[int, Headline]:
    rows = connection.execute(_HEADLINES, (ids,)).fetchall()
    names = _by_event(connection, _PARTICIPANTS, ids, lambda row: str(row[0]))
    images = _by_event(connection, _FIRST_IMAGES, ids, lambda row: ImagePlace(*row))
    claims = _claims(connection, ids, {row[0]: row[5] for row in rows})
    return {
        number: Headline(
            id=number,
            date=_date(row[5:]),
            title=_short(row[0]),
            kind=row[1],
            participants=names.get(number, ()),
            place=_short(row[2]),
            importance=row[3],
            image=images.get(number, (None,))[0],
            claims=claims.get(number, ()),
        )
        for number, *row in rows
    }


def _short(text: str) -> str:
    """A text for one line; nobody measures and paints a megabyte for it."""
    return text if len(text) <= LONGEST_LINE else text[:LONGEST_LINE] + "…"


def _some_events(connection: sqlite3.Connection, ids: str) -> dict[int, Event]:
    rows = connection.execute(_EVENTS, (ids,)).fetchall()
    participants = _by_event(connection, _PARTICIPANTS, ids, lambda row: Participant(*row))
    tags = _by_event(connection, _TAGS, ids, lambda row: str(row[0]))
    sources = _by_event(connection, _SOURCES, ids, lambda row: Source(*row))
    media = _by_event(connection, _MEDIA, ids, lambda row: Media(*row))
    claims = _claims(connection, ids, {row[0]: row[5] for row in rows})
    return {
        row[0]: _event(
            row,
            participants=participants.get(row[0], ()),
            tags=tags.get(row[0], ()),
            sources=sources.get(row[0], ()),
            media=media.get(row[0], ()),
            claims=claims.get(row[0], ()),
        )
        for row in rows
    }


def _event(row: Row, **sides: Any) -> Event:
    number, title, kind, place, importance, latitude = row[:6]
    date_text, longitude, description, external_id, data_set, extra = row[14:20]
    import_id, line, file, folder, finished = row[20:]
    return Event(
        id=number,
        date=_date(row[6:14]),
        date_text=date_text,
        title=title,
        kind=kind,
        place=place,
        latitude=latitude,
        longitude=longitude,
        description=description,
        importance=importance,
        extra=_extra(extra),
        external_id=external_id,
        data_set=data_set,
        provenance=Provenance(import_id, file, line, finished, folder),
        **sides,
    )


def _by_event(
    connection: sqlite3.Connection, sql: str, ids: str, make: Callable[[Row], Value]
) -> dict[int, tuple[Value, ...]]:
    """What hangs on each event, in order; events without any have no entry."""
    found: defaultdict[int, list[Value]] = defaultdict(list)
    for number, *row in connection.execute(sql, (ids,)):
        found[number].append(make(tuple(row)))
    return {number: tuple(values) for number, values in found.items()}


def _claims(
    connection: sqlite3.Connection, ids: str, latitudes: dict[int, float | None]
) -> dict[int, tuple[Claim, ...]]:
    """The claims of each event; one that is no EDTF is left to ``check`` to tell."""
    found: defaultdict[int, list[Claim]] = defaultdict(list)
    for number, edtf, text, source, preferred in connection.execute(_CLAIMS, (ids,)):
        try:
            date = parse(edtf, southern=(latitudes.get(number) or 0) < 0)
        except EdtfError:
            continue
        found[number].append(Claim(date, text, source, bool(preferred)))
    return {number: tuple(claims) for number, claims in found.items()}


def _date(row: Sequence[Any]) -> Date:
    edtf, start, start_latest, end_earliest, end, precision, qualifier, utc_offset = row
    return Date(
        edtf,
        start,
        start_latest,
        end_earliest,
        end,
        _PRECISIONS.get(precision, Precision.SET),
        Qualifier(qualifier),
        utc_offset,
    )


def _extra(text: str) -> dict[str, str]:
    """The columns of the file that no field took; none where another program garbled them."""
    try:
        extra = json.loads(text)
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in extra.items()} if extra else {}
