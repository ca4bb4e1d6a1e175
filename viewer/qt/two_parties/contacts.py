"""Reads the contacts of two participants and what can be told of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.elapsed import elapsed
from viewer.domain.precision import Precision
from viewer.domain.progress import Report, ignore
from viewer.domain.words import elapsed_words
from viewer.qt.detail.contents import Line
from viewer.qt.detail.page_reading import line_of
from viewer.store.roles import roles_of_two
from viewer.timeline.kinds import is_in_person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.domain.answers import Answers, Marks
    from viewer.domain.dates import Date
    from viewer.domain.events import Headline
    from viewer.store import Store

MOST_TOLD = 200
"""Contacts that are listed, the latest."""
FIRST_ROLES = 20_000
"""Contacts whose roles are looked at before anything is told, the latest."""
_LIKELY_LONGEST = 8
"""Silences that are compared day by day, those that seem the longest by their seconds."""
_MOST_YEARS = 2_000
_UNDATED = (Precision.DECADE, Precision.CENTURY)
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
        words: how long, from the end of the one event to the start of the other.
        after, before: the events around it.
    """

    words: str
    after: Line
    before: Line


@dataclass(frozen=True, slots=True)
class Contacts:
    """What is known of the contacts of two participants.

    Attributes:
        first, second: their names.
        count: how many events both take part in.
        lines: the latest of these in reading order, each with the time since the one before.
        silence: the longest time between two of them; None for fewer than two.
        since_last: the time since the last, in words.
        last_meeting: the last that by its kind brought people face to face, where that is not
            the last of all.
        since_meeting: the time since then, in words.
        went: how often the first went to the second, and the second to the first, by roles
            that the sources give.
        of_latest: how many events ``went`` is told of, the latest, before ``with_all_roles``;
            None for all.
        by_year: years from the first to the last with the events that began in each.
        undated: events left out of ``by_year``, known less exactly than to the year.
    """

    first: str
    second: str
    count: int = 0
    lines: tuple[Line, ...] = ()
    silence: Silence | None = None
    since_last: str = ""
    last_meeting: Line | None = None
    since_meeting: str = ""
    went: tuple[int, int] = (0, 0)
    of_latest: int | None = None
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
    ids = answers.contacts(parties)
    if not len(ids):
        return Contacts(*parties)
    marks = answers.marks(ids)
    told = answers.headlines(ids[-MOST_TOLD - 1 :].tolist())
    by_year, undated = _rhythm(marks)
    met = _last_meeting(answers, marks, told[-1])
    roles = roles_of_two(store, ids[-FIRST_ROLES:].tolist(), parties)
    return Contacts(
        *parties,
        count=len(ids),
        lines=_lines(told, locale)[-MOST_TOLD:],
        silence=_longest_silence(answers, marks, locale),
        since_last=_since(told[-1], today, locale),
        last_meeting=line_of(met, locale) if met else None,
        since_meeting=_since(met, today, locale) if met else "",
        went=_went(roles),
        of_latest=FIRST_ROLES if len(ids) > FIRST_ROLES else None,
        by_year=by_year,
        undated=undated,
    )


def with_all_roles(
    store: Store, answers: Answers, contacts: Contacts, report: Report = ignore
) -> Contacts:
    """Tell who went to whom of all contacts; a minute where millions have roles.

    Raises:
        Cancelled: out of ``report``.
    """
    parties = (contacts.first, contacts.second)
    roles = roles_of_two(store, answers.contacts(parties).tolist(), parties, report)
    return replace(contacts, went=_went(roles), of_latest=None)


def _since(headline: Headline, today: Date, locale: str) -> str:
    time = elapsed(headline.date, today)
    return "" if time.is_backwards else elapsed_words(time, locale)


def _last_meeting(answers: Answers, marks: Marks, last: Headline) -> Headline | None:
    if is_in_person(last.kind):
        return None
    codes = [code for code, kind in enumerate(answers.kinds) if is_in_person(kind)]
    ids = marks.id[np.isin(marks.kind, np.array(codes, marks.kind.dtype))]
    return answers.headlines(ids[-1:].tolist())[0] if len(ids) else None


def _lines(headlines: list[Headline], locale: str) -> tuple[Line, ...]:
    lines = [line_of(headlines[0], locale)]
    for before, after in pairwise(headlines):
        time = elapsed_words(elapsed(before.date, after.date), locale, is_sided=True)
        lines.append(line_of(after, locale)._replace(elapsed=time[:1].upper() + time[1:]))
    return tuple(lines)


def _longest_silence(answers: Answers, marks: Marks, locale: str) -> Silence | None:
    """The longest time that surely had no contact: talks of years are no silence."""
    ends = np.where(marks.end == OPEN_END, marks.start_latest, marks.end)
    ends = np.where(ends == OPEN_END, marks.start, ends)  # "after 1900" may have been at once
    is_latest = ends >= np.maximum.accumulate(ends)
    latest = np.maximum.accumulate(np.where(is_latest, np.arange(len(ends)), 0))[:-1]
    # As floats: the ends of time are too far from each other for integers.
    seconds = marks.start[1:].astype(np.float64) - ends[latest].astype(np.float64)
    likely = np.sort(np.argsort(-seconds, kind="stable")[:_LIKELY_LONGEST])
    gaps = [
        (elapsed(_ending(before.date), after.date), before, after)
        for before, after in (
            answers.headlines([int(marks.id[latest[place]]), int(marks.id[place + 1])])
            for place in likely.tolist()
        )
    ]
    gaps = [gap for gap in gaps if not gap[0].is_backwards]
    if not gaps:
        return None
    longest, before, after = max(gaps, key=lambda gap: gap[0].days[0])
    return Silence(elapsed_words(longest, locale), line_of(before, locale), line_of(after, locale))


def _ending(date: Date) -> Date:
    """When something ends; when it begins, where its end is open."""
    if date.end is None:
        return date
    return date._replace(start=date.end_earliest, start_latest=date.end)


def _went(roles: Mapping[tuple[str, str], int]) -> tuple[int, int]:
    first = second = 0
    for named, events in roles.items():
        one, other = (role.strip().casefold() for role in named)
        first += events * (one in GOING or (other in MET and one not in MET))
        second += events * (other in GOING or (one in MET and other not in MET))
    return first, second


def _rhythm(marks: Marks) -> tuple[tuple[tuple[int, int], ...], int]:
    """Counts by year from the first to the last, and how many dates have no year."""
    is_dated = (marks.start != OPEN_START) & ~np.isin(marks.precision, _UNDATED)
    undated = int(np.count_nonzero(~is_dated))
    years = marks.start[is_dated].astype("datetime64[s]").astype("datetime64[Y]")
    numbers = years.astype(np.int64) + 1970
    if not len(numbers) or numbers[-1] - numbers[0] > _MOST_YEARS:
        return (), undated
    first = int(numbers[0])
    counts = np.bincount(numbers - first).tolist()
    return tuple((first + place, count) for place, count in enumerate(counts)), undated
