"""Ctrl+C and a polite end from outside, as a wish that long work hears at its next step."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from viewer.domain.progress import Cancelled, Report, Step


@contextmanager
def stoppable(report: Report) -> Iterator[Report]:
    """A report that raises ``Cancelled`` once the user pressed Ctrl+C, or SIGTERM came.

    The work then undoes itself between two steps instead of being torn in the middle of one; a
    second Ctrl+C does not wait for that. A wish that comes after the last step comes too late.
    """
    is_asked = False

    def ask(_number: int, _frame: FrameType | None) -> None:
        nonlocal is_asked
        if is_asked:
            raise KeyboardInterrupt
        is_asked = True

    def told(step: Step) -> None:
        if is_asked:
            raise Cancelled
        report(step)

    before = {each: signal.signal(each, ask) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
