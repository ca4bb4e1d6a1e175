"""Finding out how to import a file, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.domain.errors import ViewerError
from viewer.domain.events import Event
from viewer.domain.progress import Report, Step, ignore
from viewer.domain.reading import Ambiguous, Unreadable, is_not_known, names_only_years, read
from viewer.exchange.dates import ColumnFormat, FormatFinder, Question
from viewer.exchange.events.building import Builder
from viewer.exchange.events.dating import Dating
from viewer.exchange.events.placeholders import Placeholders
from viewer.exchange.events.previews import event_of
from viewer.exchange.importing.alias_files import names_aliases
from viewer.exchange.importing.doubtful_dates import told_of_dates
from viewer.exchange.importing.options import ImportOptions
from viewer.exchange.importing.problem_files import ProblemFile, recognised
from viewer.exchange.mapping import memory, presets
from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.guessed_tables import guess_tables
from viewer.exchange.mapping.guessing import guess
from viewer.exchange.mapping.mapping import Mapping, fitting, given, with_template
from viewer.exchange.mapping.names import field_by_name, is_of_decades
from viewer.exchange.mapping.presets import Preset
from viewer.exchange.rows.chunks import Chunk
from viewer.exchange.rows.opening_rows import opened_rows
from viewer.exchange.sniffing.dialects import delimiter_named
from viewer.exchange.sniffing.facts import Evidence, FileFacts
from viewer.exchange.sniffing.sniffer import sniff
from viewer.store import is_store
from viewer.store.loading_rows import ProblemRow

if TYPE_CHECKING:
    from pathlib import Path

_PREVIEWED = 50
_SAMPLED_VALUES = 5
_NEW_YEAR = "-01-01T00:00:00Z"
_ENTITY = "http://www.wikidata.org/entity/Q"
_HIDDEN_YEARS = (
    "Wikidata writes a year alone as its 1 January; ask it for wikibase:timePrecision in a column"
    " timePrecision as well, and years are read as years."
)
_NEGATIVE_YEAR = re.compile(r"-(\d{2,6})(?:\.0+)?", re.ASCII)
_DATE_FIELDS = (Field.DATE, Field.END, Field.NOT_AFTER)


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """A column as it will be imported; without a field it is kept with the event as it stands."""

    name: str
    field: Field | None
    why: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How a file will be imported.

    Attributes:
        facts: what the file is, with the evidence.
        options: what the user said.
        mapping: what its columns say.
        columns: each column with its field and some values.
        formats: how each date column writes its dates.
        questions: what only the user can settle, by column; nothing is written until then.
        data_set: what its events will belong to.
        preview: the first events as they will stand; their ids are 0.
        preview_rows: the row of the file that each of them comes from.
        problems: of the rows of the preview.
        problem_file: set where the file is one of saved problems, now mended.
        facts_as_they_lie: the facts to read the file by; other than ``facts`` only where the file
            is one of saved problems and so has more columns.
    """

    facts: FileFacts
    options: ImportOptions
    mapping: Mapping
    columns: tuple[ColumnPlan, ...]
    formats: Map[str, ColumnFormat]
    questions: Map[str, Question]
    data_set: str
    facts_as_they_lie: FileFacts
    preview: tuple[Event, ...] = ()
    preview_rows: tuple[int, ...] = ()
    problems: tuple[ProblemRow, ...] = ()
    problem_file: ProblemFile | None = None

    @property
    def date_formats(self) -> tuple[str, ...]:
        """Each date column with its form in words."""
        return tuple(f"{name}: {found.name}" for name, found in self.formats.items())

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the user should know before anything is read."""
        if self.is_of_aliases:
            return (*self.facts.warnings, "This file has other spellings of names, and no events.")
        if self._may_hide_years:
            return (*self.facts.warnings, _HIDDEN_YEARS)
        told = (*self.facts.warnings, *self._told_of_repeated_ids())
        doubts = told_of_dates(self.facts, self.mapping, self.preview)
        return (*told, *doubts, *self._told_of_negative_years())

    def _told_of_repeated_ids(self) -> tuple[str, ...]:
        """That a column named as an id is none, where nobody else settled what identifies rows."""
        is_guess = self.mapping.origin.startswith("guessed") and not self.facts.tables
        if not is_guess or Field.ID in self.options.mapping or self.mapping.column(Field.ID):
            return ()
        return tuple(
            _told_of_id(column.name)
            for column in self.columns
            if column.field is None
            and column.samples
            and (field_by_name(column.name) or (None,))[0] is Field.ID
        )[:1]

    def _told_of_negative_years(self) -> tuple[str, ...]:
        """Both readings of the first negative year, where the reader has not settled them."""
        if self.options.no_year_zero:
            return ()
        dated = (*self.mapping.columns(Field.DATE), *self.mapping.columns(Field.YEAR))
        places = [self.facts.columns.index(name) for name in dated]
        told = (row[place].strip() for row in self.facts.sample for place in places)
        cells = (cell for cell in told if not is_not_known(cell))
        match = next(filter(None, map(_NEGATIVE_YEAR.fullmatch, cells)), None)
        if match is None:
            return ()
        year = int(match[1])
        return (
            f"{match[0]} is read as {year + 1} BCE, since EDTF counts a year 0. "
            f"If the file counts none, and means {year} BCE, choose that it has no year 0.",
        )

    @property
    def _may_hide_years(self) -> bool:
        """Whether days of a Wikidata result may be years, and no column tells of which they are."""
        date = self.mapping.column(Field.DATE)
        if not date or not (self.mapping.precision_scheme == "wikidata" or self._is_of_wikidata):
            return False
        at = self.facts.columns.index(date)
        has_first_days = any(row[at].endswith(_NEW_YEAR) for row in self.facts.sample)
        return has_first_days and not self.mapping.column(Field.DATE_PRECISION)

    @property
    def _is_of_wikidata(self) -> bool:
        return any(cell.startswith(_ENTITY) for row in self.facts.sample for cell in row)

    @property
    def guessed_id(self) -> str:
        """The column that was taken for what identifies rows, though nobody said so."""
        item = next((item for item in self.mapping.fields if item.field is Field.ID), None)
        is_guess = self.mapping.origin.startswith("guessed") and self.problem_file is None
        return item.columns[0] if item and is_guess and item.why != "given" else ""

    def without_guessed_id(self) -> ImportPlan:
        """The plan for a file in which that column turns out to repeat."""
        told = _told_of_id(self.guessed_id)
        facts = replace(self.facts, warnings=(*self.facts.warnings, told))
        return replace(self, facts=facts, mapping=self.mapping.with_field(Field.ID, (), ""))

    @property
    def is_of_aliases(self) -> bool:
        """Whether the file has aliases instead of events; see ``alias_files``."""
        chosen = self.options.mapping or self.options.preset or self.options.title
        return not chosen and names_aliases(self.facts.columns)

    def builder(self) -> Builder:
        """What turns the file's chunks into events."""
        names = self.facts.columns
        dating = Dating(names, self.mapping, self.formats)
        placeholders = Placeholders(names, self.mapping, self.facts.sample)
        southern = self.options.southern
        return Builder(names, self.mapping, dating, self.data_set, placeholders, southern=southern)


def plan_import(
    path: Path, options: ImportOptions | None = None, report: Report = ignore
) -> ImportPlan:
    """Find out what a file is, what its columns say, and show the first events.

    Args:
        path: the file.
        options: what the user says; everything else is found out.
        report: told how far a search through the whole file is.

    Raises:
        ViewerError: the file cannot be read, or an option does not fit it.
    """
    options = options or ImportOptions()
    if is_store(path):
        raise ViewerError("{name} is a store; open it instead.", name=path.name)
    return _planned(_sniffed(path, options, report), options, report)


def replanned(plan: ImportPlan, options: ImportOptions, report: Report = ignore) -> ImportPlan:
    """The plan after the user changed an option; the file is sniffed again only if need be.

    What was said of columns falls away where the file, read in another way, has them no more.
    """
    old = plan.options
    options = replace(options, former=options.former or old.former)
    same = (options.encoding, options.delimiter, options.quote, options.header) == (
        old.encoding,
        old.delimiter,
        old.quote,
        old.header,
    )
    if same and plan.facts.header and not plan.problem_file:
        return _planned(plan.facts, options, report)
    facts = _sniffed(plan.facts.path, options, report)
    return _planned(facts, options if same else _fitting(options, facts), report)


def _fitting(options: ImportOptions, facts: FileFacts) -> ImportOptions:
    columns = _laid_out(recognised(facts)[0], options)[0].columns
    mapping, title = fitting(options.mapping, options.title, columns)
    return replace(options, mapping=mapping, title=title)


def _sniffed(path: Path, options: ImportOptions, report: Report) -> FileFacts:
    return sniff(
        path,
        encoding=options.encoding,
        delimiter=delimiter_named(options.delimiter),
        quote=options.quote,
        header=options.header,
        report=report,
    )


def _planned(facts: FileFacts, options: ImportOptions, report: Report) -> ImportPlan:
    whole = facts
    facts, problem_file = recognised(facts)
    facts, mapping = _mapped(facts, options)
    as_they_lie = whole if problem_file else facts
    formats = _formats(as_they_lie, mapping, options, report)
    if options.no_year_zero:
        formats = {name: found.without_year_zero() for name, found in formats.items()}
    questions = {
        name: found.question for name, found in formats.items() if found.question is not None
    }
    data_set = options.data_set or (
        problem_file.data_set if problem_file else facts.path.name.removesuffix(".gz")
    )
    plan = ImportPlan(
        facts,
        options,
        mapping,
        _column_plans(facts, mapping),
        formats,
        questions,
        data_set,
        problem_file=problem_file,
        facts_as_they_lie=as_they_lie,
    )
    return plan if plan.is_of_aliases else _with_preview(plan)


def _told_of_id(column: str) -> str:
    return f"Column {column} repeats in rows of different events; it identifies none."


def _mapped(facts: FileFacts, options: ImportOptions) -> tuple[FileFacts, Mapping]:
    """The mapping by the user's preset, the file's looks, memory or guesses, in this order."""
    facts, chosen = _laid_out(facts, options)
    former = options.former or memory.recalled(options.memory, facts.columns)
    remembered = former if not chosen else None
    chosen = chosen or (None if remembered else presets.by_header(facts.columns))
    mapping = remembered or (chosen.mapping(facts.columns) if chosen else None)
    if mapping is None:
        mapping = (
            guess_tables(facts.columns, facts.tables, facts.sample, _share_of_dates)
            if facts.tables
            else guess(facts.columns, facts.sample, _share_of_dates)
        )
    mapping = given(mapping, options.mapping, facts.columns)
    if options.title:
        mapping = with_template(mapping, options.title, facts.columns)
    if options.split is not None:
        mapping = replace(mapping, split=options.split)
    return facts, mapping


def _laid_out(facts: FileFacts, options: ImportOptions) -> tuple[FileFacts, Preset | None]:
    """The facts with the names of a layout where the file has none, and the preset for them."""
    chosen = presets.named(options.preset) if options.preset else None
    if not facts.header and facts.dialect.delimiter:
        found = presets.without_header(len(facts.columns), facts.sample, chosen)
        if found:
            chosen, layout = found
            why = f"{len(layout)} columns as {chosen.label} files have them"
            facts = replace(
                facts,
                columns=layout,
                evidence=(*facts.evidence, Evidence("columns", chosen.label, why)),
            )
    return facts, chosen


def _share_of_dates(cells: Sequence[str]) -> float:
    """The share of texts that read as dates; bare numbers count where a column of them does."""
    found = FormatFinder()
    found.add(cells)
    if found.found().numbers.name != "NOTHING":
        return 1.0
    return sum(map(_is_date, cells)) / len(cells) if cells else 0.0


def _is_date(text: str) -> bool:
    try:
        read(text)
    except Ambiguous:
        return True
    except Unreadable:
        return False
    return not names_only_years(text)


def _formats(
    facts: FileFacts, mapping: Mapping, options: ImportOptions, report: Report
) -> dict[str, ColumnFormat]:
    """The format of each date column, from the sample or, where that leaves doubts, all rows."""
    turns = {name: mapping.columns(of) for of in _DATE_FIELDS if (name := mapping.column(of))}
    short = _short_years(facts, mapping)
    finders = {name: FormatFinder() for name in turns}
    for name, columns in turns.items():
        places = [facts.columns.index(column) for column in columns]
        finders[name].add(row[place] for row in facts.sample for place in places)
    found = {name: finder.found() for name, finder in finders.items()}
    if any(map(_has_order, found.values())) and options.order is None:
        found = _formats_of_all(facts, turns, report)
    if options.order is not None:
        return {
            name: each.answered(options.order) if _has_order(each) else each
            for name, each in found.items()
        } | short
    return {
        name: each.in_decades() if is_of_decades(name) else each
        for name, each in _settled_by_each_other(found).items()
    } | short


_YEAR_NAMES = {True: "years of two digits", False: "years"}


def _short_years(facts: FileFacts, mapping: Mapping) -> dict[str, ColumnFormat]:
    """The format of columns of years that are not all of four digits.

    Where an end lies before the year 1000, a start of two digits does, too, and the other way
    round.
    """
    if mapping.column(Field.DATE):
        return {}
    found = {}
    for name in filter(None, map(mapping.column, (Field.YEAR, Field.END_YEAR))):
        finder = FormatFinder()
        finder.add(row[facts.columns.index(name)] for row in facts.sample)
        found[name] = finder.found()
    if any(each.context.early_years for each in found.values()):
        found = {
            name: replace(each, context=each.context._replace(early_years=True, short_years=False))
            for name, each in found.items()
        }
    return {
        name: replace(each, name=_YEAR_NAMES[each.context.short_years])
        for name, each in found.items()
        if each.context.short_years or each.context.early_years
    }


def _has_order(found: ColumnFormat) -> bool:
    """Whether day and month of some cells are told by an order, or by none yet."""
    return found.is_doubtful or bool(found.orders) or found.context.order is not None


def _settled_by_each_other(found: dict[str, ColumnFormat]) -> dict[str, ColumnFormat]:
    """Let a start column settle its end column's order, and the other way round."""
    orders = {each.context.order for each in found.values() if each.context.order is not None}
    if len(orders) != 1:
        return found
    (order,) = orders
    return {
        name: each.answered(order) if each.is_doubtful else each for name, each in found.items()
    }


def _formats_of_all(
    facts: FileFacts, turns: Map[str, Sequence[str]], report: Report
) -> dict[str, ColumnFormat]:
    finders = {name: FormatFinder() for name in turns}
    rows = 0
    with opened_rows(facts) as chunks:
        for chunk in chunks:
            rows += len(chunk.rows)
            report(Step("sniffing", chunk.position, facts.bytes, rows))
            for name, finder in finders.items():
                for column in turns[name]:
                    at = facts.columns.index(column)
                    finder.add([row[at] for row in chunk.rows])
    return {name: finder.found() for name, finder in finders.items()}


def _column_plans(facts: FileFacts, mapping: Mapping) -> tuple[ColumnPlan, ...]:
    why = {name: item.why for item in mapping.fields for name in item.columns}
    return tuple(
        ColumnPlan(name, mapping.field_of(name), why.get(name, ""), _samples(facts, index))
        for index, name in enumerate(facts.columns)
    )


def _samples(facts: FileFacts, index: int) -> tuple[str, ...]:
    cells = dict.fromkeys(row[index] for row in facts.sample if row[index].strip())
    return tuple(cells)[:_SAMPLED_VALUES]


def _with_preview(plan: ImportPlan) -> ImportPlan:
    rows = plan.facts.sample[:_PREVIEWED]
    numbers = plan.facts.sample_rows[:_PREVIEWED]
    built = plan.builder().build(Chunk(numbers, rows, (), 0, 0, 0))
    return replace(
        plan,
        preview=tuple(map(event_of, built.events.events())),
        preview_rows=tuple(built.events.row),
        problems=tuple(built.problems),
    )
