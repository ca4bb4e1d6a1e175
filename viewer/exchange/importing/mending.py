"""Rows that had problems, mended by hand, imported again as what they were.

The rows take the way of a mended file of problems, read as the first import read its file: by its
mapping, its order of day and month, its data set. Rows that still have problems are left out, so
that nothing is counted twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report, ignore
from viewer.domain.reading import DateOrder
from viewer.exchange.dates import ColumnFormat
from viewer.exchange.dates.formats import ORDER_NAMES, Numbers
from viewer.exchange.importing.options import ImportOptions
from viewer.exchange.importing.planning import ImportPlan, plan_import, replanned
from viewer.exchange.importing.problem_files import ProblemWriter
from viewer.exchange.importing.reports import ImportReport
from viewer.exchange.importing.running import run_import
from viewer.exchange.mapping import memory
from viewer.exchange.mapping.mapping import from_json
from viewer.store.loading_rows import ProblemRow
from viewer.store.records import ImportRecord, import_record, imports
from viewer.store.undo import header_of

if TYPE_CHECKING:
    from viewer.store import Store

MOST_AT_ONCE = 500
"""Rows that can be mended in one go; more are better mended in a file."""


@dataclass(frozen=True, slots=True)
class MendedRow:
    """A row as it stands after mending.

    Attributes:
        row: its number in the file it comes from.
        cells: all of it; cells beyond the file's columns must be blank by now.
        reason: the problem it had.
    """

    row: int
    cells: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Retried:
    """What became of mended rows.

    Attributes:
        report: of the import; None where nothing was written.
        still: the rows that have a problem still, with the reason that they have now.
        would_change: where nothing was written because of it: how many rows have the id of an
            event that is there already and says something else.
    """

    report: ImportReport | None
    still: tuple[ProblemRow, ...]
    would_change: int = 0


def retry(
    store: Store,
    import_id: int,
    rows: Sequence[MendedRow],
    file: Path,
    report: Report = ignore,
    *,
    may_change: bool = False,
) -> Retried:
    """Import the mended rows of an import, those that are right now.

    Args:
        store: to write to.
        import_id: of the import whose rows they are.
        rows: at most ``MOST_AT_ONCE``.
        file: where the mended rows are kept, as the file that they are imported from.
        report: told how far it is; may raise ``Cancelled``.
        may_change: whether events that are there already may take what the rows say.

    Raises:
        ViewerError: a date can be read in two ways, or the file or the store cannot be written.
    """
    columns, data_set = header_of(store, import_id)
    record = import_record(store, import_id)
    still = {row.row: _problem(row) for row in rows if any(row.cells[len(columns) :])}
    with TemporaryDirectory() as folder:
        if len(still) < len(rows):
            draft = Path(folder) / "draft.csv"
            _write(draft, columns, data_set, (row for row in rows if row.row not in still))
            tried = run_import(store, _plan(draft, record, columns, folder), report, dry_run=True)
            still.update((problem.row, problem) for problem in tried.problem_rows)
        told = tuple(still[row.row] for row in rows if row.row in still)
        right = [row for row in rows if row.row not in still]
        if not right:
            return Retried(None, told)
        if tried.counts.changed and not may_change:
            return Retried(None, told, tried.counts.changed)
        _write(file, columns, data_set, right)
        return Retried(run_import(store, _plan(file, record, columns, folder), report), told)


def plan_as_before(
    store: Store, path: Path, options: ImportOptions, report: Report = ignore
) -> ImportPlan:
    """The plan of a file; saved problems are understood as by the import that refused them.

    A few rows tell less of their columns than the file did that they come from.

    Raises:
        ViewerError: as ``plan_import``.
    """
    plan = plan_import(path, options, report)
    if plan.problem_file is None or options.says_mapping or options.preset:
        return plan
    columns = list(plan.facts.columns)
    records = (each for each in reversed(imports(store)) if each.data_set == plan.data_set)
    record = next((each for each in records if header_of(store, each.id)[0] == columns), None)
    if record is None:
        return plan
    former = from_json(record.mapping, "remembered")
    names = [each.rpartition(": ")[2] for each in json.loads(record.date_formats)]
    order = options.order or next(filter(None, map(_order_named, names)), None)
    return replanned(plan, replace(options, former=former, order=order), report)


def _problem(row: MendedRow) -> ProblemRow:
    return ProblemRow(row.row, "", "", row.reason, json.dumps(row.cells, ensure_ascii=False))


def _write(file: Path, columns: Sequence[str], data_set: str, rows: Iterable[MendedRow]) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ViewerError(
            "{folder} cannot be made: {reason}.",
            folder=str(file.parent),
            reason=error.strerror or str(error),
        ) from None
    with closing(ProblemWriter(file, columns, data_set)) as writer:
        writer.add(_problem(replace(row, cells=row.cells[: len(columns)])) for row in rows)


def _plan(file: Path, record: ImportRecord, columns: Sequence[str], folder: str) -> ImportPlan:
    """How the first import read its file, for the mended rows of it."""
    remembered = Path(folder)
    memory.remember(remembered, columns, from_json(record.mapping, "as before"))
    options = ImportOptions(
        encoding="utf-8",
        delimiter=",",
        quote='"',
        header=1,
        data_set=record.data_set,
        memory=remembered,
    )
    plan = plan_import(file, options)
    names = json.loads(record.date_formats)
    formats = {column: _as_before(found, column, names) for column, found in plan.formats.items()}
    for found in formats.values():
        if found.question is not None:
            raise ViewerError(
                "{example} could be {first} or {second}.",
                hint="Write it with the year first.",
                example=found.question.example,
                first=found.question.meanings[0],
                second=found.question.meanings[1],
            )
    return replace(plan, formats=formats, questions={})


def _as_before(found: ColumnFormat, column: str, names: Sequence[str]) -> ColumnFormat:
    """The format of a column as the first import named it; a few mended rows tell too little."""
    start = f"{column}: "
    name = next((each.removeprefix(start) for each in names if each.startswith(start)), "")
    for numbers in Numbers:
        if numbers is not Numbers.NOTHING and name == numbers.value:
            return replace(found, numbers=numbers, question=None, name=name)
    order = _order_named(name)
    return found if order is None else found.answered(order)


def _order_named(name: str) -> DateOrder | None:
    """The order of day and month that a format's name tells, whichever signs are between them."""
    for order, words in ORDER_NAMES.items():
        if name in (words.replace("/", mark) for mark in "/.-"):
            return order
    return None
