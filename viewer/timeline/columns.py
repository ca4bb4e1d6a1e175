"""What the timeline needs to know of all events, as columns in reading order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Marks
from viewer.domain.dates import OPEN_END
from viewer.domain.queries import Facet
from viewer.timeline.texts import Texts

Arrays = Mapping[str, NDArray[np.generic]]
"""Columns by name, as a sidecar keeps them."""

NO_VALUE = 0
"""The code of the empty value in every facet."""

_FIELDS = {
    "id": np.int64,
    "start": np.int64,
    "start_latest": np.int64,
    "end_earliest": np.int64,
    "end": np.int64,
    "precision": np.uint8,
    "flags": np.uint8,
    "importance": np.int16,
}


def code_type(values: int) -> type[np.unsignedinteger]:
    """Choose the narrowest type that holds codes from 0 to ``values`` - 1."""
    return np.uint8 if values <= 2**8 else np.uint16 if values <= 2**16 else np.uint32


@dataclass(frozen=True)
class FacetColumn:
    """The values of a facet and which events have them.

    Codes number the values in the order in which people look for them (by name, by time); code 0
    is the empty value, "none".

    Attributes:
        keys: by code, what a ``Choice`` takes.
        labels: by code, what people read.
        codes: a code per event; with ``offsets``, those of event i stand in
            ``codes[offsets[i]:offsets[i + 1]]``, ascending, none twice, code 0 never.
        offsets: int64, one more than events, or None where each event has one value.
        totals: events per code in the whole store, int64.
    """

    keys: Texts
    labels: Texts
    codes: NDArray[np.unsignedinteger]
    offsets: NDArray[np.int64] | None
    totals: NDArray[np.int64]

    @classmethod
    def single(
        cls, keys: Sequence[str], codes: NDArray[np.integer], labels: Sequence[str] | None = None
    ) -> FacetColumn:
        """One value an event; ``keys[0]`` is the empty value."""
        totals = np.bincount(codes, minlength=len(keys)).astype(np.int64)
        names = Texts.of(keys)
        narrow = codes.astype(code_type(len(keys)), copy=False)
        return cls(names, Texts.of(labels) if labels else names, narrow, None, totals)

    @classmethod
    def several(
        cls, keys: Sequence[str], events: NDArray[np.integer], codes: NDArray[np.integer], n: int
    ) -> FacetColumn:
        """Any number of values an event, from pairs (rank, code) in any order, doubles allowed."""
        several, narrow = max(len(keys), 1), code_type(len(keys))
        pairs = events.astype(np.int64)
        pairs *= several
        pairs += codes
        pairs.sort()
        is_double = pairs[1:] == pairs[:-1]
        if is_double.any():
            pairs = pairs[np.concatenate([[True], ~is_double])]
        values = np.empty(len(pairs), narrow)
        np.remainder(pairs, several, out=values, casting="unsafe")
        pairs //= several
        offsets = np.zeros(n + 1, np.int64)
        np.cumsum(np.bincount(pairs, minlength=n), out=offsets[1:])
        totals = np.bincount(values, minlength=len(keys)).astype(np.int64)
        totals[NO_VALUE] = np.count_nonzero(offsets[1:] == offsets[:-1])
        names = Texts.of(keys)
        return cls(names, names, values, offsets, totals)

    def of_event(self, rank: int) -> NDArray[np.int64]:
        """Tell the codes of an event; NO_VALUE alone where it has none."""
        if self.offsets is None:
            return self.codes[rank : rank + 1].astype(np.int64)
        found = self.codes[self.offsets[rank] : self.offsets[rank + 1]].astype(np.int64)
        return found if len(found) else np.array([NO_VALUE])

    def of_events(self, ranks: NDArray[np.int64]) -> FacetColumn:
        """The same values for a few of the events."""
        if self.offsets is None:
            return replace(self, codes=self.codes[ranks])
        parts = [self.codes[self.offsets[r] : self.offsets[r + 1]] for r in ranks.tolist()]
        offsets = np.zeros(len(parts) + 1, np.int64)
        np.cumsum([len(part) for part in parts], out=offsets[1:])
        return replace(self, codes=np.concatenate([self.codes[:0], *parts]), offsets=offsets)

    def as_arrays(self, name: str) -> dict[str, NDArray[np.generic]]:
        arrays: dict[str, NDArray[np.generic]] = {
            f"{name}.codes": self.codes,
            f"{name}.totals": self.totals,
        }
        if self.offsets is not None:
            arrays[f"{name}.offsets"] = self.offsets
        return (
            arrays | self.keys.as_arrays(f"{name}.keys") | self.labels.as_arrays(f"{name}.labels")
        )

    @classmethod
    def from_arrays(cls, arrays: Arrays, name: str) -> FacetColumn:
        offsets = arrays.get(f"{name}.offsets")
        return cls(
            Texts.from_arrays(arrays, f"{name}.keys"),
            Texts.from_arrays(arrays, f"{name}.labels"),
            arrays[f"{name}.codes"],  # type: ignore[arg-type]  # one of three unsigned types
            None if offsets is None else offsets.astype(np.int64, copy=False),
            arrays[f"{name}.totals"].astype(np.int64, copy=False),
        )


@dataclass(frozen=True)
class EventColumns:
    """All events in reading order: start, the longer first, importance, id.

    Attributes:
        id, start, start_latest, end_earliest, end: int64; open sides are OPEN_START, OPEN_END.
        precision, flags: uint8, numbers of ``Precision`` and bits of ``Qualifier``.
        importance: int16.
        by_id: ranks in order of ascending ids, uint32.
        reach: from where to where they reach, as ``reach_of`` tells it.
        facets: the values by which events are told apart.
    """

    id: NDArray[np.int64]
    start: NDArray[np.int64]
    start_latest: NDArray[np.int64]
    end_earliest: NDArray[np.int64]
    end: NDArray[np.int64]
    precision: NDArray[np.uint8]
    flags: NDArray[np.uint8]
    importance: NDArray[np.int16]
    by_id: NDArray[np.uint32]
    reach: NDArray[np.int64]
    facets: Mapping[Facet, FacetColumn]

    def __len__(self) -> int:
        return len(self.id)

    @cached_property
    def _ids_ascending(self) -> NDArray[np.int64] | None:
        """The ids sorted; None where they have no gaps, as in nearly every store."""
        if not len(self):
            return self.id
        low, high = int(self.id[self.by_id[0]]), int(self.id[self.by_id[-1]])
        return None if high - low + 1 == len(self) else self.id[self.by_id]

    def ranks(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Tell the ranks of events, unknown ids left out, in the order of ``ids``."""
        ids = np.asarray(ids, np.int64)
        ascending = self._ids_ascending
        if ascending is None:
            places = ids - self.id[self.by_id[0]]
            places = places[(places >= 0) & (places < len(self))]
        else:
            places = np.minimum(np.searchsorted(ascending, ids), len(ascending) - 1)
            places = places[ascending[places] == ids] if len(ascending) else places[:0]
        return np.asarray(self.by_id[places], np.int64)

    def marks(self, ranks: NDArray[np.int64]) -> Marks:
        """Tell the columns of some events."""
        return Marks(
            ranks,
            self.id[ranks],
            self.start[ranks],
            self.start_latest[ranks],
            self.end_earliest[ranks],
            self.end[ranks],
            self.precision[ranks],
            self.flags[ranks],
            self.importance[ranks],
            self.facets[Facet.KIND].codes[ranks].astype(np.uint32),
        )

    def as_arrays(self) -> dict[str, NDArray[np.generic]]:
        arrays: dict[str, NDArray[np.generic]] = {name: getattr(self, name) for name in _FIELDS}
        arrays |= {"by_id": self.by_id, "reach": self.reach}
        for facet, column in self.facets.items():
            arrays |= column.as_arrays(facet.value)
        return arrays

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> EventColumns:
        """Take the columns that ``as_arrays`` gave, without copying.

        Raises:
            KeyError: one is missing.
        """
        fields = {name: arrays[name].astype(kind, copy=False) for name, kind in _FIELDS.items()}
        facets = {facet: FacetColumn.from_arrays(arrays, facet.value) for facet in Facet}
        by_id = arrays["by_id"].astype(np.uint32, copy=False)
        reach = arrays["reach"].astype(np.int64, copy=False)
        return cls(**fields, by_id=by_id, reach=reach, facets=facets)


def reading_order(
    id: NDArray[np.int64],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
    importance: NDArray[np.int16],
) -> NDArray[np.int64]:
    """Tell the permutation that puts events into reading order."""
    return np.lexsort((id, ~importance.astype(np.int32), ~end, start))


def proper_ends(start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.int64]:
    """Make each extent at least a second long, as every count by overlap presumes."""
    shortest = np.minimum(start, OPEN_END - 1)
    shortest += 1
    return np.maximum(end, shortest, out=shortest)
