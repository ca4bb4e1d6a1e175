"""What an import will do, in numbers, found by a dry run while the reader looks at the columns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.domain.progress import Step
from viewer.exchange.importing import ImportReport
from viewer.qt.counts import counted, number

_UNKNOWN = "…"


class Figure(QWidget):
    """A number above the word for what it counts."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = QLabel(_UNKNOWN)
        self._number.setProperty("role", "number")
        self._name = QLabel(name)
        self._name.setProperty("role", "quiet")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._number)
        stack.addWidget(self._name)

    def tell(self, count: int | None) -> None:
        self._number.setText(_UNKNOWN if count is None else number(count))
        self._number.setAccessibleName(f"{self._number.text()} {self._name.text()}")


class Outcome(QWidget):
    """New, changed, unchanged and vanished, against the store that the import goes to.

    Signals:
        changes_wanted: to see what changes, event by event.
    """

    changes_wanted = Signal()

    def __init__(self, store_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store_name = store_name
        self._new = Figure(self.tr("new"))
        self._changed = Figure(self.tr("changed"))
        self._unchanged = Figure(self.tr("unchanged"))
        self._vanished = Figure(self.tr("no longer there"))
        self._text = QLabel(wordWrap=True)
        self._text.setProperty("role", "second")
        self._figures = (self._new, self._changed, self._unchanged, self._vanished)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for figure in self._figures:
            row.addWidget(figure)
        row.addWidget(self._text, 1)
        self._show_changes = QPushButton(self.tr("Show the changes…"))
        self._show_changes.setProperty("look", "link")
        self._show_changes.setAutoDefault(False)
        self._show_changes.clicked.connect(self.changes_wanted)
        row.addWidget(self._show_changes)
        self.wait()

    def wait(self) -> None:
        """Nothing is known yet."""
        self._show_changes.hide()
        self._show((None, None, None, None))
        self._vanished.hide()
        self._text.setText(
            self.tr("Comparing with “{0}”; nothing is written.").format(self._store_name)
        )

    def show_step(self, step: Step) -> None:
        """Tell how far the dry run is."""
        told = counted(
            self.tr("Comparing with “{0}”: {n} row so far. You need not wait for it."),
            self.tr("Comparing with “{0}”: {n} rows so far. You need not wait for it."),
            step.rows,
        )
        self._text.setText(told.replace("{0}", self._store_name))

    def show_report(self, report: ImportReport) -> None:
        """Tell what the import will do."""
        counts = report.counts
        self._show((counts.added, counts.changed, counts.unchanged, counts.vanished))
        self._vanished.setVisible(counts.vanished > 0)
        self._show_changes.setVisible(counts.changed > 0)
        told = self.tr(
            "Rows, compared with “{0}”. The import is one step and can be undone; "
            "nothing is deleted."
        )
        self._text.setText(told.format(self._store_name))

    def show_nothing(self) -> None:
        """Nothing can be told, nor is it being found out."""
        self._show_changes.hide()
        self._text.setText("")
        for figure in self._figures:
            figure.hide()

    def _show(self, counts: tuple[int | None, ...]) -> None:
        for figure, count in zip(self._figures, counts, strict=True):
            figure.tell(count)
            figure.show()
