"""Whether cells of participants are lists at commas, judged by the whole column.

``China, Japan`` are two; ``Blinken, Antony`` is one, and so is ``Korea, South``. What stands now
before a comma, now behind one, now alone is a whole name; given names and ranks keep their place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from viewer.domain.reading import is_not_known
from viewer.exchange.mapping.dates_by_values import Found
from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.judging import Column
from viewer.exchange.mapping.mapping import DEFAULT_SPLIT

WHY = "its name says so, and names that also stand alone or in other places are parted at commas"
_COMMAS = ",，،"
_LISTING = "、"
"""Parts lists only, and no names of persons or states."""
_CODES = re.compile(r"[A-Z]{2,3}(?:-[A-Z]{2,3})*")
"""Codes of states as lists of treaties join them."""
_MOST = 0.6
"""Of the cells with commas that must have a name which stands elsewhere too."""
_MOST_FIRSTS = 0.4
"""Of what stands first in a cell: few surnames are given names too, but states are in any place."""
_FEWEST = 2
_LONGEST = 60
_PIECES = frozenset(
    {"south", "north", "east", "west", "the", "jr", "sr", "ii", "iii", "iv", "inc", "ltd", "llc"}
    | {"co", "corp", "d.c", "dc", "md", "phd", "esq", "etc", "süd", "nord", "sud", "du sud"}
)
_OF_MORE = re.compile(
    r"\b(?:of|de|von|the)$|^(?:and|und|et|y|and the)\b|\b(?:Republic|State)s? of\b"
)
"""Pieces of one name, as in ``Iran, Islamic Republic of``, or of a sentence."""
_TWO_IN_ONE = re.compile(r"\s(?:and|und|et|y|и|&)\s")
_OF_TWO = re.compile(r"herzegovin|barbuda|tobago|principe|nevis|grenadine|miquelon|futuna", re.I)
"""States whose one name has an ``and`` in it."""


def split_of(found: Found, judged: Sequence[Column]) -> str:
    """The characters at which cells are split; those of the app's own files where nothing tells.

    Args:
        found: the columns of each field.
        judged: all columns, with their values.
    """
    if Field.ROLE in found or Field.PARTICIPANT_ALIASES in found:
        return DEFAULT_SPLIT
    names = found.get(Field.PARTICIPANTS, ([], ""))[0]
    cells = [cell for column in judged if column.name in names for cell in column.cells]
    if any(mark in cell for mark in DEFAULT_SPLIT for cell in cells):
        return DEFAULT_SPLIT
    if sum(_LISTING in cell for cell in cells) >= _FEWEST:
        return DEFAULT_SPLIT + _LISTING
    if Field.TAGS not in found and _are_joined_codes(cells):
        return DEFAULT_SPLIT + "-"
    for comma in _COMMAS:
        if _are_lists(cells, comma):
            return DEFAULT_SPLIT + comma
    return DEFAULT_SPLIT


def _are_joined_codes(cells: Sequence[str]) -> bool:
    """Whether nearly all cells are codes of states, some joined by hyphens: ``FRA-LUX``."""
    told = [cell.strip() for cell in cells if not is_not_known(cell)]
    joined = sum("-" in cell for cell in told)
    return joined >= max(_FEWEST, len(told) / 2) and all(map(_CODES.fullmatch, told))


def _are_lists(cells: Sequence[str], comma: str) -> bool:
    lists = [
        [part.strip() for part in cell.split(comma)]
        for cell in dict.fromkeys(cells)
        if comma in cell
    ]
    if len(lists) < _FEWEST or not all(_is_a_name(part) for parts in lists for part in parts):
        return False
    places: defaultdict[str, set[int]] = defaultdict(set)
    for cell in cells:
        if comma not in cell:
            places[cell.strip()].add(-1)
    for parts in lists:
        for place, part in enumerate(parts):
            places[part].add(place)
    moving = [any(len(places[part]) > 1 for part in parts) for parts in lists]
    firsts = {parts[0] for parts in lists}
    elsewhere = sum(places[first] != {0} for first in firsts)
    return sum(moving) >= len(lists) * _MOST and elsewhere >= len(firsts) * _MOST_FIRSTS


def _is_a_name(part: str) -> bool:
    """Whether what stands between commas can be a whole name, and is no piece of one."""
    return (
        0 < len(part) <= _LONGEST
        and part.casefold().strip(".") not in _PIECES
        and not _OF_MORE.search(part)
        and (not _TWO_IN_ONE.search(part) or bool(_OF_TWO.search(part)))
        and (part[0].isupper() or not any(map(str.islower, part)))
        and not any(map(str.isdigit, part))
    )
