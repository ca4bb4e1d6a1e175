"""An event as the ``record`` column of an export has it, where plain cells fall short."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from viewer.domain.edtf import EdtfError, parse
from viewer.domain.identity import fingerprint_of_cells
from viewer.store.loading_rows import EventRow, packed

LISTED = {"participants": 2, "tags": 1, "sources": 6, "media": 3, "claims": 4}
"""What a record says as lists, with how many parts an item has."""


def mark_of(cells: Iterable[str]) -> str:
    """What stands for the plain cells of a row; surrounding white space does not count."""
    return fingerprint_of_cells([cell.strip() for cell in cells]).hex()[:16]


def recorded(row: EventRow, record: str, cells: Iterable[str]) -> EventRow:
    """The row with what its record says, unless somebody has edited the plain cells since.

    Args:
        row: as the plain cells have it.
        record: the cell of the ``record`` column.
        cells: the row's other cells.
    """
    try:
        told = json.loads(record)
    except ValueError:
        return row
    if not isinstance(told, dict) or told.get("cells", mark := mark_of(cells)) != mark:
        return row
    try:
        return row._replace(**_fields(told))
    except (TypeError, ValueError, EdtfError):
        return row


def _fields(told: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an ``EventRow`` that a record says.

    Raises:
        ValueError: it is no record that this app wrote.
    """
    found: dict[str, Any] = {
        name: packed(_items(told[name], parts)) for name, parts in LISTED.items() if name in told
    }
    for _date, *_ in (claims := told.get("claims", [])):
        parse(_date)
    if claims and [item[3] for item in claims].count("1") != 1:
        raise ValueError("one claim is preferred")
    if "qualifier" in told:
        found["qualifier"] = int(told["qualifier"])
    if "date_text" in told:
        found["date_text"] = str(told["date_text"])
    if "extra" in told:
        extra = {str(name): str(value) for name, value in told["extra"].items()}
        found["extra"] = json.dumps(extra, ensure_ascii=False)
    return found


def _items(items: list[list[str]], parts: int) -> list[list[str]]:
    if not all(len(item) == parts and all(isinstance(p, str) for p in item) for item in items):
        raise ValueError("an item has other parts")
    return items
