"""``export``: write events to CSV or JSON."""

from __future__ import annotations

from pathlib import Path

import click

from viewer.app.commands.querying import query_of, query_options
from viewer.app.printing import say
from viewer.app.progress_line import told_on_terminal
from viewer.domain.counting import counted
from viewer.exchange.exporting import export
from viewer.store import Store

_DISARMED = "An apostrophe stands before each; to import the events again, export without that."
_VERBATIM = (
    "They stand as they are: let a spreadsheet read the columns as text,"
    " or export with --disarm-formulas to read the file there."
)


@click.command("export", short_help="Write events to CSV or JSON.")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT.csv|OUT.json", type=click.Path(path_type=Path))
@query_options
@click.option(
    "--disarm-formulas",
    is_flag=True,
    help="Put an apostrophe before cells that a spreadsheet would run. Such a file is for reading"
    " in a spreadsheet: importing it would take the apostrophes for part of the text.",
)
def command(
    store: Path,
    out: Path,
    text: str,
    kind: tuple[str, ...],
    participant: tuple[str, ...],
    place: tuple[str, ...],
    span: str | None,
    limit: int | None,
    disarm_formulas: bool,
) -> None:
    """Write the events of STORE to OUT, as CSV or as JSON, an object a line.

    The options choose events as those of list do. Cells stand as they are, and importing the file
    again changes nothing, unless --disarm-formulas is given.
    """
    query = query_of(text, kind, participant, place, span)
    with Store.open(store, read_only=True) as opened, told_on_terminal() as progress:
        written = export(
            opened, query, out, report=progress, limit=limit, disarm_formulas=disarm_formulas
        )
    say(f"{counted(written.events, '1 event', '{count} events')} written to {out}.")
    if written.formulas:
        click.echo(
            f"Cells that begin as formulas do, with = + - or @: {written.formulas:,}."
            f" {_DISARMED if disarm_formulas else _VERBATIM}",
            err=True,
        )
