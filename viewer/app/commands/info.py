"""``info``: what a store holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from viewer.app.printing import say, say_json
from viewer.domain.civil import iso_from_seconds
from viewer.domain.counting import counted
from viewer.store import Store
from viewer.store.reading import ImportRecord, Summary, imports, summary


@click.command("info", short_help="Tell what a store holds.")
@click.argument("store", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def command(store: Path, as_json: bool) -> None:
    """Tell what STORE holds: events, from when to when, and its imports by number."""
    with Store.open(store, read_only=True) as opened:
        found = _fields(summary(opened))
        runs = imports(opened)
    if as_json:
        say_json(found)
        return
    for name, value in found.items():
        say(f"{name:>12}  {_told(value)}")
    for run in runs:
        say(_line(run))


def _fields(found: Summary) -> dict[str, Any]:
    fields = found._asdict()
    for name in ("start", "end"):
        seconds = fields[name]
        fields[name] = None if seconds is None else iso_from_seconds(seconds)
    return fields


def _told(value: object) -> str:
    if value is None:
        return "open"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _line(run: ImportRecord) -> str:
    return (
        f"import {run.id}: {run.file}, {run.finished or 'not finished'},"
        f" {counted(run.rows, '1 row', '{count} rows')}:"
        f" {run.added:,} added, {run.changed:,} changed, {run.unchanged:,} unchanged,"
        f" {counted(run.problems, '1 problem', '{count} problems')}"
    )
