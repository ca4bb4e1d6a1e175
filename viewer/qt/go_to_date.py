"""Going to a date that is told in any form the app reads."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.dates import Date
from viewer.domain.edtf import simple
from viewer.domain.reading import Ambiguous, Unreadable, read
from viewer.domain.words import in_words
from viewer.qt.dialog import Dialog
from viewer.qt.retelling import retold

_BESIDE_TEXT_PX = 32
"""Of a field: its border, its padding, and the caret."""


class GoToDate(Dialog):
    """Asks for a date and says at once how it is understood."""

    date_chosen = Signal(object)

    def __init__(self, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._date: Date | None = None
        self.setWindowTitle(self.tr("Go to a date"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("15 February 2012, 1985, spring 1972, 431 BCE"))
        self._text.setAccessibleName(self.tr("Date"))
        shown = self._text.fontMetrics().horizontalAdvance(self._text.placeholderText())
        self._text.setMinimumWidth(shown + _BESIDE_TEXT_PX)
        self._understood = QLabel(" ")
        self._understood.setWordWrap(True)
        self._go = QPushButton(self.tr("Go"))
        self._go.setProperty("look", "primary")
        self._go.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._text, 1)
        row.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.addLayout(row)
        column.addWidget(self._understood)
        self._text.textChanged.connect(self._read)
        self._go.clicked.connect(self._choose)
        self._read("")

    def _read(self, text: str) -> None:
        self._date, said, look = None, " ", ""
        if text.strip():
            try:
                self._date = self._today_in(text) or read(text).date
                said = in_words(self._date, self._locale)
            except Ambiguous as question:
                said, look = retold(str(question)), "warning"
            except Unreadable as error:
                said, look = retold(str(error)), "warning"
        self._understood.setText(said)
        self._understood.setProperty("look", look)
        self._understood.style().unpolish(self._understood)
        self._understood.style().polish(self._understood)
        self._go.setEnabled(self._date is not None)

    def _today_in(self, text: str) -> Date | None:
        """The present day where a text asks for it: in a file it would be an end not yet come."""
        if text.strip().casefold() not in ("today", self.tr("today").casefold()):
            return None
        now = datetime.now().astimezone()
        return simple.day(now.year, now.month, now.day)

    def _choose(self) -> None:
        if self._date is not None:
            self.date_chosen.emit(self._date)
            self.accept()
