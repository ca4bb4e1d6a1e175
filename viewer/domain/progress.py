"""How long work tells where it stands, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Cancelled(Exception):
    """Raised out of a report when the user has cancelled; the work then undoes itself."""


class Step(NamedTuple):
    """Where a piece of long work stands.

    Attributes:
        phase: what is being done, one of the words in ``PHASES``.
        done: units finished (bytes of a file, rows, events), in the unit of ``total``.
        total: units in all; 0 while unknown.
        rows: rows handled so far, to be shown as a count and a rate.
    """

    phase: str
    done: int
    total: int
    rows: int = 0

    @property
    def share(self) -> float:
        """What is done of it, from 0 to 1; 0 while the total is unknown."""
        return min(self.done / self.total, 1.0) if self.total else 0.0


PHASES = (
    *("sniffing", "reading", "comparing", "loading", "indexing", "arranging"),
    *("checking", "writing", "finding"),
)

Report = Callable[[Step], None]
"""Takes a step; may raise ``Cancelled``. Called from the thread that does the work."""


def asks_to_stop(report: Report, step: Step) -> bool:
    """Tell a report where work stands; True where that raises ``Cancelled``.

    For what must not raise: SQLite's own callbacks, and work in another process.
    """
    try:
        report(step)
    except Cancelled:
        return True
    return False


def ignore(_step: Step) -> None:
    """A report for those who do not care."""
