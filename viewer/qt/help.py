"""The sheet of keys and gestures, made from the tables of actions and gestures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.qt.action_table import ACTIONS, MENUS, translated
from viewer.qt.actions import shown_key
from viewer.qt.dialog import Dialog
from viewer.qt.gesture_table import GESTURES
from viewer.qt.translation import without_mnemonic

_WIDEST_PX = 300
_KEYS_EM = 10.5
"""Width of the keys in heights of a line: most fit."""


def key_lines() -> list[tuple[str, list[tuple[str, str]]]]:
    """All actions that have keys, by menu: title, then keys and what they do."""
    sections = []
    for menu, title in MENUS:
        lines = [
            ("  ".join(shown_key(key) for key in record.keys), translated(record.text))
            for record in ACTIONS
            if record.menu == menu and record.keys
        ]
        sections.append((without_mnemonic(translated(title)), lines))
    return sections


class HelpSheet(Dialog):
    """All keys on the left, all gestures on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and gestures"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 680)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setSpacing(40)
        sections = key_lines()
        gestures = [(translated(hand), translated(does)) for hand, does in GESTURES]
        left = [each for each in sections if each[1]]
        for column in (left[:3], [*left[3:], (self.tr("With the pointer"), gestures)]):
            columns.addWidget(_column(column), 1, Qt.AlignmentFlag.AlignTop)
        inside.setProperty("panel", "card")
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        title = QLabel(self.tr("Keys and gestures"))
        title.setProperty("role", "title")
        note = QLabel(
            self.tr(
                "Letters, arrows and other single keys work while the timeline has the focus;"
                " C and Return work in the list, too."
            )
        )
        note.setProperty("role", "quiet")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 12, 12)
        for widget in (title, note, area):
            outer.addWidget(widget)


def _column(sections: list[tuple[str, list[tuple[str, str]]]]) -> QWidget:
    """Sections under each other, their keys in one column where they are short."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    metrics = inside.fontMetrics()
    width = round(_KEYS_EM * metrics.height())
    for title, lines in sections:
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(16)
        grid.setColumnMinimumWidth(0, width)
        for row, (keys, does) in enumerate(lines):
            key = QLabel(keys)
            key.setProperty("role", "second")
            does_label = QLabel(does)
            does_label.setMaximumWidth(_WIDEST_PX)
            does_label.setWordWrap(does_label.sizeHint().width() > _WIDEST_PX)
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(does_label, row, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addSpacing(12)
    return inside
