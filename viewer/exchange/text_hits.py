"""The events that hold a text, found little by little."""

from __future__ import annotations

from collections import OrderedDict
from time import monotonic

import numpy as np
from numpy.typing import NDArray

from viewer.domain.progress import Report, Step
from viewer.store.found_words import FoundWords
from viewer.store.search_parts import parts_of
from viewer.store.store import Store
from viewer.timeline.columns import EventColumns

FIRST = 2_000
"""Events in the first part, which comes in milliseconds."""
_REMEMBERED = 4
"""Texts that are not sought anew when they come back: the last few that were typed."""


class TextHits:
    """A search that can be left and gone on with.

    Args:
        store: where to look; a connection that one thread uses at a time.
        columns: of its events.
        text: what the user typed.

    Attributes:
        is_whole: whether all events that match are found.
        words: what to light in texts.
    """

    def __init__(self, store: Store, columns: EventColumns, text: str) -> None:
        self._columns = columns
        self._found = parts_of(store, text, FIRST)
        self._mask = np.full(len(columns), self._found.are_excluded)
        self.is_whole = False
        self.words = FoundWords.of(store, text)

    def look(self, report: Report, patience_s: float) -> None:
        """Search on, for some seconds at most; exclusions alone tell nothing until they are whole.

        Raises:
            Cancelled: out of ``report``.
        """
        until = monotonic() + patience_s
        while not self.is_whole and (monotonic() < until or self._found.are_excluded):
            report(Step("finding", 0, 0))
            part = next(self._found.ids, None)
            if part is None:
                self.is_whole = True
            else:
                self._mask[self._columns.ranks(part)] = not self._found.are_excluded

    @property
    def mask(self) -> NDArray[np.bool_]:
        """What is found by now, by rank; never changed any more."""
        return self._mask if self.is_whole else self._mask.copy()


class RecentTexts:
    """The searches of the last texts.

    Args:
        store: where to look; a connection that one thread uses at a time.
        columns: of its events.
    """

    def __init__(self, store: Store, columns: EventColumns) -> None:
        self._store, self._columns = store, columns
        self._kept: OrderedDict[str, TextHits] = OrderedDict()

    def of(self, text: str) -> TextHits:
        """The search of a text, as far as it has come."""
        if text not in self._kept:
            self._kept[text] = TextHits(self._store, self._columns, text)
            if len(self._kept) > _REMEMBERED:
                self._kept.popitem(last=False)
        self._kept.move_to_end(text)
        return self._kept[text]
