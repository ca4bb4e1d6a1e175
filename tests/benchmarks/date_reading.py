"""How fast columns of dates are read: cells a second of CPU time against the targets.

Run it as ``python tests/benchmarks/date_reading.py [CELLS]``.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable
from datetime import date

from viewer.domain.reading import read_in
from viewer.exchange.dates import ColumnReader, find_formats

TARGETS = {"ISO days": 5.0, "mixed column": 0.7, "single cells, no cache": 0.1}
"""Millions of cells a second that must be reached."""
CHUNK = 50_000


def iso_days(count: int, draw: random.Random) -> list[str]:
    return [date.fromordinal(draw.randint(600_000, 737_000)).isoformat() for _ in range(count)]


def mixed(count: int, draw: random.Random) -> list[str]:
    """Nine of ten ISO, the rest in the forms that people write, from thirty years."""
    forms = (
        *(
            "{d} {m} {y}",
            "{m} {d}, {y}",
            "{m} {y}",
            "c. {y}",
            "{y}?",
            "{m} {d}–28, {y}",
            "{n}/{d}/{y}",
        ),
        *(
            "{y}年{n}月{d}日",
            "Spring {y}",
            "before {y}",
            "the {y}0s",
            "unknown",
            "{d} {m} {y} 10:30",
        ),
    )
    cells = []
    for _ in range(count):
        day = date.fromordinal(draw.randint(720_000, 731_000))
        if draw.random() < 0.9:
            cells.append(day.isoformat())
            continue
        values = {"d": min(day.day, 27), "m": day.strftime("%B"), "n": day.month, "y": day.year}
        form = draw.choice(forms)
        values["y"] = day.year // 10 if "0s" in form else day.year
        cells.append(form.format(**values))
    return cells


def in_chunks(values: list[str]) -> None:
    reader = ColumnReader(find_formats(values[:CHUNK]))
    for at in range(0, len(values), CHUNK):
        reader.read(values[at : at + CHUNK])


def one_by_one(values: list[str]) -> None:
    for value in values:
        try:
            read_in(value)
        except ValueError:
            continue


def measure(name: str, values: list[str], work: Callable[[list[str]], None]) -> None:
    work(values[:200])
    gc.collect()
    gc.disable()
    began = time.process_time()
    work(values)
    rate = len(values) / (time.process_time() - began) / 1e6
    gc.enable()
    target = TARGETS.get(name)
    against = f"{rate / target:6.1f} x the target of {target} M" if target else ""
    print(f"{name:34}{rate:8.3f} M cells/s {against}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    draw = random.Random(1985)
    iso, various = iso_days(count, draw), mixed(count, draw)
    written = [cell for cell in various if not (cell[:4].isdigit() and cell[4:5] == "-")]
    measure("ISO days", iso, in_chunks)
    measure("ISO times", [f"{day} 10:30:05" for day in iso], in_chunks)
    measure("mixed column", various, in_chunks)
    measure("single cells, no cache", various[: count // 10], one_by_one)
    measure("single written cells, no cache", written[: count // 20], one_by_one)


if __name__ == "__main__":
    main()
