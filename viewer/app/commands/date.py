"""``date TEXT...``: how each text is understood as a date, in words and EDTF."""

from __future__ import annotations

import sys

import click

from viewer.app.printing import say, say_json
from viewer.domain.civil import iso_from_seconds
from viewer.domain.dates import Date
from viewer.domain.precision import Qualifier
from viewer.domain.reading import DateOrder, Note, Unreadable, read
from viewer.domain.words import in_words


class _Texts(click.Command):
    """A command whose options take no values, so that -0430 can be a year."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        end = args.index("--") if "--" in args else len(args)
        first, rest = args[:end], args[end + 1 :]
        options = [arg for arg in first if arg.startswith("-") and not arg[1:2].isdigit()]
        texts = [arg for arg in first if arg not in options]
        return super().parse_args(ctx, [*options, "--", *texts, *rest])


@click.command("date", cls=_Texts)
@click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
@click.option("--day-first", "order", flag_value="dmy", help="Read 03/04/2012 as 3 April.")
@click.option("--month-first", "order", flag_value="mdy", help="Read 03/04/2012 as 4 March.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a text.")
def command(texts: tuple[str, ...], order: str | None, as_json: bool) -> None:
    """Tell how each TEXT is understood as a date; exit 1 if any is not."""
    failed = False
    for text in texts:
        try:
            reading = read(text, order=DateOrder(order) if order else None)
        except Unreadable as error:
            failed = True
            _say_refusal(text, error, as_json)
        else:
            _say(text, reading.date, reading.notes, as_json)
    if failed:
        sys.exit(1)


def _say_refusal(text: str, error: Unreadable, as_json: bool) -> None:
    if as_json:
        say_json({"text": text, "error": error.sentence})
    else:
        say(f"{text}: {error.sentence}", err=True)


def _say(text: str, date: Date, notes: tuple[Note, ...], as_json: bool) -> None:
    if as_json:
        say_json(described(text, date))
        return
    start, end = (_iso(date.start) or "open"), (_iso(date.end) or "open")
    say(f"{text}: {in_words(date)}  [{date.edtf}, {date.precision.word}, {start} to {end}]")
    for note in notes:
        click.echo(f"  {note.value}")


def described(text: str, date: Date) -> dict[str, object]:
    """What ``--json`` prints of a text that was understood."""
    return {
        "text": text,
        "edtf": date.edtf,
        "start": _iso(date.start),
        "end": _iso(date.end),
        "precision": date.precision.word,
        "approximate": bool(date.qualifier & Qualifier.APPROXIMATE),
        "uncertain": bool(date.qualifier & Qualifier.UNCERTAIN),
        "words": in_words(date),
    }


def _iso(moment: int | None) -> str | None:
    return None if moment is None else iso_from_seconds(moment)
