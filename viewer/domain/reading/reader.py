"""One cell's text to a date: quick forms first, then EDTF, then words, a general parser last."""

from __future__ import annotations

import re

from viewer.domain.dates import Date
from viewer.domain.edtf import EdtfError, parse, simple
from viewer.domain.edtf.plain import year_text
from viewer.domain.precision import Qualifier
from viewer.domain.reading.cable_times import as_clocks_tell
from viewer.domain.reading.cleaning import cleaned
from viewer.domain.reading.datelines import is_undone, without_place
from viewer.domain.reading.deep_time import in_deep_time
from viewer.domain.reading.doubts import ask_about_years, refuse_look_alikes
from viewer.domain.reading.eras import in_our_era
from viewer.domain.reading.expressions import Meaning, meaning
from viewer.domain.reading.fiscal_years import in_plain_years
from viewer.domain.reading.months import MONTHS
from viewer.domain.reading.named_calendars import in_our_calendar
from viewer.domain.reading.negative_years import with_year_zero
from viewer.domain.reading.numeric import compact, ordinal, week, without_colons
from viewer.domain.reading.numeric_spans import span_in_signs, spelled_out
from viewer.domain.reading.proof import proven
from viewer.domain.reading.quick import quick
from viewer.domain.reading.reign_years import in_about_our_years
from viewer.domain.reading.republican import in_gregorian
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
    WordsInDisorder,
)
from viewer.domain.reading.scholarly import plainly_told
from viewer.domain.reading.scripts import in_english
from viewer.domain.reading.short_numbers import (
    is_next,
    month_unknown,
    short_month,
    with_whole_years,
)
from viewer.domain.reading.tokens import tokens_of
from viewer.domain.reading.vocabulary import DENIALS, END_OF_DAYS, NO_DATE, STILL_GOING, WORDS

_EDTF_LIKE = re.compile(r"[-+0-9XuYESTZ:.,/\[\]{}?~%]+", re.ASCII)
_DIGITS = re.compile(r"-?\d+(?:\.0+)?", re.ASCII)
_OLD_DRAFT = re.compile(r"(?<=[\du-])u|(?<=/)(open|unknown)|^(?:unknown|open)(?=/)|^y(?=-?\d)")
_UNKNOWN_PART = re.compile(r"-\?\?(?=-|$)")
_BASIC = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?"
    r"(Z|z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_SPACED = re.compile(r"(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)", re.ASCII)
_SPACED_YEAR = re.compile(r"(?<!\d)(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?!\d|\. ?\d)\.?", re.ASCII)
_YEAR_BEFORE_DAY = re.compile(
    r"(?:(?<=[^\W\d_] \d{4})|(?<=[^\W\d_]\. \d{4}))/(?=\d{1,2}\.? [^\W\d_]{3})"
)
"""December 1999/1 January 2000: a year and the day of another date, not a year and a month."""
_UNKNOWN_END = re.compile(r"(\d{4}(?:-\d\d){0,2})/\?", re.ASCII)
_DOTTED_SPAN = re.compile(r"(-?\d{4}(?:-\d\d){0,2}) ?\.{2,3} ?(-?\d{4}(?:-\d\d){0,2})", re.ASCII)
"""1981-09..1981-10: a span as programs and telephones write it, outside EDTF's brackets."""
_SUPPLIED = re.compile(
    r"(?:[ns]\. ?d\.|o\. ?[dj]\.|б\. ?д\.|n\.?d|undated|no date|not dated|without date|"
    r"sans date|sine dato|sine anno|ohne datum|senza data|sin fecha),? ?"
    r"[\[(]([^\[\]()]*\d[^\[\]()]*)[\])]",
    re.IGNORECASE,
)
"""A document without a date, and the one that a cataloguer supplies in brackets."""
_TOLD_TWICE = re.compile(
    r"(?:(?<=:\d\d[+-]\d{4})|(?<=:\d\d [+-]\d{4})|(?<=(?:GMT|UTC)[+-]\d{4})) \([^()]{3,60}\)$|"
    r"(?<=[+-]\d\d:\d\d)\[[A-Za-z]+/[A-Za-z_/]+\]$",
    re.ASCII,
)
"""The zone's name after its offset, as JavaScript and Java write it."""
_CATALOGUED = re.compile(r"(\d{3}(?=.\D?$)|\d\d(?=.\D))(-{1,2}|_{1,2}|\?{1,2})(\??)", re.ASCII)
_GERMAN_DAY = re.compile(
    r"(mo|di|mi|do|fr|sa|so)[.,]{0,2} ?(?=\d{1,2}\. ?\d{1,2}\.)", re.IGNORECASE
)
_DAYS_BY_LETTERS = {
    **{"mo": "Monday", "di": "Tuesday", "mi": "Wednesday", "do": "Thursday"},
    **{"fr": "Friday", "sa": "Saturday", "so": "Sunday"},
}
"""German weekdays of two letters, which mean other things elsewhere, before a date with dots."""
_NUMBERED_MONTH = re.compile(r"\b(7|8|9|10)(?:bre|ber|bris)\b\.?", re.IGNORECASE)
"""September to December by their Latin numbers, as clerks wrote them: 8bre is October."""
_THOUSANDS = re.compile(r"(?<![\d,])(\d{1,3}),(\d{3})(?= ?B\.? ?C\b)", re.IGNORECASE)
_COLONS_YEAR_FIRST = re.compile(r"^(\d{4}):(\d\d):(\d\d)(?=$|[ T]\d)", re.ASCII)
"""The day as cameras write it: 2011:05:03 12:33:01."""
_COMMA_BEFORE_DAY = re.compile(r"^([^\W\d_]{3,12}), ?(\d{1,2})(?=, ?\d{4}$)")
"""January, 10, 1995."""
_STATUS = re.compile(r"(\d{1,2} [^\W\d_]{3,9}\.? \d{4}) (?:a|A|AA|c|d|n|P|r|s)")
_LABEL = re.compile(r"([^\W\d_][\w&-]{1,15})\s?: ?(?=\S)")
_LISTED = re.compile(r"(-?\d{3,4})[ ,]\s*(\d{1,2})(?:[ ,]\s*(\d{1,2})((?:[ ,]\s*\d{1,2}){1,3})?)?")
_ONE_OR_SPAN = r"\d{4}(?:\s?[-–]\s?\d{4})?"
_LIST_OF_YEARS = re.compile(rf"{_ONE_OR_SPAN}(?:,\s?{_ONE_OR_SPAN})+")
_BULK = re.compile(r"(?<=\d)[,;]?\s?\(?bulk\b[^()]*\)?$", re.IGNORECASE)
"""Where most of a collection lies, after the span of the whole."""
_UNKNOWN_CODES = frozenset({"-1", "-8", "-9", "-88", "-99", "-888", "-999", "-9999", "0", "00"})


def read(
    text: str,
    *,
    order: DateOrder | None = None,
    century: int | None = None,
    southern: bool = False,
    languages: frozenset[str] | None = None,
) -> Reading:
    """Read one cell as a date: what it says and no more.

    Args:
        text: the cell.
        order: the order of numeric dates, where the column or the user settled it.
        century: the first year of the hundred that two-digit years belong to, such as 1900.
        southern: whether seasons are those of the southern hemisphere.
        languages: which languages' month names to read; None for all that are known.

    Raises:
        Unreadable: the text is no date, is not understood, or contradicts itself.
        Ambiguous: the text has several meanings.
    """
    return read_in(text, Context(order, century, southern, languages=languages))


def read_in(text: str, context: Context = NO_CONTEXT) -> Reading:
    """``read`` with all that is known beside the text in one value; for columns."""
    date = quick(text, context)
    if date is not None:
        return Reading(date)
    notes: set[Note] = set()
    try:
        found = _read(text, context, notes)
        return Reading(_dated(found, context, notes), tuple(sorted(notes)))
    except EdtfError as error:
        raise Unreadable(
            "{reason}.", reason=error.reason[:1].upper() + error.reason[1:].rstrip(".")
        ) from None


def read_end(
    text: str,
    *,
    order: DateOrder | None = None,
    century: int | None = None,
    southern: bool = False,
    languages: frozenset[str] | None = None,
) -> Reading | None:
    """Read the cell of an end: None where it says that the end has not come yet.

    Raises:
        Unreadable: as ``read``.
        Ambiguous: as ``read``.
    """
    if is_still_going(text):
        return None
    return read(text, order=order, century=century, southern=southern, languages=languages)


def is_still_going(text: str) -> bool:
    """Whether a cell says that something has not ended: present, ongoing, 至今, 9999-12-31."""
    return _is_still_going_in_words(text) or END_OF_DAYS.fullmatch(text.strip().lower()) is not None


def _is_still_going_in_words(text: str) -> bool:
    word = text.strip().lower()
    return len(word) < 30 and STILL_GOING.fullmatch(word) is not None


def is_not_known(text: str) -> bool:
    """Whether a cell is blank, or says that there is no date or none known: NULL, n/a, -9."""
    word = text.strip().lower()
    return word != "0000" and (
        word in NO_DATE or word in _UNKNOWN_CODES or not word.strip("#-/0. :t")
    )


def _read(text: str, context: Context, notes: set[Note]) -> Meaning:
    text = in_english(_with_its_date(cleaned(text)))
    _refuse_no_date(text)
    if context.no_year_zero:
        text = with_year_zero(text)
    text = plainly_told(text)
    text = in_about_our_years(in_plain_years(in_our_era(text), notes), notes)
    text = in_our_calendar(in_gregorian(in_deep_time(text), notes), notes)
    refuse_look_alikes(text, context)
    ask_about_years(text, context)
    if _DIGITS.fullmatch(text):
        return Meaning(_bare_number(text, context, notes))
    text = as_clocks_tell(_respelled(text))
    if not _is_worded(text):
        text = spelled_out(_extended(text))
        found = _in_signs(text, context, notes)
        if found is not None:
            return Meaning(found)
        text = _bracketed(text)
    text = _without_status(_unlabelled(text, notes), notes)
    try:
        return meaning(tokens_of(text, context), context, notes)
    except (UnknownWords, WordsInDisorder):
        date = without_place(text, notes)
        if date is not None:
            return _read(date, context, notes)
        proof = proven(text)
        if proof is None:
            raise
        notes.add(Note.FREE_READING)
        return Meaning(proof)


def _is_worded(text: str) -> bool:
    """Whether a text begins with a word, so that it can be no form of digits and signs."""
    return text[:2].isalpha() and text[0] not in "uX" and "/" not in text


def _in_signs(text: str, context: Context, notes: set[Note]) -> str | None:
    """EDTF of a week, an ordinal date, a span in digits, EDTF itself, a catalogue's decade or a
    list of numbers."""
    found = (
        week(text)
        or month_unknown(text, context, notes)
        or ordinal(text)
        or span_in_signs(text, context, notes)
        or short_month(text, context)
        or _edtf(text, context)
        or _catalogued(_bracketed(text))
        or _years(text)
    )
    if found is not None:
        return found
    listed = _LISTED.fullmatch(text)
    return None if listed is None else _listed(listed)


def _refuse_no_date(text: str) -> None:
    if not text:
        raise Unreadable("The cell is empty.")
    if is_not_known(text):
        raise NotWhollyKnown("“{text}” says that the date is not known.", text=text)
    if _is_still_going_in_words(text):
        raise Unreadable("“{text}” is an end that has not come, not a date.", text=text)


def _bare_number(text: str, context: Context, notes: set[Note]) -> str:
    """EDTF of a number alone: a year, or year, month and day run together."""
    digits = text.split(".")[0]
    size = len(digits.lstrip("-"))
    known = _number_of_column(digits, context, notes)
    if known is not None:
        return known
    if digits.startswith("-"):
        if size < 3:
            raise Unreadable("“{text}” is a number, not a date.", text=text)
        if not context.no_year_zero:
            notes.add(Note.YEAR_ZERO)
        return year_text(int(digits))
    if size in (3, 4):
        return digits.zfill(4)
    if size == 2 and "." not in text:
        raise Ambiguous(
            "A year of two digits, and nothing tells its century.",
            (digits.zfill(4), f"19{digits}", f"20{digits}"),
        )
    if "." not in text:
        found = ordinal(digits) if size == 7 else compact(digits)
        if found is not None:
            if size == 8 and len(found) < 10:
                notes.add(Note.PARTS_UNKNOWN)
            return found
    raise Unreadable(
        "“{text}” is a number, not a date.",
        "Numbers of days or seconds are read in columns that hold nothing else.",
        text=text,
    )


def _number_of_column(digits: str, context: Context, notes: set[Note]) -> str | None:
    """EDTF of a number that its column settles: an early year (-87 beside -437), year and month."""
    if context.early_years and len(digits.lstrip("-")) < 3 and int(digits):
        return year_text(int(digits))
    if not context.year_months or len(digits) != 6 or digits[4:] > "12":
        return None
    if digits[4:] == "00":
        notes.add(Note.PARTS_UNKNOWN)
        return digits[:4]
    return f"{digits[:4]}-{digits[4:]}"


def _edtf(text: str, context: Context) -> str | None:
    """The text itself where it is EDTF, an earlier draft's spellings included."""
    if text[0] == "y" or "u" in text or "/" in text:
        text = _OLD_DRAFT.sub(_new_spelling, text)
    if not _EDTF_LIKE.fullmatch(text):
        return None
    try:
        parse(text, southern=context.southern)
    except EdtfError:
        _refuse_backwards(text)
        return None
    match = re.fullmatch(r"(\d{4})-(\d\d)", text)
    if match is not None and (int(match[2]) > 12 or context.year_ranges):
        _refuse_years_as_season(match, context)
        if context.year_ranges and int(match[2]) > int(match[1]) % 100:
            return f"{match[1]}/{match[1][:2]}{match[2]}"
    if re.fullmatch(r"\[[^\].,]*\]", text):
        return text[1:-1]
    return text


def _with_its_date(text: str) -> str:
    """What a cataloguer supplies in brackets where a document has no date: n.d. (1676?)."""
    match = _SUPPLIED.fullmatch(text)
    return text if match is None else match[1]


def _respelled(text: str) -> str:
    """The text without spaces after a numeric date's dots, as Czech and Korean have them, and
    without a zone's name after its offset."""
    if text[0].isalpha() and (match := _GERMAN_DAY.match(text)):
        text = f"{_DAYS_BY_LETTERS[match[1].lower()]} {text[match.end() :]}"
    if ". " in text:
        text = _SPACED_YEAR.sub(r"\1.\2.\3", _SPACED.sub(r"\1.\2.\3", text))
    if "b" in text or "B" in text:
        text = _BULK.sub("", text)
        text = _THOUSANDS.sub(r"\1\2", _NUMBERED_MONTH.sub(_month_name, text))
    if ":" in text:
        text = _COLONS_YEAR_FIRST.sub(r"\1-\2-\3", without_colons(text))
    if "," in text:
        text = _COMMA_BEFORE_DAY.sub(r"\1 \2", text)
    if "??" in text:
        text = _UNKNOWN_PART.sub("-##", text)
    if "/" in text:
        text = _YEAR_BEFORE_DAY.sub(" / ", _UNKNOWN_END.sub(r"\1/", text))
    if "/" in text or "-" in text or "–" in text:
        text = with_whole_years(text)
    if ".." in text and (span := _DOTTED_SPAN.fullmatch(text)):
        text = f"{span[1]}/{span[2]}"
    return _TOLD_TWICE.sub("", text) if text[-1] in ")]" else text


def _month_name(match: re.Match[str]) -> str:
    return MONTHS[int(match[1]) + 2]


def _extended(text: str) -> str:
    """A day and time in ISO 8601's basic form, 20120215T1030Z, in the extended one."""
    match = _BASIC.fullmatch(text)
    if match is None:
        return text
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    time = ":".join(part for part in (hour, minute, second) if part)
    if zone and len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    tail = f".{fraction}" if fraction else ""
    return f"{year}-{month}-{day}T{time}{tail}{(zone or '').upper()}"


def _refuse_backwards(text: str) -> None:
    """Say of two dates that only their order is wrong."""
    start, slash, end = text.partition("/")
    if slash:
        try:
            parse(start)
            parse(end)
        except EdtfError:
            return
        raise Unreadable("The end ({end}) is before the start ({start}).", start=start, end=end)


def _new_spelling(match: re.Match[str]) -> str:
    return {"u": "X", "open": "..", "unknown": "", "y": "Y"}[match[0]]


def _refuse_years_as_season(match: re.Match[str], context: Context) -> None:
    """1920-21 is EDTF's spring 1920, and how many write 1920 to 1921."""
    is_of_two_years = is_next(int(match[1]), match[2])
    if int(match[2]) > 12 and not context.year_ranges and is_of_two_years:
        raise Ambiguous(
            "{text} may be a season or two years.",
            (match[0], f"{match[1]}/{match[1][:2]}{match[2]}"),
            text=match[0],
        )


def _bracketed(text: str) -> str:
    """The text within brackets around the whole: a cataloguer's way to say whose date it is."""
    inner = text[1:-1].strip()
    is_bracketed = (text[0], text[-1]) in (("[", "]"), ("(", ")"))
    return inner if is_bracketed and inner and not set(inner) & set("[]()") else text


def _catalogued(text: str) -> str | None:
    """Decades and centuries as library catalogues write them: 19--, 194-?, 19??.

    Source: Anglo-American Cataloguing Rules, 1.4F7.
    """
    match = _CATALOGUED.fullmatch(text)
    if match is None:
        return None
    digits, gap, mark = match.groups()
    if len(digits) == 3 and gap + mark in ("-", "?"):
        other = f"0{digits}/" if gap == "-" else f"0{digits}?"
        raise Ambiguous("{text} may be a decade or a year.", (f"{digits}X", other), text=text)
    return digits + "X" * (4 - len(digits)) + mark


def _years(text: str) -> str | None:
    """All of several years and spans, as finding aids list them: 1931, 1934-1937."""
    if not _LIST_OF_YEARS.fullmatch(text):
        return None
    return "{" + re.sub(r"\s?[-–]\s?", "..", re.sub(r",\s?", ",", text)) + "}"


def _listed(match: re.Match[str]) -> str:
    """Year, month, day, hour, minute with commas or spaces: 1963,8,9."""
    year, month, day, time = match.groups()
    if day is None:
        return f"{year_text(int(year))}-{int(month):02d}"
    text = simple.day(int(year), int(month), int(day)).edtf
    if not time:
        return text
    numbers = [int(number) for number in re.findall(r"\d+", time)]
    return text + "T" + ":".join(f"{number:02d}" for number in numbers)


def _unlabelled(text: str, notes: set[Note]) -> str:
    """The text after a label of one word, such as ``EOW:``; words with a meaning stay."""
    match = _LABEL.match(text)
    if match is None:
        return text
    if match[1].lower() in WORDS:
        return f"{match[1]} {text[match.end() :]}"
    if match[1].lower() in DENIALS or is_undone(match[1]):
        raise UnknownWords("“{word}” is not understood.", word=match[0])
    notes.add(Note.LABEL_DROPPED)
    return text[match.end() :]


def _without_status(text: str, notes: set[Note]) -> str:
    """The day before a letter that tells by what act a state joined a treaty: 12 Oct 1997 a.

    Source: the participation tables of the United Nations Treaty Collection.
    """
    match = _STATUS.fullmatch(text)
    if match is None:
        return text
    notes.add(Note.LABEL_DROPPED)
    return match[1]


def _dated(found: Meaning, context: Context, notes: set[Note]) -> Date:
    date = parse(found.edtf, southern=context.southern)
    qualifier = date.qualifier
    if found.assumed:
        qualifier |= Qualifier.CENTURY_ASSUMED
        notes.add(Note.CENTURY_ASSUMED)
    if found.julian:
        qualifier |= Qualifier.JULIAN
        notes.add(Note.CALENDAR_CONVERTED)
    return date if qualifier == date.qualifier else date._replace(qualifier=qualifier)
