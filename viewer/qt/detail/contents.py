"""What the detail pane shows, as plain values whose dates are already told in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from viewer.domain.events import Event, Headline


class Line(NamedTuple):
    """An event in a list.

    Attributes:
        headline: the event.
        when: its date in words, short.
        is_soft: True where its date is less exact than a day, or doubted.
        elapsed: the time between it and the event that is shown, in words, side included.
    """

    headline: Headline
    when: str
    is_soft: bool = False
    elapsed: str = ""


class ClaimLine(NamedTuple):
    """A date that a source claims, in words, with the source's own words for it."""

    when: str
    written: str
    source: str
    is_preferred: bool


class Comparison(NamedTuple):
    """The time between the event shown and a second one.

    Attributes:
        elapsed: in words, with the side: "9 months, 11 days after".
        headline: the second event.
        when: its date in words.
        days: the shortest and the longest time in days; None where nothing limits it.
    """

    elapsed: str
    headline: Headline
    when: str
    days: tuple[int, int | None]


class EventPage(NamedTuple):
    """All that the pane tells of one event.

    Attributes:
        event: the event itself.
        when: its date in words, with the weekday where a day is known.
        exactness: how exactly the date is known.
        doubt: what qualifies it (perhaps, about, another calendar), or empty.
        is_soft: True where the date is less exact than a day, or doubted.
        claims: every date that its sources dispute, the preferred one first.
        before, after: events between the same participants, in reading order.
        same_day: events of the same day in other years.
        elsewhere: events of other files that the reader has said are the same.
        comparison: the second event's distance, where there is a second one.
        imported: the day of the import in words.
        published: the date of each source in words, as it stands where it is no date.
        is_left_out: whether the query leaves the event out.
    """

    event: Event
    when: str
    exactness: str = ""
    doubt: str = ""
    is_soft: bool = False
    claims: tuple[ClaimLine, ...] = ()
    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()
    same_day: tuple[Line, ...] = ()
    elsewhere: tuple[Line, ...] = ()
    comparison: Comparison | None = None
    imported: str = ""
    published: tuple[str, ...] = ()
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class InView:
    """What is in view while nothing is selected.

    Attributes:
        count: events in view; None while it is being counted.
        span: the stretch of time in words.
        by_year: the counts of equal steps of the span, in order.
        first, last: what the two ends of ``by_year`` are called.
        step: what one of the counts stands for: "minute", "hour", "day", "month", or a number of
            years.
        important: the most important events, most important first.
        has_more: True where further ones can be asked for.
        names: what each of ``by_year`` is called.
        is_ranked: False where no event has an importance: ``important`` are then the first ones.
    """

    count: int | None
    span: str
    by_year: tuple[int, ...] = ()
    first: str = ""
    last: str = ""
    step: str = ""
    important: tuple[Line, ...] = ()
    has_more: bool = False
    names: tuple[str, ...] = ()
    is_ranked: bool = True
