"""Files of aliases: tables with the columns ``name`` and ``alias``, and perhaps ``facet``.

``facet`` says ``participant`` or ``place``; where it is blank or missing, the alias holds for both.
No event is in such a file, so no other column may stand in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from viewer.domain.errors import ViewerError
from viewer.domain.names import plain_name
from viewer.domain.progress import Report, Step
from viewer.domain.queries import Facet
from viewer.exchange.importing.problem_files import ProblemWriter
from viewer.exchange.importing.reports import ImportReport
from viewer.exchange.rows.chunks import Chunk
from viewer.exchange.rows.opening_rows import opened_rows
from viewer.store.alias_loading import load_aliases
from viewer.store.aliases import Alias
from viewer.store.loading_rows import ProblemRow

if TYPE_CHECKING:
    from viewer.exchange.importing.planning import ImportPlan
    from viewer.store import Store
    from viewer.store.loading import ImportStart

COLUMNS = ("name", "alias", "facet")
_FACETS = {
    "": (Facet.PARTICIPANT, Facet.PLACE),
    "participant": (Facet.PARTICIPANT,),
    "place": (Facet.PLACE,),
}
_SHOWN_PROBLEMS = 1_000
_NO_NAME = "A row of aliases needs a name and an alias."
_NO_FACET = "An alias is of a participant or of a place."


def names_aliases(columns: tuple[str, ...]) -> bool:
    """Whether columns are those of a file of aliases, in any order and case."""
    found = sorted(name.strip().lower() for name in columns)
    return found in (sorted(COLUMNS), sorted(COLUMNS[:2]))


def run_alias_import(
    store: Store,
    plan: ImportPlan,
    start: ImportStart,
    report: Report,
    *,
    dry_run: bool,
    strict: bool,
    problems_to: Path | None,
) -> ImportReport:
    """Import a file of aliases; what was known before counts as unchanged.

    Raises:
        ViewerError: the file cannot be read, or the store cannot be written.
        Cancelled: the report raised it; nothing is written.
    """
    began = perf_counter()
    if store.is_read_only and not dry_run:
        raise ViewerError(
            "{store} is open for reading only.",
            hint="Copy it to a folder you may write to.",
            store=str(store.path),
        )
    digest = sha256()
    rows: list[tuple[Alias, ...]] = []
    problems: list[ProblemRow] = []
    with opened_rows(plan.facts_as_they_lie, digest) as chunks:
        for chunk in chunks:
            done = len(rows) + len(problems)
            report(Step("reading", chunk.position, plan.facts.bytes, done))
            for read in _read(plan, chunk):
                problems.append(read) if isinstance(read, ProblemRow) else rows.append(read)
    if problems_to is not None:
        with closing(ProblemWriter(problems_to, plan.facts.columns, plan.data_set)) as writer:
            writer.add(problems)
    is_kept = not dry_run and not (strict and problems)
    loaded = load_aliases(store, start, digest.hexdigest(), rows, problems, is_kept=is_kept)
    done_report = ImportReport(
        plan.facts.path,
        digest.hexdigest(),
        plan.facts.encoding,
        plan.facts.dialect.delimiter,
        (),
        loaded.counts,
        plan.warnings,
        perf_counter() - began,
        loaded.import_id,
    )
    done_report.reasons.update(problem.reason for problem in problems)
    done_report.problem_rows.extend(problems[:_SHOWN_PROBLEMS])
    return done_report


def _read(plan: ImportPlan, chunk: Chunk) -> Iterator[tuple[Alias, ...] | ProblemRow]:
    """What each row says: aliases, or why it says nothing."""
    for fault in chunk.faults:
        whole = json.dumps(fault.cells, ensure_ascii=False)
        yield ProblemRow(fault.row, fault.column, fault.cell, fault.reason, whole)
    restored = plan.problem_file.restored(chunk) if plan.problem_file else chunk
    at = {name.strip().lower(): place for place, name in enumerate(plan.facts.columns)}
    for number, cells in zip(restored.numbers, restored.rows, strict=True):
        name, alias = plain_name(cells[at["name"]]), plain_name(cells[at["alias"]])
        facet = cells[at["facet"]].strip() if "facet" in at else ""
        whole = json.dumps(cells, ensure_ascii=False)
        if not name or not alias:
            yield ProblemRow(number, "", "", _NO_NAME, whole)
        elif facet.lower() not in _FACETS:
            yield ProblemRow(number, plan.facts.columns[at["facet"]], facet, _NO_FACET, whole)
        else:
            yield tuple(Alias(each, alias, name) for each in _FACETS[facet.lower()])
