"""What the legend tells of dates: an example in words, and its mark small and large."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.precision import Qualifier
from viewer.qt.translation import QT_TRANSLATE_NOOP
from viewer.timeline.scene import Form, Mark


class LegendRow(NamedTuple):
    """One way in which a date is known.

    Attributes:
        name, example, remark: words, marked for translation.
        small: marks as seen from afar, around pixel 0.
        large: marks as seen from near, around pixel 0.
        ticks: labels under the large marks, by pixel.
        link: from where to where dots lead, or none.
    """

    name: str
    example: str
    remark: str
    small: tuple[Mark, ...]
    large: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    link: tuple[float, float] | None = None


def _mark(
    kind: str,
    form: Form,
    start: float,
    end: float,
    soft: tuple[float, float] | None = None,
    qualifier: Qualifier = Qualifier.NONE,
    *,
    is_pale: bool = False,
    is_ghost: bool = False,
) -> Mark:
    inner = soft or (start, end)
    return Mark(
        0, 0, kind, form, 0, start, inner[0], inner[1], end, qualifier,
        is_pale=is_pale, is_ghost=is_ghost,
    )  # fmt: skip


ROWS = (
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Exact day"),
        QT_TRANSLATE_NOOP("Legend", "15 February 2012"),
        QT_TRANSLATE_NOOP("Legend", "Solid. A day has a width, so it becomes a block."),
        (_mark("visit", Form.POINT, 0, 0),),
        (_mark("visit", Form.BLOCK, -14, 14),),
        ((-116, "9"), (-58, "12"), (0, "15"), (58, "18"), (116, "21")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Month"),
        QT_TRANSLATE_NOOP("Legend", "May 2022"),
        QT_TRANSLATE_NOOP("Legend", "Soft across the month; ticks mark its limits."),
        (_mark("letter", Form.HALO, -2, 2),),
        (_mark("letter", Form.BAND, -58, 58),),
        ((-58, QT_TRANSLATE_NOOP("Legend", "1 May")), (58, QT_TRANSLATE_NOOP("Legend", "1 June"))),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Year"),
        QT_TRANSLATE_NOOP("Legend", "1985"),
        QT_TRANSLATE_NOOP("Legend", "Same form, one year wide."),
        (_mark("visit", Form.BAND, -10, 10),),
        (_mark("visit", Form.BAND, -116, 116),),
        ((-116, "1985"), (0, QT_TRANSLATE_NOOP("Legend", "July")), (116, "1986")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Decade"),
        QT_TRANSLATE_NOOP("Legend", "the 1970s"),
        QT_TRANSLATE_NOOP("Legend", "Wider and paler. Never a dot."),
        (_mark("other", Form.BAND, -25, 25, is_pale=True),),
        (_mark("other", Form.BAND, -135, 135, is_pale=True),),
        ((-135, "1970"), (0, "1975"), (135, "1980")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Approximate"),
        QT_TRANSLATE_NOOP("Legend", "about 1972"),
        QT_TRANSLATE_NOOP("Legend", "No limits: the fade runs past the year."),
        (_mark("exchange", Form.HALO, -2, 2),),
        (_mark("exchange", Form.CIRCA, -48, 48),),
        ((-144, "1971"), (-48, "1972"), (48, "1973"), (144, "1974")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Uncertain"),
        QT_TRANSLATE_NOOP("Legend", "perhaps 4 July 1998"),
        QT_TRANSLATE_NOOP("Legend", "Dashed outline and a question mark."),
        (_mark("summit", Form.UNCERTAIN, -1, 1),),
        (_mark("summit", Form.UNCERTAIN, -14, 14),),
        (
            (-116, QT_TRANSLATE_NOOP("Legend", "1 July")),
            (0, QT_TRANSLATE_NOOP("Legend", "4 July")),
            (116, QT_TRANSLATE_NOOP("Legend", "7 July")),
        ),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Interval"),
        QT_TRANSLATE_NOOP("Legend", "22–28 September 2015"),
        QT_TRANSLATE_NOOP("Legend", "Solid bar with caps at both ends."),
        (_mark("visit", Form.INTERVAL, -12, 12),),
        (_mark("visit", Form.INTERVAL, -96, 96),),
        ((-96, "22"), (0, "25"), (96, "29")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Interval, soft ends"),
        QT_TRANSLATE_NOOP("Legend", "1972 to 1979"),
        QT_TRANSLATE_NOOP("Legend", "Solid only where it surely was going on."),
        (_mark("announcement", Form.INTERVAL, -24, 24, (-13, 13)),),
        (_mark("announcement", Form.INTERVAL, -135, 135, (-82, 82)),),
        ((-135, "1972"), (-82, "1973"), (82, "1979"), (135, "1980")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Open end, open start"),
        QT_TRANSLATE_NOOP("Legend", "from 15 November 2023; until 1979"),
        QT_TRANSLATE_NOOP("Legend", "Fades toward the side nobody knows."),
        (
            _mark("announcement", Form.INTERVAL, -38, -14, None, Qualifier.END_UNKNOWN),
            _mark("agreement", Form.INTERVAL, 16, 40, None, Qualifier.START_UNKNOWN),
        ),
        (
            _mark("announcement", Form.INTERVAL, -150, -32, None, Qualifier.END_UNKNOWN),
            _mark("agreement", Form.INTERVAL, 36, 150, None, Qualifier.START_UNKNOWN),
        ),
        ((-150, "2023"), (150, "1979")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Still in force"),
        QT_TRANSLATE_NOOP("Legend", "since 1 January 1979"),
        QT_TRANSLATE_NOOP("Legend", "Solid up to today, with an arrow."),
        (_mark("agreement", Form.INTERVAL, -20, 14, None, Qualifier.IN_FORCE),),
        (_mark("agreement", Form.INTERVAL, -120, 110, None, Qualifier.IN_FORCE),),
        ((-120, "1979"), (0, "2000")),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Disputed"),
        QT_TRANSLATE_NOOP("Legend", "1985, or April 1985"),
        QT_TRANSLATE_NOOP("Legend", "What other sources say is dashed and linked."),
        (
            _mark("visit", Form.BAND, -24, -10),
            _mark("visit", Form.BAND, 10, 24, is_ghost=True),
        ),
        (
            _mark("visit", Form.BAND, -116, 116),
            _mark("visit", Form.BLOCK, -58, -38, is_ghost=True),
        ),
        ((-116, "1985"), (-48, QT_TRANSLATE_NOOP("Legend", "April")), (116, "1986")),
        (-10, 10),
    ),
    LegendRow(
        QT_TRANSLATE_NOOP("Legend", "Before the common era"),
        QT_TRANSLATE_NOOP("Legend", "1 BCE"),
        QT_TRANSLATE_NOOP("Legend", "There is no year 0: 1 BCE meets 1 CE."),
        (_mark("agreement", Form.HALO, -2, 2),),
        (_mark("visit", Form.BAND, -58, 0),),
        (
            (-58, QT_TRANSLATE_NOOP("Legend", "1 BCE")),
            (0, QT_TRANSLATE_NOOP("Legend", "1 CE")),
            (58, QT_TRANSLATE_NOOP("Legend", "2 CE")),
        ),
    ),
)
"""The rows in the order in which the legend shows them."""
