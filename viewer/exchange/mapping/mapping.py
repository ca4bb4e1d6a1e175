"""A whole mapping: fields to columns, how a title is composed, how lists in cells are split."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Map
from dataclasses import dataclass, field, replace
from functools import partial

from viewer.domain.errors import ViewerError
from viewer.exchange.mapping.fields import MULTIPLE, Field, FieldMapping, field_named

DEFAULT_SPLIT = ";|"
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_NAMES_TOLD = 20
_NAME_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which columns say what.

    Attributes:
        fields: each mapped field once.
        title_template: such as ``{actor1} – {verb} – {actor2}``, columns in braces; empty where
            a column is the title.
        split: the characters at which cells with several participants or tags are split.
        preset: the name of the preset it comes from, or empty.
        origin: in words, where it comes from.
        constants: what a preset says of every row.
        precision_scheme: the data set whose codes a date precision column holds, or empty.
    """

    fields: tuple[FieldMapping, ...] = ()
    title_template: str = ""
    split: str = DEFAULT_SPLIT
    preset: str = ""
    origin: str = ""
    constants: Map[Field, str] = field(default_factory=dict)
    precision_scheme: str = ""

    def columns(self, of: Field) -> tuple[str, ...]:
        """The columns that say a field; none where it is not mapped."""
        return next((item.columns for item in self.fields if item.field is of), ())

    def column(self, of: Field) -> str:
        """The one column that says a field, or an empty text."""
        return next(iter(self.columns(of)), "")

    @property
    def bounds_beside(self) -> tuple[str, ...]:
        """The columns of the earliest and the latest day beside another column of dates.

        They date the rows that the other one leaves undated; none where a mapping has no such
        columns.
        """
        dates, latest = self.columns(Field.DATE), self.column(Field.NOT_AFTER)
        if len(dates) < 2 or not latest or self.column(Field.END):
            return ()
        return dates[-1], latest

    def field_of(self, column: str) -> Field | None:
        """The field that a column says."""
        return next((item.field for item in self.fields if column in item.columns), None)

    def with_field(self, of: Field, columns: Sequence[str], why: str) -> Mapping:
        """The same with one field said by other columns; no columns take the field out."""
        taken = set(columns)
        rest = tuple(
            replace(item, columns=kept)
            for item in self.fields
            if item.field is not of
            and (kept := tuple(name for name in item.columns if name not in taken))
        )
        added = (FieldMapping(of, tuple(columns), why),) if columns else ()
        return replace(self, fields=rest + added)

    def as_json(self) -> str:
        """The mapping as it is kept with an import and remembered for a header."""
        return json.dumps(
            {
                "fields": {item.field.value: list(item.columns) for item in self.fields},
                "title": self.title_template,
                "split": self.split,
                "preset": self.preset,
                "scheme": self.precision_scheme,
                "constants": {key.value: value for key, value in self.constants.items()},
            },
            ensure_ascii=False,
        )


def from_json(text: str, origin: str) -> Mapping:
    """The mapping that ``as_json`` wrote.

    Raises:
        ValueError: it did not.
    """
    data = json.loads(text)
    if not isinstance(data, dict) or not isinstance(data.get("fields"), dict):
        raise ValueError("no mapping")
    fields = tuple(
        FieldMapping(Field(name), tuple(map(str, columns)), origin)
        for name, columns in data["fields"].items()
    )
    constants = {Field(name): str(value) for name, value in data.get("constants", {}).items()}
    return Mapping(
        fields,
        str(data.get("title", "")),
        str(data.get("split", DEFAULT_SPLIT)),
        str(data.get("preset", "")),
        origin,
        constants,
        str(data.get("scheme", "")),
    )


def given(base: Mapping, wishes: Map[str, str], columns: Sequence[str]) -> Mapping:
    """A mapping with what the user says: field names to column names.

    Several columns are joined by ``+``; an empty column takes the field out.

    Raises:
        ViewerError: there is no such field or column, or the field takes only one column.
    """
    mapping = base
    for name, wish in wishes.items():
        of = field_named(name)
        if of is None:
            raise ViewerError(
                "There is no field named {name}.",
                hint="The fields are: {fields}.",
                name=name,
                fields=", ".join(Field),
            )
        wanted = _wanted(wish, columns)
        if len(wanted) > 1 and of not in MULTIPLE:
            raise ViewerError(
                "The field {name} takes one column, not {count}.", name=of.value, count=len(wanted)
            )
        mapping = mapping.with_field(of, wanted, "given")
        if of is Field.TITLE:
            mapping = replace(mapping, title_template="")
        elif of in (Field.DATE, Field.YEAR) and wanted:
            mapping = _without_other_date(mapping, of)
    return mapping


def _without_other_date(mapping: Mapping, of: Field) -> Mapping:
    if of is Field.YEAR:
        return mapping.with_field(Field.DATE, (), "")
    return mapping


def _wanted(wish: str, columns: Sequence[str]) -> tuple[str, ...]:
    if not wish.strip():
        return ()
    if wish in columns:
        return (wish,)
    folded = {column.casefold(): column for column in reversed(columns)}
    found = []
    for part in wish.split("+"):
        column = folded.get(part.strip().casefold())
        if column is None and part.strip().isdigit() and 1 <= int(part) <= len(columns):
            column = columns[int(part) - 1]
        if column is None:
            raise ViewerError(
                "There is no column named {name}.",
                hint="The columns are: {columns}.",
                name=part.strip(),
                columns=_told(columns),
            )
        found.append(column)
    return tuple(found)


def fitting(
    wishes: Map[str, str], template: str, columns: Sequence[str]
) -> tuple[dict[str, str], str]:
    """What of a user's wishes and title still fits a file that is now read in another way."""
    kept = {
        name: wish for name, wish in wishes.items() if _is_possible(partial(_wanted, wish, columns))
    }
    titled = partial(with_template, Mapping(), template, columns)
    return kept, template if template and _is_possible(titled) else ""


def _is_possible(wish: Callable[[], object]) -> bool:
    try:
        wish()
    except ViewerError:
        return False
    return True


def _told(columns: Sequence[str]) -> str:
    """Names of columns for a message; of a file read in a wrong way they are as long as it is."""
    names = [name if len(name) <= _NAME_LENGTH else f"{name[:_NAME_LENGTH]}…" for name in columns]
    more = ["…"] if len(names) > _NAMES_TOLD else []
    return ", ".join([*names[:_NAMES_TOLD], *more])


def with_template(mapping: Mapping, template: str, columns: Sequence[str]) -> Mapping:
    """A mapping whose titles are composed.

    Raises:
        ViewerError: the template names a column that is not there, or none.
    """
    folded = {column.casefold(): column for column in reversed(columns)}
    names = _PLACEHOLDER.findall(template)
    for name in names:
        if name.strip().casefold() not in folded:
            raise ViewerError(
                "The title is to be made of {name}, but there is no such column.",
                hint="The columns are: {columns}.",
                name=name,
                columns=_told(columns),
            )
    if not names:
        raise ViewerError(
            "The title's template names no column.",
            hint="Put column names in braces, such as {example}.",
            example="{actor1} – {verb} – {actor2}",
        )
    exact = _PLACEHOLDER.sub(lambda m: "{" + folded[m[1].strip().casefold()] + "}", template)
    return replace(mapping.with_field(Field.TITLE, (), ""), title_template=exact)


def template_parts(template: str) -> tuple[list[str], list[str]]:
    """The literals and the columns of a template; a literal stands before, between and after."""
    parts = _PLACEHOLDER.split(template)
    return parts[0::2], parts[1::2]
