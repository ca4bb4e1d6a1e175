"""Saved views: query, span, lanes and selection under a name, in the store itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.domain.identity import full_id, parse_full_id
from viewer.domain.view_state import ViewState
from viewer.store.sidecar import events_unchanged

if TYPE_CHECKING:
    from viewer.store.store import Store


class View(NamedTuple):
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


def save(store: Store, name: str, state: Mapping[str, Any], saved: str = "") -> None:
    """Keep a view under a name, in place of the one that had it; saved now unless told when."""
    saved = saved or datetime.now(UTC).isoformat(timespec="seconds")
    text = json.dumps(state, ensure_ascii=False)
    with events_unchanged(store), store.transaction() as connection:
        connection.execute(
            "INSERT INTO view (name, state, saved) VALUES (?, ?, ?) ON CONFLICT (name)"
            " DO UPDATE SET state = excluded.state, saved = excluded.saved",
            (name, text, saved),
        )


def rename(store: Store, name: str, new: str) -> None:
    """Give a view another name, in place of the one that had it; an unknown one is no error."""
    if name == new:
        return
    with events_unchanged(store), store.transaction() as connection:
        connection.execute(
            "DELETE FROM view WHERE name = ? AND EXISTS (SELECT 1 FROM view WHERE name = ?)",
            (new, name),
        )
        connection.execute("UPDATE view SET name = ? WHERE name = ?", (new, name))


def remove(store: Store, name: str) -> None:
    """Forget a view; forgetting an unknown one is harmless."""
    with events_unchanged(store), store.transaction() as connection:
        connection.execute("DELETE FROM view WHERE name = ?", (name,))


def identified(store: Store, state: ViewState) -> ViewState:
    """The state with the full id of its selected event, by which any store knows it."""
    if state.selected is None:
        return state
    sql = "SELECT data_set, identity FROM event WHERE id = ?"
    row = store.connection.execute(sql, (state.selected,)).fetchone()
    return state._replace(event=full_id(*row)) if row else state


def located(store: Store, state: ViewState) -> ViewState:
    """The state with the id of its selected event in this store; none where it has no such one.

    A view that does not tell the full id is believed to be of this store.
    """
    identity = parse_full_id(state.event)
    if identity is None:
        return state
    sql = "SELECT id FROM event WHERE data_set = ? AND identity = ?"
    row = store.connection.execute(sql, identity).fetchone()
    return state._replace(selected=row[0] if row else None)


def _state(text: str) -> dict[str, Any]:
    try:
        state = json.loads(text)
    except ValueError:
        return {}
    return state if isinstance(state, dict) else {}
