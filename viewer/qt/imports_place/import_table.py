"""The imports of a store, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from viewer.domain.bidi import isolated
from viewer.qt.counts import number
from viewer.qt.imports_place.import_words import when_words
from viewer.qt.painting.fonts import grown
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate
from viewer.store.records import ImportRecord

_HEADINGS = (
    QT_TRANSLATE_NOOP("imports_place", "File"),
    QT_TRANSLATE_NOOP("imports_place", "Imported"),
    QT_TRANSLATE_NOOP("imports_place", "Rows"),
    QT_TRANSLATE_NOOP("imports_place", "New"),
    QT_TRANSLATE_NOOP("imports_place", "Changed"),
    QT_TRANSLATE_NOOP("imports_place", "Unchanged"),
    QT_TRANSLATE_NOOP("imports_place", "Vanished"),
    QT_TRANSLATE_NOOP("imports_place", "Problems"),
)
_COUNT_PX, _ROOM_PX = 64, 20
"""The least width of a column of counts, and what stands beside a text in its column."""
_CENTRE = Qt.AlignmentFlag.AlignVCenter
_ROW_PX = 28


class ImportTable(QTableWidget):
    """One line for each import.

    Signals:
        chosen: the ``ImportRecord`` that is selected now, or None.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADINGS), parent)
        self._records: list[ImportRecord] = []
        self._headings = [translate("imports_place", name) for name in _HEADINGS]
        for column, name in enumerate(self._headings):
            heading = QTableWidgetItem(name)
            heading.setTextAlignment(_side(column) | _CENTRE)
            self.setHorizontalHeaderItem(column, heading)
        self.setAccessibleName(self.tr("Imports"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(_ROW_PX * grown(self.font())))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.itemSelectionChanged.connect(self._tell)

    @property
    def current(self) -> ImportRecord | None:
        """The import that is selected."""
        rows = self.selectionModel().selectedRows()
        return self._records[rows[0].row()] if rows else None

    def show_imports(self, records: Sequence[ImportRecord], unsettled: Mapping[int, int]) -> None:
        """Show imports; the selected one stays so, else the newest is.

        Args:
            records: of the store.
            unsettled: how many problems of each are open.
        """
        current = self.current.id if self.current else None
        self.blockSignals(True)
        self._records = sorted(records, key=lambda record: record.id, reverse=True)
        self.setRowCount(len(self._records))
        for row, record in enumerate(self._records):
            self._show_record(row, record, unsettled.get(record.id, 0))
        self._fit()
        self.clearSelection()
        ids = [record.id for record in self._records]
        if ids:
            self.selectRow(ids.index(current) if current in ids else 0)
        self.blockSignals(False)
        self._tell()

    def _show_record(self, row: int, record: ImportRecord, unsettled: int) -> None:
        counts = (record.rows, record.added, record.changed, record.unchanged, record.vanished)
        texts = [
            isolated(record.file),
            when_words(record.finished or record.started),
            *map(number, counts),
            self._problem_words(record.problems, unsettled),
        ]
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(record.file if column == 0 else text)
            item.setTextAlignment(_side(column) | _CENTRE)
            self.setItem(row, column, item)

    def _fit(self) -> None:
        """Make every column but that of the files as wide as its texts; names of files give way."""
        cells, heads = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        for column in range(1, len(_HEADINGS)):
            items = (self.item(row, column) for row in range(self.rowCount()))
            texts = [cells.horizontalAdvance(item.text()) for item in items if item]
            head = heads.horizontalAdvance(self._headings[column])
            self.setColumnWidth(column, max([*texts, head, _COUNT_PX - _ROOM_PX]) + _ROOM_PX)

    def _problem_words(self, problems: int, unsettled: int) -> str:
        if problems == unsettled:
            return number(problems)
        return self.tr("{0} of {1}").format(number(unsettled), number(problems))

    def _tell(self) -> None:
        self.chosen.emit(self.current)


def _side(column: int) -> Qt.AlignmentFlag:
    """The side of a column: counts stand to the right, under their heading."""
    return Qt.AlignmentFlag.AlignRight if column > 1 else Qt.AlignmentFlag.AlignLeft
