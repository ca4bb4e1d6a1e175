"""The words that name columns, and how a header is compared with them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from typing import Any

from viewer.bundled import resources
from viewer.exchange.mapping.fields import ALIASES, Field

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_GLUED = re.compile(
    r"\b(?!up|candi|man|vali|pre|back|out|lauda|consoli)([^\W\d_]{3,})(date|datum)\b"
    r"|\b(term|period|war|event|visit|trip|mission|office|reign|show|tenure)(start|begin|end)\b"
)
"""Words run together: ``polldate``, ``termstart``; no update, candidate or mandate."""
_NUMBERED = re.compile(r"(.+?) ?(?:0?[1-9]|[1-4]\d|[xyab])")
_PARTIES = frozenset(
    {"country", "countries", "state", "states", "nation", "tribe", "party", "side", "power", "team"}
    | {"people", "pays", "état", "nation", "partie", "land", "staat", "partei", "vertragspartei"}
    | {
        "país",
        "estado",
        "parte",
        "страна",
        "государство",
        "сторона",
        "国家",
        "缔约方",
        "当事国",
        "국가",
    }
)
"""What those who take part are, though one such column alone may be where something was."""
_NAMES_OF_STATES = frozenset({"statename", "statenme", "stateabb"})
_NOT_WORD = re.compile(r"[\W_]+")
_START_WORDS = frozenset(
    {"start", "started", "begin", "began", "from", "since", "beginning", "onset", "first"}
)
_END_WORDS = frozenset({"end", "ended", "to", "until", "finish", "termination", "last"})
_CEASED = frozenset({"ceased", "left", "expired", "terminated", "dissolved", "abolished", "ended"})
"""Words for ends, whatever stands behind them in the name of a column of dates."""
_RELATIONS = frozenset({"from", "to", "first", "last", "since", "until"})
_OF_MUCH = frozenset({"data", "time"})
"""Words for dates that mean much else in English."""
_CODES = r"ar|cn|de|el|en|es|fa|fr|he|hi|hk|it|ja|jp|ko|kr|pt|ru|th|tr|tw|uk|vi|zh"
_LANGUAGE = re.compile(
    rf"{_CODES}|arabic|chinese|english|hanzi|japanese|korean|latin|local|native|original|pinyin"
    r"|romani[sz]ed|russian|translit|transliterated"
)
_SCHEMES = frozenset({"cow", "gw", "gwm", "usdos", "un", "wb", "imf", "vdem", "ucdp", "owid", "en"})
"""Who lists states under names of their own; one of several such columns says who takes part."""
_DATE_WORDS = frozenset({"date", "datum", "fecha", "data", "дата", "日期", "time", "datetime"})
_NOT_EVENT_DATES = frozenset(
    {
        "verified",
        "updated",
        "modified",
        "created",
        "accessed",
        "added",
        "retrieved",
        "published",
        "mention",
        "cp",
        "source",
        "generation",
        "generated",
        "exported",
        "extracted",
        "downloaded",
    }
)
_OF_A_BIRTH = frozenset(
    {"birth", "born", "birthday", "birthdate", "birthyear", "dob", "yob", "geburt", "geburts"}
    | {"geburtstag", "geburtsjahr", "geboren", "naissance", "né", "née", "nacimiento", "nacido"}
    | {"nascita", "nascimento", "geboorte", "рождения", "родился", "родилась", "출생일", "الميلاد"}
)
_OF_A_DEATH = frozenset(
    {"death", "died", "deathdate", "deathyear", "dod", "sterbe", "todes", "gestorben", "tod"}
    | {"sterbejahr", "todesjahr", "décès", "mort", "muerte", "fallecimiento", "morte", "смерти"}
    | {"умер", "умерла", "사망일", "الوفاة"}
)
_BORN = re.compile("出生|誕生|诞生|生年|生日|출생|생년")
_DIED = re.compile("死亡|去世|逝世|没年|卒年|사망|몰년")
_OF_A_PUBLICATION = frozenset({"publication", "published", "edition", "printed", "issue", "issued"})
_DECADES = frozenset(
    {"decade", "decades", "jahrzehnt", "decennie", "décennie", "decada", "década", "decennio"}
    | {"десятилетие", "年代", "decennium", "dekada"}
)
_IDENTIFIERS = frozenset({"id", "ids", "gnd", "viaf", "code", "no", "nr", "num", "key", "index"})
_GLUED_ID = re.compile(
    r"(?!year|date|covid|grid|void|paid|said|aid|bid|valid|fluid|solid)[^\W\d_]{3,}id"
)
"""An identifier run together with what it is of: ``atopid``, ``leaderid``."""
_ANSWER = ".value"
"""The end of a column's name where the answers of SPARQL are JSON."""
_OF_A_LIFE = (
    _OF_A_BIRTH
    | _OF_A_DEATH
    | {"baptism", "baptised", "baptized", "christening", "burial", "buried"}
)
_OUR_ERA = frozenset({"ce", "ad", "gregorian", "miladi"})
_OTHER_CALENDARS = frozenset(
    {"hijri", "hicri", "ah", "islamic", "hebrew", "jewish", "lunar", "persian", "jalali", "shamsi"}
)
"""Words of columns whose dates stand in another calendar than the one beside them."""
_YEAR_WORDS = frozenset(
    {"year", "yr", "jahr", "ano", "año", "annee", "année", "anno", "год", "rok"}
)
_PART = re.compile(
    r"(?:(?P<first>st|strt|start|beg|begin|s|b)|(?P<last>e|end)) ?"
    r"(?:(?P<year>year|yr)|(?P<month>month|mnth|mon|mo)|(?P<day>day))1?"
    r"|(?:(?P<first2>start|begin)|(?P<last2>end)) ?(?:(?P<year2>y)|(?P<month2>m)|(?P<day2>d))1?"
)
"""A part of a start or an end, however short: ``stmonth``, ``beg_yr``, ``endd``."""
_NOT_PARTS = frozenset({"bday", "smo", "emo"})
_FIRST_PARTS = {"year": Field.YEAR, "month": Field.MONTH, "day": Field.DAY}
_LAST_PARTS = {"year": Field.END_YEAR, "month": Field.END_MONTH, "day": Field.END_DAY}
_GLUED_DATE = re.compile(
    r"(.+)(?:日期|时间|時間|日時|年月日|日付|日|날짜|일자|일시|(年份|年度|年|연도|년도))"
)
"""Names in scripts without spaces that end in a word for a date, or for a year."""
_NOT_EVENTS = re.compile(
    "更新|创建|修改|发布|登録|登记|录入|取得|閲覧|生|誕|死|没|逝|수정|등록|출생|사망"
)
_MEASURES = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "seconds", "duration", "length"}
    | {"part", "full", "age", "count", "number", "total", "amount", "share", "percent", "rate"}
)
"""Words of columns that count something, whatever else stands in their names."""
_OF_A_DATE = re.compile(
    r"(?:date|dates|day|datum|fecha|data|дата) (?:(?:of|de|der|des|du) )?(.+)"
    r"|(.+?) ?(?:date|dates|day|datum|on|am|日期|时间|時間|日)"
)
"""Words around what a date is of: ``date of arrival``, ``signed on``."""
_OF_A_NAME = re.compile(r"names? of (?:the )?(.+)|(.+?) (?:names?|full name|label)")
"""Words around those whose names a column has: ``sender_name``, ``officeholderLabel``."""
IN_A_LANGUAGE = 500
"""The place of names that end in a language, below all that are listed."""
IN_A_SCHEME = 600
"""The place of names that end in the list of states which their column follows."""
IF_VALUES_AGREE = 700
"""The first place of names that also mean other things, until ``BY_WORDS``."""
_LAST_IN_A_GROUP = 190
BY_WORDS = 900
"""The place of names whose words alone promise a date; those of the lists stand above."""

OF_THINGS = 950
"""The first place of names that say since when a thing is there, which may be no event's date."""


def normalised(name: str) -> str:
    """A column's name in lower case, without accents, its words parted by single spaces."""
    parted = _CAMEL.sub(" ", name.removesuffix(_ANSWER))
    plain = unicodedata.normalize("NFKC", parted).casefold()
    return _NOT_WORD.sub(" ", plain).strip()


@cache
def known_names() -> dict[str, tuple[Field, int]]:
    """Each known name with its field and its place in that field's list; the first is best."""
    names: dict[str, tuple[Field, int]] = {}
    for key, aliases in _listed().items():
        if isinstance(aliases, dict):
            continue
        field = Field.END if key == "end" else Field(key)
        for rank, alias in enumerate((field.value, *aliases)):
            names.setdefault(normalised(alias), (field, rank))
    return names


@cache
def ambiguous_names() -> dict[str, tuple[Field, int]]:
    """Each name that also means other things, with the field that it is if its values agree."""
    names: dict[str, tuple[Field, int]] = {}
    for group, first in (("if_values_agree", IF_VALUES_AGREE), ("of_things", OF_THINGS)):
        for key, aliases in _listed()[group].items():
            for rank, alias in enumerate(aliases):
                place = first + min(rank, _LAST_IN_A_GROUP)
                names.setdefault(normalised(alias), (Field(key), place))
    return names


@cache
def _listed() -> dict[str, Any]:
    text = (resources() / "presets" / "columns.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def field_by_name(column: str) -> tuple[Field, int] | None:
    """The field that a column's name stands for, and how far down its list the name stands."""
    name = normalised(column)
    known = known_names()
    found = known.get(name) or known.get(name.replace(" ", ""))
    return (
        found
        or _part_by_name(name)
        or _in_a_language(name)
        or _one_of_several(name)
        or _in_a_scheme(name)
        or _if_values_agree(name)
        or _date_by_words(column)
    )


def _part_by_name(name: str) -> tuple[Field, int] | None:
    match = _PART.fullmatch(name)
    if match is None or name in _NOT_PARTS:
        return None
    told = {key.rstrip("2") for key, text in match.groupdict().items() if text}
    parts = _FIRST_PARTS if "first" in told else _LAST_PARTS
    return next(field for part, field in parts.items() if part in told), BY_WORDS - 1


def _in_a_language(name: str) -> tuple[Field, int] | None:
    """A column of the same names in another language or script, as ``participants_zh``."""
    plain = without_language(name)
    field, _ = known_names().get(plain, (None, 0)) if plain else (None, 0)
    return next(((told, IN_A_LANGUAGE) for told, of in ALIASES.items() if of is field), None)


def without_language(column: str) -> str:
    """The normalised name of a column less the language at its end; empty where it has none."""
    plain, _, last = normalised(column).rpartition(" ")
    return plain if _LANGUAGE.fullmatch(last) else ""


def _one_of_several(name: str) -> tuple[Field, int] | None:
    """The field of columns that stand side by side: ``country1``, ``state_b``, ``tribe 4``."""
    stem = numbered_stem(name)
    if stem in _PARTIES or stem.replace(" ", "") in _NAMES_OF_STATES:
        return Field.PARTICIPANTS, BY_WORDS
    found = known_names().get(stem) or ambiguous_names().get(stem)
    if found is None or found[0] not in (Field.PARTICIPANTS, Field.PLACE):
        return None
    return found[0], BY_WORDS


def numbered_stem(column: str) -> str:
    """The normalised name of a column less its number or letter; empty where it has none."""
    match = _NUMBERED.fullmatch(normalised(column))
    return match[1] if match else ""


def _in_a_scheme(name: str) -> tuple[Field, int] | None:
    """Participants for the names of states as one list of states has them: ``country_name_cow``."""
    plain, _, last = name.rpartition(" ")
    found = known_names().get(plain.replace(" ", "")) if last in _SCHEMES else None
    return (Field.PARTICIPANTS, IN_A_SCHEME) if found and found[0] is Field.PARTICIPANTS else None


def _if_values_agree(name: str) -> tuple[Field, int] | None:
    """The field of a name that also means other things, less words for a date or for a name."""
    listed = ambiguous_names()
    if found := listed.get(name):
        return found
    if match := _OF_A_DATE.fullmatch(name):
        found = listed.get(match[1] or match[2])
        if found and found[0] is Field.DATE:
            return found
    if match := _OF_A_NAME.fullmatch(name):
        plain = match[1] or match[2]
        named = known_names().get(plain) or listed.get(plain)
        if named and named[0] in (Field.PARTICIPANTS, Field.PLACE):
            return named[0], max(named[1], IF_VALUES_AGREE)
    return None


def is_ambiguous(rank: int) -> bool:
    """Whether a name of this place is believed only where values plainly bear it out."""
    return IF_VALUES_AGREE <= rank <= IF_VALUES_AGREE + _LAST_IN_A_GROUP or rank >= OF_THINGS


def is_of_a_life(column: str) -> bool:
    """Whether a column tells of a birth or a death, which seldom is what a table is about."""
    return is_of_a_birth(column) or is_of_a_death(column) or bool(set(_words(column)) & _OF_A_LIFE)


def is_of_a_birth(column: str) -> bool:
    """Whether a column tells when persons were born."""
    return bool(set(_words(column)) & _OF_A_BIRTH or _BORN.search(column))


def is_of_a_death(column: str) -> bool:
    """Whether a column tells when persons died."""
    return bool(set(_words(column)) & _OF_A_DEATH or _DIED.search(column))


def is_of_a_publication(column: str) -> bool:
    """Whether a column tells when something was printed, which is long after a letter, say."""
    return bool(set(_words(column)) & _OF_A_PUBLICATION)


def is_of_decades(column: str) -> bool:
    """Whether a column tells decades, each by its first year."""
    return bool(set(_words(column)) & _DECADES)


def is_an_identifier(column: str) -> bool:
    """Whether a column tells rows or what they name apart by numbers, codes or addresses."""
    last = normalised(column).rpartition(" ")[2]
    return last in _IDENTIFIERS or _GLUED_ID.fullmatch(last) is not None


def part_of(column: str) -> tuple[str, Field] | None:
    """How the name of a part of a date marks start or end, and the part: ``b`` and the month."""
    match = _PART.fullmatch(normalised(column))
    told = _part_by_name(normalised(column))
    if match is None or told is None:
        return None
    mark = next(match[name] for name in ("first", "last", "first2", "last2") if match[name])
    return mark, told[0]


def subject_of(column: str) -> frozenset[str]:
    """What a column of dates is about beside starting or ending: ``position`` of PositionBegin.

    ``Date ceased to be a member`` ends whatever the rows are about.
    """
    if _is_of_ceasing(_words(column)):
        return frozenset()
    beside = _DATE_WORDS | _START_WORDS | _END_WORDS | {"year"}
    return frozenset(word for word in _words(column) if word not in beside)


def is_a_relation(column: str) -> bool:
    """Whether a name's word such as ``from`` or ``data`` may tell of other things than time."""
    words = _words(column)
    if len(words) < 2 or set(words) & (_DATE_WORDS - _OF_MUCH | _YEAR_WORDS):
        return False
    return bool({words[0], words[-1]} & _RELATIONS or set(words) & _OF_MUCH)


def is_of_the_record(column: str) -> bool:
    """Whether a column tells when a row was made, published or checked, not when the event was."""
    return bool(set(_words(column)) & _NOT_EVENT_DATES)


def _words(column: str) -> list[str]:
    def parted(match: re.Match[str]) -> str:
        return " ".join(filter(None, match.groups()))

    return _GLUED.sub(parted, normalised(column)).split()


def _date_by_words(column: str) -> tuple[Field, int] | None:
    words = _words(column)
    while len(words) > 1 and words[-1] in _OUR_ERA:
        words.pop()
    told = set(words)
    if told & _OTHER_CALENDARS:
        return None
    glued = _GLUED_DATE.fullmatch(words[-1]) if words else None
    if glued and not _NOT_EVENTS.search(glued[1]):
        return Field.YEAR if glued[2] else Field.DATE, BY_WORDS + 5
    if _is_of_ceasing(words):
        return Field.END, BY_WORDS
    if not told & (_DATE_WORDS | _START_WORDS | _END_WORDS | _YEAR_WORDS) or len(words) > 4:
        return None
    if told & (_NOT_EVENT_DATES | _OF_A_LIFE) or set(_without_its_date(words)) & _MEASURES:
        return None
    if not told & (_DATE_WORDS | _START_WORDS | _END_WORDS):
        return Field.YEAR, BY_WORDS + 5
    telling = [word for word in words if word not in _DATE_WORDS | {"year"}] or words
    outer = {telling[0], telling[-1]}
    if outer & _END_WORDS:
        return Field.END, BY_WORDS
    if told & _DATE_WORDS or outer & _START_WORDS:
        is_plain = told & _DATE_WORDS and outer & _START_WORDS
        return Field.DATE, BY_WORDS if is_plain else BY_WORDS + 5
    return None


def _is_of_ceasing(words: list[str]) -> bool:
    return len(words) > 1 and words[0] in _DATE_WORDS and words[1] in _CEASED


def _without_its_date(words: list[str]) -> list[str]:
    """The words of a name less a measure whose date it is: of minutes, say, or a rate."""
    is_its_date = len(words) == 2 and words[1] in _DATE_WORDS - _OF_MUCH | _YEAR_WORDS
    return [] if is_its_date else words
