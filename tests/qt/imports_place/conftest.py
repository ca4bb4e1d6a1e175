"""A window whose store has an import with problems."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.imports_place import ImportsDialog
    from viewer.qt.window import MainWindow

VISITS = """id,date,title,who,shelfmark
1,25/12/2011,A visit,Xi Jinping; Sarah Lande,first
2,30/02/2012,Tea,Xi Jinping,second
3,,Lunch,Terry Branstad,third
4,31/14/2012,Letter,Sarah Lande,fourth
5,03/04/2012,Reply,Sarah Lande,fifth
"""


@pytest.fixture
def visits(tmp_path: Path) -> Path:
    """A file of five rows, three of which have problems."""
    path = tmp_path / "访问.csv"
    path.write_text(VISITS, "utf-8")
    return path


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, visits: Path) -> ImportsDialog:
    """The imports of a store with six events and the file of visits."""
    from viewer.exchange.importing import plan_import, run_import
    from viewer.store import Store

    assert window.session.store is not None
    with Store.open(window.session.store.path) as store:
        run_import(store, plan_import(visits))
    window.verbs["imports"].trigger()
    shown = window.commands.show_imports()
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    return shown
