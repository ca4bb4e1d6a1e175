"""Problems as the rows of a table; a page of them is read when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from viewer.qt.counts import number
from viewer.qt.importing.problem_list import is_of_a_cell
from viewer.qt.importing.sample_cells import FAULT
from viewer.qt.retelling import retold
from viewer.qt.translation import QT_TRANSLATE_NOOP
from viewer.store.problem_listing import ProblemLine

Index = QModelIndex | QPersistentModelIndex
ReadLines = Callable[[Sequence[int]], list[ProblemLine]]

HEADINGS = (
    QT_TRANSLATE_NOOP("imports_place", "Row"),
    QT_TRANSLATE_NOOP("imports_place", "Reason"),
    QT_TRANSLATE_NOOP("imports_place", "Column"),
    QT_TRANSLATE_NOOP("imports_place", "As written"),
)
REASON, CELL = 1, 3
PAGE = 200
_KEPT_PAGES = 20


class ProblemTable(QAbstractTableModel):
    """Some problems of an import.

    Args:
        read: gives the problems with these ids.
    """

    def __init__(self, read: ReadLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._ids: Sequence[int] = ()
        self._pages: dict[int, dict[int, ProblemLine]] = {}

    def show_problems(self, ids: Sequence[int]) -> None:
        """Show other problems, by their ids in their order."""
        self.beginResetModel()
        self._ids = ids
        self._pages = {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADINGS)

    def line(self, row: int) -> ProblemLine | None:
        """The problem of a row; None where it is gone from the store by now."""
        page = row // PAGE
        if page not in self._pages:
            while len(self._pages) >= _KEPT_PAGES:
                self._pages.pop(next(iter(self._pages)))
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = {line.id: line for line in self._read(ids)}
        return self._pages[page].get(self._ids[row])

    def ids(self, rows: Sequence[int]) -> list[int]:
        """The problems of some rows."""
        return [int(self._ids[row]) for row in rows]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, FAULT)
        if not index.isValid() or role not in shown:
            return None
        line = self.line(index.row())
        if line is None:
            return None
        if role == FAULT:
            return index.column() == CELL and line.mended_by is None and is_of_a_cell(line)
        return (number(line.row), self._reason(line), line.column, line.cell)[index.column()]

    def _reason(self, line: ProblemLine) -> str:
        if line.mended_by is None:
            return retold(line.reason)
        return self.tr("Mended by import {0}. Before: {1}").format(
            line.mended_by, retold(line.reason)
        )

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return QCoreApplication.translate("imports_place", HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
