"""The events of a store as columns, from its sidecar where that is right, else read anew."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.domain.progress import Report, ignore
from viewer.domain.queries import Facet
from viewer.store import column_reading
from viewer.store.column_reading import EventRows, Links
from viewer.store.sidecar import Sidecar, state_of
from viewer.store.store import Store
from viewer.timeline.columns import EventColumns, FacetColumn, proper_ends, reading_order
from viewer.timeline.derived_facets import decade_column, exactness_column
from viewer.timeline.engine import summing_field
from viewer.timeline.isolation import Labels, labels
from viewer.timeline.lane_order import LaneMarks, lane_marks
from viewer.timeline.lane_view import FieldMarks
from viewer.timeline.reach import reach_of

EVENTS = "events"
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
    if len(columns) >= WORTH_KEEPING and state_of(store) == before:
        sidecar.write(EVENTS, columns.as_arrays())
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
    arrays = sidecar.open(name)
    try:
        if arrays is not None:
            return FieldMarks(facet, LaneMarks.from_arrays(arrays), Labels.from_arrays(arrays))
    except (KeyError, ValueError):
        sidecar.remove(name)
    marks = lane_marks(columns, facet)
    if len(columns) < WORTH_KEEPING:
        return FieldMarks(facet, marks)
    every = np.arange(len(marks), dtype=np.uint32)
    importance = columns.importance[marks.event]
    made = labels(every, marks.edges, marks.start, importance, marks.event)
    if EVENTS in sidecar.names():  # else the store's state has moved on
        sidecar.write(name, marks.as_arrays() | made.as_arrays())
    return FieldMarks(facet, marks, made)


def read_columns(store: Store, report: Report = ignore) -> EventColumns:
    """Read the columns of all events from the store itself."""
    with column_reading.snapshot(store):
        rows = column_reading.event_rows(store, report)
        links = {
            Facet.PARTICIPANT: column_reading.participants(store),
            Facet.SOURCE: column_reading.sources(store),
            Facet.TAG: column_reading.tags(store),
        }
        files = column_reading.imports(store)
    return joined(rows, links, files)


def joined(rows: EventRows, links: dict[Facet, Links], files: dict[int, str]) -> EventColumns:
    """Put what was read into reading order, with values numbered by name."""
    end = proper_ends(rows.start, rows.end)
    order = reading_order(rows.id, rows.start, end, rows.importance)
    ids, start, start_latest = rows.id[order], rows.start[order], rows.start_latest[order]
    by_id = np.argsort(ids, kind="stable").astype(np.uint32)
    precision, flags = rows.precision[order], rows.flags[order]
    sorted_ids = ids[by_id]
    facets = {
        Facet.KIND: _by_name(rows.kinds, rows.kind[order]),
        Facet.PLACE: _by_name(rows.places, rows.place[order]),
        Facet.IMPORT: _by_import(files, rows.imported[order]),
        Facet.EXACTNESS: exactness_column(precision, flags),
        Facet.DECADE: decade_column(start, start_latest),
    }
    for facet, link in links.items():
        facets[facet] = _linked(link, sorted_ids, by_id)
    return EventColumns(
        ids,
        start,
        start_latest,
        rows.end_earliest[order],
        end[order],
        precision,
        flags,
        rows.importance[order],
        by_id,
        reach_of(start, end[order]),
        facets,
    )


def _numbered(names: Sequence[str]) -> tuple[list[str], NDArray[np.int64]]:
    """Order names as people look for them, the empty one first; and where each has gone."""
    keys = ["", *sorted((name for name in names if name), key=lambda name: (name.casefold(), name))]
    place = {name: code for code, name in enumerate(keys)}
    return keys, np.array([place[name] for name in names], np.int64)


def _by_name(names: Sequence[str], codes: NDArray[np.int32]) -> FacetColumn:
    keys, code = _numbered(names)
    return FacetColumn.single(keys, code[codes] if len(codes) else codes)


def _by_import(files: dict[int, str], imported: NDArray[np.int64]) -> FacetColumn:
    numbers = np.array(sorted(files), np.int64)
    keys = ["", *map(str, numbers.tolist())]
    labels_ = ["", *(files[number] for number in numbers.tolist())]
    return FacetColumn.single(keys, np.searchsorted(numbers, imported) + 1, labels_)


def _linked(links: Links, sorted_ids: NDArray[np.int64], by_id: NDArray[np.uint32]) -> FacetColumn:
    keys, code = _numbered(links.names)
    place = np.searchsorted(sorted_ids, links.event)
    known = place < len(sorted_ids)
    known[known] = sorted_ids[place[known]] == links.event[known]
    ranks = by_id[place[known]] if len(by_id) else place[known]
    values = code[links.value[known]] if len(code) else links.value[known]
    named = values > 0
    return FacetColumn.several(keys, ranks[named], values[named], len(sorted_ids))
