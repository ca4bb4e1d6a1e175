"""The headings of tables whose rows are selected."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QTableView


def part_from_selection(view: QTableView) -> None:
    """Give the headings of a table's columns a selection of their own, which stays empty.

    To paint a heading that shares the selection of the rows, Qt looks through all that are
    selected whether its column is: 8 s where a million are.
    """
    header = view.horizontalHeader()
    header.setSelectionModel(QItemSelectionModel(view.model(), header))
