"""Many events, skewed as real ones are, in seconds: for benchmarks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tests.timeline.event_columns import assembled
from viewer.timeline.columns import EventColumns, reading_order

DAY = 86_400
YEAR = 31_556_952
FIRST = -40 * YEAR  # 1930
LAST = 60 * YEAR  # 2030
KINDS = 20
PARTIES = 5_000
WIDTH_PX = 1_920


def many_columns(size: int, seed: int = 7, parties_each: int = 1) -> EventColumns:
    """Make events of a hundred years: a third spread out, the rest in bursts; 30 % intervals."""
    random = np.random.default_rng(seed)
    start = _starts(random, size)
    length = np.minimum(np.exp(random.normal(np.log(6 * 3600), 2.6, size)), 60 * YEAR)
    is_interval = random.random(size) < 0.3
    end = start + np.where(is_interval, np.maximum(length, 1), DAY).astype(np.int64)
    kinds = random.choice(KINDS, size, p=_shares(KINDS)) + 1
    importance = np.minimum(random.pareto(1.2, size) * 100, 32_767).astype(np.int16)
    ids = np.arange(1, size + 1, dtype=np.int64)
    order = reading_order(ids, start, end, importance)
    owners = np.repeat(np.arange(size), parties_each)
    parties = random.choice(PARTIES, len(owners), p=_shares(PARTIES)) + 1
    return assembled(
        ids, start[order], end[order], importance[order], kinds[order], owners, parties
    )


def _starts(random: np.random.Generator, size: int) -> NDArray[np.int64]:
    spread = size // 3
    bursts = max(8, int(size**0.5 / 4))
    weights = random.pareto(1.1, bursts) + 0.05
    which = random.choice(bursts, size - spread, p=weights / weights.sum())
    centre = LAST - random.beta(1, 2.2, bursts) * (LAST - FIRST)
    width = np.exp(random.normal(np.log(20 * DAY), 1.8, bursts))
    burst = centre[which] + random.standard_t(2.5, size - spread) * width[which]
    evenly = LAST - random.beta(1, 3, spread) * (LAST - FIRST)
    return np.clip(np.concatenate([evenly, burst]), FIRST, LAST - 1).astype(np.int64)


def _shares(values: int) -> NDArray[np.float64]:
    weights = 1 / np.arange(1, values + 1) ** 1.1
    return weights / weights.sum()


class Look(NamedTuple):
    """Where a frame looks: the second at its left edge, and seconds per pixel."""

    left: int
    seconds_per_px: float


def looks(frames: int = 400) -> Iterator[Look]:
    """Pan at six zooms, then zoom from a hundred years to two hours."""
    centre = 40 * YEAR
    zooms = [100 * YEAR, 20 * YEAR, YEAR, 30 * DAY, 3 * DAY, 6 * 3600]
    each = frames // 2 // len(zooms)
    for span in zooms:
        step = span / WIDTH_PX
        for number in range(each):
            yield Look(int(centre - span / 2 + (number - each / 2) * 37 * step), step)
    rest = frames - each * len(zooms)
    for step in np.geomspace(100 * YEAR / WIDTH_PX, 2 * 3600 / WIDTH_PX, rest).tolist():
        yield Look(int(centre - step * WIDTH_PX * 0.37), step)


def cpu_ms(work: Callable[[], object]) -> float:
    """Milliseconds of CPU, all threads, that a piece of work takes."""
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1e3


def told(times: list[float]) -> str:
    """Median, 99th percentile and worst of some milliseconds."""
    p50, p99, worst = np.percentile(times, [50, 99, 100])
    return f"p50 {p50:7.2f}  p99 {p99:7.2f}  max {worst:7.2f} ms"


def resident_mb() -> float:
    """Memory that this process has resident, in MB (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20
