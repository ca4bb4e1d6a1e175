"""``check``: look for damage in a store."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from viewer.app.printing import say, say_json
from viewer.domain.progress import Report, Step, ignore
from viewer.store import Store
from viewer.store.checking import check


@click.command("check", short_help="Look for damage in a store.")
@click.argument("store", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def command(store: Path, as_json: bool) -> None:
    """Look for damage in STORE: the file, the links between tables, dates, counts, the index.

    Exits with 1 where something is wrong.
    """
    with Store.open(store, read_only=True) as opened:
        problems = check(opened, _report())
    if as_json:
        say_json({"ok": not problems, "problems": problems})
    else:
        for problem in problems or ["Nothing is wrong."]:
            say(problem)
    if problems:
        sys.exit(1)


def _report() -> Report:
    """Progress on standard error, on a terminal only."""
    if not sys.stderr.isatty():
        return ignore

    def told(step: Step) -> None:
        click.echo(f"\r{step.rows:,} of {step.total:,} events checked", err=True, nl=False)
        if step.done >= step.total:
            click.echo(err=True)

    return told
