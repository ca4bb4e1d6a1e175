from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.qt.importing.changes_dialog import ChangesDialog
from viewer.store.loading_changes import EventChange, FieldChange

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.window import MainWindow

LONG = "TO ADOPT POINT THREE OF THE DRAFT RESOLUTION OF THE COMMITTEE " * 4


def test_rows_are_as_high_as_their_texts_at_the_width_they_have(
    window: MainWindow, qtbot: QtBot
) -> None:
    change = EventChange(row=2, title="Vote", fields=(FieldChange("description", LONG, "None"),))
    dialog = ChangesDialog([change], 1, "en", window)
    dialog.show()
    table = dialog.table
    qtbot.waitUntil(lambda: table.rowHeight(0) == table.sizeHintForRow(0))
    narrow = table.rowHeight(0)
    dialog.resize(1200, 520)
    qtbot.waitUntil(lambda: table.rowHeight(0) < narrow)
    qtbot.waitUntil(lambda: table.rowHeight(0) == table.sizeHintForRow(0))
    dialog.reject()
