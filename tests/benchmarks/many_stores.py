"""A store of many events, written straight into its tables: for benchmarks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.many_events import DAY, many_columns
from viewer.domain.precision import Qualifier
from viewer.domain.queries import Facet
from viewer.store.store import Store
from viewer.timeline.columns import EventColumns

_CHUNK = 100_000
_IMPORT = (
    "INSERT INTO import (id, file, data_set, sha256, bytes, encoding, dialect, mapping, started)"
    " VALUES (1, 'many.csv', 'many', '', 0, 'utf-8', '{}', '{}', '')"
)
_EVENT = (
    "INSERT INTO event (id, date, date_text, start, start_latest, end_earliest, end, precision,"
    " qualifier, title, kind, importance, data_set, identity, content, import, row)"
    " VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'many', ?, x'', 1, ?)"
)
_TITLES = (
    "Talks",
    "A letter is answered",
    "The ministers meet to speak about grain and machines",
    "Summit",
    "The delegation comes home by way of San Francisco",
    "An agreement on trade is signed after long talks",
    "Visit to a farm",
)


def make_store(path: Path, size: int) -> None:
    """Write a store of ``size`` events with a kind and a participant each."""
    columns = many_columns(size)
    with Store.open(path, create=True) as store:
        with store.transaction() as db:
            db.execute(_IMPORT)
            db.executemany(_EVENT, _events(columns))
            parties = columns.facets[Facet.PARTICIPANT]
            names = [(code, parties.keys[code]) for code in range(1, len(parties.keys))]
            db.executemany("INSERT INTO participant (id, name) VALUES (?, ?)", names)
            pairs = zip(columns.id.tolist(), parties.codes.tolist(), strict=True)
            db.executemany(
                "INSERT INTO event_participant (event, position, participant) VALUES (?, 0, ?)",
                pairs,
            )
            db.execute("UPDATE store SET generation = generation + 1")
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _events(columns: EventColumns) -> Iterator[tuple[object, ...]]:
    kinds = columns.facets[Facet.KIND]
    for first in range(0, len(columns), _CHUNK):
        part = slice(first, first + _CHUNK)
        numbers = columns.id[part]
        rows = zip(
            numbers.tolist(),
            *_dates(numbers, columns.start[part], columns.end[part]),
            kinds.codes[part].tolist(),
            columns.importance[part].tolist(),
            strict=True,
        )
        for number, text, start, latest, earliest, end, word, flags, kind, weight in rows:
            title = f"{_TITLES[number % len(_TITLES)]}, {number}"
            yield (
                *(number, text, start, latest, earliest, end, word, flags, title),
                *(kinds.keys[kind], weight, number.to_bytes(8, "big"), number),
            )


def _dates(
    numbers: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]
) -> tuple[list[object], ...]:
    """Dates as sources have them: most to the day, a sixth only to the month or year, some doubted.

    Events of another length than a day are intervals, most of them with days as their ends.
    """
    day = start // DAY
    months = day.astype("M8[D]").astype("M8[M]")
    years = months.astype("M8[Y]")
    is_interval = end - start != DAY
    last = np.where(is_interval, np.maximum((end - 1) // DAY, day), day)
    rest = numbers % 12
    is_month, is_year = ~is_interval & (rest == 0), ~is_interval & (rest == 1)
    flags = np.where(~is_interval & (rest == 2), int(Qualifier.APPROXIMATE), 0)
    flags[~is_interval & (rest == 3)] = int(Qualifier.UNCERTAIN)
    text = day.astype("M8[D]").astype("U32")
    text = np.where(is_month, months.astype("U32"), np.where(is_year, years.astype("U32"), text))
    text = np.where(flags == Qualifier.APPROXIMATE, np.char.add(text, "~"), text)
    text = np.where(flags == Qualifier.UNCERTAIN, np.char.add(text, "?"), text)
    until = np.char.add(np.char.add(text, "/"), last.astype("M8[D]").astype("U32"))
    low, high = day.copy(), last + 1
    for chosen, unit in ((is_month, months), (is_year, years)):
        low[chosen] = unit[chosen].astype("M8[D]").astype(np.int64)
        high[chosen] = (unit[chosen] + 1).astype("M8[D]").astype(np.int64)
    inner_end = np.where(is_interval, last, low)
    inner_start = np.where(is_interval, day + 1, high)
    words = np.select([is_interval, is_month, is_year], ["interval", "month", "year"], "day")
    return tuple(
        column.tolist()
        for column in (
            np.where(is_interval, until, text),
            *(seconds * DAY for seconds in (low, inner_start, inner_end, high)),
            words,
            flags,
        )
    )
