"""Contacts are the events of all parties, however many events are looked at in one go."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.event_columns import Row, columns_of
from viewer.timeline import contacts
from viewer.timeline.columns import FacetColumn
from viewer.timeline.engine import Engine, Fields

ROWS = st.lists(
    st.builds(
        lambda start, parties: Row(start, start + 1, participants=tuple(sorted(parties))),
        st.integers(0, 50),
        st.sets(st.integers(1, 4), max_size=3),
    ),
    min_size=1,
    max_size=40,
)
PARTIES = st.lists(st.sampled_from(["p1", "p2", "p3", "p4", "p9"]), min_size=1, max_size=3)


@pytest.fixture(params=[1, 3, 1 << 12], autouse=True)
def looked_at(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contacts, "_LOOKED_AT_FIRST", request.param)
    monkeypatch.setattr(contacts, "_LOOKED_AT", request.param * 2)


@given(ROWS, PARTIES)
def test_contacts_are_the_events_of_all_parties(rows: list[Row], parties: list[str]) -> None:
    columns = columns_of(rows)
    engine = Engine.of(Fields(columns))
    wanted = [
        number
        for number in columns.id.tolist()
        if {int(name[1:]) for name in parties} <= set(rows[number - 1].participants)
    ]
    assert engine.contacts(parties).tolist() == wanted


@given(ROWS, PARTIES, st.integers(1, 4))
def test_the_nearest_contacts_stand_on_both_sides(
    rows: list[Row], parties: list[str], limit: int
) -> None:
    columns = columns_of(rows)
    engine, order = Engine.of(Fields(columns)), columns.id.tolist()
    met = engine.contacts(parties).tolist()
    for place, event in enumerate(order):
        before = [number for number in met if order.index(number) < place]
        after = [number for number in met if order.index(number) > place]
        around = engine.contacts_around(event, parties, limit)
        assert around == (before[-limit:], after[:limit])


def test_an_event_that_is_not_there_has_nothing_around_it() -> None:
    engine = Engine.of(Fields(columns_of([Row(0, 1, participants=(1,))])))
    assert engine.contacts_around(99, ["p1"], 3) == ([], [])


def test_where_every_event_has_one_participant_two_never_meet() -> None:
    column = FacetColumn.single(["", "p1", "p2"], np.array([1, 2, 1, 0]))
    assert contacts.contact_ranks(column, ["p1"], 4).tolist() == [0, 2]
    assert contacts.contact_ranks(column, ["p1", "p2"], 4).tolist() == []
