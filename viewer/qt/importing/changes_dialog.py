"""What a second import of a file would change, field by field, before it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.domain import edtf
from viewer.domain.words import in_words
from viewer.exchange.mapping.fields import field_named
from viewer.qt.counts import counted, number
from viewer.qt.dialog import Dialog
from viewer.qt.importing.field_names import field_name
from viewer.store.loading_changes import EventChange, FieldChange

_SIZE_PX = (860, 520)
_ROW_PX, _TITLE_PX, _FIELD_PX = 70, 220, 120


class ChangesDialog(Dialog):
    """A line for each field that differs; the event's row and title stand at its first.

    Args:
        changes: the first events that change.
        count: how many do in all.
        locale: for dates in words.
    """

    def __init__(
        self, changes: Sequence[EventChange], count: int, locale: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._locale = locale
        told = counted(self.tr("{n} event changes"), self.tr("{n} events change"), count)
        self.setWindowTitle(told)
        title = QLabel(told)
        title.setProperty("role", "title")
        about = QLabel(self._about(len(changes), count), wordWrap=True)
        about.setProperty("role", "second")
        self.table = QTableWidget()
        self._show(changes)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (title, about, self.table):
            column.addWidget(widget)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        room = parent.screen().availableSize() * 0.9
        self.resize(min(_SIZE_PX[0], room.width()), min(_SIZE_PX[1], room.height()))

    def _about(self, shown: int, count: int) -> str:
        kept = self.tr(
            "What they say now is kept with the import and comes back when it is undone."
        )
        if shown == count:
            return kept
        first = self.tr("The first {0} are shown.").format(number(shown))
        return f"{first} {kept}"

    def _show(self, changes: Sequence[EventChange]) -> None:
        table = self.table
        headings = (
            *(self.tr("Row"), self.tr("Event"), self.tr("Field")),
            *(self.tr("Now"), self.tr("In the file")),
        )
        lines = [
            ("" if at else number(change.row), "" if at else change.title, field)
            for change in changes
            for at, field in enumerate(change.fields)
        ]
        table.setColumnCount(len(headings))
        table.setRowCount(len(lines))
        table.setHorizontalHeaderLabels(headings)
        table.setAccessibleName(self.windowTitle())
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((_ROW_PX, _TITLE_PX, _FIELD_PX)):
            table.setColumnWidth(column, width)
        for column in (3, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for at, (row, title, field) in enumerate(lines):
            texts = (row, title, _name(field), *self._values(field))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                table.setItem(at, column, item)
        heights = QHeaderView.ResizeMode.ResizeToContents
        table.verticalHeader().setSectionResizeMode(heights)

    def _values(self, change: FieldChange) -> tuple[str, str]:
        nothing = "—"
        if change.field == "date":
            words = [in_words(edtf.parse(each), self._locale) for each in change[1:]]
            return words[0], words[1]
        return change.before or nothing, change.after or nothing


def _name(change: FieldChange) -> str:
    """The field as the columns of a file are called in the window."""
    names = {
        "external_id": "id",
        "claims": "other_dates",
        "sources": "source_title",
        "media": "image",
    }
    field = field_named(names.get(change.field, change.field))
    return field_name(None if change.field == "extra" else field)
