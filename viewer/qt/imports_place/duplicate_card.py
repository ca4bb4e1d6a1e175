"""Two events that are likely the same, and what the reader says of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.qt.detail.contents import Line
from viewer.qt.detail.event_line import EventLine, Manner
from viewer.qt.painting.palette import Palette


class Verdict(Enum):
    """What is said of two events."""

    OPEN = auto()
    SAME = auto()
    TWO = auto()


class DuplicateCard(QFrame):
    """One above the other with a way to each; below them the question, or the answer with undo.

    Args:
        lines: the two events.
        verdict: what is said of them now.
        palette: the colours.
        is_writable: whether anything can be said.

    Signals:
        event_requested: show this event in the timeline.
        settled: the reader says this of them.
    """

    event_requested = Signal(int)
    settled = Signal(Verdict)

    def __init__(
        self, lines: Sequence[Line], verdict: Verdict, palette: Palette, *, is_writable: bool
    ) -> None:
        super().__init__()
        self.setProperty("panel", "canvas")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 4, 8, 6)
        self._grid.setColumnStretch(0, 1)
        for row, line in enumerate(lines):
            self._add_event(row, line, palette)
        titles = " / ".join(line.headline.title for line in lines)
        self._said = QLabel()
        self._question = self._row(QLabel(self.tr("Do both tell of the same event?")))
        self.same = self._button(self._question, self.tr("The same event"), Verdict.SAME)
        self.two = self._button(self._question, self.tr("Two events"), Verdict.TWO)
        self._answer = self._row(self._said)
        self.undo = self._button(self._answer, self.tr("Undo"), Verdict.OPEN)
        self.undo.setProperty("look", "link")
        for button in (self.same, self.two, self.undo):
            button.setAccessibleDescription(titles)
            button.setEnabled(is_writable)
        self.show_verdict(verdict)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the question, or the answer in its place; the keys go where it can be changed."""
        had_keys = any(button.hasFocus() for button in (self.same, self.two, self.undo))
        is_open = verdict is Verdict.OPEN
        self._said.setText(
            self.tr("Kept as the same event.")
            if verdict is Verdict.SAME
            else self.tr("Kept as two events.")
        )
        self._question.setVisible(is_open)
        self._answer.setVisible(not is_open)
        if had_keys:
            (self.same if is_open else self.undo).setFocus()

    def _add_event(self, row: int, line: Line, palette: Palette) -> None:
        shown = EventLine(line, Manner.TITLE_FIRST, palette)
        shown.event_requested.connect(self.event_requested)
        show = QPushButton(self.tr("Show"))
        show.setAccessibleName(self.tr("Show {0}").format(line.headline.title))
        show.setAutoDefault(False)
        show.clicked.connect(lambda: self.event_requested.emit(line.headline.id))
        self._grid.addWidget(shown, row, 0)
        self._grid.addWidget(show, row, 1)

    def _row(self, label: QLabel) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(24, 4, 0, 0)
        label.setProperty("role", "second")
        inside.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(row, self._grid.rowCount(), 0, 1, 2)
        return row

    def _button(self, row: QWidget, text: str, verdict: Verdict) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.settled.emit(verdict))
        inside = row.layout()
        assert inside is not None
        inside.addWidget(button)
        return button
