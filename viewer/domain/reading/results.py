"""What reading a cell can come to: a date with notes, a refusal, or a question."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import NamedTuple

from viewer.domain.dates import Date


class DateOrder(Enum):
    """In which order a numeric date such as 03/04/12 names its parts."""

    DAY_MONTH = "dmy"
    MONTH_DAY = "mdy"
    YEAR_MONTH_DAY = "ymd"


class Note(StrEnum):
    """Something the reader did that an import report should count; the value is its sentence."""

    CENTURY_ASSUMED = "The century was not written and was assumed."
    CALENDAR_CONVERTED = "The date is named as Julian and was converted."
    DUAL_YEAR = "Of two years written for one date, the later was taken."
    ZONE_NOT_KNOWN = "The time zone's abbreviation has several meanings; civil time was kept."
    LABEL_DROPPED = "A label beside the date was passed over."
    PLACE_PASSED_OVER = "A name beside the date was passed over; the source's words keep it."
    PARTS_UNKNOWN = "Parts of the date are marked as unknown."
    PART_OF_DAY = "A part of the day, such as morning, is kept in the source's words alone."
    END_TAKEN_WHOLE = (
        "An end of a span such as early June was taken as the whole month, decade or century."
    )
    FISCAL_YEAR = "A fiscal or school year does not say its months; it was read as about its year."
    LUNAR_YEAR = "A year of China's lunar calendar was read as about the one that it mostly lay in."
    REPUBLICAN_CONVERTED = "The date is of the French Republican calendar and was converted."
    ISLAMIC_CONVERTED = (
        "The date is of the Islamic calendar; the days are told that it may have been."
    )
    PERSIAN_CONVERTED = "The date is of the Persian calendar and was converted."
    HEBREW_CONVERTED = "The date is of the Jewish calendar; its day began on the evening before."
    YEAR_ZERO = "A negative year counts a year 0, as EDTF has it: -0664 is 665 BCE."
    WEEKS_TAKEN_WHOLE = "A span of weeks was taken from its first Monday to its last Sunday."
    YEAR_BESIDE = "The date was not understood, and the year beside it was taken."
    FREE_READING = "A general parser read the date; each part was checked against the text."


class Reading(NamedTuple):
    """A cell understood.

    Attributes:
        date: what the text says and no more.
        notes: what an import report should count.
    """

    date: Date
    notes: tuple[Note, ...] = ()


class Unreadable(ValueError):
    """A text that is not understood, or contradicts itself; nothing is guessed.

    Args:
        reason: why, in plain words, as a ``str.format`` template.
        hint: what to do about it, as a template over the same values.
        values: what the templates name.
    """

    def __init__(self, reason: str, hint: str = "", /, **values: object) -> None:
        self.reason = reason
        self.hint = hint
        self.values = values
        super().__init__(reason, hint, values)

    def __str__(self) -> str:
        """The reason in English, with its values filled in."""
        return self.reason.format(**self.values)

    @property
    def sentence(self) -> str:
        """Reason and hint in English."""
        return " ".join(part.format(**self.values) for part in (self.reason, self.hint) if part)


class UnknownWords(Unreadable):
    """A text with a word or sign that is not understood."""


class WordsInDisorder(Unreadable):
    """A text whose words are known, and do not make a date in their order."""


class NotWhollyKnown(Unreadable):
    """A text that says itself that the date, or a part of it, is not known."""


class Ambiguous(Unreadable):
    """A text with several meanings that only its column or its reader can settle.

    Args:
        reason: what is not settled, as a ``str.format`` template.
        candidates: the EDTF of each meaning.
        values: what the template names.
    """

    def __init__(self, reason: str, candidates: tuple[str, ...], /, **values: object) -> None:
        self.candidates = candidates
        super().__init__(
            reason, "It could be {meanings}.", meanings=" or ".join(candidates), **values
        )


class Context(NamedTuple):
    """What is known beside the text itself.

    Attributes:
        order: the order of numeric dates, where settled by the column or the user.
        century: the first year of the hundred years that two-digit years belong to, such as 1900.
        southern: whether seasons are those of the southern hemisphere.
        year_ranges: whether a column is known to write 1914-18 for spans of years, so that
            1904-05 and 1920-21 are no month and no season.
        languages: which languages' month names to read; None for all.
        months: whether a column is known to write 2012-2 or 2012/3 for months.
        edtf: whether a column is known to be EDTF, so that 1919-39 is a part of a year.
        short_years: whether a column of years is known to write two digits of them.
        early_years: whether a column of years is known to hold years of few digits, or before our
            era, so that 79 is that year.
        year_months: whether a column is known to run year and month together, so that 190205 is
            February 1902.
        decades: whether a column is known to tell decades, so that 1900s are ten years.
        no_year_zero: whether negative years count none, so that -664 is 664 BCE and not 665.
    """

    order: DateOrder | None = None
    century: int | None = None
    southern: bool = False
    year_ranges: bool = False
    languages: frozenset[str] | None = None
    edtf: bool = False
    short_years: bool = False
    early_years: bool = False
    months: bool = False
    year_months: bool = False
    no_year_zero: bool = False
    decades: bool = False


NO_CONTEXT = Context()
