from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.qt.settings import MOTION
from viewer.qt.view_history import PastView, ViewHistory
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.scale import Scale

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

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


def test_going_back_twice_at_once_leaves_no_view_between_as_one_to_come_back_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    navigation, session = window.navigation, window.session
    spans = [(0, 10**9), (-60 * 10**9, -59 * 10**9), (5 * 10**8, 6 * 10**8)]
    for span in spans:
        navigation.show_span(*span)
    session.settings.set(MOTION, "full")
    session.theme.refresh()
    last = session.scale
    navigation.back()
    qtbot.waitUntil(lambda: session.scale != last)  # on its way
    navigation.back()
    navigation.forward()
    navigation.forward()
    qtbot.waitUntil(lambda: navigation.wanted == session.scale)
    assert abs(session.scale.x(last.left)) < 2
    assert not session.history.can_go_forward
