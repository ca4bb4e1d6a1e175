"""The sheet of keys and gestures, made from the tables of actions and gestures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
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

_WIDEST_EM = 17.0
"""Of what an action does, in heights of a line; longer ones take two."""
_KEYS_EM = 10.5
"""Width of the keys in heights of a line: most fit, longer ones take two."""
_GAP_PX = 16
_MARGIN_PX = 16
_BETWEEN_PX = 40
_HEIGHT_PX = 680
_SCREEN_SHARE = 0.9


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
    """All keys on the left, all gestures on the right; below each other where that is too wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and gestures"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableSize() * _SCREEN_SHARE
        area = QScrollArea()
        left, top, right, bottom = 24, 20, 12, 12
        around = left + right + area.verticalScrollBar().sizeHint().width() + 2 * area.frameWidth()
        inside = self._inside(room.width() - around)
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
        note.setWordWrap(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(left, top, right, bottom)
        for widget in (title, note, area):
            outer.addWidget(widget)
        width = inside.minimumSizeHint().width() + around
        self.resize(QSize(width, _HEIGHT_PX).boundedTo(room))

    def _inside(self, room: int) -> QWidget:
        """The sections in two columns, or in one where two are wider than the room in pixels."""
        gestures = [(translated(hand), translated(does)) for hand, does in GESTURES]
        keys = [each for each in key_lines() if each[1]]
        halves = (keys[:3], [*keys[3:], (self.tr("With the pointer"), gestures)])
        room -= 2 * _MARGIN_PX
        columns = [_column(half, room) for half in halves]
        inside = QWidget()
        inside.setProperty("panel", "card")
        is_wide = sum(each.minimumSizeHint().width() for each in columns) + _BETWEEN_PX < room
        layout = QHBoxLayout(inside) if is_wide else QVBoxLayout(inside)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, 0)
        layout.setSpacing(_BETWEEN_PX if is_wide else 0)
        for column in columns:
            layout.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        return inside


def _column(sections: list[tuple[str, list[tuple[str, str]]]], room: int) -> QWidget:
    """Sections under each other, their keys in one column; no wider than the room in pixels."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    line = inside.fontMetrics().height()
    keys_width = round(_KEYS_EM * line)
    widest = min(round(_WIDEST_EM * line), room - keys_width - _GAP_PX)
    for title, lines in sections:
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(_GAP_PX)
        grid.setColumnMinimumWidth(0, keys_width)
        for row, (keys, does) in enumerate(lines):
            key = _label(keys, keys_width)
            key.setProperty("role", "second")
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(does, widest), row, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addSpacing(12)
    return inside


def _label(text: str, widest: int) -> QLabel:
    """A text in one line, or in several where it is wider than some pixels."""
    label = QLabel(text)
    if label.sizeHint().width() > widest:
        label.setWordWrap(True)
        label.setFixedWidth(widest)
    return label
