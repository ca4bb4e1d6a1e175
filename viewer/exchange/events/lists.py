"""Cells that hold several things: participants, tags, sources, images; packed for the store."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence

from viewer.domain.names import plain_name
from viewer.domain.remembered import Remembered
from viewer.store.loading_rows import ITEM, PART, packed, packed_one

_CACHED = 50_000
_LITERAL = re.compile(r"\s*\[(?:\s*|\s*['\"].{0,100000}['\"]\s*)\]\s*", re.DOTALL)
"""A list as Python and JSON write it: ``['Sparta', 'Messene']``."""
_URL = re.compile(r"https?://\S+", re.IGNORECASE)


class Packed(Remembered[str]):
    """Packed lists by the cells they come from (joined by U+001F); repeated cells cost nothing."""

    def __init__(self, pack: Callable[[list[str]], str]) -> None:
        def packed_cells(cells: str) -> str:
            return pack(cells.split(PART)) if cells.strip(PART) else ""

        super().__init__(packed_cells, _CACHED)


AGAINST = re.compile(r"\s+(?:vs?\.|vs|versus)\s+", re.IGNORECASE)
"""What stands between those who fight or go to law."""


def column_packer(
    split: str, *, with_roles: bool = False, of_parties: bool = False
) -> Callable[[list[str]], str]:
    """A packer of names out of cells.

    Args:
        split: the characters at which cells are parted.
        with_roles: whether the last cell lists the roles of those before it, in the same order.
        of_parties: whether ``vs.`` parts two names, too.
    """
    pattern = re.compile("[" + re.escape(split) + "]") if split else None

    def parts(cell: str) -> list[str]:
        if (listed := _listed(cell)) is not None:
            return listed
        found = pattern.split(cell) if pattern else [cell]
        if of_parties and "v" in cell.lower():
            return [name for part in found for name in AGAINST.split(part)]
        return found

    def pack(cells: list[str]) -> str:
        roles = [role.strip() for role in parts(cells[-1])] if with_roles else []
        named = cells[:-1] if with_roles else cells
        names = [plain_name(name) for cell in named for name in parts(cell)]
        roles += [""] * (len(names) - len(roles))
        pairs = [(name, role) for name, role in zip(names, roles, strict=False) if name]
        return packed(dict.fromkeys(pairs))

    return pack


def _listed(cell: str) -> list[str] | None:
    """The texts of a list that a program wrote as it stands in its memory; None for other cells."""
    if not _LITERAL.fullmatch(cell):
        return None
    try:
        found = ast.literal_eval(cell.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    texts = isinstance(found, list) and all(isinstance(each, str) for each in found)
    return found if texts else None


def pack_sources(cells: Sequence[str]) -> str:
    """Sources out of title, url, publisher, date, accessed and quote.

    Several sources stand as ``;`` lists of equal length; an address without a title is one too.
    """
    title, url, *rest = cells
    if ";" not in title and ";" not in url and url:
        return packed_one(cells)
    if not url and _URL.fullmatch(title.strip()):
        title, url = "", title
    lists = [[part.strip() for part in cell.split(";")] for cell in (title, url, *rest)]
    lengths = {len(items) for items in lists[:2] if items != [""]}
    if len(lengths) == 1 and (count := lengths.pop()) > 1 and (url or not any(rest)):
        fitted = [
            items if len(items) == count else [cell] * count if cell else [""] * count
            for items, cell in zip(lists, (title, url, *rest), strict=True)
        ]
        return packed(item for item in zip(*fitted, strict=True) if any(item))
    return packed_one((title, url, *rest))


def pack_plain_sources(parts: Sequence[Sequence[str]]) -> list[str] | None:
    """Sources as ``pack_sources`` packs them, for many rows at once.

    None where some row may have several, or an address for a title.

    Args:
        parts: titles, addresses, publishers, dates, days of access and quotes.
    """
    titles, urls = "".join(parts[0]), "".join(parts[1])
    if ";" in titles or ";" in urls or ("://" in titles and not all(parts[1])):
        return None
    if any(mark in "".join(cells) for cells in parts for mark in (PART, ITEM)):
        return None
    return [
        text.rstrip(PART)
        for text in map(PART.join, zip(*(map(str.strip, cells) for cells in parts), strict=True))
    ]


def pack_media(cells: Sequence[str]) -> str:
    """Images out of path, caption and credit; without a path there is none."""
    return packed_one(cells) if cells[0].strip() else ""
