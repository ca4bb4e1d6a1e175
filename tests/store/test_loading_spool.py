"""Spooled events come back as they went in, and in time order whatever their number."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.store import loading_spool
from viewer.store.loading_rows import RECORD_FIELDS, EventBatch
from viewer.store.loading_spool import Spool

Told = tuple[int | None, int | None, int]
"""Start, end and importance."""

told_of_events = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(0, 3)),
        st.one_of(st.none(), st.integers(3, 6)),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=40,
)


def spooled(events: list[Told]) -> Spool:
    count = len(events)
    starts, ends, importances = (list(column) for column in zip(*events, strict=True))
    texts = {name: [""] * count for name in RECORD_FIELDS}
    texts["date"] = ["1985"] * count
    texts["qualifier"] = ["0"] * count
    texts["importance"] = list(map(str, importances))
    texts["latitude"] = texts["longitude"] = ["None"] * count
    texts["title"] = [f"Event {number}" for number in range(count)]
    batch = EventBatch(
        row=list(range(count)),
        by_id=[1] * count,
        data_set=["events.csv"] * count,
        identity=[f"={number}".encode() for number in range(count)],
        start=starts,
        start_latest=starts,
        end_earliest=ends,
        end=ends,
        precision=["day"] * count,
        utc_offset=[None] * count,
        fields=[texts[name] for name in RECORD_FIELDS],
    )
    spool = Spool()
    spool.add(batch)
    return spool


def brute_force(events: list[Told], chosen: list[int]) -> list[int]:
    """By start, open ones first, then the longer, open ends first, then the more important."""
    far = 10**6

    def key(seq: int) -> tuple[int, int, int, int]:
        start, end, importance = events[seq]
        return (-far if start is None else start, -(far if end is None else end), -importance, seq)

    return sorted(chosen, key=key)


@given(events=told_of_events, keeps=st.lists(st.booleans(), min_size=40, max_size=40))
def test_time_order_is_that_of_brute_force_however_many_are_sorted_at_once(events, keeps):
    chosen = [seq for seq in range(len(events)) if keeps[seq]]
    spool = spooled(events)
    for seqs, most in product((chosen, list(range(len(events)))), (1, 4, 1_000)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(loading_spool, "_SORTED_AT_ONCE", most)
            order = spool.in_time(np.array(seqs, np.int64))
        assert order.tolist() == brute_force(events, seqs)
    spool.close()


def test_what_an_event_says_is_read_back_after_its_mark_is_forgotten():
    spool = spooled([(0, 3, 1), (None, None, 0)])
    spool.forget_marks()
    assert [spool.event(seq).title for seq in (1, 0)] == ["Event 1", "Event 0"]
    assert spool.event(1).start is None
    spool.close()
