"""Stores at the edges of what there can be, in the real window: moved, zoomed, hit and selected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from viewer.domain.queries import Facet
from viewer.exchange.importing import plan_import, run_import
from viewer.qt.canvas.hits import Part
from viewer.qt.selection import Selection
from viewer.qt.window import MainWindow
from viewer.store import Store
from viewer.timeline.lane_choice import LaneChoice

COUNT = 1_200
Rows = Iterator[tuple[str, str]]


def in_one_day() -> Rows:
    for number in range(COUNT):
        yield f"2012-02-15T{number // 60 % 24:02}:{number % 60:02}", f"p{number % 7}"


def at_one_moment() -> Rows:
    for number in range(COUNT):
        yield "2012-02-15T12:00", f"p{number % 3}"


def in_a_lane_each() -> Rows:
    for number in range(5_200):
        yield f"{1900 + number % 120}-05-{number % 28 + 1:02}", f"p{number}"


def the_age_of_all_things_beside_a_minute() -> Rows:
    yield "Y-13800000000/2020", "everything"
    yield "2012-02-15T12:00", "a minute"


def the_farthest_dates() -> Rows:
    yield "Y-290000000000", "long ago"
    yield "Y290000000000", "far off"
    yield "1985/..", "today"


def of_every_precision() -> Rows:
    for number in range(COUNT):
        year = 1900 + number % 120
        texts = (f"{year}", f"{year}-05", f"{year}-05-07~", f"{year}?", f"{year // 10}X")
        more = (f"{year}/{year + 3}", f"{year}/..", f"../{year}", f"[..{year}]", f"{year}-21")
        yield (texts + more)[number % 10], f"p{number % 4}"


STORES = (
    in_one_day,
    at_one_moment,
    in_a_lane_each,
    the_age_of_all_things_beside_a_minute,
    the_farthest_dates,
    of_every_precision,
)


@pytest.fixture(params=STORES, ids=lambda rows: rows.__name__)
def full_window(
    request: pytest.FixtureRequest, qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> MainWindow:
    """A window on one of the stores, with lanes by participant."""
    rows: Callable[[], Rows] = request.param
    lines = [f"{date},Event {n},{who}" for n, (date, who) in enumerate(rows())]
    table = tmp_path / "edges.csv"
    table.write_text("\n".join(["date,title,participants", *lines]), "utf-8")
    path = tmp_path / "edges.sqlite"
    with Store.open(path, create=True) as store:
        report = run_import(store, plan_import(table))
        assert report.counts.added == len(lines)
    empty_window.opening.open(path)
    qtbot.waitUntil(lambda: empty_window.session.has_events, timeout=20_000)
    empty_window.session.choose_lanes(LaneChoice(Facet.PARTICIPANT))
    qtbot.waitUntil(lambda: not empty_window.session.jobs.is_busy, timeout=20_000)
    return empty_window


def in_view(window: MainWindow) -> int:
    """How many events overlap the view, asked of each one."""
    answers, scale = window.session.answers, window.session.scale
    assert answers is not None
    marks = answers.marks(answers.listing().ids(0, answers.count))
    return int(np.count_nonzero((marks.start <= scale.right) & (marks.end > scale.left)))


def test_every_frame_counts_and_paints_what_is_there(full_window: MainWindow) -> None:
    canvas, session = full_window.canvas, full_window.session
    session.set_scale(session.fit_all())
    middle = canvas.width() / 2
    for factor in (1.0, *[0.02] * 8, *[50.0] * 12, *[0.3] * 4):
        canvas.zoom_at(factor, middle)
        canvas.pan(37.0, 11.0)
        assert canvas.scene.events_in_view == in_view(full_window)
        assert not canvas.grab().isNull()


def test_what_is_under_the_pointer_is_found_and_boxes_take_what_they_hold(
    full_window: MainWindow,
) -> None:
    canvas, session = full_window.canvas, full_window.session
    session.set_scale(session.fit_all())
    scene = canvas.scene
    for mark in scene.marks[:20]:
        middle = min(max((mark.x_start + mark.x_end) / 2, scene.gutter + 1), scene.width - 1)
        if scene.lanes_top < mark.y < scene.height:
            assert canvas.hit(QPointF(middle, mark.y)).part in (Part.EVENT, Part.DENSITY)
    session.select(Selection())
    canvas.select_box(QRectF(0, 0, canvas.width(), canvas.height()))
    assert session.selection.one is not None
    assert not canvas.grab().isNull()
