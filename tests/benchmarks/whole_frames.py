"""Whole frames: the scene built from a store and painted, over 400 frames of panning and zooming.

    python -m tests.benchmarks.whole_frames 10000 1000000
    python -m tests.benchmarks.whole_frames small.sqlite large.sqlite

Sizes make stores of that many events for the time of the run; those of ten million take minutes
and 2 GB of disk, so a store kept from before can be named instead. A frame is 1920 by 1080 logical
pixels, and its time is the CPU time of all threads: it holds counting, placing, reading headlines
that were not seen before, and painting. Frames that jump to another place, where all is new, are
told apart. The target at p99 is 16.7 ms, better 8 ms, at any zoom and for any lanes; the largest
store must take no more than twice as long as the smallest.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from tests.benchmarks.many_events import Look, cpu_ms, looks, resident_mb, told
from tests.benchmarks.many_stores import make_store
from viewer.domain.answers import Answers
from viewer.domain.freed_memory import keep_freed_memory
from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.exchange.answers import LocalAnswers
from viewer.qt import garbage
from viewer.qt.canvas.frames import MOST_NEW
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.painter import Caches, paint_scene
from viewer.qt.painting.palette import Palette, palette_named
from viewer.qt.painting.words import Words
from viewer.store.store import Store
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.memory import Memory
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Scene
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.showing import shown
from viewer.timeline.view import GUTTER, View

TARGET_MS = 16.7
SIZE = (1920, 1080)
MOST = Query(choices={Facet.KIND: Choice(excluded=frozenset({"k1"}))})
FEW = Query(choices={Facet.KIND: Choice(frozenset({"k19"}))})


class Case(NamedTuple):
    """What is looked at, and on what screen."""

    name: str
    field: Facet | None
    query: Query = Query()
    ratio: float = 1.0
    theme: str = "light"
    scroll_px: float = 0.0


CASES = (
    Case("kinds", Facet.KIND),
    Case("kinds, sharp screen", Facet.KIND, ratio=2.0),
    Case("kinds, dark", Facet.KIND, theme="dark"),
    Case("kinds, most match", Facet.KIND, MOST),
    Case("kinds, few match", Facet.KIND, FEW),
    Case("participants", Facet.PARTICIPANT),
    Case("participants, scrolled", Facet.PARTICIPANT, scroll_px=9_000.0),
    Case("participants, sharp screen", Facet.PARTICIPANT, ratio=2.0),
    Case("participants, most match", Facet.PARTICIPANT, MOST),
    Case("participants, few match", Facet.PARTICIPANT, FEW),
    Case("no lanes", None),
)


_FINENESS = np.array([look.seconds_per_px for look in looks()])
IS_JUMP = np.abs(np.diff(np.log2(_FINENESS), prepend=np.inf)) > 1
"""Frames that show another place than the one before: told apart, as nothing is known there yet."""


class Screen:
    """An image that stands for a window, and what is kept from frame to frame."""

    def __init__(self, every: Answers, case: Case) -> None:
        self._fonts = Fonts()
        self._caches = Caches(self._fonts)
        self._palette: Palette = palette_named(case.theme)
        seen = shown(every, case.query, LaneChoice(case.field), Backdrop())
        if not seen.lanes.has_labels:
            seen.lanes.make_labels()
        self._memory: Memory = new_memory(seen, Words("en_GB"), self._fonts)
        self._memory.most_new = MOST_NEW
        self._scroll_px = case.scroll_px
        width, height = (round(side * case.ratio) for side in SIZE)
        self._image = QImage(width, height, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(case.ratio)
        self.scene: Scene | None = None

    def build(self, look: Look) -> None:
        """Make a frame's scene."""
        width, height = SIZE
        scale = Scale(look.left, look.seconds_per_px, width - GUTTER)
        view = View(scale, width, height, scroll_y=self._scroll_px, today=20_000 * 86_400)
        self.scene = build_scene(view, self._memory)

    def paint(self) -> None:
        """Paint the frame's scene."""
        if self.scene is not None:
            painter = QPainter(self._image)
            paint_scene(painter, self.scene, self._palette, self._caches)
            painter.end()


def frames(every: Answers, case: Case) -> Iterator[tuple[float, float]]:
    """Yield what building and painting each frame of a case takes, in ms of CPU."""
    screen = Screen(every, case)
    for look in looks():
        yield cpu_ms(lambda look=look: screen.build(look)), cpu_ms(screen.paint)


def measure(path: Path, wanted: list[str]) -> dict[str, float]:
    """Measure all cases in one store; returns p99 by case."""
    found = {}
    with Store.open(path) as store:
        every = LocalAnswers.open(store)
        garbage.hold()
        garbage.resume()  # as the window does when it stands
        for case in CASES:
            if wanted and not any(word in case.name for word in wanted):
                continue
            whole = np.array(list(frames(every, case))).sum(axis=1)
            moving, jumping = whole[~IS_JUMP], whole[IS_JUMP]
            found[case.name] = float(np.percentile(moving, 99))
            print(
                f"{every.total:>11,} {case.name:<27} {told(moving.tolist())}"
                f"  jumps {np.median(jumping):5.1f}"
                f"  of the target {found[case.name] / TARGET_MS:.2f}",
                flush=True,
            )
    print(f"{every.total:>11,} resident {resident_mb():,.0f} MB")
    return found


def main() -> None:
    """Measure the stores or sizes given; words of ``--only`` choose cases."""
    words = [argument.removeprefix("--only=") for argument in sys.argv if "--only=" in argument]
    given = [argument for argument in sys.argv[1:] if "--only=" not in argument]
    keep_freed_memory()
    app = QGuiApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("XDG_CACHE_HOME", folder)
        results = []
        for argument in given or ["10000", "1000000"]:
            path = Path(argument)
            if argument.isdigit():
                path = Path(folder) / f"many-{argument}.sqlite"
                make_store(path, int(argument))
            results.append(measure(path, words))
    for name, p99 in results[-1].items():
        print(f"{name:<27} p99 of the last / of the first {p99 / results[0][name]:.2f}")
    app.quit()


if __name__ == "__main__":
    main()
