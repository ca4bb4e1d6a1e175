"""Reading a large file in a second process, so that rows are read while others are loaded."""

from __future__ import annotations

import gc
import marshal
import multiprocessing
from collections.abc import Callable, Generator
from dataclasses import replace
from hashlib import sha256
from multiprocessing.connection import Connection
from typing import NamedTuple

from viewer.domain.errors import ViewerError
from viewer.domain.reading import Note
from viewer.exchange.child_process import deaf_to_ctrl_c, ended
from viewer.exchange.events.building import Built
from viewer.exchange.importing.planning import ImportPlan
from viewer.exchange.rows.opening_rows import opened_rows
from viewer.store.loading_rows import ProblemRow

_WORTHWHILE_BYTES = 16 << 20
"""Of a file; smaller ones are read sooner than a process starts. Packed ones hold more."""
_PACKED = 8
_LOOK_EVERY_S = 0.05


class ReadAhead(NamedTuple):
    """What a chunk came to, and where it stood in the file."""

    built: Built
    rows: int
    blank: int
    short: int
    position: int


class Ending(NamedTuple):
    """What is known once a file is read: its SHA-256, and how many rows have each note."""

    sha256: str
    notes: dict[Note, int]


def pays(plan: ImportPlan) -> bool:
    """Whether a second process would be done sooner, and may be started from this one."""
    size = plan.facts.bytes * (_PACKED if plan.facts.is_gzip else 1)
    is_child = multiprocessing.current_process().daemon
    return size >= _WORTHWHILE_BYTES and plan.problem_file is None and not is_child


def read_ahead(
    plan: ImportPlan, wait: Callable[[], None]
) -> Generator[ReadAhead | Ending, None, None]:
    """Chunks as they are read and turned into events by another process; the ending last.

    Close the generator to stop the process.

    Args:
        plan: how to read the file.
        wait: called now and then while nothing has come yet; may raise to stop.

    Raises:
        ViewerError: the file cannot be read to its end, or the process was ended from outside.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    bare = replace(plan, preview=(), problems=())
    child = context.Process(target=_work, args=(there, bare), daemon=True)
    with deaf_to_ctrl_c():
        child.start()
    there.close()
    try:
        yield from _received(here, wait)
    finally:
        here.close()
        child.kill()
        child.join()


def _received(
    here: Connection, wait: Callable[[], None]
) -> Generator[ReadAhead | Ending, None, None]:
    while True:
        while not here.poll(_LOOK_EVERY_S):
            wait()
        try:
            message = marshal.loads(here.recv_bytes())
        except EOFError:
            raise ended() from None
        if len(message) == len(ReadAhead._fields) + 2:
            events, problems, unread, *rest = message
            built = Built(events, [ProblemRow(*problem) for problem in problems], unread)
            yield ReadAhead(built, *rest)
        elif len(message) == len(Ending._fields):
            yield Ending(message[0], {Note(name): count for name, count in message[1].items()})
            return
        else:
            text, hint, values = message
            raise ViewerError(text, hint=hint, **values)


def _work(there: Connection, plan: ImportPlan) -> None:
    """The other process: send plain values by marshal, which is the fastest way between two."""
    gc.set_threshold(200_000)
    try:
        _send_all(there, plan)
    except ViewerError as error:
        values = {name: str(value) for name, value in error.values.items()}
        there.send_bytes(marshal.dumps((error.message, error.hint, values)))
    except BrokenPipeError:
        pass  # stopped from outside
    finally:
        there.close()


def _send_all(there: Connection, plan: ImportPlan) -> None:
    digest = sha256()
    builder = plan.builder()
    with opened_rows(plan.facts, digest) as chunks:
        for chunk in chunks:
            built = builder.build(chunk)
            there.send_bytes(
                marshal.dumps(
                    (
                        list(map(tuple, built.events)),
                        list(map(tuple, built.problems)),
                        built.claims_unread,
                        len(chunk.rows) + len(chunk.faults),
                        chunk.blank,
                        chunk.short,
                        chunk.position,
                    )
                )
            )
    notes = {note.value: count for note, count in builder.notes().items()}
    there.send_bytes(marshal.dumps((digest.hexdigest(), notes)))
