"""One step from a query to the next, as clicks on values and chips ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.queries import Choice, Facet, Query

if TYPE_CHECKING:
    from collections.abc import Callable


def wanting(query: Query, facet: Facet, value: str) -> Query:
    """Ask for a value beside those already wanted; it is no longer excluded."""
    return _changed(
        query,
        facet,
        lambda choice: choice._replace(
            wanted=choice.wanted | {value}, excluded=choice.excluded - {value}
        ),
    )


def toggled(query: Query, facet: Facet, value: str) -> Query:
    """Ask for a value, or, when it is wanted or excluded already, for it no longer."""
    choice = query.choice(facet)
    if value in choice.wanted or value in choice.excluded:
        return without(query, facet, value)
    return wanting(query, facet, value)


def excluding(query: Query, facet: Facet, value: str) -> Query:
    """Leave a value's events out, or, when they are left out already, let them in."""
    if value in query.choice(facet).excluded:
        return without(query, facet, value)
    return _changed(
        query,
        facet,
        lambda choice: choice._replace(
            wanted=choice.wanted - {value}, excluded=choice.excluded | {value}
        ),
    )


def without(query: Query, facet: Facet, value: str) -> Query:
    """Neither ask for a value nor leave it out."""
    return _changed(
        query,
        facet,
        lambda choice: choice._replace(
            wanted=choice.wanted - {value}, excluded=choice.excluded - {value}
        ),
    )


def with_every(query: Query, facet: Facet, *, every: bool) -> Query:
    """Ask for all of a facet's wanted values in each event, or for any of them."""
    return _changed(query, facet, lambda choice: choice._replace(every=every))


def _changed(query: Query, facet: Facet, change: Callable[[Choice], Choice]) -> Query:
    changed = change(query.choice(facet))
    return query.with_choice(facet, changed if changed else Choice())
