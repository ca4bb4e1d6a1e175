"""Rows of one file that share an id, put together into one event."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from viewer.store.loading_rows import (
    CLAIM_PARTS,
    SOURCE_PARTS,
    EventRow,
    packed,
    unpacked,
)

_LISTS = ("participants", "tags", "sources", "media")
_PARTS = {"participants": 2, "tags": 1, "sources": SOURCE_PARTS, "media": 3}
_SINGLE = ("kind", "place", "latitude", "longitude", "description", "importance")


def merged(rows: Sequence[EventRow]) -> tuple[EventRow, list[tuple[EventRow, str]]]:
    """One event of rows with the same id, and the rows that cannot belong to it, with reasons.

    The first row leads; further rows add participants, tags, sources, images and other dates.
    What a further row says otherwise is kept among the event's other columns, with its row.
    """
    lead, *further = rows
    extra = json.loads(lead.extra)
    event = lead
    claims = unpacked(lead.claims, CLAIM_PARTS)
    strangers: list[tuple[EventRow, str]] = []
    for row in further:
        if row.title and row.title != lead.title:
            strangers.append((row, _stranger(lead)))
            continue
        event = _with_lists(event, row)
        event, told = _with_singles(event, row)
        extra.update(_other_columns(extra, row))
        extra.update({f"{name} (row {row.row})": value for name, value in told})
        claims = _with_claims(claims, lead, row)
    event = event._replace(
        claims=packed(claims) if len(claims) > 1 else "",
        extra=json.dumps(extra, ensure_ascii=False) if extra else "{}",
    )
    return event, strangers


def _stranger(lead: EventRow) -> str:
    return (
        f"The id {lead.external_id or lead.title} already stands for row {lead.row}, "
        f"which has another title: {lead.title[:80]}"
    )


def _with_lists(event: EventRow, row: EventRow) -> EventRow:
    joined: dict[str, str] = {}
    for name in _LISTS:
        added = getattr(row, name)
        if added and added != getattr(event, name):
            items = unpacked(getattr(event, name), _PARTS[name])
            items += [item for item in unpacked(added, _PARTS[name]) if item not in items]
            joined[name] = packed(items)
    return event._replace(**joined) if joined else event  # type: ignore[arg-type]


def _with_singles(event: EventRow, row: EventRow) -> tuple[EventRow, list[tuple[str, str]]]:
    """Fill what the event lacks; give back what the row says otherwise."""
    filled: dict[str, object] = {}
    told: list[tuple[str, str]] = []
    for name in _SINGLE:
        mine, other = getattr(event, name), getattr(row, name)
        if other in ("", None, 0) or other == mine:
            continue
        if mine in ("", None, 0):
            filled[name] = other
        else:
            told.append((name, str(other)))
    return (event._replace(**filled) if filled else event), told  # type: ignore[arg-type]


def _other_columns(extra: dict[str, str], row: EventRow) -> Iterator[tuple[str, str]]:
    if row.extra == "{}":
        return
    for name, value in json.loads(row.extra).items():
        if name not in extra:
            yield name, value
        elif extra[name] != value:
            yield f"{name} (row {row.row})", value


def _with_claims(claims: list[list[str]], lead: EventRow, row: EventRow) -> list[list[str]]:
    """Keep another row's date as a claim of its source, beside the preferred one."""
    added = [[*item[:3], "0"] for item in unpacked(row.claims, CLAIM_PARTS)]
    if row.date and row.date != lead.date:
        added.append([row.date, row.date_text, _first_source(row), "0"])
    if not added:
        return claims
    start = claims or [[lead.date, lead.date_text, _first_source(lead), "1"]]
    known = [item[:3] for item in start]
    return start + [item for item in added if item[:3] not in known]


def _first_source(row: EventRow) -> str:
    sources = unpacked(row.sources, SOURCE_PARTS)
    return (sources[0][2] or sources[0][0]) if sources else ""
