"""What the panel shows, and how it is read from answers."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.answers import Answers
from viewer.domain.progress import Report, Step, ignore
from viewer.domain.queries import Choice, Facet, FacetCount

ROWS = {
    Facet.KIND: 10,
    Facet.PARTICIPANT: 4,
    Facet.PLACE: 4,
    Facet.EXACTNESS: 14,
    Facet.SOURCE: 3,
    Facet.IMPORT: 4,
    Facet.DECADE: 6,
    Facet.TAG: 4,
}
"""How many values of each facet stand in the panel; the others are found by searching."""
SEVERAL_VALUED = frozenset({Facet.PARTICIPANT, Facet.SOURCE, Facet.TAG})
"""Facets of which one event can have several values, so that all of them can be asked for."""


class FacetContents(NamedTuple):
    """One section.

    Attributes:
        counts: its first values.
        left: how many further values there are; None where there are some and nobody has
            counted which of the store's values the query leaves.
        choice: what is chosen.
    """

    counts: tuple[FacetCount, ...]
    left: int | None = 0
    choice: Choice = Choice()


def read_facets(answers: Answers, report: Report = ignore) -> dict[Facet, FacetContents]:
    """Ask for all sections; up to tenths of a second at ten million events: in a job.

    Raises:
        Cancelled: out of ``report``, which is told before each section.
    """
    contents: dict[Facet, FacetContents] = {}
    for facet, limit in ROWS.items():
        report(Step("finding", len(contents), len(ROWS)))
        contents[facet] = _read(answers, facet, limit)
    return contents


def _read(answers: Answers, facet: Facet, limit: int) -> FacetContents:
    choice = answers.query.choice(facet)
    most = limit + min(len(choice.wanted) + len(choice.excluded), limit)
    found = answers.facet_counts(facet, most + 1)
    counts = found[:most]
    left: int | None = 0
    if len(found) > most:
        named = sum(bool(count.value) for count in counts)
        left = None if answers.query else max(answers.facet_size(facet) - named, 1)
    if facet is Facet.DECADE:
        counts.sort(key=_decade_order)
    else:
        counts.sort(key=lambda count: not count.value)  # "none" is what is left: it comes last
    return FacetContents(tuple(counts), left, choice)


def _decade_order(count: FacetCount) -> tuple[int, int]:
    """In the order of time: ``-043X`` before ``000X`` before ``198X``; no decade comes last."""
    digits = count.value.removesuffix("X")
    is_number = digits.removeprefix("-").isdigit()
    return (0, int(digits)) if is_number else (1, 0)
