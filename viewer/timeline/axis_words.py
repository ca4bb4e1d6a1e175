"""What the axis calls years, months, days and hours, in the reader's language."""

from __future__ import annotations

from functools import lru_cache

from viewer.domain.civil import days_from_civil, weekday

_EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_EN_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_ZH_DAYS = "一二三四五六日"
_MILLION, _BILLION = 1_000_000, 1_000_000_000


class AxisWords:
    """English, and the base of the other languages."""

    def year(self, year: int, *, is_near_era: bool = False) -> str:
        """Name a year: "1985", "431 BCE", "2 million BCE"; "1 CE" beside the years before it."""
        if year > 0:
            return f"{self.number(year)} CE" if is_near_era or year >= 10_000 else str(year)
        return f"{self.number(1 - year)} BCE"

    def whole_year(self, year: int) -> str:
        """Name a year that stands alone."""
        return self.year(year)

    def number(self, value: int) -> str:
        """Write a number of years short enough for a tick."""
        for unit, name in ((_BILLION, "billion"), (_MILLION, "million")):
            if value >= unit:
                return f"{_rounded(value, unit):g} {name}"
        return f"{value:,}" if value >= 10_000 else str(value)

    def within(self, label: str, context: str) -> str:
        """A label together with what it leaves out: "Wed 15 February 2012"."""
        if ":" in label:
            return f"{label}, {context}"
        before, _, last = label.rpartition(" ")
        if before and context.startswith(last):  # the first of a month tells the month itself
            return f"{before} {context}"
        return f"{label} {context}"

    def decade(self, year: int) -> str:
        return f"{year}s"

    def century(self, year: int) -> str:
        return f"{year}s"

    def month(self, month: int) -> str:
        return _EN_MONTHS[month - 1][:3]

    def month_of_year(self, year: int, month: int) -> str:
        return f"{self.month(month)} {self.year(year)}"

    def long_month_of_year(self, year: int, month: int) -> str:
        return f"{_EN_MONTHS[month - 1]} {self.year(year)}"

    def day(self, year: int, month: int, day: int) -> str:
        """Name a day as the start of a span of hours; the first of a month tells the month."""
        if day == 1:
            return f"1 {self.month(month)}"
        return f"{_EN_DAYS[weekday(days_from_civil(year, month, day))]} {day}"

    def long_day(self, year: int, month: int, day: int) -> str:
        return f"{day} {self.month(month)} {self.year(year)}"

    def time(self, hour: int, minute: int = 0) -> str:
        return f"{hour:02d}:{minute:02d}"


class ChineseWords(AxisWords):
    """Chinese, year before month before day."""

    def year(self, year: int, *, is_near_era: bool = False) -> str:
        if year > 0:
            return f"公元{self.number(year)}年" if is_near_era or year >= 10_000 else f"{year}"
        return f"前{self.number(1 - year)}年"

    def number(self, value: int) -> str:
        for unit, name in ((100_000_000, "亿"), (10_000, "万")):
            if value >= unit:
                return f"{_rounded(value, unit):g}{name}"
        return str(value)

    def within(self, label: str, context: str) -> str:
        if ":" in label:
            return f"{context} {label}"
        month, sign, day = label.rpartition("月")
        if sign and day and context.endswith(f"{month}{sign}"):
            return f"{context}{day}"
        return f"{context}{label}"

    def decade(self, year: int) -> str:
        return f"{year}年代"

    def century(self, year: int) -> str:
        return f"{year // 100 + 1}世纪"

    def month(self, month: int) -> str:
        return f"{month}月"

    def month_of_year(self, year: int, month: int) -> str:
        return f"{self.whole_year(year)}{month}月"

    def long_month_of_year(self, year: int, month: int) -> str:
        return self.month_of_year(year, month)

    def day(self, year: int, month: int, day: int) -> str:
        if day == 1:
            return f"{month}月1日"
        return f"{day}日 周{_ZH_DAYS[weekday(days_from_civil(year, month, day))]}"

    def long_day(self, year: int, month: int, day: int) -> str:
        return f"{self.whole_year(year)}{month}月{day}日"

    def whole_year(self, year: int) -> str:
        return f"{year}年" if year > 0 else f"公元前{self.number(1 - year)}年"


class CldrWords(AxisWords):
    """Any language that Babel has patterns for.

    Args:
        locale: an identifier such as ``de`` or ``fr_CA``.
    """

    def __init__(self, locale: str) -> None:
        from babel import Locale
        from babel.dates import get_day_names, get_month_names

        self._locale = Locale.parse(locale)
        eras = self._locale.eras["abbreviated"]
        self._before, self._common = str(eras[0]), str(eras[1])
        self._short = get_month_names("abbreviated", "stand-alone", self._locale)
        self._long = get_month_names("wide", "stand-alone", self._locale)
        self._days = get_day_names("abbreviated", "stand-alone", self._locale)

    def year(self, year: int, *, is_near_era: bool = False) -> str:
        if year > 0:
            common = is_near_era or year >= 10_000
            return f"{self.number(year)} {self._common}" if common else str(year)
        return f"{self.number(1 - year)} {self._before}"

    def number(self, value: int) -> str:
        from babel.numbers import format_compact_decimal, format_decimal

        if value < 10_000:
            return str(value)
        if value < _MILLION:
            return str(format_decimal(value, locale=self._locale))
        return str(
            format_compact_decimal(
                value, format_type="long", locale=self._locale, fraction_digits=1
            )
        )

    def decade(self, year: int) -> str:
        return f"{year}–{(year + 9) % 100:02d}"

    def century(self, year: int) -> str:
        return f"{year}–{year + 99}"

    def month(self, month: int) -> str:
        return str(self._short[month]).rstrip(".")

    def long_month_of_year(self, year: int, month: int) -> str:
        return f"{self._long[month]} {self.year(year)}"

    def day(self, year: int, month: int, day: int) -> str:
        if day == 1:
            return f"1 {self.month(month)}"
        return f"{self._days[weekday(days_from_civil(year, month, day))]} {day}"


def _rounded(value: int, unit: int) -> float:
    """A year's number in a unit; 13,799,999,999 before our era is still 13.8 billion."""
    return round(value / unit, 3)


@lru_cache(maxsize=16)
def axis_words(locale: str) -> AxisWords:
    """Return the words of a language such as ``en``, ``zh_CN`` or ``de``."""
    language = locale.replace("-", "_").split("_")[0].lower()
    if language == "zh":
        return ChineseWords()
    if language in ("en", "", "c"):
        return AxisWords()
    return CldrWords(locale.replace("-", "_"))
