"""The packed lists of an import, which hang on its events once they have their ids."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, islice, repeat

import numpy as np
from numpy.typing import NDArray

from viewer.store.loading_rows import ITEM, PART, unpacked
from viewer.store.side_links import Links
from viewer.store.side_shapes import SideTable

_CACHED = 200_000
_NARROW = 2**32
"""Ids below it take four bytes each, others eight."""


class LinkedLists:
    """The lists of a side table that links to shared things, as numbers without their texts.

    What they link to is made at once, while the file is still being read. Equal texts share a
    list, mostly. List 0 is the empty one.

    Args:
        connection: inside the import's transaction.
        side: the table that the lists are for.
    """

    def __init__(self, connection: sqlite3.Connection, side: SideTable) -> None:
        self._connection = connection
        self._side = side
        self._known: dict[str, int] = {"": 0}
        self._shared = Links(connection, side)
        self._numbers = array("I")
        self._begins = array("I", (0, 0))
        self._links = array("I")
        self._says_more = array("B", (0,))

    def add(self, texts: Sequence[str]) -> None:
        """Give each of the next events the list of its packed text."""
        self._numbers.extend(self._numbered(texts))

    def replace(self, seq: int, text: str) -> None:
        """Give an event another list."""
        self._numbers[seq] = self._numbered((text,))[0]

    def _numbered(self, texts: Sequence[str]) -> list[int]:
        known = self._known
        unknown = [text for text in dict.fromkeys(texts) if text not in known]
        if unknown:
            if len(known) + len(unknown) > _CACHED:
                known.clear()
                known[""] = 0
                unknown = [text for text in dict.fromkeys(texts) if text]
            self._learn(unknown)
        return list(map(known.__getitem__, texts))

    def _learn(self, texts: Sequence[str]) -> None:
        key = len(self._side.key)
        items = [item.split(PART) for text in texts for item in text.split(ITEM)]
        filled = (item if len(item) >= key else item + [""] * (key - len(item)) for item in items)
        keys = [tuple(item[:key]) for item in filled]
        self._shared.learn(keys)
        self._extend_links(list(map(self._shared.__getitem__, keys)))
        first = len(self._begins) - 1
        counts = [text.count(ITEM) + 1 for text in texts]
        self._begins.extend(islice(accumulate(counts, initial=self._begins[-1]), 1, None))
        # Empty parts at an item's end are left out, so a longer one says something of its own.
        says_more = iter([len(item) > key for item in items])
        self._says_more.extend(max(islice(says_more, count)) for count in counts)
        self._known.update(zip(texts, range(first, first + len(texts)), strict=True))

    def _extend_links(self, ids: list[int]) -> None:
        if self._links.typecode == "I" and max(ids) >= _NARROW:
            self._links = array("q", self._links)
        self._links.extend(ids)

    def settle(self) -> None:
        """Let go of the texts, as hardly any will come any more: some hundred bytes each."""
        self._known = {"": 0}
        self._shared.forget()

    def counts(self, seqs: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many links each of some events has."""
        numbers = np.frombuffer(self._numbers, np.uint32)[seqs]
        begins = np.frombuffer(self._begins, np.uint32)
        return (begins[numbers + 1] - begins[numbers]).astype(np.int64)

    def links(self, seqs: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """What some events link to: how many links each has, and all of them in a row."""
        numbers = np.frombuffer(self._numbers, np.uint32)[seqs]
        counts = self.counts(seqs)
        begins = np.frombuffer(self._begins, np.uint32)[numbers].astype(np.int64)
        ends = np.cumsum(counts)
        places = np.arange(len(seqs) and int(ends[-1])) + np.repeat(begins - ends + counts, counts)
        links = np.frombuffer(self._links, self._links.typecode)[places]
        return counts, links.astype(np.int64)

    def hang(self, seqs: NDArray[np.int64], first: int, texts: Sequence[str]) -> None:
        """Hang their lists on events.

        Args:
            seqs: the events by their numbers in the spool.
            first: the id of the first of them; the others follow it.
            texts: their packed lists, which say what is no link.
        """
        if not any(texts):
            return
        counts, links = self.links(seqs)
        begins = np.cumsum(counts) - counts
        events = np.repeat(np.arange(first, first + len(seqs)), counts)
        positions = np.arange(len(links)) - np.repeat(begins, counts)
        columns: list[Iterable[object]] = [events.tolist(), positions.tolist(), links.tolist()]
        if self._side.own:
            columns.append(self._own(seqs, begins, len(links), texts))
        self._connection.executemany(self._side.insert, zip(*columns, strict=False))

    def _own(
        self, seqs: NDArray[np.int64], begins: NDArray[np.int64], count: int, texts: Sequence[str]
    ) -> Iterable[str]:
        """The side table's own column, such as roles: blank for nearly all links."""
        numbers = np.frombuffer(self._numbers, np.uint32)[seqs]
        telling = np.flatnonzero(np.frombuffer(self._says_more, np.uint8)[numbers])
        if not len(telling):
            return repeat("")
        own = [""] * count
        for index, begin in zip(telling.tolist(), begins[telling].tolist(), strict=True):
            items = unpacked(texts[index], self._side.parts)
            own[begin : begin + len(items)] = [item[-1] for item in items]
        return own


def hang_unlinked(
    connection: sqlite3.Connection, side: SideTable, first: int, texts: Sequence[str]
) -> None:
    """Hang the lists of a side table without links on events whose ids follow each other."""
    if any(texts):
        connection.executemany(
            side.insert,
            [
                (event, position, *item)
                for event, text in enumerate(texts, first)
                if text
                for position, item in enumerate(unpacked(text, side.parts))
            ],
        )


def hang_on_one(
    connection: sqlite3.Connection, side: SideTable, shared: Links | None, event: int, text: str
) -> None:
    """Hang one packed list on one event."""
    key = len(side.key)
    items = unpacked(text, side.parts)
    if shared is None:
        rows = [(event, position, *item) for position, item in enumerate(items)]
    else:
        shared.learn(tuple(item[:key]) for item in items)
        rows = [
            (event, position, shared[tuple(item[:key])], *item[key:])
            for position, item in enumerate(items)
        ]
    connection.executemany(side.insert, rows)
