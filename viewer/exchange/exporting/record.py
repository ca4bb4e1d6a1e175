"""What the plain columns of an export cannot say, so that an import loses nothing.

A name with a semicolon in it, several quotations, a role, a disputed date's own words: readers
find them in the plain columns as well as these can say them, and the ``record`` column has them
exactly, as a JSON object. It is filled only where the plain columns fall short. ``cells`` in it
stands for the plain cells: when somebody has edited those, they win and the record is ignored.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from viewer.domain.edtf import EdtfError, parse
from viewer.domain.events import Event
from viewer.exchange.events.lists import column_packer, pack_media, pack_sources
from viewer.exchange.events.recorded import mark_of
from viewer.store.loading_rows import packed

_SPLIT = ";|"


def lists_of(event: Event) -> dict[str, list[tuple[str, ...]]]:
    """What hangs on an event, as lists of parts."""
    return {
        "participants": [(each.name, each.role) for each in event.participants],
        "tags": [(tag,) for tag in event.tags],
        "sources": [
            (each.title, each.url, each.publisher, each.date, each.accessed, each.quote)
            for each in event.sources
        ],
        "media": [(each.path, each.caption, each.credit) for each in event.media],
        "claims": [
            (each.date.edtf, each.text, each.source, str(int(each.is_preferred)))
            for each in event.claims
        ],
    }


def record_of(event: Event, cells: dict[str, str]) -> str:
    """The record of an event whose plain cells are these; empty where they say it all."""
    lists = lists_of(event)
    said = _said_by(cells)
    found: dict[str, Any] = {
        name: items for name, items in lists.items() if packed(items) != said.get(name, "")
    }
    if int(event.date.qualifier) != _qualifier_of(event.date.edtf):
        found["qualifier"] = int(event.date.qualifier)
    if not event.date_text:
        found["date_text"] = event.date_text
    if not found:
        return ""
    return json.dumps({"cells": mark_of(cells.values()), **found}, ensure_ascii=False)


def _said_by(cells: dict[str, str]) -> dict[str, str]:
    """What an import reads out of the plain cells, packed."""
    roles = [cells["role"]] if cells["role"] else []
    return {
        "participants": column_packer(_SPLIT, with_roles=bool(roles))(
            [cells["participants"], *roles]
        ),
        "tags": column_packer(_SPLIT, with_roles=False)([cells["tags"]]),
        "sources": pack_sources(_of(cells, SOURCE_COLUMNS)) if _any(cells, SOURCE_COLUMNS) else "",
        "media": pack_media(_of(cells, MEDIA_COLUMNS)),
    }


SOURCE_COLUMNS = (
    "source_title",
    "source_url",
    "source_publisher",
    "source_date",
    "source_accessed",
    "quote",
)
MEDIA_COLUMNS = ("image", "image_caption", "image_credit")


def _of(cells: dict[str, str], names: Sequence[str]) -> list[str]:
    return [cells[name] for name in names]


def _any(cells: dict[str, str], names: Sequence[str]) -> bool:
    return any(_of(cells, names))


def _qualifier_of(edtf: str) -> int:
    try:
        return int(parse(edtf).qualifier)
    except EdtfError:
        return -1
