"""The ``diplomatic-timeline`` command: a window without a word, a tool with one."""

from __future__ import annotations

import codecs
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import click

from viewer.app.printing import say
from viewer.domain.errors import ViewerError
from viewer.domain.progress import Cancelled

COMMANDS = {
    "import": "Read CSV files into a store.",
    "undo-import": "Take an import back whole.",
    "date": "Tell how a text is understood as a date.",
    "list": "List events, in time order.",
    "info": "Tell what a store holds.",
    "check": "Look for damage in a store.",
    "export": "Write events to CSV or JSON.",
    "render": "Paint the timeline into a file.",
}
"""Each command with its short help; its file under ``commands`` has its name, ``-`` as ``_``
(``import_`` for ``import``)."""


_OWN_OPTIONS = ("-h", "--help", "--version")


class Commands(click.Group):
    """Commands that are imported when called, with the window as what is called by no name.

    The group's own help lists them without importing any, so it answers at once.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS and name != "open":
            return None
        module = "import_" if name == "import" else name.replace("-", "_")
        command = import_module(f"viewer.app.commands.{module}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what names no command, a file or an option of the window, for the window's."""
        if not args or (args[0] not in COMMANDS and args[0] not in _OWN_OPTIONS):
            _refuse_misspelt(ctx, args)
            args = ["open", *args]
        return super().parse_args(ctx, args)


def _refuse_misspelt(ctx: click.Context, args: list[str]) -> None:
    """Ask back where a word is no file, but nearly a command: no window was meant."""
    near = get_close_matches(args[0], COMMANDS, n=1) if args else []
    if near and not Path(args[0]).exists():
        ctx.fail(f"There is no command {args[0]}. Did you mean {near[0]}?")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="diplomatic-timeline", prog_name="diplomatic-timeline")
def commands() -> None:
    """Show dated events on a timeline.

    With no command, a window opens on STORE, on FILE.csv to be imported, or on the last store:
    diplomatic-timeline [STORE | FILE.csv] [--view TEXT]
    """


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """Write letters that an output has not as JSON escapes them, so that JSON stays JSON."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    codes = (units[at : at + 2].hex() for at in range(0, len(units), 2))
    return "".join(f"\\u{code}" for code in codes), error.end


def _let_every_letter_out() -> None:
    """Let no title in another script break an output in cp1252 or plain ASCII."""
    codecs.register_error("viewer-escape", _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="viewer-escape")


def _leave_output() -> None:
    """Let what waits for standard output go nowhere: it would fail once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def main() -> None:
    """Run the command line; a mendable failure is one line on standard error and exit 1."""
    _let_every_letter_out()
    try:
        code = commands.main(standalone_mode=False)
        if sys.stdout is not None:  # as without a console on Windows
            sys.stdout.flush()  # a full disk is told here, not when nobody listens any more
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except (click.Abort, Cancelled, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ViewerError as error:
        say(str(error), err=True)
        sys.exit(1)
    except BrokenPipeError:
        _leave_output()
        sys.exit(1)
    except OSError as error:
        if error.filename is not None:  # of a file, which has its own sentence elsewhere
            raise
        _leave_output()
        click.echo(f"The results cannot be written: {error.strerror}.", err=True)
        sys.exit(1)
