"""Event rows as events, for a preview before anything is stored."""

from __future__ import annotations

import json

from viewer.domain.dates import Date
from viewer.domain.edtf import parse
from viewer.domain.events import Claim, Event, Media, Participant, Source
from viewer.domain.precision import Precision, Qualifier
from viewer.store.loading_rows import (
    CLAIM_PARTS,
    MEDIA_PARTS,
    PARTICIPANT_PARTS,
    SOURCE_PARTS,
    TAG_PARTS,
    EventRow,
    unpacked,
)

_PRECISIONS = {precision.word: precision for precision in Precision}


def event_of(row: EventRow) -> Event:
    """The event that a row will become; its id is 0."""
    date = Date(
        row.date,
        row.start,
        row.start_latest,
        row.end_earliest,
        row.end,
        _PRECISIONS[row.precision],
        Qualifier(row.qualifier),
        row.utc_offset,
    )
    return Event(
        id=0,
        date=date,
        date_text=row.date_text,
        title=row.title,
        kind=row.kind,
        participants=tuple(
            Participant(*item) for item in unpacked(row.participants, PARTICIPANT_PARTS)
        ),
        place=row.place,
        latitude=row.latitude,
        longitude=row.longitude,
        description=row.description,
        importance=row.importance,
        tags=tuple(item[0] for item in unpacked(row.tags, TAG_PARTS)),
        sources=tuple(Source(*item) for item in unpacked(row.sources, SOURCE_PARTS)),
        claims=tuple(
            Claim(parse(edtf), text, source, mark == "1")
            for edtf, text, source, mark in unpacked(row.claims, CLAIM_PARTS)
        ),
        media=tuple(Media(*item) for item in unpacked(row.media, MEDIA_PARTS)),
        extra=json.loads(row.extra),
        external_id=row.external_id,
        data_set=row.data_set,
    )
