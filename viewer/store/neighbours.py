"""The events around an event: among the same participants, and on its day in other years."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.civil import DAY, civil_from_days, days_from_civil, is_date
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Precision
from viewer.store.listing import READING_ORDER

if TYPE_CHECKING:
    from viewer.store.store import Store

_YEARS_AROUND = 1000
_DAY_OR_FINER = ", ".join(f"'{precision.word}'" for precision in Precision if precision <= 3)
_FEW_EVENTS = 5_000
"""Of a participant: so many are read sooner than the events around one are looked through."""
_MOST_COUNTED = 100_000
"""Events of a participant; those with more count as equally frequent."""
_MOST_WALKED = 40_000
"""Events looked through in one direction before all contacts are read after all."""
_WALKED_AT_ONCE = 500
_EVENTS_OF = "SELECT event FROM event_participant WHERE participant = ?"
_TAKES_PART = """EXISTS (SELECT 1 FROM event_participant AS other
    WHERE other.event = event.id AND other.participant = ?)"""
_OF_ALL_AMONG = """SELECT event FROM event_participant
    WHERE event IN (SELECT value FROM json_each(?))
    AND participant IN (SELECT value FROM json_each(?))
    GROUP BY event HAVING count(DISTINCT participant) = ?"""
_NO_START = OPEN_START + 1  # SQLite has no literal for the least int64 itself
_KEY = f'(ifnull(start, {_NO_START}), -ifnull("end", {OPEN_END}), -importance, id)'
_KEY_OF = f"(SELECT {_KEY[1:-1]} FROM event WHERE id = ?1)"
_START_OF = "(SELECT start FROM event WHERE id = ?1)"
_BACKWARDS = 'start DESC, "end" IS NOT NULL DESC, "end", importance, id DESC'


class Neighbours(NamedTuple):
    """The events just before and just after, by id; None where there is none."""

    before: int | None
    after: int | None


def neighbours(store: Store, event: int) -> Neighbours:
    """The event before and the one after in which all of this event's participants take part.

    Where nobody is named, the events before and after in the whole store.
    """
    rows = store.connection.execute(
        "SELECT DISTINCT name FROM event_participant JOIN participant"
        " ON participant.id = participant WHERE event = ?",
        (event,),
    )
    names = [name for (name,) in rows]
    if not names:
        before, after = (list(islice(walk(store, event), 1)) for walk in (_before, _after))
    else:
        before, after = contacts_around(store, event, names, 1)
    return Neighbours(next(iter(before), None), next(iter(after), None))


def contacts_around(
    store: Store, event: int, participants: Sequence[str], limit: int
) -> tuple[list[int], list[int]]:
    """The nearest contacts of participants before and after an event of theirs.

    Those with many events are met soon where one looks from event to event; only where they
    are not, all their contacts are read.

    Returns:
        Ids in reading order, at most ``limit`` of each.
    """
    parties = _by_rarity(store, participants)
    if parties and _has_many(store, parties[0]):
        before = _met(store, _before(store, event), parties, limit)
        after = None if before is None else _met(store, _after(store, event), parties, limit)
        if before is not None and after is not None:
            return before[::-1], after
    among = contacts(store, *participants)
    if event not in among:
        return [], []
    place = among.index(event)
    return among[max(0, place - limit) : place], among[place + 1 : place + 1 + limit]


def contacts(store: Store, *participants: str) -> list[int]:
    """Ids of the events in which all of these take part, in reading order."""
    parties = _by_rarity(store, participants)
    if not parties:
        return []
    where = " AND ".join([f"id IN ({_EVENTS_OF})", *[_TAKES_PART] * (len(parties) - 1)])
    rows = store.connection.execute(
        f"SELECT id FROM event WHERE {where} ORDER BY {READING_ORDER}", parties
    )
    return [number for (number,) in rows]


def _by_rarity(store: Store, participants: Sequence[str]) -> list[int]:
    """The numbers of participants, the one with the fewest events first; none if one is unknown."""
    names = list(dict.fromkeys(participants))
    rows = store.connection.execute(
        f"""SELECT id FROM participant WHERE name IN ({", ".join("?" * len(names))})
        ORDER BY (SELECT count(*) FROM (SELECT 1 FROM event_participant
            WHERE participant = participant.id LIMIT {_MOST_COUNTED})), id""",
        names,
    )
    found = [number for (number,) in rows]
    return found if len(found) == len(names) else []


def _has_many(store: Store, party: int) -> bool:
    beyond = f"{_EVENTS_OF} LIMIT 1 OFFSET {_FEW_EVENTS}"
    return store.connection.execute(beyond, (party,)).fetchone() is not None


def _met(store: Store, walk: Iterator[int], parties: Sequence[int], limit: int) -> list[int] | None:
    """The first events of a walk in which all parties take part; None where it is too long."""
    met: list[int] = []
    walked = 0
    while walked < _MOST_WALKED:
        ids = list(islice(walk, _WALKED_AT_ONCE))
        walked += len(ids)
        values = (json.dumps(ids), json.dumps(list(parties)), len(parties))
        with_all = {number for (number,) in store.connection.execute(_OF_ALL_AMONG, values)}
        met += [number for number in ids if number in with_all]
        if len(met) >= limit or len(ids) < _WALKED_AT_ONCE:
            return met[:limit]
    return None


def same_day(store: Store, event: int, limit: int = 100) -> list[int]:
    """Ids of events that began on this event's month and day in other years, in time order.

    Only events known to the day or finer count, and the event itself must be known so well;
    29 February meets only other ones. Where there are more than ``limit``, the years nearest to
    the event's are kept; years farther than a thousand from it are not looked at.
    """
    sql = "SELECT start, precision FROM event WHERE id = ?"
    row = store.connection.execute(sql, (event,)).fetchone()
    if row is None or row[0] is None or f"'{row[1]}'" not in _DAY_OR_FINER.split(", "):
        return []
    year, month, day = civil_from_days(row[0] // DAY)
    on_day = f"""SELECT id FROM event WHERE start >= ? AND start < ?
        AND precision IN ({_DAY_OR_FINER}) ORDER BY {READING_ORDER}"""
    found: list[tuple[int, int, int]] = []
    for other in _outwards(year):
        if not is_date(other, month, day):
            continue
        start = days_from_civil(other, month, day) * DAY
        rows = store.connection.execute(on_day, (start, start + DAY)).fetchall()
        found += [(other, place, number) for place, (number,) in enumerate(rows)]
        if len(found) >= limit:
            break
    return [number for _year, _place, number in sorted(found[:limit])]


def _outwards(year: int) -> Iterator[int]:
    for distance in range(1, _YEARS_AROUND + 1):
        yield year - distance
        yield year + distance


def _before(store: Store, event: int) -> Iterator[int]:
    """The events before in reading order, the last first; without a start stands before all."""
    rows = f"SELECT id FROM event WHERE {_KEY} < {_KEY_OF} AND"
    return _walked(
        store,
        event,
        f"{rows} start <= {_START_OF} ORDER BY {_BACKWARDS}",
        f"{rows} start IS NULL ORDER BY {_BACKWARDS}",
    )


def _after(store: Store, event: int) -> Iterator[int]:
    """The events after in reading order."""
    rows = f"SELECT id FROM event WHERE {_KEY} > {_KEY_OF} AND"
    return _walked(
        store,
        event,
        f"{rows} start IS NULL AND {_START_OF} IS NULL ORDER BY {READING_ORDER}",
        f"{rows} start >= ifnull({_START_OF}, {_NO_START}) ORDER BY {READING_ORDER}",
    )


def _walked(store: Store, event: int, *queries: str) -> Iterator[int]:
    """The ids that queries give for an event, one query after the other, as they are asked for."""
    for sql in queries:
        yield from (number for (number,) in store.connection.execute(sql, (event,)))
