"""What of a store is shown for a query: its events in lanes, and what lies behind them."""

from __future__ import annotations

import math
from typing import NamedTuple

from viewer.domain.answers import Answers, Lanes
from viewer.domain.progress import Report, ignore
from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.view_state import Backdrop
from viewer.timeline.lane_choice import LaneChoice

MOST_ERAS = 1_000
"""A kind with more events than this stays in the lanes: nobody could tell its stretches apart."""


class Shown(NamedTuple):
    """Answers to all that a scene asks.

    Attributes:
        answers: about the query's events.
        in_lanes: the same without those that are eras.
        lanes: the lanes of ``in_lanes``.
        around: the lanes of all events, eras excepted, where the others are shown pale; else None.
        eras: about the events behind the lanes, whatever the query; None for none.
    """

    answers: Answers
    in_lanes: Answers
    lanes: Lanes
    around: Lanes | None = None
    eras: Answers | None = None

    @property
    def rows(self) -> Lanes:
        """The lanes that stand on the canvas."""
        return self.lanes if self.around is None else self.around


def shown(
    everything: Answers,
    query: Query,
    choice: LaneChoice,
    backdrop: Backdrop,
    report: Report = ignore,
    patience_s: float = math.inf,
) -> Shown:
    """Ask for all that is shown; not on the GUI thread where there are millions of events.

    A text is searched for as ``Answers.with_query`` says.

    Raises:
        Cancelled: out of ``report``.
    """
    answers = everything.with_query(query, report, patience_s) if query else everything
    eras = eras_of(everything, backdrop.eras)
    whole, in_lanes = everything, answers
    if eras is not None:
        whole = everything.with_query(_without_kind(Query(), backdrop.eras))
        in_lanes = everything.with_query(_without_kind(query, backdrop.eras), report, 0.0)
    lanes = in_lanes.lanes(choice.field, choice.sorting)
    # Where nothing matches, the window says so on an empty canvas.
    has_context = backdrop.has_context and bool(query) and answers.count > 0
    around = whole.lanes(choice.field, choice.sorting) if has_context else None
    return Shown(answers, in_lanes, lanes, around, eras)


def eras_of(everything: Answers, kind: str) -> Answers | None:
    """Answer for the events of a kind that can be eras; None where there are none, or too many."""
    if not kind:
        return None
    found = everything.with_query(Query(choices={Facet.KIND: Choice(frozenset([kind]))}))
    return found if 0 < found.count <= MOST_ERAS else None


def _without_kind(query: Query, kind: str) -> Query:
    choice = query.choice(Facet.KIND)
    excluded = choice.excluded | {kind}
    return query.with_choice(Facet.KIND, Choice(choice.wanted, excluded, choice.every))
