"""What the reader has said of two events of different files: that they are one, or are two.

Nothing is merged: both events stay as their files have them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from viewer.store.opening import version_of
from viewer.store.sidecar import events_unchanged

if TYPE_CHECKING:
    from viewer.store.store import Store

_SINCE_VERSION = 2


class Settled(NamedTuple):
    """A pair of which the reader has said something; ``first`` has the lower id."""

    first: int
    second: int
    is_same: bool


def settled(store: Store) -> list[Settled]:
    """All pairs that are settled, the last one first."""
    if not _has_table(store):
        return []
    rows = store.connection.execute(
        "SELECT first, second, is_same FROM duplicate ORDER BY settled DESC, first, second"
    )
    return [Settled(first, second, bool(is_same)) for first, second, is_same in rows]


def settle(store: Store, one: int, other: int, *, is_same: bool) -> None:
    """Keep that two events are the same one, or are not, in place of what was said before.

    Raises:
        ViewerError: the store cannot be written.
    """
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    with events_unchanged(store), store.transaction() as connection:
        connection.execute(
            "INSERT INTO duplicate (first, second, is_same, settled) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (first, second)"
            " DO UPDATE SET is_same = excluded.is_same, settled = excluded.settled",
            (min(one, other), max(one, other), int(is_same), now),
        )


def unsettle(store: Store, one: int, other: int) -> None:
    """Forget what was said of two events; that nothing was is no error.

    Raises:
        ViewerError: the store cannot be written.
    """
    with events_unchanged(store), store.transaction() as connection:
        connection.execute(
            "DELETE FROM duplicate WHERE first = ? AND second = ?",
            (min(one, other), max(one, other)),
        )


def same_as(store: Store, event: int, limit: int = 100) -> list[int]:
    """Ids of the events that are said to be the same as one, over others too, ascending."""
    if not _has_table(store):
        return []
    rows = store.connection.execute(
        """WITH RECURSIVE same (id) AS (
            VALUES (?)
            UNION SELECT second FROM duplicate JOIN same ON first = id WHERE is_same
            UNION SELECT first FROM duplicate JOIN same ON second = id WHERE is_same)
        SELECT id FROM same WHERE id <> ? ORDER BY id LIMIT ?""",
        (event, event, limit),
    )
    return [number for (number,) in rows]


def _has_table(store: Store) -> bool:
    """An older store that cannot be written has none."""
    return version_of(store.connection) >= _SINCE_VERSION
