"""The menu under the store's name: open, recent, new, copy, close."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from viewer.qt.actions import Actions
from viewer.qt.opening import Opening
from viewer.qt.shelf import Shelf


class StoreMenu(QMenu):
    """What can be done with whole stores; ``recent`` also stands in the file menu.

    Args:
        opening: opens stores.
        shelf: knows the recent ones.
        actions: the verbs.
        parent: the widget it belongs to.
    """

    def __init__(self, opening: Opening, shelf: Shelf, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._opening, self._shelf = opening, shelf
        self.recent = QMenu(self.tr("Open recent"), self)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.addAction(actions["open_store"])
        self.addMenu(self.recent)
        self.addMenu(actions.samples_menu(self))
        self.addSeparator()
        for name in ("new_store", "save_copy", "close_store"):
            self.addAction(actions[name])

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._shelf.recent:
            action = self.recent.addAction(path.stem)
            action.setStatusTip(str(path))
            action.triggered.connect(partial(self._open, path))
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("None yet")).setEnabled(False)

    def _open(self, path: Path, _checked: bool = False) -> None:
        self._opening.open(path)
