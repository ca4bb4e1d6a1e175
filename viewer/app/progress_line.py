"""Progress on a terminal: one line on standard error that tells rows and the time left."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click

from viewer.app.stopping import stoppable
from viewer.domain.counting import counted
from viewer.domain.progress import Report, Step, ignore

_EVERY_S = 0.1
_CLEAR = "\r\033[K"


@contextmanager
def told_on_terminal() -> Iterator[Report]:
    """A report for a command's long work: it shows where that stands, and stops it at Ctrl+C.

    Nothing is shown where standard error is no terminal.
    """
    with stoppable(ignore) as going_on:
        if not sys.stderr.isatty():
            yield going_on
            return
        try:
            yield _line(going_on)
        finally:
            clear_line()


def clear_line() -> None:
    """Make room for words where the line stood."""
    if sys.stderr.isatty():
        click.echo(_CLEAR, nl=False, err=True)


def _line(going_on: Report) -> Report:
    began, said, phase = monotonic(), 0.0, ""

    def report(step: Step) -> None:
        nonlocal began, said, phase
        going_on(step)
        now = monotonic()
        if step.phase != phase:
            began, phase = now, step.phase
        if now - said < _EVERY_S:
            return
        said = now
        line = f"{_CLEAR}{step.phase} {counted(step.rows, '1 row', '{count} rows')}"
        if step.total and step.done:
            left = (now - began) * (step.total - step.done) / step.done
            line += f", {step.done / step.total:.0%}, {left:.0f} s left"
        click.echo(line, nl=False, err=True)

    return report
