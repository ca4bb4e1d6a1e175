"""Python's own import, kept while Qt is loaded."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import builtins
own = builtins.__import__
from viewer.qt import plain_import
plain_import.load_qt()
assert builtins.__import__ is own, builtins.__import__
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal(str)

heard = []
bell = Bell()
bell.rang.connect(heard.append)
bell.rang.emit("clear")
print(*heard, *(name for name in sys.modules if name == "PySide6.QtCore"))
"""


def test_modules_loaded_after_qt_are_loaded_by_python_alone_and_signals_work() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys\n" + LOADED], capture_output=True, text=True, check=False
    )
    assert (done.stdout.split(), done.stderr) == (["clear", "PySide6.QtCore"], "")
