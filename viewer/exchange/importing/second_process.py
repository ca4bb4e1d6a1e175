"""A second process for a large file: it reads rows while others are loaded, then indexes them.

Plain values go between the two by marshal, which is the fastest way. What is sent to the process
before it has started waits in a thread, so that a cancel is answered meanwhile.
"""

from __future__ import annotations

import gc
import marshal
import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from multiprocessing.connection import Connection
from threading import Thread
from types import TracebackType
from typing import Any, NamedTuple, cast

from viewer.domain.errors import ViewerError
from viewer.domain.reading import Note
from viewer.exchange.child_process import deaf_to_ctrl_c, ended
from viewer.exchange.events.building import Built
from viewer.exchange.importing.planning import ImportPlan
from viewer.exchange.rows.opening_rows import opened_rows
from viewer.exchange.sniffing.opening import unpacked_bytes
from viewer.store.loading_apart import ApartIndex, Rows
from viewer.store.loading_indexing import Texts
from viewer.store.loading_rows import EventBatch, ProblemRow

_WORTHWHILE_BYTES = 16 << 20
"""Of a file, unpacked; smaller ones are read sooner than a process starts."""
_LOOK_EVERY_S = 0.05
_CHUNK, _ENDING, _REFUSED, _TABLE, _DONE = range(5)
"""What a message from the process is, its first value."""


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
    """Whether a second process would be done sooner."""
    facts = plan.facts
    size = unpacked_bytes(facts.path) if facts.is_gzip else facts.bytes
    return size >= _WORTHWHILE_BYTES and plan.problem_file is None


class SecondProcess:
    """The process, as a context; left in whatever way, it is ended.

    First ``parts`` to their end, then, where wanted, ``add_many`` and ``tables``, by which it
    is an ``Indexer`` for the store's writer.

    Args:
        plan: how to read the file.
        wait: called now and then while nothing has come yet; may raise to stop.
    """

    def __init__(self, plan: ImportPlan, wait: Callable[[], None]) -> None:
        self._plan = plan
        self._wait = wait

    def __enter__(self) -> SecondProcess:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._child = context.Process(target=_work, args=(there,), daemon=True)
        with deaf_to_ctrl_c():
            self._child.start()
        there.close()
        self._sender = Thread(target=self._send_plan, daemon=True)
        self._sender.start()
        return self

    def _send_plan(self) -> None:
        with suppress(OSError):  # ended before it could hear
            self._here.send(replace(self._plan, preview=(), problems=()))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.kill()
        self._child.join()
        self._sender.join()
        self._here.close()

    def parts(self) -> Iterator[ReadAhead | Ending]:
        """Chunks of the file as they are read and turned into events; the ending last.

        Raises:
            ViewerError: the file cannot be read to its end, or the process was ended from
                outside.
        """
        while True:
            kind, *values = self._received()
            if kind == _CHUNK:
                events, problems, aliases, claims_unread, aliases_unread, *rest = values
                told = [ProblemRow(*problem) for problem in problems]
                built = Built(EventBatch(*events), told, aliases, claims_unread, aliases_unread)
                yield ReadAhead(built, *rest)
            else:
                digest, notes = values
                yield Ending(digest, {Note(name): count for name, count in notes.items()})
                return

    def add_many(self, first: int, texts: Texts) -> None:
        """Have events indexed whose ids follow each other.

        Raises:
            ViewerError: the process was ended from outside.
        """
        try:
            self._here.send_bytes(marshal.dumps((first, tuple(map(list, texts)))))
        except OSError:
            raise ended() from None

    def tables(self) -> Iterator[tuple[str, Rows]]:
        """The finished index, as ``ApartIndex.tables``.

        Raises:
            ViewerError: the process was ended from outside.
        """
        try:
            self._here.send_bytes(marshal.dumps(None))
        except OSError:
            raise ended() from None
        while True:
            kind, *values = self._received()
            if kind == _DONE:
                return
            name, rows = values
            yield name, rows

    def _received(self) -> tuple[Any, ...]:
        try:
            while not self._here.poll(_LOOK_EVERY_S):
                self._wait()
            message = marshal.loads(self._here.recv_bytes())
        except (EOFError, OSError):
            self._wait()  # whoever asked to stop may have asked both processes
            raise ended() from None
        if message[0] == _REFUSED:
            _kind, text, hint, values = message
            raise ViewerError(text, hint=hint, **values)
        return cast("tuple[Any, ...]", message)


def _work(there: Connection) -> None:
    """The other process; it ends without a word when nobody listens any more."""
    gc.set_threshold(200_000)
    with there, suppress(EOFError, OSError):
        try:
            _send_all(there, there.recv())
        except ViewerError as error:
            values = {name: str(value) for name, value in error.values.items()}
            there.send_bytes(marshal.dumps((_REFUSED, error.message, error.hint, values)))
            return
        _index(there)


def _send_all(there: Connection, plan: ImportPlan) -> None:
    digest = sha256()
    builder = plan.builder()
    with opened_rows(plan.facts, digest) as chunks:
        for chunk in chunks:
            built = builder.build(chunk)
            message = (
                _CHUNK,
                tuple(map(list, built.events)),
                list(map(tuple, built.problems)),
                built.aliases,
                built.claims_unread,
                built.aliases_unread,
                len(chunk.rows) + len(chunk.faults),
                chunk.blank,
                chunk.short,
                chunk.position,
            )
            there.send_bytes(marshal.dumps(message))
    notes = {note.value: count for note, count in builder.notes().items()}
    there.send_bytes(marshal.dumps((_ENDING, digest.hexdigest(), notes)))


def _index(there: Connection) -> None:
    index = ApartIndex()
    while (told := marshal.loads(there.recv_bytes())) is not None:
        first, texts = told
        index.add_many(first, texts)
    for name, rows in index.tables():
        there.send_bytes(marshal.dumps((_TABLE, name, rows)))
    there.send_bytes(marshal.dumps((_DONE,)))
