"""Writing events to a file, whole or not at all."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO
from uuid import uuid4

from viewer.domain.errors import ViewerError
from viewer.domain.events import Event
from viewer.domain.identity import full_id
from viewer.domain.progress import Report, Step, ignore
from viewer.domain.queries import Query
from viewer.exchange.exporting.alias_cells import AliasCells
from viewer.exchange.exporting.formulas import disarmed, is_formula
from viewer.exchange.exporting.rows import COLUMNS, exported_object, object_of, row_of
from viewer.store import listing
from viewer.store.reading import events, identities

if TYPE_CHECKING:
    from viewer.store import Store

_BATCH = 500
_BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know UTF-8, which else they read as the system's older encoding."""


class Written(NamedTuple):
    """What stands in a file.

    Attributes:
        events: how many.
        formulas: cells that a spreadsheet takes for formulas; they are written as they stand, so
            that an import reads back the same, unless they were to be disarmed.
    """

    events: int = 0
    formulas: int = 0


class Format(StrEnum):
    """What a file of events can be."""

    CSV = "csv"
    JSON = "json"
    """JSON Lines: one object a line."""


def format_of(path: Path) -> Format:
    """The format that a file's name asks for.

    Raises:
        ViewerError: it ends neither in .csv nor in .json.
    """
    try:
        return Format(path.suffix.lower().removeprefix(".").replace("jsonl", "json"))
    except ValueError:
        raise ViewerError(
            "{path} ends neither in .csv nor in .json.",
            hint="Name the file after the format you want.",
            path=path,
        ) from None


def export(
    store: Store,
    chosen: Query | Iterable[int],
    path: Path,
    format: Format | str | None = None,
    report: Report = ignore,
    limit: int | None = None,
    *,
    disarm_formulas: bool = False,
) -> Written:
    """Write events to a file so that importing it again changes nothing.

    The file appears only when it is whole; a failure or a cancelled report leaves what was there.

    Args:
        store: where the events are.
        chosen: a query, whose events are written in reading order, or ids in the order wanted.
        path: the file, replaced where it is there.
        format: by the file's name where not given.
        report: told how many events are written; may raise ``Cancelled``.
        limit: how many events at most.
        disarm_formulas: whether cells of a CSV that a spreadsheet would run get an apostrophe in
            front. Such a file is for reading: an import takes the apostrophes for text.

    Raises:
        ViewerError: the file cannot be written, is the store itself, or is JSON and to be disarmed.
    """
    kind = format_of(path) if format is None else Format(format)
    if path.exists() and path.samefile(store.path):
        raise ViewerError("{path} is the store itself.", hint="Choose another name.", path=path)
    if disarm_formulas and kind is not Format.CSV:
        raise ViewerError(
            "{path} is JSON, which no spreadsheet runs: nothing in it is to be disarmed.",
            hint="Name a .csv, or leave the disarming out.",
            path=path,
        )
    is_whole = limit is None and chosen == Query()
    if isinstance(chosen, Query):
        total = listing.count(store, chosen)
        chosen = listing.matching(store, chosen, limit)
    else:
        chosen = list(chosen)[:limit]
        total = len(chosen)
    written = Written()
    write = write_csv if kind is Format.CSV else _write_json
    if disarm_formulas:
        write = partial(write_csv, disarm_formulas=True)
    with _replaced(path) as file:
        for written in write(store, chosen, file, is_whole=is_whole):
            report(Step("writing", written.events, total, written.events))
    return written


def described(store: Store, ids: Iterable[int]) -> Iterator[tuple[Event, str]]:
    """Events with their full ids, in the order of their ids, a few hundred in memory at a time."""
    rest = iter(ids)
    while batch := list(islice(rest, _BATCH)):
        known = identities(store, batch)
        for event in events(store, batch):
            yield event, full_id(*known[event.id])


def write_csv(
    store: Store,
    ids: Iterable[int],
    file: TextIO,
    *,
    is_whole: bool = False,
    disarm_formulas: bool = False,
) -> Iterator[Written]:
    """Write a header and a row an event; gives what is written after each batch.

    Args:
        store: where the events are.
        ids: of the events, in order.
        file: to write to.
        is_whole: whether these are all events of the store; see ``AliasCells``.
        disarm_formulas: whether the file is for a spreadsheet: an apostrophe goes before cells that
            it would run, and a mark to the beginning by which it knows the encoding.
    """
    aliases = AliasCells(store, is_whole=is_whole)
    if disarm_formulas:
        file.write(_BYTE_ORDER_MARK)
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    written = formulas = 0
    for event, identity in described(store, ids):
        row = row_of(event, identity, aliases.of(event))
        writer.writerow(map(disarmed, row) if disarm_formulas else row)
        written += 1
        formulas += sum(map(is_formula, row))
        if written % _BATCH == 0:
            yield Written(written, formulas)
    yield Written(written, formulas)


def json_lines(store: Store, ids: Iterable[int]) -> Iterator[str]:
    """A JSON object an event, without line ends, as ``list --json`` prints them."""
    for event, identity in described(store, ids):
        yield json.dumps(object_of(event, identity), ensure_ascii=False)


def _write_json(
    store: Store, ids: Iterable[int], file: TextIO, *, is_whole: bool
) -> Iterator[Written]:
    aliases = AliasCells(store, is_whole=is_whole)
    written = 0
    for event, identity in described(store, ids):
        told = exported_object(event, identity, aliases.of(event))
        file.write(json.dumps(told, ensure_ascii=False) + "\n")
        written += 1
        if written % _BATCH == 0:
            yield Written(written)
    yield Written(written)


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """A file to write that takes the path's place when all went well."""
    draft = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        with draft.open("x", encoding="utf-8", newline="") as file:
            yield file
        draft.replace(path)
    except OSError as error:
        raise ViewerError(
            "{path} cannot be written: {reason}.", path=path, reason=error.strerror or error
        ) from error
    finally:
        draft.unlink(missing_ok=True)
