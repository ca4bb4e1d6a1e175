"""Questions to the open store that take longer than a moment, asked off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from viewer.domain.progress import Report
from viewer.qt.jobs import Queue
from viewer.qt.session import Session
from viewer.store import Store

T = TypeVar("T")


def ask_store(
    session: Session,
    question: str,
    read: Callable[[Store, Report], T],
    answered: Callable[[T], None],
    *,
    queue: Queue = Queue.ANSWERING,
) -> None:
    """Read from the open store by a connection of its own; only the newest answer is told.

    Args:
        session: whose store it is; nothing happens where none is open.
        question: its name; a newer one of the same name makes this one fall silent.
        read: runs off the GUI thread.
        answered: gets the answer, unless another store is open by then.
        queue: what the question waits for.
    """
    store = session.store
    if store is None:
        return

    def work(report: Report) -> T:
        with store.another() as reader:
            return read(reader, report)

    def tell(answer: T) -> None:
        if session.store is store:
            answered(answer)

    session.jobs.ask(question, work, succeeded=tell, failed=session.failed.emit, queue=queue)


def rows_left_out(store: Store, _report: Report) -> int:
    """How many rows of all imports could not become events."""
    from viewer.store.problem_listing import open_problems  # most windows never ask

    return sum(open_problems(store).values())
