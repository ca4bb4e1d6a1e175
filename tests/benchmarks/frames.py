"""What a frame asks of the engine: CPU time over 400 frames of panning and zooming.

    python -m tests.benchmarks.frames 10000 1000000 10000000

The target is 8 ms at p99 for the whole frame at ten million events, 1.3 times that at ten
thousand; the engine's share of it is a third.
"""

from __future__ import annotations

import sys
from functools import partial

import numpy as np

from tests.benchmarks.many_events import (
    WIDTH_PX,
    Look,
    cpu_ms,
    looks,
    many_columns,
    resident_mb,
    told,
)
from viewer.domain.answers import Lanes, bin_width
from viewer.domain.queries import Choice, Facet, Query
from viewer.timeline.engine import Engine, Fields

ROWS = 40  # lanes in sight at most
DENSE = 400  # events in sight from which a lane is a density band
LABEL_PX = 160


def ask(lanes: Lanes, look: Look) -> int:
    """Ask what a frame asks; returns how many events are in sight."""
    shown = np.arange(min(len(lanes), ROWS))
    end = look.left + int(WIDTH_PX * look.seconds_per_px)
    counts = lanes.counts_in(shown, look.left, end)
    is_dense = counts > DENSE
    if is_dense.any():
        lanes.density(shown[is_dense], look.left, end, bin_width(look.seconds_per_px))
    for lane in shown[~is_dense & (counts > 0)].tolist():
        lanes.marks_in(lane, look.left, end, DENSE)
    gap_s = LABEL_PX * look.seconds_per_px
    for lane in shown[is_dense].tolist():
        lanes.labels_in(lane, look.left, end, gap_s, 20)
    return int(counts.sum())


def measure(size: int) -> dict[str, float]:
    """Measure all cases at one size; returns p99 by case."""
    engine = Engine.of(Fields(many_columns(size)))
    some = Query(choices={Facet.KIND: Choice(excluded=frozenset({"k1"}))})
    few = Query(choices={Facet.PARTICIPANT: Choice(frozenset({"p40"}))})
    found = {}
    for name, query, facet in (
        ("kinds", Query(), Facet.KIND),
        ("kinds, most", some, Facet.KIND),
        ("kinds, few", few, Facet.KIND),
        ("5,000 participants", Query(), Facet.PARTICIPANT),
        ("no lanes", Query(), None),
    ):
        lanes = engine.with_query(query).lanes(facet)
        built = cpu_ms(lanes.make_labels) / 1e3
        for look in looks(40):
            ask(lanes, look)
        times = [cpu_ms(partial(ask, lanes, look)) for look in looks()]
        found[name] = float(np.percentile(times, 99))
        print(f"{size:>11,} {name:<20} {told(times)}   labels {built:.1f} s", flush=True)
    print(f"{size:>11,} resident {resident_mb():,.0f} MB")
    return found


def main() -> None:
    """Measure the sizes given, and the ratio of the largest to the smallest."""
    sizes = [int(text) for text in sys.argv[1:]] or [10_000, 1_000_000]
    results = [measure(size) for size in sizes]
    for name, p99 in results[-1].items():
        print(f"{name:<20} p99 of the largest / of the smallest {p99 / results[0][name]:.2f}")


if __name__ == "__main__":
    main()
