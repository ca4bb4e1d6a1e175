"""The events around an event: among the same participants, and on its day in other years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.civil import DAY, civil_from_days, days_from_civil, is_date
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Precision
from viewer.store.listing import READING_ORDER

if TYPE_CHECKING:
    from viewer.store.store import Store

_YEARS_AROUND = 1000
_DAY_OR_FINER = ", ".join(f"'{precision.word}'" for precision in Precision if precision <= 3)
_OF_ALL = """id IN (SELECT event FROM event_participant
    JOIN participant ON participant.id = participant WHERE name IN ({marks})
    GROUP BY event HAVING count(DISTINCT name) = ?)"""
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
        return Neighbours(_before(store, event), _after(store, event))
    among = contacts(store, *names)
    place = among.index(event)
    before = among[place - 1] if place else None
    after = among[place + 1] if place + 1 < len(among) else None
    return Neighbours(before, after)


def contacts(store: Store, *participants: str) -> list[int]:
    """Ids of the events in which all of these take part, in reading order."""
    names = list(dict.fromkeys(participants))
    where = _OF_ALL.format(marks=", ".join("?" * len(names)))
    rows = store.connection.execute(
        f"SELECT id FROM event WHERE {where} ORDER BY {READING_ORDER}", (*names, len(names))
    )
    return [number for (number,) in rows]


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


def _before(store: Store, event: int) -> int | None:
    """The last event before in reading order; those without a start stand before all others."""
    rows = f"SELECT id FROM event WHERE {_KEY} < {_KEY_OF} AND"
    return _first(
        store,
        event,
        f"{rows} start <= {_START_OF} ORDER BY {_BACKWARDS} LIMIT 1",
        f"{rows} start IS NULL ORDER BY {_BACKWARDS} LIMIT 1",
    )


def _after(store: Store, event: int) -> int | None:
    """The first event after in reading order."""
    rows = f"SELECT id FROM event WHERE {_KEY} > {_KEY_OF} AND"
    return _first(
        store,
        event,
        f"{rows} start IS NULL AND {_START_OF} IS NULL ORDER BY {READING_ORDER} LIMIT 1",
        f"{rows} start >= ifnull({_START_OF}, {_NO_START}) ORDER BY {READING_ORDER} LIMIT 1",
    )


def _first(store: Store, event: int, *queries: str) -> int | None:
    """The id that the first query with an answer gives for an event."""
    for sql in queries:
        row = store.connection.execute(sql, (event,)).fetchone()
        if row is not None:
            return int(row[0])
    return None
