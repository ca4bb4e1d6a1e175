"""``export``: write events to CSV or JSON."""

from __future__ import annotations

from pathlib import Path

import click

from viewer.app.commands.querying import query_of, query_options
from viewer.exchange.exporting import export
from viewer.store import Store


@click.command("export", short_help="Write events to CSV or JSON.")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT.csv|OUT.json", type=click.Path(path_type=Path))
@query_options
def command(
    store: Path,
    out: Path,
    text: str,
    kind: tuple[str, ...],
    participant: tuple[str, ...],
    place: tuple[str, ...],
    span: str | None,
    limit: int | None,
) -> None:
    """Write the events of STORE to OUT, as CSV or as JSON, an object a line.

    The options choose events as those of list do. Importing the file again changes nothing.
    """
    query = query_of(text, kind, participant, place, span)
    with Store.open(store, read_only=True) as opened:
        written = export(opened, query, out, limit=limit)
    click.echo(f"{written.events:,} events written to {out}.")
    if written.formulas:
        told = "1 cell begins" if written.formulas == 1 else f"{written.formulas:,} cells begin"
        click.echo(
            f"{told} with = + - or @, as formulas do, and stand as they are;"
            " let a spreadsheet read the columns as text.",
            err=True,
        )
