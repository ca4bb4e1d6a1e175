from __future__ import annotations

from viewer.qt.view_history import PastView, ViewHistory
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale

ONE, TWO, THREE = (PastView(Scale.fitted(start, start + 1000, 500)) for start in (0, 5000, 9000))


def test_back_and_forward_go_through_the_views() -> None:
    history = ViewHistory()
    for view in (ONE, TWO, THREE):
        history.visit(view)
    assert (history.back(), history.back(), history.back()) == (TWO, ONE, None)
    assert (history.forward(), history.forward(), history.forward()) == (TWO, THREE, None)


def test_a_new_view_drops_what_lay_ahead() -> None:
    history = ViewHistory()
    for view in (ONE, TWO):
        history.visit(view)
    history.back()
    history.visit(THREE)
    assert not history.can_go_forward
    assert history.back() == ONE


def test_a_view_that_nobody_could_tell_apart_is_no_new_one() -> None:
    history = ViewHistory()
    history.visit(ONE)
    history.visit(PastView(ONE.scale.panned(1)))
    assert not history.can_go_back


def test_the_same_stretch_with_other_lanes_is_another_view() -> None:
    history = ViewHistory()
    history.visit(ONE)
    history.visit(ONE._replace(lanes=LaneChoice(pinned=("visit",))))
    assert history.back() == ONE
