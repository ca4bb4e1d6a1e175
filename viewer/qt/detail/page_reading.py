"""Reads what the pane shows of an event, and tells its dates in the reader's words."""

from __future__ import annotations

from datetime import date as day_of_calendar
from itertools import combinations
from typing import TYPE_CHECKING

from viewer.domain.bidi import isolated
from viewer.domain.dates import Date
from viewer.domain.edtf import EdtfError, parse
from viewer.domain.edtf.simple import day
from viewer.domain.elapsed import elapsed
from viewer.domain.events import Claim, Event, Headline
from viewer.domain.extents import exactness
from viewer.domain.words import (
    card_words,
    elapsed_words,
    exactness_words,
    in_words,
    line_words,
    weekday_words,
)
from viewer.qt.detail.contents import ClaimLine, Comparison, EventPage, Line
from viewer.store.duplicates import same_as
from viewer.store.reading import events
from viewer.store.same_day import same_day

if TYPE_CHECKING:
    from viewer.domain.answers import Answers
    from viewer.store import Store

_SIDE = 3
"""Neighbours shown before and after."""
_MOST_PARTNERS = 6
_MOST_SAME_DAY = 8
_NAMED = 5
"""Participants told in a line."""


def read_page(answers: Answers, event_id: int, locale: str, second: int | None = None) -> EventPage:
    """Read the event itself: at once, by its id.

    Args:
        answers: whom to ask.
        event_id: the event.
        locale: the reader's language.
        second: the other end of the ruler.
    """
    event = answers.event(event_id)
    return EventPage(
        event=event,
        when=_capital(weekday_words(event.date, locale)),
        exactness=_capital(exactness_words(event.date, locale)),
        is_soft=is_soft(event.date),
        claims=_claims(event.claims, locale),
        comparison=_comparison(answers, event, second, locale),
        imported=_imported(event, locale),
        published=tuple(published_words(source.date, locale) for source in event.sources),
    )


def with_neighbours(page: EventPage, store: Store, answers: Answers, locale: str) -> EventPage:
    """The page with the events around it; takes queries, so ask in the background."""
    event = page.event
    same = same_as(store, event.id)
    before, after = _among_same_participants(answers, event, set(same))
    days = same_day(store, event.id, _MOST_SAME_DAY)
    known = {line.id: line for line in answers.headlines([*before, *after, *days])}
    told = {number: _line(event, headline, locale) for number, headline in known.items()}
    return page._replace(
        before=tuple(told[number] for number in before if number in told),
        after=tuple(told[number] for number in after if number in told),
        same_day=tuple(told[number] for number in days if number in told),
        elsewhere=tuple(line_with_file(each, locale) for each in events(store, same)),
    )


def is_soft(date: Date) -> bool:
    """Whether a date is less exact than a day, or doubted."""
    return exactness(date.precision, date.qualifier) not in ("day", "interval")


def line_of(headline: Headline, locale: str) -> Line:
    """A line without elapsed time."""
    return Line(headline, line_words(headline.date, locale), is_soft(headline.date))


def line_with_file(event: Event, locale: str) -> Line:
    """A line for an event beside others that tell the same: its date, file and people below it."""
    names = (person.name for person in event.participants[:_NAMED])
    headline = Headline(event.id, event.date, event.title, event.kind, tuple(names))
    parts = [
        in_words(event.date, locale),
        isolated(event.provenance.file) if event.provenance else "",
        "; ".join(map(isolated, headline.participants)),
    ]
    return Line(headline, " · ".join(filter(None, parts)), is_soft(event.date))


def _line(event: Event, headline: Headline, locale: str) -> Line:
    time = elapsed_words(elapsed(event.date, headline.date), locale, is_sided=True)
    when, _doubt = card_words(headline.date, locale)
    return Line(headline, when, is_soft(headline.date), _capital(time))


def _among_same_participants(
    answers: Answers, event: Event, same: set[int]
) -> tuple[list[int], list[int]]:
    """The nearest events before and after with all of the participants, else with two of them.

    Those that are said to be the same event are neither before nor after it.
    """
    names = list(dict.fromkeys(person.name for person in event.participants))
    if not names:
        return [], []
    most = _SIDE + len(same)
    sides = [answers.contacts_around(event.id, names, most)]
    if not any(sides[0]) and len(names) > 2:
        pairs = combinations(names[:_MOST_PARTNERS], 2)
        sides = [answers.contacts_around(event.id, pair, most) for pair in pairs]
    before, after = (
        _in_order(answers, {number for found in side for number in found} - same)
        for side in zip(*sides, strict=True)
    )
    return before[-_SIDE:], after[:_SIDE]


def _in_order(answers: Answers, ids: set[int]) -> list[int]:
    marks = answers.marks(sorted(ids))
    return [int(number) for number in marks.id[marks.rank.argsort()]]


def _claims(claims: tuple[Claim, ...], locale: str) -> tuple[ClaimLine, ...]:
    ordered = sorted(claims, key=lambda claim: not claim.is_preferred)
    return tuple(
        ClaimLine(
            in_words(claim.date, locale),
            claim.text if claim.text != claim.date.edtf else "",
            claim.source,
            claim.is_preferred,
        )
        for claim in ordered
    )


def _comparison(
    answers: Answers, event: Event, second: int | None, locale: str
) -> Comparison | None:
    if second is None or second == event.id:
        return None
    found = answers.headlines([second])
    if not found:
        return None
    other = found[0]
    distance = elapsed(other.date, event.date)
    text = elapsed_words(distance, locale, is_sided=True)
    return Comparison(_capital(text), other, in_words(other.date, locale), distance.days)


def published_words(text: str, locale: str) -> str:
    """The date of a source as a reader would say it: a month there is a month, not a doubt."""
    try:
        date = parse(text.strip())
    except EdtfError:
        return text
    when, _doubt = card_words(date, locale)
    return in_words(date, locale) if date.qualifier else when


def _imported(event: Event, locale: str) -> str:
    if event.provenance is None or not event.provenance.imported_at:
        return ""
    try:
        at = day_of_calendar.fromisoformat(event.provenance.imported_at[:10])
    except ValueError:
        return ""
    return in_words(day(at.year, at.month, at.day), locale)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
