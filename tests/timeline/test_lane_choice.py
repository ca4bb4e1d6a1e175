"""What is done to lanes by hand, and how it is applied to the lanes there are."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.answers import LaneOrder, LaneRole, lane_id
from viewer.domain.queries import Facet
from viewer.timeline.lane_choice import LaneChoice, arranged, lane_index

NAMES = ("visit", "letter", "summit", "vote", "treaty")


class Named:
    """Lanes with names alone."""

    field = Facet.KIND

    def __init__(self, *names: str) -> None:
        self.names = names

    def __len__(self) -> int:
        return len(self.names)

    def index_of(self, key, role=LaneRole.VALUE):
        name = lane_id(key, role)
        return self.names.index(name) if name in self.names else None


def names_in(choice, lanes):
    found = arranged(choice, lanes)
    return tuple(tuple(lanes.names[i] for i in part) for part in (found.pinned, found.others))


def test_pinned_lanes_stand_apart_in_the_order_in_which_they_were_pinned():
    choice = LaneChoice().with_pin("vote").with_pin("letter")
    assert names_in(choice, Named(*NAMES)) == (("vote", "letter"), ("visit", "summit", "treaty"))
    assert choice.with_pin("vote").pinned == ("letter",)


def test_a_hidden_lane_is_counted_and_comes_back():
    choice = LaneChoice().with_pin("vote").without("vote").without("visit")
    assert names_in(choice, Named(*NAMES)) == ((), ("letter", "summit", "treaty"))
    assert arranged(choice, Named(*NAMES)).hidden == 2
    assert arranged(choice.with_all(), Named(*NAMES)).hidden == 0


def test_one_lane_stands_alone_and_the_others_count_as_hidden():
    choice = LaneChoice().with_pin("visit").alone("vote")
    assert names_in(choice, Named(*NAMES)) == ((), ("vote",))
    assert arranged(choice, Named(*NAMES)).hidden == 4
    assert choice.alone("vote").only is None


def test_a_lane_alone_that_has_no_event_now_hides_nothing():
    assert names_in(LaneChoice().alone("gone"), Named(*NAMES))[1] == NAMES


def test_lanes_that_are_not_there_now_keep_their_place_for_later():
    choice = LaneChoice(order=("treaty", "gone", "visit"))
    moved = choice.moved("letter", "visit", ("treaty", "visit", "letter"), is_after=False)
    assert moved.order == ("treaty", "gone", "letter", "visit")


def test_a_lane_put_beside_a_pinned_one_is_pinned_and_put_elsewhere_no_longer():
    choice = LaneChoice(pinned=("visit", "vote"))
    pinned = choice.moved("letter", "visit", NAMES, is_after=True)
    assert pinned.pinned == ("visit", "letter", "vote")
    back = pinned.moved("letter", "treaty", ("summit", "treaty"), is_after=True)
    assert back.pinned == ("visit", "vote")
    assert names_in(back, Named(*NAMES))[1] == ("summit", "treaty", "letter")


@given(
    st.permutations(NAMES),
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    st.booleans(),
)
def test_a_moved_lane_stands_beside_the_other_and_all_others_keep_their_order(
    order, lane, beside, is_after
):
    before = LaneChoice(order=tuple(order))
    after = before.moved(lane, beside, tuple(order), is_after=is_after)
    shown = names_in(after, Named(*NAMES))[1]
    if lane != beside:
        assert shown.index(lane) == shown.index(beside) + (1 if is_after else -1)
    assert [x for x in shown if x != lane] == [x for x in order if x != lane]


def test_lanes_without_a_value_have_names_of_their_own():
    nothing = lane_id("", LaneRole.NONE)
    lanes = Named("visit", nothing, lane_id("", LaneRole.OTHERS))
    assert lane_index(lanes, nothing) == 1
    assert arranged(LaneChoice(hidden=frozenset([nothing])), lanes).others.tolist() == [0, 2]


def test_what_was_done_to_lanes_of_another_field_is_not_done_to_these():
    assert arranged(LaneChoice(Facet.PLACE, pinned=("visit",)), Named("visit")).pinned.size == 0


@given(
    st.builds(
        LaneChoice,
        st.sampled_from([Facet.KIND, Facet.TAG, None]),
        st.sampled_from(LaneOrder),
        st.lists(st.text(max_size=5), max_size=3).map(tuple),
        st.frozensets(st.text(max_size=5), max_size=3),
        st.lists(st.text(max_size=5), max_size=3).map(tuple),
        st.frozensets(st.text(max_size=5), max_size=3),
        st.none() | st.text(max_size=5),
    )
)
def test_a_choice_survives_being_kept(choice):
    assert LaneChoice.from_json(json.loads(json.dumps(choice.as_json()))) == choice


@pytest.mark.parametrize("kept", [None, 7, {}, {"field": "kind", "sorting": "count"}, {"field": 1}])
def test_something_else_is_the_default(kept):
    assert LaneChoice.from_json(kept) == LaneChoice()
