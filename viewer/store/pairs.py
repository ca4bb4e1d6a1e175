"""Two participants: which stand together in the most events, and in which roles two do."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from viewer.store.store import Store

_MOST_EVENTS = 300_000
"""Beyond so many, counting all pairs would keep a reader waiting for seconds."""
_PAIRS = """SELECT a.name, b.name, pair.events FROM (
        SELECT one.participant AS first, other.participant AS second,
            count(DISTINCT one.event) AS events
        FROM event_participant AS one JOIN event_participant AS other
        ON other.event = one.event AND other.participant > one.participant
        GROUP BY 1, 2 ORDER BY events DESC, 1, 2 LIMIT ?) AS pair
    JOIN participant AS a ON a.id = pair.first JOIN participant AS b ON b.id = pair.second
    ORDER BY pair.events DESC, pair.first, pair.second"""

_ROLES = """SELECT event, name, role FROM event_participant
    JOIN participant ON participant.id = participant
    WHERE event IN (SELECT value FROM json_each(?)) AND name IN (?, ?) AND role <> ''"""


class Pair(NamedTuple):
    """Two participants, and in how many events both take part."""

    first: str
    second: str
    events: int


def frequent_pairs(store: Store, limit: int = 8) -> list[Pair]:
    """The pairs with the most events, most first; none for a store too large to count them soon.

    An event in which many take part has a pair for every two of them.
    """
    (events,) = store.connection.execute("SELECT coalesce(max(id), 0) FROM event").fetchone()
    if events > _MOST_EVENTS:
        return []
    return [Pair(*row) for row in store.connection.execute(_PAIRS, (limit,))]


def roles_of_two(
    store: Store, ids: Sequence[int], parties: tuple[str, str]
) -> list[dict[str, str]]:
    """The roles of two participants in some events, by name; of events that give them any."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for event, name, role in store.connection.execute(_ROLES, (json.dumps(ids), *parties)):
        found[event][name] = role
    return list(found.values())
