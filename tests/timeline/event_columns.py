"""Events for tests and benchmarks, made from numbers instead of files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from viewer.domain.precision import Precision
from viewer.domain.queries import Facet
from viewer.timeline.columns import EventColumns, FacetColumn, proper_ends, reading_order
from viewer.timeline.derived_facets import decade_column, exactness_column
from viewer.timeline.reach import reach_of


class Row(NamedTuple):
    """One event as a test states it; values are indexes of names k0, k1... and 0 is none."""

    start: int
    end: int
    kind: int = 0
    participants: tuple[int, ...] = ()
    importance: int = 0


def columns_of(rows: Sequence[Row], first_id: int = 1, id_step: int = 1) -> EventColumns:
    """Columns of rows whose ids ascend in the order given."""
    ids = first_id + id_step * np.arange(len(rows), dtype=np.int64)
    start = np.array([row.start for row in rows], np.int64)
    end = proper_ends(start, np.array([row.end for row in rows], np.int64))
    importance = np.array([row.importance for row in rows], np.int16)
    order = reading_order(ids, start, end, importance)
    kinds = np.array([row.kind for row in rows], np.int64)[order]
    pairs = [
        (rank, code) for rank, at in enumerate(order.tolist()) for code in rows[at].participants
    ]
    owners, codes = (np.array([pair[n] for pair in pairs], np.int64) for n in (0, 1))
    return assembled(ids[order], start[order], end[order], importance[order], kinds, owners, codes)


def assembled(ids, start, end, importance, kinds, owners, codes, starts_latest=None):
    """Columns from arrays that stand in reading order already."""
    n = len(ids)
    precision = np.full(n, Precision.DAY, np.uint8)
    flags = np.zeros(n, np.uint8)
    latest = end if starts_latest is None else starts_latest
    empty = np.zeros(0, np.int64)
    names = ["", *(f"k{code}" for code in range(1, int(kinds.max(initial=0)) + 1))]
    parties = ["", *(f"p{code}" for code in range(1, int(codes.max(initial=0)) + 1))]
    none = FacetColumn.single([""], np.zeros(n, np.int64))
    several_none = FacetColumn.several([""], empty, empty, n)
    facets = {
        Facet.KIND: FacetColumn.single(names, kinds),
        Facet.PARTICIPANT: FacetColumn.several(parties, owners, codes, n),
        Facet.PLACE: none,
        Facet.EXACTNESS: exactness_column(precision, flags),
        Facet.SOURCE: several_none,
        Facet.IMPORT: FacetColumn.single(["", "1"], np.ones(n, np.int64), ["", "visits.csv"]),
        Facet.DECADE: decade_column(start, latest),
        Facet.TAG: several_none,
    }
    by_id = np.argsort(ids, kind="stable").astype(np.uint32)
    return EventColumns(
        ids,
        start,
        latest,
        start,
        end,
        precision,
        flags,
        importance,
        by_id,
        reach_of(start, end),
        facets,
    )
