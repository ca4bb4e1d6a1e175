"""From process start to the first painted picture with events, of the whole window.

    python -m tests.benchmarks.first_picture STORE [STORE ...]

Each store is opened once to make its sidecar, then measured. The target is 333 ms, at ten million
events as at a few; the figure to watch on a busy machine is the CPU time. Settings and the
sidecars' folder are those of a temporary home.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROUNDS = 7
PATIENCE_S = 900
CHILD = """
import os, sys, time
from viewer.app import cli
from viewer.qt import plain_import

load_qt = plain_import.load_qt

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 2**20

def watched():
    load_qt()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from viewer.qt.canvas.canvas import Canvas

    paint = Canvas.paintEvent
    told = []

    def told_paint(self, event):
        paint(self, event)
        if self.scene.events_in_view and not told:
            told.append(1)
            print(time.time(), time.process_time() * 1e3, resident(), flush=True)
            QTimer.singleShot(int(os.environ["LINGER_MS"]), QApplication.closeAllWindows)

    Canvas.paintEvent = told_paint

plain_import.load_qt = watched
cli.main()
"""


def start(store: Path, home: Path, linger_ms: int = 0) -> tuple[float, float, float]:
    """Open a store once; returns milliseconds to the first picture, of them CPU, and MB."""
    folders = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "CACHE")}
    environment = os.environ | folders | {"HOME": str(home), "LINGER_MS": str(linger_ms)}
    environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")  # as an installed app has it
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(store)],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
        env=environment,
    )
    painted, cpu_ms, megabytes = map(float, done.stdout.split())
    return (painted - begun) * 1e3, cpu_ms, megabytes


def main() -> None:
    """Measure the stores given."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:]:
            start(Path(name), Path(folder), linger_ms=3_000)
            rounds = np.array([start(Path(name), Path(folder)) for _ in range(ROUNDS)])
            wall, cpu, megabytes = np.median(rounds, axis=0)
            best = rounds[:, 0].min()
            print(
                f"{Path(name).name:>24}: {wall:5.0f} ms (best {best:.0f}), {cpu:.0f} ms of CPU,"
                f" {megabytes:.0f} MB; of the target {wall / 333:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
