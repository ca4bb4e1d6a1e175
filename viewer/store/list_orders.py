"""What the list can be ordered by and the columns for drawing don't know, read from the store."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.domain.progress import Report, Step, asks_to_stop, ignore
from viewer.store.column_reading import Links, Names, chunks
from viewer.store.listing import READING_ORDER
from viewer.store.store import Store

_BY_TITLE = f"SELECT id FROM event ORDER BY title COLLATE NOCASE, {READING_ORDER}"
_FIRST = "SELECT event, participant, min(position) FROM event_participant GROUP BY event"
"""SQLite gives the participant of the row that has the least position."""


def ids_by_title(store: Store, report: Report = ignore) -> NDArray[np.int64]:
    """Tell all ids in the order of their titles, case aside; some 3 s a million.

    Raises:
        Cancelled: out of ``report``.
    """
    step = Step("arranging", 0, 0)
    report(step)
    with store.cancellable(lambda: asks_to_stop(report, step)):
        found = store.connection.execute(_BY_TITLE)
        return np.fromiter((row[0] for row in found), np.int64)


def first_participants(store: Store, report: Report = ignore) -> Links:
    """Tell which participant each event names first; events without any are left out.

    Raises:
        Cancelled: out of ``report``.
    """
    names = Names(store.connection, "participant")
    events, values = [np.zeros(0, np.int64)], [np.zeros(0, np.int32)]
    for rows in chunks(store.connection.execute(_FIRST)):
        report(Step("arranging", 0, 0))
        part = np.array(rows, np.int64)
        events.append(part[:, 0])
        values.append(names.places(part[:, 1]))
    return Links(np.concatenate(events), np.concatenate(values), names.names)
