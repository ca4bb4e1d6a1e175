"""The measures of a card and how wide its words make it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.domain.events import ImagePlace
from viewer.timeline.scene import TextMeasure, TextStyle

TEXT_X = 28.0
MARKER_X = 14.5
TITLE_Y = 12.0
DATE_Y = 27.0
LINE_STEP = 14.5
PADDING_RIGHT = 11.0
LABEL_TEXT_X = 18.0
LABEL_PADDING = 7.0
THUMBNAIL_PX = 42.0
LEAD = 6.0
"""How far a card's edge lies before its mark, or after it when flipped."""
LABEL_LEAD = 9.0
"""The same for a label: its marker stands right above the mark."""
NARROWEST, WIDEST = 140.0, 306.0
LEAST_CUT = 28.0
"""The right edge cuts a card down to its marker, not further."""
LEAST_WORDS = 56.0
"""A card cut to less than this has no room for words."""
LABEL_WIDEST = 220.0
LEFT_EDGE = 4.0
RIGHT_EDGE = 14.0
"""How far cards keep from the edges of the lanes. On the right lies the lanes' scroll bar; its room
is kept without it too, so that no card moves when it comes."""


class Level(NamedTuple):
    """The heights of one level of detail: of the box, of its row, and down to the mark's middle."""

    box: float
    row: float
    mark: float


LEVELS = {3: Level(52, 68, 60.5), 2: Level(36, 52, 44.5), 1: Level(17, 33, 24.5)}
"""Level of detail to its measures; 3 has participants, 2 title and date, 1 one line."""


class Words(NamedTuple):
    """What a card says, not yet cut to fit; ``doubt`` follows ``date`` in the same line."""

    title: str
    date: str
    doubt: str
    participants: str
    image: ImagePlace | None = None


class Fitted(NamedTuple):
    """Words cut to the card that they made this wide."""

    width: float
    words: Words


def level_measures(level: int, text_scale: float) -> Level:
    """Return the measures of a level for larger text."""
    plain = LEVELS[level]
    return Level(*(round(value * text_scale * 2) / 2 for value in plain))


def widest_in(plot_px: float, text_scale: float) -> float:
    """Return how wide a card may be so that lanes of this width show all of it."""
    widest = min(WIDEST * text_scale, plot_px - LEFT_EDGE - RIGHT_EDGE)
    return max(widest, NARROWEST * text_scale)


def fitted(
    words: Words,
    level: int,
    measure: TextMeasure,
    text_scale: float = 1.0,
    widest: float | None = None,
) -> Fitted:
    """Return the width that the words need at a level, and the words cut to it.

    Args:
        words: to be cut.
        level: of detail.
        measure: tells widths.
        text_scale: as of the fonts.
        widest: how wide the card may be; None for as wide as any.
    """
    if level == 1:
        return _fitted_label(words, measure, text_scale, widest)
    has_image = bool(words.image) and level == 3
    around = TEXT_X * text_scale + PADDING_RIGHT
    if has_image:
        around += THUMBNAIL_PX * text_scale + 4
    lines = [(words.title, TextStyle.CARD_TITLE), (words.date + words.doubt, TextStyle.CARD_DATE)]
    if level == 3:
        lines.append((words.participants, TextStyle.CARD_DATE))
    width = _widest(lines, measure) + around
    most = WIDEST * text_scale if widest is None else widest
    width = min(max(width, NARROWEST * text_scale), most)
    return Fitted(width, _cut(words, width - around, measure))


def _fitted_label(
    words: Words, measure: TextMeasure, text_scale: float, widest: float | None
) -> Fitted:
    around = LABEL_TEXT_X * text_scale + LABEL_PADDING
    most = LABEL_WIDEST * text_scale if widest is None else min(LABEL_WIDEST * text_scale, widest)
    title = measure.elided(words.title, TextStyle.LABEL, most - around)
    width = measure.width(title, TextStyle.LABEL) + around
    return Fitted(width, words._replace(title=title))


def _widest(lines: Sequence[tuple[str, TextStyle]], measure: TextMeasure) -> float:
    return max(measure.width(text, style) for text, style in lines)


def _cut(words: Words, room: float, measure: TextMeasure) -> Words:
    """Cut each line to the room; in the line of the date the tail of the doubt goes first."""
    date = measure.elided(words.date, TextStyle.CARD_DATE, room)
    left = max(room - measure.width(date, TextStyle.CARD_DATE), 0.0)
    doubt = measure.elided(words.doubt, TextStyle.CARD_DATE, left)
    return Words(
        title=measure.elided(words.title, TextStyle.CARD_TITLE, room),
        date=date,
        doubt=doubt,
        participants=measure.elided(words.participants, TextStyle.CARD_DATE, room),
        image=words.image,
    )
