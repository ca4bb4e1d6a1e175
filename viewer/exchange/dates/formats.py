"""In which form a column writes its dates, told with the evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from viewer.domain.reading import NO_CONTEXT, Context, DateOrder


class Numbers(Enum):
    """What bare numbers of a column count."""

    NOTHING = "dates in digits"
    SECONDS = "seconds since 1970"
    MILLISECONDS = "milliseconds since 1970"
    MICROSECONDS = "microseconds since 1970"
    OF_SEVERAL_UNITS = "seconds, milliseconds or microseconds since 1970, each by its size"
    SPREADSHEET_DAYS = "spreadsheet days since 1900"
    YEARS = "years with decimals"


class Question(NamedTuple):
    """What only the user can settle about a column.

    Attributes:
        text: the question in one sentence, with an example.
        example: a cell that has several meanings.
        answers: the orders to choose from.
        meanings: the example's EDTF under each answer.
    """

    text: str
    example: str
    answers: tuple[DateOrder, ...]
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """How to read every cell of a column.

    Attributes:
        context: order, century and the like for cells read one by one.
        numbers: what bare numbers count.
        name: the form in words, for reports: ``ISO 8601``, ``month/day/year``.
        evidence: sentences that say why, with counts.
        question: what the values do not settle; None where nothing is open.
        cells: how many cells were looked at, blanks left out.
        midnights: whether nearly every time in the column is midnight, which a spreadsheet or
            database put there because it has no days without times.
        orders: by the sign between their numbers, the orders that cells with it prove, where the
            signs differ: ``29.04.1994`` beside ``6/13/1990``.
        is_of_early_counts: whether the times that its numbers count reach back before 1980, so that
            a small number among them need not be of another unit.
        decades: whether a year stands for the decade that it begins, as its column's name says.
        is_doubtful: whether a few cells are left whose day and month nothing tells apart.
        month_years: whether ``Jan-01`` is a month of a year, as ``Jan-92`` beside it proves.
    """

    context: Context = NO_CONTEXT
    numbers: Numbers = Numbers.NOTHING
    name: str = "written dates"
    evidence: tuple[str, ...] = ()
    question: Question | None = None
    cells: int = 0
    month_years: bool = False
    midnights: bool = False
    orders: tuple[tuple[str, DateOrder], ...] = ()
    is_doubtful: bool = False
    decades: bool = False
    is_of_early_counts: bool = False

    def in_decades(self) -> ColumnFormat:
        """The same format with years that stand for the decades which they begin."""
        return replace(self, name="decades by their first years", decades=True)

    def without_year_zero(self) -> ColumnFormat:
        """The same format with negative years that count no year 0."""
        return replace(self, context=self.context._replace(no_year_zero=True))

    def answered(self, order: DateOrder) -> ColumnFormat:
        """The same format with the order of day and month settled by the user."""
        return replace(
            self,
            context=self.context._replace(order=order),
            name=ORDER_NAMES[order],
            evidence=(*self.evidence, "The order was given."),
            question=None,
            orders=(),
            is_doubtful=False,
        )


ORDER_NAMES = {
    DateOrder.DAY_MONTH: "day/month/year",
    DateOrder.MONTH_DAY: "month/day/year",
    DateOrder.YEAR_MONTH_DAY: "year-month-day",
}
MIDNIGHT = re.compile(
    r"(?<=\d)(?:[T ]\s?00?:00(?::00(?:\.0+)?)?(?: ?Z|\+00:?00)?|\s12:00(?::00)? ?AM)$",
    re.IGNORECASE,
)
"""The time at the end of a cell that stands for none, if nearly all others are the same."""
