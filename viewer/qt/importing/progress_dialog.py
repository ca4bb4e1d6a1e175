"""How far an import is, how fast it goes and how long it will take."""

from __future__ import annotations

from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from viewer.domain.progress import Step
from viewer.qt.counts import counted, number
from viewer.qt.measures import TELLS_TIME_AFTER_S, left_words
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate

_PARTS = 1000


class Phase(NamedTuple):
    """A part of an import.

    Attributes:
        words: what is told of it.
        share: how much of the whole time it takes of a large file, in percent.
    """

    words: str
    share: int


_PHASES = {
    "sniffing": Phase(QT_TRANSLATE_NOOP("ProgressDialog", "Looking at the file"), 0),
    "reading": Phase(QT_TRANSLATE_NOOP("ProgressDialog", "Reading"), 55),
    "comparing": Phase(QT_TRANSLATE_NOOP("ProgressDialog", "Comparing"), 10),
    "loading": Phase(QT_TRANSLATE_NOOP("ProgressDialog", "Writing"), 25),
    "indexing": Phase(QT_TRANSLATE_NOOP("ProgressDialog", "Making the search index"), 8),
    "arranging": Phase(QT_TRANSLATE_NOOP("ProgressDialog", "Arranging the timeline"), 2),
}


class ProgressDialog(QDialog):
    """Shows steps; asks to cancel by its button or Esc, and waits to be closed."""

    cancel_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Importing {0}").format(name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._began = self._phase_began = monotonic()
        self._phase = ""
        self._is_stopping = False
        self._title = QLabel(self.windowTitle())
        self._title.setProperty("role", "title")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._said = QLabel(" ")
        self._said.setProperty("role", "second")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(False)  # a second Enter on Import would be meant for it
        self._cancel.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self._title, self._bar, self._said):
            column.addWidget(widget)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)

    def show_step(self, step: Step) -> None:
        """Tell where the work stands."""
        if self._is_stopping:
            return
        now = monotonic()
        if step.phase != self._phase:
            self._phase, self._phase_began = step.phase, now
        share = share_done(step)
        if share:
            self._bar.setRange(0, _PARTS)
            self._bar.setValue(round(_PARTS * share))
        parts = [phase_words(step.phase)]
        if step.rows:
            parts.append(counted(self.tr("{n} row"), self.tr("{n} rows"), step.rows))
            took = now - self._phase_began
            if took > TELLS_TIME_AFTER_S:
                parts.append(self.tr("{0} a second").format(number(round(step.rows / took))))
        left = left_words(share, now - self._began, self.locale().name())
        if left:
            parts.append(left)
        self._said.setText(" · ".join(parts))

    def reject(self) -> None:
        """Ask to cancel; what closes the dialog is the end of the work, whatever came of it."""
        self._ask()

    def _ask(self) -> None:
        self._is_stopping = True
        self._cancel.setEnabled(False)
        self._said.setText(self.tr("Stopping; the store will be as it was…"))
        self.cancel_requested.emit()


def share_done(step: Step) -> float:
    """How much of the whole import is done, from 0 to 1."""
    names = list(_PHASES)
    at = names.index(step.phase) if step.phase in names else 0
    before = sum(_PHASES[name].share for name in names[:at])
    return (before + _PHASES[names[at]].share * step.share) / 100


def phase_words(phase: str) -> str:
    """A phase of the work in words."""
    return translate("ProgressDialog", _PHASES[phase].words) if phase in _PHASES else phase
