"""Cells that tell other spellings: ``Xi Jinping = 习近平 | Xí Jìnpíng; Sarah Lande = 萨拉``.

Entries are parted by ``;``, spellings of one name by ``|``. Without ``=`` a cell lists spellings
in the order of the row's names, as a second column of names in another script does. What holds
one of these marks itself stands in double quotation marks, doubled where they are part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from viewer.domain.names import plain_name

_TOKEN = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*(?=[;|=]|$)|([^;|=]*))([;|=]|$)', re.DOTALL)
_MARKS = frozenset(';|="')

Spelling = tuple[str, str]
"""Another spelling, and the name that it is of."""


def spellings_told(cell: str, names: Sequence[str], separators: str = ";") -> list[Spelling] | None:
    """The spellings that a cell tells; None where it cannot be said whose they are.

    Args:
        cell: as the module says.
        names: of the row, in order, none of them twice.
        separators: the characters that part the row's own list of names.
    """
    entries = _entries(cell)
    if any(len(named) > 1 for named, _ in entries):
        return _named(entries)
    if not cell.strip():
        return []
    for told in (_split(cell, separators), [spellings for _, spellings in entries]):
        if len(told) == len(names):
            return [
                (spelling, name)
                for name, spellings in zip(names, told, strict=True)
                for spelling in spellings
                if spelling and spelling != name
            ]
    return None


def spellings_cell(told: Mapping[str, Iterable[str]]) -> str:
    """The cell that tells the spellings of each name."""
    return "; ".join(
        f"{_quoted(name)} = {' | '.join(map(_quoted, spellings))}"
        for name, spellings in told.items()
    )


def separators_of(cell: str, split: str) -> str:
    """Those of the characters ``split`` that part a list of other spellings.

    ``|`` parts the spellings of one name unless the names themselves (``cell``) stand so.
    """
    return "|" if "|" in split and "|" in cell and ";" not in cell else split.replace("|", "")


def _split(cell: str, separators: str) -> list[list[str]]:
    if not separators or '"' in cell or ("|" in cell and separators != "|"):
        return []
    return [[plain_name(part)] for part in re.split(f"[{re.escape(separators)}]", cell)]


_Entry = tuple[list[str], list[str]]
"""The parts of an entry that ``=`` parts, and the spellings after the last of these."""


def _entries(cell: str) -> list[_Entry]:
    """The entries of a cell."""
    entries: list[_Entry] = [([""], [])]
    for quoted, plain, mark in _TOKEN.findall(cell):
        text = quoted.replace('""', '"') if quoted else plain_name(plain)
        named, spellings = entries[-1]
        if mark == "=":
            named.insert(-1, text)
        else:
            spellings.append(text)
        if mark == ";":
            entries.append(([""], []))
        elif not mark:
            break
    return entries


def _named(entries: Iterable[_Entry]) -> list[Spelling] | None:
    found = []
    for (*named, _), spellings in entries:
        if not named and not any(spellings):
            continue  # after the last semicolon
        if len(named) != 1 or not named[0] or not any(spellings):
            return None
        found += [(each, named[0]) for each in spellings if each and each != named[0]]
    return found


def _quoted(text: str) -> str:
    if text and text == plain_name(text) and not _MARKS.intersection(text):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
