from __future__ import annotations

from viewer.domain.answers import LaneOrder
from viewer.domain.queries import Facet
from viewer.qt.selection import Selection
from viewer.timeline.lane_choice import LaneChoice


def test_adding_an_event_twice_takes_it_away() -> None:
    assert Selection(1).toggled(2).toggled(2) == Selection(1)


def test_taking_the_first_away_leaves_the_others() -> None:
    assert Selection(1, None, frozenset({2, 3})).toggled(1) == Selection(2, None, frozenset({3}))


def test_the_ruler_ends_where_its_second_event_is_chosen_again() -> None:
    measured = Selection(1).with_second(2)
    assert measured.second == 2
    assert measured.with_second(2).second is None


def test_a_ruler_without_a_beginning_begins() -> None:
    assert Selection().with_second(4) == Selection(4)


def test_a_lane_put_elsewhere_keeps_the_others_in_order() -> None:
    assert LaneChoice().moved("c", "a", ("a", "b", "c"), is_after=False).order == ("c",)
    assert LaneChoice().moved("a", "c", ("a", "b", "c"), is_after=True).order == ("b", "c", "a")


def test_a_lane_choice_survives_being_remembered() -> None:
    choice = LaneChoice(Facet.PLACE, LaneOrder.NAME, ("x",), frozenset({"y"}))
    assert LaneChoice.from_json(choice.as_json()) == choice
    assert LaneChoice.from_json({"field": "nonsense"}) == LaneChoice()
    assert LaneChoice.from_json(None) == LaneChoice()


def test_another_field_forgets_what_was_done_by_hand() -> None:
    choice = LaneChoice(Facet.KIND, LaneOrder.NAME, ("x",), frozenset({"y"}))
    assert choice.with_field(Facet.PLACE) == LaneChoice(Facet.PLACE, LaneOrder.NAME)
