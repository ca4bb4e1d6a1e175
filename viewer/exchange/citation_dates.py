"""When a source was published or looked up, as citations tell it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from viewer.domain.precision import Qualifier

_PLAIN = re.compile(r"(?!0000)(\d{4})(?:-(0\d|1[0-2])(?:-(\d{2}))?)?[?~%]?")
"""A year, month or day of our era, perhaps with a qualifier of the whole."""
_LEVEL_1 = re.compile(r"(?:-?\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{3}X|\d{2}XX|\d{4}-XX)[?~%]?|Y-?\d{5,}")
"""What BibLaTeX takes for a date, or for an end of a span: EDTF of the levels 0 and 1."""
_NOT_AS_WRITTEN = Qualifier.CENTURY_ASSUMED | Qualifier.JULIAN


class CitedDate(NamedTuple):
    """A date for a citation; nothing is told that its source doesn't say.

    Attributes:
        words: what stands in a citation; empty where there is no date.
        parts: year, month and day of it or of both its ends, as far as they are known; empty
            where these alone can't tell it.
        is_doubtful: whether the source says that they may not be so.
        edtf: the date as EDTF of the levels 0 and 1; empty where it is none.
    """

    words: str = ""
    parts: tuple[tuple[int, ...], ...] = ()
    is_doubtful: bool = False
    edtf: str = ""

    @property
    def year(self) -> str:
        """The year in which it begins; empty where none is known."""
        return str(self.parts[0][0]) if self.parts else ""

    @property
    def is_plain(self) -> bool:
        """Whether it is one day, month or year of our era, and surely so."""
        return len(self.parts) == 1 and not self.is_doubtful

    @property
    def csl(self) -> dict[str, Any]:
        """The date as CSL-JSON has it; empty where there is none."""
        if not self.parts:
            return {"literal": self.words} if self.words else {}
        told: dict[str, Any] = {"date-parts": [list(part) for part in self.parts]}
        return told | {"circa": True} if self.is_doubtful else told


@lru_cache(maxsize=4096)
def cited_date(text: str) -> CitedDate:
    """The date of a source as its text tells it; what can't be read is told as written."""
    from viewer.domain.reading import Ambiguous, Unreadable, is_not_known, read  # no start needs it
    from viewer.domain.words import card_words

    text = text.strip()
    if is_not_known(text):
        return CitedDate()
    try:
        date = read(text).date
    except (Ambiguous, Unreadable):
        return CitedDate(text)
    if date.qualifier & _NOT_AS_WRITTEN:
        return CitedDate(text)
    ends = [end.partition("T")[0] for end in date.edtf.split("/")]  # nobody cites the time of day
    found = [match for match in map(_PLAIN.fullmatch, ends) if match]
    is_known = len(found) == len(ends)
    parts = (tuple(int(part) for part in match.groups() if part) for match in found)
    is_level_1 = all(end in ("", "..") or _LEVEL_1.fullmatch(end) for end in ends)
    return CitedDate(
        _words(card_words(date)[0], date.qualifier) if text == date.edtf else text,
        tuple(parts) if is_known else (),
        bool(date.qualifier),
        "/".join(ends) if is_level_1 else "",
    )


def _words(words: str, qualifier: Qualifier) -> str:
    """Words with what the manuals put beside a date in doubt: ca. 1936, 1985?."""
    about = "ca. " if qualifier & Qualifier.APPROXIMATE else ""
    return f"{about}{words}{'?' if qualifier & Qualifier.UNCERTAIN else ''}"
