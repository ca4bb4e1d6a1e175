"""How wide the lanes' names are: as the reader dragged their edge, else as they need."""

from __future__ import annotations

from viewer.qt.session import Session
from viewer.qt.settings import NAMES_WIDTH
from viewer.timeline.lane_names import gutter_within, needed_gutter
from viewer.timeline.showing import Shown
from viewer.timeline.view import SceneWords

_NARROWEST_PX = 60.0
_MOST_SHARE = 0.5
"""Of the canvas, that names may be dragged over."""


class NamesWidth:
    """The width of the names; what they need only grows while the lanes stand for the same.

    So no filter moves the plot.

    Args:
        session: whose lanes are named, and whose settings remember what the reader dragged.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._needed = 0.0
        self._asked: tuple[object, ...] = ()
        self._about: tuple[object, ...] = ()
        self.put_back()

    def learn(self, shown: Shown, words: SceneWords) -> None:
        """Look at the names of new answers, or of lanes that stand for something new."""
        session = self._session
        choice, fonts = session.lane_choice, session.theme.fonts
        asked, about = (shown, choice, fonts), (session.store, choice.field, fonts)
        if _are_same(asked, self._asked):
            return
        needed = needed_gutter(shown, choice, words, fonts, fonts.scale)
        before = self._needed if _are_same(about, self._about) else 0.0
        self._asked, self._about, self._needed = asked, about, max(needed, before)

    def within(self, width: float) -> float:
        """Return the width of the names on a canvas of ``width`` logical pixels."""
        scale = self._session.theme.fonts.scale
        if self._dragged:
            return _held(self._dragged * scale, width, scale)
        return gutter_within(self._needed, self._session.lane_choice.field, width, scale)

    def drag_to(self, x: float | None, width: float) -> None:
        """Let the names end ``x`` pixels from the left edge of a canvas; None for what they need.

        Remembered once it is kept, as a hand that drags passes many widths.

        Args:
            x: in logical pixels.
            width: of the canvas.
        """
        scale = self._session.theme.fonts.scale
        self._dragged = 0.0 if x is None else _held(x, width, scale) / scale

    def keep(self) -> None:
        """Remember the width as it is now."""
        self._session.settings.set(NAMES_WIDTH, self._dragged)

    def put_back(self) -> None:
        """Take the width that was kept last."""
        self._dragged = max(0.0, self._session.settings.get(NAMES_WIDTH))


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _held(x: float, width: float, scale: float) -> float:
    return float(round(max(min(x, width * _MOST_SHARE), _NARROWEST_PX * scale)))
