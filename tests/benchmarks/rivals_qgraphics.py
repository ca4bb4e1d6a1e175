"""The same events in a QGraphicsScene with an item an event, beside this project's canvas.

    python -m tests.benchmarks.rivals_qgraphics 10000 100000

Both stand in lanes by kind on 1920 by 1080 pixels, panned and zoomed alike; the scene's items
are plain rectangles in its default index, without labels, fades or counts. Times are CPU times; the
first frame includes making the items, or opening the sidecar.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene

from tests.benchmarks.many_events import Look, cpu_ms, looks, many_columns, resident_mb, told
from tests.benchmarks.many_stores import make_store
from tests.benchmarks.whole_frames import SIZE, Case, Screen
from viewer.domain.freed_memory import keep_freed_memory
from viewer.domain.queries import Facet
from viewer.exchange.answers import LocalAnswers
from viewer.store.store import Store

_LANE = 40.0
_UNIT = 3_600.0  # seconds of a scene's unit


class Rival:
    """A scene with an item an event."""

    def __init__(self, size: int) -> None:
        columns = many_columns(size)
        self._scene = QGraphicsScene()
        self._image = QImage(*SIZE, QImage.Format.Format_RGB32)
        pen, fill = QPen(Qt.PenStyle.NoPen), QColor("#0A7479")
        rows = zip(
            (columns.start / _UNIT).tolist(),
            ((columns.end - columns.start) / _UNIT).tolist(),
            columns.facets[Facet.KIND].codes.tolist(),
            strict=True,
        )
        for left, width, lane in rows:
            self._scene.addRect(left, lane * _LANE, width, 11.0, pen, fill)

    def paint(self, look: Look) -> None:
        """Paint one frame."""
        self._image.fill(QColor("#FDFCFA"))
        width, height = SIZE
        source = QRectF(
            look.left / _UNIT, _LANE, width * look.seconds_per_px / _UNIT, float(height)
        )
        painter = QPainter(self._image)
        target = QRectF(0, 0, width, height)
        self._scene.render(painter, target, source, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()


def measure(size: int, folder: Path, frames: int) -> None:
    """Measure both at one size."""
    views = list(looks(frames))
    made: list[Rival] = []
    first = cpu_ms(lambda: made.append(Rival(size))) + cpu_ms(lambda: made[0].paint(views[0]))
    rival = [cpu_ms(lambda look=look: made[0].paint(look)) for look in views]
    print(f"{size:>9,} QGraphicsScene {told(rival)}   first {first:8.0f} ms", flush=True)
    made.clear()
    path = folder / f"many-{size}.sqlite"
    make_store(path, size)
    with Store.open(path) as store:
        LocalAnswers.open(store).lanes(Facet.KIND)  # leaves the sidecar
        screens: list[Screen] = []
        case = Case("kinds", Facet.KIND)
        first = cpu_ms(lambda: screens.append(Screen(LocalAnswers.open(store), case)))
        first += cpu_ms(lambda: (screens[0].build(views[0]), screens[0].paint()))
        ours = [
            cpu_ms(lambda look=look: (screens[0].build(look), screens[0].paint())) for look in views
        ]
    print(f"{size:>9,} this canvas    {told(ours)}   first {first:8.0f} ms", flush=True)
    print(f"{size:>9,} medians' ratio {np.median(rival) / np.median(ours):.1f}"
          f"   p99 {np.percentile(rival, 99) / np.percentile(ours, 99):.1f}"
          f"   resident {resident_mb():,.0f} MB")  # fmt: skip


def main() -> None:
    """Measure the sizes given."""
    keep_freed_memory()
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        for size in [int(text) for text in sys.argv[1:]] or [10_000, 100_000]:
            measure(size, Path(folder), frames=100)
    app.quit()


if __name__ == "__main__":
    main()
