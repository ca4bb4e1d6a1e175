"""From a changed query to all numbers of its picture, and the facets' counts after it.

    python -m tests.benchmarks.filters 1000000 10000000

The target is 250 ms, better 120 ms, from the change to the picture at ten million events.
"""

from __future__ import annotations

import sys
import time

import numpy as np

from tests.benchmarks.frames import ask
from tests.benchmarks.many_events import (
    FIRST,
    LAST,
    WIDTH_PX,
    YEAR,
    Look,
    cpu_ms,
    many_columns,
    told,
)
from viewer.domain.answers import bin_width
from viewer.domain.queries import Choice, Facet, Query
from viewer.timeline.engine import Engine, Fields

ROUNDS = 12
QUERIES = {
    "one kind": Query(choices={Facet.KIND: Choice(frozenset({"k3"}))}),
    "all kinds but one": Query(choices={Facet.KIND: Choice(excluded=frozenset({"k1"}))}),
    "one participant": Query(choices={Facet.PARTICIPANT: Choice(frozenset({"p7"}))}),
    "a span": Query(span=(-10 * YEAR, 30 * YEAR)),
    "kind, participants, span": Query(
        choices={
            Facet.KIND: Choice(frozenset({"k1", "k2"})),
            Facet.PARTICIPANT: Choice(frozenset({"p1", "p2", "p3"})),
        },
        span=(-10 * YEAR, 30 * YEAR),
    ),
}
LOOK = Look(FIRST, (LAST - FIRST) / WIDTH_PX)


def picture(engine: Engine, query: Query) -> Engine:
    """Narrow to a query and ask for all that the next frame and the overview show."""
    narrowed = engine.with_query(query)
    ask(narrowed.lanes(Facet.KIND), LOOK)
    narrowed.density(FIRST, LAST, bin_width(LOOK.seconds_per_px))
    return narrowed


def with_hits(engine: Engine, hits: np.ndarray) -> Engine:
    """The same for a text that a tenth of the events hold."""
    narrowed = engine.with_query(Query(text="letter"), hits)
    ask(narrowed.lanes(Facet.KIND), LOOK)
    return narrowed


def measure(size: int) -> None:
    """Measure all queries at one size."""
    engine = Engine.of(Fields(many_columns(size)))
    engine.lanes(Facet.KIND).make_labels()
    for name, query in QUERIES.items():
        picture(engine, query)
        times, waits, facets = [], [], []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            times.append(cpu_ms(lambda query=query: picture(engine, query)))
            waits.append((time.perf_counter() - begun) * 1e3)
            narrowed = engine.with_query(query)
            facets.append(
                cpu_ms(lambda narrowed=narrowed: [narrowed.facet_counts(facet) for facet in Facet])
            )
        print(f"{size:>11,} {name:<26} CPU {told(times)}   wall p50 {np.median(waits):6.1f}")
        print(f"{size:>11,} {'  all eight facets':<26} CPU {told(facets)}")
    hits = np.arange(1, size, 10, dtype=np.int64)
    times = [cpu_ms(lambda: with_hits(engine, hits)) for _ in range(ROUNDS)]
    print(f"{size:>11,} {'a tenth by text':<26} CPU {told(times)}", flush=True)


def main() -> None:
    """Measure the sizes given."""
    for size in [int(text) for text in sys.argv[1:]] or [1_000_000]:
        measure(size)


if __name__ == "__main__":
    main()
