"""Saved views: query, span, lanes and selection under a name, in the store itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from viewer.store.sidecar import events_unchanged

if TYPE_CHECKING:
    from viewer.store.store import Store


@dataclass(frozen=True, slots=True)
class View:
    """One saved view.

    Attributes:
        name: what the user calls it; unique.
        state: what the window needs to show it again, as JSON values.
        saved: when, ISO 8601, UTC.
    """

    name: str
    state: Mapping[str, Any]
    saved: str


def views(store: Store) -> list[View]:
    """All saved views by name; one that another program garbled has an empty state."""
    rows = store.connection.execute("SELECT name, state, saved FROM view ORDER BY name")
    return [View(name, _state(state), saved) for name, state, saved in rows]


def save(store: Store, name: str, state: Mapping[str, Any]) -> None:
    """Keep a view under a name, in place of the one that had it."""
    saved = datetime.now(UTC).isoformat(timespec="seconds")
    text = json.dumps(state, ensure_ascii=False)
    with events_unchanged(store), store.transaction() as connection:
        connection.execute(
            "INSERT INTO view (name, state, saved) VALUES (?, ?, ?) ON CONFLICT (name)"
            " DO UPDATE SET state = excluded.state, saved = excluded.saved",
            (name, text, saved),
        )


def remove(store: Store, name: str) -> None:
    """Forget a view; forgetting an unknown one is harmless."""
    with events_unchanged(store), store.transaction() as connection:
        connection.execute("DELETE FROM view WHERE name = ?", (name,))


def _state(text: str) -> dict[str, Any]:
    try:
        state = json.loads(text)
    except ValueError:
        return {}
    return state if isinstance(state, dict) else {}
