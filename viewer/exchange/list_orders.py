"""The orders of the list that only the store knows, kept in its sidecar once they are made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import ListColumn
from viewer.domain.progress import Report, ignore
from viewer.exchange.columns import EVENTS, numbered, ranks_of
from viewer.store.list_orders import first_participants, ids_by_title
from viewer.store.sidecar import Sidecar
from viewer.store.store import Store
from viewer.timeline.columns import EventColumns

ORDERED_BY_STORE = {ListColumn.TITLE: "titles", ListColumn.PARTICIPANTS: "first-participants"}
"""Columns that the store must be asked about, and the names of their sidecars."""
_KEYS = "places"


def order_keys(
    column: ListColumn,
    columns: EventColumns,
    store: Store,
    sidecar: Sidecar,
    report: Report = ignore,
) -> NDArray[np.int32]:
    """Tell by rank each event's place when all are ordered by a column of ``ORDERED_BY_STORE``.

    From the sidecar, or made, by a connection of its own, and kept there: half a minute at ten
    million events.

    Raises:
        Cancelled: out of ``report``.
    """
    name = ORDERED_BY_STORE[column]
    kept = (sidecar.open(name) or {}).get(_KEYS)
    if kept is not None and len(kept) == len(columns):
        return kept.astype(np.int32, copy=False)
    made_by = _title_places if column is ListColumn.TITLE else _first_participant_places
    with store.another() as reader:
        places = made_by(columns, reader, report)
    if EVENTS in sidecar.names():  # else the store is small, or its state has moved on
        sidecar.write(name, {_KEYS: places})
    return places


def _title_places(columns: EventColumns, store: Store, report: Report) -> NDArray[np.int32]:
    ranks = columns.ranks(ids_by_title(store, report))
    places = np.empty(len(columns), np.int32)
    places[ranks] = np.arange(len(ranks), dtype=np.int32)
    return places


def _first_participant_places(
    columns: EventColumns, store: Store, report: Report
) -> NDArray[np.int32]:
    """Those who name the same one first share a place; those who name nobody come first."""
    links = first_participants(store, report)
    _, place_of = numbered(links.names)
    ranks, is_known = ranks_of(links.event, columns.id, columns.by_id)
    places = np.zeros(len(columns), np.int32)
    places[ranks[is_known]] = place_of[links.value[is_known]]
    return places
