"""The file's columns with the field that each becomes, above the first rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.words import line_words
from viewer.exchange.importing import ColumnPlan, ImportPlan
from viewer.exchange.mapping.fields import Field
from viewer.qt.counts import number as number_words
from viewer.qt.importing.field_box import FieldBox
from viewer.qt.importing.sample_cells import FAULT, KIND, UNDERSTOOD, SampleCell
from viewer.qt.retelling import retold
from viewer.qt.theme import Theme

SHOWN_COLUMNS = 60
"""Columns that get a box of fields; a file can have a million."""
IN_ORDER = 12
"""Beyond so many columns, those that became fields stand first: else few would be in sight."""
SHOWN_ROWS = 12
_LEAST_ROWS = 2
"""Rows that stay in sight however little room there is."""
_INDENT_PX = 2
"""Beyond the padding of the table's own, so that a name stands above the cells' texts."""
_WIDTHS_PX = (84, 300)
_MOST_LETTERS = 12
"""For which a box of fields keeps room; a longer field is cut, and whole in the list."""
_WIDE_PX = 180
"""Up to which no column is cut for the sake of the others."""
_LINK_PX = 110
"""The same for addresses, of which the beginning tells enough."""
_LINKS = (Field.SOURCE_URL, Field.IMAGE)
_TOLD = (Field.DATE, Field.YEAR)
"""Under which stands what a date is understood as."""


class ColumnHead(QWidget):
    """A column's name as the file has it, and the box that says what it becomes."""

    chosen = Signal(object)

    def __init__(self, column: ColumnPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = " ".join(column.name.split())
        self._name = QLabel(self._told)
        self._name.setProperty("role", "quiet")
        self._name.setToolTip(column.name)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box = FieldBox(column.field)
        self._box.setAccessibleName(self.tr("What the column {0} becomes").format(column.name))
        self._box.setToolTip(retold(column.why) or self._box.currentText())
        self._box.activated.connect(self._choose)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(_INDENT_PX, 6, _INDENT_PX, 6)
        stack.setSpacing(4)
        stack.addWidget(self._name)
        stack.addWidget(self._box)

    def sizeHint(self) -> QSize:
        """No wider than the field's name needs, so that many columns stand side by side."""
        metrics = self._box.fontMetrics()
        most = metrics.averageCharWidth() * _MOST_LETTERS
        name = min(metrics.horizontalAdvance(self._box.shown), most)
        return QSize(name + 3 * metrics.height() + 16, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics, room = self._name.fontMetrics(), self.width() - 2 * _INDENT_PX
        self._name.setText(metrics.elidedText(self._told, Qt.TextElideMode.ElideRight, room))

    @property
    def has_focus(self) -> bool:
        """Whether the keys go to the box."""
        return self._box.hasFocus()

    def take_focus(self) -> None:
        """Bring the keys to the box."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.chosen.emit(self._box.field)


class ColumnsTable(QTableWidget):
    """The sample of the file under its mapping.

    Signals:
        field_chosen: a column's name, and the ``Field`` it shall become, or None to keep it.
    """

    field_chosen = Signal(str, object)

    def __init__(self, theme: Theme, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._widths: list[tuple[int, int]] = []
        self._columns: Sequence[ColumnPlan] = ()
        self._names: Sequence[str] = ()
        self._order: Sequence[int] = ()
        self.setItemDelegate(SampleCell(theme.palette, theme.fonts, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("Columns and the first rows"))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the columns of a plan and how its first rows are understood."""
        self._keep_order(plan.columns)
        columns = self._columns = [plan.columns[at] for at in self._order]
        rows = plan.facts.sample[:SHOWN_ROWS]
        focused = self._focused()
        self.clear()
        self.setRowCount(len(rows) + 1)
        self.setColumnCount(len(columns))
        numbers = plan.facts.sample_rows[:SHOWN_ROWS]
        self.setVerticalHeaderLabels(["", *map(number_words, numbers)])
        for at, column in enumerate(columns):
            self._set_head(at, column)
        words = self._words(plan)
        faults = {(problem.row, problem.column) for problem in plan.problems}
        for row, (number, cells) in enumerate(zip(numbers, rows, strict=True)):
            for at, column in enumerate(columns):
                item = _cell(column, cells[self._order[at]], words.get((number, column.field), ""))
                item.setData(FAULT, (number, column.name) in faults)
                self.setItem(row + 1, at, item)
        self._fit()
        head = self._head(focused)
        if head is not None:
            head.take_focus()

    def _keep_order(self, columns: Sequence[ColumnPlan]) -> None:
        """Choose which columns to show; while they are the same, none moves when it is mapped."""
        names = [column.name for column in columns]
        if names == self._names:
            return
        self._names, self._order = names, range(len(names))
        if len(names) > IN_ORDER:
            self._order = sorted(self._order, key=lambda at: columns[at].field is None)
        self._order = self._order[:SHOWN_COLUMNS]

    def _focused(self) -> int:
        """The column whose box has the keys; -1 where none has."""
        heads = map(self._head, range(self.columnCount()))
        has_focus = (at for at, head in enumerate(heads) if head is not None and head.has_focus)
        return next(has_focus, -1)

    def _head(self, at: int) -> ColumnHead | None:
        head = self.cellWidget(0, at)
        return head if isinstance(head, ColumnHead) else None

    def _set_head(self, at: int, column: ColumnPlan) -> None:
        head = ColumnHead(column)
        head.chosen.connect(lambda field: self.field_chosen.emit(column.name, field))
        self.setCellWidget(0, at, head)

    def _words(self, plan: ImportPlan) -> Mapping[tuple[int, Field | None], str]:
        """What each row's date was understood as, under the field that says it."""
        said = Field.DATE if plan.mapping.column(Field.DATE) else Field.YEAR
        return {
            (row, said): line_words(event.date, self._locale)
            for row, event in zip(plan.preview_rows, plan.preview, strict=True)
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        self.resizeColumnsToContents()
        low, high = _WIDTHS_PX
        self._widths = []
        for at in range(self.columnCount()):
            head = self.cellWidget(0, at)
            least = max(low, head.sizeHint().width() if head is not None else 0)
            wanted = max(least, min(high, self.columnWidth(at)))
            kept = self._kept_px(self._columns[at].field, wanted)
            self._widths.append((max(least, min(wanted, kept)), wanted))
        self._share_width()
        head = self.cellWidget(0, 0)
        if head is not None:
            self.setRowHeight(0, head.sizeHint().height() + 4)
            rows = sum(map(self.rowHeight, range(min(1 + _LEAST_ROWS, self.rowCount()))))
            self.setMinimumHeight(rows + self.horizontalScrollBar().sizeHint().height())

    @staticmethod
    def _kept_px(field: Field | None, wanted: int) -> int:
        """What no other column takes from one: all of it for dates, which are to be checked."""
        if field in _TOLD:
            return wanted
        return _LINK_PX if field in _LINKS else _WIDE_PX

    def _share_width(self) -> None:
        """Give each column what it needs; where that is too much, long texts give way."""
        room = self.viewport().width() - 2
        needed = sum(wanted for _, wanted in self._widths)
        spare = sum(wanted - least for least, wanted in self._widths)
        kept = 1 - min(1.0, max(0, needed - room) / spare) if spare else 1.0
        more = max(0, room - needed) // max(1, len(self._widths))
        for at, (least, wanted) in enumerate(self._widths):
            self.setColumnWidth(at, int(least + (wanted - least) * kept) + more)


def _cell(column: ColumnPlan, text: str, understood: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text if len(text) > 20 else retold(column.why))
    item.setData(UNDERSTOOD, understood)
    item.setData(KIND, text if column.field is Field.KIND else "")
    return item
