"""Titles that are composed of several columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from viewer.exchange.mapping.mapping import template_parts


def composed(
    template: str, places: Mapping[str, int], columns: Sequence[Sequence[str]]
) -> list[str]:
    """The title of each row after a template; a blank cell leaves out what joins it.

    Args:
        template: with names of columns in braces.
        places: of the columns, by their names.
        columns: the cells of each.
    """
    literals, names = template_parts(template)
    told = [_read_aloud(columns[places[name]]) for name in names]
    return [_joined(literals, cells) for cells in zip(*told, strict=True)]


def _read_aloud(cells: Sequence[str]) -> Iterable[str]:
    """The cells as they stand, but lists at bars, which titles would show as signs, at semicolons.

    A whole column is asked for bars at once, which costs next to nothing.
    """
    if "|" not in "".join(cells):
        return map(str.strip, cells)
    return ["; ".join(filter(None, map(str.strip, cell.split("|")))) for cell in cells]


def _joined(literals: Sequence[str], cells: Sequence[str]) -> str:
    title = ""
    for index, cell in enumerate(cells):
        if not cell:
            continue
        if title or not index:
            title += literals[index]
        title += cell
    return (title + literals[-1]).strip() if title else ""
