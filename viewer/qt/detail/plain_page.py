"""An event as plain text, to be pasted into notes."""

from __future__ import annotations

from viewer.domain.bidi import unsteered
from viewer.domain.progress import Report, ignore
from viewer.exchange.citations import CitationStyle, cited
from viewer.qt.detail.contents import EventPage


def plain_page(page: EventPage, report: Report = ignore) -> str:
    """Title, date, people, place, description and citations, a line each.

    Raises:
        Cancelled: out of ``report``, which is told as citations are made.
    """
    event = page.event
    people = "; ".join(person.name for person in event.participants)
    parts = [
        event.title,
        ", ".join(part for part in (page.when, page.doubt) if part),
        people,
        event.place,
        event.description,
        cited(event.sources, CitationStyle.CHICAGO, report) if event.sources else "",
    ]
    return unsteered("\n".join(part for part in parts if part))
