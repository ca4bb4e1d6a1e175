"""The events of a store as columns, from its sidecar where that is right, else read anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from viewer.domain.natural_order import natural_key
from viewer.domain.progress import Report, ignore
from viewer.domain.queries import Facet
from viewer.store.column_reading import (
    EventRows,
    Links,
    Reading,
    StoreReading,
    snapshot,
)
from viewer.store.sidecar import Sidecar, state_of
from viewer.store.store import Store
from viewer.timeline.columns import (
    EventColumns,
    FacetColumn,
    code_type,
    proper_ends,
    reading_order,
)
from viewer.timeline.derived_facets import decade_column, exactness_column
from viewer.timeline.engine import summing_field
from viewer.timeline.isolation import Labels, labels
from viewer.timeline.lane_order import LaneMarks, lane_marks
from viewer.timeline.lane_view import FieldMarks
from viewer.timeline.reach import reach_of

EVENTS = "events"
_NAMES = ("kinds", "places")
_LINKED = {Facet.PARTICIPANT: "participant", Facet.SOURCE: "source", Facet.TAG: "tag"}
_PIECE = 2**20
WORTH_KEEPING = 10_000
"""Events from which a sidecar is written: fewer are read from the store in a moment."""


def open_columns(store: Store, report: Report = ignore) -> EventColumns:
    """Give the columns of all events.

    At once from a sidecar that fits the store as it stands; else they are read (about 2 s a
    million, so in the background) and kept with the lanes of the first picture.

    Raises:
        Cancelled: out of ``report``.
    """
    return columns_in(store, Sidecar(state_of(store)), report)


def columns_in(store: Store, sidecar: Sidecar, report: Report = ignore) -> EventColumns:
    """Give the columns as ``open_columns`` does, from the sidecar given."""
    kept = kept_columns(sidecar)
    if kept is not None:
        return kept
    before = state_of(store)
    columns = read_columns(store, report)
    is_worth_keeping = len(columns) >= WORTH_KEEPING and state_of(store) == before
    return _kept(columns, sidecar) if is_worth_keeping else columns


def keep_columns(store: Store, reading: Reading) -> None:
    """Make the sidecar of a store out of what an import has just put into it.

    Args:
        store: as the import left it, its changes committed.
        reading: gives the columns of all its events.
    """
    _kept(_columns_of(reading), Sidecar(state_of(store)))


def _kept(columns: EventColumns, sidecar: Sidecar) -> EventColumns:
    """Keep columns with the lanes of the first picture; mapped ones take no memory of their own."""
    sidecar.write(EVENTS, columns.as_arrays())
    columns = kept_columns(sidecar) or columns
    field_marks(columns, summing_field(columns), sidecar)
    return columns


def kept_columns(sidecar: Sidecar) -> EventColumns | None:
    """Give the columns that a sidecar holds; None where they must be read."""
    arrays = sidecar.open(EVENTS)
    try:
        return None if arrays is None else EventColumns.from_arrays(arrays)
    except (KeyError, ValueError):
        return None


def field_marks(columns: EventColumns, facet: Facet | None, sidecar: Sidecar) -> FieldMarks:
    """Give the lanes of a field with their labels, from the sidecar or made and kept there."""
    name = f"lanes-{facet.value if facet else 'all'}"
    kept = _kept_marks(facet, name, sidecar)
    if kept is not None:
        return kept
    marks = lane_marks(columns, facet)
    if len(columns) < WORTH_KEEPING:
        return FieldMarks(facet, marks)
    every = np.arange(len(marks), dtype=np.uint32)
    importance = columns.importance[marks.event]
    made = labels(every, marks.edges, marks.start, importance, marks.event)
    if EVENTS in sidecar.names():  # else the store's state has moved on
        sidecar.write(name, marks.as_arrays() | made.as_arrays())
    return _kept_marks(facet, name, sidecar) or FieldMarks(facet, marks, made)


def _kept_marks(facet: Facet | None, name: str, sidecar: Sidecar) -> FieldMarks | None:
    """Give the lanes that a sidecar holds; None where they must be made."""
    arrays = sidecar.open(name)
    try:
        if arrays is not None:
            return FieldMarks(facet, LaneMarks.from_arrays(arrays), Labels.from_arrays(arrays))
    except (KeyError, ValueError):
        sidecar.remove(name)
    return None


def read_columns(store: Store, report: Report = ignore) -> EventColumns:
    """Read the columns of all events from the store itself."""
    with snapshot(store):
        return _columns_of(StoreReading(store, report))


def _columns_of(reading: Reading) -> EventColumns:
    events = _joined(reading.events(), reading.imports())
    facets = dict(events.facets)
    for facet, table in _LINKED.items():  # one after the other: each is as long as the events
        facets[facet] = _linked(reading.links(table), events.id, events.by_id)
    return replace(events, facets=facets)


def _joined(rows: EventRows, files: dict[int, str]) -> EventColumns:
    """Put what was read into reading order, with values numbered by name."""
    read = rows._asdict()
    del rows  # each column goes as soon as it is in order: two of all would be too many
    read["end"] = proper_ends(read["start"], read["end"])
    order = reading_order(read["id"], read["start"], read["end"], read["importance"])
    order = order.astype(np.uint32)
    places = {name: read.pop(name)[order] for name in ("kind", "place", "imported")}
    columns = {name: read.pop(name)[order] for name in list(read) if name not in _NAMES}
    del order
    facets = {
        Facet.KIND: _by_name(read["kinds"], places.pop("kind")),
        Facet.PLACE: _by_name(read["places"], places.pop("place")),
        Facet.IMPORT: _by_import(files, places.pop("imported")),
        Facet.EXACTNESS: exactness_column(columns["precision"], columns["flags"]),
        Facet.DECADE: decade_column(columns["start"], columns["start_latest"]),
    }
    by_id = np.argsort(columns["id"], kind="stable").astype(np.uint32)
    reach = reach_of(columns["start"], columns["end"])
    return EventColumns(**columns, by_id=by_id, reach=reach, facets=facets)


def numbered(names: Sequence[str]) -> tuple[list[str], NDArray[np.int64]]:
    """Order names as people look for them, the empty one first; and where each has gone."""
    keys = ["", *sorted((name for name in names if name), key=natural_key)]
    place = {name: code for code, name in enumerate(keys)}
    return keys, np.array([place[name] for name in names], np.int64)


def _by_name(names: Sequence[str], codes: NDArray[np.int32]) -> FacetColumn:
    keys, code = numbered(names)
    return FacetColumn.single(keys, code[codes] if len(codes) else codes)


def _by_import(files: dict[int, str], imported: NDArray[np.int64]) -> FacetColumn:
    numbers = np.array(sorted(files), np.int64)
    keys = ["", *map(str, numbers.tolist())]
    labels_ = ["", *(files[number] for number in numbers.tolist())]
    return FacetColumn.single(keys, np.searchsorted(numbers, imported) + 1, labels_)


def _linked(links: Links, ids: NDArray[np.int64], by_id: NDArray[np.uint32]) -> FacetColumn:
    keys, code = numbered(links.names)
    ranks, is_known = ranks_of(links.event, ids, by_id)
    value = links.value
    del links
    codes = code.astype(code_type(len(keys)))[value] if len(code) else value.astype(np.uint8)
    named = is_known & (codes > 0)
    return FacetColumn.several(keys, ranks[named], codes[named], len(ids))


def ranks_of(
    events: NDArray[np.int64], ids: NDArray[np.int64], by_id: NDArray[np.uint32]
) -> tuple[NDArray[np.uint32], NDArray[np.bool_]]:
    """Tell the rank of each event, and whether there is one; in pieces."""
    ranks, is_known = np.zeros(len(events), np.uint32), np.zeros(len(events), np.bool_)
    ascending = ids[by_id]
    for first in range(0, len(events) if len(ids) else 0, _PIECE):
        part = slice(first, first + _PIECE)
        place = np.minimum(np.searchsorted(ascending, events[part]), len(ids) - 1)
        ranks[part], is_known[part] = by_id[place], ascending[place] == events[part]
    return ranks, is_known
