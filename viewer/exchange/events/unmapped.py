"""What no field of an event takes, kept as a JSON object of names and cells."""

from __future__ import annotations

import json
from collections.abc import Sequence
from json.encoder import encode_basestring


class UnmappedCells:
    """Writes the filled cells of some columns as JSON objects, as ``json.dumps`` would.

    Args:
        columns: the name of each, and its place in a row.
    """

    def __init__(self, columns: Sequence[tuple[str, int]]) -> None:
        self._columns = [(f"{encode_basestring(name)}: ", at) for name, at in columns]

    def objects(self, columns: Sequence[Sequence[str]], count: int) -> list[str]:
        """The object of each row of a chunk, whose cells are given column by column."""
        if not self._columns:
            return ["{}"] * count
        members = [_members(name, columns[at]) for name, at in self._columns]
        if all(map(all, members)):
            return [f"{{{each}}}" for each in map(", ".join, zip(*members, strict=True))]
        return [f"{{{', '.join(filter(None, row))}}}" for row in zip(*members, strict=True)]


def _members(name: str, cells: Sequence[str]) -> list[str]:
    distinct = set(cells)
    if len(distinct) * 2 > len(cells):
        return [name + encode_basestring(cell) if cell else "" for cell in cells]
    told = {cell: name + encode_basestring(cell) if cell else "" for cell in distinct}
    return list(map(told.__getitem__, cells))


def with_extra(extra: str, name: str, cell: str) -> str:
    """An object with one more cell."""
    return with_cells(extra, {name: cell})


def with_cells(extra: str, cells: dict[str, str]) -> str:
    """An object with more cells, given by the names of their columns."""
    return json.dumps(json.loads(extra) | cells, ensure_ascii=False)


def with_object(extra: str, name: str, cell: str) -> str:
    """Unfold the JSON object of an export's ``extra`` column; anything else stays a cell."""
    if not cell:
        return extra
    try:
        found = json.loads(cell)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        return with_extra(extra, name, cell)
    told = {
        key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for key, value in found.items()
    }
    return json.dumps(json.loads(extra) | told, ensure_ascii=False)
