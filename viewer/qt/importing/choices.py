"""The four choices about a file, each with what was found and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from viewer.domain.reading import DateOrder
from viewer.exchange.dates.formats import ORDER_NAMES
from viewer.exchange.importing import ImportOptions, ImportPlan
from viewer.exchange.mapping.fields import Field
from viewer.exchange.rows.dialect import FIXED_WIDTH, GAPS
from viewer.exchange.sniffing.facts import Form
from viewer.qt.enumeration import spaced
from viewer.qt.importing.elided_box import ElidedBox
from viewer.qt.retelling import retold

ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("utf-16-le", "UTF-16 LE"),
    ("utf-16-be", "UTF-16 BE"),
    ("cp1252", "Windows-1252"),
    ("iso8859-1", "Latin-1"),
    ("mac_roman", "Mac Roman"),
    ("gb18030", "GB18030"),
    ("big5", "Big5"),
    ("shift_jis", "Shift JIS"),
    ("euc_jp", "EUC-JP"),
    ("cp949", "EUC-KR (CP949)"),
    ("cp1251", "Windows-1251"),
    ("koi8-r", "KOI8-R"),
)
_DELIMITERS = (",", ";", "\t", "|", "\x01", FIXED_WIDTH, GAPS)
_NO_HEADER, _FIRST_ROW = 0, 1


class Choice(QWidget):
    """A label, a box to choose from, and a line of evidence below."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(name)
        label.setProperty("role", "section")
        self._box = ElidedBox()
        self._box.setMaxVisibleItems(len(ENCODINGS))
        self._box.setAccessibleName(name)
        self._box.activated.connect(lambda row: self.chosen.emit(self._box.itemData(row)))
        label.setBuddy(self._box)
        self._evidence = QLabel(" ", wordWrap=True)
        self._evidence.setProperty("role", "quiet")
        self._evidence.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        for row, widget in enumerate((label, self._box, self._evidence)):
            grid.addWidget(widget, row, 0)
        grid.setRowStretch(2, 1)

    def show_options(self, options: Sequence[tuple[object, str]], current: object) -> None:
        """Fill the box anew; a current value that is not among the options is added to them."""
        self._box.clear()
        known = {value for value, _ in options}
        extra = [] if current in known else [(current, str(current))]
        for value, text in (*options, *extra):
            self._box.addItem(text, value)
        self._box.setCurrentIndex([value for value, _ in (*options, *extra)].index(current))

    def take_focus(self) -> None:
        """Bring the keys to the box."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, why: str, *, is_open: bool = False) -> None:
        """Show why this is chosen, or with ``is_open`` what only the reader can settle."""
        self._evidence.setText(why if is_open or not why else f"✓ {why}")
        self._evidence.setToolTip(why)
        self._evidence.setProperty("look", "warning" if is_open else "")
        self._evidence.setMargin(4 if is_open else 0)
        self._evidence.style().unpolish(self._evidence)
        self._evidence.style().polish(self._evidence)


class Choices(QWidget):
    """Encoding, delimiter, date format and first row.

    Signals:
        options_changed: the ``ImportOptions`` that the reader wants now.
    """

    options_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = ImportOptions()
        self._encoding = Choice(self.tr("Encoding"))
        self._delimiter = Choice(self.tr("Delimiter"))
        self._order = Choice(self.tr("Date format"))
        self._header = Choice(self.tr("First row"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for column, choice in enumerate(
            (self._encoding, self._delimiter, self._order, self._header)
        ):
            grid.addWidget(choice, 0, column)
            grid.setColumnStretch(column, 1)
        self._encoding.chosen.connect(lambda name: self._want(encoding=name))
        self._delimiter.chosen.connect(lambda mark: self._want(delimiter=mark))
        self._order.chosen.connect(lambda order: self._want(order=order))
        self._header.chosen.connect(lambda row: self._want(header=row))

    def ask_for_order(self) -> None:
        """Bring the keys to what only the reader can settle: the order of day and month."""
        self._order.take_focus()

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what was found out, and why."""
        self._options = plan.options
        facts = plan.facts
        why = {each.about: retold(each.why) for each in facts.evidence}
        self._encoding.show_options(ENCODINGS, facts.encoding)
        self._encoding.tell(why.get("encoding", ""))
        self._show_delimiter(plan, why.get("delimiter", ""))
        self._show_order(plan)
        self._show_header(plan, why.get("header", ""))

    def _show_delimiter(self, plan: ImportPlan, why: str) -> None:
        is_table = plan.facts.form is Form.TABLE
        self._delimiter.setEnabled(is_table)
        if is_table:
            names = self._delimiter_names()
            marks = [(mark, names[mark]) for mark in _DELIMITERS]
            self._delimiter.show_options(marks, plan.facts.dialect.delimiter)
            self._delimiter.tell(why)
        else:
            form = plan.facts.form.value
            self._delimiter.show_options([("", self.tr("None: {0}").format(form))], "")
            self._delimiter.tell(self.tr("records of JSON"))

    def _delimiter_names(self) -> dict[str, str]:
        return {
            ",": self.tr("Comma  ,"),
            ";": self.tr("Semicolon  ;"),
            "\t": self.tr("Tab"),
            "|": self.tr("Pipe  |"),
            "\x01": self.tr("Control-A"),
            FIXED_WIDTH: self.tr("Fixed width"),
            GAPS: self.tr("Several spaces"),
        }

    def _show_order(self, plan: ImportPlan) -> None:
        found = list(plan.formats.values())
        if plan.questions:
            name = self.tr("not settled")
        else:
            name = retold(found[0].name) if found else self._without_format(plan)
        self._order.show_options(
            [
                (None, self.tr("As found: {0}").format(name)),
                (DateOrder.DAY_MONTH, self.tr("Day / month / year")),
                (DateOrder.MONTH_DAY, self.tr("Month / day / year")),
            ],
            plan.options.order,
        )
        question = next(iter(plan.questions.values()), None)
        if question is not None:
            answers = self.tr(" or ").join(retold(ORDER_NAMES[order]) for order in question.answers)
            told = self.tr("{0} can be {1}: choose one").format(question.example, answers)
            self._order.tell(told, is_open=True)
        else:
            self._order.tell(spaced(*map(retold, found[0].evidence)) if found else "")

    def _without_format(self, plan: ImportPlan) -> str:
        if plan.mapping.column(Field.YEAR):
            return self.tr("parts in columns")
        return self.tr("no date column")

    def _show_header(self, plan: ImportPlan, why: str) -> None:
        facts = plan.facts
        rows: list[tuple[object, str]] = [(_FIRST_ROW, self.tr("Column names"))]
        if facts.header_row > 1:
            told = self.tr("Column names in row {0}").format(facts.header_row)
            rows.append((facts.header_row, told))
        rows.append((_NO_HEADER, self.tr("An event: no column names")))
        self._header.setEnabled(facts.form is Form.TABLE)
        self._header.show_options(rows, facts.header_row)
        self._header.tell(why)

    def _want(self, **change: object) -> None:
        self.options_changed.emit(replace(self._options, **change))  # type: ignore[arg-type]
