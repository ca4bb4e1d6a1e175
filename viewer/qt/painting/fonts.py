"""The bundled typefaces, the sizes of each role of text, and how wide a text is."""

from __future__ import annotations

import sys
from collections import OrderedDict
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

from viewer.bundled import resources
from viewer.timeline.scene import TextStyle

SANS = "Inter"
SERIF = "Noto Serif"
_CJK = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC")
_CJK_SERIF = ("Songti SC", "SimSun", "Noto Serif CJK SC", "Noto Serif SC")
_PLAIN, _MEDIUM, _STRONG = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold

SIZES: dict[TextStyle, tuple[float, QFont.Weight]] = {
    TextStyle.CARD_TITLE: (12, _STRONG),
    TextStyle.CARD_DATE: (11, _PLAIN),
    TextStyle.LABEL: (11, _PLAIN),
    TextStyle.AXIS_MAJOR: (11.5, _STRONG),
    TextStyle.AXIS_MINOR: (11, _PLAIN),
    TextStyle.LANE_NAME: (12, _STRONG),
    TextStyle.LANE_NAME_LOW: (11.5, _MEDIUM),
    TextStyle.LANE_COUNT: (11, _PLAIN),
    TextStyle.RULER: (12, _STRONG),
    TextStyle.RULER_DETAIL: (11, _PLAIN),
    TextStyle.OVERVIEW: (10, _PLAIN),
    TextStyle.GLYPH: (10, _STRONG),
    TextStyle.BODY: (12.5, _PLAIN),
    TextStyle.HEADING: (19, _STRONG),
}
"""Size in logical pixels and weight of each role."""

_USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
_USUAL_DPI = {"darwin": 72.0}
_EVEN_DIGITS, _BY_CONTEXT = QFont.Tag("tnum"), QFont.Tag("calt")
_CACHED_WIDTHS = 20_000
_ELLIPSIS = "…"


@cache
def load_bundled_fonts() -> tuple[str, ...]:
    """Register the typefaces that come with the app; the names of their families."""
    families: set[str] = set()
    for path in sorted((resources() / "fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def system_text_scale() -> float:
    """Return how much larger than usual the system's text is set, 1.0 when near the usual.

    A desktop enlarges text by a larger font or by more dots an inch. Fonts differ a little among
    desktops without anybody having wished for it; dots do not.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    larger = QFontInfo(font).pointSizeF() / _USUAL_POINTS.get(sys.platform, 10.5)
    font_scale = 1.0 if 0.75 < larger < 1.15 else larger
    return min(max(font_scale * _dots_scale(), 0.75), 3.0)


def _dots_scale() -> float:
    screen = QGuiApplication.primaryScreen()
    usual = _USUAL_DPI.get(sys.platform, 96.0)
    return screen.logicalDotsPerInchY() / usual if screen else 1.0


def grown(font: QFont, usual_px: float = SIZES[TextStyle.BODY][0]) -> float:
    """Return how much larger than usual a font is set: marks and icons beside its text follow.

    Args:
        font: of the widget, with the app's text size and the pane's own in it.
        usual_px: size of the same text at text scale 1.
    """
    return font.pointSizeF() / points(usual_px)


def points(size_px: float) -> float:
    """Return a size in logical pixels as points of the screen, which may be fractional."""
    return size_px * 72.0 / dots_per_inch()


def dots_per_inch() -> float:
    """How many logical pixels the screen takes for an inch, which texts are measured by."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else 96.0


class Fonts:
    """The fonts of every role at one text scale; measures as the scene's ``TextMeasure``.

    Args:
        scale: 1.0 for the sizes of the look, more for readers who set larger text.
    """

    def __init__(self, scale: float = 1.0) -> None:
        load_bundled_fonts()
        self.scale = scale
        self._fonts = {
            style: self.sans(size, weight, is_serif=style is TextStyle.HEADING)
            for style, (size, weight) in SIZES.items()
        }
        self._metrics = {style: QFontMetricsF(font) for style, font in self._fonts.items()}
        self._drops = {
            style: (metrics.capHeight() / 2, metrics.capHeight() / 2 - metrics.ascent())
            for style, metrics in self._metrics.items()
        }
        self._widths: OrderedDict[tuple[str, TextStyle], float] = OrderedDict()

    def sans(
        self, size_px: float, weight: QFont.Weight = _PLAIN, *, is_serif: bool = False
    ) -> QFont:
        """Return the app's typeface at a size in logical pixels, before the text scale."""
        font = QFont([SERIF, *_CJK_SERIF] if is_serif else [SANS, *_CJK])
        font.setPointSizeF(points(size_px * self.scale))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(_EVEN_DIGITS, 1)
        return font

    def font(self, style: TextStyle) -> QFont:
        return self._fonts[style]

    def plain(self, style: TextStyle) -> QFont:
        """The font without glyphs that stand for no letter of their own.

        A PDF knows such digits and dashes by their shapes only: no date in it could be found.
        """
        font = QFont(self._fonts[style])
        font.unsetFeature(_EVEN_DIGITS)
        font.setFeature(_BY_CONTEXT, 0)
        return font

    def drop(self, style: TextStyle) -> tuple[float, float]:
        """How far below the middle of its capitals a text's baseline lies, and its top above."""
        return self._drops[style]

    def width(self, text: str, style: TextStyle) -> float:
        """Width in logical pixels."""
        key = (text, style)
        known = self._widths.get(key)
        if known is None:
            known = self._widths[key] = self._metrics[style].horizontalAdvance(text)
            if len(self._widths) > _CACHED_WIDTHS:
                self._widths.popitem(last=False)
        return known

    def elided(self, text: str, style: TextStyle, width_px: float) -> str:
        """The text cut to fit, with an ellipsis that follows its last word closely."""
        if self.width(text, style) <= width_px:
            return text
        cut = self._metrics[style].elidedText(text, Qt.TextElideMode.ElideRight, width_px)
        return f"{cut[:-1].rstrip()}{_ELLIPSIS}" if cut.endswith(_ELLIPSIS) else cut
