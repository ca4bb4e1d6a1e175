"""Places beside dates: “Washington, March 3, 1972”, “Paris 3 March 1972”, “1957, Rome”."""

from __future__ import annotations

import re

from viewer.domain.reading.cleaning import LONGEST
from viewer.domain.reading.months import fold, months_of, weekday_of
from viewer.domain.reading.results import Note
from viewer.domain.reading.vocabulary import DENIALS, WORDS

_NAME = r"[^\W\d_](?:[^\W\d_]|[ .'-])*"
_NAMES = rf"{_NAME}(?:, {_NAME}){{0,2}}"
_AT = r"(?:(?i:signed|done|concluded|given|dated|fait|signé|geschehen|hecho) )?(?i:at|in|à|en|zu) "
"""What stands before a place in the last sentence of a treaty or at the head of a letter."""
_BEFORE = re.compile(rf"(?:{_AT})?(?P<place>{_NAMES})[,;] (?P<date>.*\d.*)")
_AFTER = re.compile(
    rf"(?P<date>.*\d)(?:[,;]? {_AT}(?P<there>{_NAMES})|[,;] ?(?P<place>{_NAMES})"
    rf"| ?\((?P<within>{_NAMES})\))"
)
_BARELY_AFTER = re.compile(rf"(?P<date>.*(?<!\d)\d{{4}}) (?P<place>{_NAME})")
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}([./-])\d{1,2}\1\d{4}", re.ASCII)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_ONLY_YEARS = re.compile(
    r"(?:c\.|ca\.|circa|about)? ?(?:1\d|20)\d\d(?: ?[-–/] ?\d{2,4})?\??|\d{1,4} B\.? ?C\.?(?:E\.?)?"
)
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
_ERA = re.compile("[abm]h|am|[ab][pe]|s?sh|aj|hs|ls|vs|bs|ns|os")
"""Letters for other eras and calendars, such as the Buddhist and the Persian ones."""
_TELLS_WHEN = re.compile(
    ".*ed|born|died|sent|week|weekend|fortnight|eve|vigil|night|morning|evening|afternoon|noon|dawn|"
    "day|month|year|season|latest|earliest|towards?|some|sometime|any|last|next|previous|following|"
    "first|only|feast|easter|christmas|ides|nones|kalends|kal|cal|id|non|style|letter|copy|reply|report|memo|"
    "semaine|veille|nuit|woche|wochenende|vorabend|nacht|semana|vispera|noche|settimana|vigilia|"
    "notte|неделя|накануне|ночь"
)
"""Words that say when, or of what act a date is, and not where."""
_FEWEST_LETTERS = 4
"""Of a place with no sign beside it: three may be a time zone, a revision or a surname."""
_ARTICLES = frozenset({"the", "den", "la", "le", "el", "los", "las"})
"""First words of places' names: The Hague, La Haye."""


def without_place(text: str, notes: set[Note]) -> str | None:
    """The date beside which a text names a place and nothing else; None for another text.

    Args:
        text: cleaned.
        notes: gets ``Note.PLACE_PASSED_OVER`` where there is one.
    """
    date = _parted_by_signs(text) or _parted_by_capitals(text)
    if date is not None:
        notes.add(Note.PLACE_PASSED_OVER)
    return date


def names_only_years(text: str) -> bool:
    """Whether a text is a year and a name with a sign between: a date where its column has dates,
    else as well the author and year of a book."""
    short = text.strip()[: LONGEST + 1]
    match = _BEFORE.fullmatch(short) or _AFTER.fullmatch(short)
    return match is not None and _are_years_beside(match["date"], _place_of(match))


def _parted_by_signs(text: str) -> str | None:
    """The date apart from a place before or after it by a comma, brackets or a word for ``at``."""
    match = _BEFORE.fullmatch(text) or _AFTER.fullmatch(text)
    if match is None:
        return None
    date, place = match["date"], _place_of(match)
    if _has_a_month(date) and _names_a_place(place):
        return date
    return date if _are_years_beside(date, place) else None


def _place_of(match: re.Match[str]) -> str:
    return next(filter(None, map(match.groupdict().get, ("place", "within", "there"))), "")


def _are_years_beside(date: str, place: str) -> bool:
    """Whether years stand beside a place; ``Treaty of Versailles, 1919`` names none."""
    is_plain = " of " not in place and _names_a_place(place)
    return is_plain and _ONLY_YEARS.fullmatch(date) is not None


def _parted_by_capitals(text: str) -> str | None:
    """The date beside a place with no sign between them, where nothing else can be meant.

    The date is a whole day: ``Resolution 1973`` is no year.
    """
    match = _BARELY_AFTER.fullmatch(text)
    if match is not None:
        date, place = match["date"], match["place"]
    else:
        words = text.split(" ")
        size = next((at for at, word in enumerate(words) if not _may_name(word)), 0)
        place, date = " ".join(words[:size]), " ".join(words[size:])
    is_bare_place = len(place) >= _FEWEST_LETTERS and not any(
        map(_TELLS_WHEN.fullmatch, map(fold, _WORD.findall(place)))
    )
    if not is_bare_place or not _names_a_place(place) or not _begins_as_a_date(date):
        return None
    return date if _has_a_month(date) and _DAY.search(date) else None


def _may_name(word: str) -> bool:
    if word.lower() in _ARTICLES:
        return True
    return word[:1].isalpha() and not months_of(fold(word)) and weekday_of(fold(word)) is None


def _begins_as_a_date(text: str) -> bool:
    first = text.split(" ")[0]
    return first[:1].isdigit() or not _may_name(first)


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
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
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
    is_no_place = is_no_place or _ERA.fullmatch(plain)
    return word[0].isupper() and not is_of_dates and not is_no_place
