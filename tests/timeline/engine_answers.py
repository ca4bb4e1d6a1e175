"""Answers of the real engine about events made from numbers, titles included."""

from __future__ import annotations

from collections.abc import Sequence

from tests.timeline.event_columns import Row, columns_of
from viewer.domain.dates import Date
from viewer.domain.events import Headline
from viewer.domain.precision import Precision
from viewer.domain.queries import Facet, Query
from viewer.timeline.engine import Engine, Fields

_TITLES = ("Talks", "A letter is answered", "The ministers meet to speak about grain", "Summit")


class EngineAnswers:
    """All that a scene asks; titles are of several lengths."""

    def __init__(self, rows: Sequence[Row]) -> None:
        columns = columns_of(rows)
        self._engine = Engine.of(Fields(columns))
        self.kinds = tuple(columns.facets[Facet.KIND].keys)
        self.total = self.count = len(columns)
        self.query = Query()

    def __getattr__(self, name):
        return getattr(self._engine, name)

    def lanes(self, field, order=None):
        lanes = self._engine.lanes(field) if order is None else self._engine.lanes(field, order)
        lanes.make_labels()
        return lanes

    def headlines(self, ids):
        marks = self._engine.marks(ids)
        for event, start, end, kind in zip(
            *(column.tolist() for column in (marks.id, marks.start, marks.end, marks.kind)),
            strict=True,
        ):
            date = Date(str(start), start, end, start, end, Precision.DAY)
            title = f"{_TITLES[event % len(_TITLES)]}, {event}"
            yield Headline(event, date, title, self.kinds[kind])
