from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.civil import seconds
from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report, Step
from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.exchange.importing import plan_import, run_import
from viewer.qt.application import made_window, wanted_view
from viewer.qt.bug_report import BugReports, report_of
from viewer.qt.canvas.hits import Hit, Part
from viewer.qt.canvas.tips import tip_for
from viewer.qt.detail.event_line import EventLine
from viewer.qt.detail.heading import Heading
from viewer.qt.event_list.view import EventList
from viewer.qt.facet_panel.contents import read_facets
from viewer.qt.go_to_date import GoToDate
from viewer.qt.preferences import Preferences
from viewer.qt.saved_views.present import Awaited, present_view
from viewer.qt.selection import Selection
from viewer.qt.settings import THEME, Settings
from viewer.qt.text_block import TextBlock
from viewer.qt.window import MainWindow
from viewer.store import Store
from viewer.store.views import save


def test_the_first_start_shows_the_iowa_story_with_the_2012_visit(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    empty_window.opening.start()
    session = empty_window.session
    qtbot.waitUntil(lambda: session.selection.one is not None, timeout=20_000)
    assert session.answers is not None
    assert session.answers.event(session.selection.one or 0).external_id == "iowa-2012-visit"
    assert session.answers.count == 11
    assert empty_window.status._count.text() == "11 of 11 events"


def test_the_next_start_opens_where_the_reader_was(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    window.navigation.last()
    window.navigation.zoom_in()
    left, selected = window.session.scale.left, window.session.selection.one
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    window.close()
    again = made_window(BugReports(), settings)
    qtbot.addWidget(again)
    again.resize(1440, 900)
    again.show()
    again.opening.start()
    qtbot.waitUntil(lambda: again.session.has_events)
    assert again.session.selection.one == selected
    assert again.session.scale.left == pytest.approx(left, rel=1e-6)
    qtbot.waitUntil(lambda: not again.session.jobs.is_busy)
    again.close()


def test_the_next_start_narrows_as_before(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    query = Query("visit")
    window.session.ask(query)
    lanes = window.session.lane_choice.with_pin("visit").without("letter")
    window.session.arrange(lanes, Backdrop("agreement", has_context=True))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    window.close()
    again = made_window(BugReports(), settings)
    qtbot.addWidget(again)
    again.opening.start()
    qtbot.waitUntil(lambda: again.session.answers is not None)
    assert again.session.query == query
    assert again.session.lane_choice == lanes
    assert again.session.backdrop == Backdrop("agreement", has_context=True)
    assert again.session.answers is not None
    assert again.session.answers.query == query
    qtbot.waitUntil(lambda: not again.session.jobs.is_busy)
    again.close()


def test_the_ruler_measures_between_two_selected_events_at_once(window: MainWindow) -> None:
    window.session.select(Selection(1, None, frozenset([2])))
    window.session.start_measuring()
    assert window.session.selection == Selection(1, 2)
    assert not window.session.is_measuring


def test_a_store_closed_on_purpose_stays_closed(qtbot: QtBot, window: MainWindow) -> None:
    window.opening.close()
    assert window.session.store is None
    assert window.welcome.isVisible()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    window.opening.start()
    assert window.session.store is None


def test_a_store_whose_rows_all_have_problems_tells_of_them(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    table, path = tmp_path / "undated.csv", tmp_path / "undated.sqlite"
    table.write_text("date,title\n,Talks\nunknown,A letter\n", "utf-8")
    with Store.open(path, create=True) as store:
        report = run_import(store, plan_import(table))
    assert report.counts.problems == 2
    window, welcome = empty_window, empty_window.welcome
    window.opening.open(path)
    qtbot.waitUntil(lambda: welcome._problems.isVisible())
    assert welcome._title.text() == "2 rows could not become events"
    assert welcome._import.isVisible()
    welcome._problems.click()
    assert window.commands.show_imports().isVisible()
    window.commands.show_imports().close()
    window.opening.close()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert not welcome._problems.isVisible()


def test_a_file_that_is_no_store_is_told_in_place(empty_window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_text("Dear friend")
    assert not empty_window.opening.open(path)
    assert "letter.sqlite" in empty_window.messages.text
    assert path.read_text() == "Dear friend"


def test_what_is_neither_store_nor_table_is_told_in_place(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG")
    empty_window.opening.take([path])
    assert "picture.png is a PNG picture" in empty_window.messages.text
    assert empty_window.session.store is None


@pytest.mark.parametrize("name", ["visits", "visits.dat", "visits.csv.bak"])
def test_a_table_is_imported_whatever_it_is_called(
    empty_window: MainWindow, table: Path, name: str
) -> None:
    taken: list[list[Path]] = []
    empty_window.opening.import_requested.disconnect()
    empty_window.opening.import_requested.connect(taken.append)
    path = table.rename(table.with_name(name))
    empty_window.opening.take([path])
    assert taken == [[path]]


def test_a_table_dropped_on_an_empty_window_finds_a_store_of_its_own(
    empty_window: MainWindow, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(empty_window.files, "import_files", taken.append)
    empty_window.opening.import_requested.disconnect()
    empty_window.opening.import_requested.connect(taken.append)
    empty_window.opening.take([table])
    assert taken == [[table]]
    assert empty_window.session.store is not None


def test_a_query_without_a_match_says_so_and_offers_a_way_out(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.ask(Query(text="Kissinger"))
    qtbot.waitUntil(lambda: window.welcome.isVisible())
    assert "Kissinger" in window.welcome._title.text()
    qtbot.waitUntil(lambda: not window.canvas.scene.message)
    window.welcome.clear_requested.emit()
    qtbot.waitUntil(lambda: not window.welcome.isVisible())


def test_the_newest_query_wins(qtbot: QtBot, window: MainWindow) -> None:
    for text in ("x", "tea", "letter", "summit"):
        window.session.ask(Query(text=text))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert window.session.answers is not None
    assert window.session.answers.query.text == "summit"
    assert window.session.answers.count == 1


def test_a_facet_narrows_and_lets_go(qtbot: QtBot, window: MainWindow) -> None:
    window.finding.toggle(Facet.KIND, "visit")
    qtbot.waitUntil(lambda: bool(window.session.answers and window.session.answers.count == 3))
    assert window.finding.chips.isVisible()
    window.finding.toggle(Facet.KIND, "visit")
    qtbot.waitUntil(lambda: bool(window.session.answers and window.session.answers.count == 6))


def test_esc_clears_the_ruler_then_the_selection_then_the_search(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    session.ask(Query(text="tea OR summit"))
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    session.ask(Query(text="xi"))
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    window.navigation.first()
    session.start_measuring()
    window.commands.clear()
    assert not session.is_measuring
    window.commands.clear()
    assert session.selection.one is None
    window.commands.clear()
    assert not session.query
    qtbot.waitUntil(lambda: not session.jobs.is_busy)


def test_keys_lead_the_other_end_of_the_ruler(window: MainWindow) -> None:
    session, move = window.session, window.navigation
    move.first()
    first = session.selection.one
    session.start_measuring()
    seen = []
    for _ in range(3):
        move.step(1)
        seen.append(session.selection.second)
        assert session.selection.one == first
    assert None not in seen
    assert len(set(seen)) == 3
    assert window.canvas.scene.ruler is not None
    move.step(-1)
    assert session.selection == Selection(first, seen[1])
    session.start_measuring()  # the same key ends it
    move.step(1)
    assert session.selection.second is None


def test_a_ruler_with_one_end_asks_for_the_other(window: MainWindow) -> None:
    session, status = window.session, window.status
    window.navigation.first()
    session.start_measuring()
    assert "Choose the event to measure to" in status.currentMessage()
    window.navigation.step(1)
    assert not status.currentMessage()
    window.commands.clear()
    session.start_measuring()
    assert status.currentMessage()
    window.commands.clear()
    assert not status.currentMessage()


def test_list_and_timeline_share_the_selection(qtbot: QtBot, window: MainWindow) -> None:
    window.toggle_list()
    qtbot.waitUntil(lambda: window.finding.list.model().rowCount() == 6)
    window.finding.list.selectRow(4)
    assert window.session.selection.one is not None
    window.navigation.first()
    assert window.finding.list.currentIndex().row() == 0
    window.toggle_list()
    assert window.timeline.isVisible()


def test_narrow_windows_fold_the_sidebar_and_wide_ones_bring_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.panes.is_sidebar_open
    window.resize(900, 600)
    qtbot.waitUntil(lambda: not window.panes.is_sidebar_open)
    assert window.panes.is_detail_open
    assert window.canvas.width() >= 420
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.panes.is_sidebar_open)


def test_the_last_import_is_undone(qtbot: QtBot, window: MainWindow, story: Path) -> None:
    window.files.undo_last_import()
    qtbot.waitUntil(lambda: not window.session.has_events)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert window.messages.text == "The import of six.csv was taken back."
    assert window.welcome.isVisible()


def test_an_import_taken_back_can_be_brought_in_again_from_its_file(
    qtbot: QtBot, window: MainWindow, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[Path]] = []
    monkeypatch.setattr(window.files, "import_files", asked.append)
    window.files.undo_last_import()
    qtbot.waitUntil(lambda: window.messages._next.text() == "Import again…")
    window.messages._next.click()
    assert asked == [[table]]


def test_a_wish_to_undo_that_comes_twice_takes_one_import_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    second = tmp_path / "second.csv"
    second.write_text("date,title\n1999,One more\n", "utf-8")
    store = window.session.store
    assert store is not None
    with Store.open(store.path) as writing:
        run_import(writing, plan_import(second))
    window.files.undo_last_import()
    window.files.undo_last_import()
    qtbot.waitUntil(lambda: "second.csv was taken back" in window.messages.text)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    with Store.open(store.path) as left:
        assert left.db["event"].count == 6


def test_an_import_that_left_rows_out_leads_to_them(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    faulty = tmp_path / "faulty.csv"
    faulty.write_text("date,title\n1999,One more\n1999-02-30,No day\n", "utf-8")
    store = window.session.store
    assert store is not None
    with Store.open(store.path) as writing:
        report = run_import(writing, plan_import(faulty))
    window.session.reload()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    window.files.imported.emit(report)
    assert "1 could not be read" in window.messages.text
    window.messages._next.click()
    place = window.commands.show_imports()
    assert place.table.current is not None
    assert place.table.current.file == "faulty.csv"
    assert place.tabs.currentWidget() is place.problem_pages
    place.close()


def test_a_copy_holds_all_events(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite"
    window.opening.copy_to(path)
    qtbot.waitUntil(lambda: "copy.sqlite" in window.messages.text)
    with Store.open(path) as copy:
        assert copy.db["event"].count == 6


@pytest.mark.parametrize("name", ["view.png", "view.svg", "view.pdf"])
def test_the_timeline_is_saved_as_a_picture(window: MainWindow, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    window.files.save_picture(path)
    assert path.stat().st_size > 2000
    assert name in window.messages.text


def test_a_picture_that_cannot_be_written_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.files.save_picture(tmp_path / "nowhere" / "view.png")
    assert "can't be written" in window.messages.text


def test_the_theme_follows_the_setting_at_once(window: MainWindow) -> None:
    dialog = Preferences(window.session.settings, window)
    dialog.changed.connect(window.session.theme.refresh)
    window.session.settings.set(THEME, "dark")
    dialog.changed.emit()
    assert window.session.theme.palette.is_dark


def test_going_to_a_date_knows_today(qtbot: QtBot, window: MainWindow) -> None:
    dialog = GoToDate("en", window)
    qtbot.addWidget(dialog)
    dialog._text.setText(" Today ")
    with qtbot.waitSignal(dialog.date_chosen) as chosen:
        dialog._go.click()
    start = chosen.args[0].start
    assert start <= window.session.today < start + 2 * 86_400


def test_a_date_told_in_words_is_gone_to(qtbot: QtBot, window: MainWindow) -> None:
    dialog = GoToDate("en", window)
    dialog.date_chosen.connect(window.navigation.show_date)
    dialog.open()
    dialog._text.setText("February 2012")
    assert dialog._understood.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert window.session.scale.left < 1_329_264_000 < window.session.scale.right
    assert window.session.scale.span_s < 60 * 86_400


def test_a_text_that_is_no_date_is_said_to_be_none(window: MainWindow) -> None:
    dialog = GoToDate("en", window)
    dialog._text.setText("next Tuesday week")
    assert not dialog._go.isEnabled()
    assert dialog._understood.text().strip()
    dialog.close()


def test_a_bug_is_told_once_with_a_report_to_copy(qtbot: QtBot) -> None:
    bugs = BugReports()
    for text in ("one", "two"):
        try:
            raise RuntimeError(text)
        except RuntimeError as error:
            bugs.report(error)
    dialog = bugs._dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    report = dialog._report.toPlainText()
    assert "RuntimeError: one" in report
    assert "RuntimeError: two" in report
    dialog.close()
    assert bugs._dialog is None


def test_a_report_names_versions_and_what_qt_said() -> None:
    report = report_of("Traceback…", ["QtWarningMsg: odd"])
    assert "Python" in report
    assert "QtWarningMsg: odd" in report


def test_the_help_key_opens_the_sheet(qtbot: QtBot, window: MainWindow) -> None:
    assert QKeySequence("F1") in window.verbs["help"].shortcuts()
    window.verbs["help"].trigger()
    sheet = next(each for each in window.children() if type(each).__name__ == "HelpSheet")
    assert sheet.isVisible()  # type: ignore[attr-defined]
    sheet.close()  # type: ignore[attr-defined]


def test_dragging_the_overview_moves_and_stretches_the_view(window: MainWindow) -> None:
    strip, session = window.overview, window.session
    window.navigation.follow(session.scale.zoomed(4, session.scale.width_px / 2))
    before, box = session.scale, strip.view_box
    middle = box.center().toPoint()
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle)
    strip._drag(middle.x() + 60)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle)
    assert session.scale.left > before.left
    assert session.scale.span_s == pytest.approx(before.span_s, rel=1e-3)
    left = strip.view_box.left()
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPointF(left + 1, 20).toPoint())
    right = session.scale.right
    strip._drag(left - 50)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton)
    assert session.scale.right == pytest.approx(right, abs=session.scale.seconds_per_px * 2)
    assert session.scale.span_s > before.span_s


def test_what_another_program_writes_is_seen(
    qtbot: QtBot, window: MainWindow, story: Path, tmp_path: Path
) -> None:
    from viewer.exchange.importing import plan_import, run_import

    more = tmp_path / "more.csv"
    more.write_text("date,title\n1999,Another year\n", "utf-8")
    with Store.open(story) as store:
        run_import(store, plan_import(more))
    window.session.look_for_changes()
    qtbot.waitUntil(lambda: bool(window.session.answers and window.session.answers.count == 7))


def test_a_view_asked_for_by_words_name_or_link_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    assert wanted_view(session, "tea").query.text == "tea"
    kept = present_view(session)
    assert session.store is not None
    save(session.store, "tea time", kept.as_json())
    assert wanted_view(session, "tea time") == kept
    assert wanted_view(session, kept.as_link()) == kept
    with pytest.raises(ViewerError):
        wanted_view(session, "dt:view?nonsense")
    Awaited(session, wanted_view(session, "tea"))
    qtbot.waitUntil(lambda: bool(session.answers and session.answers.count == 1))


def test_the_tip_of_an_event_tells_its_date_in_words(window: MainWindow) -> None:
    answers = window.session.all_answers
    assert answers is not None
    event = int(answers.listing().ids(1, 1)[0])
    tip = tip_for(Hit(Part.EVENT, event), window.session, window.canvas.scene.gutter)
    assert "Relations begin" in tip
    assert "some time in 1979" in tip


def test_a_title_that_looks_like_markup_stays_text(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session.store is not None
    lane = window.canvas.scene.lanes[0]
    named = replace(lane, label="<img src=x>")
    assert "<img" not in tip_for(Hit(Part.LANE_NAME, lane=named), window.session, 124.0)


def test_saved_views_and_two_parties_open(window: MainWindow) -> None:
    for name, dialog in (("saved_views", "SavedViews"), ("two_parties", "PartiesDialog")):
        window.verbs[name].trigger()
        shown = next(each for each in window.children() if type(each).__name__ == dialog)
        assert shown.isVisible()  # type: ignore[attr-defined]
        shown.close()  # type: ignore[attr-defined]


def test_other_lanes_stand_on_the_canvas_once_chosen(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    session.choose_lanes(session.lane_choice.with_field(Facet.PARTICIPANT))
    qtbot.waitUntil(lambda: "Xi" in {row.id for row in window.canvas.scene.lanes})
    assert window.toolbar.lanes.text() == "Lanes: Participant"


def test_moving_through_time_keeps_frames_cheap_by_keeping_the_memory(window: MainWindow) -> None:
    frames = window.canvas._frames
    before = window.canvas.scene
    memory = frames._memory
    window.navigation.follow(window.session.scale.panned(40))
    assert window.canvas.scene is not before
    assert frames._memory is memory


@pytest.mark.parametrize("has_last", [False, True])
def test_a_table_named_at_the_start_goes_to_the_last_store_or_ones_own(
    qtbot: QtBot, empty_window: MainWindow, table: Path, story: Path, has_last: bool
) -> None:
    taken: list[list[Path]] = []
    empty_window.opening.import_requested.disconnect()
    empty_window.opening.import_requested.connect(taken.append)
    if has_last:
        empty_window.shelf.remember(story)
    empty_window.opening.start(table)
    assert taken == [[table]]
    assert empty_window.session.store is not None
    assert (
        empty_window.session.store.path.name == ("story" if has_last else "My events") + ".sqlite"
    )


def test_a_search_in_vain_within_years_offers_all_years(qtbot: QtBot, window: MainWindow) -> None:
    year = (seconds(2013), seconds(2014))
    window.session.ask(Query("Muscatine", span=year))
    qtbot.waitUntil(lambda: window.welcome.isVisible())
    assert window.welcome._title.text() == "No event matches “Muscatine” in 2013"
    window.welcome.all_years_requested.emit()
    qtbot.waitUntil(lambda: not window.welcome.isVisible())
    assert window.session.query == Query("Muscatine")


def test_the_sidebar_offers_no_more_values_than_the_matching_events_have(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.ask(Query("Muscatine"))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert window.session.answers is not None
    kinds = read_facets(window.session.answers)[Facet.KIND]
    assert kinds.left == 0
    assert "" not in [count.value for count in kinds.counts[:-1]]


def test_escape_leads_out_of_the_search_field_to_the_timeline(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.verbs["find"].trigger()
    field = window.finding.search
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "letter")
    for _ in range(2):
        # through the window system, where shortcuts are looked for first
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert not field.text()
    assert window.canvas.hasFocus()


def test_the_overview_keeps_the_span_of_the_store_whatever_is_sought(
    qtbot: QtBot, window: MainWindow
) -> None:
    strip, session = window.overview, window.session
    whole = strip._whole()
    session.ask(Query(text="letter"))
    qtbot.waitUntil(lambda: session.answers is not session.all_answers)
    assert strip._whole() == whole
    found, everything = strip._bins(), strip._all_bins()
    assert found is not None
    assert everything is not None
    assert 0 < found.counts.sum() < everything.counts.sum()


def test_the_panes_wait_for_the_first_picture(
    qtbot: QtBot, settings: Settings, story: Path
) -> None:
    window = made_window(BugReports(), settings)
    qtbot.addWidget(window)
    made = vars(window)
    assert not {"finding", "reading"} & made.keys()
    window.show()
    window.opening.open(story)
    qtbot.waitUntil(lambda: {"finding", "reading"} <= made.keys())
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    window.close()


def test_what_a_search_found_is_lit_on_cards_in_the_list_and_in_the_detail_pane(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    session.ask(Query(text="letter"))
    qtbot.waitUntil(lambda: session.answers is not None and session.answers.count == 1)
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert session.answers is not None
    event = int(session.answers.listing().ids(0, 1)[0])
    session.select_one(event)
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    title = window.findChild(Heading).title
    assert [part.cursor.selectedText() for part in title.extraSelections()] == ["letter"]
    assert session.answers.found_in("A letter is answered") == ((2, 8),)
    assert window.canvas._frames.caches.cards.found_in("A letter") == ((2, 8),)
    assert window.findChild(EventList)._painter.found_in("A letter") == ((2, 8),)


def test_a_long_copy_is_made_beside_and_the_next_copy_takes_its_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    clipboard = QGuiApplication.clipboard()
    window.reading.detail.long_copy_requested.emit(lambda _report: "a long text")
    assert window.messages.text == "Making a long copy…"
    qtbot.waitUntil(lambda: clipboard.text() == "a long text")
    assert window.messages.text == "Copied."
    go_on = Event()

    def long_text(report: Report) -> str:
        go_on.wait()
        report(Step("writing", 0, 1))
        return "too late"

    window.reading.detail.long_copy_requested.emit(long_text)
    clipboard.setText("another")
    window.reading.detail.text_copied.emit("another")
    go_on.set()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert clipboard.text() == "another"


def test_another_query_leaves_the_page_of_its_event_alone(qtbot: QtBot, window: MainWindow) -> None:
    window.navigation.last()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    heading = window.reading.detail.findChild(Heading)
    window.session.ask(Query(choices={Facet.KIND: Choice(frozenset({"summit"}))}))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    assert window.session.answers is not None
    assert window.session.answers.count == 1
    assert window.reading.detail.findChild(Heading) is heading
    for text, lit in (("summit", 1), ("", 0)):
        window.session.ask(Query(text))
        qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
        title = window.reading.detail.findChild(Heading).title
        assert len(title.extraSelections()) == lit


def test_a_page_says_so_when_the_query_leaves_its_event_out_and_keeps_its_neighbours(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.navigation.last()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    detail = window.reading.detail
    told = [block.toPlainText() for block in detail.findChildren(TextBlock)]
    lines = len(detail.findChildren(EventLine))
    window.session.ask(Query(choices={Facet.KIND: Choice(frozenset({"visit"}))}))
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    now = [block.toPlainText() for block in detail.findChildren(TextBlock)]
    assert set(now) - set(told) == {"Not among the events that match the search and filters."}
    assert len(detail.findChildren(EventLine)) == lines


def test_the_hit_behind_the_last_is_the_first(qtbot: QtBot, window: MainWindow) -> None:
    session, commands = window.session, window.verbs
    window.navigation.last()
    session.ask(Query("xi"))
    commands["next_hit"].trigger()
    qtbot.waitUntil(lambda: _title(window) == "A delegation comes")
    commands["previous_hit"].trigger()
    assert _title(window) == "A summit"
    window.navigation.step(1)
    assert _title(window) == "A summit"


def _title(window: MainWindow) -> str:
    answers, one = window.session.answers, window.session.selection.one
    return answers.event(one).title if answers is not None and one is not None else ""
