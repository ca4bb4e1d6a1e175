"""Month names in scripts whose words the tokens cannot cut, put into English first.

Arabic, Hebrew, the Indic scripts, Thai and their like write vowels as marks, join prepositions to
the word, or leave no space; a name is looked for anywhere in the text, the longest first. The names
are those of Babel's locales, Gregorian months only.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from viewer.domain.reading.months import MONTHS
from viewer.domain.reading.results import Unreadable

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BUDDHIST = 543
"""Years by which the Buddhist era, as Thailand counts it, is ahead."""
_SCRIPTS = (
    ("\u0600-\u06ff", "", ("ar", "ar_SY", "ar_DZ", "ar_MA", "fa", "ur", "ps", "ckb", "ug", "sd")),
    ("\u0590-\u05ff", "[בה]?", ("he",)),
    ("\u0900-\u097f", "", ("hi", "mr", "ne")),
    ("\u0980-\u09ff", "", ("bn", "as")),
    ("\u0a00-\u0a7f", "", ("pa",)),
    ("\u0a80-\u0aff", "", ("gu",)),
    ("\u0b00-\u0b7f", "", ("or",)),
    ("\u0b80-\u0bff", "", ("ta",)),
    ("\u0c00-\u0c7f", "", ("te",)),
    ("\u0c80-\u0cff", "", ("kn",)),
    ("\u0d00-\u0d7f", "", ("ml",)),
    ("\u0d80-\u0dff", "", ("si",)),
    ("\u0e00-\u0e7f", "", ("th",)),
    ("\u0e80-\u0eff", "", ("lo",)),
    ("\u1000-\u109f", "", ("my",)),
    ("\u10a0-\u10ff", "", ("ka",)),
    ("\u0530-\u058f", "", ("hy",)),
    ("\u1200-\u137f", "", ("am",)),
    ("\u1780-\u17ff", "", ("km",)),
)
"""The letters of each script, what may be joined to a name, and the locales that write it."""
_FIND = tuple(re.compile(f"[{letters}]") for letters, _, _ in _SCRIPTS)
_BESIDE = re.compile(
    r"ค\.ศ\.|คริสต์ศักราช|วันที่|(?<=[^\W\d_])ที่|\b(?:من|عام|سنة|שנת)\b|(?<=\d)\s?م(?=$|\s)|\bթ\.?(?=$|\s)"
)
"""Words for a year of our era, and others that a date may have beside its parts."""
_BUDDHIST_YEAR = re.compile(r"พ\.ศ\.\s?(\d{4})")
_MAYBE_BUDDHIST = re.compile(r"(?<!\d)2[45]\d\d(?!\d)")
_VIETNAMESE = re.compile(
    r"(?:ngày\s+)?(?:(\d{1,2})\s+)?(?:tháng|thg)\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})", re.IGNORECASE
)
_MONGOLIAN = re.compile(r"(\d{4})\s?оны\s(\d{1,2})(?:-р)?\s?сарын\s(\d{1,2})(?:-ний|-ны)?")


def in_english(text: str) -> str:
    """The text with the names of months and weekdays in English; others stay as they are.

    Args:
        text: cleaned.

    Raises:
        Unreadable: a year may be one of the Buddhist era.
    """
    if text.isascii():
        return _VIETNAMESE.sub(_vietnamese, text) if "thg" in text else text
    text = _MONGOLIAN.sub(r"\1-\2-\3", _VIETNAMESE.sub(_vietnamese, text))
    for number, letters in enumerate(_FIND):
        if letters.search(text):
            text = _with_names(number, text)
    return " ".join(text.split())


def _with_names(number: int, text: str) -> str:
    """The text with the names of one script in English; as it is where it has none."""
    pattern, names = _names(number)

    def english(match: re.Match[str]) -> str:
        return f" {names[match[1]]} "

    if _SCRIPTS[number][2] == ("th",):
        _refuse_unnamed_era(text)
        text = _BUDDHIST_YEAR.sub(lambda match: str(int(match[1]) - _BUDDHIST), text)
    bare = _BESIDE.sub(" ", text)
    found = pattern.sub(english, bare)
    return text if found == bare else found.replace("،", ",")


def _vietnamese(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    parts = (year, f"{int(month):02d}", f"{int(day):02d}" if day else "")
    return "-".join(filter(None, parts))


def _refuse_unnamed_era(text: str) -> None:
    match = _MAYBE_BUDDHIST.search(text)
    if match and "พ.ศ." not in text and "ค.ศ." not in text:
        raise Unreadable(
            "“{year}” may be a year of the Buddhist era.",
            "Write พ.ศ. or ค.ศ. before it.",
            year=match[0],
        )


@cache
def _names(number: int) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for the names of a script, and what each is in English.

    Names of several months in the script's languages are left out.
    """
    from babel import Locale  # only when a cell has such a word in it: start-up stays cheap

    _, joined, languages = _SCRIPTS[number]
    meanings: dict[str, set[str]] = {}
    for language in languages:
        locale = Locale.parse(language)
        for field, english in ((locale.months, MONTHS), (locale.days, _WEEKDAYS)):
            for usage in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for at, name in field[usage][width].items():
                        word = unicodedata.normalize("NFKC", name).lower().strip()
                        if len(word) > 1 and not word.isascii() and not word[0].isdigit():
                            meanings.setdefault(word, set()).add(english[at])
    names = {word: min(found) for word, found in meanings.items() if len(found) == 1}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(f"{joined}({'|'.join(map(re.escape, longest_first))})"), names
