"""Holding garbage back, tried in processes of their own: what is frozen must not outlive a test."""

from __future__ import annotations

import subprocess
import sys

START = """
import gc
from viewer.qt import garbage
garbage.hold()
assert not gc.isenabled()
kept = [[] for _ in range(1_000)]
garbage.resume()
assert gc.isenabled()
assert gc.get_freeze_count() >= len(kept)
"""
NOTHING_HELD = """
import gc
from viewer.qt import garbage
before = gc.get_freeze_count()  # Python itself may have set some aside
garbage.resume()
assert gc.isenabled() and gc.get_freeze_count() == before
"""
WINDOW = """
import gc, os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from viewer.qt import garbage
from viewer.qt.application import made_window
from viewer.qt.bug_report import BugReports
app = QApplication([])
garbage.hold()
window = made_window(BugReports(app))
window.furnish()
for _ in range(100):
    app.processEvents()
assert gc.isenabled() and gc.get_freeze_count()
window.close()
os._exit(0)
"""


def _run(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_stands_after_the_start_is_not_looked_through_again() -> None:
    _run(START)


def test_nothing_is_set_aside_where_nothing_was_held() -> None:
    _run(NOTHING_HELD)


def test_a_window_that_stands_ends_the_hold() -> None:
    _run(WINDOW)
