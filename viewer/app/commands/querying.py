"""The options by which commands choose events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from viewer.domain.edtf import EdtfError, parse
from viewer.domain.errors import ViewerError
from viewer.domain.queries import Choice, Facet, Query

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def query_options(command: Decorated) -> Decorated:
    """Give a command the options text, kind, participant, place, span and limit."""
    for option in (
        click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many."),
        click.option("--span", metavar="A/B", help="What could overlap it, such as 1979/2012-02."),
        click.option("--place", multiple=True, metavar="P", help="There; any of several."),
        click.option("--participant", multiple=True, metavar="P", help="With; any of several."),
        click.option("--kind", multiple=True, metavar="K", help="Of this kind; any of several."),
        click.option("--text", default="", metavar="Q", help='Words, "phrases", pre*, -without.'),
    ):
        command = option(command)
    return command


def query_of(
    text: str,
    kind: tuple[str, ...],
    participant: tuple[str, ...],
    place: tuple[str, ...],
    span: str | None,
) -> Query:
    """The query that the options ask for.

    Raises:
        ViewerError: the span is no EDTF date or interval.
    """
    wanted = {Facet.KIND: kind, Facet.PARTICIPANT: participant, Facet.PLACE: place}
    choices = {facet: Choice(frozenset(values)) for facet, values in wanted.items() if values}
    return Query(text, choices, _span(span) if span else None)


def _span(text: str) -> tuple[int | None, int | None]:
    try:
        date = parse(text.strip())
    except EdtfError as error:
        raise ViewerError(
            "The span {text} cannot be read: {reason}.",
            hint="Write it as 1979/2012 or 2012-02-15/..",
            text=text,
            reason=str(error).rstrip("."),
        ) from error
    return date.start, date.end
