"""Work in a process of its own, so that a window's thread keeps its sixty frames a second.

A Python loop in a thread holds the interpreter's lock and delays frames to 178 ms at p99; the
same loop in another process delays none.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from time import monotonic
from typing import ParamSpec, TypeVar, cast

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Cancelled, Report, Step, asks_to_stop

P = ParamSpec("P")
T = TypeVar("T")

_LOOK_EVERY_S = 0.05


def run_in_child(function: Callable[..., T], *arguments: object, report: Report) -> T:
    """Call ``function(*arguments, report)`` in a new process and return what it returns.

    Steps come through ``report`` here; when ``report`` raises ``Cancelled``, the child's report
    raises it too, so that the work undoes itself, and so does this call. Function, arguments and
    result must be picklable.

    Raises:
        Cancelled: the report asked for it.
        ViewerError: the process was ended from outside, or for want of memory.
        Exception: whatever the function raised.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    # No daemon: those may start no process of their own, as the import of a large file does.
    child = context.Process(target=_work, args=(there, function, arguments), daemon=False)
    with deaf_to_ctrl_c():
        child.start()
    there.close()
    try:
        return cast("T", _listen(here, report))
    finally:
        # Its work is done or undone: what it still holds need not be put away piece by piece.
        child.kill()
        child.join()
        here.close()


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Start a process within that does not hear Ctrl+C: this one hears it and ends the other.

    A terminal sends it to both, and the other would answer with a traceback of its own.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def ended() -> ViewerError:
    """What to raise when another process ended without a word."""
    return ViewerError(
        "The process at work was ended from outside, or ran out of memory; nothing was written.",
        hint="Close other programs and try again.",
    )


def _listen(here: Connection, report: Report) -> object:
    last = Step("sniffing", 0, 0)
    is_stopping = False
    while True:
        try:
            message = here.recv() if here.poll(_LOOK_EVERY_S) else last
        except EOFError:
            raise ended() from None
        if isinstance(message, Step):
            last = message
            if not is_stopping:
                is_stopping = asks_to_stop(report, last)
                if is_stopping:
                    here.send("stop")
            continue
        outcome, value = message
        if outcome == "raised":
            raise value
        return value


def _work(
    there: Connection, function: Callable[..., object], arguments: tuple[object, ...]
) -> None:
    last = 0.0

    def report(step: Step) -> None:
        nonlocal last
        if there.poll():
            there.recv()
            raise Cancelled
        if monotonic() - last >= _LOOK_EVERY_S:
            last = monotonic()
            there.send(step)

    try:
        message = ("returned", function(*arguments, report))
    except Exception as error:
        message = ("raised", error)
    there.send(message)
