"""The colours: one table for light, one for dark, and both again for high contrast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPalette

from viewer.timeline.kinds import Glyph

_OF_BARS = 3


@dataclass(frozen=True)
class Palette:
    """The tokens of the look, as ``#rrggbb``; ink on paper, and accent for what is selected.

    Attributes:
        name: ``light`` or ``dark``, with `` contrast`` after it for high contrast.
        window: the chrome; canvas: the plot; card: cards, menus and dialogs.
        hair, hair2: lines and borders of the chrome; grid, grid2: lines of the plot.
        ink, ink2, ink3: text in three strengths, all readable.
        tint, tint2: behind and around what is selected.
        lit: behind words that a search found, also where they are selected.
        kinds: colour of each of the ten kinds, never used for text.
        others: colours of kinds that are not in the table.
        ramp: six colours from few to many, lightness strictly monotone.
    """

    name: str
    window: str
    canvas: str
    card: str
    hair: str
    hair2: str
    grid: str
    grid2: str
    card_border: str
    hover: str
    chip: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    tint: str
    tint2: str
    lit: str
    warn: str
    warn_back: str
    error: str
    error_back: str
    ok: str
    today: str
    tip_back: str
    tip_ink: str
    input_border: str
    kinds: Mapping[str, str]
    others: tuple[str, ...]
    ramp: tuple[str, ...]

    @property
    def is_dark(self) -> bool:
        return self.name.startswith("dark")

    def color(self, token: str, opacity: float = 1.0) -> QColor:
        """Return a token such as ``ink2`` as a colour, the same each time: not to be changed."""
        found = self._colors.get((token, opacity))
        if found is None:
            found = QColor(getattr(self, token))
            found.setAlphaF(opacity)
            self._colors[token, opacity] = found
        return found

    @cached_property
    def _colors(self) -> dict[tuple[str, float], QColor]:
        return {}

    def kind(self, glyph: Glyph, opacity: float = 1.0) -> QColor:
        """Return the colour that repeats what a kind's shape says, as ``color`` does."""
        found = self._kind_colors.get((glyph, opacity))
        if found is None:
            others = self.others
            is_other = glyph.variant > 0
            text = (
                others[(glyph.variant - 1) % len(others)] if is_other else self.kinds[glyph.shape]
            )
            found = QColor(text)
            found.setAlphaF(opacity)
            self._kind_colors[glyph, opacity] = found
        return found

    @cached_property
    def _kind_colors(self) -> dict[tuple[Glyph, float], QColor]:
        return {}

    def bars(self, opacity: float = 1.0) -> QColor:
        """Return the colour of bars that count events, where height alone tells how many."""
        found = QColor(self.ramp[_OF_BARS])
        found.setAlphaF(opacity)
        return found

    @cached_property
    def shades(self) -> NDArray[np.uint32]:
        """The ramp in 256 steps, as opaque 0xAARRGGBB."""
        stops = np.array(
            [(c.red(), c.green(), c.blue()) for c in map(QColor, self.ramp)], np.float64
        )
        at = np.linspace(0, len(stops) - 1, 256)
        r, g, b = (
            np.rint(np.interp(at, np.arange(len(stops)), stops[:, channel])).astype(np.uint32)
            for channel in range(3)
        )
        shades: NDArray[np.uint32] = (np.uint32(0xFF000000) | r << 16 | g << 8 | b).astype(
            np.uint32
        )
        return shades

    def qpalette(self) -> QPalette:
        """Return the colours for widgets that no style sheet reaches."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, token in (
            (roles.Window, "window"),
            (roles.WindowText, "ink"),
            (roles.Base, "card"),
            (roles.AlternateBase, "canvas"),
            (roles.Text, "ink"),
            (roles.Button, "card"),
            (roles.ButtonText, "ink"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "on_accent"),
            (roles.Link, "accent"),
            (roles.LinkVisited, "accent"),
            (roles.ToolTipBase, "tip_back"),
            (roles.ToolTipText, "tip_ink"),
            (roles.PlaceholderText, "ink3"),
            (roles.Mid, "hair2"),
            (roles.Dark, "hair2"),
            (roles.Light, "card"),
            (roles.BrightText, "error"),
        ):
            palette.setColor(role, self.color(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink3"))
        return palette


LIGHT = Palette(
    name="light",
    window="#F6F5F1",
    canvas="#FDFCFA",
    card="#FFFFFF",
    hair="#E5E3DC",
    hair2="#CFCCC3",
    grid="#F0EEE8",
    grid2="#E2DFD7",
    card_border="#DAD7CE",
    hover="#ECEAE4",
    chip="#EFEDE7",
    ink="#1B1D22",
    ink2="#50545C",
    ink3="#646870",
    accent="#2453D0",
    on_accent="#FFFFFF",
    tint="#EDF2FF",
    tint2="#D8E2FD",
    lit="#D0DCFC",
    warn="#8A5200",
    warn_back="#FDF1DC",
    error="#B3261E",
    error_back="#FCEBE8",
    ok="#22703F",
    today="#B3261E",
    tip_back="#1B1D22",
    tip_ink="#FDFCFA",
    input_border="#CFCCC3",
    kinds={
        "visit": "#0A7479",
        "letter": "#BC7A14",
        "summit": "#C7432A",
        "agreement": "#3F7F2B",
        "announcement": "#7A4DB3",
        "meeting": "#3D8CBD",
        "vote": "#3C4658",
        "dispute": "#86183C",
        "exchange": "#B23A80",
        "other": "#858991",
    },
    others=("#6C7480", "#8A7A5C", "#5F8476"),
    ramp=("#E6EDF5", "#C3D4E8", "#93B2D6", "#5F89BD", "#35629C", "#163C70"),
)

DARK = Palette(
    name="dark",
    window="#1B1D21",
    canvas="#141619",
    card="#212429",
    hair="#2C3036",
    hair2="#43484F",
    grid="#1D2024",
    grid2="#2A2E34",
    card_border="#363A41",
    hover="#282B31",
    chip="#2A2D33",
    ink="#ECEDEF",
    ink2="#B4B8BF",
    ink3="#8F949C",
    accent="#86A8FF",
    on_accent="#10141F",
    tint="#222C46",
    tint2="#2F3D63",
    lit="#34467A",
    warn="#F0B35C",
    warn_back="#36291A",
    error="#FF8A7E",
    error_back="#3B201E",
    ok="#7CCB95",
    today="#FF8A7E",
    tip_back="#ECEDEF",
    tip_ink="#141619",
    input_border="#43484F",
    kinds={
        "visit": "#3DB5B8",
        "letter": "#E2AE57",
        "summit": "#F2755E",
        "agreement": "#9AD67F",
        "announcement": "#B694EE",
        "meeting": "#7CC0EC",
        "vote": "#CBD3E2",
        "dispute": "#D9527B",
        "exchange": "#EE8FC0",
        "other": "#8E939B",
    },
    others=("#9AA3B0", "#B5A585", "#87B09F"),
    ramp=("#1E2835", "#284059", "#355F87", "#4E86B8", "#82B4DE", "#C9E3F8"),
)


def _high_contrast(base: Palette) -> Palette:
    """Borders that carry meaning reach 3:1, and quiet text becomes plain text."""
    return replace(
        base,
        name=f"{base.name} contrast",
        input_border=base.ink3,
        card_border=base.ink3,
        hair2=base.ink3,
        ink2=base.ink,
        ink3=base.ink2,
    )


PALETTES = {
    palette.name: palette for palette in (LIGHT, DARK, _high_contrast(LIGHT), _high_contrast(DARK))
}


def palette_named(theme: str, *, high_contrast: bool = False) -> Palette:
    """Return the palette of a theme, ``light`` or ``dark``."""
    return PALETTES[f"{theme} contrast" if high_contrast else theme]
