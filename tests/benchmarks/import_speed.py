"""How long an import takes beside ``sqlite3 .import`` and ``sqlite-utils insert --csv``.

The file is made up: rows of about 270 bytes in fifteen columns, one date in ten not ISO, names
with commas, quotes and several scripts. All three read the same file in the same run; the ratios
are what counts. Usage: ``python tests/benchmarks/import_speed.py [ROWS] [FOLDER]``.
"""

from __future__ import annotations

import csv
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from viewer.exchange.columns import open_columns
from viewer.exchange.importing import plan_import, run_import
from viewer.store import Store

HEADER = (
    *("id", "title", "date", "end_date", "kind", "participants", "place", "latitude"),
    *("longitude", "description", "source_title", "source_url", "importance", "tags", "image"),
)
STATES = (
    *("United States", "China", "Russia", "France", "Germany", "Japan", "India", "Iran", "Türkiye"),
    *(
        "Côte d’Ivoire",
        "中华人民共和国",
        "Österreich",
        '"Holy See", the',
        "Congo, Dem. Rep.",
        "NATO",
    ),
    *(f"Territory {number:03d}" for number in range(150)),
)
VERBS = ("meets", "hosts", "criticises", "signs an accord with", "recalls its envoy from")
KINDS = ("visit", "letter", "summit", "agreement", "statement", "protest", "sanction")
PLACES = tuple(f"{name}, District {number}" for number in range(40) for name in STATES[:12])
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "shi")
FIRST_DAY = date(1945, 1, 1)


def rows(count: int, seed: int = 7) -> Iterator[list[str]]:
    """Made-up events, a little out of order, as a collector's file is."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)]
    for number in range(count):
        first, second = chance.choices(STATES, k=2)
        day = FIRST_DAY + timedelta(days=number * 28_000 // count + chance.randint(0, 60))
        text = " ".join(words[int(20_000 * chance.random() ** 3)] for _ in range(14))
        yield [
            f"ev-{number}",
            f"{first} {chance.choice(VERBS)} {second}",
            *_dates(day, chance),
            chance.choice(KINDS),
            f"{first};{second}",
            chance.choice(PLACES),
            f"{chance.uniform(-60, 70):.4f}",
            f"{chance.uniform(-170, 170):.4f}",
            text,
            f"Daily {chance.choice(words)}",
            f"https://example.org/{number:08x}",
            str(chance.randint(0, 100)),
            chance.choice(("trade;talks", "security", "", "")),
            "",
        ]


def _dates(day: date, chance: random.Random) -> tuple[str, str]:
    """A start and an end; one start in ten is not ISO."""
    if chance.random() < 0.9:
        end = (day + timedelta(days=3)).isoformat() if chance.random() < 0.2 else ""
        return day.isoformat(), end
    forms = (
        f"{day:%d %B %Y}",
        f"{day:%B} {day.year}",
        f"{day.year}",
        f"c. {day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"Spring {day.year}",
    )
    return chance.choice(forms), ""


def write(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(count))


def by_sqlite(source: Path, target: Path) -> float:
    """Seconds of a raw dump of texts into one table."""
    began = perf_counter()
    subprocess.run(
        ["sqlite3", target, ".mode csv", f".import '{source}' event"],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return perf_counter() - began


def by_sqlite_utils(source: Path, target: Path) -> float:
    """Seconds of ``sqlite-utils insert --csv``."""
    began = perf_counter()
    tool = Path(sys.executable).with_name("sqlite-utils")
    subprocess.run(
        [tool, "insert", target, "event", source, "--csv"],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return perf_counter() - began


def by_viewer(source: Path, target: Path) -> tuple[float, float]:
    """Seconds of the import, and of the sidecar's columns after it."""
    began = perf_counter()
    with Store.open(target, create=True) as store:
        report = run_import(store, plan_import(source))
        assert report.counts.rows == report.counts.added, report.counts
        loaded = perf_counter() - began
        open_columns(store)
    return loaded, perf_counter() - began - loaded


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    folder = Path(tempfile.mkdtemp(dir=sys.argv[2] if len(sys.argv) > 2 else None))
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    try:
        source = folder / "events.csv"
        write(source, count)
        print(f"{count:,} rows, {source.stat().st_size / count:.0f} bytes a row")
        raw = by_sqlite(source, folder / "raw.db")
        print(f"sqlite3 .import        {raw:8.2f} s   1.0")
        loaded, columns = by_viewer(source, folder / "store.db")
        ours = loaded + columns
        print(
            f"diplomatic-timeline    {ours:8.2f} s   {ours / raw:.1f}"
            f"   ({loaded:.2f} import, {columns:.2f} columns)"
        )
        if count <= 1_000_000:
            tool = by_sqlite_utils(source, folder / "utils.db")
            print(
                f"sqlite-utils --csv     {tool:8.2f} s   {tool / raw:.1f}"
                f"   ({tool / ours:.1f} times ours)"
            )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(
            f"peak memory            {peak / 1024:8.0f} MB  (largest child {child / 1024:.0f} MB)"
        )
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
