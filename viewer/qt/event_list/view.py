"""The view of the event list: columns to choose, keys, a selection shared with the timeline."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from viewer.domain.answers import Answers, ListColumn, Listing
from viewer.qt.event_list.column_widths import fitted_widths
from viewer.qt.event_list.copying import COPIED_AT_ONCE, RowsToCopy, first_rows
from viewer.qt.event_list.model import COLUMNS, Column, EventTable, Index
from viewer.qt.event_list.row_painting import Extent, Ground, RowPainter
from viewer.qt.headings import part_from_selection
from viewer.qt.lit_words import FoundIn
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette

ROW_PX = 28


class EventList(QTableView):
    """The table.

    Signals:
        event_requested: select this event.
        order_requested: order by a column, descending or not; ``show_listing`` follows.
        columns_chosen: keys of the columns that are shown now.
        widths_chosen: widths in pixels that the reader gave to columns, by key.
        rows_copied: so many rows stand on the clipboard as text, of so many that are selected.
        long_copy_requested: put on the clipboard what ``RowsToCopy`` makes, which takes its time;
            of so many rows that are selected.
        read_requested: move the keys to the detail pane.
        menu_requested: show what can be done with an event, or where it is None with the list, at
            a point of the screen.
    """

    event_requested = Signal(int)
    order_requested = Signal(ListColumn, bool)
    columns_chosen = Signal(list)
    widths_chosen = Signal(dict)
    rows_copied = Signal(int, int)
    long_copy_requested = Signal(object, int)
    read_requested = Signal()
    menu_requested = Signal(object, QPoint)

    def __init__(self, palette: Palette, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.table = EventTable(locale, self)
        self.table.order_requested.connect(self.order_requested)
        self._is_following = False
        self._is_fitting = False
        self._own_widths: dict[str, int] = {}
        self._painter = RowPainter(self.table, palette)
        self.setModel(self.table)
        self.setAccessibleName(self.tr("List of events"))
        self._set_manners()
        self._set_headers()
        self.choose_columns([column.key for column in COLUMNS if column.is_shown])

    def show_listing(
        self,
        answers: Answers,
        listing: Listing,
        order: ListColumn,
        descending: bool,
        found_in: FoundIn,
    ) -> None:
        """Show events in an order; the selection stays with its event.

        Args:
            answers: tells what the rows say.
            listing: which events, in which order.
            order, descending: by what they are ordered.
            found_in: where in their texts stands what is sought.
        """
        selected = self.table.event_at(self.currentIndex().row())
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        at = header.sortIndicatorSection()
        if COLUMNS[at].order is not order:
            at = next(n for n, column in enumerate(COLUMNS) if column.order is order)
        header.blockSignals(True)
        header.setSortIndicator(at, direction)
        header.blockSignals(False)
        self._is_following = True
        self._painter.light(found_in)
        self.table.show_listing(answers, listing)
        self._is_following = False
        self.follow(selected)

    def await_order(self, order: ListColumn) -> None:
        """Tell by dots in its heading that a column's order is being made."""
        self.table.await_order(order)

    def clear(self) -> None:
        """Show nothing, there being no store."""
        self.table.clear()

    def follow(self, event: int | None) -> None:
        """Show the row of the event that is selected elsewhere."""
        row = None if event is None else self.table.row_of(event)
        self._is_following = True
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row():
            column = max(self.currentIndex().column(), 0)
            self.setCurrentIndex(self.table.index(row, column))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        self._is_following = False

    def choose_columns(self, keys: list[str]) -> None:
        """Show these columns; at least one is always shown."""
        wanted = [n for n, column in enumerate(COLUMNS) if column.key in keys] or [0]
        self._is_fitting = True
        for number in range(len(COLUMNS)):
            self.setColumnHidden(number, number not in wanted)
        self._fit_columns()

    def set_widths(self, widths: dict[str, int]) -> None:
        """Give columns the widths that the reader chose before, in pixels by key."""
        self._own_widths = {key: px for key, px in widths.items() if isinstance(px, int)}
        self._fit_columns()

    @property
    def shown_columns(self) -> list[str]:
        """Keys of the columns that are shown."""
        return [c.key for n, c in enumerate(COLUMNS) if not self.isColumnHidden(n)]

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        """The number of the column by which the list is ordered, and the direction."""
        header = self.horizontalHeader()
        return header.sortIndicatorSection(), header.sortIndicatorOrder()

    def order_by(self, number: int, direction: Qt.SortOrder) -> None:
        """Wish for another order, as a press on the column's heading does."""
        self.horizontalHeader().setSortIndicator(number, direction)

    def set_palette(self, palette: Palette) -> None:
        self._painter.palette = palette
        self.viewport().update()

    def copy(self) -> None:
        """Put the selected rows on the clipboard as tab-separated text, headings first."""
        told_by, selected = self.table.told_by, self._selected_rows()
        if told_by is None:
            return
        rows = RowsToCopy(*told_by, first_rows(selected), self._seen_columns(), self._locale)
        count = sum(map(len, selected))
        if rows.number > COPIED_AT_ONCE:
            self.long_copy_requested.emit(rows, count)
        else:
            QGuiApplication.clipboard().setText(rows.text())
            self.rows_copied.emit(rows.number, count)

    def _selected_rows(self) -> list[range]:
        selection = self.selectionModel().selection()
        parts = map(selection.at, range(selection.count()))
        rows = (range(part.top(), part.bottom() + 1) for part in parts)
        return first_rows(rows, self.table.rowCount())

    def _seen_columns(self) -> list[Column]:
        """The columns that are shown, in the order to which the reader dragged them."""
        header = self.horizontalHeader()
        numbers = map(header.logicalIndex, range(header.count()))
        return [COLUMNS[number] for number in numbers if not self.isColumnHidden(number)]

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._is_following or current.row() == previous.row():
            return
        event = self.table.event_at(current.row())
        if event is not None:
            self.event_requested.emit(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read_requested.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            last = self.table.rowCount() - 1
            row = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.table.index(row, max(self.currentIndex().column(), 0)))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row under the pointer; by key, with the current one."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        at = event.pos()
        if is_by_key and index.isValid():
            self.scrollTo(index)
            at = self.visualRect(index).bottomLeft()
        self.menu_requested.emit(self.table.event_at(index.row()), self.viewport().mapToGlobal(at))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        table, cells = self.table, event.rect()
        columns = self._columns_in(cells)
        if not columns or not table.rowCount():
            return
        self._painter.set_font(self.font())
        selection, hovered = self.selectionModel(), self._hovered_row()
        painter = QPainter(self.viewport())
        for row in self._rows_in(cells):
            ground = Ground.HOVERED if row.number == hovered else Ground.PLAIN
            if selection.isRowSelected(row.number, QModelIndex()):
                ground = Ground.SELECTED
            self._painter.paint(painter, row, columns, ground)
        if self.hasFocus() and self.currentIndex().isValid():
            self._painter.frame(painter, QRectF(self.visualRect(self.currentIndex())))
        painter.end()

    def _rows_in(self, box: QRect) -> list[Extent]:
        first, last = self.rowAt(box.top()), self.rowAt(box.bottom())
        last = last if last >= 0 else self.table.rowCount() - 1
        places = ((row, self.rowViewportPosition(row)) for row in range(max(first, 0), last + 1))
        return [Extent(row, top, self.rowHeight(row)) for row, top in places]

    def _columns_in(self, box: QRect) -> list[Extent]:
        header = self.horizontalHeader()
        numbers = map(header.logicalIndex, range(header.count()))
        shown = [
            Extent(number, self.columnViewportPosition(number), self.columnWidth(number))
            for number in numbers
            if not self.isColumnHidden(number)
        ]
        return [
            column
            for column in shown
            if column.begin <= box.right() and column.begin + column.length > box.left()
        ]

    def _hovered_row(self) -> int:
        viewport = self.viewport()
        if not viewport.underMouse():
            return -1
        return self.rowAt(viewport.mapFromGlobal(self.cursor().pos()).y())

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QTableView { border: none; border-radius: 0; }")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)

    def _set_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        part_from_selection(self)
        header.sectionResized.connect(self._keep_width)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sortIndicatorChanged.connect(self.table.sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.menu_requested.emit(None, header.mapToGlobal(at))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_rows()
            self._fit_columns()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(round(ROW_PX * grown(self.font())))

    def _fit_columns(self) -> None:
        shown = [c for n, c in enumerate(COLUMNS) if not self.isColumnHidden(n)]
        room, em = self.viewport().width(), self.fontMetrics().height()
        widths = fitted_widths(shown, room, em, self._own_widths)
        self._is_fitting = True
        for number, column in enumerate(COLUMNS):
            if column.key in widths:
                self.setColumnWidth(number, widths[column.key])
        self._is_fitting = False

    def _keep_width(self, number: int, _old: int, new: int) -> None:
        """A width that the reader dragged to is theirs from then on."""
        if not self._is_fitting and new > 0:
            self._own_widths[COLUMNS[number].key] = new
            self.widths_chosen.emit(self._own_widths)

    def toggle_column(self, key: str) -> None:
        """Show a column, or no longer, as the reader wishes."""
        shown = self.shown_columns
        keys = [k for k in shown if k != key] if key in shown else [*shown, key]
        self.choose_columns(keys)
        self.columns_chosen.emit(self.shown_columns)
