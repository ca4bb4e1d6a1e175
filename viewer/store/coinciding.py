"""Events of different data sets that happen at exactly the same time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.store.store import Store

MOST_AT_A_TIME = 2_000
"""Events of one time that are compared; a crowd beyond that is no sign of a duplicate."""

_SIZES = "SELECT data_set FROM event GROUP BY data_set ORDER BY count(*), data_set"
_TIMES = """SELECT DISTINCT start, "end", precision FROM event
    WHERE data_set IN (SELECT value FROM json_each(?))
    AND start IS NOT NULL AND "end" IS NOT NULL ORDER BY 1, 2, 3"""
_AT = f"""SELECT id, data_set, title FROM event
    WHERE start = ? AND "end" = ? AND precision = ? ORDER BY id LIMIT {MOST_AT_A_TIME}"""
_NAMES = """SELECT event, name FROM event_participant
    JOIN participant ON participant.id = participant
    WHERE event IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class Coinciding:
    """One of several events of the same time.

    Attributes:
        participants: their names, in no order.
    """

    id: int
    data_set: str
    title: str
    participants: frozenset[str]


def times_of_smaller_data_sets(store: Store) -> list[tuple[int, int, str]]:
    """Start, end and precision of all events but those of the largest data set.

    Two events of different data sets cannot both be of the largest one, so these times are
    enough to find every pair. None where the store has but one data set; open ends are left out.
    """
    smaller = [name for (name,) in store.connection.execute(_SIZES)][:-1]
    if not smaller:
        return []
    return store.connection.execute(_TIMES, (json.dumps(smaller),)).fetchall()


def coinciding(store: Store, times: list[tuple[int, int, str]]) -> Iterator[list[Coinciding]]:
    """The events of each of these times, where they are of more than one data set."""
    for time in times:
        found = store.connection.execute(_AT, time).fetchall()
        if len({data_set for _, data_set, _ in found}) < 2:
            yield []
            continue
        names: dict[int, set[str]] = {}
        ids = json.dumps([event for event, _, _ in found])
        for event, name in store.connection.execute(_NAMES, (ids,)):
            names.setdefault(event, set()).add(name)
        yield [
            Coinciding(event, data_set, title, frozenset(names.get(event, ())))
            for event, data_set, title in found
        ]
