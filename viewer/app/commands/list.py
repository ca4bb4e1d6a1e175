"""``list``: events in time order."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from viewer.app.commands.querying import query_of, query_options
from viewer.app.printing import say, say_json_line
from viewer.domain.bidi import unsteered
from viewer.domain.events import Event
from viewer.domain.words import in_words
from viewer.exchange.exporting import described, json_lines, write_csv
from viewer.store import Store
from viewer.store.listing import matching


@click.command("list", short_help="List events, in time order.")
@click.argument("store", type=click.Path(path_type=Path))
@query_options
@click.option("--json", "form", flag_value="json", help="Print a JSON object an event.")
@click.option("--csv", "form", flag_value="csv", help="Print the app's own CSV.")
def command(
    store: Path,
    text: str,
    kind: tuple[str, ...],
    participant: tuple[str, ...],
    place: tuple[str, ...],
    span: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """List the events of STORE, in time order; of all options together, an event must meet each."""
    query = query_of(text, kind, participant, place, span)
    with Store.open(store, read_only=True) as opened:
        ids = matching(opened, query, limit)
        if form == "json":
            for line in json_lines(opened, ids):
                say_json_line(line)
        elif form == "csv":
            _print_csv(opened, ids)
        else:
            for event, _identity in described(opened, ids):
                say(_line(event))


def _print_csv(store: Store, ids: Iterable[int]) -> None:
    """As it stands, but on a terminal, where somebody looks at it alone."""
    page = io.StringIO(newline="")
    for _written in write_csv(store, ids, page):
        text = page.getvalue()
        click.echo(unsteered(text) if sys.stdout.isatty() else text.encode(), nl=False)
        page.seek(0)
        page.truncate()


def _line(event: Event) -> str:
    """An event on one line: date, title, and who and where in parentheses."""
    names = [each.name for each in event.participants]
    about = "; ".join(filter(None, [event.kind, ", ".join(names), event.place]))
    title, about = (" ".join(text.split()) for text in (event.title, about))
    return f"{in_words(event.date)}\t{title}" + (f"\t({about})" if about else "")
