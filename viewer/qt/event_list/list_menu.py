"""What can be done with the list and its rows: order, columns, and the verbs of an event."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.answers import ListColumn
from viewer.qt.actions import Actions
from viewer.qt.event_list.model import COLUMNS, column_name
from viewer.qt.event_menu import OF_ROW, EventMenu
from viewer.qt.session import Session

if TYPE_CHECKING:
    from viewer.qt.event_list.view import EventList


class ColumnsMenu(QMenu):
    """Stays open while columns are ticked, as one rarely ticks one alone."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is not None:
            action.trigger()
        return action is not None


class ListMenu(QMenu):
    """Orders and columns of the list, with the present ones ticked.

    Args:
        events: gives the list, which may be made as late as that.
        show: brings the list before the reader, so that what is chosen can be seen.
        parent: the widget it belongs to.
    """

    def __init__(
        self, events: Callable[[], EventList], show: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("List"))
        self._events, self._show = events, show
        self._orders = self._add_orders(self.addMenu(self.tr("Order by")))
        columns = ColumnsMenu(self.tr("Columns"), self)
        self.addMenu(columns)
        self._columns = self._add_columns(columns)
        self.aboutToShow.connect(self.tick)

    def tick(self) -> None:
        """Tick what the list is ordered by and what it shows."""
        events = self._events()
        at, direction = events.order
        self._orders[COLUMNS[at].order].setChecked(True)
        self._descending.setChecked(direction is Qt.SortOrder.DescendingOrder)
        for key, action in self._columns.items():
            action.setChecked(key in events.shown_columns)

    def _add_orders(self, menu: QMenu) -> dict[ListColumn, QAction]:
        group = QActionGroup(menu)
        made: dict[ListColumn, QAction] = {}
        for number, column in enumerate(COLUMNS):
            if column.order not in made:
                choose = partial(self._order_by, number)
                made[column.order] = self._added(menu, column_name(column), choose)
                made[column.order].setActionGroup(group)
        menu.addSeparator()
        self._descending = self._added(menu, self.tr("Last first"), self._turn_around)
        return made

    def _add_columns(self, menu: QMenu) -> dict[str, QAction]:
        made = {}
        for column in COLUMNS:
            choose = partial(self._toggle_column, column.key)
            made[column.key] = self._added(menu, column_name(column), choose)
        return made

    def _added(self, menu: QMenu, text: str, choose: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.triggered.connect(lambda _checked=False: self._choose(choose))
        return action

    def _choose(self, choose: Callable[[], None]) -> None:
        choose()
        self._show()

    def _order_by(self, number: int) -> None:
        _, direction = self._events().order
        self._events().order_by(number, direction)

    def _turn_around(self) -> None:
        at, direction = self._events().order
        is_down = direction is Qt.SortOrder.DescendingOrder
        turned = Qt.SortOrder.AscendingOrder if is_down else Qt.SortOrder.DescendingOrder
        self._events().order_by(at, turned)

    def _toggle_column(self, key: str) -> None:
        self._events().toggle_column(key)


def menu_of_row(
    event: int | None,
    session: Session,
    verbs: Actions,
    events: EventList,
    show: Callable[[], object],
) -> QMenu:
    """The menu of an event in the list; of the list alone, where there is no row.

    Args:
        event: the event of the row, which is the selected one.
        session: the facts.
        verbs: the actions of the window.
        events: the list.
        show: brings the list before the reader.
    """
    of_list = ListMenu(lambda: events, show, events)
    everything = session.all_answers
    found = everything.headlines([event]) if event is not None and everything is not None else []
    if not found:
        return of_list
    menu = EventMenu(session, found[0], verbs, of_list, events, OF_ROW)
    copy = QAction(QCoreApplication.translate("ListMenu", "Copy rows"), menu)
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    copy.triggered.connect(events.copy)
    menu.insertAction(verbs["copy_citation"], copy)
    return menu
