from __future__ import annotations

import os
import subprocess
import sys

import pytest

from viewer.qt.translation import without_mnemonic


@pytest.mark.parametrize(
    ("text", "read"),
    [("&File", "File"), ("文件(&F)", "文件"), ("Save &as…", "Save as…"), ("A & B", "A & B")],
)
def test_a_text_is_read_without_its_mnemonic(text: str, read: str) -> None:
    assert without_mnemonic(text) == read


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="LC_ALL is asked on Linux")
@pytest.mark.parametrize(
    ("system", "language", "told"),
    [("C.UTF-8", "", "1,430,220"), ("C.UTF-8", "de_DE", "1.430.220"), ("de_DE", "", "1.430.220")],
)
def test_digits_are_grouped_even_where_the_system_has_no_language(
    system: str, language: str, told: str
) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from viewer.qt.counts import number\n"
        "from viewer.qt.translation import speak\n"
        f"app = QCoreApplication([]); speak(app, {language!r}); print(number(1430220))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"LC_ALL": system, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == told
