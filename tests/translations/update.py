"""Brings the translations up to date with the code: ``python tests/translations/update.py``.

Writes the table of the core's sentences, lets Qt's ``lupdate`` collect every text into each
``resources/translations/viewer_*.ts`` (and any that is named as an argument: ``fr``), and
compiles them. What is new stands in the .ts as unfinished; after translating, run it again.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from texts import VIEWER, texts_of_core

TRANSLATIONS = VIEWER.parent / "resources" / "translations"
TABLE = VIEWER / "qt" / "core_texts.py"
_HEAD = '"""What the floors below the window say; ``tests/translations/update.py`` writes it."""'


def table() -> str:
    """The module that marks each sentence of the core for translation."""
    lines = [
        _HEAD,
        "",
        "# ruff: noqa: E501",
        "",
        "from viewer.qt.translation import QT_TRANSLATE_NOOP",
        "",
        "# fmt: off",
    ]
    lines.append("TEXTS = (")
    for text in sorted(texts_of_core()):
        quoted = json.dumps(text, ensure_ascii=False)
        lines.append(f'    QT_TRANSLATE_NOOP("core", {quoted}),')
    lines += [")", '"""Templates, each value of which stands in braces."""', ""]
    return "\n".join(lines)


def update(languages: list[str]) -> None:
    """Collect every text into the .ts files and compile them."""
    TABLE.write_text(table(), "utf-8")
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
