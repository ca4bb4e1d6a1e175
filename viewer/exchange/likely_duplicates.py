"""Events of different files that are likely the same: offered to the reader, never merged.

Likely the same are two events of the same time and precision with the same participants and
similar titles. Titles are compared by the words they share and by difflib's ratio, after
Ratcliff and Obershelp; the larger of the two counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from viewer.domain.progress import Report, Step, ignore
from viewer.store.coinciding import Coinciding, coinciding, times_of_smaller_data_sets
from viewer.store.duplicates import settled

if TYPE_CHECKING:
    from viewer.store import Store

SIMILAR = 0.6
SIMILAR_WITHOUT_PARTICIPANTS = 0.8
"""How alike titles must be, from 0 to 1; more where no participants confirm it."""
MOST_PAIRS = 500
_MOST_COMPARED = 200
"""Events of one time with the same participants of which each is compared with each."""
_REPORT_EVERY = 200
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class LikelyDuplicate:
    """A pair; ``first`` has the lower id. ``likeness`` of the titles is from 0 to 1."""

    first: int
    second: int
    likeness: float


def likely_duplicates(
    store: Store, report: Report = ignore, *, limit: int = MOST_PAIRS
) -> list[LikelyDuplicate]:
    """Pairs of events of different data sets that are likely the same, in order of time.

    Those are left out of which the reader has said already whether they are.

    Args:
        store: to read from.
        report: told how many of the times in question are compared; may raise ``Cancelled``.
        limit: stop at so many pairs.
    """
    times = times_of_smaller_data_sets(store)
    known = {(pair.first, pair.second) for pair in settled(store)}
    found: list[LikelyDuplicate] = []
    for done, events in enumerate(coinciding(store, times)):
        if done % _REPORT_EVERY == 0:
            report(Step("comparing", done, len(times)))
        found += (pair for pair in _pairs(events) if (pair.first, pair.second) not in known)
        if len(found) >= limit:
            break
    return found[:limit]


def _pairs(events: Iterable[Coinciding]) -> Iterator[LikelyDuplicate]:
    groups: dict[frozenset[str], list[Coinciding]] = {}
    for event in events:
        groups.setdefault(frozenset(map(_folded, event.participants)), []).append(event)
    for names, group in groups.items():
        least = SIMILAR if names else SIMILAR_WITHOUT_PARTICIPANTS
        for first, second in combinations(group[:_MOST_COMPARED], 2):
            if first.data_set != second.data_set:
                likeness = title_likeness(first.title, second.title)
                if likeness >= least:
                    yield LikelyDuplicate(first.id, second.id, likeness)


def title_likeness(one: str, other: str) -> float:
    """How alike two titles are, from 0 to 1; case, accents and punctuation aside."""
    one, other = _folded(one), _folded(other)
    if one == other:
        return 1.0
    first, second = set(_WORD.findall(one)), set(_WORD.findall(other))
    shared = len(first & second) / len(first | second) if first and second else 0.0
    return max(shared, SequenceMatcher(None, one, other, autojunk=False).ratio())


def _folded(text: str) -> str:
    plain = (char for char in normalize("NFKD", text) if not combining(char))
    return " ".join("".join(plain).casefold().split())
