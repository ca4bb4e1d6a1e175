"""The dialog that shows how a file is understood, and lets the reader say otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import ViewerError
from viewer.exchange.importing import ImportOptions, ImportPlan, ImportReport
from viewer.exchange.mapping.fields import MULTIPLE, Field
from viewer.qt.counts import counted, number
from viewer.qt.dialog import Dialog
from viewer.qt.enumeration import spaced
from viewer.qt.importing.changes_dialog import ChangesDialog
from viewer.qt.importing.choices import Choices
from viewer.qt.importing.columns_table import (
    IN_ORDER,
    SHOWN_COLUMNS,
    SHOWN_ROWS,
    ColumnsTable,
)
from viewer.qt.importing.further_choices import FurtherChoices
from viewer.qt.importing.outcome import Outcome
from viewer.qt.importing.planner import Planner
from viewer.qt.importing.problem_list import ProblemList
from viewer.qt.retelling import retold_all, retold_error
from viewer.qt.session import Session
from viewer.store import Store
from viewer.store.loading_rows import ProblemRow

_SIZE_PX = (1060, 760)
_SHARE = 0.94
"""How much of the window, or with large text of the screen, the dialog takes at most."""


class ImportDialog(Dialog):
    """One file on its way into the store.

    Args:
        session: whose store takes the events.
        store: the same store, known to be open.
        file: the file to begin with.
        waiting: how many files come after it.

    Signals:
        import_requested: the ``ImportPlan`` that the reader agreed to.
        rest_refused: the files that wait are not to be asked about.
    """

    import_requested = Signal(object)
    rest_refused = Signal()

    def __init__(
        self, session: Session, store: Store, file: Path, parent: QWidget, *, waiting: int = 0
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import events"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._file = file
        self._options = ImportOptions(
            memory=user_config_path("diplomatic-timeline", appauthor=False)
        )
        self._plan: ImportPlan | None = None
        self._trial: ImportReport | None = None
        self._locale = session.locale
        self._planner = Planner(session.jobs, store.path, self)
        self._make_widgets(session, store)
        self._lay_out()
        self._tell_of_rest(waiting)
        self._connect()
        self._fit_to(parent, session.theme.fonts.scale)
        self._look_at(file)

    def _make_widgets(self, session: Session, store: Store) -> None:
        self._title = _label(self.tr("Import events"), "title")
        self._name = _label("", "heading")
        self._about = _label("", "second")
        self._another = QPushButton(self.tr("Choose another file…"))
        self._another.setProperty("look", "link")
        self._another.setAutoDefault(False)
        self._said = QLabel(wordWrap=True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setMargin(6)
        self._said.hide()
        self._choices = Choices()
        self._more = QPushButton(self.tr("More choices"))
        self._more.setCheckable(True)
        self._more.setProperty("look", "link")
        self._more.setAutoDefault(False)
        self._further = FurtherChoices()
        self._further.hide()
        self._columns_title = _label(self.tr("Columns"), "heading")
        self._columns_text = _label("", "second")
        self._columns = ColumnsTable(session.theme, session.locale)
        self._problems_title = _label("", "heading")
        self._problems_text = _label(
            self.tr("They are left out and kept in a list. Nothing is guessed."), "second"
        )
        for remark in (self._about, self._columns_text, self._problems_text):
            remark.setMinimumWidth(1)  # it may be cut where large text leaves no room
        self._problems = ProblemList(session.theme)
        self._outcome = Outcome(store.path.stem)
        self._save = QPushButton(self.tr("Save problem rows…"))
        self._save.setAutoDefault(False)
        self._refuse_rest = QPushButton()
        self._refuse_rest.setAutoDefault(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(False)
        self._import = QPushButton(self.tr("Import"))
        self._import.setProperty("look", "primary")
        self._import.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(_row(self._name, self._about, self._another))
        column.addWidget(self._said)
        self._understood = self._scrolled()
        column.addWidget(self._understood, 1)
        column.addStretch()
        column.addWidget(self._outcome)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addStretch(1)
        buttons.addWidget(self._refuse_rest)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._import)
        column.addLayout(buttons)
        self._show_problems((), 0)

    def _scrolled(self) -> QScrollArea:
        """What was found out, which scrolls where large text leaves it too little room."""
        inside = _Shrinking()
        inside.setProperty("panel", "card")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._choices)
        column.addWidget(self._further)
        columns_row = _row(self._columns_title, self._columns_text)
        columns_row.addWidget(self._more)
        column.addLayout(columns_row)
        column.addWidget(self._columns, 3)
        column.addLayout(_row(self._problems_title, self._problems_text))
        column.addWidget(self._problems, 2)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _connect(self) -> None:
        for signal, slot in (
            (self._another.clicked, self._ask_for_file),
            (self._choices.options_changed, self._change),
            (self._more.toggled, self._further.setVisible),
            (self._further.options_changed, self._change),
            (self._columns.field_chosen, self._map),
            (self._planner.planned, self._show_plan),
            (self._planner.tried, self._show_trial),
            (self._planner.progressed, self._outcome.show_step),
            (self._planner.saved, self._tell_saved),
            (self._planner.failed, self._show_failure),
            (self._planner.not_saved, self._tell_failure),
            (self._outcome.changes_wanted, self._show_changes),
            (self._save.clicked, self._ask_and_save_problems),
            (self._refuse_rest.clicked, self._leave_all),
            (self._cancel.clicked, self.reject),
            (self._import.clicked, self._agree),
        ):
            signal.connect(slot)

    def _fit_to(self, parent: QWidget, scale: float) -> None:
        room = parent.window().size() * _SHARE
        if scale > 1:  # large text has no room to lose to the window behind
            room = parent.screen().availableSize() * _SHARE
        width, height = (int(size * scale) for size in _SIZE_PX)
        if height > room.height():  # the window's frame says the same as the title
            self._title.hide()
        self.resize(min(width, room.width()), min(height, room.height()))

    def _tell_of_rest(self, waiting: int) -> None:
        """Where more files wait, a cancel is told from leaving this one file out."""
        self._refuse_rest.setVisible(waiting > 0)
        if waiting:
            told = self.tr("Cancel all {0} files")
            self._refuse_rest.setText(told.format(number(waiting + 1)))
            self._cancel.setText(self.tr("Skip this file"))

    # What the reader does

    def _look_at(self, file: Path) -> None:
        self._file, self._plan = file, None
        self._name.setText(file.name)
        self._about.setText(self.tr("Looking at the file…"))
        self._import.setEnabled(False)
        self._outcome.wait()
        self._planner.plan(file, replace(self._options, mapping={}))

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import events"), str(self._file.parent)
        )
        if name:
            self._look_at(Path(name))

    def _change(self, options: ImportOptions) -> None:
        self._options = options
        self._import.setEnabled(False)
        self._outcome.wait()
        self._planner.plan(self._file, options, self._plan)

    def _map(self, column: str, field: Field | None) -> None:
        if self._plan is not None:
            mapping = remapped(self._plan, column, field)
            self._change(replace(self._plan.options, mapping=mapping))

    def _ask_and_save_problems(self) -> None:
        word = self.tr("problems")
        suggested = self._file.with_name(f"{self._file.stem} {word}.csv")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save problem rows"), str(suggested), self.tr("CSV (*.csv)")
        )
        if name and self._plan is not None:
            self._planner.save_problems(self._plan, Path(name))

    def _leave_all(self) -> None:
        self.rest_refused.emit()
        self.reject()

    def _agree(self) -> None:
        if self._plan is not None:
            self.import_requested.emit(self._plan)
            self.accept()

    # What was found out

    def _show_plan(self, plan: ImportPlan) -> None:
        is_first = self._plan is None
        self._plan, self._options = plan, plan.options
        facts = plan.facts
        self._understood.show()
        parts = [
            counted(self.tr("{n} column"), self.tr("{n} columns"), len(plan.columns)),
            self.locale().formattedDataSize(facts.bytes, 1),
            str(facts.path.parent),
        ]
        self._about.setText(" · ".join(parts))
        self._choices.show_plan(plan)
        self._further.show_plan(plan)
        self._columns.show_plan(plan)
        self._columns_text.setText(self._columns_words(plan))
        self._show_problems(plan.problems, len(plan.problems))
        self._say(retold_all(plan.warnings))
        self._import.setText(self.tr("Import"))
        self._import.setEnabled(not plan.questions)
        if is_first:  # later the keys stay where the reader is at work
            self._import.setFocus()
        if plan.questions:
            self._outcome.show_nothing()
            question = next(iter(plan.questions.values()))
            self._say(question.text)
            self._choices.ask_for_order()
        else:
            self._outcome.wait()
            self._planner.try_out(plan)

    def _columns_words(self, plan: ImportPlan) -> str:
        count = len(plan.columns)
        if count > SHOWN_COLUMNS:
            told = self.tr("Fields first, then columns kept with the event: {0} of {1} are shown.")
            words = told.format(number(SHOWN_COLUMNS), number(count))
        elif count > IN_ORDER:
            words = self.tr("Fields first, then columns kept with the event.")
        else:
            words = self.tr("Each column becomes a field.")
        if plan.preview and not plan.mapping.column(Field.TITLE):
            fullest = max((event.title for event in plan.preview[:SHOWN_ROWS]), key=len)
            rest = self.tr("Titles are composed: “{0}”.").format(fullest)
        else:
            rest = self.tr("Dates show what was written and how it is read.")
        return spaced(words, rest)

    def _show_trial(self, report: ImportReport) -> None:
        self._trial, counts = report, report.counts
        self._outcome.show_report(report)
        self._show_problems(report.problem_rows, counts.problems)
        ready = counts.rows - counts.problems
        self._import.setText(self._import_words(ready, counts.problems))
        self._import.setEnabled(counts.rows > 0)
        rows = counted(self.tr("{n} row"), self.tr("{n} rows"), counts.rows)
        self._about.setText(f"{rows} · {self._about.text()}")
        self._say(retold_all(report.warnings))

    def _import_words(self, ready: int, problems: int) -> str:
        if not ready and problems:
            return counted(
                self.tr("Keep {n} problem row"), self.tr("Keep {n} problem rows"), problems
            )
        return counted(self.tr("Import {n} row"), self.tr("Import {n} rows"), ready)

    def _show_changes(self) -> None:
        if self._trial is not None:
            told = self._trial
            ChangesDialog(told.changes, told.counts.changed, self._locale, self).open()

    def _show_problems(self, problems: Sequence[ProblemRow], count: int) -> None:
        told = counted(
            self.tr("{n} row cannot be imported"), self.tr("{n} rows cannot be imported"), count
        )
        self._problems_title.setText(told)
        self._problems.show_problems(problems)
        for widget in (self._problems_title, self._problems_text, self._problems, self._save):
            widget.setVisible(count > 0)

    def _tell_saved(self, path: Path) -> None:
        told = self.tr("The problem rows are in {0}; mend them there and import that file.")
        self._say(told.format(path.name))

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, ViewerError):
            raise error
        self._say(retold_error(error), is_error=True)

    def _show_failure(self, error: Exception) -> None:
        self._tell_failure(error)
        if self._plan is None:
            self._about.setText("")
        self._understood.setVisible(self._plan is not None)
        self._import.setText(self.tr("Import"))
        self._import.setEnabled(False)
        self._outcome.show_nothing()

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._said.setText(text)
        self._said.setProperty("look", "error" if is_error else "warning")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setVisible(bool(text))

    def done(self, result: int) -> None:
        self._planner.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._planner.close()
        super().closeEvent(event)


class _Shrinking(QWidget):
    """What a scroll area lets shrink as far as it can before it scrolls.

    A scroll area asks contents with wrapped lines for the height that they would like, by which
    tables that scroll by themselves would scroll twice.
    """

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else super().heightForWidth(width)


def remapped(plan: ImportPlan, column: str, field: Field | None) -> dict[str, str]:
    """What options must say of the mapping so that one column gets another field.

    Only the fields that change are named, on top of what was said before: the field that the
    column leaves, and the one it comes to. A field of one column gives its former column up.
    """
    left = plan.mapping.field_of(column)
    said = dict(plan.options.mapping)
    if left is not None:
        rest = [name for name in plan.mapping.columns(left) if name != column]
        said[left.value] = "+".join(rest)
    if field is not None:
        there = plan.mapping.columns(field) if field in MULTIPLE else ()
        said[field.value] = "+".join([*(name for name in there if name != column), column])
    return said


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBaseline)
    row.addStretch(1)
    return row
