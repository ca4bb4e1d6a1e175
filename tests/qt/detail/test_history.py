from __future__ import annotations

from viewer.qt.detail.history import History


def test_back_and_forward_go_through_what_was_visited():
    history = History()
    for number in (1, 2, 3):
        history.visit(number)
    assert [history.back(), history.back(), history.back()] == [2, 1, None]
    assert [history.forward(), history.forward(), history.forward()] == [2, 3, None]


def test_going_elsewhere_forgets_what_lay_ahead():
    history = History()
    for number in (1, 2, 3):
        history.visit(number)
    history.back()
    history.visit(9)
    assert not history.can_go_forward
    assert history.back() == 2


def test_the_same_event_again_is_no_step():
    history = History()
    history.visit(1)
    history.visit(1)
    assert not history.can_go_back


def test_very_long_reading_keeps_the_latest():
    history = History()
    for number in range(1_000):
        history.visit(number)
    assert history.back() == 998
