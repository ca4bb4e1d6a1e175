"""An event as a row of the app's own CSV, and as the JSON object that lists and exports print."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from viewer.domain.civil import iso_from_seconds
from viewer.domain.events import Event
from viewer.exchange.exporting.alias_cells import NO_ALIASES, Aliases
from viewer.exchange.exporting.record import (
    MEDIA_COLUMNS,
    SOURCE_COLUMNS,
    lists_of,
    record_of,
)

PLAIN_COLUMNS = (
    "id",
    "date",
    "date_text",
    "other_dates",
    "title",
    "kind",
    "participants",
    "role",
    "participant_aliases",
    "place",
    "place_aliases",
    "latitude",
    "longitude",
    "description",
    "importance",
    "tags",
    *SOURCE_COLUMNS,
    *MEDIA_COLUMNS,
    "extra",
)
"""As the app's own CSV has them, with the source's own words for the date, the roles of
participants, other spellings of names, and the other columns of the file as a JSON object. There
is no ``end_date``: the date is EDTF and has its end within."""
COLUMNS = (*PLAIN_COLUMNS, "record")


def row_of(event: Event, full_id: str, aliases: Aliases = NO_ALIASES) -> list[str]:
    """The cells of an event under ``COLUMNS``; nothing is escaped, formulas stay as they are."""
    cells = _plain_cells(event, full_id, aliases)
    return [*cells.values(), record_of(event, cells)]


def object_of(event: Event, full_id: str) -> dict[str, Any]:
    """The fields of an event as ``list --json`` prints them, in their order.

    ``start`` and ``end`` are ISO 8601 civil times, ``end`` exclusive; None where open.
    """
    origin = event.provenance
    return {
        "id": full_id,
        "date": event.date.edtf,
        "date_text": event.date_text,
        "start": _iso(event.date.start),
        "end": _iso(event.date.end),
        "precision": event.date.precision.word,
        "title": event.title,
        "kind": event.kind,
        "participants": [each.name for each in event.participants],
        "place": event.place,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "description": event.description,
        "importance": event.importance,
        "tags": list(event.tags),
        "sources": [
            {name: value for name, value in each._asdict().items() if value}
            for each in event.sources
        ],
        "other_dates": [
            {"date": each.date.edtf, "date_text": each.text, "source": each.source}
            for each in event.claims
            if not each.is_preferred
        ],
        "extra": dict(event.extra),
        "import": origin.import_id if origin else None,
        "row": origin.row if origin else None,
    }


def exported_object(event: Event, full_id: str, aliases: Aliases) -> dict[str, Any]:
    """The same object with a ``record`` of all that JSON's own fields cannot give to an import."""
    lists = {name: items for name, items in lists_of(event).items() if items}
    record = {
        "date_text": event.date_text,
        "qualifier": int(event.date.qualifier),
        "extra": dict(event.extra),
        **lists,
    }
    told = aliases._asdict()
    return object_of(event, full_id) | told | {"record": json.dumps(record, ensure_ascii=False)}


def _plain_cells(event: Event, full_id: str, aliases: Aliases) -> dict[str, str]:
    cells = {
        "id": full_id,
        "date": event.date.edtf,
        "date_text": event.date_text,
        "other_dates": _other_dates(event),
        "title": event.title,
        "kind": event.kind,
        "participants": "; ".join(each.name for each in event.participants),
        "role": _listed(each.role for each in event.participants),
        "participant_aliases": aliases.participant_aliases,
        "place": event.place,
        "place_aliases": aliases.place_aliases,
        "latitude": _number(event.latitude),
        "longitude": _number(event.longitude),
        "description": event.description,
        "importance": str(event.importance),
        "tags": "; ".join(event.tags),
    }
    for column, name in zip(
        SOURCE_COLUMNS, ("title", "url", "publisher", "date", "accessed", "quote"), strict=True
    ):
        cells[column] = _listed(getattr(each, name) for each in event.sources)
    for column, name in zip(MEDIA_COLUMNS, ("path", "caption", "credit"), strict=True):
        cells[column] = _listed(getattr(each, name) for each in event.media[:1])
    cells["extra"] = json.dumps(dict(event.extra), ensure_ascii=False) if event.extra else ""
    return cells


def _listed(parts: Iterable[str]) -> str:
    """Parts of several things as a ``;`` list; empty where none has the part."""
    found = list(parts)
    return "; ".join(found) if any(found) else ""


def _other_dates(event: Event) -> str:
    return "; ".join(
        f"{each.date.edtf} ({each.source})" if each.source else each.date.edtf
        for each in event.claims
        if not each.is_preferred
    )


def _number(value: float | None) -> str:
    return "" if value is None else repr(value)


def _iso(seconds: int | None) -> str | None:
    return None if seconds is None else iso_from_seconds(seconds)
