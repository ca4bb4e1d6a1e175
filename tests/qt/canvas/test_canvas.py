from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QToolTip
from pytestqt.qtbot import QtBot

from viewer.domain.civil import seconds
from viewer.domain.queries import Facet, Query
from viewer.qt.canvas.canvas import Canvas
from viewer.qt.canvas.hits import Part, hit_at
from viewer.qt.settings import NAMES_WIDTH, WHEEL
from viewer.qt.window import MainWindow
from viewer.timeline.scale import Scale
from viewer.timeline.scene import State

KEYS = Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
DAY_S = 86_400


def turn(
    canvas: Canvas,
    at: QPointF,
    angle: int,
    keys: Qt.KeyboardModifier = KEYS.NoModifier,
    pixels: QPoint | None = None,
) -> None:
    """Turn the wheel, or move two fingers where ``pixels`` are given."""
    is_pad = pixels is not None
    phase = Qt.ScrollPhase.ScrollUpdate if is_pad else Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), pixels or QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        keys, phase, False, device=QPointingDevice.primaryPointingDevice(),
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def drag(
    canvas: Canvas, one: QPointF, other: QPointF, keys: Qt.KeyboardModifier = KEYS.NoModifier
) -> None:
    kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
    middle = (one + other) / 2
    for kind, at in ((kinds[0], one), (kinds[1], middle), (kinds[1], other), (kinds[2], other)):
        button = Qt.MouseButton.NoButton if kind is kinds[1] else LEFT
        held = Qt.MouseButton.NoButton if kind is kinds[2] else LEFT
        QApplication.sendEvent(
            canvas, QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, keys)
        )


def place_of(canvas: Canvas, title: str) -> QPointF:
    """The middle of an event's card."""
    answers = canvas.session.answers
    assert answers is not None
    for card in canvas.scene.cards:
        if answers.event(card.event).title == title:
            return QPointF(card.rect.x + card.rect.width / 2, card.rect.y + card.rect.height / 2)
    raise AssertionError(title)


def title_of(window: MainWindow) -> str:
    answers, one = window.session.answers, window.session.selection.one
    assert answers is not None
    return answers.event(one).title if one is not None else ""


@pytest.fixture
def canvas(window: MainWindow) -> Canvas:
    return window.canvas


def test_zooming_from_a_century_to_a_day_and_back_leaves_the_pointers_date(canvas: Canvas) -> None:
    session = canvas.session
    width = session.scale.width_px
    session.set_scale(Scale.fitted(seconds(1920), seconds(2020), width))
    at = QPointF(canvas.scene.gutter + 371.0, 300.0)
    x = at.x() - canvas.scene.gutter
    begun = session.scale
    moment = begun.time(x)
    steps = 0
    while session.scale.span_s > DAY_S:
        turn(canvas, at, 120)
        steps += 1
        assert abs(session.scale.x(moment) - x) <= 1 + 1 / session.scale.seconds_per_px
    for _ in range(steps):
        turn(canvas, at, -120)
    assert session.scale.time(x) == pytest.approx(moment, abs=2)
    assert session.scale.left == pytest.approx(begun.left, abs=60)
    assert session.scale.seconds_per_px == pytest.approx(begun.seconds_per_px, rel=1e-6)


def test_shift_and_wheel_pan_time(canvas: Canvas) -> None:
    before = canvas.session.scale
    turn(canvas, QPointF(600, 300), -120, KEYS.ShiftModifier)
    after = canvas.session.scale
    assert after.left > before.left
    assert after.seconds_per_px == before.seconds_per_px


def test_two_fingers_move_and_do_not_zoom(canvas: Canvas) -> None:
    before = canvas.session.scale
    turn(canvas, QPointF(600, 300), -40, pixels=QPoint(-30, -10))
    after = canvas.session.scale
    assert after.seconds_per_px == before.seconds_per_px
    assert before.x(after.left) == pytest.approx(30, abs=0.5)


def test_the_wheel_can_be_set_to_scroll_with_ctrl_to_zoom(canvas: Canvas) -> None:
    canvas.session.settings.set(WHEEL, "scroll")
    before = canvas.session.scale
    turn(canvas, QPointF(600, 300), 120)
    assert canvas.session.scale == before
    turn(canvas, QPointF(600, 300), 120, KEYS.ControlModifier)
    assert canvas.session.scale.seconds_per_px < before.seconds_per_px


def test_a_click_selects_and_a_click_on_nothing_clears(window: MainWindow, canvas: Canvas) -> None:
    at = place_of(canvas, "Tea in Muscatine").toPoint()
    QTest.mouseClick(canvas, LEFT, KEYS.NoModifier, at)
    assert title_of(window) == "Tea in Muscatine"
    QTest.mouseClick(canvas, LEFT, KEYS.NoModifier, QPoint(canvas.width() - 30, 800))
    assert title_of(window) == ""


def test_shift_click_measures_and_ctrl_click_adds(canvas: Canvas) -> None:
    for title, keys in (
        ("Tea in Muscatine", KEYS.NoModifier),
        ("Relations begin", KEYS.ShiftModifier),
        ("A summit", KEYS.ControlModifier),
    ):
        QTest.mouseClick(canvas, LEFT, keys, place_of(canvas, title).toPoint())
    selection = canvas.session.selection
    assert selection.second is not None
    assert len(selection.extra) == 1
    assert canvas.scene.ruler is not None


def test_a_drag_pans_by_as_many_pixels(canvas: Canvas) -> None:
    before = canvas.session.scale
    drag(canvas, QPointF(800, 820), QPointF(700, 820))
    assert before.x(canvas.session.scale.left) == pytest.approx(100, abs=0.5)


def test_dragging_the_axis_stretches_around_the_point_held(canvas: Canvas) -> None:
    before = canvas.session.scale
    x = 500.0
    moment = before.time(x)
    at = QPointF(canvas.scene.gutter + x, 20)
    drag(canvas, at, at + QPointF(130, 0))
    assert canvas.session.scale.seconds_per_px < before.seconds_per_px
    assert canvas.session.scale.x(moment) == pytest.approx(x, abs=1)


def test_shift_drag_zooms_to_the_box(canvas: Canvas) -> None:
    before, gutter = canvas.session.scale, canvas.scene.gutter
    drag(canvas, QPointF(gutter + 200, 700), QPointF(gutter + 400, 760), KEYS.ShiftModifier)
    assert canvas.session.scale.left == pytest.approx(before.time(200), abs=2)
    assert canvas.session.scale.right == pytest.approx(before.time(400), abs=2)


def test_ctrl_drag_selects_what_it_touches(canvas: Canvas) -> None:
    corner = QPointF(canvas.width() - 20, canvas.height() - 5)
    drag(canvas, QPointF(canvas.scene.gutter + 1, 60), corner, KEYS.ControlModifier)
    assert len(canvas.session.selection.ids) == 6


def test_esc_gives_up_a_drag(window: MainWindow, canvas: Canvas) -> None:
    before = canvas.session.scale
    QTest.mousePress(canvas, LEFT, KEYS.NoModifier, QPoint(800, 820))
    QTest.mouseMove(canvas, QPoint(700, 820))
    canvas.pointer.move(
        QMouseEvent(
            QEvent.Type.MouseMove, QPointF(650, 820), QPointF(650, 820), LEFT, LEFT, KEYS.NoModifier
        )
    )
    window.commands.clear()
    assert canvas.session.scale == before


def test_a_lane_is_put_elsewhere_by_its_name_and_folds(canvas: Canvas) -> None:
    rows = canvas.scene.lanes
    last = rows[-1]
    drag(canvas, QPointF(40, last.top + 10), QPointF(40, rows[0].top + 2))
    assert canvas.scene.lanes[0].id == last.id
    at = QPoint(40, round(canvas.scene.lanes[0].top) + 10)
    QTest.mouseDClick(canvas, LEFT, KEYS.NoModifier, at)
    assert canvas.session.lane_choice.collapsed == {last.id}


def test_double_clicking_an_event_fits_it(canvas: Canvas) -> None:
    QTest.mouseDClick(canvas, LEFT, KEYS.NoModifier, place_of(canvas, "Tea in Muscatine").toPoint())
    scale = canvas.session.scale
    assert scale.left < seconds(2012, 2, 15) < seconds(2012, 2, 16) < scale.right
    assert scale.span_s < 4 * DAY_S


def test_double_clicking_a_decade_on_the_axis_shows_it(canvas: Canvas) -> None:
    tick = next(each for each in canvas.scene.axis.major if each.label == "1990s")
    QTest.mouseDClick(canvas, LEFT, KEYS.NoModifier, QPoint(round(tick.x) + 20, 8))
    assert canvas.session.scale.left == pytest.approx(seconds(1990), abs=60 * DAY_S)
    assert canvas.session.scale.right == pytest.approx(seconds(2000), abs=60 * DAY_S)


def test_keys_walk_through_the_events(window: MainWindow, canvas: Canvas) -> None:
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert title_of(window) == "Nixon lands in Beijing"
    QTest.keyClick(canvas, Qt.Key.Key_Period)
    assert title_of(window) == "Relations begin"
    QTest.keyClick(canvas, Qt.Key.Key_Comma)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert title_of(window) == "A delegation comes"
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert title_of(window) != "A delegation comes"
    QTest.keyClick(canvas, Qt.Key.Key_End)
    assert title_of(window) == "A summit"


def test_keys_move_the_view(canvas: Canvas) -> None:
    canvas.setFocus()
    session = canvas.session
    for key, is_finer, goes in (("d", False, 1), ("a", False, -1), ("w", True, 0)):
        before = session.scale
        QTest.keyClick(canvas, key)
        assert (session.scale.seconds_per_px < before.seconds_per_px) is is_finer
        if goes:
            assert (session.scale.left - before.left) * goes > 0


def test_back_and_forward_go_through_past_views(window: MainWindow) -> None:
    session = window.session
    begun = session.scale
    window.navigation.zoom_in()
    finer = session.scale
    window.navigation.back()
    assert session.scale.left == pytest.approx(begun.left, abs=2)
    window.navigation.forward()
    assert session.scale.seconds_per_px == pytest.approx(finer.seconds_per_px, rel=1e-6)


def test_resting_on_an_event_marks_it(canvas: Canvas) -> None:
    at = place_of(canvas, "A summit")
    canvas.hover(at)
    hit = hit_at(canvas.scene, at.x(), at.y())
    assert hit.part is Part.EVENT
    assert any(card.state and card.event == hit.event for card in canvas.scene.cards)


@pytest.mark.parametrize("moved", ["view", "selection"])
def test_a_peek_ends_when_what_it_tells_of_is_elsewhere(
    monkeypatch: pytest.MonkeyPatch, canvas: Canvas, moved: str
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    monkeypatch.setattr(QToolTip, "hideText", told.clear)
    canvas.session.select_one(1)
    canvas.peek()
    assert told
    if moved == "view":
        canvas.session.set_scale(canvas.session.scale.panned(40))
    else:
        canvas.session.select_one(2)
    assert not told


def test_a_screen_reader_hears_a_list_of_the_events_in_view(
    window: MainWindow, canvas: Canvas
) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas)
    assert interface is not None
    assert interface.role() is QAccessible.Role.List
    interface.refresh()  # type: ignore[attr-defined]
    assert interface.childCount() == 6
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(6)]  # type: ignore[union-attr]
    assert names[3] == "Tea in Muscatine, 15 February 2012, Visit"
    window.navigation.last()
    focused = interface.focusChild()
    assert focused is None or focused.text(QAccessible.Text.Name).startswith("A summit")


def test_many_changes_make_one_frame(qtbot: QtBot, canvas: Canvas) -> None:
    frames = []
    canvas.scene_changed.connect(lambda: frames.append(1))
    for _ in range(50):
        canvas.session.set_scale(canvas.session.scale.panned(3))
    qtbot.wait(60)
    assert 1 <= len(frames) <= 3


def test_alt_and_wheel_scroll_the_lanes_however_the_system_turns_it(canvas: Canvas) -> None:
    canvas.setFixedHeight(200)
    before = canvas.session.scale
    at = QPointF(600, 150)
    for angle in (QPoint(0, -120), QPoint(-120, 0)):  # some systems turn Alt and wheel sideways
        scrolled = scrolled_by(canvas)
        event = QWheelEvent(
            at, canvas.mapToGlobal(at), QPoint(), angle, Qt.MouseButton.NoButton,
            KEYS.AltModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)
        assert scrolled_by(canvas) > scrolled
    assert canvas.session.scale == before


def scrolled_by(canvas: Canvas) -> int:
    """How far the lanes are scrolled down."""
    assert canvas.scene
    return canvas.findChild(QScrollBar).value()


@pytest.mark.parametrize("value", [0.25, -0.2])
def test_a_pinch_zooms_at_the_middle_of_the_fingers(canvas: Canvas, value: float) -> None:
    session, at = canvas.session, QPointF(canvas.scene.gutter + 300.0, 300.0)
    moment, before = session.scale.time(300.0), session.scale
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        at, at, canvas.mapToGlobal(at), value, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert before.seconds_per_px / session.scale.seconds_per_px == pytest.approx(1 + value)
    assert session.scale.x(moment) == pytest.approx(300.0, abs=1.5)


def test_long_names_of_lanes_have_more_room_and_the_span_stays(
    canvas: Canvas, qtbot: QtBot
) -> None:
    session = canvas.session
    before, gutter = session.scale, canvas.scene.gutter
    session.choose_lanes(session.lane_choice.with_field(Facet.PARTICIPANT))
    assert canvas.scene.gutter > gutter
    assert session.scale.width_px == canvas.width() - canvas.scene.gutter
    assert session.scale.span_s == pytest.approx(before.span_s, rel=1e-3)
    qtbot.waitUntil(lambda: not session.jobs.is_busy)


def edge_of_names(canvas: Canvas) -> QPointF:
    return QPointF(canvas.scene.gutter, 300.0)


def test_the_names_of_lanes_are_as_wide_as_their_edge_is_dragged(canvas: Canvas) -> None:
    session, edge = canvas.session, edge_of_names(canvas)
    span, names = session.scale.span_s, canvas.scene.gutter
    drag(canvas, edge, edge + QPointF(60.0, 0.0))
    assert canvas.scene.gutter == pytest.approx(names + 60, abs=2)
    assert session.scale.width_px == canvas.width() - canvas.scene.gutter
    assert session.scale.span_s == pytest.approx(span, rel=1e-3)
    assert session.settings.get(NAMES_WIDTH) == canvas.scene.gutter
    drag(canvas, edge_of_names(canvas), QPointF(canvas.width() * 0.9, 300.0))
    assert canvas.scene.gutter == canvas.width() // 2


def test_a_drag_of_their_edge_that_is_given_up_puts_names_back(canvas: Canvas) -> None:
    names, edge = canvas.scene.gutter, edge_of_names(canvas).toPoint()
    QTest.mousePress(canvas, LEFT, pos=edge)
    for step in (20, 60):
        QTest.mouseMove(canvas, edge + QPoint(step, 0))
    assert canvas.scene.gutter > names
    assert not canvas.session.settings.get(NAMES_WIDTH)
    assert canvas.pointer.cancel()
    QTest.mouseRelease(canvas, LEFT, pos=edge + QPoint(60, 0))
    assert canvas.scene.gutter == names
    assert not canvas.session.settings.get(NAMES_WIDTH)


def test_a_double_click_on_their_edge_gives_names_what_they_need(canvas: Canvas) -> None:
    names = canvas.scene.gutter
    drag(canvas, edge_of_names(canvas), QPointF(0.0, 300.0))
    assert canvas.scene.gutter < names
    QTest.mouseDClick(canvas, LEFT, pos=edge_of_names(canvas).toPoint())
    assert canvas.scene.gutter == names
    assert not canvas.session.settings.get(NAMES_WIDTH)


def test_names_do_not_become_narrower_by_a_filter(canvas: Canvas, qtbot: QtBot) -> None:
    session = canvas.session
    session.choose_lanes(session.lane_choice.with_field(Facet.PARTICIPANT))
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    names = canvas.scene.gutter
    session.ask(Query(text="Filoli"))
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert len(canvas.scene.lanes) < 4
    assert canvas.scene.gutter == names


def test_the_ring_of_the_keyboard_is_shown_to_those_who_came_by_keys(canvas: Canvas) -> None:
    event = next(card.event for card in canvas.scene.cards)
    canvas.session.select_one(event)

    def states() -> State:
        return next(card.state for card in canvas.scene.cards if card.event == event)

    canvas.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert State.FOCUSED not in states()
    for reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason):
        canvas.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, reason))
        assert State.FOCUSED in states()
    another_window = Qt.FocusReason.ActiveWindowFocusReason
    canvas.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, another_window))
    assert State.FOCUSED not in states()
    canvas.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, another_window))
    assert State.FOCUSED in states()


def test_in_a_small_window_cards_are_whole_and_clear_of_the_scroll_bar(
    qtbot: QtBot, window: MainWindow
) -> None:
    canvas = window.canvas
    window.resize(800, 300)
    qtbot.waitUntil(lambda: canvas.findChild(QScrollBar).isVisible())
    bar, scene = canvas.findChild(QScrollBar), canvas.scene
    assert scene.cards
    assert max(card.rect.x + card.rect.width for card in scene.cards) <= bar.x()
