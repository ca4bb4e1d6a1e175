"""What a store knows about itself: its imports, their problems, and its counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.errors import ViewerError
from viewer.store.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from viewer.store.store import Store

_IMPORTS = """SELECT id, file, folder, data_set, sha256, bytes, encoding, dialect, mapping,
    date_formats, started, finished, "rows", events, added, changed, unchanged, vanished,
    problems FROM import"""


class ImportRecord(NamedTuple):
    """One run over one file, as the ``import`` table has it.

    Attributes:
        dialect, mapping, date_formats: JSON, as the import wrote it.
        started, finished: ISO 8601, UTC.
        rows, added, changed, unchanged, problems: counts of rows.
        events, vanished: counts of events.
    """

    id: int
    file: str
    folder: str
    data_set: str
    sha256: str
    bytes: int
    encoding: str
    dialect: str
    mapping: str
    date_formats: str
    started: str
    finished: str
    rows: int
    events: int
    added: int
    changed: int
    unchanged: int
    vanished: int
    problems: int


class ProblemRecord(NamedTuple):
    """A row that could not become an event: which, why, and the whole of it as JSON."""

    id: int
    import_id: int
    row: int
    column: str
    cell: str
    reason: str
    whole_row: str


class Summary(NamedTuple):
    """What a store holds.

    Attributes:
        start: the earliest second that an event may begin, open starts aside; None without any.
        end: where the last event ends at the latest, exclusive, open ends aside.
        kinds, places: how many different ones.
        schema: version of the tables.
        bytes: size of the file.
    """

    events: int
    start: int | None
    end: int | None
    kinds: int
    participants: int
    places: int
    sources: int
    imports: int
    problems: int
    schema: int
    bytes: int


def imports(store: Store) -> list[ImportRecord]:
    """All imports, oldest first."""
    rows = store.connection.execute(f"{_IMPORTS} ORDER BY id")
    return [ImportRecord(*row) for row in rows]


def import_record(store: Store, import_id: int) -> ImportRecord:
    """One import.

    Raises:
        ViewerError: there is no such import (any more).
    """
    row = store.connection.execute(f"{_IMPORTS} WHERE id = ?", (import_id,)).fetchone()
    if row is None:
        raise ViewerError("There is no import {number}.", number=import_id)
    return ImportRecord(*row)


def problems(store: Store, import_id: int | None = None) -> list[ProblemRecord]:
    """The problems of one import or of all, in the order of their rows."""
    rows = store.connection.execute(
        """SELECT id, import, "row", "column", cell, reason, whole_row FROM problem
        WHERE import = coalesce(?, import) ORDER BY import, "row", id""",
        (import_id,),
    )
    return [ProblemRecord(*row) for row in rows]


def summary(store: Store) -> Summary:
    """Counts over the whole store; reads every event once."""
    counted = store.connection.execute(
        """SELECT count(*), min(start), max("end"),
        count(DISTINCT nullif(kind, '')), count(DISTINCT nullif(place, '')),
        (SELECT count(*) FROM participant), (SELECT count(*) FROM source),
        (SELECT count(*) FROM import), (SELECT count(*) FROM problem) FROM event"""
    ).fetchone()
    events, start, end, kinds, places, participants, sources, import_count, problem_count = counted
    return Summary(
        events=events,
        start=start,
        end=end,
        kinds=kinds,
        participants=participants,
        places=places,
        sources=sources,
        imports=import_count,
        problems=problem_count,
        schema=SCHEMA_VERSION,
        bytes=store.path.stat().st_size,
    )
