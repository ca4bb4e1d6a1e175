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
_WHEN_PX, _COUNT_PX, _PROBLEMS_PX = 196, 80, 92
_ROW_PX = 28
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ImportTable(QTableWidget):
    """One line for each import.

    Signals:
        chosen: the ``ImportRecord`` that is selected now, or None.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADINGS), parent)
        self._records: list[ImportRecord] = []
        for column, name in enumerate(_HEADINGS):
            heading = QTableWidgetItem(translate("imports_place", name))
            heading.setTextAlignment(_WORDS if column < 2 else _NUMBERS)
            self.setHorizontalHeaderItem(column, heading)
        self.setAccessibleName(self.tr("Imports"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        scale = grown(self.font())
        self.verticalHeader().setDefaultSectionSize(round(_ROW_PX * scale))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(_HEADINGS)):
            width = _WHEN_PX if column == 1 else _COUNT_PX
            self.setColumnWidth(column, round(width * scale))
        self.setColumnWidth(len(_HEADINGS) - 1, round(_PROBLEMS_PX * scale))
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
            if column > 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)

    def _problem_words(self, problems: int, unsettled: int) -> str:
        if problems == unsettled:
            return number(problems)
        return self.tr("{0} of {1}").format(number(unsettled), number(problems))

    def _tell(self) -> None:
        self.chosen.emit(self.current)
