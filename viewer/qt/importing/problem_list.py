"""The rows that can't become events, with the reason and the cell as written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from viewer.qt.counts import number
from viewer.qt.importing.sample_cells import FAULT, SampleCell
from viewer.qt.retelling import retold
from viewer.qt.theme import Theme
from viewer.store.loading_rows import ProblemRow
from viewer.store.problem_listing import ProblemLine

SHOWN = 1_000
_LEAST_ROWS, _MOST_ROWS = 2, 12
_EDGES_PX = 6
_CELL = 3


def is_of_a_cell(problem: ProblemRow | ProblemLine) -> bool:
    """Whether one cell is at fault, be it by its emptiness; else it is the row as a whole."""
    return bool(problem.column or problem.cell)


class ProblemList(QTableWidget):
    """Row, reason, column and cell of each problem, the first ones where they are many."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        names = (self.tr("Row"), self.tr("Reason"), self.tr("Column"), self.tr("As written"))
        self.setHorizontalHeaderLabels(names)
        self.setItemDelegateForColumn(_CELL, SampleCell(theme.palette, theme.fonts, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Rows that cannot be imported"))
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 72), (2, 140), (_CELL, 240)):
            self.setColumnWidth(column, width)

    def show_problems(self, problems: Sequence[ProblemRow]) -> None:
        """List problems; beyond ``SHOWN`` the file of problems has them all."""
        shown = problems[:SHOWN]
        self.setRowCount(len(shown))
        for row, problem in enumerate(shown):
            texts = (number(problem.row), retold(problem.reason), problem.column, problem.cell)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setData(FAULT, column == _CELL and is_of_a_cell(problem))
                self.setItem(row, column, item)
        self._fit_height()

    def _fit_height(self) -> None:
        """Take no more room than the rows need: the columns above have use for it."""
        row = self.verticalHeader().defaultSectionSize()
        around = self.horizontalHeader().sizeHint().height() + _EDGES_PX
        self.setMinimumHeight(around + min(self.rowCount(), _LEAST_ROWS) * row)
        self.setMaximumHeight(around + min(self.rowCount(), _MOST_ROWS) * row)
