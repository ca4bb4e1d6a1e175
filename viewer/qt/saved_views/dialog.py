"""The dialog of saved views: save, show, remove, copy as a text, open from a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.bidi import isolated
from viewer.domain.errors import ViewerError
from viewer.domain.view_state import ViewState

LONGEST_NAME = 120


class SavedViews(QDialog):
    """The dialog.

    Args:
        current: the present view, which can be saved or copied.
        is_writable: whether the store takes changes.

    Signals:
        view_requested: show this view.
        save_requested: keep the present view under this name.
        remove_requested: forget the view of this name.
        text_copied: a view stands on the clipboard as text.
    """

    view_requested = Signal(ViewState)
    save_requested = Signal(str)
    remove_requested = Signal(str)
    text_copied = Signal(str)

    def __init__(
        self, current: ViewState, *, is_writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._is_writable = is_writable
        self.setWindowTitle(self.tr("Saved views"))
        self.resize(460, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        title = QLabel(self.tr("Saved views"))
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addLayout(self._save_line())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Saved views"))
        self.list.itemActivated.connect(lambda _item: self.show_chosen())
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        column.addWidget(self._hint())
        column.addWidget(self.list, 1)
        column.addLayout(self._verbs())
        column.addLayout(self._link_line())
        self._told = QLabel()
        self._told.setProperty("look", "error")
        self._told.setWordWrap(True)
        self._told.hide()
        column.addWidget(self._told)
        self._enable()

    def show_views(self, views: Sequence[tuple[str, ViewState]]) -> None:
        """List the views of the store, name and state each."""
        name = self._chosen_name()
        self.list.clear()
        for each, state in views:
            item = QListWidgetItem(isolated(each))
            item.setData(Qt.ItemDataRole.UserRole, (each, state))
            self.list.addItem(item)
            if each == name:
                self.list.setCurrentItem(item)
        self._empty.setVisible(not views)
        self._enable()

    def save_present(self) -> None:
        """Wish to keep the present view under the name in the field."""
        name = " ".join(self._name.text().split())
        if name and self._is_writable:
            self.save_requested.emit(name)
            self._name.clear()

    def show_chosen(self) -> None:
        """Wish for the chosen view, and close."""
        state = self._chosen_state()
        if state is not None:
            self.view_requested.emit(state)
            self.accept()

    def copy_chosen(self) -> None:
        """Copy the chosen view, or the present one, as text."""
        state = self._chosen_state() or self._current
        QGuiApplication.clipboard().setText(state.as_link())
        self.text_copied.emit(state.as_link())

    def open_link(self) -> None:
        """Wish for the view whose text stands in the field."""
        try:
            state = ViewState.from_link(self._link.text())
        except ViewerError as error:
            self._told.setText(str(error))
            self._told.show()
            return
        self.view_requested.emit(state)
        self.accept()

    def _hint(self) -> QLabel:
        self._empty = QLabel(
            self.tr("A view keeps what is sought, the span, the lanes and the selection by a name.")
        )
        self._empty.setProperty("role", "quiet")
        self._empty.setWordWrap(True)
        return self._empty

    def _save_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("Name of the present view"))
        self._name.setEnabled(self._is_writable)
        self._name.textChanged.connect(lambda _text: self._enable())
        self._name.returnPressed.connect(self.save_present)
        self._save = self._button(self.tr("Save"), self.save_present)
        line.addWidget(self._name, 1)
        line.addWidget(self._save)
        return line

    def _verbs(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._remove = self._button(self.tr("Remove"), self._remove_chosen)
        self._copy = self._button(self.tr("Copy as text"), self.copy_chosen)
        self._show = self._button(self.tr("Show"), self.show_chosen)
        self._show.setProperty("look", "primary")
        line.addWidget(self._remove)
        line.addStretch(1)
        line.addWidget(self._copy)
        line.addWidget(self._show)
        return line

    def _link_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._link = QLineEdit()
        self._link.setPlaceholderText(self.tr("dt:view?… a view that somebody sent"))
        self._link.textChanged.connect(lambda _text: self._enable())
        self._link.returnPressed.connect(self.open_link)
        self._open = self._button(self.tr("Open"), self.open_link)
        line.addWidget(self._link, 1)
        line.addWidget(self._open)
        return line

    def _button(self, text: str, verb: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: verb())
        return button

    def _remove_chosen(self) -> None:
        name = self._chosen_name()
        if name is not None and self._is_writable:
            self.remove_requested.emit(name)

    def _chosen_name(self) -> str | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole)[0] if item else None

    def _chosen_state(self) -> ViewState | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole)[1] if item else None

    def _enable(self) -> None:
        has_one = self.list.currentItem() is not None
        self._show.setEnabled(has_one)
        self._remove.setEnabled(has_one and self._is_writable)
        self._save.setEnabled(self._is_writable and bool(self._name.text().strip()))
        self._open.setEnabled(bool(self._link.text().strip()))
