"""The most frequent pairs, whichever participants are counted first."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.event_columns import Row, columns_of
from viewer.domain.progress import Cancelled, Step, ignore
from viewer.timeline import pairs
from viewer.timeline.columns import FacetColumn
from viewer.timeline.engine import Engine, Fields

ROWS = st.lists(
    st.builds(
        lambda start, parties: Row(start, start + 1, participants=tuple(sorted(parties))),
        st.integers(0, 50),
        st.sets(st.integers(1, 9), max_size=5),
    ),
    min_size=1,
    max_size=40,
)


@pytest.fixture(params=[1, 3, 1 << 12], autouse=True)
def sizes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_FREQUENT", "_LOOKED_AT", "_MOST_KEYS"):
        monkeypatch.setattr(pairs, name, request.param)


@given(ROWS, st.integers(1, 6))
def test_the_pairs_are_those_with_the_most_events(rows: list[Row], limit: int) -> None:
    found = Engine.of(Fields(columns_of(rows))).frequent_pairs(limit)
    counts = Counter(pair for row in rows for pair in combinations(row.participants, 2))
    assert [events for _, _, events in found] == [n for _, n in counts.most_common(limit)]
    for first, second, events in found:
        assert counts[int(first[1:]), int(second[1:])] == events


def test_where_every_event_has_one_participant_there_are_no_pairs() -> None:
    column = FacetColumn.single(["", "p1", "p2"], np.array([1, 2, 1, 0]))
    assert pairs.frequent_pairs(column, 8, ignore) == []


def test_counting_can_be_stopped() -> None:
    def stop(_step: Step) -> None:
        raise Cancelled

    engine = Engine.of(Fields(columns_of([Row(0, 1, participants=(1, 2))])))
    with pytest.raises(Cancelled):
        engine.frequent_pairs(8, stop)
