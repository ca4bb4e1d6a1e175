"""What the window remembers, as one typed table over ``QSettings``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from viewer.exchange.citations import CitationStyle
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate

T = TypeVar("T")

FOLDER = "diplomatic-timeline"


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One remembered value.

    Attributes:
        key: its name in the file.
        default: what holds while nothing is remembered; its type is the value's type.
        label: what the preferences call it; empty for what has no place there.
        choices: the values it may take, with what the preferences call them.
    """

    key: str
    default: T
    label: str = ""
    choices: Mapping[str, str] | None = None


THEME = Setting(
    "look/theme",
    "system",
    QT_TRANSLATE_NOOP("settings", "Colours"),
    {
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "light": QT_TRANSLATE_NOOP("settings", "Light"),
        "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
    },
)
CONTRAST = Setting(
    "look/contrast",
    "system",
    QT_TRANSLATE_NOOP("settings", "Contrast"),
    {
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "usual": QT_TRANSLATE_NOOP("settings", "Usual"),
        "high": QT_TRANSLATE_NOOP("settings", "High"),
    },
)
TEXT_SIZE = Setting(
    "look/text_size",
    "system",
    QT_TRANSLATE_NOOP("settings", "Text size"),
    {
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "1.0": "100 %",
        "1.25": "125 %",
        "1.5": "150 %",
        "2.0": "200 %",
    },
)
MOTION = Setting(
    "look/motion",
    "system",
    QT_TRANSLATE_NOOP("settings", "Motion"),
    {
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "full": QT_TRANSLATE_NOOP("settings", "Full"),
        "reduced": QT_TRANSLATE_NOOP("settings", "Reduced"),
    },
)
WHEEL = Setting(
    "input/wheel",
    "zoom",
    QT_TRANSLATE_NOOP("settings", "Mouse wheel"),
    {
        "zoom": QT_TRANSLATE_NOOP("settings", "Zooms at the pointer"),
        "scroll": QT_TRANSLATE_NOOP("settings", "Scrolls; with Ctrl it zooms"),
    },
)
LANGUAGE = Setting(
    "look/language",
    "system",
    QT_TRANSLATE_NOOP("settings", "Language, from the next start"),
    {
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "en_GB": "English",
        "zh_CN": "中文",
    },
)
GEOMETRY = Setting("window/place", b"")
IS_SIDEBAR_OPEN = Setting("window/sidebar", True)
IS_DETAIL_OPEN = Setting("window/detail", True)
SIDEBAR_WIDTH = Setting("window/sidebar_width", 232)
DETAIL_WIDTH = Setting("window/detail_width", 360)
FOLDED_FACETS = Setting[list[str]]("sidebar/folded", [])
NAMES_WIDTH = Setting("timeline/names_width", 0.0)
"""Of the lanes' names in pixels, at the usual text size; 0 for what they need."""
LIST_COLUMNS = Setting[list[str]]("list/columns", [])
LIST_WIDTHS = Setting[dict[str, int]]("list/widths", {})
FOLDED_SECTIONS = Setting[list[str]]("detail/folded", [])
CITATION_STYLE = Setting("detail/citations", CitationStyle.CHICAGO.value)
DETAIL_ZOOM = Setting("detail/zoom", 1.0)
LAST_STORE = Setting("stores/last", "")
RECENT_STORES = Setting[list[str]]("stores/recent", [])
LAST_FOLDER = Setting("stores/folder", "")

PREFERENCES: tuple[Setting[str], ...] = (
    LANGUAGE,
    THEME,
    CONTRAST,
    TEXT_SIZE,
    MOTION,
    WHEEL,
)
"""What the reader chooses, in the order of the preferences."""


def translated(text: str) -> str:
    """A label of the table in the reader's language."""
    return translate("settings", text)


class Settings:
    """Reads and writes the table; a value of a wrong type or choice counts as not there.

    Args:
        path: the file; by default in the user's folder for settings.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or platformdirs.user_config_path(FOLDER, appauthor=False) / "settings.ini"
        self._file = QSettings(str(self.path), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        kept = self._file.value(setting.key)
        if isinstance(setting.default, bytes):
            return _bytes_or(kept, setting)
        try:
            value: Any = json.loads(kept) if isinstance(kept, str) else None
        except ValueError:
            value = None
        is_fit = type(value) is type(setting.default)
        if not is_fit or (setting.choices is not None and value not in setting.choices):
            return setting.default
        fit: T = value
        return fit

    def set(self, setting: Setting[T], value: T) -> None:
        # Bytes as Python has them would be kept as a pickle, which runs what it says when read.
        kept = QByteArray(value) if isinstance(value, bytes) else json.dumps(value)
        self._file.setValue(setting.key, kept)

    def view_of(self, store: str) -> dict[str, object]:
        """The last view of a store, known by its id; empty where none is remembered."""
        return self.get(Setting[dict[str, object]](f"views/{store}", {}))

    def keep_view(self, store: str, view: dict[str, object]) -> None:
        self.set(Setting[dict[str, object]](f"views/{store}", {}), view)

    def save(self) -> None:
        """Write to disk now."""
        self._file.sync()


def _bytes_or(kept: object, setting: Setting[T]) -> T:
    value: Any = kept.data() if isinstance(kept, QByteArray) else None
    return value if type(value) is type(setting.default) else setting.default
