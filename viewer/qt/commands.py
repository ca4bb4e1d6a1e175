"""What each action does: one table from the actions' ids to verbs.

Dialogs are imported when they are called for, so that the window opens sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.domain.queries import Query
from viewer.qt.canvas.lane_steps import nearest_in_lane
from viewer.qt.query_words import date_sought

if TYPE_CHECKING:
    from viewer.qt.imports_place import ImportsDialog
    from viewer.qt.window import MainWindow


class Commands(QObject):
    """The verbs of the window's actions.

    Args:
        window: whose parts do the work.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._imports: ImportsDialog | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action of the table does, by its id."""
        window, opening, go = self._window, self._window.opening, self._window.navigation
        return {
            "new_store": opening.ask_and_make,
            "open_store": opening.ask_and_open,
            "open_iowa": opening.open_iowa,
            "open_milestones": opening.open_milestones,
            "import": window.files.ask_and_import,
            "imports": self.show_imports,
            "export": window.files.ask_and_export,
            "save_copy": opening.ask_and_copy,
            "save_picture": window.files.ask_and_save_picture,
            "close_store": opening.close,
            "quit": window.close,
            "undo_import": window.files.undo_last_import,
            "paste": opening.paste,
            "find": window.focus_search,
            "next_hit": partial(go.step, 1, around=True),
            "previous_hit": partial(go.step, -1, around=True),
            "clear_query": self.clear_query,
            "copy_citation": lambda: window.reading.copy_citation(),
            "preferences": self.show_preferences,
            "toggle_list": window.toggle_list,
            "show_on_timeline": self.show_on_timeline,
            "toggle_sidebar": lambda: window.panes.toggle_sidebar(),
            "toggle_detail": lambda: window.panes.toggle_detail(),
            "saved_views": self.show_saved_views,
            "two_parties": self.show_two_parties,
            "zoom_in": go.zoom_in,
            "zoom_out": go.zoom_out,
            "fit": go.fit,
            "fit_selection": go.fit_selection,
            "show_context": self.toggle_context,
            "full_screen": window.toggle_full_screen,
            "back": go.back,
            "forward": go.forward,
            "go_to_date": self.ask_for_date,
            "today": go.today,
            "first_event": go.first,
            "last_event": go.last,
            "next_event": partial(go.step, 1),
            "previous_event": partial(go.step, -1),
            "next_in_lane": partial(go.step_in_lane, 1),
            "previous_in_lane": partial(go.step_in_lane, -1),
            "lane_above": partial(self.step_lane, -1),
            "lane_below": partial(self.step_lane, 1),
            "pan_left": go.pan_left,
            "pan_right": go.pan_right,
            "lanes_up": partial(window.canvas.page_lanes, -1),
            "lanes_down": partial(window.canvas.page_lanes, 1),
            "ruler": self._session.start_measuring,
            "peek": window.canvas.peek,
            "read": window.focus_detail,
            "clear": self.clear,
            "help": self.show_help,
            "legend": self.show_legend,
            "about": self.show_about,
        }

    def go_to_sought_date(self) -> None:
        """Show a date that was sought among titles, people and places, where it is none."""
        date = date_sought(self._session.query)
        if date is not None:
            self._session.ask(self._session.query._replace(text=""))
            self._window.navigation.show_date(date)

    def show_on_timeline(self) -> None:
        self._window.show_timeline()
        self._window.navigation.choose(self._session.selection.one)

    def clear_query(self) -> None:
        self._session.ask(Query())

    def toggle_context(self) -> None:
        backdrop = self._session.backdrop
        self._session.choose_backdrop(backdrop._replace(has_context=not backdrop.has_context))

    def clear(self) -> None:
        """Leave the detail pane, else give up a drag, the ruler, the selection, the search."""
        if self._window.is_reading():
            self._window.focus_events()
        elif not self._window.canvas.pointer.cancel():
            self._session.clear_step()

    def step_lane(self, direction: int) -> None:
        """Select the nearest event of the next lane above or below that has one."""
        rows = self._window.canvas.scene.lanes
        self._window.navigation.choose(nearest_in_lane(self._session, rows, direction))

    def ask_for_date(self) -> None:
        from viewer.qt.go_to_date import GoToDate

        dialog = GoToDate(self._session.locale, self._window)
        dialog.date_chosen.connect(self._window.navigation.show_date)
        dialog.open()

    def show_saved_views(self) -> None:
        from viewer.qt.saved_views.keeping import open_saved_views

        open_saved_views(self._session, self._window)

    def show_two_parties(self) -> None:
        from viewer.qt.two_parties.dialog import PartiesDialog

        PartiesDialog(self._session, self._window.navigation.choose, self._window).show()

    def show_imports(self) -> ImportsDialog:
        """Show the imports of the open store; the dialog stays, and with it what was typed."""
        from viewer.qt.imports_place import ImportsDialog

        if self._imports is None:
            self._imports = ImportsDialog(self._session, self._window)
            self._imports.event_requested.connect(self._window.navigation.choose)
            self._imports.duplicates_settled.connect(lambda: self._window.reading.catch_up())
        self._imports.show()
        self._imports.activateWindow()
        return self._imports

    def show_problems(self) -> None:
        """Show what the newest import left out, to be mended."""
        place = self.show_imports()
        place.table.selectRow(0)
        place.tabs.setCurrentWidget(place.problem_pages)

    def show_preferences(self) -> None:
        from viewer.qt.preferences import Preferences

        dialog = Preferences(self._session.settings, self._window)
        dialog.changed.connect(self._session.theme.refresh)
        dialog.open()

    def show_help(self) -> None:
        from viewer.qt.help import HelpSheet

        HelpSheet(self._window).open()

    def show_legend(self) -> None:
        from viewer.qt.legend import LegendDialog

        LegendDialog(self._session.theme.palette, self._session.theme.fonts, self._window).open()

    def show_about(self) -> None:
        from viewer.qt.about import About

        About(self._window).open()
