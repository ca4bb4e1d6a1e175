"""From process start to the numbers and headlines of the first picture, from a warm sidecar.

    python -m tests.benchmarks.startup 10000 1000000 10000000

The target for the whole way to the first picture is 333 ms at ten million events, and 900 MB
resident; Qt's own start is not part of what is measured here. Needs some 2 GB of disk for ten
million events.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from tests.benchmarks.many_stores import make_store

ROUNDS = 7
FIRST_PICTURE = """
import sys, time
from pathlib import Path
import numpy as np
from viewer.domain.answers import bin_width
from viewer.domain.queries import Choice, Facet, Query
from viewer.exchange.answers import LocalAnswers
from viewer.store.store import Store

store = Store.open(Path(sys.argv[1]))
begun = time.perf_counter()
answers = LocalAnswers.open(store)
extent = answers.extent()
if extent is not None:
    lanes = answers.lanes(Facet.KIND)
    every = np.arange(len(lanes))
    bin_s = bin_width((extent.end - extent.start) / 1920)
    lanes.counts_in(every, extent.start, extent.end)
    lanes.density(every, extent.start, extent.end, bin_s)
    labels = lanes.labels_in(0, extent.start, extent.end, bin_s * 160, 20)
    answers.density(extent.start, extent.end, bin_s)
    answers.headlines(labels.id.tolist())
opened = time.perf_counter() - begun
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20
first = resident()
if len(sys.argv) > 2:
    some = answers.with_query(Query(choices={Facet.KIND: Choice(excluded=frozenset({"k1"}))}))
    lanes = some.lanes(Facet.KIND)
    lanes.density(np.arange(len(lanes)), extent.start, extent.end, bin_s)
    for facet in Facet:
        some.facet_counts(facet)
print(f"{opened * 1e3:.1f} {first:.0f} {resident():.0f}")
"""


def run(path: Path, *more: str) -> tuple[float, list[float]]:
    """Run one start in a process of its own; returns its whole time in ms and what it tells."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PICTURE, str(path), *more],
        capture_output=True,
        text=True,
        check=True,
    )
    return (time.perf_counter() - begun) * 1e3, [float(text) for text in done.stdout.split()]


def measure(size: int, folder: Path) -> float:
    """Measure one size; returns the median of the whole way."""
    path = folder / f"many-{size}.dtl"
    make_store(path, size)
    cold, told = run(path)
    print(f"{size:>11,} without a sidecar {cold / 1e3:8.1f} s, {told[1]:,.0f} MB resident")
    rounds = [run(path) for _ in range(ROUNDS)]
    whole = float(np.median([way for way, _ in rounds]))
    engine = float(np.median([told[0] for _, told in rounds]))
    _, told = run(path, "filter")
    print(
        f"{size:>11,} with it: process {whole:6.0f} ms, of it columns and answers {engine:6.1f} ms,"
        f" {told[1]:,.0f} MB resident, {told[2]:,.0f} MB after a filter and all facets",
        flush=True,
    )
    path.unlink()
    return whole


def main() -> None:
    """Measure the sizes given, and the ratio of the largest to the smallest."""
    sizes = [int(text) for text in sys.argv[1:]] or [10_000, 1_000_000]
    with tempfile.TemporaryDirectory() as folder:
        ways = [measure(size, Path(folder)) for size in sizes]
    print(f"the largest / the smallest {ways[-1] / ways[0]:.2f}")


if __name__ == "__main__":
    main()
