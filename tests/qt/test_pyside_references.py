"""The bindings must keep their references: PySide6 6.12.0 loses those of None and True.

On Python 3.11 that ends the process with "none_dealloc" after some thousand calls, which short
test runs never reach. So a process of its own makes many calls and watches the counts.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"

MANY_CALLS = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

CALLS = 4000
app = QApplication([])

class Sender(QObject):
    told = Signal(object)

sender = Sender()
sender.told.connect(lambda _value: None)
image = QImage(40, 40, QImage.Format.Format_RGB32)
painter = QPainter(image)
widget = QWidget()
color = QColor("red")
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(CALLS):
    sender.told.emit(None)
    painter.fillRect(1, 1, 5, 5, color)
    painter.setPen(color)
    painter.drawText(1, 10, "abc")
    widget.setEnabled(True)
    widget.update()
after = sys.getrefcount(None), sys.getrefcount(True)
painter.end()
lost = max(b - a for b, a in zip(before, after))
sys.exit(f"{lost} references lost in {CALLS} rounds" if lost > CALLS // 100 else 0)
"""


def test_thousands_of_calls_lose_no_references() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from 3.12 on")
def test_the_installed_version_is_not_the_one_that_kills() -> None:
    import PySide6

    assert PySide6.__version_info__[:2] < (6, 12)


def test_the_dependency_keeps_the_bad_version_away_from_python_3_11() -> None:
    dependencies = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["dependencies"]
    pinned = [each for each in dependencies if each.startswith("PySide6") and "< '3.12'" in each]
    assert len(pinned) == 1
    assert "<6.12" in pinned[0]
