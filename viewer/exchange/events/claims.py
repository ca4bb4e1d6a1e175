"""Dates that sources dispute: ``1985-04 (South China Morning Post); 1985-05 (ECNS)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.domain.reading import Unreadable
from viewer.store.loading_rows import SOURCE_PARTS, packed, unpacked

if TYPE_CHECKING:
    from viewer.exchange.events.dating import Dating

_APART = re.compile(r";(?![^(]*\))")
_CLAIM = re.compile(r"(.*?)\s*(?:\((.*)\))?", re.DOTALL)


class Claims:
    """Reads cells of other dates into packed claims.

    Args:
        dating: reads each date as the file's date column is read.
    """

    def __init__(self, dating: Dating) -> None:
        self._dating = dating

    def packed(self, cell: str, preferred: tuple[str, str], sources: str) -> tuple[str, str]:
        """The claims of an event, its own date first, and what of the cell is no date.

        Args:
            cell: claims parted by ``;``, each with its source in parentheses.
            preferred: the event's own date, in EDTF and in the source's words.
            sources: the event's packed sources; the first one stands for its own date.
        """
        claims: list[tuple[str, ...]] = []
        left: list[str] = []
        for item in filter(None, map(str.strip, _APART.split(cell))):
            match = _CLAIM.fullmatch(item)
            text, source = (match[1], match[2] or "") if match else (item, "")
            try:
                claims.append((self._dating.read_one(text).edtf, text, source.strip(), "0"))
            except Unreadable:
                left.append(item)
        if not claims:
            return "", "; ".join(left)
        own = (*preferred, _first_source(sources), "1")
        return packed([own, *claims]), "; ".join(left)


def _first_source(sources: str) -> str:
    found = unpacked(sources, SOURCE_PARTS)
    return (found[0][2] or found[0][0]) if found else ""
