"""The ten kinds that have a shape of their own, and what becomes of all others."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

KINDS = (
    "visit",
    "letter",
    "summit",
    "agreement",
    "announcement",
    "meeting",
    "vote",
    "dispute",
    "exchange",
    "other",
)
"""The kinds in the order in which the legend tells them."""

OTHER_VARIANTS = 12
"""How many treatments kinds outside the table have: four postures in three colours."""

SYNONYMS = {
    "visit": "state visit, official visit, working visit, trip, tour, travel, delegation, "
    "reception",
    "letter": "note, cable, telegram, memorandum, message, correspondence, dispatch, "
    "despatch, email",
    "summit": "summit meeting, conference, congress",
    "agreement": "treaty, accord, pact, convention, protocol, communique, communiqué, deal, "
    "alliance, memorandum of understanding, mou, armistice, ceasefire, contract",
    "announcement": "statement, speech, declaration, press release, proclamation, address, decree",
    "meeting": "talks, talk, consultation, consultations, negotiation, negotiations, dinner, "
    "phone call, telephone conversation, call, dialogue, encounter, hearing",
    "vote": "election, referendum, resolution, ballot, ratification",
    "dispute": "conflict, war, battle, attack, crisis, incident, sanction, sanctions, protest, "
    "militarized interstate dispute, coup, riot, riots, explosion, clash",
    "exchange": "student exchange, cultural exchange, trade, programme, program, aid, sister city",
}
"""Other words for the kinds, in the lower case in which sources write them."""

_BY_WORD = {kind: kind for kind in KINDS} | {
    word.strip(): kind for kind, words in SYNONYMS.items() for word in words.split(",")
}


class Glyph(NamedTuple):
    """The shape that stands for a kind: one of ``KINDS``, and for unknown kinds a variant.

    Variant 0 is the kind itself; ``other`` has 1 to ``OTHER_VARIANTS`` for kinds that are not in
    the table, so that two unknown kinds rarely look alike and one always looks the same.
    """

    shape: str
    variant: int = 0


_IN_PERSON = ("visit", "summit", "meeting")
_FROM_AFAR = ("call", "phone", "telephone", "video", "correspondence")


def is_in_person(kind: str) -> bool:
    """Whether an event brings people face to face, as far as its kind tells."""
    words = kind.casefold().replace("-", " ").replace("_", " ").split()
    return glyph(kind).shape in _IN_PERSON and not any(word in _FROM_AFAR for word in words)


@lru_cache(maxsize=4096)
def glyph(kind: str) -> Glyph:
    """Return the shape for a kind as a source writes it; upper case and plurals are no matter."""
    word = " ".join(kind.casefold().replace("_", " ").replace("-", " ").split())
    known = _BY_WORD.get(word) or _BY_WORD.get(word.removesuffix("s"))
    if known:
        return Glyph(known)
    if not word:
        return Glyph("other")
    return Glyph("other", 1 + crc32(word.encode()) % OTHER_VARIANTS)
