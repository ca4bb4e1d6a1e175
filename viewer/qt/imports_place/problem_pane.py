"""The problems of one import: counted by reason, listed, saved, taken up to be mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.progress import Report
from viewer.exchange.importing.mending import MOST_AT_ONCE
from viewer.qt.counts import counted, number
from viewer.qt.enumeration import spaced
from viewer.qt.headings import part_from_selection
from viewer.qt.importing.sample_cells import SampleCell
from viewer.qt.imports_place.problem_table import CELL, REASON, ProblemTable
from viewer.qt.painting.fonts import grown
from viewer.qt.retelling import retold
from viewer.qt.session import Session
from viewer.qt.store_questions import ask_store
from viewer.store import Store
from viewer.store.problem_listing import (
    ProblemLine,
    ReasonCount,
    problem_ids,
    problem_lines,
    reasons,
)
from viewer.store.records import ImportRecord

_SHOWN_REASONS = 200
_ROW_PX = 28
_WIDTHS_PX = ((0, 76), (2, 130), (CELL, 230))


class ProblemPane(QWidget):
    """The list, with a choice of reason above and what can be done below.

    Args:
        session: whose store has the problems.

    Signals:
        mending_requested: the ids of the problems whose rows are to be mended.
        saving_requested: the problems of the import are to be saved as a file.
    """

    mending_requested = Signal(list)
    saving_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._record: ImportRecord | None = None
        self._counts = ""
        self.table = ProblemTable(self._read, self)
        self._make_widgets()
        self._lay_out()
        self.dress()
        self.reason.activated.connect(self._ask)
        self.with_mended.toggled.connect(self._ask)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.view.doubleClicked.connect(self._request_mending)
        self.mend.clicked.connect(self._request_mending)
        self.save.clicked.connect(self.saving_requested)

    def _make_widgets(self) -> None:
        self.reason = QComboBox()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setMinimumContentsLength(20)
        self.reason.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.with_mended = QCheckBox(self.tr("Show mended ones"))
        self.said = QLabel(wordWrap=True)
        self.said.setProperty("role", "second")
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setAccessibleName(self.tr("Problems of this import"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        scale = grown(self.font())
        self.view.verticalHeader().setDefaultSectionSize(round(_ROW_PX * scale))
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        part_from_selection(self.view)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS_PX:
            self.view.setColumnWidth(column, round(width * scale))
        self.mend = QPushButton(self.tr("Mend…"))
        self.save = QPushButton(self.tr("Save as CSV…"))
        self.save.setToolTip(
            self.tr("The rows as they stand, with the reasons; mended, the file imports again")
        )

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.reason, 1)
        above.addWidget(self.with_mended)
        below.addWidget(self.said, 1)
        below.addWidget(self.save)
        below.addWidget(self.mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        column.addLayout(below)

    def dress(self) -> None:
        """Take up the colours of the moment."""
        theme = self._session.theme
        self.view.setItemDelegateForColumn(CELL, SampleCell(theme.palette, theme.fonts, self.view))

    def show_import(self, record: ImportRecord | None) -> None:
        """Show the problems of another import, or of none."""
        if record is None or self._record is None or record.id != self._record.id:
            self.reason.clear()
        self._record = record
        self.table.show_problems(())
        self._counts = ""
        self._enable()
        if record is not None:
            self._ask()

    def _ask(self) -> None:
        record = self._record
        if record is None:
            return
        import_id, reason = record.id, str(self.reason.currentData() or "")
        with_mended = self.with_mended.isChecked()

        def read(store: Store, _report: Report) -> tuple[list[ReasonCount], Sequence[int]]:
            ids = problem_ids(store, import_id, reason, with_mended=with_mended)
            return reasons(store, import_id), ids

        ask_store(self._session, "problems of an import", read, self._show)

    def _show(self, answer: tuple[list[ReasonCount], Sequence[int]]) -> None:
        counts, ids = answer
        self._show_reasons(counts)
        self.table.show_problems(ids)
        self.view.clearSelection()
        mended = sum(each.mended for each in counts)
        self.with_mended.setVisible(mended > 0)
        unsettled = sum(each.problems for each in counts) - mended
        self._counts = self._words(unsettled, mended)
        self._enable()

    def _words(self, unsettled: int, mended: int) -> str:
        if not unsettled and not mended:
            return self.tr("Every row of this file became an event.")
        if not unsettled:
            return counted(
                self.tr("{n} row had a problem; it is mended."),
                self.tr("{n} rows had problems; all are mended."),
                mended,
            )
        told = counted(
            self.tr("{n} row is not an event yet."),
            self.tr("{n} rows are not events yet."),
            unsettled,
        )
        if mended:
            since = counted(
                self.tr("{n} other is mended."), self.tr("{n} others are mended."), mended
            )
            told = spaced(told, since)
        return told

    def _show_reasons(self, counts: list[ReasonCount]) -> None:
        chosen = self.reason.currentData()
        self.reason.clear()
        self.reason.addItem(self.tr("All reasons"), "")
        for each in counts[:_SHOWN_REASONS]:
            left = each.problems - each.mended
            if left or self.with_mended.isChecked():
                shown = each.problems if self.with_mended.isChecked() else left
                self.reason.addItem(f"{retold(each.reason)} ({number(shown)})", each.reason)
        at = self.reason.findData(chosen)
        self.reason.setCurrentIndex(max(at, 0))
        if at < 0 and chosen:
            self._ask()

    def _read(self, ids: Sequence[int]) -> list[ProblemLine]:
        store = self._session.store
        return problem_lines(store, ids) if store is not None else []

    def _enable(self) -> None:
        """Offer what can be done with the rows chosen, and say why where nothing can."""
        rows = self._chosen()
        ids = self._to_mend(rows)
        why_not = self._why_not(len(rows))
        told = counted(self.tr("Mend {n} row…"), self.tr("Mend {n} rows…"), len(ids))
        self.mend.setText(told if ids else self.tr("Mend…"))
        self.mend.setEnabled(bool(ids) and not why_not)
        self.mend.setToolTip(why_not or self.tr("Mend the chosen rows here and try them again"))
        self.said.setText(spaced(self._counts, why_not) if why_not else self._counts)
        self.save.setEnabled(self.table.rowCount() > 0)

    def _chosen(self) -> list[int]:
        """The rows that are selected; all where none is."""
        selected = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return selected or list(range(self.table.rowCount()))

    def _to_mend(self, rows: list[int]) -> list[int]:
        """The problems of the rows that are still to be mended; none of too many rows."""
        if len(rows) > MOST_AT_ONCE:
            return []
        lines = map(self.table.line, rows)
        return [line.id for line in lines if line is not None and line.mended_by is None]

    def _why_not(self, chosen: int) -> str:
        """Why nothing can be mended here; empty where it can, or where nothing is to mend."""
        store = self._session.store
        if chosen and store is not None and store.is_read_only:
            return self.tr("The store can only be read.")
        if chosen > MOST_AT_ONCE:
            told = self.tr("Select up to {0} rows to mend them here, or save them as CSV.")
            return told.format(number(MOST_AT_ONCE))
        return ""

    def _request_mending(self) -> None:
        if self.mend.isEnabled():
            self.mending_requested.emit(self._to_mend(self._chosen()))
