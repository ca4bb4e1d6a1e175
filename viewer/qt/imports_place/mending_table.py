"""Rows with problems under the columns of their file, to be mended cell by cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.qt.counts import number
from viewer.qt.importing.sample_cells import FAULT
from viewer.qt.retelling import retold

Index = QModelIndex | QPersistentModelIndex


@dataclass
class MendingRow:
    """A row in hand.

    Attributes:
        problem: the id of its problem.
        row: its number in the file.
        column: the column at fault; empty where it is the row as a whole.
        reason: what is wrong with it now; ``first_reason`` what was wrong with it in the file.
        cells: as they stand now; ``written`` as they stood in the file.
    """

    problem: int
    row: int
    column: str
    reason: str
    first_reason: str
    written: tuple[str, ...]
    cells: list[str] = field(default_factory=list)


class MendingTable(QAbstractTableModel):
    """The reason first, then the cells of the whole row; cells beyond the columns come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[MendingRow] = []
        self._columns: list[str] = []
        self._width = 0

    def show_rows(self, columns: Sequence[str], rows: Sequence[MendingRow]) -> None:
        """Show rows under the columns of their file."""
        self.beginResetModel()
        self.rows, self._columns = list(rows), list(columns)
        self._width = max([len(columns), *(len(row.cells) for row in rows)], default=0)
        for row in self.rows:
            row.cells += [""] * (self._width - len(row.cells))
        self.endResetModel()

    def keep_only(self, reasons: Mapping[int, tuple[str, str]]) -> None:
        """Keep the rows that still have problems; by row number their column and reason now."""
        rows = [row for row in self.rows if row.row in reasons]
        for row in rows:
            row.column, row.reason = reasons[row.row]
        self.show_rows(self._columns, rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._width + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column() - 1
        if role == FAULT:
            return self.is_fault(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return retold(row.reason) if column < 0 else row.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return retold(row.reason) if column < 0 else self._written(row, column)
        return None

    def is_fault(self, row: MendingRow, column: int) -> bool:
        """Whether a row is wrong in this column of the table; cells left over always are."""
        at = column - 1
        if at >= len(self._columns):
            return bool(row.cells[at])
        return at >= 0 and bool(row.column) and self._columns[at] == row.column

    def _written(self, row: MendingRow, column: int) -> str:
        written = row.written[column] if column < len(row.written) else ""
        return self.tr("As written in the file: {0}").format(written or "—")

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not index.column():
            return False
        self.rows[index.row()].cells[index.column() - 1] = str(value)
        self.dataChanged.emit(index, index)
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return number(self.rows[section].row)
        if not section:
            return self.tr("What is wrong")
        at = section - 1
        return self._columns[at] if at < len(self._columns) else self.tr("Left over")
