"""The window, on a store or a file; what is called by no name."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from viewer.app.gui import run


@click.command(name="open")
@click.argument(
    "file", required=False, type=click.Path(path_type=Path), metavar="[STORE | FILE.csv]"
)
@click.option(
    "--view",
    default="",
    metavar="TEXT",
    help="A copied view, the name of a saved one, or words to find.",
)
def command(file: Path | None, view: str) -> None:
    """Open the window on STORE, on FILE.csv to be imported, or on the last store."""
    sys.exit(run(file, view))
