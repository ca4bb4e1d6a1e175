"""How many of the matching events have each value of a facet."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from viewer.domain.diacritics import folded
from viewer.domain.names import holds_together
from viewer.domain.queries import Facet, FacetCount
from viewer.timeline.columns import NO_VALUE, EventColumns, FacetColumn
from viewer.timeline.filtering import Matching

_COUNTED_AT_ONCE = 1 << 17
"""Events; numpy keeps other threads from Python for as long as it repeats a mask."""


def facet_counts(
    columns: EventColumns,
    matching: Matching,
    facet: Facet,
    limit: int = 50,
    contains: str = "",
    by_name: bool = False,
    named: Collection[str] = (),
) -> list[FacetCount]:
    """Count as ``Answers.facet_counts`` says.

    Args:
        columns, matching: of what, and which of it.
        facet, limit, contains, by_name: as there.
        named: values of which another spelling holds the text.
    """
    column = columns.facets[facet]
    counts = counts_by_code(column, _counted(matching, facet))
    choice = matching.query.choice(facet)
    kept = [
        code
        for value in (*choice.wanted, *choice.excluded)
        if (code := column.keys.codes.get(value)) is not None
    ]
    shown = counts > 0
    shown[kept] = True
    codes = np.flatnonzero(shown)
    if contains:
        wanted, labels = folded(contains), column.labels.folded
        others = {column.keys.codes.get(value) for value in named}
        found = codes[[wanted in labels[code] or code in others for code in codes.tolist()]]
        if not len(found):
            found = codes[[holds_together(labels[code], wanted) for code in codes.tolist()]]
        codes = found
    if not by_name:
        codes = codes[np.argsort(-counts[codes], kind="stable")]
    return [
        FacetCount(column.keys[code], column.labels[code], int(counts[code]))
        for code in codes[:limit].tolist()
    ]


def _counted(matching: Matching, facet: Facet) -> NDArray[np.bool_] | None:
    """Choose the events that count: the facet's own choice of any values leaves none out."""
    choice = matching.query.choice(facet)
    is_any = bool(choice.wanted) and not choice.every and not choice.excluded
    return matching.without(facet) if is_any else matching.mask


def counts_by_code(column: FacetColumn, mask: NDArray[np.bool_] | None) -> NDArray[np.int64]:
    """Count the events of a mask (None: all) that have each code."""
    if mask is None:
        return column.totals.copy()
    size = len(column.totals)
    if column.offsets is None:
        return np.bincount(column.codes[mask], minlength=size).astype(np.int64)
    found = np.zeros(size, np.int64)
    for first in range(0, len(mask), _COUNTED_AT_ONCE):
        part = mask[first : first + _COUNTED_AT_ONCE]
        offsets = column.offsets[first : first + len(part) + 1]
        several = np.diff(offsets)
        codes = column.codes[offsets[0] : offsets[-1]]
        found += np.bincount(codes[np.repeat(part, several)], minlength=size)
        found[NO_VALUE] += np.count_nonzero(part & (several == 0))
    return found
