"""Brings the translations up to date with the code: ``python tests/translations/update.py``.

Lets Qt's ``lupdate`` collect every text into each
``resources/translations/viewer_*.ts`` (and any that is named as an argument: ``fr``), and
compiles them. What is new stands in the .ts as unfinished; after translating, run it again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from texts import VIEWER

TRANSLATIONS = VIEWER.parent / "resources" / "translations"


def update(languages: list[str]) -> None:
    """Collect every text into the .ts files and compile them."""
    files = {*TRANSLATIONS.glob("*.ts"), *(TRANSLATIONS / f"viewer_{n}.ts" for n in languages)}
    sources = sorted(str(path) for path in (VIEWER / "qt").rglob("*.py"))
    for file in sorted(files):
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
        subprocess.run([_tool("lupdate"), *sources, *options, "-ts", file], check=True)
        subprocess.run([_tool("lrelease"), "-silent", file], check=True)


def _tool(name: str) -> str:
    return str(Path(sys.executable).parent / f"pyside6-{name}")


if __name__ == "__main__":
    update(sys.argv[1:])
