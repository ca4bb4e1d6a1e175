"""Looking for damage: in the file, between the tables, and between a date and its seconds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from viewer.domain.counting import counted
from viewer.domain.edtf import EdtfError, parse
from viewer.domain.progress import Report, Step, ignore

if TYPE_CHECKING:
    from viewer.store.store import Store

TOLD_OF_EACH = 20
"""How many findings of one sort are told one by one; the rest are counted."""
_CHUNK = 5_000
_Extent = tuple[object, ...]
_COUNTS = """SELECT id, file, "rows", added, changed, unchanged, problems, finished,
    (SELECT count(*) FROM problem WHERE import = import.id) FROM import ORDER BY id"""
_PREFERRED = """SELECT event, sum(preferred) FROM date_claim
    GROUP BY event HAVING sum(preferred) <> 1"""
_DATES = """SELECT id, date, start, start_latest, end_earliest, "end", precision,
    ifnull(latitude, 0) < 0 FROM event WHERE id > ? ORDER BY id LIMIT ?"""


def check(store: Store, report: Report = ignore) -> list[str]:
    """What is wrong with a store, a sentence each; an empty list where nothing is.

    Reads the whole file; ``report`` may raise ``Cancelled``.
    """
    found: list[str] = []
    for phase in (_file, _foreign_keys, _imports, _claims, _dates, _search):
        try:
            found += _shortened(phase(store, report))
        except sqlite3.DatabaseError as error:
            found.append(f"The file is damaged: {error}.")
            break
    return found


def _shortened(sentences: Iterator[str]) -> list[str]:
    told = list(islice(sentences, TOLD_OF_EACH))
    further = sum(1 for _ in sentences)
    return [*told, f"… and {further} more of this kind."] if further else told


def _file(store: Store, _report: Report) -> Iterator[str]:
    for (finding,) in store.connection.execute("PRAGMA integrity_check"):
        if finding != "ok":
            yield f"The file is damaged: {finding}."


def _foreign_keys(store: Store, _report: Report) -> Iterator[str]:
    for table, row, parent, _ in store.connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of {table} (rowid {row}) points to a row of {parent} that is not there."


def _imports(store: Store, _report: Report) -> Iterator[str]:
    rows = store.connection.execute(_COUNTS)
    for number, file, total, added, changed, unchanged, problems, finished, kept in rows:
        if not finished:
            yield f"Import {number} ({file}) is not finished."
        if total != added + changed + unchanged + problems:
            yield (
                f"Import {number} ({file}) counts {counted(total, '1 row', '{count} rows')},"
                f" but {added} added, {changed} changed, {unchanged} unchanged"
                f" and {counted(problems, '1 problem', '{count} problems')}."
            )
        if kept != problems:
            told = counted(problems, "1 problem", "{count} problems")
            yield f"Import {number} ({file}) counts {told} and keeps {kept}."


def _claims(store: Store, _report: Report) -> Iterator[str]:
    for event, preferred in store.connection.execute(_PREFERRED):
        yield f"Event {event} has {preferred} preferred dates instead of one."
    rows = store.connection.execute("SELECT event, date FROM date_claim ORDER BY event, position")
    for event, edtf in rows:
        if _extent(edtf) is None:
            yield f"A claim of event {event} is no date: {edtf!r}."


def _dates(store: Store, report: Report) -> Iterator[str]:
    """Read each event's EDTF again and compare its seconds."""
    total: int = store.connection.execute("SELECT count(*) FROM event").fetchone()[0]
    done, last = 0, -1
    known: dict[tuple[str, bool], _Extent | None] = {}
    while rows := store.connection.execute(_DATES, (last, _CHUNK)).fetchall():
        for number, edtf, *stored, is_southern in rows:
            if (edtf, is_southern) not in known:
                known[edtf, is_southern] = _extent(edtf, southern=bool(is_southern))
            extent = known[edtf, is_southern]
            if extent is None:
                yield f"The date of event {number} is no date: {edtf!r}."
            elif tuple(stored) != extent:
                yield f"The seconds of event {number} are not those of its date, {edtf}."
        if len(known) > _CHUNK * 20:
            known.clear()
        done, last = done + len(rows), rows[-1][0]
        report(Step("checking", done, total, done))


def _search(store: Store, _report: Report) -> Iterator[str]:
    """Compare the index's own check, and its ids, with the events."""
    connection = store.connection
    missing = "SELECT count(*) FROM event WHERE id NOT IN (SELECT id FROM event_search_docsize)"
    extra = "SELECT count(*) FROM event_search_docsize WHERE id NOT IN (SELECT id FROM event)"
    for sql, one, many in (
        (missing, "1 event is missing in", "{count} events are missing in"),
        (extra, "1 event is gone but stands in", "{count} events are gone but stand in"),
    ):
        count = connection.execute(sql).fetchone()[0]
        if count:
            yield f"{counted(count, one, many)} the search index."
    terms = connection.execute("SELECT count(*) FROM term").fetchone()[0]
    searchable = connection.execute("SELECT count(*) FROM event_search_docsize").fetchone()[0]
    if searchable and not terms:
        yield "The search index has no table of its terms."


def _extent(edtf: str, *, southern: bool = False) -> _Extent | None:
    """What stands beside a date; None where it is none."""
    try:
        date = parse(edtf, southern=southern)
    except EdtfError:
        return None
    return (*date[1:5], date.precision.word)
