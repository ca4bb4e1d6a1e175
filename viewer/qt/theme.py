"""Colours, text size and motion as the system or the reader wants them, followed live."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from viewer.qt.icons import Icons
from viewer.qt.painting.fonts import Fonts, system_text_scale
from viewer.qt.painting.palette import Palette, palette_named
from viewer.qt.painting.stylesheet import apply_theme
from viewer.qt.settings import CONTRAST, MOTION, TEXT_SIZE, THEME, Settings


class Theme(QObject):
    """The palette, fonts and icons of the moment; dresses the whole app when they change.

    Args:
        settings: what the reader chose.
        parent: the object it belongs to.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._system_scale = system_text_scale()
        hints, accessibility = _system_hints()
        hints.colorSchemeChanged.connect(self.refresh)
        if accessibility is not None:
            accessibility.contrastPreferenceChanged.connect(self.refresh)
        self.palette: Palette
        self.fonts: Fonts
        self.icons: Icons
        self._dress()

    @property
    def is_motion_reduced(self) -> bool:
        """True where everything shall happen at once, without movement."""
        choice = self._settings.get(MOTION)
        return choice == "reduced" or (choice == "system" and _system_reduces_motion())

    def refresh(self, *_facts: object) -> None:
        """Look again at system and settings, and dress the app anew where they changed."""
        before = (self.palette.name, self.fonts.scale)
        if (self._wanted_palette().name, self._wanted_scale()) != before:
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self.palette = self._wanted_palette()
        self.fonts = Fonts(self._wanted_scale())
        self.icons = Icons(self.palette.ink2, self.palette.hair2)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self.palette, self.fonts)

    def _wanted_palette(self) -> Palette:
        theme = self._settings.get(THEME)
        if theme == "system":
            is_dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            theme = "dark" if is_dark else "light"
        contrast = self._settings.get(CONTRAST)
        is_high = contrast == "high" or (contrast == "system" and _system_wants_contrast())
        return palette_named(theme, high_contrast=is_high)

    def _wanted_scale(self) -> float:
        size = self._settings.get(TEXT_SIZE)
        return self._system_scale if size == "system" else float(size)


@cache
def _system_hints() -> tuple[QStyleHints, Any]:
    """What the system tells, and its hints on accessibility, which Qt has since 6.10.

    Kept for good: when the first's wrapper went, Python would take the second for deleted.
    """
    hints = QApplication.styleHints()
    return hints, getattr(hints, "accessibility", lambda: None)()


def _system_wants_contrast() -> bool:
    _hints, accessibility = _system_hints()
    if accessibility is None:
        return False
    return bool(accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast)


def _system_reduces_motion() -> bool:
    """What Windows and macOS are set to; other systems have no common place for it."""
    if sys.platform == "win32":
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    if sys.platform == "darwin":
        kept = QSettings("apple.com", "universalaccess").value("reduceMotion")
        return str(kept).lower() in {"1", "true"}
    return False
