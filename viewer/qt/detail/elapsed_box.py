"""The time between the event shown and a second one, in a box that stands out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from viewer.domain.bidi import isolated
from viewer.qt.counts import number
from viewer.qt.detail.contents import Comparison
from viewer.qt.icon_mark import IconMark
from viewer.qt.painting.palette import Palette
from viewer.qt.text_block import TextBlock


class ElapsedBox(QFrame):
    """Elapsed time, what it is counted from, and a button to copy both.

    Signals:
        text_copied: the sentence that now stands on the clipboard.
    """

    text_copied = Signal(str)

    def __init__(self, comparison: Comparison, palette: Palette) -> None:
        super().__init__()
        self._comparison = comparison
        self.setStyleSheet(
            f"ElapsedBox {{ background: {palette.tint}; border: 1px solid {palette.tint2};"
            f" border-radius: 6px; }}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(2)
        column.addLayout(self._first_line(palette))
        explanation = TextBlock("second")
        explanation.show_text(self._explanation())
        column.addWidget(explanation)

    def _first_line(self, palette: Palette) -> QHBoxLayout:
        line = QHBoxLayout()
        icon = IconMark("ruler", palette.accent)
        elapsed = QLabel(self._comparison.elapsed)
        elapsed.setProperty("role", "heading")
        elapsed.setStyleSheet(f"color: {palette.accent};")
        elapsed.setWordWrap(True)
        copy = QPushButton(self.tr("Copy"))
        copy.setProperty("look", "link")
        copy.clicked.connect(self._copy)
        line.addWidget(icon)
        line.addWidget(elapsed, 1)
        line.addWidget(copy)
        return line

    def _explanation(self) -> str:
        """What the time is counted from, and how many days it is."""
        other = self._comparison
        told = self.tr("“{title}”, {date}.").format(
            title=isolated(other.headline.title), date=other.when
        )
        low, high = other.days
        if high is None:
            return told
        days = number(low) if low == high else f"{number(low)}–{number(high)}"
        if high == 1:
            return f"{told} " + self.tr("{days} day.").format(days=days)
        return f"{told} " + self.tr("{days} days.").format(days=days)

    def _copy(self) -> None:
        text = f"{self._comparison.elapsed} {self._explanation()}"
        QGuiApplication.clipboard().setText(text)
        self.text_copied.emit(text)
