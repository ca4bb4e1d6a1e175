"""The names of saved views as a list: chosen, shown, renamed in place, removed by a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.domain.bidi import isolated
from viewer.domain.names import plain_name
from viewer.domain.view_state import ViewState

LONGEST_NAME = 120

Index = QModelIndex | QPersistentModelIndex
_NAME, _STATE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class NameCell(QStyledItemDelegate):
    """Edits a name in its place; the list keeps the old one until it is told of the new.

    Signals:
        renamed: the old name and the new one.
    """

    renamed = Signal(str, str)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(self.tr("New name"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(_NAME))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            old, new = index.data(_NAME), plain_name(editor.text())
            if new and new != old:
                self.renamed.emit(old, new)


class ViewNames(QListWidget):
    """The list.

    Args:
        is_writable: whether names can be changed and removed.

    Signals:
        rename_requested: give the first name's view the second.
        remove_requested: forget the chosen view.
    """

    rename_requested = Signal(str, str)
    remove_requested = Signal()

    def __init__(self, *, is_writable: bool) -> None:
        super().__init__()
        self._is_writable = is_writable
        cell = NameCell(self)
        cell.renamed.connect(self.rename_requested)
        self.setItemDelegate(cell)
        self.setAccessibleName(self.tr("Saved views"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    def show_views(self, views: Sequence[tuple[str, ViewState]], chosen: str | None = None) -> None:
        """Show names; the one chosen before stays so, else its place, unless told otherwise."""
        name, row = chosen if chosen is not None else self.chosen_name, self.currentRow()
        self.clear()
        for each, state in views:
            item = QListWidgetItem(isolated(each))
            item.setData(_NAME, each)
            item.setData(_STATE, state)
            if self._is_writable:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.addItem(item)
        names = [each for each, _state in views]
        if name in names:
            self.setCurrentRow(names.index(name))
        elif row >= 0:
            self.setCurrentRow(min(row, len(names) - 1))

    @property
    def names(self) -> list[str]:
        return [self.item(row).data(_NAME) for row in range(self.count())]

    @property
    def chosen_name(self) -> str | None:
        item = self.currentItem()
        return item.data(_NAME) if item else None

    @property
    def chosen_state(self) -> ViewState | None:
        item = self.currentItem()
        return item.data(_STATE) if item else None

    def rename_chosen(self) -> None:
        """Let the reader type another name."""
        item = self.currentItem()
        if item is not None and self._is_writable:
            self.setFocus()
            self.editItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._is_writable and self.currentItem():
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)
