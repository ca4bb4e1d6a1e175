"""The events of one day in other years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from viewer.domain.civil import DAY, civil_from_days, days_from_civil, is_date
from viewer.domain.precision import Precision
from viewer.store.listing import READING_ORDER

if TYPE_CHECKING:
    from viewer.store.store import Store

_YEARS_AROUND = 1000
_DAY_OR_FINER = ", ".join(f"'{precision.word}'" for precision in Precision if precision <= 3)


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
