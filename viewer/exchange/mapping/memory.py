"""Mappings remembered by header, in a small JSON file of the user's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from viewer.domain.identity import fingerprint_of_cells
from viewer.exchange.mapping.mapping import Mapping, from_json

_FILE = "mappings.json"
_KEPT = 200


def recalled(folder: Path | None, columns: Sequence[str]) -> Mapping | None:
    """The mapping last used with exactly these columns; None where there is none."""
    found = _read(folder).get(_key(columns)) if folder else None
    if not isinstance(found, str):
        return None
    try:
        mapping = from_json(found, "remembered")
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    names = {name for item in mapping.fields for name in item.columns}
    return mapping if names <= set(columns) else None


def remember(folder: Path, columns: Sequence[str], mapping: Mapping) -> None:
    """Keep a mapping for the next file with these columns; a failure to write is no failure."""
    known = _read(folder)
    known.pop(_key(columns), None)
    known[_key(columns)] = mapping.as_json()
    kept = dict(list(known.items())[-_KEPT:])
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"{_FILE}.draft"
        draft.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        draft.replace(folder / _FILE)


def _key(columns: Sequence[str]) -> str:
    return fingerprint_of_cells(list(columns)).hex()


def _read(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
