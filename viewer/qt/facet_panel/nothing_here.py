"""What stands in the panel when no event is left to choose among: why, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class NothingHere(QWidget):
    """Says what is asked for and found nowhere.

    Signals:
        clear_requested: show all events again.
        all_years_requested: ask the same of all years.
    """

    clear_requested = Signal()
    all_years_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._told = QLabel(wordWrap=True)
        self._told.setProperty("role", "quiet")
        self._years = self._link(self.tr("Look in all years"))
        self._years.clicked.connect(self.all_years_requested)
        clear = self._link(self.tr("Show all events"))
        clear.clicked.connect(self.clear_requested)
        for widget in (self._told, self._years, clear):
            column.addWidget(widget)
        self.hide()

    def say(self, text: str, *, is_within_years: bool) -> None:
        """Tell what was not found; an empty text hides all of it."""
        self._told.setText(text)
        self._years.setVisible(is_within_years)
        self.setVisible(bool(text))

    def _link(self, text: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("look", "link")
        return link
