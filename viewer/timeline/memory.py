"""What a canvas keeps from frame to frame so that nothing jumps and nothing is asked twice."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import Lane, Lanes
from viewer.timeline.card_lanes import CardMemory
from viewer.timeline.card_texts import Texts
from viewer.timeline.eras import Eras
from viewer.timeline.lane_choice import Arrangement, LaneChoice, arranged, lane_index
from viewer.timeline.lane_labels import LaneLabels
from viewer.timeline.packing import Zooms
from viewer.timeline.scale import Scale
from viewer.timeline.showing import Shown
from viewer.timeline.view import SceneWords


class Memory:
    """Belongs to one ``Shown``; make a new one for another.

    Rows are lanes of ``rows``: those of all events where the context is shown, else the query's.

    Attributes:
        shown: the answers that a scene is built from.
        rows: the lanes that stand on the canvas.
        is_dense: rows that were a density last.
        seen: rows that have had an event in view at this zoom.
        crowded: rows that had no cards in the last frame.
        are_few: there were so few lanes in it that some could have cards.
        most_new: events whose labels a frame may have read, the rest waits; None for all.
        is_pending: something is left for the next frame.
    """

    def __init__(self, shown: Shown, words: SceneWords, texts: Texts) -> None:
        self.shown = shown
        self.rows: Lanes = shown.rows
        self.words = words
        self.texts = texts
        self.kinds = tuple(shown.answers.kinds)
        self._zooms = Zooms()
        self.cards = CardMemory(self._zooms)
        self.labels = LaneLabels(texts, self.kinds, self._zooms)
        self.is_dense = np.zeros(len(self.rows), np.bool_)
        self.seen = np.zeros(len(self.rows), np.bool_)
        self.crowded = np.zeros(len(self.rows), np.bool_)
        self.are_few = True
        self.most_new: int | None = None
        self.is_pending = False
        self._lanes: dict[int, Lane] = {}
        self._seen_at: Scale | None = None
        self._arranged: tuple[LaneChoice, Arrangement] | None = None

    @cached_property
    def eras(self) -> Eras:
        return Eras(self.shown.eras, self.texts, self.kinds)

    @cached_property
    def own_lanes(self) -> NDArray[np.int64]:
        """By row, the query's lane that it shows; -1 where only what is left out is in it."""
        own = np.full(len(self.rows), -1, np.int64)
        if self.shown.around is None:
            return np.arange(len(self.rows), dtype=np.int64)
        for lane in range(len(self.shown.lanes)):
            row = lane_index(self.rows, self.shown.lanes.lane(lane).id)
            if row is not None:
                own[row] = lane
        return own

    def lane(self, row: int) -> Lane:
        """Return the lane of a row, asked for once."""
        found = self._lanes.get(row)
        if found is None:
            found = self._lanes[row] = self.rows.lane(row)
        return found

    def count(self, row: int) -> int:
        """How many of the query's events a row has."""
        own = int(self.own_lanes[row])
        return int(self.shown.lanes.counts[own]) if own >= 0 else 0

    def arrangement(self, choice: LaneChoice) -> Arrangement:
        """Return where the reader wants which rows."""
        if self._arranged is None or self._arranged[0] is not choice:
            self._arranged = choice, arranged(choice, self.rows)
        return self._arranged[1]

    def counts_in(self, rows: NDArray[np.int64], start: int, end: int) -> NDArray[np.int64]:
        """Count the query's events of each row that overlap [start, end)."""
        own = self.own_lanes[rows]
        counts = np.zeros(len(rows), np.int64)
        counts[own >= 0] = self.shown.lanes.counts_in(own[own >= 0], start, end)
        return counts

    def enter(self, scale: Scale) -> None:
        """Prepare for a frame at a scale."""
        self.is_pending = False
        self._zooms.enter(scale)
        if self._zooms.scale(0) is not self._seen_at:
            self._seen_at = self._zooms.scale(0)
            self.seen[:] = False
