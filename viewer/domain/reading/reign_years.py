"""Years of China's last dynasty, counted from an emperor's first full year.

They are of the lunar calendar: each began in January or February and ended in the next, so that a
year of it is about the Gregorian one. Months and days are not converted, as no table of its moons
is at hand. Source: https://en.wikipedia.org/wiki/List_of_emperors_of_the_Qing_dynasty.
"""

from __future__ import annotations

import re

from viewer.domain.reading.cleaning import year_of_era
from viewer.domain.reading.results import Note, Unreadable

_REIGNS = {
    **{"顺治": (1644, 18), "康熙": (1662, 61), "雍正": (1723, 13), "乾隆": (1736, 60)},
    **{"嘉庆": (1796, 25), "道光": (1821, 30), "咸丰": (1851, 11), "同治": (1862, 13)},
    **{"光绪": (1875, 34), "宣统": (1909, 3)},
}
"""The Gregorian year in which each began, and how many years it counts."""
_SIMPLE = str.maketrans("順慶豐緒統", "顺庆丰绪统")
_REIGN_YEAR = re.compile(
    r"(?:[大前]?清\s?)?(顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统)\s?"
    r"(元|\d{1,2}|[一二三四五六七八九十]{1,3})\s?年(?P<rest>.*)"
)


def in_about_our_years(text: str, notes: set[Note]) -> str:
    """The text of such a year as about the Gregorian one; others as they are.

    Args:
        text: cleaned.
        notes: gets ``Note.LUNAR_YEAR`` where it is one.

    Raises:
        Unreadable: the reign had no such year, or a month is told.
    """
    if text.isascii():
        return text
    match = _REIGN_YEAR.fullmatch(text.translate(_SIMPLE))
    if match is None:
        return text
    reign, count = match[1], year_of_era(match[2])
    first, years = _REIGNS[reign]
    if count > years:
        raise Unreadable("The reign {reign} had {years} years.", reign=reign, years=years)
    if match["rest"].strip():
        raise Unreadable(
            "“{text}” is of China's lunar calendar, whose months are not converted.",
            "Write the date of the Gregorian calendar beside it.",
            text=text,
        )
    notes.add(Note.LUNAR_YEAR)
    return f"about {first + count - 1}"
