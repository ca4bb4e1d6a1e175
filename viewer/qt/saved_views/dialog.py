"""The dialog of saved views: save, show, rename, remove, copy as a text, open from a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.bidi import isolated
from viewer.domain.errors import ViewerError
from viewer.domain.names import plain_name
from viewer.domain.view_state import ViewState
from viewer.qt.dialog import Dialog
from viewer.qt.icons import Icons
from viewer.qt.messages import MessageBar, Tone
from viewer.qt.retelling import retold_error
from viewer.qt.saved_views.view_names import LONGEST_NAME, ViewNames


class SavedViews(Dialog):
    """The dialog.

    Args:
        current: the present view, which can be saved or copied.
        is_writable: whether the store takes changes.
        icons: of the theme.

    Signals:
        view_requested: show this view.
        save_requested: keep the present view under this name, in place of what has it.
        rename_requested: give the first name's view the second, in place of what has that.
        remove_requested: forget the view of this name.
        text_copied: a view stands on the clipboard as text.
    """

    view_requested = Signal(ViewState)
    save_requested = Signal(str)
    rename_requested = Signal(str, str)
    remove_requested = Signal(str)
    text_copied = Signal(str)

    def __init__(
        self,
        current: ViewState,
        *,
        is_writable: bool,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._is_writable = is_writable
        self._undo: Callable[[], object] | None = None
        self.setWindowTitle(self.tr("Saved views"))
        self.resize(480, 440)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        title = QLabel(self.tr("Saved views"))
        title.setProperty("role", "title")
        self.list = ViewNames(is_writable=is_writable)
        self.list.itemActivated.connect(lambda _item: self.show_chosen())
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.list.rename_requested.connect(self._rename)
        self.list.remove_requested.connect(self._remove_chosen)
        self.messages = MessageBar()
        self.messages.set_icons(icons)
        column.addWidget(title)
        column.addLayout(self._save_line())
        column.addWidget(self.list, 1)
        self._empty = self._hint()
        column.addLayout(self._verbs())
        column.addLayout(self._link_line())
        column.addWidget(self.messages)
        self._enable()

    def show_views(self, views: Sequence[tuple[str, ViewState]], chosen: str | None = None) -> None:
        """List the views of the store, name and state each, and choose one of them."""
        self.list.show_views(views, chosen)
        self._empty.setVisible(not views)
        self._enable()

    def offer_undo(self, name: str, undo: Callable[[], object]) -> None:
        """Say that a view is gone, and how to have it back."""
        self._undo = undo
        told = self.tr("“{name}” is removed.").format(name=isolated(name))
        self.messages.say(told, button=self.tr("Undo"), then=self._undo_removal)

    def save_present(self) -> None:
        """Wish to keep the present view under the name in the field; ask where one has it."""
        name = plain_name(self._name.text())
        if name and self._is_writable:
            self._unless_taken(name, partial(self._save_as, name))

    def show_chosen(self) -> None:
        """Wish for the chosen view, and close."""
        state = self.list.chosen_state
        if state is not None:
            self.view_requested.emit(state)
            self.accept()

    def copy_chosen(self) -> None:
        """Copy the chosen view, or the present one, as text."""
        name = self.list.chosen_name
        state = self.list.chosen_state or self._current
        QGuiApplication.clipboard().setText(state.as_link())
        told = self.tr("“{name}” is copied as text.").format(name=isolated(name or ""))
        self.messages.say(told if name else self.tr("The present view is copied as text."))
        self.text_copied.emit(state.as_link())

    def open_link(self) -> None:
        """Wish for the view whose text stands in the field."""
        try:
            state = ViewState.from_link(self._link.text())
        except ViewerError as error:
            self.messages.say(retold_error(error), Tone.ERROR)
            return
        self.view_requested.emit(state)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The usual key brings back what was removed last."""
        if event.matches(QKeySequence.StandardKey.Undo) and self._undo is not None:
            self._undo_removal()
        else:
            super().keyPressEvent(event)

    def _undo_removal(self) -> None:
        undo, self._undo = self._undo, None
        self.messages.hide()
        if undo is not None:
            undo()
            self.list.setFocus()

    def _hint(self) -> QLabel:
        """What stands in the list while it is empty."""
        hint = QLabel(
            self.tr(
                "Nothing is saved yet. Give the present view a name, and you can come back to its"
                " search, span, lanes and selection. Copied as text, it shows the same to others"
                " who have these events."
            )
        )
        hint.setProperty("role", "second")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self.list.viewport())
        inside.setContentsMargins(32, 16, 32, 16)
        inside.addWidget(hint)
        return hint

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
        self._rename_it = self._button(self.tr("Rename"), self.list.rename_chosen)
        self._copy = self._button(self.tr("Copy as text"), self.copy_chosen)
        self._show = self._button(self.tr("Show"), self.show_chosen)
        self._show.setProperty("look", "primary")
        line.addWidget(self._remove)
        line.addWidget(self._rename_it)
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

    def _unless_taken(self, name: str, then: Callable[[], None]) -> None:
        """Do it at once where no view has the name, else ask before it is replaced."""
        if name not in self.list.names:
            then()
            return
        told = self.tr("A view named “{name}” is there already.").format(name=isolated(name))
        self.messages.say(told, Tone.WARNING, button=self.tr("Replace it"), then=then)
        self.messages.focus_button()

    def _save_as(self, name: str) -> None:
        self._name.clear()
        self.messages.hide()
        self.save_requested.emit(name)
        self.list.setFocus()

    def _rename(self, name: str, new: str) -> None:
        self._unless_taken(new, partial(self._rename_to, name, new))

    def _rename_to(self, name: str, new: str) -> None:
        self.messages.hide()
        self.rename_requested.emit(name, new)
        self.list.setFocus()

    def _remove_chosen(self) -> None:
        name = self.list.chosen_name
        if name is not None and self._is_writable:
            self.remove_requested.emit(name)

    def _enable(self) -> None:
        has_one = self.list.currentItem() is not None
        self._show.setEnabled(has_one)
        self._remove.setEnabled(has_one and self._is_writable)
        self._rename_it.setEnabled(has_one and self._is_writable)
        self._save.setEnabled(self._is_writable and bool(plain_name(self._name.text())))
        self._open.setEnabled(bool(self._link.text().strip()))
