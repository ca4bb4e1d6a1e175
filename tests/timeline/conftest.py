"""Answers from a handful of events, a stand-in for fonts, and plain words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest

from viewer.domain.answers import Density, Lane, LaneOrder, LaneRole, Marks
from viewer.domain.dates import OPEN_END, OPEN_START, Date
from viewer.domain.events import Headline
from viewer.domain.progress import ignore
from viewer.domain.queries import Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.timeline.lane_choice import LaneChoice
from viewer.timeline.reach import extent_of, reach_of
from viewer.timeline.scale import Scale
from viewer.timeline.scene_building import new_memory
from viewer.timeline.showing import shown
from viewer.timeline.view import GUTTER, View

NO_QUERY, NOTHING = Query(), Backdrop()


class Measure:
    """Every letter is as wide as every other."""

    def width(self, text, style) -> float:
        return 6.2 * len(text)

    def elided(self, text, style, width_px) -> str:
        letters = max(int(width_px / 6.2), 0)
        return text if len(text) <= letters else text[: max(letters - 1, 0)] + "…"


class Words:
    """English without grammar."""

    locale = "en"
    today = "Today"
    events_per_column = "Events per column"

    def card(self, headline):
        return headline.date.edtf, "" if headline.date.precision <= 3 else "not exact"

    def claim(self, headline):
        others = [claim for claim in headline.claims if not claim.is_preferred]
        return f"or {others[0].date.edtf}" if others else ""

    def lane(self, lane, field):
        return lane.label or lane.role.value

    def events(self, count):
        return f"{count} events"

    def short_count(self, count):
        return str(count)

    def stack(self, kind, count):
        return f"{count} {kind or 'event'}s"

    def elapsed(self, one, other):
        return "26–27 years", "26 years, 9–10 months if April 1985"

    def nearest(self, headline, seconds):
        return f"{headline.title}: {seconds} s"

    def nothing(self):
        return "Nothing here"

    def all_hidden(self):
        return "All hidden"

    def kind(self, kind):
        return kind.capitalize()


def _bounds(date: Date) -> tuple[int, int]:
    start = OPEN_START if date.start is None else date.start
    return start, OPEN_END if date.end is None else date.end


class FakeLanes:
    """Lanes by kind or one for all; every question is answered by looking at every event."""

    order = LaneOrder.COUNT
    has_labels = True

    def __init__(self, answers: FakeAnswers, field: Facet | None) -> None:
        self.answers, self.field = answers, field
        names = dict.fromkeys(e.kind for e in answers.events) if field else {"": None}
        self._names = list(names)
        self.counts = np.array([len(self._of(i)) for i in range(len(self._names))])

    def _of(self, index: int) -> list[Headline]:
        name = self._names[index]
        return [e for e in self.answers.events if not self.field or e.kind == name]

    def __len__(self) -> int:
        return len(self._names)

    def lane(self, index):
        name = self._names[index]
        role = LaneRole.VALUE if self.field else LaneRole.ALL
        return Lane(name, name.capitalize(), role, len(self._of(index)))

    def index_of(self, key, role=LaneRole.VALUE):
        return self._names.index(key) if key in self._names else None

    def lanes_of(self, event):
        return tuple(i for i in range(len(self)) if any(e.id == event for e in self._of(i)))

    def _in(self, index, start, end):
        return [
            e for e in self._of(index) if _bounds(e.date)[0] < end and _bounds(e.date)[1] > start
        ]

    def counts_in(self, lanes, start, end):
        return np.array([len(self._in(int(i), start, end)) for i in lanes], dtype=np.int64)

    def density(self, lanes, start, end, bin_s):
        first = start // bin_s
        edges = np.arange(first, -(-end // bin_s) + 1, dtype=np.int64) * bin_s
        counts = [[len(self._in(int(i), a, b)) for a, b in pairwise(edges)] for i in lanes]
        return Density(first, bin_s, edges, np.array(counts, dtype=np.int64))

    def marks_in(self, lane, start, end, limit=5000):
        return self.answers.marks([e.id for e in self._in(lane, start, end)][:limit])

    def labels_in(self, lane, start, end, gap_s, limit=200):
        chosen: list[Headline] = []
        for event in sorted(self._in(lane, start, end), key=lambda e: -e.importance):
            at = _bounds(event.date)[0]
            if all(abs(at - _bounds(other.date)[0]) >= gap_s for other in chosen):
                chosen.append(event)
        return self.answers.marks(sorted(e.id for e in chosen))


class FakeAnswers:
    """Answers from a list of headlines in reading order."""

    query, is_whole = Query(), True

    def __init__(self, events: Sequence[Headline], everything: Sequence[Headline] = ()) -> None:
        self.events, self.everything = list(events), list(everything or events)
        self.kinds = ("", *dict.fromkeys(e.kind for e in self.everything if e.kind))
        self.total, self.count = len(self.everything), len(self.events)

    def with_query(self, query, report=ignore, patience_s=math.inf):
        choice = query.choice(Facet.KIND)
        kept = [
            e
            for e in self.everything
            if (not choice.wanted or e.kind in choice.wanted) and e.kind not in choice.excluded
        ]
        return FakeAnswers(kept, self.everything)

    def lanes(self, field, order=LaneOrder.COUNT):
        return FakeLanes(self, field)

    def matching(self, ids):
        return np.array([any(e.id == each for e in self.events) for each in ids], np.bool_)

    def marks_in(self, start, end, limit=200):
        inside = (
            e.id for e in self.events if _bounds(e.date)[0] < end and _bounds(e.date)[1] > start
        )
        return self.marks(list(inside)[:limit])

    def count_in(self, start, end):
        return sum(_bounds(e.date)[0] < end and _bounds(e.date)[1] > start for e in self.events)

    def extent(self):
        start, end = np.array([_bounds(e.date) for e in self.events], np.int64).reshape(-1, 2).T
        return extent_of(reach_of(start, end))

    def headlines(self, ids):
        by_id = {e.id: e for e in self.everything}
        return [by_id[i] for i in ids if i in by_id]

    def nearest(self, start, end):
        before = [e.id for e in self.events if _bounds(e.date)[1] <= start]
        after = [e.id for e in self.events if _bounds(e.date)[0] >= end]
        return (before[-1] if before else None), (after[0] if after else None)

    def marks(self, ids):
        wanted = set(ids)
        rows = [(n, e) for n, e in enumerate(self.everything) if e.id in wanted]

        def column(values, dtype=np.int64):
            return np.array(list(values), dtype=dtype)

        return Marks(
            rank=column(n for n, _ in rows),
            id=column(e.id for _, e in rows),
            start=column(_bounds(e.date)[0] for _, e in rows),
            start_latest=column(
                e.date.start_latest if e.date.start_latest is not None else _bounds(e.date)[0]
                for _, e in rows
            ),
            end_earliest=column(
                e.date.end_earliest if e.date.end_earliest is not None else _bounds(e.date)[1]
                for _, e in rows
            ),
            end=column(_bounds(e.date)[1] for _, e in rows),
            precision=column((e.date.precision for _, e in rows), np.uint8),
            flags=column((e.date.qualifier for _, e in rows), np.uint8),
            importance=column((e.importance for _, e in rows), np.int16),
            kind=column((self.kinds.index(e.kind) for _, e in rows), np.uint16),
        )


def memory_for(
    events, field=None, measure=None, words=None, text_scale=1.0, query=NO_QUERY, backdrop=NOTHING
):
    """A memory over some events, as a canvas would keep it."""
    found = shown(FakeAnswers(events), query, LaneChoice(field), backdrop)
    return new_memory(found, words or Words(), measure or Measure(), text_scale)


def view_of(start, end, width=850.0, height=740.0, gutter=GUTTER, margin=30.0, **more) -> View:
    """A view of a span."""
    scale = Scale.fitted(start, end, width - gutter, margin)
    return View(scale, width, height, gutter, **more)


@pytest.fixture
def imitation():
    """The stand-ins, for tests to build with."""
    return SimpleNamespace(
        Measure=Measure,
        Words=Words,
        FakeAnswers=FakeAnswers,
        memory_for=memory_for,
        view_of=view_of,
    )
