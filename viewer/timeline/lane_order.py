"""The marks of a field's lanes in the order (lane, start), with what makes questions quick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import LANE_LIMIT, LaneRole
from viewer.domain.queries import Facet
from viewer.timeline.columns import NO_VALUE, Arrays, EventColumns, FacetColumn, code_type
from viewer.timeline.importance import block_importance
from viewer.timeline.index_table import IndexTable, index_tables
from viewer.timeline.running_counts import WORD

OTHERS = -1
"""Stands for a code where a lane gathers all values beyond the limit."""
ALL = -2
"""Stands for a code where there is no field."""

_PIECE = 2**20

_FIXED = {
    "lane_codes": np.int64,
    "edges": np.int64,
    "event": np.uint32,
    "start": np.int64,
    "ends": np.int64,
    "end_order": np.uint32,
    "block_end": np.int64,
    "block_importance": np.int16,
}


@dataclass(frozen=True)
class LaneMarks:
    """Each event in each lane where it belongs.

    Attributes:
        lane_codes: by lane, the facet's code that it stands for; NO_VALUE, OTHERS or ALL.
        edges: lane l has the marks [edges[l], edges[l + 1]).
        event: rank of each mark's event, ascending within a lane.
        start: start of each mark.
        ends: the ends of a lane's marks, ascending within it.
        end_order: the mark to which each of ``ends`` belongs.
        block_end: the latest end of each block of 64 marks.
        block_importance: the greatest importance in each block.
        tables: places by time.
    """

    lane_codes: NDArray[np.int64]
    edges: NDArray[np.int64]
    event: NDArray[np.uint32]
    start: NDArray[np.int64]
    ends: NDArray[np.int64]
    end_order: NDArray[np.uint32]
    block_end: NDArray[np.int64]
    block_importance: NDArray[np.int16]
    tables: tuple[IndexTable, ...]

    def __len__(self) -> int:
        return len(self.event)

    def role(self, lane: int) -> LaneRole:
        special = {NO_VALUE: LaneRole.NONE, OTHERS: LaneRole.OTHERS, ALL: LaneRole.ALL}
        return special.get(int(self.lane_codes[lane]), LaneRole.VALUE)

    @cached_property
    def lane_by_code(self) -> Mapping[int, int]:
        """Where each code's own lane stands."""
        return {code: lane for lane, code in enumerate(self.lane_codes.tolist())}

    def lane_of(self, code: int) -> int | None:
        """Where a code's events stand: in its own lane or among the others."""
        found = self.lane_by_code.get(code)
        return self.lane_by_code.get(OTHERS) if found is None else found

    def as_arrays(self) -> dict[str, NDArray[np.generic]]:
        arrays: dict[str, NDArray[np.generic]] = {name: getattr(self, name) for name in _FIXED}
        arrays["tables"] = np.array(
            [(table.power, table.first, table.is_whole) for table in self.tables], np.int64
        ).reshape(-1, 3)
        for number, table in enumerate(self.tables):
            arrays[f"table{number}.row"] = table.row
            arrays[f"table{number}.starts"] = table.starts
            arrays[f"table{number}.ends"] = table.ends
        return arrays

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> LaneMarks:
        """Take what ``as_arrays`` gave, without copying.

        Raises:
            KeyError: an array is missing.
        """
        fields = {name: arrays[name].astype(kind, copy=False) for name, kind in _FIXED.items()}
        tables = tuple(
            IndexTable(
                int(power),
                int(first),
                bool(is_whole),
                arrays[f"table{number}.row"].astype(np.int32, copy=False),
                arrays[f"table{number}.starts"].astype(np.uint32, copy=False),
                arrays[f"table{number}.ends"].astype(np.uint32, copy=False),
            )
            for number, (power, first, is_whole) in enumerate(arrays["tables"].tolist())
        )
        return cls(**fields, tables=tables)


def lane_marks(columns: EventColumns, field: Facet | None, limit: int = LANE_LIMIT) -> LaneMarks:
    """Put the events into the lanes of a field: seconds at ten million events."""
    if field is None:
        codes = np.array([ALL], np.int64)
        lane = np.zeros(len(columns), np.uint8)
        event = np.arange(len(columns), dtype=np.uint32)
    else:
        codes = _lane_codes(columns.facets[field], limit)
        event, lane = _pairs(columns.facets[field], codes)
    event = event[np.argsort(lane, kind="stable")]
    edges = np.zeros(len(codes) + 1, np.int64)
    np.cumsum(np.bincount(lane, minlength=len(codes)), out=edges[1:])
    del lane
    ends, end_order = _by_end(edges, event, columns.end)
    block_end = _latest_ends(event, columns.end)
    greatest = block_importance(columns.importance[event])
    start = columns.start[event]
    tables = index_tables(edges, start, ends)
    return LaneMarks(codes, edges, event, start, ends, end_order, block_end, greatest, tables)


def _lane_codes(column: FacetColumn, limit: int) -> NDArray[np.int64]:
    """Choose the codes with a lane of their own, the most frequent first; none and others last."""
    used = np.flatnonzero(column.totals[1:]) + 1
    frequent = used[np.argsort(-column.totals[used], kind="stable")]
    codes = frequent[:limit].tolist()
    if len(column.totals) and column.totals[NO_VALUE]:
        codes.append(NO_VALUE)
    if len(frequent) > limit:
        codes.append(OTHERS)
    return np.array(codes, np.int64)


def _pairs(
    column: FacetColumn, codes: NDArray[np.int64]
) -> tuple[NDArray[np.uint32], NDArray[np.unsignedinteger]]:
    """Pair each event with its lanes, in reading order, each pair once."""
    # Whatever has no lane of its own is with the others, which stand last.
    lane_of = np.full(len(column.totals), max(len(codes) - 1, 0), code_type(len(codes)))
    own = codes >= 0
    lane_of[codes[own]] = np.flatnonzero(own)
    if column.offsets is None:
        return np.arange(len(column.codes), dtype=np.uint32), lane_of[column.codes]
    several = np.diff(column.offsets)
    event = np.repeat(np.arange(len(several), dtype=np.uint32), np.maximum(several, 1))
    lane = np.empty(len(event), code_type(len(codes)))
    has_value = np.repeat(several > 0, np.maximum(several, 1))
    lane[has_value] = lane_of[column.codes]
    lane[~has_value] = lane_of[NO_VALUE]
    if codes[-1:].tolist() == [OTHERS]:
        # Codes ascend within an event but its rare ones need not stand side by side.
        pairs = np.unique(event.astype(np.int64) * len(codes) + lane)
        event, lane = (
            (pairs // len(codes)).astype(np.uint32),
            (pairs % len(codes)).astype(lane.dtype),
        )
    return event, lane


def _by_end(
    edges: NDArray[np.int64], event: NDArray[np.uint32], end: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.uint32]]:
    """Sort the ends of each lane; lane by lane, so that no more than one is held twice."""
    ends, order = np.empty(len(event), np.int64), np.empty(len(event), np.uint32)
    for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        mine = end[event[low:high]]
        order[low:high] = np.argsort(mine, kind="stable")
        ends[low:high] = mine[order[low:high]]
        order[low:high] += np.uint32(low)
    return ends, order


def _latest_ends(event: NDArray[np.uint32], end: NDArray[np.int64]) -> NDArray[np.int64]:
    """Tell the latest end of each block of marks, in pieces of whole blocks."""
    found = [np.zeros(0, np.int64)]
    for first in range(0, len(event), _PIECE):
        mine = end[event[first : first + _PIECE]]
        found.append(np.maximum.reduceat(mine, np.arange(0, len(mine), WORD)))
    return np.concatenate(found)
