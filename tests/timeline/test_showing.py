"""Pinned and hidden lanes, eras behind them, and what a query leaves out, in scenes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from viewer.domain.civil import DAY, seconds
from viewer.domain.dates import Date
from viewer.domain.events import Headline
from viewer.domain.precision import Precision, Qualifier
from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.timeline import showing
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scene import Dress, State
from viewer.timeline.scene_building import build_scene

LETTERS = Query(choices={Facet.KIND: Choice(frozenset(["letter"]))})
CONTEXT = Backdrop(has_context=True)


def day(year, month=1, number=1):
    start = seconds(year, month, number)
    return Date(
        f"{year}-{month:02}-{number:02}", start, start + DAY, start, start + DAY, Precision.DAY
    )


def years(first, last, qualifier=Qualifier.NONE):
    """An interval known to the year at both ends."""
    return Date(
        f"{first}/{last}", seconds(first), seconds(first + 1), seconds(last), seconds(last + 1),
        Precision.INTERVAL, qualifier,
    )  # fmt: skip


def events(count=6, kinds=("visit", "letter")):
    return [
        Headline(n + 1, day(1980 + n % 20, 1 + n % 12), f"Event {n}", kinds[n % len(kinds)])
        for n in range(count)
    ]


@pytest.fixture
def view(imitation):
    return imitation.view_of(seconds(1978), seconds(2003), height=300.0)


def test_pinned_lanes_stay_while_the_others_scroll(imitation, view):
    kinds = tuple(f"kind {n}" for n in range(12))
    memory = imitation.memory_for(events(24, kinds), Facet.KIND)
    pinned = view._replace(choice=LaneChoice(pinned=("kind 7",)), scroll_y=150.0)
    scene = build_scene(pinned, memory)
    first, *others = scene.lanes
    assert (first.id, first.is_pinned, first.top) == ("kind 7", True, scene.lanes_top)
    assert scene.scroll_top == scene.lanes_top + first.height
    assert not any(row.is_pinned for row in others)
    assert min(row.top for row in others) < scene.scroll_top
    still = build_scene(pinned._replace(scroll_y=0.0), memory)
    assert still.lanes[0].top == first.top


def test_pinned_lanes_leave_room_for_the_others(imitation, view):
    kinds = tuple(f"kind {n}" for n in range(12))
    memory = imitation.memory_for(events(24, kinds), Facet.KIND)
    scene = build_scene(view._replace(choice=LaneChoice(pinned=kinds)), memory)
    assert scene.scroll_top < 0.75 * scene.height
    assert [row.id for row in scene.lanes][:3] == list(kinds[:3])


def test_hidden_lanes_are_gone_and_all_hidden_is_said(imitation, view):
    memory = imitation.memory_for(events(), Facet.KIND)
    scene = build_scene(view._replace(choice=LaneChoice(hidden=frozenset(["visit"]))), memory)
    assert [row.id for row in scene.lanes] == ["letter"]
    assert scene.events_in_view == 6
    nothing = view._replace(choice=LaneChoice(hidden=frozenset(["visit", "letter"])))
    scene = build_scene(nothing, memory)
    assert not scene.lanes
    assert scene.message == "All hidden"


def test_the_context_of_few_events_is_pale_cards_and_counts_stay_the_querys(imitation, view):
    memory = imitation.memory_for(events(), Facet.KIND, query=LETTERS, backdrop=CONTEXT)
    scene = build_scene(view, memory)
    pale = {card.event for card in scene.cards if State.CONTEXT in card.state}
    assert pale == {1, 3, 5}
    assert {row.id: row.count for row in scene.lanes} == {"visit": 0, "letter": 3}
    assert scene.events_in_view == 3


def test_without_the_context_only_the_querys_lanes_stand(imitation, view):
    scene = build_scene(view, imitation.memory_for(events(), Facet.KIND, query=LETTERS))
    assert [row.id for row in scene.lanes] == ["letter"]


def test_where_nothing_matches_there_is_no_context_either(imitation, view):
    nothing = Query(choices={Facet.KIND: Choice(frozenset(["treaty"]))})
    memory = imitation.memory_for(events(), Facet.KIND, query=nothing, backdrop=CONTEXT)
    assert not build_scene(view, memory).lanes


def test_no_stack_mixes_what_matches_with_what_does_not(imitation, view):
    crowd = [
        Headline(n, day(1990, 1, n), f"Event {n}", ("visit", "letter")[n % 2]) for n in range(1, 29)
    ]
    memory = imitation.memory_for(crowd, None, query=LETTERS, backdrop=CONTEXT)
    scene = build_scene(view, memory)
    kinds = {event.id: event.kind for event in crowd}
    assert max(card.stack for card in scene.cards) > 1
    for card in scene.cards:
        assert len({kinds[event] for event in card.members}) == 1
        assert (State.CONTEXT in card.state) == (kinds[card.event] == "visit")


def test_a_few_events_keep_their_cards_before_a_crowd_of_context(imitation, view):
    crowd = events(300, ("visit",) * 99 + ("letter",))
    memory = imitation.memory_for(crowd, None, query=LETTERS, backdrop=CONTEXT)
    wide = view._replace(scale=view.scale.resized(1200), width=1324.0)
    scene = build_scene(wide, memory)
    assert [row.dress for row in scene.lanes] == [Dress.CARDS]
    assert {card.event for card in scene.cards} == {100, 200, 300}
    assert scene.context.is_context
    assert len(scene.context) == 297
    assert scene.crowd.event.tolist() == [100, 200, 300]


def test_density_has_its_context_behind_it(imitation, view):
    crowd = events(1000)
    memory = imitation.memory_for(crowd, None, query=LETTERS, backdrop=CONTEXT)
    scene = build_scene(view, memory)
    behind, before = scene.density
    assert behind.is_context
    assert not before.is_context
    assert np.all(behind.counts >= before.counts)
    assert before.counts.sum() < behind.counts.sum()


def story():
    eras = [
        Headline(90, years(1981, 1985), "First era", "era"),
        Headline(91, years(1985, 1990), "Second era", "era"),
        Headline(92, years(1983, 1988), "A war", "era"),
    ]
    return sorted([*events(), *eras], key=lambda each: each.date.start)


def test_eras_leave_the_lanes_and_stand_behind_them(imitation, view):
    memory = imitation.memory_for(story(), Facet.KIND, backdrop=Backdrop("era"))
    scene = build_scene(view, memory)
    assert {row.id for row in scene.lanes} == {"visit", "letter"}
    assert {era.event: era.row for era in scene.eras} == {90: 0, 92: 1, 91: 0}
    assert scene.eras_name == "Era"
    assert scene.lanes_top > scene.eras_top
    assert scene.events_in_view == 9


def test_an_era_fades_where_its_ends_are_known_to_the_year(imitation, view):
    memory = imitation.memory_for(story(), Facet.KIND, backdrop=Backdrop("era"))
    era = next(each for each in build_scene(view, memory).eras if each.event == 90)
    year_px = 365.25 * DAY / view.scale.seconds_per_px
    assert era.x_start_latest - era.x_start == pytest.approx(year_px, abs=1)
    assert era.x_end - era.x_end_earliest == pytest.approx(year_px, abs=1)


@pytest.mark.parametrize("first", range(1975, 1992, 2))
def test_names_of_eras_never_touch(imitation, first):
    memory = imitation.memory_for(story(), Facet.KIND, backdrop=Backdrop("era"))
    view = imitation.view_of(seconds(first), seconds(first + 9), margin=0.0)
    named = [era for era in build_scene(view, memory).eras if era.label]
    for row in (0, 1):
        ends = sorted((e.label_x, e.label_x + 6.2 * len(e.label)) for e in named if e.row == row)
        assert all(one[1] <= other[0] for one, other in pairwise(ends))


def test_eras_stay_whatever_is_searched_for(imitation, view):
    memory = imitation.memory_for(story(), Facet.KIND, query=LETTERS, backdrop=Backdrop("era"))
    scene = build_scene(view, memory)
    assert len(scene.eras) == 3
    assert [row.id for row in scene.lanes] == ["letter"]


def test_a_kind_with_too_many_events_stays_in_the_lanes(imitation, view, monkeypatch):
    monkeypatch.setattr(showing, "MOST_ERAS", 2)
    memory = imitation.memory_for(story(), Facet.KIND, backdrop=Backdrop("era"))
    scene = build_scene(view, memory)
    assert not scene.eras
    assert "era" in {row.id for row in scene.lanes}


def test_cards_are_the_querys_alone_where_not_all_find_room(imitation, view):
    crowd = [
        Headline(
            n, day(1980 + n // 3, 1 + 4 * (n % 3)), f"Event {n}", "visit" if n % 20 else "letter"
        )
        for n in range(1, 61)
    ]
    memory = imitation.memory_for(crowd, None, query=LETTERS, backdrop=CONTEXT)
    scene = build_scene(view, memory)
    assert [row.dress for row in scene.lanes] == [Dress.CARDS]
    assert {card.event for card in scene.cards} == {20, 40, 60}
    assert len(scene.context) == 57
