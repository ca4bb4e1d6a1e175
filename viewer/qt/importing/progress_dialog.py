"""How far an import is, how fast it goes and how long it will take."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from viewer.domain.progress import Step
from viewer.qt.counts import number
from viewer.qt.measures import length_words
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate

_TELLS_TIME_AFTER_S = 1.5
_PARTS = 1000
_PHASES = {
    "sniffing": QT_TRANSLATE_NOOP("ProgressDialog", "Looking at the file"),
    "reading": QT_TRANSLATE_NOOP("ProgressDialog", "Reading"),
    "comparing": QT_TRANSLATE_NOOP("ProgressDialog", "Comparing"),
    "loading": QT_TRANSLATE_NOOP("ProgressDialog", "Writing"),
    "indexing": QT_TRANSLATE_NOOP("ProgressDialog", "Making the search index"),
    "arranging": QT_TRANSLATE_NOOP("ProgressDialog", "Arranging the timeline"),
    "checking": QT_TRANSLATE_NOOP("ProgressDialog", "Checking"),
    "writing": QT_TRANSLATE_NOOP("ProgressDialog", "Writing"),
}


class ProgressDialog(QDialog):
    """Shows steps; asks to cancel by its button or Esc, and waits to be closed."""

    cancel_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Importing {0}").format(name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._began = monotonic()
        self._title = QLabel(self.windowTitle())
        self._title.setProperty("role", "title")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._said = QLabel(" ")
        self._said.setProperty("role", "second")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self._title, self._bar, self._said):
            column.addWidget(widget)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)

    def show_step(self, step: Step) -> None:
        """Tell where the work stands."""
        took = monotonic() - self._began
        if step.total:
            self._bar.setRange(0, _PARTS)
            self._bar.setValue(round(_PARTS * min(step.done / step.total, 1.0)))
        parts = [phase_words(step.phase)]
        if step.rows:
            parts.append(self.tr("{0} rows").format(number(step.rows)))
            if took > _TELLS_TIME_AFTER_S:
                parts.append(self.tr("{0} a second").format(number(round(step.rows / took))))
        left = seconds_left(step, took)
        if left is not None:
            parts.append(self.tr("{0} left").format(length_words(left, self.locale().name())))
        self._said.setText(" · ".join(parts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._cancel.setEnabled(False)
        self._said.setText(self.tr("Stopping; the store will be as it was…"))
        self.cancel_requested.emit()


def seconds_left(step: Step, took_s: float) -> float | None:
    """How long the rest of a step will take at the speed so far; None while nobody knows."""
    if took_s < _TELLS_TIME_AFTER_S or not step.total or not step.done:
        return None
    return max(1.0, took_s * (step.total - step.done) / step.done)


def phase_words(phase: str) -> str:
    """A phase of the work in words."""
    return translate("ProgressDialog", _PHASES.get(phase, phase))
