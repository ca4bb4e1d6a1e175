"""The main window: its parts, and one table that says what listens to what."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from viewer.domain.answers import Answers
from viewer.domain.errors import ViewerError
from viewer.domain.progress import Step
from viewer.qt import garbage
from viewer.qt.actions import Actions
from viewer.qt.bug_report import BugReports
from viewer.qt.canvas.accessible import AccessibleEvents
from viewer.qt.canvas.canvas import Canvas
from viewer.qt.canvas.hits import Hit
from viewer.qt.canvas_menus import menu_for
from viewer.qt.commands import Commands
from viewer.qt.drop_sign import DropSign, dropped_files, take_as_copy
from viewer.qt.event_list.list_menu import ListMenu, menu_of_row
from viewer.qt.files import Files
from viewer.qt.icons import app_icon
from viewer.qt.key_stops import follow_the_eye, stops_of
from viewer.qt.lanes_menu import LanesMenu
from viewer.qt.later import Later
from viewer.qt.long_works import LongWorks
from viewer.qt.messages import MessageBar, Tone
from viewer.qt.navigation import Navigation
from viewer.qt.opening import Opening
from viewer.qt.overview_strip import OverviewStrip
from viewer.qt.panes import Panes
from viewer.qt.reports import sentence_of
from viewer.qt.retelling import retold_error
from viewer.qt.session import Session
from viewer.qt.settings import GEOMETRY
from viewer.qt.shelf import Shelf
from viewer.qt.status_bar import StatusBar
from viewer.qt.store_menu import StoreMenu
from viewer.qt.store_questions import ask_store, rows_left_out
from viewer.qt.toolbar import Toolbar
from viewer.qt.translation import app_name
from viewer.qt.welcome import Welcome
from viewer.store.listing import disputed

if TYPE_CHECKING:
    from viewer.exchange.importing import ImportReport
    from viewer.qt.finding_panes import FindingPanes
    from viewer.qt.reading_pane import ReadingPane
    from viewer.store.records import ImportRecord

FIRST_SIZE_PX = (1440, 900)
LEAST_SIZE_PX = (640, 420)
_SCREEN_SHARE = 0.92
_LEAST_DETAIL_PX = 300
_FURNISHED_AT_LAST_MS = 400
"""When the panes are made though there is no picture yet, as there is no store."""


class MainWindow(QMainWindow):
    """One session's window.

    Args:
        session: what it shows.
        bugs: told of exceptions that are nobody's fault but the app's.
    """

    def __init__(self, session: Session, bugs: BugReports) -> None:
        super().__init__()
        self.session, self.bugs = session, bugs
        self._counted_of: Answers | None = None
        self._is_furnished = False
        self.shelf = Shelf(session.settings)
        self.navigation = Navigation(session)
        self.canvas = Canvas(session, self.navigation)
        self.overview = OverviewStrip(session, self.navigation)
        self.messages, self.works = MessageBar(), LongWorks(session.jobs)
        self.opening = Opening(session, self.shelf, self, self.works)
        self.files = Files(session, self.shelf, self, self.canvas, self.works)
        self.welcome = Welcome(self.canvas)
        self._sidebar, self._detail = Later(), Later(_LEAST_DETAIL_PX)
        self._search, self._chips, self._list = Later(), Later(), Later()
        self.views = QStackedWidget()
        self.status = StatusBar(session)
        self.accessible = AccessibleEvents(self.canvas)
        self.commands = Commands(self)
        self.verbs = Actions(self.commands.handlers(), self, self.canvas)
        self.lanes_menu = LanesMenu(session, self.canvas.hidden_lanes, self)
        self.list_menu = ListMenu(lambda: self.finding.list, self.show_list, self)
        self.store_menu = StoreMenu(self.opening, self.shelf, self.verbs, self)
        self.toolbar = Toolbar(self.verbs, self._search, self.store_menu, self.lanes_menu)
        self.panes = Panes(self._sidebar, self._middle(), self._detail, session.settings)
        self._lay_out()
        self._wire()
        self._dress()
        self._show_store()
        self._show_panes()
        self.canvas.setFocus()

    # How it is built

    @cached_property
    def finding(self) -> FindingPanes:
        """The widgets for finding; made after the first picture, or when they are called for."""
        from viewer.qt.finding_panes import FindingPanes

        finding = FindingPanes(self.session, self.navigation)
        for place, widget in (
            (self._sidebar, finding.sidebar),
            (self._search, finding.search),
            (self._chips, finding.chips),
            (self._list, finding.list),
        ):
            place.hold(widget)
        finding.left.connect(lambda: self.focus_events())
        finding.read_requested.connect(self.focus_detail)
        finding.said.connect(self.messages.say)
        finding.arranging.connect(self._tell_arranging)
        finding.list.menu_requested.connect(self._show_list_menu)
        finding.filters.offered.connect(self.welcome.offer_filters)
        finding.list.addAction(self.verbs["copy_citation"])
        finding.catch_up()
        return finding

    @cached_property
    def reading(self) -> ReadingPane:
        """The detail pane; made after the first picture, or when it is called for."""
        from viewer.qt.reading_pane import ReadingPane

        reading = ReadingPane(self.session, self.navigation)
        self._detail.hold(reading.detail)
        reading.said.connect(self.messages.say)
        reading.catch_up()
        return reading

    def furnish(self) -> None:
        """Make what the first picture did not wait for, one part after another."""
        if not self._is_furnished:
            self._is_furnished = True
            QTimer.singleShot(0, self, self._show_span)
            QTimer.singleShot(0, self, lambda: self.reading)
            QTimer.singleShot(0, self, lambda: self.finding)
            QTimer.singleShot(0, self, garbage.resume)

    def _middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.timeline = QWidget()
        below = QVBoxLayout(self.timeline)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.canvas, 1)
        below.addWidget(self.overview)
        self.views.addWidget(self.timeline)
        self.views.addWidget(self._list)
        for widget in (self._chips, self.messages, self.works):
            column.addWidget(widget)
        column.addWidget(self.views, 1)
        return middle

    def _lay_out(self) -> None:
        self._inside = inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.panes, 1)
        self.setCentralWidget(inside)
        self.drop_sign = DropSign(inside)
        self.setStatusBar(self.status)
        self.verbs.fill(self.menuBar(), {"open_store": self.store_menu.recent})
        self.verbs.insert_menu(self.list_menu, "view", before="toggle_sidebar")
        self.verbs.insert_menu(self.lanes_menu, "view", before="zoom_in")
        self.setAcceptDrops(True)
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*LEAST_SIZE_PX)
        self.resize(QSize(*FIRST_SIZE_PX).boundedTo(self.screen().availableSize() * _SCREEN_SHARE))
        kept = self.session.settings.get(GEOMETRY)
        if kept:
            self.restoreGeometry(QByteArray(kept))

    def _wire(self) -> None:
        """Say what listens to what; the only place that knows two widgets at once."""
        session = self.session
        table = (
            (session.store_changed, self._show_store),
            (session.results_ready, self._show_results),
            (session.selection_changed, self._enable),
            (session.query_changed, self._enable),
            (session.span_changed, self._show_span),
            (self.status.event_requested, self.navigation.choose),
            (session.lanes_changed, self._show_lanes),
            (session.history_changed, self._enable),
            (session.theme_changed, self._dress),
            (session.preparing, self._show_step),
            (session.failed, self.tell),
            (self.canvas.scene_changed, self._after_frame),
            (self.canvas.menu_requested, self._show_menu),
            (self.panes.folding_changed, self._show_panes),
            (self.opening.failed, self.say_error),
            (self.opening.done, self.messages.say),
            (self.opening.import_requested, self.files.import_files),
            (self.files.failed, self.say_error),
            (self.files.done, self.messages.say),
            (self.files.broken, self.bugs.report),
            (self.files.imported, self._say_imported),
            (self.files.undone, self._say_undone),
            (self.welcome.import_requested, self.files.ask_and_import),
            (self.welcome.sample_requested, self.opening.open_iowa),
            (self.welcome.problems_requested, self.commands.show_imports),
            (self.welcome.date_requested, self.commands.go_to_sought_date),
            (self.welcome.query_requested, self.session.ask),
            (self.welcome.clear_requested, self.commands.clear_query),
            (self.welcome.all_years_requested, lambda: self.finding.look_in_all_years()),
            (self.toolbar.timeline.clicked, self.show_timeline),
            (self.toolbar.list.clicked, self.show_list),
        )
        for signal, slot in table:
            signal.connect(slot)

    # What it shows

    def _dress(self) -> None:
        icons = self.session.theme.icons
        self.verbs.set_icons(icons)
        self.messages.set_icons(icons)
        scale = self.session.theme.fonts.scale
        self.toolbar.dress(icons, scale)
        self.panes.set_text_scale(scale)

    def _show_store(self) -> None:
        store = self.session.store
        name = store.path.stem if store is not None else self.tr("No store")
        self.setWindowTitle(f"{name} · {app_name()}" if store else app_name())
        self.setWindowFilePath(str(store.path) if store is not None else "")
        self.toolbar.set_store_name(name)
        self.messages.hide()
        if store is not None and store.is_read_only:
            self.messages.say(self.tr("{0} can be read but not changed.").format(store.path.name))
        self._show_lanes()
        self._show_results()

    def _show_results(self) -> None:
        session = self.session
        if session.has_events and session.answers is not None and not session.answers.count:
            self.welcome.say_nothing_matches(
                self.finding.nothing_found(),
                is_within_years=session.query.span is not None,
                date=self.finding.date_sought(),
            )
        elif session.is_preparing or session.has_events:
            self.welcome.hide()
        else:
            self.welcome.invite()
            ask_store(session, "left out", rows_left_out, self.welcome.tell_left_out)
        self._enable()
        self._show_lanes()
        self._show_count()
        self._show_span()
        self._show_disputes()

    def _show_disputes(self) -> None:
        """Count them anew where the events are other ones, not at each change of the query."""
        answers = self.session.all_answers
        if answers is self._counted_of:
            return
        self._counted_of = answers
        self.status.show_disputes([])
        if self.session.has_events:
            ask_store(
                self.session,
                "disputes",
                lambda store, _report: disputed(store),
                self.status.show_disputes,
            )

    def _show_step(self, step: Step) -> None:
        if self.session.is_preparing:
            share = f"{100 * step.done // step.total} %" if step.total else ""
            self.welcome.say_preparing(share)

    def _show_count(self) -> None:
        self.status.show_count(self.canvas.scene.events_in_view)

    def _show_span(self) -> None:
        if self._is_furnished:  # the words of a language take longer to load than a picture
            self.status.show_span()

    def _after_frame(self) -> None:
        self._show_count()
        if self.session.answers is not None:
            self.furnish()

    def _show_lanes(self) -> None:
        self.toolbar.set_lanes(self.lanes_menu.label())
        self.verbs.check("show_context", self.session.backdrop.has_context)

    def _show_menu(self, hit: Hit, at: QPoint) -> None:
        _pop_up(menu_for(hit, self.session, self.verbs, self.canvas), at)

    def _show_list_menu(self, event: int | None, at: QPoint) -> None:
        _pop_up(self.menu_of_row(event), at)

    def menu_of_row(self, event: int | None) -> QMenu:
        """What can be done with an event of the list, or with the list."""
        return menu_of_row(event, self.session, self.verbs, self.finding.list, self.show_list)

    def _show_panes(self) -> None:
        self.verbs.check("toggle_sidebar", self.panes.is_sidebar_open)
        self.verbs.check("toggle_detail", self.panes.is_detail_open)

    def _enable(self) -> None:
        self.verbs.enable(self.session.conditions())

    # What it can do

    def show_timeline(self) -> None:
        self._show_view(is_list=False)

    def show_list(self) -> None:
        self._show_view(is_list=True)

    def toggle_list(self) -> None:
        is_list = self.views.currentIndex() == 0
        self._show_view(is_list=is_list, reason=Qt.FocusReason.ShortcutFocusReason)

    def _show_view(
        self, *, is_list: bool, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        self.views.setCurrentIndex(1 if is_list else 0)
        self.toolbar.show_as_list(is_list)
        self.verbs.check("toggle_list", is_list)
        self.focus_events(reason)

    def focus_events(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Move the keys to the timeline, or to the list."""
        is_list = self.views.currentIndex() == 1
        (self.finding.list if is_list else self.canvas).setFocus(reason)

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.verbs.check("full_screen", self.isFullScreen())

    def focus_detail(self) -> None:
        """Move the keys to the detail pane, opening it."""
        self.panes.open_detail()
        self.reading.focus()

    def is_reading(self) -> bool:
        """Whether the keys go to the detail pane."""
        focused = self.focusWidget()
        return focused is not None and self._detail.isAncestorOf(focused)

    def focus_search(self) -> None:
        """Move the keys to the search field."""
        self.finding.focus_search()

    def _tell_arranging(self, is_long: bool) -> None:
        told = self.tr("Putting the events in order…")
        if is_long:
            self.messages.say(told, button=self.tr("Stop"), then=self.finding.give_up_order)
        elif self.messages.text == told:
            self.messages.hide()

    def _say_imported(self, report: ImportReport) -> None:
        told = sentence_of(report)
        if report.counts.problems:
            show = self.commands.show_problems
            self.messages.say(told, Tone.WARNING, button=self.tr("Mend them…"), then=show)
        else:
            self.messages.say(told, button=self.tr("Show all"), then=self.navigation.fit)

    def _say_undone(self, record: ImportRecord) -> None:
        told = self.tr("The import of {0} was taken back.").format(record.file)
        file = Path(record.folder) / record.file
        again = self.tr("Import again…") if file.is_file() else ""
        self.messages.say(told, button=again, then=lambda: self.files.import_files([file]))

    def say_error(self, text: str) -> None:
        self.messages.say(text, Tone.ERROR)

    def tell(self, error: Exception) -> None:
        """Tell a failure: in place where the user can mend it, as a bug where not."""
        if isinstance(error, ViewerError):
            self.say_error(retold_error(error))
        else:
            self.bugs.report(error)

    # The system's wishes

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_FURNISHED_AT_LAST_MS, self, self.furnish)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Follow the eye: toolbar, sidebar, timeline, detail pane, status bar."""
        stops = [*stops_of(self._inside), *stops_of(self.status)]
        if follow_the_eye(stops, self.focusWidget(), forward=forward):
            return True
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.toolbar.fit_width(event.size().width())
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            take_as_copy(event)
            self.drop_sign.say(self.opening.words_for_taking(files))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        take_as_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_sign.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_sign.hide()
        take_as_copy(event)
        self.opening.take(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.keep()
        self.panes.save()
        self.session.settings.set(GEOMETRY, bytes(self.saveGeometry().data()))
        self.session.settings.save()
        self.session.close()
        super().closeEvent(event)


def _pop_up(menu: QMenu, at: QPoint) -> None:
    """Show a menu at a point of the screen, for once."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
