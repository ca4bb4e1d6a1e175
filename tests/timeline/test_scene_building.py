"""Scenes from a handful of events."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.civil import DAY, seconds
from viewer.domain.dates import Date
from viewer.domain.events import Claim, Headline
from viewer.domain.precision import Precision, Qualifier
from viewer.domain.queries import Facet
from viewer.timeline.cards import RIGHT_EDGE
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scene import Dress, Form, State, TextStyle
from viewer.timeline.scene_building import build_scene

Q = Qualifier


def day(year, month, number, qualifier=Q.NONE):
    start = seconds(year, month, number)
    edtf = f"{year}-{month:02}-{number:02}"
    return Date(edtf, start, start + DAY, start, start + DAY, Precision.DAY, qualifier)


def year(number, qualifier=Q.NONE):
    start, end = seconds(number), seconds(number + 1)
    return Date(str(number), start, end, start, end, Precision.YEAR, qualifier)


def interval(one, other, qualifier=Q.NONE):
    end = other.end if other else None
    earliest = other.start if other else None
    edtf = f"{one.edtf}/{other.edtf if other else '..'}"
    start_latest = one.start_latest
    return Date(edtf, one.start, start_latest, earliest, end, Precision.INTERVAL, qualifier)


def story():
    dates = [
        ("agreement", day(1983, 7, 22)),
        ("visit", year(1985)),
        ("visit", day(2012, 2, 15)),
        ("letter", day(2022, 5, 10)),
        ("summit", day(2023, 11, 15)),
        ("announcement", interval(day(2023, 11, 15), None, Q.IN_FORCE)),
        ("letter", day(2024, 1, 1)),
        ("letter", day(2024, 1, 4, Q.UNCERTAIN)),
    ]
    return [
        Headline(number, date, f"Event number {number}", kind, ("Xi Jinping",), importance=9)
        for number, (kind, date) in enumerate(dates, 1)
    ]


@pytest.fixture
def whole(imitation):
    """A view of the whole story."""
    return imitation.view_of(seconds(1982), seconds(2029), margin=0.0, today=seconds(2025, 11, 20))


def marks_of(scene):
    """All marks, those by themselves and those of the crowd."""
    return [*scene.marks, *(scene.crowd.mark(number) for number in range(len(scene.crowd)))]


def overlapping(rects):
    return [
        (a, b)
        for a, b in combinations(rects, 2)
        if a.x < b.x + b.width
        and b.x < a.x + a.width
        and a.y < b.y + b.height
        and b.y < a.y + a.height
    ]


def test_few_events_are_cards_that_keep_clear_of_each_other(imitation, whole):
    scene = build_scene(whole, imitation.memory_for(story(), Facet.KIND))
    assert {lane.dress for lane in scene.lanes} == {Dress.CARDS}
    assert {card.event for card in scene.cards} == set(range(1, 9))
    assert not overlapping([card.rect for card in scene.cards])


def test_cards_stay_within_the_plot_and_their_lanes(imitation, whole):
    scene = build_scene(whole, imitation.memory_for(story(), Facet.KIND))
    lanes = {lane.index: lane for lane in scene.lanes}
    for card in scene.cards:
        assert scene.gutter <= card.rect.x
        assert card.rect.x + card.rect.width <= scene.width
        lane = lanes[card.lane]
        assert lane.top <= card.rect.y
        assert card.rect.y + card.rect.height <= lane.top + lane.height


def test_a_card_is_held_back_at_the_right_edge(imitation, whole):
    scene = build_scene(whole, imitation.memory_for(story(), Facet.KIND))
    cards = {card.event: card for card in scene.cards}
    assert cards[7].rect.x + cards[7].rect.width == scene.width - RIGHT_EDGE
    assert cards[7].rect.x < cards[7].stem_x - 20
    assert cards[1].stem_x - cards[1].rect.x < 7


@pytest.mark.parametrize(
    ("event", "form"),
    [(1, Form.POINT), (2, Form.BAND), (6, Form.INTERVAL), (8, Form.UNCERTAIN)],
)
def test_a_mark_tells_what_is_known(imitation, whole, event, form):
    scene = build_scene(whole, imitation.memory_for(story(), Facet.KIND))
    assert {mark.form for mark in marks_of(scene) if mark.event == event} == {form}


def test_what_is_in_force_reaches_to_today(imitation, whole):
    scene = build_scene(whole, imitation.memory_for(story(), Facet.KIND))
    mark = next(mark for mark in marks_of(scene) if mark.event == 6)
    assert mark.x_end == pytest.approx(scene.today_x)


@settings(max_examples=15)
@given(st.lists(st.floats(-60, 60), min_size=1, max_size=12))
def test_panning_moves_cards_sideways_only(steps):
    import importlib.util
    from pathlib import Path

    spec = importlib.util.spec_from_file_location("c", Path(__file__).parent / "conftest.py")
    imitation = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(imitation)
    memory = imitation.memory_for(story(), Facet.KIND)
    view = imitation.view_of(seconds(2005), seconds(2030), width=1600, margin=0.0)
    places = {}
    for step in steps:
        view = view._replace(scale=view.scale.panned(step))
        scene = build_scene(view, memory)
        tops = {lane.index: lane.top for lane in scene.lanes}
        for card in scene.cards:
            row = card.rect.y - tops[card.lane]
            assert places.setdefault(card.event, row) == row


def test_too_many_on_one_spot_share_a_stack(imitation, whole):
    events = [
        Headline(n, day(2012, 2, 1 + n), f"Letter {n}", "letter", importance=n) for n in range(12)
    ]
    view = whole._replace(height=300.0)
    scene = build_scene(view, imitation.memory_for(events))
    stack, title = scene.cards
    assert stack.title == "11 letters"
    assert stack.members == tuple(range(11))
    assert title.title == "Letter 11"  # the most important one
    assert set(scene.crowd.event.tolist()) == set(range(12))  # each has its mark


def test_a_crowd_becomes_marks_with_labels_and_then_density(imitation):
    start = seconds(2000)
    events = [
        Headline(n, day(2000 + n // 12, n % 12 + 1, 1), f"Event {n}", "visit", importance=n % 50)
        for n in range(290)
    ]
    view = imitation.view_of(start, seconds(2025), width=1200)
    scene = build_scene(view, imitation.memory_for(events))
    assert [lane.dress for lane in scene.lanes] == [Dress.MARKS]
    assert scene.cards
    assert not overlapping([card.rect for card in scene.cards])
    narrow = imitation.view_of(start, seconds(2025), width=600)
    scene = build_scene(narrow, imitation.memory_for(events))
    assert [lane.dress for lane in scene.lanes] == [Dress.DENSITY]
    assert scene.density[0].most == int(scene.density[0].counts.max()) > 0
    assert scene.density_key is not None


def test_labels_of_a_crowded_lane_end_within_the_view(imitation):
    events = [
        Headline(n, day(2000 + n // 12, n % 12 + 1, 1), f"Event {n} {'x' * 30}", "visit")
        for n in range(290)
    ]
    memory = imitation.memory_for(events)
    view = imitation.view_of(seconds(2000), seconds(2025), width=1200)
    cut = 0
    for _ in range(30):
        view = view._replace(scale=view.scale.panned(-9))
        scene = build_scene(view, memory)
        assert scene.lanes[0].dress is Dress.MARKS
        assert not overlapping([card.rect for card in scene.cards])
        for card in scene.cards:
            if card.rect.x < scene.width - 50:  # wide enough for its shape and a letter
                assert card.rect.x + card.rect.width <= scene.width - RIGHT_EDGE + 0.01
                needed = memory.texts.measure.width(card.title, TextStyle.LABEL)
                assert needed < card.rect.width
                cut += card.rect.width < 100
    assert cut


@pytest.mark.parametrize("width", [600, 620, 660, 700])
@pytest.mark.parametrize("start", range(0, 31, 3))
def test_the_year_of_months_is_told_beside_the_key_of_shades(imitation, start, width):
    events = [
        Headline(n, day(2023, 1 + n % 12, 1 + n % 28), f"Event {n}", "visit") for n in range(900)
    ]
    begin = seconds(2023, 3, 1) + start * DAY
    view = imitation.view_of(begin, begin + 75 * DAY, width=width)
    scene = build_scene(view, imitation.memory_for(events))
    assert scene.density_key is not None
    axis = scene.axis
    told = [axis.context, axis.sticky, *(tick.label for tick in axis.major)]
    assert sum("2023" in label for label in told) == 1
    placed = [(view.gutter, axis.sticky)] if axis.sticky else []
    placed += [(tick.x, tick.label) for tick in axis.major if tick.label]
    for (x, label), (after, _) in pairwise([*placed, (view.width, "")]):
        assert (
            x + 7 + imitation.memory_for(events).texts.measure.width(label, TextStyle.AXIS_MAJOR)
            <= after
        )


def test_the_ruler_stands_between_the_selected_and_the_second(imitation, whole):
    view = whole._replace(selection=(3,), second=2)
    scene = build_scene(view, imitation.memory_for(story(), Facet.KIND))
    assert scene.ruler is not None
    assert scene.ruler.text == "26–27 years"
    assert scene.ruler.soft_from > 10
    assert scene.ruler.soft_to == 0
    assert scene.lanes_top > scene.axis.height
    states = {card.event: card.state for card in scene.cards}
    assert states[3] == State.SELECTED
    assert states[2] == State.SECOND


def test_other_claims_are_ghosts_linked_to_the_mark(imitation, whole):
    claims = (Claim(year(1985), "1985", is_preferred=True), Claim(day(1985, 4, 2), "2 April"))
    event = story()[1]._replace(claims=claims)
    view = imitation.view_of(seconds(1980), seconds(1992))
    scene = build_scene(view, imitation.memory_for([event]))
    assert [mark.is_ghost for mark in marks_of(scene)] == [True, False]
    assert scene.links[0].label == "or 1985-04-02"


def test_nothing_in_view_points_to_the_nearest(imitation):
    view = imitation.view_of(seconds(1990), seconds(1999))
    scene = build_scene(view, imitation.memory_for(story()))
    assert [(hint.direction, hint.event) for hint in scene.edge_hints] == [(-1, 2), (1, 3)]
    assert scene.message == "Nothing here"


def test_beyond_today_what_is_in_force_is_not_in_view(imitation):
    view = imitation.view_of(seconds(2400), seconds(2500), today=seconds(2025))
    scene = build_scene(view, imitation.memory_for(story()))
    assert [(hint.direction, hint.event) for hint in scene.edge_hints] == [(-1, 8)]
    assert scene.message == "Nothing here"


def test_lanes_scroll_no_further_than_they_reach(imitation, whole):
    memory = imitation.memory_for(story(), Facet.KIND)
    low = whole._replace(height=300.0)
    scene = build_scene(low._replace(scroll_y=1e6), memory)
    last = scene.lanes[-1]
    assert last.top + last.height == pytest.approx(scene.height)
    assert scene.content_height > 300


def test_a_collapsed_lane_is_a_strip(imitation, whole):
    view = whole._replace(choice=LaneChoice(collapsed=frozenset({"letter"})))
    scene = build_scene(view, imitation.memory_for(story(), Facet.KIND))
    lane = next(lane for lane in scene.lanes if lane.id == "letter")
    assert lane.dress is Dress.COLLAPSED
    assert lane.height == 24


def test_larger_text_makes_larger_cards(imitation, whole):
    events = story()[:1]
    small = build_scene(whole, imitation.memory_for(events)).cards[0]
    view = whole._replace(text_scale=1.5)
    large = build_scene(view, imitation.memory_for(events, text_scale=1.5)).cards[0]
    assert large.rect.height == 1.5 * small.rect.height


def test_no_event_at_all_is_an_empty_plot(imitation, whole):
    scene = build_scene(whole, imitation.memory_for([]))
    assert not scene.lanes
    assert not scene.edge_hints
    assert scene.message


def test_a_title_cannot_turn_the_words_of_its_card_around(imitation, whole):
    spoof = Headline(1, day(2012, 2, 15), "Annex \u202egnp.exe", "visit", ("A\u202eB",))
    scene = build_scene(whole, imitation.memory_for([spoof], Facet.KIND))
    (card,) = scene.cards
    assert card.title == "Annex gnp.exe"
    assert "\u202e" not in card.participants
