"""Counting values of a facet in parts."""

import numpy as np
import pytest

from viewer.timeline import facets
from viewer.timeline.columns import NO_VALUE, FacetColumn, Texts
from viewer.timeline.texts import folded


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_counts_are_the_same_however_many_events_are_counted_at_once(
    monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(facets, "_COUNTED_AT_ONCE", at_once)
    names = Texts.of(["", "a", "b", "c"])
    links = [[1, 2], [], [3], [1, 2, 3], [], [2], [1]]
    mask = np.array([True, True, False, True, False, True, True])
    offsets = np.cumsum([0, *map(len, links)])
    codes = np.array([code for each in links for code in each], np.uint8)
    column = FacetColumn(names, names, codes, offsets, np.bincount(codes, minlength=4))
    expected = np.zeros(4, np.int64)
    for is_counted, each in zip(mask, links, strict=True):
        for code in each or [NO_VALUE]:
            expected[code] += is_counted
    assert facets.counts_by_code(column, mask).tolist() == expected.tolist()


@pytest.mark.parametrize(
    ("typed", "name"), [("muller", "Müller"), ("MÜLLER", "Muller"), ("Хрущев", "Хрущёв")]
)
def test_a_value_is_found_without_its_diacritics(typed: str, name: str) -> None:
    assert folded(typed) == Texts.of([name]).folded[0]
