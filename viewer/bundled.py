"""Where the files that come with the app lie: in the wheel, or in the folders of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "_bundled"


def _folder(name: str) -> Path:
    carried = _IN_WHEEL / name
    return carried if carried.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder of fonts, icons, presets, themes and translations."""
    return _folder("resources")


def data() -> Path:
    """The folder of the sample CSV files."""
    return _folder("data")
