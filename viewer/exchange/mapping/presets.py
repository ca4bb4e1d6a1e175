"""Mappings for well-known data sets, kept as TOML files under ``resources/presets``.

A preset names the columns that give it away (``known_by``: all must be there), or, for files
without a header, the columns themselves in order (``headerless``), with patterns that the first
rows must match (``looks_like``: column to regular expression).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from viewer.bundled import resources
from viewer.domain.errors import ViewerError
from viewer.exchange.mapping.fields import Field, FieldMapping
from viewer.exchange.mapping.mapping import DEFAULT_SPLIT, Mapping
from viewer.exchange.mapping.names import normalised

_NOT_A_PRESET = "columns.toml"
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Preset:
    """One data set's mapping.

    Attributes:
        name: what ``--preset`` takes.
        label: what people read.
        known_by: columns that give it away, normalised.
        headerless: the columns in order, where the files have no header; several layouts.
        looks_like: patterns that cells of headerless columns match.
        fields: fields to candidate columns; several with MULTIPLE fields, else the first there.
    """

    name: str
    label: str
    known_by: tuple[str, ...] = ()
    headerless: tuple[tuple[str, ...], ...] = ()
    looks_like: dict[str, str] = field(default_factory=dict)
    fields: dict[str, list[str]] = field(default_factory=dict)
    title: str = ""
    split: str = DEFAULT_SPLIT
    constants: dict[str, str] = field(default_factory=dict)
    precision_scheme: str = ""

    def mapping(self, columns: Sequence[str]) -> Mapping:
        """The mapping for a file with these columns; columns that are not there are left out."""
        there = {normalised(name): name for name in reversed(columns)}
        fields = []
        for name, wanted in self.fields.items():
            found = tuple(there[key] for each in wanted if (key := normalised(each)) in there)
            if found:
                why = f"as {self.label} files have it"
                fields.append(FieldMapping(Field(name), found, why))
        title = re.sub(
            r"\{([^{}]+)\}", lambda m: "{" + there.get(normalised(m[1]), m[1]) + "}", self.title
        )
        missing = any(name not in columns for name in re.findall(r"\{([^{}]+)\}", title))
        return Mapping(
            tuple(fields),
            "" if missing else title,
            self.split,
            self.name,
            f"the preset for {self.label}",
            {Field(key): value for key, value in self.constants.items()},
            self.precision_scheme,
        )


@cache
def presets() -> tuple[Preset, ...]:
    """All presets, those that ask for more columns first."""
    found = [
        _preset(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
        for path in sorted((resources() / "presets").glob("*.toml"))
        if path.name != _NOT_A_PRESET
    ]
    return tuple(sorted(found, key=lambda preset: -len(preset.known_by)))


def _preset(name: str, data: dict[str, Any]) -> Preset:
    layouts = tuple(tuple(layout.split()) for layout in data.get("headerless", []))
    return Preset(
        name=name,
        label=data["label"],
        known_by=tuple(normalised(column) for column in data.get("known_by", [])),
        headerless=layouts,
        looks_like=data.get("looks_like", {}),
        fields={
            key: [columns] if isinstance(columns, str) else columns
            for key, columns in data["fields"].items()
        },
        title=data.get("title", ""),
        split=data.get("split", DEFAULT_SPLIT),
        constants=data.get("constants", {}),
        precision_scheme=data.get("precision_scheme", ""),
    )


def named(name: str) -> Preset:
    """The preset that the user names.

    Raises:
        ViewerError: there is none of that name.
    """
    wanted = normalised(name)
    for preset in presets():
        if wanted in (normalised(preset.name), normalised(preset.label)):
            return preset
    raise ViewerError(
        "There is no preset named {name}.",
        hint="The presets are: {presets}.",
        name=name,
        presets=", ".join(sorted(preset.name for preset in presets())),
    )


def by_header(columns: Sequence[str]) -> Preset | None:
    """The preset that a header gives away."""
    there = set(map(normalised, columns))
    return next(
        (each for each in presets() if each.known_by and there.issuperset(each.known_by)), None
    )


def without_header(
    width: int, rows: Sequence[Sequence[str]], only: Preset | None = None
) -> tuple[Preset, tuple[str, ...]] | None:
    """The preset, and its column names, that rows without a header look like."""
    for preset in (only,) if only else presets():
        for layout in preset.headerless:
            if len(layout) == width and (only or _look_alike(preset, layout, rows)):
                return preset, layout
    return None


def _look_alike(preset: Preset, layout: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    if not preset.looks_like:
        return False
    for name, pattern in preset.looks_like.items():
        if name not in layout:
            continue
        cells = [row[layout.index(name)] for row in rows[:_LOOKED_AT]]
        if not all(re.fullmatch(pattern, cell) for cell in cells):
            return False
    return True
