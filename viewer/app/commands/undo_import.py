"""``undo-import``: take an import back whole."""

from __future__ import annotations

from pathlib import Path

import click

from viewer.app.progress_line import told_on_terminal
from viewer.domain.counting import counted
from viewer.store import Store
from viewer.store.undo import undo_import


@click.command("undo-import", short_help="Take an import back whole.")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("import_id", metavar="IMPORT", type=int)
def command(store: Path, import_id: int) -> None:
    """Take an import back whole: what it added goes, what it changed is as before.

    IMPORT is its number, as the command info lists it. Refused where a later import changed the
    same events.
    """
    with Store.open(store) as opened, told_on_terminal() as progress:
        undone = undo_import(opened, import_id, progress)
    told = []
    if undone.events or not undone.spellings:
        events = counted(undone.events, "1 event", "{count} events")
        told.append(f"{events} removed or put back")
    if undone.spellings:
        spellings = counted(undone.spellings, "1 other spelling", "{count} other spellings")
        told.append(f"{spellings} removed")
    click.echo(f"Import {import_id} is undone: {', '.join(told)}.")
