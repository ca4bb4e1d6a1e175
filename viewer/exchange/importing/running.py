"""Running a planned import: read, compare, load, report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from viewer.domain.counting import counted
from viewer.domain.errors import ViewerError
from viewer.domain.freed_memory import give_back_freed_memory
from viewer.domain.progress import Cancelled, Report, Step, ignore
from viewer.domain.reading import Note
from viewer.exchange.columns import WORTH_KEEPING, keep_columns
from viewer.exchange.events.building import Built
from viewer.exchange.importing.alias_files import run_alias_import
from viewer.exchange.importing.planning import ImportPlan
from viewer.exchange.importing.problem_files import ProblemWriter
from viewer.exchange.importing.reports import ImportReport
from viewer.exchange.importing.second_process import Ending, SecondProcess, pays
from viewer.exchange.mapping import memory
from viewer.exchange.rows.chunks import Chunk
from viewer.exchange.rows.opening_rows import opened_rows
from viewer.store.loading import ImportStart, Load
from viewer.store.loading_rows import ProblemRow
from viewer.store.mending import note_mended

if TYPE_CHECKING:
    from viewer.store import Store

_SHOWN_PROBLEMS = 1_000
_SHOWN_CHANGES = 500
_TOLD_OF_ROWS = (
    ("1 blank row was passed over.", "{count} blank rows were passed over."),
    (
        "1 row has fewer cells than the header; the missing ones were taken as blank.",
        "{count} rows have fewer cells than the header; the missing ones were taken as blank.",
    ),
    (
        "1 row names other dates that could not be read; they are kept with the event.",
        "{count} rows name other dates that could not be read; they are kept with the event.",
    ),
    (
        "1 row has other spellings that belong to no one name; they are kept with the event.",
        "{count} rows have other spellings that belong to no one name; they are kept with"
        " the event.",
    ),
)
"""Of rows that are blank, short, with claims that are no dates, with aliases of nobody."""
_FEW_STRANGERS = 0.02
"""Of the rows, those whose id is another event's, where it was guessed to be one."""


@dataclass(slots=True)
class _Tally:
    """What is counted while reading, for the report."""

    blank: int = 0
    short: int = 0
    claims_unread: int = 0
    aliases_unread: int = 0


def run_import(
    store: Store,
    plan: ImportPlan,
    report: Report = ignore,
    *,
    dry_run: bool = False,
    strict: bool = False,
    problems_to: Path | None = None,
) -> ImportReport:
    """Import a file as planned, in one transaction.

    Args:
        store: to write to.
        plan: its questions settled.
        report: told where it stands; may raise ``Cancelled``, which leaves the store as it was.
        dry_run: report the same, but write nothing.
        strict: write nothing where there are problems.
        problems_to: a CSV file for the rows that have problems.

    Raises:
        ViewerError: a question is open, the file changed or cannot be read, the store cannot be
            written.
        Cancelled: the report raised it.
    """
    if plan.is_of_aliases:
        return run_alias_import(
            store,
            plan,
            _start(plan),
            report,
            dry_run=dry_run,
            strict=strict,
            problems_to=problems_to,
        )
    _refuse_questions(plan)

    def run(plan: ImportPlan) -> ImportReport:
        return _Run(
            store, plan, report, is_dry=dry_run, is_strict=strict, problems_to=problems_to
        )()

    with suppress(_RepeatedIdError):  # outside of it, what the first run held is let go
        return run(plan)
    return run(plan.without_guessed_id())


class _RepeatedIdError(Exception):
    """A column that looked like an id in the sample repeats in rows that say other things."""


def _refuse_questions(plan: ImportPlan) -> None:
    for column, question in plan.questions.items():
        raise ViewerError(
            "Nothing in column {column} tells day from month: "
            "{example} could be {first} or {second}.",
            hint="Say which with --day-first or --month-first.",
            column=column,
            example=question.example,
            first=question.meanings[0],
            second=question.meanings[1],
        )


def _start(plan: ImportPlan) -> ImportStart:
    facts = plan.facts
    dialect = {
        "form": facts.form.value,
        "delimiter": facts.dialect.delimiter,
        "quote": facts.dialect.quote,
        "header_row": facts.header_row,
        "columns": list(facts.columns),
        "gzip": facts.is_gzip,
    }
    path = facts.path.resolve()
    return ImportStart(
        path.name,
        str(path.parent),
        plan.data_set,
        facts.bytes,
        facts.encoding,
        json.dumps(dialect, ensure_ascii=False),
        plan.mapping.as_json(),
        datetime.now(UTC).isoformat(timespec="seconds"),
    )


_State = tuple[int, int]
"""Size in bytes and time of the last change of a file."""


def _state(path: Path) -> _State | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _refuse_change(path: Path, before: _State | None, after: _State | None, size: int) -> None:
    """Refuse what was read of a file that somebody wrote to meanwhile: it may be half of it."""
    if before is None or before != after or before[0] != size:
        raise ViewerError(
            "{file} changed while it was read; nothing was written.",
            hint="Import it again when nothing writes to it any more.",
            file=str(path),
        )


def _refuse_removed(store: Store) -> None:
    if not store.path.exists():
        raise ViewerError(
            "{store} was removed while it was written to; what was imported is lost.",
            hint="Import again.",
            store=str(store.path),
        )


class _Run:
    def __init__(
        self,
        store: Store,
        plan: ImportPlan,
        report: Report,
        *,
        is_dry: bool,
        is_strict: bool,
        problems_to: Path | None,
    ) -> None:
        self._store = store
        self._plan = plan
        self._report = report
        self._is_dry = is_dry
        self._is_strict = is_strict
        self._problems_to = problems_to
        self._builder = plan.builder()
        self._ending = Ending("", {})
        self._second: SecondProcess | None = None
        self._step = Step("reading", 0, plan.facts.bytes)
        self._tally = _Tally()
        self._mended: dict[int, str] = {}
        self._result = ImportReport(
            plan.facts.path,
            "",
            plan.facts.encoding,
            plan.facts.dialect.delimiter,
            plan.date_formats,
            None,  # type: ignore[arg-type]
            (),
            0.0,
            None,
        )

    def __call__(self) -> ImportReport:
        began = perf_counter()
        plan = self._plan
        with ExitStack() as stack:
            load = stack.enter_context(
                Load(self._store, _start(plan), self._report, is_dry=self._is_dry)
            )
            writer = None
            if self._problems_to is not None:
                writer = stack.enter_context(
                    closing(ProblemWriter(self._problems_to, plan.facts.columns, plan.data_set))
                )
            if pays(plan):
                second = SecondProcess(plan, self._go_on)
                self._second = stack.enter_context(second)
            before = _state(plan.facts.path)
            for built in self._built():
                load.add(built.events, built.problems, built.aliases)
                self._count(built, writer)
            _refuse_change(plan.facts.path, before, _state(plan.facts.path), plan.facts.bytes)
            counts = load.compare(has_all_rows=plan.problem_file is None)
            if plan.guessed_id and len(load.strangers) > counts.rows * _FEW_STRANGERS:
                raise _RepeatedIdError
            if self._is_dry:
                self._result.changes = load.changes(_SHOWN_CHANGES)
            if load.strangers:
                strangers = self._with_cells(load.strangers)
                load.keep_strangers(strangers)
                self._count(Built(problems=strangers), writer)
            is_kept = not self._is_dry and not (self._is_strict and counts.problems)
            if is_kept:
                load.write(counts, self._second)
                self._note_mended(load)
                load.keep(counts, self._ending.sha256, json.dumps(plan.date_formats))
                _refuse_removed(self._store)
                self._keep_columns(load)
        self._result.counts = counts
        self._result.sha256 = self._ending.sha256
        self._result.warnings = self._warnings()
        self._result.seconds = perf_counter() - began
        self._result.import_id = load.import_id if is_kept else None
        if is_kept and plan.options.memory is not None and plan.options.says_mapping:
            memory.remember(plan.options.memory, plan.facts.columns, plan.mapping)
        return self._result

    def _keep_columns(self, load: Load) -> None:
        """Make the timeline's columns at once where they are at hand; else whoever opens reads."""
        columns = load.columns()
        if columns is None or len(columns) < WORTH_KEEPING:
            return
        with suppress(Cancelled):  # too late for the import, which is kept
            self._report(Step("arranging", 0, 0, len(columns)))
            give_back_freed_memory()  # what reading has left behind in pieces
            keep_columns(self._store, columns)

    def _built(self) -> Iterator[Built]:
        """The file's chunks as events, read here or, where it is large, by a second process."""
        if self._second is not None:
            yield from self._built_ahead(self._second)
            return
        rows = 0
        total = self._plan.facts.bytes
        digest = sha256()
        with opened_rows(self._plan.facts_as_they_lie, digest) as chunks:
            for chunk in chunks:
                rows += len(chunk.rows) + len(chunk.faults)
                self._report(Step("reading", chunk.position, total, rows))
                yield self._build(chunk)
        self._ending = Ending(digest.hexdigest(), self._builder.notes())

    def _built_ahead(self, second: SecondProcess) -> Iterator[Built]:
        for part in second.parts():
            if isinstance(part, Ending):
                self._ending = part
                return
            done, rows = part.position, self._step.rows + part.rows
            self._step = self._step._replace(done=done, rows=rows)
            self._report(self._step)
            self._tally.blank += part.blank
            self._tally.short += part.short
            yield part.built

    def _go_on(self) -> None:
        """While nothing comes from the second process, ask whether to go on."""
        self._report(self._step)

    def _with_cells(self, strangers: list[ProblemRow]) -> list[ProblemRow]:
        """The problems with their whole rows, which are read once more."""
        by_row = {problem.row: problem for problem in strangers}
        found: list[ProblemRow] = []
        with opened_rows(self._plan.facts_as_they_lie) as chunks:
            for chunk in map(self._restored, chunks):
                for number, cells in zip(chunk.numbers, chunk.rows, strict=True):
                    if number in by_row:
                        whole = json.dumps(cells, ensure_ascii=False)
                        found.append(by_row[number]._replace(whole_row=whole))
        return found

    def _restored(self, chunk: Chunk) -> Chunk:
        problem_file = self._plan.problem_file
        return chunk if problem_file is None else problem_file.restored(chunk)

    def _build(self, chunk: Chunk) -> Built:
        self._tally.blank += chunk.blank
        self._tally.short += chunk.short
        built = self._builder.build(self._restored(chunk))
        if self._plan.problem_file is not None:
            told = self._plan.problem_file.told(chunk)
            self._mended.update((row, told[row]) for row in built.events.row)
        return built

    def _note_mended(self, load: Load) -> None:
        """Let the store know which problems of an earlier import this file settles."""
        if self._plan.problem_file is not None:
            strangers = {problem.row for problem in load.strangers}
            mended = [item for item in self._mended.items() if item[0] not in strangers]
            note_mended(self._store, load.import_id, mended)

    def _count(self, built: Built, writer: ProblemWriter | None) -> None:
        self._tally.claims_unread += built.claims_unread
        self._tally.aliases_unread += built.aliases_unread
        for problem in built.problems:
            self._result.reasons[problem.reason] += 1
            if len(self._result.problem_rows) < _SHOWN_PROBLEMS:
                self._result.problem_rows.append(problem)
        if writer is not None and built.problems:
            writer.add(built.problems)

    def _warnings(self) -> tuple[str, ...]:
        tally = self._tally
        told = list(self._plan.warnings)
        counts = (tally.blank, tally.short, tally.claims_unread, tally.aliases_unread)
        told += [
            counted(count, one, many)
            for count, (one, many) in zip(counts, _TOLD_OF_ROWS, strict=True)
            if count
        ]
        for note, count in sorted(self._ending.notes.items()):
            if count > 0 and note is not Note.LABEL_DROPPED:
                told.append(f"{counted(count, '1 date', '{count} dates')}: {note.value}")
        return tuple(told)
