"""How long searches and a look at single events take in a store of many events.

Usage: ``python tests/benchmarks/search.py STORE``, a store such as ``import_speed.py`` makes: its
words are asked for. First hits are what a user waits for with each key; all hits follow.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.many_events import cpu_ms, resident_mb
from viewer.exchange.answers import LocalAnswers
from viewer.store import Store
from viewer.store.reading import event, headlines
from viewer.store.search import first_hits, matching_ids

TEXTS = {
    "one letter": ("b", "t", "0", "中"),
    "two letters": ("ba", "sh", "te", "华人"),
    "frequent word": ("district ", "territory ", "china ", "shikaba "),
    "rare word": ("bashice ", "shidile ", "kagufo "),
    "two words": ("germany hosts ", "iran meets ", "china trade "),
    "phrase": ('"meets china"', '"hosts germany"', "共和国"),
    "exclusion": ("iran -china ", "district -territory ", "-china "),
    "nothing": ("zzzz", "qqqq ", "zzzz district "),
}
REPEATED = 5


def told(works: list[Callable[[], object]]) -> str:
    """Median and worst of wall and CPU time, each piece of work done a few times in turn."""
    walls, cpus = [], []
    for _ in range(REPEATED):
        for work in works:
            began = perf_counter()
            cpus.append(cpu_ms(work))
            walls.append((perf_counter() - began) * 1e3)
    wall, cpu = np.percentile(walls, [50, 99]), np.percentile(cpus, [50, 99])
    return (
        f"wall p50 {wall[0]:8.2f}  p99 {wall[1]:8.2f}   cpu p50 {cpu[0]:8.2f}  p99 {cpu[1]:8.2f} ms"
    )


def measure_search(store: Store) -> None:
    for sort, texts in TEXTS.items():
        first = [lambda text=text: first_hits(store, text) for text in texts]
        print(f"first hits, {sort:15} {told(first)}")
    for sort, texts in TEXTS.items():
        counts = [len(matching_ids(store, text)) for text in texts]
        every = [lambda text=text: matching_ids(store, text) for text in texts[:2]]
        print(f"all hits,   {sort:15} {told(every)}   {max(counts):,} at most")


def measure_reading(store: Store) -> None:
    last = store.connection.execute("SELECT max(id) FROM event").fetchone()[0]
    ids = np.random.default_rng(7).integers(1, last, (20, 200)).tolist()
    some = [row[0] for row in ids]
    print("200 headlines ", told([lambda row=row: headlines(store, row) for row in ids]))
    print("one event     ", told([lambda one=one: event(store, one) for one in some]))
    answers = LocalAnswers.open(store)
    pages = [(one, [person.name for person in answers.event(one).participants]) for one in some]
    around = [lambda page=page: answers.contacts_around(*page, 3) for page in pages if page[1]]
    print("neighbours    ", told(around))
    print("two parties   ", told([lambda: answers.contacts(["China", "Germany"])]))


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("Usage: python tests/benchmarks/search.py STORE")
    with Store.open(Path(sys.argv[1]), read_only=True) as store:
        measure_search(store)
        measure_reading(store)
    print(f"{resident_mb():.0f} MB resident")


if __name__ == "__main__":
    main()
