"""Reads the contacts of two participants and what can be told of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.domain.civil import civil_from_seconds
from viewer.domain.elapsed import elapsed
from viewer.domain.precision import Precision
from viewer.domain.words import elapsed_words, in_words
from viewer.qt.detail.contents import Line
from viewer.qt.detail.page_reading import line_of
from viewer.store.neighbours import contacts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.domain.answers import Answers
    from viewer.domain.dates import Date
    from viewer.domain.events import Event, Headline
    from viewer.store import Store

MOST_READ = 2_000
"""Contacts read; the count is of all."""
GOING = frozenset(
    {"visitor", "guest", "traveller", "traveler", "sender", "author", "writer", "from", "caller"}
)
"""Roles of the one who goes or writes, as sources name them."""
MET = frozenset({"host", "recipient", "addressee", "receiver", "to", "called"})
"""Roles of the one who is visited or written to."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A time without contacts.

    Attributes:
        words: how long.
        since, until: the dates around it in words.
        after, before: the events of these dates.
    """

    words: str
    since: str
    until: str
    after: Line
    before: Line


@dataclass(frozen=True, slots=True)
class Contacts:
    """What is known of the contacts of two participants.

    Attributes:
        first, second: their names.
        count: how many events both take part in.
        lines: these events in reading order, each with the time since the one before.
        silence: the longest time between two of them; None for fewer than two.
        since_last: the time since the last, in words.
        went: how often the first went to the second, and the second to the first, by roles
            that the sources give.
        by_year: years from the first to the last with the events that began in each.
        undated: events left out of ``by_year``, known less exactly than to the year.
    """

    first: str
    second: str
    count: int = 0
    lines: tuple[Line, ...] = ()
    silence: Silence | None = None
    since_last: str = ""
    went: tuple[int, int] = (0, 0)
    by_year: tuple[tuple[int, int], ...] = ()
    undated: int = 0


def read_contacts(
    store: Store, answers: Answers, parties: tuple[str, str], today: Date, locale: str
) -> Contacts:
    """Ask for the contacts of two participants; in the background.

    Args:
        store: a connection of this thread.
        answers: tells events.
        parties: the two names.
        today: the present day, for the time since the last contact.
        locale: the reader's language.
    """
    ids = contacts(store, *parties)
    headlines = answers.headlines(ids[-MOST_READ:])
    if not headlines:
        return Contacts(*parties)
    by_year, undated = _rhythm(line.date for line in headlines)
    last = elapsed(headlines[-1].date, today)
    return Contacts(
        *parties,
        count=len(ids),
        lines=_lines(headlines, locale),
        silence=_longest_silence(headlines, locale),
        since_last="" if last.is_backwards else elapsed_words(last, locale),
        went=_went((answers.event(line.id) for line in headlines), parties),
        by_year=by_year,
        undated=undated,
    )


def _lines(headlines: list[Headline], locale: str) -> tuple[Line, ...]:
    lines = [line_of(headlines[0], locale)]
    for before, after in pairwise(headlines):
        time = elapsed_words(elapsed(before.date, after.date), locale, is_sided=True)
        lines.append(replace(line_of(after, locale), elapsed=time[:1].upper() + time[1:]))
    return tuple(lines)


def _longest_silence(headlines: list[Headline], locale: str) -> Silence | None:
    """The two neighbours in time that surely lie farthest apart."""
    gaps = [
        (elapsed(before.date, after.date), before, after) for before, after in pairwise(headlines)
    ]
    if not gaps:
        return None
    longest, before, after = max(gaps, key=lambda gap: gap[0].days[0])
    return Silence(
        elapsed_words(longest, locale),
        in_words(before.date, locale),
        in_words(after.date, locale),
        line_of(before, locale),
        line_of(after, locale),
    )


def _went(events: Iterable[Event], parties: tuple[str, str]) -> tuple[int, int]:
    first = second = 0
    for event in events:
        roles = {person.name: person.role.strip().casefold() for person in event.participants}
        one, other = (roles.get(name, "") for name in parties)
        first += one in GOING or (other in MET and one not in MET)
        second += other in GOING or (one in MET and other not in MET)
    return first, second


def _rhythm(dates: Iterable[Date]) -> tuple[tuple[tuple[int, int], ...], int]:
    """Counts by year from the first to the last, and how many dates have no year."""
    years: Counter[int] = Counter()
    undated = 0
    for date in dates:
        if date.start is None or date.precision in (Precision.DECADE, Precision.CENTURY):
            undated += 1
        else:
            years[civil_from_seconds(date.start)[0]] += 1
    if not years or max(years) - min(years) > 2_000:
        return (), undated
    return tuple((year, years[year]) for year in range(min(years), max(years) + 1)), undated
