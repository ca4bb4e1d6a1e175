"""``import``: read files of events into a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from platformdirs import user_config_path

from viewer.app.printing import say, say_json
from viewer.app.progress_line import clear_line, told_on_terminal
from viewer.domain.counting import counted
from viewer.domain.progress import Report
from viewer.domain.reading import DateOrder
from viewer.exchange.importing import ImportOptions, ImportReport, run_import
from viewer.exchange.importing.mending import plan_as_before
from viewer.store import Store
from viewer.store.headers import wal_of
from viewer.store.records import imports

_EXIT_PROBLEMS = 3
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class _Wishes:
    """How to run the imports, beside how to read the files."""

    dry_run: bool
    strict: bool
    problems: Path | None
    as_json: bool


@click.command("import", short_help="Read CSV files into a store.")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--map",
    "mapping",
    metavar="FIELD=COLUMN",
    multiple=True,
    help="Which column says what; several columns as A+B, none to take a field out.",
)
@click.option("--encoding", default="", help="Such as utf-8, cp1252 or gb18030.")
@click.option(
    "--delimiter", default="", help="One character, or tab, pipe, semicolon, 0x01, fixed, spaces."
)
@click.option("--day-first", "order", flag_value="dmy", help="03/04/2012 is 3 April.")
@click.option("--month-first", "order", flag_value="mdy", help="03/04/2012 is March 4.")
@click.option("--no-year-zero", is_flag=True, help="-664 is 664 BCE, not 665 as in EDTF.")
@click.option("--southern", is_flag=True, help="Seasons without a place are of the south.")
@click.option("--preset", default="", help="The data set that the file is of, such as acled.")
@click.option("--header", metavar="N|none", help="The row of the header, or none.")
@click.option("--quote", metavar="C", help="What wraps cells; empty for nothing.")
@click.option(
    "--split", metavar="C", help="What parts participants in a cell; ; and | if not said."
)
@click.option(
    "--title",
    default="",
    metavar="TEMPLATE",
    help="Titles of columns, such as '{actor1} – {verb} – {actor2}'.",
)
@click.option(
    "--dataset",
    default="",
    metavar="NAME",
    help="What the events belong to; the file's name if not said.",
)
@click.option("--dry-run", is_flag=True, help="Report, but write nothing.")
@click.option("--strict", is_flag=True, help="Write nothing where a row has a problem; exit 3.")
@click.option(
    "--problems",
    type=click.Path(path_type=Path),
    metavar="OUT.csv",
    help="Where to write the rows that have problems.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a file.")
def command(
    store: Path,
    files: tuple[Path, ...],
    dry_run: bool,
    strict: bool,
    problems: Path | None,
    as_json: bool,
    **said: Any,
) -> None:
    """Read FILE... into STORE, which is made if it is not there.

    Tables of text with any delimiter, JSON and JSON Lines, plain or gzip. Every row becomes an
    event, or stands among the problems with the reason.
    """
    options = _options(said)
    wishes = _Wishes(dry_run, strict, problems, as_json)
    if problems is not None and len(files) > 1:
        raise click.UsageError("--problems takes the problems of one file only.")
    has_problems = False
    with _opened(store, dry_run=dry_run) as opened, told_on_terminal() as progress:
        for file in files:
            report = _import(opened, file, options, wishes, progress)
            has_problems = has_problems or bool(report.counts.problems)
    if strict and has_problems:
        raise click.exceptions.Exit(_EXIT_PROBLEMS)


def _options(said: dict[str, Any]) -> ImportOptions:
    return ImportOptions(
        mapping=dict(_pair(text) for text in said["mapping"]),
        encoding=said["encoding"],
        delimiter=said["delimiter"],
        quote=said["quote"],
        header=_header(said["header"]),
        order=DateOrder(said["order"]) if said["order"] else None,
        preset=said["preset"],
        southern=said["southern"],
        no_year_zero=said["no_year_zero"],
        split=said["split"],
        title=said["title"],
        data_set=said["dataset"],
        memory=user_config_path("diplomatic-timeline", appauthor=False),
    )


def _pair(text: str) -> tuple[str, str]:
    field, is_given, column = text.partition("=")
    if not is_given:
        raise click.UsageError(f"--map takes FIELD=COLUMN, not {text}.")
    return field, column


def _header(text: str | None) -> int | None:
    if text is None or text.isdecimal():
        return None if text is None else int(text)
    if text.lower() != "none":
        raise click.UsageError(f"--header takes the number of a row or none, not {text}.")
    return 0


@contextmanager
def _opened(path: Path, *, dry_run: bool) -> Iterator[Store]:
    """The store; for a dry run without one, an empty one that is thrown away."""
    if not dry_run:
        yield from _opened_or_made(path)
    elif path.exists():
        with Store.open(path, read_only=True) as store:
            yield store
    else:
        with (
            TemporaryDirectory() as folder,
            Store.open(Path(folder) / "store", create=True) as store,
        ):
            yield store


def _opened_or_made(path: Path) -> Iterator[Store]:
    """The store; one that was made for nothing, since no file came in, goes again."""
    is_new, is_unused = not path.exists(), False
    try:
        with Store.open(path, create=True) as store:
            try:
                yield store
            finally:
                is_unused = is_new and not imports(store)
    finally:
        if is_unused and not wal_of(path).exists():  # nor has another program begun to use it
            path.unlink(missing_ok=True)


def _import(
    store: Store, file: Path, options: ImportOptions, wishes: _Wishes, progress: Report
) -> ImportReport:
    plan = plan_as_before(store, file, options, progress)
    report = run_import(
        store,
        plan,
        progress,
        dry_run=wishes.dry_run,
        strict=wishes.strict,
        problems_to=wishes.problems,
    )
    clear_line()
    if wishes.as_json:
        say_json(report.as_json())
    else:
        _tell(report, wishes)
    return report


def _tell(report: ImportReport, wishes: _Wishes) -> None:
    counts = report.counts
    done = "Would read" if wishes.dry_run else "Read"
    if wishes.strict and counts.problems:
        done = "Nothing was written: read"
    say(
        f"{done} {report.path.name}: {counted(counts.rows, '1 row', '{count} rows')}, "
        f"{counted(counts.events, '1 event', '{count} events')}; "
        f"{counts.added:,} added, {counts.changed:,} changed, {counts.unchanged:,} unchanged, "
        f"{counts.vanished:,} vanished, "
        f"{counted(counts.problems, '1 problem', '{count} problems')} "
        f"({report.encoding}, {report.seconds:.1f} s)."
    )
    for warning in report.warnings:
        say(f"  {warning}", err=True)
    for reason, count in report.reasons.most_common(_SHOWN):
        say(f"  {counted(count, '1 row', '{count} rows')}: {reason}", err=True)
