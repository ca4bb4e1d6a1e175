"""Places beside days: “Washington, March 3, 1972”, “3 March 1972 (Paris)”."""

from __future__ import annotations

import re

from viewer.domain.reading.months import fold, months_of, weekday_of
from viewer.domain.reading.results import Note
from viewer.domain.reading.vocabulary import DENIALS, WORDS

_NAME = r"[^\W\d_](?:[^\W\d_]|[ .'-])*"
_PLACE = rf"(?P<place>{_NAME}(?:, {_NAME}){{0,2}})"
_BEFORE = re.compile(rf"{_PLACE}, (?P<date>.*\d.*)")
_AFTER = re.compile(
    rf"(?P<date>.*\d\d)(?:, ?{_PLACE}| ?\((?P<within>{_NAME}(?:, {_NAME}){{0,2}})\))"
)
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}([./-])\d{1,2}\1\d{4}", re.ASCII)
_INITIALS = re.compile(r"\b[A-Z]\.")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 6
_PARTICLE = re.compile(
    "al|am|an|auf|bei|da|das|de|del|der|des|di|do|dos|e|el|en|i|im|in|la|las|le|les|los|na|nad|of|"
    "on|sur|the|upon|van|y"
)
"""Words in the middle of places' names, whatever they mean in dates."""
_OF_A_PLACE = frozenset({"de", "di", "do", "da"})
"""Words that join a month's name to the rest of a place's: Rio de Janeiro."""
_UNDONE = re.compile(
    "cancel|postpon|propos|defer|reject|intend|schedul|undat|unsign|destroy|lost$|draft|tentativ|"
    "provision|adjourn|void|annul|rescind|unconfirm|disput|doubt|possib|presum|suppos|alleg|conject|"
    "unknown|uncertain|unverified|misdat|mistak|wrong|false|erron|"
    "annulé|reporté|abgesagt|verschoben|geplant|cancelad|anulad|aplazad|отменен|перенесен"
)
"""What became of an event that did not take place, or what is doubted of its date; beginnings of
words that are no names of places either."""
_CALENDAR = re.compile(
    "hijr|islam|hebrew|jewish|copt|ethiop|persian|jalali|buddh|saka|bengal|lunar|solar|shamsi|"
    "qamari|calend|style|republican"
)
"""Words that name a calendar in which the day would be another one."""


def without_place(text: str, notes: set[Note]) -> str | None:
    """The date beside which a text names a place and nothing else; None for another text.

    Args:
        text: cleaned.
        notes: gets ``Note.PLACE_PASSED_OVER`` where there is one.
    """
    match = _BEFORE.fullmatch(text) or _AFTER.fullmatch(text)
    if match is None:
        return None
    place = match["place"] or match["within"]
    if not _names_a_place(place) or not _has_a_month(match["date"]):
        return None
    notes.add(Note.PLACE_PASSED_OVER)
    return match["date"]


def is_undone(label: str) -> bool:
    """Whether a label says that what follows did not happen, or not then: ``Cancelled``."""
    return _UNDONE.match(label.lower()) is not None


def _has_a_month(date: str) -> bool:
    """Whether a text has a month by name or a whole day, as no number beside a name does."""
    if _WHOLE_DAY.search(date):
        return True
    return any(months_of(fold(word)) for word in _WORD.findall(date))


def _names_a_place(text: str) -> bool:
    words = _WORD.findall(_INITIALS.sub("", text))
    named = [
        (before, word)
        for before, word in zip(("", *words), words, strict=False)
        if not before or not _PARTICLE.fullmatch(word)
    ]
    return 0 < len(named) <= _MOST_WORDS and all(
        _names_something(word, joined=before in _OF_A_PLACE) for before, word in named
    )


def _names_something(word: str, *, joined: bool) -> bool:
    """Whether a word can be of a place's name: with a capital, and without a meaning in dates."""
    plain = fold(word)
    is_month = bool(months_of(plain)) and not joined
    is_of_dates = plain in WORDS or is_month or weekday_of(plain) is not None
    is_no_place = plain in DENIALS or is_undone(plain) or _CALENDAR.match(plain)
    return word[0].isupper() and not is_of_dates and not is_no_place
