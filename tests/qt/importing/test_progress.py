"""What the dialog tells while a file is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from viewer.domain.progress import Step
from viewer.qt.counts import number
from viewer.qt.importing.progress_dialog import ProgressDialog, share_done
from viewer.qt.measures import seconds_left

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

WAY = (
    Step("sniffing", 0, 0),
    Step("reading", 0, 900),
    Step("reading", 450, 900, 40),
    Step("reading", 900, 900, 90),
    Step("comparing", 0, 90),
    Step("loading", 0, 90),
    Step("loading", 45, 90, 45),
    Step("indexing", 0, 90),
    Step("indexing", 90, 90, 90),
    Step("arranging", 0, 0, 90),
)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of the dialog's clock, to be turned on by hand."""
    now = [0.0]
    monkeypatch.setattr("viewer.qt.importing.progress_dialog.monotonic", lambda: now[0])
    return now


@pytest.fixture
def dialog(qapp: QApplication, clock: list[float]) -> Iterator[ProgressDialog]:
    dialog = ProgressDialog("visits.csv")
    yield dialog
    dialog.accept()
    dialog.deleteLater()


def test_the_bar_never_goes_back_from_one_part_of_the_work_to_the_next() -> None:
    shares = [share_done(step) for step in WAY]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1


def test_the_rate_is_that_of_the_part_at_work(dialog: ProgressDialog, clock: list[float]) -> None:
    dialog.show_step(Step("reading", 900, 900, 90_000))
    clock[0] = 10.0
    dialog.show_step(Step("loading", 0, 90_000))
    clock[0] = 12.0
    dialog.show_step(Step("loading", 45_000, 90_000, 45_000))
    assert f"{number(22_500)} a second" in dialog._said.text()


def test_the_time_left_is_that_of_all_the_work_to_come() -> None:
    assert seconds_left(share_done(Step("reading", 900, 900)), 11.0) == pytest.approx(9.0)
    assert seconds_left(0.5, 1.0) is None
    assert seconds_left(0.0, 10.0) is None


def test_closing_the_dialog_is_a_cancel_that_is_waited_for(
    dialog: ProgressDialog, qtbot: QtBot
) -> None:
    dialog.show()
    with qtbot.waitSignal(dialog.cancel_requested):
        dialog.close()
    assert dialog.isVisible()
    dialog.show_step(Step("reading", 450, 900, 40))
    assert dialog._said.text().startswith("Stopping")
    assert not dialog._cancel.isEnabled()


def test_a_second_enter_on_import_does_not_cancel(dialog: ProgressDialog, qtbot: QtBot) -> None:
    dialog.show()
    with qtbot.assertNotEmitted(dialog.cancel_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.cancel_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
