"""Reading what people write in date cells: what it says and no more, never a guess."""

from viewer.domain.reading.datelines import names_only_years
from viewer.domain.reading.numeric import checked_day
from viewer.domain.reading.parts import with_century
from viewer.domain.reading.reader import is_not_known, is_still_going, read, read_end, read_in
from viewer.domain.reading.results import (
    NO_CONTEXT,
    Ambiguous,
    Context,
    DateOrder,
    Note,
    NotWhollyKnown,
    Reading,
    UnknownWords,
    Unreadable,
)

__all__ = [
    "NO_CONTEXT",
    "Ambiguous",
    "Context",
    "DateOrder",
    "NotWhollyKnown",
    "Note",
    "Reading",
    "UnknownWords",
    "Unreadable",
    "checked_day",
    "is_not_known",
    "is_still_going",
    "names_only_years",
    "read",
    "read_end",
    "read_in",
    "with_century",
]
